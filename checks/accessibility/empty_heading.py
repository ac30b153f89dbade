"""Headings without text.

What it looks at:
    Every heading in the author's text that can be seen or heard: whether it holds words or a described picture.

Why it matters:
    A screen reader announces a heading and then says nothing; in its list of headings there is a gap.

What a person must still judge:
    Whether words got lost there, or the heading is left over.

How to mend it:
    Write the heading's words, or turn the empty heading into a plain paragraph and delete it. Make room between parts by the
    theme's spacing.

Limits:
    Headings that carry only an anchor to jump to are reported too: the anchor can stand on the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.headings import shown_headings
from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place, at_block, axe_places
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "empty-heading"
AREA = "accessibility"
PASS = "No heading is empty"
FAIL = "Headings are empty"
WHY = "A screen reader announces a heading and nothing follows."
SEVERITY = "note"
STANDARD = "WCAG 2.2, 1.3.1 Info and Relationships (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all empty headings."""
    places: list[Place] = []
    for page in judged_pages(case):
        before = len(places)
        for index, block in shown_headings(page):
            case.seen.one()
            if not block.text.strip() and block.zone == "content":
                places.append(at_block(page, index, f"an empty heading {block.level}"))

        if len(places) == before:  # words that only eyes get (hidden from screen readers) leave a heading empty too
            places += axe_places(page, "empty-heading")

    def message(told: Told) -> str:
        return (
            f"{told.things('heading')} {told.where} {told.verb('is', 'are')} empty: a screen reader announces a heading and says nothing."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
