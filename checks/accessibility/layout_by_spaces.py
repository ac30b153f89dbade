"""Layout made of spaces, line breaks or empty paragraphs.

What it looks at:
    Runs of spaces that set words apart as columns or spread their letters, three or more line breaks in a row, three or more empty
    paragraphs in a row.

Why it matters:
    A screen reader reads columns made of spaces straight across, spells out spread letters, and says “blank” at each empty line. On
    a phone such columns fall apart.

What a person must still judge:
    What the spaces were to show: a table, columns, or only distance.

How to mend it:
    Make a table or columns with the editor's own blocks, and distance with its spacing; delete the runs of spaces and the empty lines.

Limits:
    Single line breaks, as in poems and addresses, are right. Program text is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks, own_facts
from foliocheck.checks.accessibility.places import Place, at_block, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "layout-by-spaces"
AREA = "accessibility"
PASS = "Nothing is laid out by spaces or empty lines"
FAIL = "Spaces or empty lines are used for layout"
WHY = "Read aloud, or on a phone, what was set apart by spaces runs together or falls apart."
SEVERITY = "note"
STANDARD = "WCAG 2.2, 1.3.2 Meaningful Sequence (A)"

_SPREAD = re.compile(r"(?<!\S)(?:[^\W\d_]\s){4,}[^\W\d_](?!\S)")
_LONG_RUN = 6
_LEAST_BREAKS = 3


def run(case: Case) -> Iterable[Fault]:
    """One fault for columns and spread letters, one for empty lines."""
    columns: list[Place] = []
    empty: list[Place] = []
    for page in judged_pages(case):
        case.seen.one(bool(page.words))
        for row in own_facts(page, "spaces"):
            if row["kind"] == "spaces" and _columns(row):
                columns.append(at_fact(page, row))
            elif row["kind"] != "spaces" and row["longest"] >= _LEAST_BREAKS:
                empty.append(at_fact(page, row, f"{row['longest']} empty lines"))
        columns += [at_block(page, index) for index, block in own_blocks(page) if block.kind != "code" and _SPREAD.search(block.text)]

    def set_apart(told: Told) -> str:
        return (
            f"{told.things('text')} {told.where} {told.verb('is', 'are')} set apart or spread by runs of spaces (“{told.example}”); "
            "read aloud or on a phone it makes no sense."
        )

    def blank(told: Told) -> str:
        return (
            f"{told.things('gap')} {told.where} {told.verb('is', 'are')} made of empty lines (up to {told.example}); a screen reader "
            "says “blank” at each of them."
        )

    yield from told_by_owner(case, columns, set_apart, severity="should", key="columns", effort=2)
    yield from told_by_owner(
        case, empty, blank, severity="note", key="empty", effort=1, title="Empty lines are used for distance", standard="good practice"
    )


def _columns(row: dict[str, Any]) -> bool:
    apart = row["inner"] and (row["runs"] >= 2 or row["longest"] >= _LONG_RUN)
    return bool(apart or row["longest"] >= 2 * _LONG_RUN)
