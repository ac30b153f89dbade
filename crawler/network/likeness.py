"""How like two texts are."""

from __future__ import annotations

import re
from functools import lru_cache


def likeness_of(text: str, other: str) -> float:
    """How like two texts are, 0 to 1: the share of runs of three words that both have, among all that either has (first 300 words)."""
    one, two = _runs(text), _runs(other)
    return len(one & two) / len(one | two) if one and two else 0.0


@lru_cache(maxsize=8)
def _runs(source: str) -> frozenset[tuple[str, ...]]:
    """Remembered, since every link of a portfolio is compared with the same first page."""
    words = re.findall(r"\w+", source.lower())[:300]
    return frozenset(tuple(words[index : index + 3]) for index in range(max(1, len(words) - 2))) if words else frozenset()
