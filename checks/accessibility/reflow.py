"""Pages that are too wide for a narrow window.

What it looks at:
    One page of each layout in a window 320 pixels wide, as on a phone or at 400 per cent: whether something sticks out or is cut off.

Why it matters:
    Somebody with weak sight who enlarges the page must push it left and right for every line, or never sees the end of a line.

What a person must still judge:
    Whether what sticks out needs two directions, like a map or a diagram.

How to mend it:
    Give boxes and pictures no fixed width, or “max-width: 100%”; on a platform, choose blocks and a theme that fit phones.

Limits:
    WCAG lets tables of data be wide; a table that makes the whole page wide is a note.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.tried import behaviour, place_of, tried_pages
from foliocheck.checks.case import Case, Fault

ID = "reflow"
AREA = "accessibility"
PASS = "Pages fit a narrow window"
FAIL = "Pages do not fit a narrow window"
WHY = "Somebody who enlarges the page, or reads on a phone, must push it left and right for every line."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.4.10 Reflow (AA)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each owner."""
    places: list[Place] = []
    tables: list[Place] = []
    pages = tried_pages(case)
    for page in pages:
        case.seen.one()
        rows = behaviour(page, "reflow")
        places += [place_of(page, row) for row in rows if row["how"] != "table"]
        tables += [place_of(page, row) for row in rows if row["how"] == "table"]

    def message(told: Told) -> str:
        return (
            f"{told.things('thing')} {told.where} {told.verb('sticks', 'stick')} out of a window 320 pixels wide or "
            f"{told.verb('is', 'are')} cut off there (“{told.example}”)."
        )

    yield from told_by_owner(case, places, message, severity="should", judged=len(pages), effort=2)

    def wide(told: Told) -> str:
        return (
            f"{told.things('table')} {told.where} {told.verb('makes', 'make')} the whole page wider than a narrow window "
            f"(“{told.example}”), "
            "so that all text must be pushed left and right. Put it into a box that scrolls by itself."
        )

    yield from told_by_owner(
        case, tables, wide, severity="note", judged=len(pages), key="table", effort=2, title="A table makes the whole page wide"
    )
