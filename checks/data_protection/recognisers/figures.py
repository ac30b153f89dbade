"""Where figures stand in a text. Patterns that begin at a figure are tried there alone: to search a page with each of them takes half a millisecond."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_RUN = re.compile(r"\d+")


@lru_cache(maxsize=8)
def runs(text: str) -> tuple[tuple[int, int], ...]:
    """Where each run of figures begins and ends, in order."""
    return tuple(match.span() for match in _RUN.finditer(text))


def beginning_at(pattern: re.Pattern[str], text: str, before: int = 0) -> Iterator[re.Match[str]]:
    """The matches of `pattern`, none within another, that begin so many letters before a run of figures."""
    done = 0
    for start, _ in runs(text):
        if start - before >= done and (match := pattern.match(text, start - before)):
            done = match.end()
            yield match


def beginning_in(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern`, none within another, that begin at any figure."""
    done = 0
    for start, end in runs(text):
        for place in range(start, end):
            if place >= done and (match := pattern.match(text, place)):
                done = match.end()
                yield match


def forget() -> None:
    """Forget the texts."""
    runs.cache_clear()
