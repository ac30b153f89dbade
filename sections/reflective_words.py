"""Whether an author weighs what was done, by the words of the whole text: weights reckoned from labelled portfolios (`reflective_words.json`).

The signs of `reflection.py` are turns of phrase and know only what somebody thought of; words know less, of every text.
Reckoned anew by `benchmarks/sections/weigh_reflection.py`; why: `docs/decisions/0022-sections-by-weighed-words.md`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from foliocheck.sections.about import weighed
from foliocheck.sections.terms import words_of


def word_counts(text: str) -> Counter[str]:
    """How often each word stands in `text`, endings kept: “learn”, “learned” and “learning” say different things here."""
    return Counter(words_of(text))


def leaning(text: str) -> float:
    """How much the words of `text` speak for reflection (above 0) or for mere description (below): about -5 to 5, 0 where they say nothing."""
    rarity, weights = _weights()
    return sum(value * weights.get(word, 0.0) for word, value in weighed(word_counts(text), rarity).items())


def most_reflective(sentences: list[str], most: int = 2) -> tuple[str, ...]:
    """Of `sentences` those whose words speak for reflection most, in their order; none that speak against it."""
    found = sorted(((leaning(sentence), -place, sentence) for place, sentence in enumerate(sentences)), reverse=True)[:most]
    return tuple(sentence for lean, _, sentence in sorted(found, key=lambda each: -each[1]) if lean > 0)


@cache
def _weights() -> tuple[Mapping[str, float], Mapping[str, float]]:
    data = json.loads((files("foliocheck.sections") / "reflective_words.json").read_text(encoding="utf-8"))
    words = data["words"].items()
    return {word: row[0] / 10 for word, row in words}, {word: row[1] * float(data["step"]) for word, row in words}
