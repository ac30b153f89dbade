"""Pages with several main headings.

What it looks at:
    How many headings of level 1 each page has in the author's text.

Why it matters:
    With several main headings the page seems to be several pages, and what belongs to what is lost.

What a person must still judge:
    Which heading is the page's name.

How to mend it:
    Keep one heading 1 for the page's name and make the others heading 2.

Limits:
    A site's name as heading 1 beside the page's own is the theme's, and told as such.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.headings import shown_headings
from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place, at_block
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "several-h1"
AREA = "accessibility"
PASS = "No page has more than one main heading"
FAIL = "Pages have several main headings"
WHY = "It is not clear what the page is called and what belongs to what."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the second and further main headings."""
    places: list[Place] = []
    for page in judged_pages(case):
        main = [index for index, block in shown_headings(page) if block.level == 1 and block.text.strip() and block.zone == "content"]
        case.seen.one(bool(main))
        places += [at_block(page, index) for index in main[1:]]
        named = [index for index, block in shown_headings(page) if block.level == 1 and block.text.strip() and block.zone == "theme"]
        places += [at_block(page, index) for index in named if main]

    def message(told: Told) -> str:
        return (
            f"{told.things('further heading')} of level 1 {told.verb('stands', 'stand')} {told.where} beside the main heading, first "
            f"“{told.example}”."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
