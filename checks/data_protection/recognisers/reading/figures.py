"""Where figures stand in a text. Patterns that begin at a figure are tried there alone: to search a page with each of them takes half a millisecond."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_RUN = re.compile(r"\d\d*")  # not "\d+", which is searched more slowly
Runs = Sequence[tuple[int, int]]
"""Where runs of figures begin and end, in order."""
YEAR = re.compile(r"(?:19|20)\d\d")
"""A year that pages speak of, which is written as a code or a part of a number may be."""
_COUNTED = re.compile(r"(?<=[a-z] )(?:\d{1,3}|(?:19|20)\d\d)(?= [a-z])")


@lru_cache(maxsize=8)
def runs(text: str) -> Runs:
    """Every run of figures."""
    return [match.span() for match in _RUN.finditer(text)]


@lru_cache(maxsize=8)
def telling(text: str) -> Runs:
    """The runs without short ones and years amid words in small letters ("in week 4 of the 2019 module"), which most are and few recognisers look at."""
    return [run for run in runs(text) if not _COUNTED.match(text, run[0])]


def long(text: str, fewest: int) -> Runs:
    """The telling runs of so many figures at least."""
    return [run for run in telling(text) if run[1] - run[0] >= fewest]


def behind_letters(text: str) -> Runs:
    """The runs with a letter right before them."""
    return [run for run in telling(text) if text[run[0] - 1 : run[0]].isalpha()]


def before_letters(text: str) -> Runs:
    """The runs with a letter right behind them."""
    return [run for run in telling(text) if text[run[1] : run[1] + 1].isalpha()]


def any_ends(pattern: re.Pattern[str], text: str) -> bool:
    """Whether `pattern` matches from the last figure of a telling run on."""
    return any(pattern.match(text, end - 1) for _, end in telling(text))


def beginning_at(pattern: re.Pattern[str], text: str, among: Runs | None = None, before: int = 0) -> Iterator[re.Match[str]]:
    """The matches of `pattern`, none within another, that begin so many letters before a run of figures (one `among` these)."""
    done = 0
    for start, _ in runs(text) if among is None else among:
        if start - before >= done and (match := pattern.match(text, start - before)):
            done = match.end()
            yield match


def beginning_in(pattern: re.Pattern[str], text: str, among: Runs) -> Iterator[re.Match[str]]:
    """The matches of `pattern`, none within another, that begin at any figure of the runs `among` these."""
    done = 0
    for start, end in among:
        for place in range(start, end):
            if place >= done and (match := pattern.match(text, place)):
                done = match.end()
                yield match


def forget() -> None:
    """Forget the texts."""
    runs.cache_clear()
    telling.cache_clear()
