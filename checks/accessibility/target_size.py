"""Buttons and links that are too small to hit.

What it looks at:
    Buttons, links outside sentences and fields in the author's text that are smaller than 24 by 24 pixels and stand close to others.

Why it matters:
    Somebody whose hand shakes, or who uses a phone, hits the neighbour instead.

What a person must still judge:
    Nothing; a target that the browser itself draws is left out.

How to mend it:
    Make the buttons larger, or leave more room between them: 24 pixels from middle to middle at the least.

Limits:
    Links inside a sentence are allowed to be small.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "target-size"
AREA = "accessibility"
PASS = "Buttons and links are large enough to hit"
FAIL = "Buttons or links are too small and too close"
WHY = "People with a shaking hand, or on a phone, hit the wrong one."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.5.8 Target Size (Minimum) (AA)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such targets."""
    places: list[Place] = []
    for page in judged_pages(case):
        case.seen.one(bool(page.links))
        rows = own_facts(page, "small_targets")
        places += [
            at_fact(page, row, f"{row['name'] or row['text'] or 'a button'}, {row['width']} by {row['height']} pixels") for row in rows
        ]
        for rule in page.axe.violations if page.axe else ():
            if rule.id == "target-size" and not rows:
                places += [
                    Place(page=page, block=node.block, selector=node.target, excerpt=node.html[:120])
                    for node in rule.nodes
                    if node.zone == "content"
                ]

    def message(told: Told) -> str:
        return (
            f"{told.things('button or link', 'buttons or links')} {told.where} {told.verb('is', 'are')} smaller than 24 pixels and "
            f"close to others ({told.example})."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=2)
