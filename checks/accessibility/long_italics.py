"""Long stretches of italics.

What it looks at:
    Stretches of more than 150 characters of slanted letters in the author's paragraphs and quotations.

Why it matters:
    Slanted letters run into each other for people with dyslexia or weak sight.

What a person must still judge:
    Nothing; titles and single words may well be slanted.

How to mend it:
    Set the text upright. For a quotation use the editor's quotation block, and keep italics for titles and single words.

Limits:
    Quotations that the theme's own style slants are reported as the author's, since the page alone does not tell who chose it.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks, own_facts
from foliocheck.checks.accessibility.places import Place, at_block, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "long-italics"
AREA = "accessibility"
PASS = "No long text is in italics"
FAIL = "Long texts are in italics"
WHY = "Long slanted text is hard to read for people with dyslexia or weak sight."
SEVERITY = "note"

LEAST = 150
"""Characters: about two lines."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such texts."""
    places: list[Place] = []
    for page in judged_pages(case):
        slanted = {row.get("block"): row for row in own_facts(page, "stretches") if row.get("italic", 0) >= LEAST}
        for index, block in own_blocks(page):
            if block.kind in ("heading", "code") or len(block.text) < LEAST:
                continue
            case.seen.one()
            if block.style.get("italic"):
                places.append(at_block(page, index))
                slanted.pop(index, None)
            elif index in slanted:
                places.append(at_fact(page, slanted[index]))

    def message(told: Told) -> str:
        return (
            f"{told.things('text')} of two lines or more {told.where} {told.verb('is', 'are')} in italics (“{told.example}”), which "
            "is hard to read with dyslexia or weak sight."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
