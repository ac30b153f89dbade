"""Report -> what the store keeps of it: the row of the triage table, the findings by fingerprint, the pages."""

from __future__ import annotations

import hashlib
import re
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from foliocheck.app.store.portfolios import recognise
from foliocheck.app.store.runs import Outcome
from foliocheck.core.errors import BadAddress
from foliocheck.core.report import Finding, Report
from foliocheck.reports.comparison import compare
from foliocheck.reports.wording import WORDS_A_MINUTE

_CHANGING = re.compile(r"[0-9a-f]{12,}|\d{4,}", re.IGNORECASE)


def outcome_of(report: Report, report_json: bytes, report_html: bytes, earlier: Report | None) -> Outcome:
    """The outcome of a run that ended with a report. Everything in a report is masked already."""
    return Outcome(
        state="done", verdict=report.verdict, taken_at=report.source.taken_at, title=report.title, moved_to=_moved_to(report), summary=summary_of(report, earlier),
        findings=tuple(_finding(finding) for finding in report.findings if finding.verdict != "error"),
        pages=tuple(dict.fromkeys((page_key(page.final_url or page.url), page.title) for page in report.pages if page.role in ("content", "listing", "other"))),
        report_json=report_json, report_html=report_html,
    )  # fmt: skip


def summary_of(report: Report, earlier: Report | None) -> dict[str, Any]:
    """One row of the triage table, as plain values. Minutes are those of silent reading (`reports/wording.py` names the source)."""
    fails = [finding for finding in report.findings if finding.verdict == "fail"]
    wanted = [section for section in report.sections if section.required]
    words = sum(page.words for page in report.pages if page.role in ("content", "listing") and page.same_as is None)
    evidence = [item for section in report.sections for item in section.evidence]
    change = compare(earlier, report) if earlier is not None and earlier.framework.id == report.framework.id else None
    return {
        "verdict": report.verdict,
        "sentence": report.summary,
        "front_door": _front_door(report),
        "platform": report.platform.title,
        "framework": report.framework.title,
        "title": report.title,
        "sections_found": sum(section.status in ("found", "partly") for section in wanted),
        "sections_wanted": len(wanted),
        "missing": [section.title for section in wanted if section.status == "missing"],
        "unfinished": [section.title for section in wanted if section.status in ("stub", "locked")],
        "broken_evidence": sum(item.reachable == "broken" for item in evidence),
        "locked_evidence": sum(item.reachable == "wall" for item in evidence),
        "broken_links": sum(link.outcome == "broken" for link in report.links),
        "exposed": sum(max(finding.total, 1) for finding in fails if finding.area == "data-protection" and finding.severity != "note"),
        "musts": _count(fails, "must"),
        "shoulds": _count(fails, "should"),
        "to_look_at": sum(finding.verdict == "needs-person" for finding in report.findings),
        "must_titles": list(dict.fromkeys(finding.title for finding in fails if finding.severity == "must")),
        "pages": len(report.pages),
        "words": words,
        "minutes": max(1, round(words / WORDS_A_MINUTE)) if words else 0,
        "change": {"new": len(change.new), "solved": len(change.solved), "still": len(change.still), "since": change.since}
        if change
        else None,
    }


def page_key(address: str) -> str:
    """The address of a page less what rotates: the query, and long numbers in the path. Under it a page is known again in the next run."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, _CHANGING.sub("#", parts.path.rstrip("/")) or "/", "", ""))


def _front_door(report: Report) -> str:
    if report.verdict != "unreadable":
        return "open"
    if any(page.role == "wall" for page in report.pages[:1]):
        return "locked"
    return "not reachable"


def _finding(finding: Finding) -> dict[str, Any]:
    page = finding.locations[0].url if finding.locations else ""
    return {
        "fingerprint": mark(finding), "check_id": finding.check, "area": finding.area, "verdict": finding.verdict, "severity": finding.severity,
        "title": finding.title, "page": page,
    }  # fmt: skip


def mark(finding: Finding) -> str:
    """Under what a finding is known again: its fingerprint, unless it stands on a page whose address rotates (an advert's, a session's).

    There the fingerprint, which holds the page's address, would be another each time; check, title and the address less its long numbers stay.
    """
    page = finding.locations[0].url if finding.locations else ""
    if not _CHANGING.search(urlsplit(page).query):
        return finding.fingerprint
    words = "\x1f".join((finding.check, finding.severity, finding.title, page_key(page)))
    return hashlib.sha256(_CHANGING.sub("#", words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _count(fails: list[Finding], severity: str) -> int:
    return sum(finding.severity == severity for finding in fails)


def _moved_to(report: Report) -> str | None:
    """The address to which the first page leads now, where that is another host or path; else None."""
    first = next((page for page in report.pages if page.discovered_by == "given"), None)
    if first is None or first.role == "wall" or not report.source.url.startswith("http"):
        return None
    try:
        there, given = recognise(first.final_url), recognise(report.source.url)
    except BadAddress:
        return None
    here = urlsplit(given.address)
    arrived = urlsplit(there.address)
    same_host = arrived.hostname in (here.hostname, f"www.{here.hostname}") or here.hostname == f"www.{arrived.hostname}"
    below = arrived.path.startswith(here.path.rstrip("/") + "/") or here.path.rstrip("/") == arrived.path.rstrip("/")
    return None if same_host and below else there.address
