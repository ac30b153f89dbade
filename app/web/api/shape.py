"""A check as programs see it. The fields are those of `Check` in `openapi.json`: they may grow, and none goes away."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from foliocheck.app.web.checking.progress import doing_sentence, progress_view
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.downloads import FORMS
from foliocheck.app.web.views import CheckView
from foliocheck.app.web.visitor import Visitor
from foliocheck.core.report import Finding, Report
from foliocheck.reports.priorities import first_things
from foliocheck.reports.views import anchor_of

_FIGURES = ("pages_done", "pages_found", "links_done", "links_found")


def brief(check: CheckView, base: str) -> dict[str, Any]:
    """What is known without reading its report. `base` is the page's own address, with a slash at its end."""
    here, page = f"{base}api/checks/{check.id}", f"{base}checks/{check.id}"
    return {
        "id": check.id, "state": check.state, "address": check.address, "is_file": check.is_file, "title": check.title, "framework": check.framework,
        "created_at": _time(check.created_at), "finished_at": _time(check.finished_at), "verdict": check.verdict, "problem": check.problem,
        "url": page, "report_url": f"{page}/report" if check.has_report else None,
        "links": {
            "self": here, "events": f"{here}/events", "cancel": f"{here}/cancel",
            "reports": {form: f"{here}/report.{form}" for form in FORMS} if check.has_report else {},
        },
    }  # fmt: skip


def whole(desk: Desk, visitor: Visitor, check: CheckView, base: str) -> dict[str, Any]:
    """The same with how far it is, and with what its report says first once there is one."""
    report = _report(desk, visitor, check)
    return {
        **brief(check, base),
        "progress": None if check.ended else _progress(desk, visitor, check),
        "summary": report.summary if report else None,
        "counts": _counts(report) if report else None,
        "do_first": [_first(finding, f"{base}checks/{check.id}/report") for finding in first_things(report.findings)] if report else [],
    }


def _report(desk: Desk, visitor: Visitor, check: CheckView) -> Report | None:
    if not check.has_report:
        return None
    try:
        return desk.report(visitor, check.id)
    except NotThere:
        return None  # deleted a moment ago


def _counts(report: Report) -> dict[str, int]:
    """What failed, by severity, and what a person must look at: the report's own figures."""
    fails = [finding.severity for finding in report.findings if finding.verdict == "fail"]
    looks = sum(finding.verdict == "needs-person" for finding in report.findings)
    return {**{severity: fails.count(severity) for severity in ("must", "should", "note")}, "look": looks}


def _first(finding: Finding, report_url: str) -> dict[str, Any]:
    # A section that is missing stands nowhere; its location is only where it was looked for.
    place = finding.locations[0].url if finding.locations and finding.check != "section-missing" else None
    return {
        "id": finding.id, "check": finding.check, "severity": finding.severity, "title": finding.title, "message": finding.message,
        "tip": finding.tip, "page": place, "finding_url": f"{report_url}#{anchor_of(finding)}",
    }  # fmt: skip


def _progress(desk: Desk, visitor: Visitor, check: CheckView) -> dict[str, Any]:
    moments = [each for each in desk.progress(visitor, check.id) if "doing" in each.what] if check.state == "running" else []
    what = moments[-1].what if moments else {}
    sentence = doing_sentence(moments[-1]) if moments and not check.stopping else progress_view(desk, visitor, check).sentence
    return {"sentence": sentence, "doing": what.get("doing", ""), **{name: int(what.get(name, 0)) for name in _FIGURES}}


def _time(at: float | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
