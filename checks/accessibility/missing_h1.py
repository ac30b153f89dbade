"""Pages without a main heading.

What it looks at:
    Whether each page has a heading of level 1 that can be seen or heard, in the text or in the theme.

Why it matters:
    A screen reader user jumps to the main heading to learn where they are and where the text begins.

What a person must still judge:
    Nothing; only which line is the page's own name.

How to mend it:
    Give the page's name the style of the main heading (heading 1), once a page.

Limits:
    Pages with next to no text are not judged. Where no page has one, the theme is probably the cause.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.headings import shown_headings
from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "missing-h1"
AREA = "accessibility"
PASS = "Every page has a main heading"
FAIL = "Pages have no main heading"
WHY = "A screen reader user cannot jump to the start of the text or hear what the page is."
SEVERITY = "note"

_LEAST_WORDS = 25


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the pages."""
    places: list[Place] = []
    for page in judged_pages(case):
        if page.words < _LEAST_WORDS or page.parent is not None:
            continue
        case.seen.one()
        if not any(block.level == 1 and block.text.strip() for _, block in shown_headings(page)):
            first = next((block.text for _, block in shown_headings(page)), page.title)
            places.append(Place(page=page, excerpt=first, evidence=page.url, selector="h1"))

    def message(told: Told) -> str:
        return (
            f"{told.things('page')} {told.verb('has', 'have')} no main heading (heading 1), so a screen reader user cannot jump to "
            f"where the text begins: first “{told.first}”."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
