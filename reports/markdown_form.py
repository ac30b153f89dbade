"""The Report as a short Markdown text, for an issue or an e-mail."""

from __future__ import annotations

import re

from foliocheck.core.report import AREAS, Finding, Report
from foliocheck.core.wording import counted, number
from foliocheck.reports.addresses import shown
from foliocheck.reports.cells import ANSWER, STATUS
from foliocheck.reports.comparison import compare
from foliocheck.reports.coverage import totals
from foliocheck.reports.dates import day
from foliocheck.reports.elements import without_code
from foliocheck.reports.names import Names
from foliocheck.reports.priorities import alike, first_things, ordered
from foliocheck.reports.views import AREA_TITLES, FOLD, SEVERITY_WORDS, extent
from foliocheck.reports.wording import cut, writable

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$@])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def to_markdown(report: Report, *, earlier: Report | None = None) -> str:
    """Verdict, what to do first, the sections, the findings with their first places, what was not checked.

    With `earlier`, the report of an earlier run, what is new, solved and still there stands after the verdict.
    """
    names = Names(report)
    lines = [f"# {_plain(report.title or report.source.given)}", "", f"**{_plain(report.summary)}**", ""]
    lines += [f"{_plain(report.platform.title)}; {totals(report)}; read on {day(report.source.taken_at)}.", ""]
    if earlier is not None:
        lines += _changes(earlier, report)
    if first := first_things(report.findings):
        lines += ["## What could be better" if report.verdict == "ready" else "## Do these first", ""]
        for place, finding in enumerate(first, 1):
            where = f" ({_where(finding, names)})" if _pages(finding, names) else ""
            more = len(alike(finding, report.findings))
            others = f" and {number(more)} more like it" if more else ""
            said = names.cleaner(finding)
            lines.append(f"{place}. **{_plain(said(finding.title))}**{others}{where}: {_plain(said(finding.tip or finding.message))}")
        lines.append("")
    if report.verdict != "unreadable":
        lines += _sections(report, names)
    lines += _findings(report, names)
    if report.not_checked:
        lines += ["## Not checked", "", *(f"- {_plain(gap.what)}: {_plain(gap.why)}" for gap in report.not_checked), ""]
    lines.append(f"foliocheck {report.tool.version}, axe {report.tool.axe}, {report.tool.browser}; {_plain(report.framework.title)}.")
    return writable("\n".join(lines)) + "\n"


def _changes(earlier: Report, report: Report) -> list[str]:
    change = compare(earlier, report)
    lines = [
        f"## Since {day(change.since)}",
        "",
        f"{len(change.solved)} solved, {len(change.new)} new, {len(change.still)} still there.",
        "",
    ]
    before, after = Names(earlier), Names(report)
    for word, names, rows in (("New", after, change.new), ("Solved", before, change.solved), ("Still there", after, change.still)):
        lines += [f"- {word}: {_plain(names.cleaner(finding)(finding.title))}" for finding in rows]
    return [*lines, ""] if lines[-1] else lines


def _sections(report: Report, names: Names) -> list[str]:
    lines = [
        "## What an assessor will find",
        "",
        "| Section | Found | Words | Described | Reflected | Evidence |",
        "|---|---|--:|---|---|--:|",
    ]
    for section in report.sections:
        name, (sign, word, _) = _plain(names.sections[section.id]), STATUS[section.status]
        described, reflected = (" ".join(ANSWER[answer][:2]) for answer in (section.description, section.reflection))
        lines.append(f"| {name} | {sign} {word} | {section.words:,} | {described} | {reflected} | {len(section.evidence)} |")
    return [*lines, ""]


def _findings(report: Report, names: Names) -> list[str]:
    lines: list[str] = []
    for area in AREAS:
        rows = [finding for finding in ordered(report.findings) if finding.area == area and finding.verdict == "fail"]
        if rows:
            lines += [f"## {AREA_TITLES[area]}", ""]
            for finding in rows:
                lines += _finding(finding, names)
            lines.append("")
    looks = [finding for finding in ordered(report.findings) if finding.verdict == "needs-person"]
    if looks:
        lines += ["## For you to look at", ""]
        for finding in looks:
            title = _plain(names.cleaner(finding)(finding.title))
            lines.append(f"- [ ] {title}" + (f" ({_where(finding, names)})" if _pages(finding, names) else ""))
        lines.append("")
    return lines


def _finding(finding: Finding, names: Names) -> list[str]:
    said = names.cleaner(finding)
    pages = _pages(finding, names)
    reach = extent(finding, names.noun(pages)) if pages else ""
    lines = [
        f"- **{SEVERITY_WORDS[finding.severity]}: {_plain(said(finding.title))}**"
        + (f", {reach}" if reach else "")
        + f". {_plain(without_code(said(finding.message)))}"
    ]
    if finding.tip and finding.who == "author":
        lines.append(f"  - How to mend it: {_plain(said(finding.tip))}")
    lines += [f"  - {_link(url, names)}" for url in pages[:FOLD]]
    if len(pages) > FOLD:
        lines.append(f"  - and {counted(len(pages) - FOLD, 'more page')}")
    return lines


def _pages(finding: Finding, names: Names) -> list[str]:
    """The pages it is on. A section that is missing stands nowhere."""
    return list(dict.fromkeys(place.url for place in finding.locations if place.section not in names.missing))


def _where(finding: Finding, names: Names) -> str:
    pages = _pages(finding, names)
    return _link(pages[0], names) + (f" and {number(len(pages) - 1)} more" if len(pages) > 1 else "")


def _link(url: str, names: Names) -> str:
    where = shown(url)
    title = _plain(names.page(url))
    if where.href is None or re.search(r"[\s()<>\"\\]", where.href):
        return title
    return f"[{title}]({where.href})"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: on one line, its special characters escaped."""
    flat = cut(text, 600)
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", flat))
