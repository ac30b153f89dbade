"""How often somebody may ask. Counted in this process's memory: several page processes count each for itself."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST_KNOWN = 20_000
"""So many askers are remembered; the one that was quiet longest is forgotten first."""


class Limit:
    """A bucket for each asker that holds `most` and fills again within `seconds`. Safe to use from several threads."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.most = most
        self.seconds = seconds
        self._clock = clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, asker: str, *, take: bool = True) -> float:
        """0 where `asker` may go on (one is then taken, unless `take` is false), else the seconds until they may."""
        now = self._clock()
        with self._lock:
            held, at = self._held.pop(asker, (float(self.most), now))
            held = min(float(self.most), held + (now - at) * self.most / self.seconds)
            allowed = held >= 1
            self._held[asker] = (held - 1 if allowed and take else held, now)
            while len(self._held) > _MOST_KNOWN:
                self._held.popitem(last=False)
        return 0.0 if allowed else (1 - held) * self.seconds / self.most

    def spend(self, asker: str) -> None:
        """Take one, as after a sign-in that failed."""
        self.wait(asker)
