"""The words of a text by what they are a sign of: a learner, a course, a mark, work, feedback, judgement, colleagues, events."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from foliocheck.core.policy_data import policy

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SHORTEST_STEM = 4


@cache
def _lists() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], frozenset[str]]:
    """The kinds of whole words (and of pairs, joined by a low line), those of stems, and the first words of pairs."""
    whole: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for kind, words in policy("learner_words").items():
        for word in words.split():
            table = stems if word.endswith("*") else whole
            key = word.rstrip("*")
            table[key] = (*table.get(key, ()), kind)
    return whole, stems, frozenset(word.partition("_")[0] for word in whole if "_" in word)


@lru_cache(maxsize=4096)
def _kinds_of(word: str) -> tuple[str, ...]:
    whole, stems, _ = _lists()
    found = whole.get(word, ())
    if not found and len(word) >= _SHORTEST_STEM:
        found = next((stems[word[:length]] for length in range(len(word), _SHORTEST_STEM - 1, -1) if word[:length] in stems), ())
    return found or (_kinds_of(word[:-2]) if word.endswith(("'s", "’s")) else ())


class WordKinds:
    """Where in the parts `spans` (start, end; they may overlap) of a text the words stand that are a sign of something."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        whole, _, first = _lists()
        self._places: list[int] = []
        self._found: list[tuple[str, str]] = []
        for start, end in _merged(spans):
            before, before_at = "", 0
            for match in _WORD.finditer(text, start, end):
                word = match.group().lower()
                if before in first and (joined := f"{before}_{word}") in whole:
                    self._places += [before_at] * len(whole[joined])
                    self._found += [(kind, joined) for kind in whole[joined]]
                if kinds := _kinds_of(word):
                    self._places += [match.start()] * len(kinds)
                    self._found += [(kind, word) for kind in kinds]
                before, before_at = word, match.start()

    def between(self, start: int, end: int) -> dict[str, int]:
        """How many different words of each kind begin from `start` to before `end`."""
        counts: dict[str, int] = {}
        for kind, _ in set(self._found[bisect_left(self._places, start) : bisect_left(self._places, end)]):
            counts[kind] = counts.get(kind, 0) + 1
        return counts


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`spans` in order, those that overlap as one."""
    begin = finish = -1
    for start, end in sorted(spans):
        if start > finish:
            if finish > begin:
                yield begin, finish
            begin = start
        finish = max(finish, end)
    if finish > begin:
        yield begin, finish
