"""Lines that are too long to read.

What it looks at:
    How many characters stand on the fullest line of the author's longer paragraphs, in a window as wide as a laptop's.

Why it matters:
    At the end of a very long line the eye does not find the start of the next one, above all with dyslexia or an enlarged page.

What a person must still judge:
    Nothing.

How to mend it:
    Choose a narrower column or a page template with a side column; lines of 50 to 80 characters read best.

Limits:
    The theme decides the width on most platforms, so it is a note, and one for all pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import TEMPLATE_PAGES, Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "long-lines"
AREA = "accessibility"
PASS = "No line is too long to read"
FAIL = "Lines of text are very long"
WHY = "The eye loses its way from the end of one line to the start of the next."
SEVERITY = "note"

MOST = 100
"""Characters on a line. Advice runs from 50 to 80; everything beyond 100 is told."""


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the first long paragraph of each page."""
    places: list[Place] = []
    pages = judged_pages(case)
    for page in pages:
        case.seen.one(any(len(block.text) > 240 for block in page.blocks if block.zone == "content"))
        rows = [row for row in own_facts(page, "lines") if row["longest"] > MOST]
        if rows:
            widest = max(row["longest"] for row in rows)
            places.append(at_fact(page, rows[0], f"{widest} characters: {rows[0]['text']}"))
    if len(places) >= TEMPLATE_PAGES and len(places) >= len(pages) / 2:
        places = [replace(place, who="theme") for place in places]  # the column's width is the template's

    def message(told: Told) -> str:
        return (
            f"{told.where[0].upper()}{told.where[1:]} lines of text are very long ({told.example}); the eye loses the start of the "
            "next line."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=2)
