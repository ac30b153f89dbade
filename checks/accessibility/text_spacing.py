"""Text that is cut off when a reader sets it wider.

What it looks at:
    One page of each layout with the wider letters, words and lines that some readers need: whether words are then cut off or run
    over others.

Why it matters:
    People with dyslexia or weak sight widen the letters and lines of a page; here they then lose words.

What a person must still judge:
    Nothing.

How to mend it:
    Give boxes no fixed height and let lines break; use the editor's own boxes.

Limits:
    Text that was cut off before is not reported here.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.tried import behaviour, place_of, tried_pages
from foliocheck.checks.case import Case, Fault

ID = "text-spacing"
AREA = "accessibility"
PASS = "Text may be set wider without loss"
FAIL = "Text is cut off when it is set wider"
WHY = "People who need wider letters and lines lose words here."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.4.12 Text Spacing (AA)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each owner."""
    places: list[Place] = []
    pages = tried_pages(case)
    for page in pages:
        case.seen.one()
        places += [place_of(page, row) for row in behaviour(page, "spacing")]

    def message(told: Told) -> str:
        return (
            f"{told.things('box', 'boxes')} {told.where} {told.verb('cuts', 'cut')} words off when letters and lines are set wider "
            f"(“{told.example}”)."
        )

    yield from told_by_owner(case, places, message, severity="should", judged=len(pages), effort=2)
