"""Places in a text, for a quick look at what stands there already: a text may hold thousands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Spans:
    """Places (start, end) in a text."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the places overlaps that from `start` to `end`."""
        return any(other < end and start < finish for other, finish in self.near(start, end))

    def near(self, start: int, end: int) -> list[tuple[int, int]]:
        """The places that may overlap that from `start` to `end`, in order."""
        return self._spans[bisect_left(self._spans, (start - self._longest, 0)) : bisect_left(self._spans, (end, 0))]
