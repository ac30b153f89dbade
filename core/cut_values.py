"""Values that were cut amid: their beginnings and ends, where a text breaks off or an ellipsis stands."""

from __future__ import annotations

import re

_SHORTEST = 5
_TELLS = 4
"""Of a text that was cut so many characters at its end (or beginning) tell already that it is no piece of a value."""


class CutValues:
    """The beginnings and ends of values, all in lower case. `add` the values first, then `mask` texts."""

    def __init__(self) -> None:
        self._cuts: dict[str, str] = {}
        self._ends: dict[str, str] = {}
        self._cut_last: set[str] = set()
        self._end_first: set[str] = set()
        self._longest = 0

    def add(self, form: str, shape: str) -> None:
        """Know a value: its beginnings and ends that are long enough to give it away are shown as `shape`."""
        separator = re.search(r"[^\w]", form)
        shortest = max(_SHORTEST, separator.start() + 2 if separator else 0)
        for length in range(shortest, len(form)):
            begin, end = form[:length], form[-length:]
            self._cuts.setdefault(begin, shape)
            self._cut_last.add(begin[-_TELLS:])
            if "@" not in end or form.index("@") > 1:
                self._ends.setdefault(end, shape)
                self._end_first.add(end[:_TELLS])
            self._longest = max(self._longest, length)

    def mask(self, text: str) -> str:
        """`text` without a value whose end (or beginning) was cut off: at the end (beginning) of the text and beside an ellipsis."""
        if not self._cuts or not text:
            return text
        pieces = re.split(r"(\s?(?:…|\.\.\.)\s?)", text)
        changed = False
        for index in range(0, len(pieces), 2):
            piece = pieces[index]
            if len(piece) < _SHORTEST:
                continue
            masked_piece = self._cut_end(piece) if index + 1 == len(pieces) or pieces[index + 1] else piece
            if index > 0:
                masked_piece = self._cut_start(masked_piece)
            if masked_piece != piece:
                pieces[index], changed = masked_piece, True
        return "".join(pieces) if changed else text

    def _cut_end(self, piece: str) -> str:
        tail = piece.rstrip()
        if tail[-2 * _TELLS :].lower()[-_TELLS:] not in self._cut_last:
            return piece
        for start in range(max(0, len(tail) - self._longest), len(tail) - _SHORTEST + 1):
            if (start == 0 or not tail[start - 1].isalnum()) and (shape := self._cuts.get(tail[start:].lower())):
                return tail[:start] + shape
        return piece

    def _cut_start(self, piece: str) -> str:
        head = piece.lstrip()
        if head[: 2 * _TELLS].lower()[:_TELLS] not in self._end_first:
            return piece
        for end in range(min(len(head), self._longest), _SHORTEST - 1, -1):
            if (end == len(head) or not head[end].isalnum()) and (shape := self._ends.get(head[:end].lower())):
                return shape + head[end:]
        return piece
