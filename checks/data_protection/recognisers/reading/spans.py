"""Places in a text, for a quick look at what stands there already: a text may hold thousands."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit


class Spans:
    """Places (start, end) in a text."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def add(self, start: int, end: int) -> None:
        """Takes one more place in."""
        insort(self._spans, (start, end))
        self._longest = max(self._longest, end - start)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the places overlaps that from `start` to `end`."""
        return any(other < end and start < finish for other, finish in self.near(start, end))

    def near(self, start: int, end: int) -> list[tuple[int, int]]:
        """The places that may overlap that from `start` to `end`, in order."""
        return self._spans[bisect_left(self._spans, (start - self._longest, 0)) : bisect_left(self._spans, (end, 0))]


class Kept(list[Hit]):
    """Hits of which none overlaps another: the one that came first stays."""

    def __init__(self) -> None:
        super().__init__()
        self._taken = Spans(())

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the hits overlaps that place."""
        return self._taken.touch(start, end)

    def add(self, hit: Hit) -> None:
        """Takes `hit` in unless another one stands there already."""
        if not self._taken.touch(hit.start, hit.end):
            self._taken.add(hit.start, hit.end)
            self.append(hit)
