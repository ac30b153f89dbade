"""How likely each stretch is the first place of each section: by two readings, one of each stretch by itself and one of the whole.

The trees are grown on the labelled portfolios of `benchmarks/sections` by its `weigh_places.py`: docs/decisions/0023-places-by-grown-trees.md.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from foliocheck.sections.candidate import Candidate
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.neighbours import beside
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.traits import pairs_of
from foliocheck.sections.trees import Forest

WORTH = 0.002
"""What is less likely than this at first reading is not read again."""


def odds_of(candidates: Sequence[Candidate], portfolio: Portfolio, sections: Sequence[str], decoys: Decoys) -> dict[tuple[int, str], float]:
    """The logarithm of the odds, by candidate's number and section, where a first reading finds it possible at all."""
    alone, together = forests()
    traits = pairs_of(candidates, portfolio, sections, decoys)
    first = {pair: alone.likely(values) for pair, values in traits.items()}
    kept = {pair: likely for pair, likely in first.items() if likely >= WORTH}
    return {pair: together.odds([*traits[pair], *values]) for pair, values in beside(candidates, sections, kept).items()}


@cache
def forests() -> tuple[Forest, Forest]:
    """The trees for each stretch alone, and those that see the whole."""
    data = json.loads((files("foliocheck.sections") / "place_trees.json").read_text(encoding="utf-8"))
    return Forest.read(data["alone"]), Forest.read(data["together"])
