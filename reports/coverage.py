"""The map of the portfolio: one row a section, every cell in words with a sign, and the bars beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foliocheck.core.report import Report, ReportEvidence, ReportPlace, ReportSection
from foliocheck.core.wording import counted, listed
from foliocheck.reports.addresses import Shown, shown
from foliocheck.reports.cells import ANSWER, REACH, STATUS, Cell, answer_cell, evidence_cell, evidence_label, status_cell
from foliocheck.reports.names import Names
from foliocheck.reports.paste import lines_to_paste
from foliocheck.reports.priorities import ordered
from foliocheck.reports.titles import without_site
from foliocheck.reports.views import FindingView
from foliocheck.reports.wording import cut, minutes

BAR = 120
"""Width of a bar in the SVG's own units."""
SCALE = 2.4
"""A bar is full at this many times the guidance, so that one very long section does not flatten the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar of words: its length and that of the guidance, in units of BAR; `over` where it is longer than the scale."""

    length: int
    guide: int | None
    over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A place of a section, with the link that leads there."""

    heading: str
    page: str
    address: Shown
    words: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A piece of evidence with what was met at its address."""

    label: str
    kind: str
    address: Shown | None
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One part of a section that asks for several, or the section itself where it has no parts."""

    title: str
    status: Cell
    described: Cell
    reflected: Cell
    words: int
    places: tuple[PlaceView, ...]
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """One row of the map, and all that its own entry says."""

    row: ReportSection
    name: str
    short: str
    status: Cell
    described: Cell
    reflected: Cell
    evidence: Cell
    reading: str
    bar: Bar
    parts: tuple[PartView, ...]
    findings: tuple[FindingView, ...]
    counts: tuple[tuple[str, int], ...]
    todo: tuple[str, ...]
    paste: str
    """Lines for foliocheck.toml with which the author can say where the section is."""


def section_views(report: Report, names: Names, views: Mapping[str, FindingView]) -> tuple[SectionView, ...]:
    """The framework's rows in its order."""
    top = max((section.words for section in report.sections), default=0)
    guide = max((section.guide_words or 0 for section in report.sections), default=0)
    full = max(1, round(min(top, guide * SCALE)) if guide else top, guide)
    return tuple(_section(section, report, names, views, full) for section in report.sections)


def _section(section: ReportSection, report: Report, names: Names, views: Mapping[str, FindingView], full: int) -> SectionView:
    found = tuple(
        views[finding.id]
        for finding in ordered(report.findings)
        if finding.verdict != "error" and names.concerned(finding) & names.together[section.id]
    )
    # What only the theme or the platform can mend is nothing to do here.
    found = tuple(view for view in found if view.finding.who == "author" or view.finding.severity == "must")
    mend = [view for view in found if view.finding.verdict == "fail"]
    counts = tuple((severity, sum(view.finding.severity == severity for view in mend)) for severity in ("must", "should", "note"))
    looks = len(found) - len(mend)
    squares = (*counts, ("look", looks))
    todo = _todo(counts[0][1], len(mend) - counts[0][1], looks)
    if not found and section.required and section.status in ("missing", "locked"):
        todo = ["add it" if section.status == "missing" else "open it"]
    whole = PartView(
        title="",
        status=status_cell(section),
        described=answer_cell(section.description, section, "description"),
        reflected=answer_cell(section.reflection, section, "reflection"),
        words=section.words,
        places=tuple(_place(place, names) for place in section.locations),
        evidence=tuple(_evidence(item) for item in section.evidence),
    )
    parts = tuple(
        PartView(
            title=part.title,
            status=Cell(*STATUS[part.status]),
            described=Cell(*ANSWER[part.description]),
            reflected=Cell(*ANSWER[part.reflection]),
            words=part.words,
            places=tuple(_place(place, names) for place in part.locations),
            evidence=tuple(_evidence(item) for item in part.evidence),
        )
        for part in section.parts
    )
    return SectionView(
        row=section,
        name=names.sections[section.id],
        short=names.section(section.id),
        status=whole.status,
        described=whole.described,
        reflected=whole.reflected,
        evidence=evidence_cell(section),
        reading=minutes(section.words) if section.words else "",
        bar=_bar(section, full),
        parts=parts or (whole,),
        findings=found,
        counts=squares,
        todo=tuple(todo),
        paste=lines_to_paste(section, report),
    )


def _todo(musts: int, others: int, looks: int) -> list[str]:
    """ "1 must, 3 more", "2 things", "1 to look at": short enough for a narrow column; the squares beside it tell the rest."""
    rest = others + looks
    if musts:
        return [f"{musts} must"] + ([f"{rest} more"] if rest else [])
    if others:
        return [f"{rest} thing{'s' if rest > 1 else ''}"]
    return [f"{looks} to look at"] if looks else []


def _bar(section: ReportSection, full: int) -> Bar:
    return Bar(
        length=min(BAR, round(BAR * section.words / full)),
        guide=min(BAR, round(BAR * section.guide_words / full)) if section.guide_words else None,
        over=section.words > full,
    )


def _place(place: ReportPlace, names: Names) -> PlaceView:
    return PlaceView(
        heading=cut(without_site(place.heading, names.site), 120),
        page=names.page(place.url),
        address=shown(place.url, place.anchor),
        words=place.words,
        why=place.why,
    )


def _evidence(item: ReportEvidence) -> EvidenceView:
    return EvidenceView(
        label=evidence_label(item),
        kind=item.kind,
        address=shown(item.href) if item.href else None,
        cell=Cell(*REACH[item.reachable]),
    )


def guidance(report: Report) -> str:
    """What the line in the bars means, or "" where the framework gives no figure."""
    figures = sorted({section.guide_words for section in report.sections if section.guide_words})
    if not figures:
        return ""
    told = listed([f"{figure:,}" for figure in figures], "or")
    return f"The line in each bar marks the guidance of about {told} words. It is advice, not a limit."


def totals(report: Report) -> str:
    """ "14 pages and two documents, 8,450 words, about 35 minutes to read"; the words are those of the pages."""
    roles = [page.role for page in report.pages if page.same_as is None]
    kinds = [counted(roles.count(role), noun) for role, noun in (("content", "page"), ("document", "document")) if role in roles]
    words = sum(page.words for page in report.pages if page.role == "content" and page.same_as is None)
    if not words:
        return counted(len(report.pages), "page")
    if closed := roles.count("error"):
        kinds.append(counted(closed, "page that does not open", "pages that do not open"))
    return f"{listed(kinds)}, {words:,} words, {minutes(words)} to read"
