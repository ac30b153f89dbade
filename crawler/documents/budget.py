"""How much is fetched for documents and pictures: a count, bytes, seconds. Counts as it goes; says what stopped it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

MEGABYTE = 1_000_000


@dataclass(slots=True)
class Budget:
    """`count` files, `each` bytes a file, `total` bytes and `seconds` for all of them together."""

    count: int
    each: int
    total: int
    seconds: float
    taken: int = 0
    used: int = 0
    begun: float = field(default_factory=time.monotonic)

    def take(self) -> str | None:
        """Take one file of the count; gives why it may not be taken, in words, or None."""
        if self.taken >= self.count:
            return f"Only the first {self.count} are read."
        if self.used >= self.total:
            return f"Together they are larger than {self.total // MEGABYTE} MB; the rest was not read."
        if self.left <= 0.5:
            return f"Reading them took longer than {self.seconds:.0f} seconds; the rest was not read."
        self.taken += 1
        return None

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self.begun + self.seconds - time.monotonic()
