"""Things that do not show that the keyboard is on them.

What it looks at:
    On one page of each layout, every link, button and field: whether anything to be seen changes when it has the focus.

Why it matters:
    Somebody who uses the keyboard does not see where they are, as if the mouse pointer were gone.

What a person must still judge:
    Whether a change that is there is strong enough to be seen.

How to mend it:
    Take “outline: none” out of the style sheet, or give things with the focus a clear frame. On most platforms, choose another theme.

Limits:
    One page of each layout is tried, the most usual ones first.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.tried import behaviour, place_of, tried_pages
from foliocheck.checks.case import Case, Fault

ID = "focus-hidden"
AREA = "accessibility"
PASS = "The link or button that the keyboard has reached is marked"
FAIL = "The link or button that the keyboard has reached is not marked"
WHY = "Somebody who uses the keyboard does not see where they are."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.4.7 Focus Visible (AA)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each owner."""
    places: list[Place] = []
    pages = tried_pages(case)
    for page in pages:
        case.seen.one()
        places += [place_of(page, row) for row in behaviour(page, "focus_hidden")]

    def message(told: Told) -> str:
        return (
            f"{told.things('link, button or field', 'links, buttons or fields')} {told.where} {told.verb('does', 'do')} not show that "
            f"the keyboard is on {told.verb('it', 'them')} (“{told.example}”)."
        )

    yield from told_by_owner(case, places, message, severity="should", judged=len(pages), effort=2)
