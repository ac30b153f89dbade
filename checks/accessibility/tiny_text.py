"""Text that is too small.

What it looks at:
    The size in which the author's texts are shown, in a window as wide as a laptop's.

Why it matters:
    Text below 12 pixels strains everybody's eyes, and many people cannot read it at all.

What a person must still judge:
    Nothing; a raised number of a footnote is not counted.

How to mend it:
    Take the small size off; let text have the theme's ordinary size, 16 pixels or more, and captions not less than 13.

Limits:
    Single words and the theme's foot are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks, own_facts
from foliocheck.checks.accessibility.places import Place, at_block, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "tiny-text"
AREA = "accessibility"
PASS = "No text is too small"
FAIL = "Text is very small"
WHY = "Many people cannot read text of this size, and nobody reads it gladly."
SEVERITY = "note"

LEAST_SIZE = 11.5
"""CSS px. 16 is the usual size; captions and notes go down to 12 or 13."""
_LEAST_CHARACTERS = 30


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such texts."""
    places: list[Place] = []
    for page in judged_pages(case):
        parts = {
            row.get("block"): row for row in own_facts(page, "stretches") if row.get("tiny", 0) >= 60 and row.get("size", 99) < LEAST_SIZE
        }
        for index, block in own_blocks(page):
            size = block.style.get("size")
            if len(block.text) < _LEAST_CHARACTERS or not isinstance(size, (int, float)):
                continue
            case.seen.one()
            if 0 < size < LEAST_SIZE:
                places.append(at_block(page, index, f"{size:g} pixels: {block.text}"))
            elif index in parts:
                places.append(at_fact(page, parts[index], f"{parts[index]['size']:g} pixels: {parts[index]['text']}"))

    def message(told: Told) -> str:
        return f"{told.things('text')} {told.where} {told.verb('is', 'are')} very small ({told.example}); many people cannot read it."

    yield from told_by_owner(case, places, message, severity="note", effort=1)
