"""When each step of a crawl began and how long it took, for whoever wants to know where the time goes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """One step: `lane` is who did it (a tab, the crawl), `begun` and `seconds` count from the timeline's start. `page` is an address: mask it."""

    name: str
    lane: str
    begun: float
    seconds: float
    page: str = ""


@dataclass(slots=True)
class Timeline:
    """Collects spans in the order in which they end. Costs two looks at the clock a step."""

    spans: list[Span] = field(default_factory=list)
    started: float = field(default_factory=time.perf_counter)

    @contextmanager
    def span(self, name: str, lane: str, page: str = "") -> Iterator[None]:
        """Measure what is done inside, also where it fails."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.spans.append(Span(name, lane, begun - self.started, time.perf_counter() - begun, page))
