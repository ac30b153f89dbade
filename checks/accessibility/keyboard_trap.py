"""Places that hold the keyboard.

What it looks at:
    On one page of each layout whose scripts listen to keys, the Tab key is pressed through the page: whether it can leave every
    place, forwards, backwards or by Escape.

Why it matters:
    Somebody who uses the keyboard is caught: nothing after this place can be reached, and there is no way back.

What a person must still judge:
    Nothing; dialogues that Escape closes are not counted.

How to mend it:
    Take the embedded thing or the script out, or ask its makers for a version that lets the Tab key go.

Limits:
    Traps inside frames of other sites and beyond the first seventy stops are not seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.tried import behaviour, place_of, tried_pages
from foliocheck.checks.case import Case, Fault

ID = "keyboard-trap"
AREA = "accessibility"
PASS = "The keyboard is held nowhere"
FAIL = "The keyboard is caught"
WHY = "Somebody who uses the keyboard cannot get away from here and never reaches the rest of the page."
SEVERITY = "must"
STANDARD = "WCAG 2.2, 2.1.2 No Keyboard Trap (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each owner."""
    places: list[Place] = []
    pages = tried_pages(case)
    for page in pages:
        case.seen.one()
        places += [place_of(page, row) for row in behaviour(page, "traps")]

    def message(told: Told) -> str:
        return (
            f"The Tab key does not get away from {told.things('place').lower()} {told.where} (“{told.example}”): nothing after it can "
            "be reached without a mouse."
        )

    yield from told_by_owner(case, places, message, severity="must", judged=len(pages), effort=2)
