"""Text set flush on both sides.

What it looks at:
    Paragraphs of the author's longer than a line whose letters are stretched to both edges.

Why it matters:
    The gaps between words become uneven and run through the lines like rivers; people with dyslexia lose the line.

What a person must still judge:
    Nothing.

How to mend it:
    Set the text flush left in the editor.

Limits:
    A single line is not judged, since it is not stretched.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks
from foliocheck.checks.accessibility.places import Place, at_block
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "justified-text"
AREA = "accessibility"
PASS = "No text is set flush on both sides"
FAIL = "Text is set flush on both sides"
WHY = "Uneven gaps between words make people with dyslexia lose the line."
SEVERITY = "note"

_LEAST = 120
"""Characters: more than one line in a column of usual width."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such paragraphs."""
    places: list[Place] = []
    for page in judged_pages(case):
        for index, block in own_blocks(page):
            if block.kind in ("heading", "code") or len(block.text) < _LEAST:
                continue
            case.seen.one()
            if block.style.get("justified"):
                places.append(at_block(page, index))

    def message(told: Told) -> str:
        return (
            f"{told.things('paragraph')} {told.where} {told.verb('is', 'are')} set flush on both sides (“{told.example}”); the uneven "
            "gaps make it hard to keep the line."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
