"""Where the number of a telephone link is shown in the text of its block."""

from __future__ import annotations

import re

_FEWEST, _COMPARED = 6, 9
"""So many last figures are compared: the link has "+44", the text "0"; fewer stand in any text."""
_BETWEEN = frozenset("().+–-")
_BEFORE = frozenset("0123456789+()")


class ShownNumbers:
    """The signs of `text` without those that group figures, and the place of each: one look through a text, however many links it has.

    No pattern is made of a number: what is compiled stays in memory for as long as the process runs.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = [place for place, sign in enumerate(text) if sign not in _BETWEEN and not sign.isspace()]
        self._signs = "".join(text[place] for place in self._places)

    def place_of(self, number: str) -> tuple[int, int] | None:
        """Where `number` stands in the text, from its first figure (or "+") to its last, however both are grouped; None where it does not."""
        figures = re.sub(r"\D", "", number)[-_COMPARED:]
        found = self._signs.find(figures) if len(figures) >= _FEWEST else -1
        if found < 0:
            return None
        start, end = self._places[found], self._places[found + len(figures) - 1] + 1
        while start and self.text[start - 1] in _BEFORE:
            start -= 1
        return start, end
