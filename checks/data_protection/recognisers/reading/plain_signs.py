"""Signs that a reader sees as a blank, as a hyphen or not at all, made plain before recognisers look at a text.

Word processors and editors put narrow and non-breaking blanks, non-breaking and soft hyphens and marks without width into numbers and names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_ODD = re.compile(f"[{_UNSEEN}\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\ufe63\uff0d\uff10-\uff19]")
_WITHOUT_WIDTH = re.compile(f"(?<=\\w)\u00ad[ \\t]?\\n[ \\t]?(?=\\w)|[{_UNSEEN}]+")
"""What has no width; and where a soft hyphen ends a line, the line end, too."""
_PLAIN = str.maketrans(
    dict.fromkeys(map(chr, (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)), " ")
    | dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
    | {chr(0xFF10 + figure): str(figure) for figure in range(10)}
)


def made_plain(text: str) -> tuple[str, list[tuple[int, int]]]:
    """`text` with plain blanks and hyphens and without what has no width; and where something was left out: (place in what is left, how many signs so far)."""
    if text.isascii() or not _ODD.search(text):
        return text, []
    gaps = [(match.start(), match.end() - match.start()) for match in _WITHOUT_WIDTH.finditer(text)]
    left_out = list(accumulate(length for _, length in gaps))
    places = [(start + length - so_far, so_far) for (start, length), so_far in zip(gaps, left_out, strict=True)]
    return (_WITHOUT_WIDTH.sub("", text) if gaps else text).translate(_PLAIN), places


def as_it_stands(hit: Hit, text: str, plain: str, left_out: Sequence[tuple[int, int]]) -> Hit:
    """A hit in the `plain` text with its places and its spellings in `text`, as it stands; `plain` and `left_out` as `made_plain` gives them."""
    start, end = _written(hit.start, hit.end, left_out)
    places = ((_place_of(spelling, hit, plain), len(spelling)) for spelling in hit.spellings if spelling)
    around = [text[slice(*_written(place, place + length, left_out))] for place, length in places if place >= 0]
    return replace(hit, start=start, end=end, spellings=tuple(dict.fromkeys((*hit.spellings, text[start:end], *around))))


def _place_of(spelling: str, hit: Hit, plain: str) -> int:
    """Where a spelling stands in the plain text: with the words before the value, else with what follows it, else in it. Else -1."""
    length = len(spelling)
    if plain.endswith(spelling, 0, hit.end):
        return hit.end - length
    return plain.find(spelling, max(0, min(hit.start, hit.end - length)), max(hit.end, hit.start + length))


def _written(start: int, end: int, left_out: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The places in the text as it stands of two places in the plain one."""
    first = start + _so_far(left_out, bisect_right(left_out, start, key=_place))
    return first, end + _so_far(left_out, bisect_left(left_out, end, key=_place))


def _place(gap: tuple[int, int]) -> int:
    return gap[0]


def _so_far(left_out: Sequence[tuple[int, int]], count: int) -> int:
    """How many signs were left out in the first `count` gaps."""
    return left_out[count - 1][1] if count else 0
