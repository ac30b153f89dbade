"""How authors and platforms count on: running numbers of pages, decimals of sections, chapters of a book."""

from __future__ import annotations

import re

from foliocheck.sections.terms import fold

RUNNING = re.compile(r"^\W*(?:[a-z]{1,9}[.:]?\s+)?(\d{1,2})(?![\d%a-z]|[.:]\d|\s*(?:st|nd|rd|th)\b)")


DECIMAL = re.compile(r"^\W*(?:[a-z]{1,9}\s+)?([1-9])\s*[.·]\s*([1-3])(?![0-9]|[.]\d)")
"""A decimal number, which a portfolio that counts its context as 1 shifts as well: its “2.1” is 1a."""


_ANY_DECIMAL = re.compile(r"^\W*(\d{1,2})\s*[.]\s*(\d{1,2})(?![0-9]|[.]\d)")
_DECIMALS = 6


def running_number(label: str) -> int | None:
    """The number with which a label begins, perhaps after a word: “07 Data protection”, “Para 7 Law”."""
    match = RUNNING.match(fold(label))
    return int(match.group(1)) if match is not None else None


def longest_count(numbers: set[int]) -> set[int]:
    """The longest part of `numbers` that counts on, two left out at most: a year among them (“Teaching 25/26”) counts nothing."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number - runs[-1][-1] <= 3:
            runs[-1].append(number)
        else:
            runs.append([number])
    longest: list[int] = max(runs, key=len) if runs else []
    return set(longest)


def counts_chapters(labels: list[str], most: int) -> bool:
    """Whether decimal numbers go further than the sections of any area do (`most`): a platform numbers every page, “2.4 Reflection on 2.3” too."""
    decimals = {(int(match.group(1)), int(match.group(2))) for label in labels if (match := _ANY_DECIMAL.match(fold(label))) is not None}
    return len(decimals) >= _DECIMALS and any(
        all((chapter, number) in decimals for number in range(1, most + 2)) for chapter, _ in decimals
    )
