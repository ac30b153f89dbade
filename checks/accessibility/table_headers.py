"""Tables of data without header cells.

What it looks at:
    Every table in the author's text that holds values in rows and columns: whether any cell is marked as a header.

Why it matters:
    A screen reader says the header with each value: “Hours: 3”. Without headers it says “3”, and nobody knows of what.

What a person must still judge:
    Whether the headers are the right cells, and whether a table is needed.

How to mend it:
    Turn on “header row” (or “header column”) in the table's settings; bold letters and colours do not make a header.

Limits:
    Tables that only place things on the page have a check of their own.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.tables import holds_data
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "table-headers"
AREA = "accessibility"
PASS = "Every table of data has header cells"
FAIL = "Tables have no header cells"
WHY = "A screen reader reads out values without saying what they are."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.3.1 Info and Relationships (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such tables."""
    places: list[Place] = []
    for page in judged_pages(case):
        for row in own_facts(page, "tables"):
            if row["role"] in ("presentation", "none") or not (row["headers"] or holds_data(row)):
                continue
            case.seen.one()
            if not row["headers"]:
                places.append(at_fact(page, row, " | ".join(row["first"])))

    def message(told: Told) -> str:
        return (
            f"{told.things('table')} {told.where} {told.verb('has', 'have')} no header cells (first row: {told.example}); a screen "
            "reader reads the values without saying what they are."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)
