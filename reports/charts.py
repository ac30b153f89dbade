"""Two charts for those who would rather look than read: words a section against the guidance, findings by section. No HTML here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from foliocheck.core.report import Report
from foliocheck.core.wording import capital, counted, listed, number
from foliocheck.reports.coverage import SectionView
from foliocheck.reports.names import Names
from foliocheck.reports.views import FindingView

WIDE = 1000
"""Width of a bar's ground in the SVG's own units; it is drawn as wide as there is room."""
MOST_SQUARES = 12
"""More findings than this are told by the figure beside them; a line of squares that nobody counts tells no more."""
ELSEWHERE = "In no section"
KINDS = ("must", "should", "note", "look")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsRow:
    """One section: its words, the guidance (None where there is none), and both as lengths in units of WIDE."""

    short: str
    words: int
    guide: int | None
    length: int
    mark: int | None
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsRow:
    """One section (or what stands in none): how many findings of each of KINDS, and which squares to draw."""

    short: str
    counts: tuple[int, ...]
    squares: tuple[str, ...]
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """Both charts, each with the one sentence that says what can be seen in it."""

    words: tuple[WordsRow, ...]
    words_said: str
    findings: tuple[FindingsRow, ...]
    findings_said: str


def charts(report: Report, names: Names, sections: Sequence[SectionView], views: Mapping[str, FindingView]) -> Charts | None:
    """The charts of a report, None where there is nothing to draw: nothing could be read."""
    if report.verdict == "unreadable" or not any(section.row.words for section in sections):
        return None
    words = _words(sections)
    findings = _findings(report, names, sections, views)
    return Charts(words=words, words_said=_words_said(words), findings=findings, findings_said=_findings_said(findings))


def _words(sections: Sequence[SectionView]) -> tuple[WordsRow, ...]:
    full = max(1, *(max(section.row.words, section.row.guide_words or 0) for section in sections))
    return tuple(
        WordsRow(
            short=section.short,
            words=section.row.words,
            guide=section.row.guide_words,
            length=round(WIDE * section.row.words / full),
            mark=round(WIDE * section.row.guide_words / full) if section.row.guide_words else None,
            told=_against(section.row.words, section.row.guide_words),
        )
        for section in sections
    )


def _against(words: int, guide: int | None) -> str:
    """ "+120", "−310", "0"; "" where there is no guidance or no text."""
    if not guide or not words:
        return ""
    more = words - guide
    return f"{'+' if more > 0 else '−' if more else ''}{abs(more):,}"


def _words_said(rows: Sequence[WordsRow]) -> str:
    """The longest section, and how many are far from the guidance."""
    longest = max(rows, key=lambda row: row.words)
    said = f"The longest section is {longest.short}, with {longest.words:,} words."
    double = sum(bool(row.guide) and row.words > 2 * (row.guide or 0) for row in rows)
    half = sum(bool(row.guide) and 0 < row.words < (row.guide or 0) / 2 for row in rows)
    parts = [
        f"{number(count)} {'has' if count == 1 else 'have'} {what}"
        for count, what in ((double, "more than twice"), (half, "less than half"))
        if count
    ]
    return said + (f" {capital(listed(parts))} the guidance." if parts else "")


def _findings(report: Report, names: Names, sections: Sequence[SectionView], views: Mapping[str, FindingView]) -> tuple[FindingsRow, ...]:
    rows = [_row(section.short, section.findings) for section in sections]
    placed = {view.id for section in sections for view in section.findings}
    rest = [
        views[finding.id]
        for finding in report.findings
        if finding.id not in placed and finding.verdict != "error" and (finding.who == "author" or finding.severity == "must")
    ]
    if rest:
        rows.append(_row(ELSEWHERE, rest))
    return tuple(rows)


def _row(short: str, found: Sequence[FindingView]) -> FindingsRow:
    kinds = ["look" if view.finding.verdict == "needs-person" else view.finding.severity for view in found]
    counts = tuple(kinds.count(kind) for kind in KINDS)
    squares = [kind for kind, count in zip(KINDS, counts, strict=True) for _ in range(count)]
    return FindingsRow(short=short, counts=counts, squares=tuple(squares[:MOST_SQUARES]), told=str(len(found)) if found else "none")


def _findings_said(rows: Sequence[FindingsRow]) -> str:
    sections = [row for row in rows if row.short != ELSEWHERE]
    most = max(sections, key=lambda row: (row.counts[0], sum(row.counts)))
    if not sum(most.counts):
        return "Nothing was found in any section."
    clear = sum(not sum(row.counts) for row in sections)
    if most.counts[0]:
        said = f"{most.short} has most that must be mended: {counted(most.counts[0], 'thing')}."
    else:
        most = max(sections, key=lambda row: sum(row.counts))
        said = f"Most was found in {most.short}: {counted(sum(most.counts), 'thing')}."
    return said + (f" {capital(counted(clear, 'section'))} {'has' if clear == 1 else 'have'} none." if clear else "")
