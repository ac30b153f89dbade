"""Ways in which portfolios show a personal value, and lookalikes, from the lists in `ways/`."""

from __future__ import annotations

from collections import Counter

import pytest
from ways import told, ways

LINES = list(ways())
WEIGHED = ("learner-name-with-feedback", "special-category")
"""Kinds that are told by what signs weigh together: no single line is promised, but nearly all are."""
NEARLY_ALL = 0.85


@pytest.mark.parametrize(("kind", "text", "found"), [line for line in LINES if line[0] not in WEIGHED])
def test_ways(kind: str, text: str, found: list[str]) -> None:
    assert sorted(told(kind, text)) == sorted(found)


@pytest.mark.parametrize("weighed", WEIGHED)
def test_nearly_all_ways_of_a_weighed_kind(weighed: str) -> None:
    wrong = [text for kind, text, found in LINES if kind == weighed and sorted(told(kind, text)) != sorted(found)]
    count = sum(kind == weighed for kind, _, _ in LINES)
    assert len(wrong) <= (1 - NEARLY_ALL) * count, wrong


def test_every_list_has_hits_and_lookalikes() -> None:
    hits = Counter(kind for kind, _, found in LINES if found)
    lookalikes = Counter(kind for kind, _, found in LINES if not found)
    assert set(hits) == set(lookalikes)
    assert min(hits.values()) >= 5 and min(lookalikes.values()) >= 2
