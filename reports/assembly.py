"""Snapshot + SectionMap + what the checks said -> the Report. Nothing is judged here but the verdict on the whole."""

from __future__ import annotations

from collections.abc import Mapping

from foliocheck.core.framework import Framework
from foliocheck.core.report import (
    SCHEMA,
    CheckResult,
    Finding,
    LinkRow,
    Outcome,
    Report,
    ReportEvidence,
    ReportFramework,
    ReportPage,
    ReportPart,
    ReportPlace,
    ReportSection,
    ReportSource,
    Tool,
)
from foliocheck.core.sections import Evidence, Part, Place, Section, SectionMap
from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.core.wording import counted, listed
from foliocheck.reports.comparison import compare_findings
from foliocheck.reports.gaps import gaps
from foliocheck.reports.titles import site_name
from foliocheck.reports.verdict import summary_of, verdict_of

Outcomes = Mapping[str, Outcome]
_WORST_LAST: tuple[Outcome, ...] = ("unchecked", "ok", "unsure", "wall", "broken")


def assemble(
    snapshot: Snapshot,
    section_map: SectionMap,
    framework: Framework,
    checks: tuple[CheckResult, ...],
    findings: tuple[Finding, ...],
    links: tuple[LinkRow, ...],
    *,
    version: str,
    previous: Report | None = None,
) -> Report:
    """The Report of one run. Findings and links keep their order, pages that of the snapshot, sections that of the framework.

    `version` is foliocheck's own. `previous`, the report of an earlier run, adds to the summary what is new and what is solved,
    where anything is. The caller masks personal values (in `findings` and in the Report) before anything is shown.
    """
    outcomes = _outcomes(snapshot, links)
    verdict = verdict_of(snapshot, checks, findings)
    return Report(
        schema=SCHEMA,
        tool=Tool(version=version, axe=snapshot.axe, browser=snapshot.browser),
        source=ReportSource(given=snapshot.source.given, kind=snapshot.source.kind, url=snapshot.source.url, taken_at=snapshot.taken_at),
        platform=snapshot.platform,
        framework=ReportFramework(id=section_map.framework, title=section_map.framework_title, why=section_map.framework_why),
        verdict=verdict,
        pages=tuple(_page(page) for page in snapshot.pages),
        sections=tuple(_section(section, framework, snapshot, outcomes) for section in section_map.sections),
        checks=checks,
        findings=findings,
        links=links,
        not_checked=gaps(snapshot, checks, findings),
        timings=dict(snapshot.timings),
        summary=summary_of(verdict, snapshot, checks, findings) + _since(findings, previous),
        title=_title(snapshot),
    )


def _outcomes(snapshot: Snapshot, links: tuple[LinkRow, ...]) -> dict[str, Outcome]:
    """What was met at each address: the worst of its link rows; pages and pictures that were read count as ok where no row speaks."""
    outcomes: dict[str, Outcome] = {address: "ok" for address, picture in snapshot.pictures.items() if picture.problem is None}
    outcomes |= {address: "ok" for address, document in snapshot.documents.items() if document.problem is None}
    for page in snapshot.pages:
        outcomes[page.url] = "wall" if page.role == "wall" else "broken" if page.role == "error" else "ok"
    rows: dict[str, Outcome] = {}
    for row in links:
        if row.kind not in ("mail", "phone"):
            rows[row.href] = max(rows.get(row.href, row.outcome), row.outcome, key=_WORST_LAST.index)
    return outcomes | rows


def _page(page: Page) -> ReportPage:
    return ReportPage(
        url=page.url,
        final_url=page.final_url,
        status=page.status,
        title=page.title,
        words=page.words,
        language=page.language,
        role=page.role,
        discovered_by=page.discovered_by,
        parent=page.parent,
        same_as=page.same_as,
        screenshot=f"snapshot/{page.screenshot}" if page.screenshot else None,
    )


def _section(section: Section, framework: Framework, snapshot: Snapshot, outcomes: Outcomes) -> ReportSection:
    row = framework.section(section.id)
    return ReportSection(
        id=section.id,
        title=section.title,
        required=section.required,
        assessed=section.assessed,
        status=section.status,
        confidence=section.confidence,
        words=section.words,
        description=section.description,
        reflection=section.reflection,
        parts=tuple(_part(part, snapshot, outcomes) for part in section.parts),
        locations=tuple(_place(place, snapshot) for place in section.places),
        evidence=tuple(_evidence(item, outcomes) for item in section.evidence),
        why=section.why,
        guide_words=row.guide_words if row else None,
    )


def _part(part: Part, snapshot: Snapshot, outcomes: Outcomes) -> ReportPart:
    return ReportPart(
        title=part.title,
        status=part.status,
        words=part.words,
        description=part.description,
        reflection=part.reflection,
        locations=tuple(_place(place, snapshot) for place in part.places),
        evidence=tuple(_evidence(item, outcomes) for item in part.evidence),
    )


def _place(place: Place, snapshot: Snapshot) -> ReportPlace:
    """The place with its anchor: the mapper's, or else that of the block it begins with; a heading is always there."""
    page = snapshot.page(place.page)
    anchor, heading = place.anchor, place.heading
    if page is not None:
        if anchor is None and 0 < place.start < len(page.blocks):
            anchor = page.blocks[place.start].anchor
        heading = heading or page.title
    return ReportPlace(url=place.page, anchor=anchor, heading=heading or place.page, words=place.words, why=place.why)


def _evidence(item: Evidence, outcomes: Outcomes) -> ReportEvidence:
    """`reachable` is what was met at its address, null where it is named but not linked."""
    reachable: Outcome | None = None
    if item.href is not None:
        reachable = outcomes.get(item.href) or outcomes.get(item.href.split("#", 1)[0]) or "unchecked"
    return ReportEvidence(kind=item.kind, href=item.href, label=item.label, reachable=reachable)


def _title(snapshot: Snapshot) -> str:
    """What the portfolio calls itself: the site's own name, what its page titles have in common, or the first page's title.

    What was given where nothing could be read.
    """
    front = snapshot.pages[0] if snapshot.pages else None
    if front is None or snapshot.front_door is not None:
        return snapshot.source.given
    name = (
        front.meta.get("og:site_name")
        or front.platform_data.get("site_title")
        or site_name([page.title for page in snapshot.pages if page.role != "document"])
        or front.title
    )
    return str(name).strip() or snapshot.source.given


def _since(findings: tuple[Finding, ...], previous: Report | None) -> str:
    if previous is None:
        return ""
    change = compare_findings(previous.findings, findings)
    told = []
    if change.solved:
        told.append(f"{counted(len(change.solved), 'thing')} {'was' if len(change.solved) == 1 else 'were'} solved")
    if change.new:
        told.append(f"{counted(len(change.new), 'thing')} {'is' if len(change.new) == 1 else 'are'} new")
    return f" Since the last check {listed(told)}." if told else ""
