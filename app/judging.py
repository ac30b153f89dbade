"""Snapshot -> Report: the pure half of the pipeline, run after a crawl or again on a saved snapshot."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from foliocheck.app.beside import Told
from foliocheck.app.boxes import Boxes
from foliocheck.app.cuttings import cutting_name
from foliocheck.app.keeping import AREA, Carried, carried_over
from foliocheck.checks.case import Case, Fault, Seen, Spot
from foliocheck.checks.data_protection.mask import make_mask
from foliocheck.checks.links.verdict import judge_links
from foliocheck.checks.registry import Check, all_checks
from foliocheck.core.codec import decode, encode
from foliocheck.core.corrections import Corrections
from foliocheck.core.fingerprint import fingerprint
from foliocheck.core.framework import Framework
from foliocheck.core.mask import Mask
from foliocheck.core.report import AREAS, CheckResult, CheckVerdict, Finding, Location, Report
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import NotChecked, Page, Snapshot
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.reports.advice_data import advice, platforms_of
from foliocheck.reports.assembly import assemble
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

_SEVERITIES = ("must", "should", "note")
_PLACES_KEPT = 60
_PRIVATE_FIRST = "First take out what is private in these words (see “Private information”); what is left can be linked."
_CARRIED_NOTE = NotChecked(
    what="Private information, anew", why="The saved pages have been masked since they were read: what was found then is told again."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A masked Report, the Mask that made it so (its values live in memory only), and the map for pictures and corrections."""

    report: Report
    mask: Mask
    sections: SectionMap


def judge(
    snapshot: Snapshot,
    *,
    version: str,
    framework: Framework | None = None,
    corrections: Corrections | None = None,
    told: Told | None = None,
) -> Judgement:
    """Judge a snapshot. `framework` None: found from the portfolio's own words. Pure but for the clock that times the stages.

    `told` is what another process tells of the personal values in the texts: it saves time and changes nothing else.
    """
    begun = time.perf_counter()
    section_map = map_sections(snapshot, framework, corrections)
    chosen = framework or load_framework(section_map.framework)
    mapped = time.perf_counter()
    links = judge_links(snapshot)
    linked = time.perf_counter()
    folder = SnapshotFolder(Path(snapshot.folder))
    case = Case(
        snapshot=snapshot, sections=section_map, framework=chosen, links=links, owner_addresses=corrections.owner_addresses if corrections else (),
        owner_names=corrections.owner_names if corrections else (), permitted=corrections.permitted if corrections else (), html=folder.html,
        today=snapshot.taken_at[:10], told=(told or Told()).hits,
    )  # fmt: skip
    mask = make_mask(case)
    masked_at = time.perf_counter()
    results, findings = run_checks(case, mask, carried_over(Path(snapshot.folder)))
    checked = time.perf_counter()
    if carried_over(Path(snapshot.folder)):
        snapshot = replace(snapshot, not_checked=(*snapshot.not_checked, _CARRIED_NOTE))
    unheard = tuple(NotChecked(what=what, why=why) for what, why in section_map.unheard)
    snapshot = replace(snapshot, not_checked=(*snapshot.not_checked, *unheard))
    report = assemble(snapshot, section_map, chosen, results, findings, links, version=version)
    report = decode(Report, mask.tree(encode(report)))
    timings = {
        **report.timings, "sections": mapped - begun, "link_verdicts": linked - mapped, "data_protection": masked_at - linked, "checks": checked - masked_at,
        "assembly": time.perf_counter() - checked,
    }  # fmt: skip
    return Judgement(
        report=replace(report, timings={name: round(value, 4) for name, value in timings.items()}), mask=mask, sections=section_map
    )


def run_checks(case: Case, mask: Mask, carried: Carried | None = None) -> tuple[tuple[CheckResult, ...], tuple[Finding, ...]]:
    """Run every check over the case. A check that raises becomes an `error` finding and the others go on.

    `carried` are the findings about private information of a snapshot that has been masked since: they stand in for those checks.
    """
    results: list[CheckResult] = list(carried.checks) if carried else []
    findings: list[Finding] = list(carried.findings) if carried else []
    boxes = Boxes(case.snapshot)
    for check in all_checks():
        if carried and check.area == AREA:
            continue
        seen = Seen()
        try:
            faults = list(check.run(replace(case, seen=seen)))
        except Exception as error:  # one check must never take the others with it
            findings.append(_broken_check(check, error))
            results.append(CheckResult(id=check.id, area=check.area, verdict="error", looked_at=seen.count))
            continue
        used: Counter[str] = Counter()
        findings.extend(_finding(check, fault, case, mask, used, boxes) for fault in faults)
        results.append(CheckResult(id=check.id, area=check.area, verdict=_verdict(faults, seen), looked_at=seen.count))
    findings.sort(key=lambda finding: (_SEVERITIES.index(finding.severity), finding.verdict != "fail", AREAS.index(finding.area)))
    return tuple(results), tuple(findings)


