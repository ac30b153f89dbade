"""The words of a text by what they are a sign of: a learner, a course, a mark, work, feedback, judgement, colleagues, events, health, belief, trouble."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from foliocheck.core.policy_data import policy

_SHORTEST_STEM = 4
STATES = frozenset(("health", "care", "belief", "trouble"))
"""The kinds of words that say something of somebody's state."""


@cache
def _lists() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], frozenset[str]]:
    """The kinds of whole words (and of pairs, joined by a low line), those of stems, and the first words of pairs."""
    whole: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for kind, words in (*policy("learner_words").items(), *policy("state_words").items()):
        for word in words.split():
            table = stems if word.endswith("*") else whole
            key = word.rstrip("*")
            table[key] = (*table.get(key, ()), kind)
    return whole, stems, frozenset(word.partition("_")[0] for word in (*whole, *stems) if "_" in word)


@cache
def _threes() -> frozenset[str]:
    """The first two words of threes."""
    whole, stems, _ = _lists()
    return frozenset(word.rpartition("_")[0] for word in (*whole, *stems) if word.count("_") > 1)


@lru_cache(maxsize=4096)
def _kinds_of(word: str) -> tuple[str, ...]:
    whole, stems, _ = _lists()
    found = whole.get(word, ())
    if len(word) >= _SHORTEST_STEM:
        found = tuple(dict.fromkeys((*found, *_by_stem(word, stems))))
    if not found and word.endswith("^"):
        return _kinds_of(word[:-1])
    return found or (_kinds_of(word[:-2]) if word.endswith(("'s", "’s")) else ())


def kinds_of(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word of a text (in lower case) the kinds of which it is, and those of the pair or three of words that begin with it."""
    whole, stems, first = _lists()
    found = [_kinds_of(word) for word in words]
    for place, word in enumerate(words):
        if word in first and place + 1 < len(words):
            joined = f"{word}_{words[place + 1]}"
            if joined in _threes() and place + 2 < len(words):
                joined = f"{joined}_{words[place + 2]}"
            if kinds := whole.get(joined) or _by_stem(joined, stems, len(word) + _SHORTEST_STEM):
                found[place] = (*found[place], *kinds)
    return found


def _by_stem(word: str, stems: dict[str, tuple[str, ...]], shortest: int = _SHORTEST_STEM) -> tuple[str, ...]:
    return next((stems[word[:length]] for length in range(len(word), shortest - 1, -1) if word[:length] in stems), ())


def forget() -> None:
    """Forget the words that were looked up: names are among them."""
    _kinds_of.cache_clear()
