"""The order of the sections.

What it looks at:
    The order in which the places of the sections come: by the menu, and on one page from top to bottom.

Why it matters:
    Assessors work through the sections in the framework's order. Another order makes them search.

What a person must still judge:
    Whether there is a reason for the order. The declaration may stand anywhere.

How to mend it:
    Bring the menu, or the headings, into the framework's order.

Limits:
    Pages that are in no menu are left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of
from foliocheck.checks.own_pages import plain
from foliocheck.core.sections import Section
from foliocheck.core.wording import listed

ID = "section-order"
AREA = "completeness"
PASS = "The sections come in the framework's order"
FAIL = "The sections come in another order"
WHY = "Another order makes an assessor search."
SEVERITY = "note"
FEWEST = 4
"""Fewer ordered sections than this say nothing."""


def run(case: Case) -> Iterable[Fault]:
    """At most one fault, a note: which sections stand out of order."""
    ranks = _menu_ranks(case)
    placed: list[tuple[tuple[int, int], Section]] = []
    for section in case.sections.sections:
        if not section.places or section.id == "confirmation":
            continue
        place = section.places[0]
        rank = ranks.get(plain(place.page))
        if rank is not None:
            placed.append(((rank, place.start), section))
    if len(placed) < FEWEST:
        return
    case.seen.one(len(placed))
    kept = _longest_run([position for position, _ in placed])
    moved = [section for index, (_, section) in enumerate(placed) if index not in kept]
    if moved:
        yield Fault(
            message=f"Not where the framework has {'it' if len(moved) == 1 else 'them'}: {listed([section.id for section in moved])}.",
            spots=tuple(spot for section in moved for spot in spots_of(section)[:1]),
            key=",".join(section.id for section in moved),
            confidence=0.7,
        )


def _menu_ranks(case: Case) -> dict[str, int]:
    """Page -> its place in the menu; one page alone is place 0."""
    pages = {section.places[0].page for section in case.sections.sections if section.places}
    if len(pages) == 1:
        return {plain(page): 0 for page in pages}
    menu = max((page.menu for page in case.snapshot.pages), key=len, default=())
    ranks: dict[str, int] = {}
    for item in menu:
        if item.href:
            ranks.setdefault(plain(item.href), len(ranks))
    return ranks


def _longest_run(positions: list[tuple[int, int]]) -> set[int]:
    """Indices of the longest run of `positions` that does not fall."""
    best: list[list[int]] = []
    for index, position in enumerate(positions):
        before = [run for run in best if positions[run[-1]] <= position]
        longest = before[max(range(len(before)), key=lambda place: len(before[place]))] if before else []
        best.append([*longest, index])
    return set(best[max(range(len(best)), key=lambda place: len(best[place]))]) if best else set()