def _verdict(faults: list[Fault], seen: Seen) -> CheckVerdict:
    if any(fault.verdict == "fail" for fault in faults):
        return "fail"
    if faults:
        return "needs-person"
    return "pass" if seen.count else "not-applicable"


def _finding(check: Check, fault: Fault, case: Case, mask: Mask, used: Counter[str], boxes: Boxes) -> Finding:
    locations = tuple(_location(spot, case, mask, boxes) for spot in fault.spots[:_PLACES_KEPT])
    first = fault.spots[0] if fault.spots else None
    evidence = mask.text(fault.key or (first.evidence or first.excerpt or first.selector or "" if first else ""))
    page = "" if fault.key else (mask.text(first.url) if first else "")
    ordinal_key = f"{page}\x1f{evidence}"
    print_ = fingerprint(check.id, page, evidence, used[ordinal_key])
    used[ordinal_key] += 1
    tip = _tip(fault.advice or check.id, fault.tip, case) or check.tip
    if fault.publishes and any(mask.text(spot.excerpt) != spot.excerpt for spot in fault.spots):
        tip = f"{_PRIVATE_FIRST} {tip}"
    return Finding(
        id=f"{check.id}-{print_[:8]}", check=check.id, area=check.area, verdict=fault.verdict, severity=fault.severity or check.severity, confidence=fault.confidence,
        who=fault.who, title=mask.text(fault.title or check.fails), message=mask.text(fault.message), tip=mask.text(tip), fingerprint=print_,
        locations=locations, total=fault.total if fault.total is not None else len(fault.spots), effort=fault.effort, why=mask.text(fault.why or check.why),
        standard=fault.standard or check.standard, help=check.help,
    )  # fmt: skip


def _tip(name: str, own: str | None, case: Case) -> str:
    """How to mend it: the platform's own line where there is one, then the check's words for this case, then the general line."""
    platform = "word" if case.snapshot.source.kind == "word" else case.snapshot.platform.id
    if platform in platforms_of(name):
        return advice(name, platform)
    return own or advice(name, platform)


def _location(spot: Spot, case: Case, mask: Mask, boxes: Boxes) -> Location:
    page = case.snapshot.page(spot.url)
    section = spot.section or (case.sections.at(spot.url, spot.block) if page else None)
    heading = spot.heading or (_heading_above(page, spot.block) if page else None)
    picture = cutting_name(spot, case.snapshot) or (f"snapshot/{page.screenshot}" if page and page.screenshot else None)
    return Location(
        url=mask.text(spot.url), section=section, heading=mask.text(heading) if heading else None, selector=mask.text(spot.selector) if spot.selector else None,
        excerpt=mask.text(spot.excerpt)[:300], page=spot.page, linked_from=mask.text(spot.linked_from) if spot.linked_from else None, screenshot=picture,
        box=boxes.of(spot) if picture and spot.page is None else None,
    )  # fmt: skip


def _heading_above(page: Page, block: int | None) -> str | None:
    if block is None:
        return None
    for index in range(min(block, len(page.blocks) - 1), -1, -1):
        candidate = page.blocks[index]
        if candidate.kind == "heading" and candidate.text and candidate.zone in ("content", "theme"):
            return candidate.text
    return page.title or None


def _broken_check(check: Check, error: Exception) -> Finding:
    """The class of the error only: its message might hold text of the portfolio that nobody has masked."""
    print_ = fingerprint(check.id, "", type(error).__name__, 0)
    return Finding(
        id=f"{check.id}-{print_[:8]}", check=check.id, area=check.area, verdict="error", severity="note", confidence=1.0, who="platform",
        title=f"The check “{check.fails}” could not be made", message="This check broke off. Everything else was checked.",
        tip=f"Have a look at this point yourself, and tell the keepers of foliocheck: {check.id}, {type(error).__name__}.", fingerprint=print_, locations=(), total=0, effort=1,
    )  # fmt: skip
