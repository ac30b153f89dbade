"""Tables that only place things on the page.

What it looks at:
    Tables in the author's text with one cell, row or column, or whose cells hold texts, lists, headings or pictures, and that are
    not marked as layout.

Why it matters:
    A screen reader announces a table with rows and columns that mean nothing, and reads across where one reads down. On a phone the
    columns become too narrow.

What a person must still judge:
    Whether the cells, read one after the other, make sense.

How to mend it:
    Use the editor's columns, boxes or pictures with text instead of a table.

Limits:
    Whether a table with several rows of long texts is data cannot always be told; tables with header cells are taken as data.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.tables import places_things
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "layout-table"
AREA = "accessibility"
PASS = "No table is used for layout"
FAIL = "Tables are used for layout"
WHY = "A screen reader announces rows and columns where there are none."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such tables."""
    places: list[Place] = []
    for page in judged_pages(case):
        for row in own_facts(page, "tables"):
            if row["inside"] or not (row["filled"] or row["pictures"]):
                continue
            case.seen.one()
            if places_things(row) and row["role"] not in ("presentation", "none"):
                places.append(at_fact(page, row))

    def message(told: Told) -> str:
        return (
            f"{told.things('table')} {told.where} only {told.verb('places', 'place')} texts or pictures on the page "
            f"(“{told.example}”); a screen reader announces rows and columns that mean nothing."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=2)
