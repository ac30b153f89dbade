"""Headings that skip a level.

What it looks at:
    The levels of the headings on each page, one after the other: whether one lies two or more levels below the heading before it.

Why it matters:
    People who find their way by headings take a skipped level for a part that they have missed.

What a person must still judge:
    Which level the heading needs: what it belongs to.

How to mend it:
    Give the heading the level just below the heading that it belongs to; choose sizes by the theme, not by another level.

Limits:
    Going up by several levels at once is right and is not reported. The theme's own headings are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.headings import shown_headings
from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place, at_block, axe_places
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "heading-order"
AREA = "accessibility"
PASS = "Headings go down one level at a time"
FAIL = "Headings skip a level"
WHY = "People who move by headings think that they have missed a part."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all skipped levels in the author's headings."""
    places: list[Place] = []
    for page in judged_pages(case):
        before, known = 0, len(places)
        for index, block in shown_headings(page):
            if block.zone == "content":
                case.seen.one()
                if before and block.level > before + 1:
                    places.append(at_block(page, index, f"heading {block.level} after heading {before}: {block.text}"))
            elif block.level > 1:
                continue  # the theme's own side headings are no part of the text's order
            before = block.level

        if len(places) == known and before:
            places += axe_places(page, "heading-order")

    def message(told: Told) -> str:
        return (
            f"{told.things('heading')} {told.where} {told.verb('skips', 'skip')} a level ({told.example}), so it sounds as if a part "
            "were missing."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
