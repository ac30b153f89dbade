"""Which section a text is about, by the words in it: weights of word stems, reckoned from labelled portfolios (`about_words.json`).

They say what candidates write in a section, where a framework's own phrases say what should stand there. Reckoned anew by
`benchmarks/sections/weigh_words.py`; why this way: `docs/decisions/0022-sections-by-weighed-words.md`.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul

from foliocheck.sections.terms import stem, words_of

_MOST_LINES = 400
ANY = ""
"""What every text has: its weights say how common each section is."""
FEW = 20
"""Known words for which a text counts half: a line of ten words is about anything."""


@dataclass(frozen=True, slots=True)
class About:
    """The weights: by stem its rarity and a weight for each of `sections`, in that order."""

    sections: tuple[str, ...]
    rarity: Mapping[str, float]
    weights: Mapping[str, tuple[float, ...]]

    def likelihoods(self, text: str) -> dict[str, float]:
        """For each section how likely `text` is about it rather than about the others: 0 to 1, together 1."""
        features = [(row, amount) for word, amount in weighed(stems(text), self.rarity).items() if (row := self.weights.get(word))]
        amounts = [amount for _, amount in features]
        sums = [sum(map(mul, amounts, column)) for column in zip(*(row for row, _ in features), strict=True)] or [0.0] * len(self.sections)
        highest = max(sums)
        parts = [math.exp(each - highest) for each in sums]
        total = sum(parts)
        return {section: part / total for section, part in zip(self.sections, parts, strict=True)}


def stems(text: str) -> Counter[str]:
    """How often each stem stands in `text`."""
    found: Counter[str] = Counter()
    for line in text.split("\n")[:_MOST_LINES]:
        found.update(_of_line(line))
    return found


def weighed(counts: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    """The features of a text: dampened counts by rarity, of length 1, less where few words are known."""
    known = {word: (1 + math.log(count)) * rarity[word] for word, count in counts.items() if word in rarity}
    length = math.sqrt(sum(value * value for value in known.values()))
    size = sum(counts[word] for word in known)
    share = size / (size + FEW)
    return {ANY: share, **{word: value * share / length for word, value in known.items()}} if length else {}


@cache
def about() -> About:
    """The weights that come with the package."""
    data = json.loads((files("foliocheck.sections") / "about_words.json").read_text(encoding="utf-8"))
    step = float(data["step"])
    return About(
        sections=tuple(data["sections"]),
        rarity={word: row[0] / 10 for word, row in data["words"].items()},
        weights={word: tuple(weight * step for weight in row[1:]) for word, row in data["words"].items()},
    )


@lru_cache(maxsize=4000)
def _of_line(line: str) -> Mapping[str, int]:
    return Counter(_stems(words_of(line)))


def _stems(words: Iterable[str]) -> Iterable[str]:
    return (stem(word.split("'")[0]) for word in words if not word[0].isdigit())
