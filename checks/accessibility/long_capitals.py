"""Long stretches of capital letters.

What it looks at:
    Stretches of words in the author's paragraphs that are typed or shown in capitals; single words and abbreviations do not count.

Why it matters:
    Words in capitals have no shape: they are slower to read, above all for people with dyslexia, and some screen readers spell them
    out.

What a person must still judge:
    Nothing; a quotation may have its reasons.

How to mend it:
    Type the words in ordinary letters; to stress something, use bold for a few words.

Limits:
    Headings in capitals by the theme's style are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks, own_facts
from foliocheck.checks.accessibility.places import Place, at_block, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "long-capitals"
AREA = "accessibility"
PASS = "No long text is in capitals"
FAIL = "Long texts are in capitals"
WHY = "Text in capitals is slow to read, above all for people with dyslexia."
SEVERITY = "note"

LEAST_WORDS = 7
LEAST_LETTERS = 35
_WORD = re.compile(r"\S+")
_NOT_SMALL = re.compile(r"[^\W\d_a-z]")
"""Letters but for the small ones of English: few texts have enough of them to be looked at closer."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such texts."""
    places: list[Place] = []
    for page in judged_pages(case):
        by_style = {row.get("block") for row in own_facts(page, "stretches") if row.get("upper", 0) > 60}
        found = set()
        for index, block in own_blocks(page):
            if block.kind == "code" or not block.text:
                continue
            case.seen.one()
            stretch = capitals(block.text)
            if stretch:
                found.add(index)
                places.append(at_block(page, index, stretch))
        for row in own_facts(page, "stretches"):
            at = row.get("block")
            if at in by_style and at not in found and isinstance(at, int) and page.blocks[at].kind not in ("heading", "code"):
                places.append(at_fact(page, row))

    def message(told: Told) -> str:
        return (
            f"{told.things('stretch', 'stretches')} of text {told.where} {told.verb('is', 'are')} in capitals (“{told.example}”), "
            "which is slow to read, above all with dyslexia."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)


def capitals(text: str) -> str:
    """The longest stretch of words in capitals, "" where none is long enough."""
    if len(_NOT_SMALL.findall(text)) < LEAST_LETTERS:
        return ""
    best: list[str] = []
    now: list[str] = []
    for word in [*_WORD.findall(text), "x"]:
        letters = [character for character in word if character.isupper() or character.islower()]  # some scripts know no capitals
        if letters and any(character.islower() for character in letters):
            best, now = max(best, now, key=lambda words: len(" ".join(words))), []
        elif letters or now:
            now.append(word)
    real = [word for word in best if any(character.isupper() for character in word)]
    return (
        " ".join(best)
        if len(real) >= LEAST_WORDS and sum(character.isupper() for word in real for character in word) >= LEAST_LETTERS
        else ""
    )
