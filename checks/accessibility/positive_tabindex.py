"""Things that push forward in the order of the Tab key.

What it looks at:
    Links, buttons and fields with a tabindex above zero.

Why it matters:
    The Tab key then jumps about the page in an order that nobody sees; people who use the keyboard lose their place.

What a person must still judge:
    Nothing; the order of the page itself is the right one.

How to mend it:
    Take the tabindex away and put things into the order in which they are to be reached.

Limits:
    None worth telling.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import short
from foliocheck.checks.case import Case, Fault

ID = "positive-tabindex"
AREA = "accessibility"
PASS = "The Tab key follows the order of the page"
FAIL = "The Tab key jumps out of the order of the page"
WHY = "Somebody who uses the keyboard loses their place."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.4.3 Focus Order (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such things."""
    places: list[Place] = []
    for page in judged_pages(case):
        if page.axe is None:
            continue
        case.seen.one()
        for rule in page.axe.violations:
            if rule.id == "tabindex":
                places += [
                    Place(page=page, block=node.block, selector=node.target, zone=node.zone, excerpt=short(node.html, 120))
                    for node in rule.nodes
                ]

    def message(told: Told) -> str:
        return (
            f"{told.things('thing')} {told.where} {told.verb('is', 'are')} reached by the Tab key before all others ({told.example}), "
            "against the order of the page."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)
