"""What signs weigh: for a question such as "is this a learner whose work is judged?" a table of signs, each with one number.

The tables are policy (`core/policy/learner_signs.toml`, `state_signs.toml`), reckoned by `benchmarks/data_protection/weigh_signs.py`. In them signs
are gathered by what stands before their "=" or "~" (the part of the text in which a word stands) and by their weight.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from foliocheck.core.policy_data import policy


@cache
def table(name: str) -> tuple[float, dict[str, float]]:
    """The base and the weights of one table."""
    told = policy(name)
    return told["base"], {
        f"{scope}{word}": float(weight)
        for scope, weights in told["weights"].items()
        for weight, words in weights.items()
        for word in words.split()
    }


def total(name: str, signs: Iterable[str]) -> float:
    """The sum of the weights of `signs` for the question `name`: above 0 the answer is rather yes."""
    base, weights = table(name)
    return base + math.fsum(weights[sign] for sign in signs if sign in weights)


def likelihood(sum_of_weights: float) -> float:
    """What such a sum says of how likely yes is, 0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum_of_weights))))
