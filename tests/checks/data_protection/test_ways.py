"""Ways in which portfolios show a personal value, and lookalikes, from the lists in `ways/`."""

from __future__ import annotations

from collections import Counter

import pytest
from ways import told, ways

LINES = list(ways())


@pytest.mark.parametrize(("kind", "text", "found"), LINES)
def test_ways(kind: str, text: str, found: list[str]) -> None:
    assert sorted(told(kind, text)) == sorted(found)


def test_every_list_has_hits_and_lookalikes() -> None:
    hits = Counter(kind for kind, _, found in LINES if found)
    lookalikes = Counter(kind for kind, _, found in LINES if not found)
    assert set(hits) == set(lookalikes)
    assert min(hits.values()) >= 5 and min(lookalikes.values()) >= 2
