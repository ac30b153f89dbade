"""Names that stand beside a state which is another person's by the form of the text: who speaks before a colon, the next row of a table, the author's own lead."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings

_WHO_WRITES = re.compile(r"(?:\s\([^()\n]{1,30}\)|,? \d{1,2}[:.]\d\d)?\s?:\s(?=[A-ZÀ-Þ])")
_BEGINS = re.compile(r"(?:^|[\n\]])[ \t]{0,3}$")
_OF_MINE = re.compile(r"(?:^|[.!?]\s|\n)(?:As|Being|Having been|Since I am|Because I am)\b[^.!?\n]{2,80},\s(?:I|we)\b[^.!?\n]{0,60}$")
_ANOTHER_APPOSED = re.compile(r",\s(?P<name>[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ][\w'’-]+),?\s(?:who|is|was|has|had)\b")
"""Behind "the partner of …": who is spoken of."""
_ITEM = re.compile(r"(?:^|[;:\n]|\),)(?P<item>[^;:\n]{4,80}?)(?:;|\n|\),)\s{1,2}$")
"""Before a name in a list: the item above or before it."""
_HOW = re.compile(r"\s?(?P<sign>[–—:(-])[^;\n)]{2,60}")
"""Behind a name in a list: the sign that leads to what is said of its bearer, and that."""
_STOP = re.compile(r"[.!?](?=\s|$)|\n")
_NAMED, _ABOVE = 40, 600
"""How much of what somebody says is read for a name, and how far above a row a heading may stand."""
_CELL = ("\t", " | ")


def is_another(around: Surroundings, text: str, start: int, end: int) -> bool:
    """Whether the form of the text says that a state near the name from `start` to `end` is not its bearer's."""
    if _OF_MINE.search(text[max(0, start - 150) : start]) and not around.state_in(end, _sentence_end(text, end)):
        return True
    if text[max(0, start - 4) : start].endswith(" of ") and (other := _ANOTHER_APPOSED.match(text, end)) and names(other["name"]):
        return True
    if _is_next_item(around, text, start, end):
        return True
    writes = _WHO_WRITES.match(text, end)
    if writes is None or _BEGINS.search(text[max(0, start - 4) : start]) is None:
        return False
    return any(first[1] == 0 for first in names(text[writes.end() : writes.end() + _NAMED])[:1])


def _is_next_item(around: Surroundings, text: str, start: int, end: int) -> bool:
    """Whether a name begins an item of a list that says something else, while the state stands in the item before it: "Jo Hale – migraine; Al Reed – jury service"."""
    before = text[max(0, start - _NAMED * 2) : start]
    if not before.rstrip().endswith((";", "),")) and not before.endswith("\n"):
        return False
    item, how = _ITEM.search(before), _HOW.match(text, end)
    if item is None or how is None or around.state_in(end, how.end()):
        return False
    named = names(item["item"])
    first = start - len(before) + item.start("item")
    return (
        bool(named)
        and item["item"][named[0][2] :].lstrip().startswith(how["sign"])
        and around.state_in(first, start)
        and not around.state_in(max(0, first - _ABOVE), first)
    )


def _sentence_end(text: str, end: int) -> int:
    stop = _STOP.search(text, end)
    return stop.start() if stop else len(text)


def is_row_without(around: Surroundings, text: str, start: int, end: int) -> bool:
    """Whether a name stands in a row of a table that says nothing of a state, nor do the rows above it."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    if not any(cell in text[first:last] for cell in _CELL) or text[last : last + 2] == "\n\n":
        return False
    below = text[last + 1 :].partition("\n")[0]
    return any(cell in below for cell in _CELL) and bool(names(below)) and not around.state_in(max(0, first - _ABOVE), last)
