"""Lists that are typed by hand.

What it looks at:
    Paragraphs or lines that follow each other and begin with a hyphen, a dot, another sign or a counted number.

Why it matters:
    A screen reader does not say that there is a list, how many entries it has, or where it ends.

What a person must still judge:
    Whether the lines are a list.

How to mend it:
    Mark the lines and choose the list button of the editor; then delete the typed signs.

Limits:
    At least three lines with signs are needed, or numbers that count up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place, at_block
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Page

ID = "fake-list"
AREA = "accessibility"
PASS = "Every list is a real one"
FAIL = "Lists are typed by hand"
WHY = "A screen reader user does not hear that it is a list, nor how long it is."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.3.1 Info and Relationships (A)"

_SIGN = re.compile(r"^\s*([-–—•*·▪▫◦‣⁃●○■□►▶➢➤✓✔✗→»§+~>]|o(?=\s)|[\U0001F300-\U0001FAFF✅⭐☑])\ufe0f?\s*(?=\S)")
_NUMBER = re.compile(r"^\s*\(?(?:(\d{1,2})|([a-z])|([ivx]{1,4}))(?:[.):]|\s?[-–])\s*(?=\D)", re.IGNORECASE)
_LEAST = 3


def run(case: Case) -> Iterable[Fault]:
    """One fault for all hand-made lists; the place is the first line of each."""
    places: list[Place] = []
    for page in judged_pages(case):
        for start, length in _runs(page):
            case.seen.one()
            if length >= _LEAST:
                places.append(at_block(page, start))
        case.seen.one(any(block.kind == "item" and block.zone == "content" for block in page.blocks))

    def message(told: Told) -> str:
        return (
            f"{told.things('list')} {told.where} {told.verb('is', 'are')} made of typed signs or numbers (“{told.example}”): a screen "
            "reader does not announce a list or count its entries."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def _runs(page: Page) -> Iterable[tuple[int, int]]:
    """(index of the first block, number of lines) of each run of lines that begin like list entries."""
    start, lines, kind, last, index_before = -1, 0, "", 0, -1
    for index, block in enumerate(page.blocks):
        if block.zone != "content" or block.hidden or block.kind not in ("paragraph", "other", "quote", "cell"):
            if block.zone == "content" and not block.hidden and start >= 0:
                yield start, lines
                start, lines = -1, 0
            continue
        for line in block.text.split("\n"):
            mark, number = _mark(line, kind, last)
            goes_on = start >= 0 and mark == kind and (mark != "number" or number == last + 1)
            if mark and (goes_on or mark != "number" or number == 1):
                if not goes_on:
                    if start >= 0:
                        yield start, lines
                    start, lines = index, 0
                lines, kind, last = lines + 1, mark, number
            elif start >= 0 and line.strip():
                yield start, lines
                start, lines = -1, 0
        index_before = index
    if start >= 0 and index_before >= 0:
        yield start, lines


def _mark(line: str, kind: str, last: int) -> tuple[str, int]:
    sign = _SIGN.match(line)
    if sign:
        return f"sign {sign.group(1)}", 0
    number = _NUMBER.match(line)
    if not number:
        return "", 0
    digits, letter, roman = number.groups()
    if digits:
        return "number", int(digits)
    if letter and not (roman or (letter.lower() in "ivx" and kind == "number" and last == 0)):
        return "number", ord(letter.lower()) - 96
    text = (roman or letter).lower()
    counted = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}.get(text)
    return ("number", counted) if counted else ("", 0)
