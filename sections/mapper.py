"""Snapshot -> SectionMap: which text is which section of the framework, how sure that is, and why."""

from __future__ import annotations

from foliocheck.core.addresses import page_key
from foliocheck.core.corrections import Corrections
from foliocheck.core.framework import Framework
from foliocheck.core.sections import Place, Section, SectionMap
from foliocheck.core.snapshot import Snapshot
from foliocheck.sections.candidates import all_candidates
from foliocheck.sections.choices import choose
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.decoys import find_decoys
from foliocheck.sections.detection import detect_framework
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.names import Names
from foliocheck.sections.pins import unheard
from foliocheck.sections.portfolio import Portfolio, read_portfolio
from foliocheck.sections.rows import make_row, missing_row, sources_of
from foliocheck.sections.topics import Topics
from foliocheck.sections.unplaced import accounts_left

_NOT_GIVEN = Corrections()


def map_sections(snapshot: Snapshot, framework: Framework | None, corrections: Corrections | None = None) -> SectionMap:
    """Which text of `snapshot` is which section.

    Without `framework` the one that the corrections, the snapshot or the portfolio's own words name is taken. `corrections` pin sections
    to places and leave pages out. Raises BadConfiguration where a framework is named that does not exist; nothing else.
    """
    given = corrections or _NOT_GIVEN
    chosen, why = _framework(snapshot, framework, given)
    names = Names.of(chosen)
    ignored = frozenset(page_key(address) for address in given.ignored) | frozenset(given.ignored)
    portfolio = read_portfolio(snapshot, names, ignored)
    decoys = find_decoys(portfolio)
    candidates = all_candidates(portfolio, chosen, Topics.of(chosen), decoys)
    choices = choose(portfolio, candidates, chosen, decoys, given)
    sources = sources_of(choices, portfolio)
    left = accounts_left(choices, candidates, chosen, decoys)
    rows = tuple(
        make_row(section, choices, portfolio, decoys, sources)
        if section.id in choices
        else missing_row(section, portfolio, decoys, left.get(section.id))
        for section in chosen.sections
    )
    return SectionMap(
        framework=chosen.id,
        framework_title=chosen.title,
        framework_why=why,
        sections=rows,
        refused=_refused(portfolio, decoys, rows),
        unheard=unheard(portfolio, chosen, given),
    )


def _framework(snapshot: Snapshot, framework: Framework | None, corrections: Corrections) -> tuple[Framework, tuple[str, ...]]:
    if framework is not None:
        return framework, ("it was asked for",)
    if corrections.framework:
        return load_framework(corrections.framework), ("the corrections name it",)
    if snapshot.framework_hint:
        return load_framework(snapshot.framework_hint), ("it was asked for",)
    return detect_framework(snapshot)


def _refused(portfolio: Portfolio, decoys: Decoys, rows: tuple[Section, ...]) -> tuple[tuple[Place, str], ...]:
    """Stretches that name a section but are no place for one, with the reason."""
    taken = {(place.page, place.start) for row in rows for place in row.places}
    found = []
    for stretch in portfolio.stretches:
        reason = decoys.reason(stretch)
        if reason is None or (stretch.page.url, stretch.start) in taken:
            continue
        if (
            max(
                (portfolio.names.naming(label.text, target).score for label in stretch.labels for target in portfolio.names.targets),
                default=0.0,
            )
            >= 4.0
        ):
            place = Place(
                page=stretch.page.url,
                start=stretch.start,
                end=stretch.end,
                anchor=stretch.anchor,
                heading=stretch.heading,
                words=max(0, stretch.words),
            )
            found.append((place, reason))
    return tuple(found)
