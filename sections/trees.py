"""A forest of small decision trees, each adding a little to the odds: grown on labelled portfolios, asked here in plain Python."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Node = tuple[int, float, Any, Any]
"""A question: the trait's number, the highest value that goes on with the third, else with the fourth (each a Node, or what it adds: a float)."""


@dataclass(frozen=True, slots=True)
class Forest:
    """`start` is the logarithm of the odds before any tree was asked."""

    start: float
    trees: tuple[Node | float, ...]

    @classmethod
    def read(cls, data: dict[str, Any]) -> Forest:
        """From JSON: `start`, and `trees` as nested lists of [trait, highest value, below, above] with plain numbers as leaves."""
        return cls(float(data["start"]), tuple(_node(tree) for tree in data["trees"]))

    def odds(self, traits: Sequence[float]) -> float:
        """The logarithm of the odds for one list of traits."""
        total = self.start
        for node in self.trees:
            while isinstance(node, tuple):
                node = node[2] if traits[node[0]] <= node[1] else node[3]
            total += node
        return total

    def likely(self, traits: Sequence[float]) -> float:
        """The likelihood, 0 to 1."""
        return 1 / (1 + math.exp(-self.odds(traits)))


def _node(data: Any) -> Node | float:
    return float(data) if isinstance(data, int | float) else (int(data[0]), float(data[1]), _node(data[2]), _node(data[3]))
