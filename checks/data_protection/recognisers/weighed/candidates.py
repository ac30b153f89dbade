"""What in a text may be somebody's number or day of birth, by its shape alone: long codes with figures, and full dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.people import Person

_FEWEST, _MOST_FIGURES = 4, 14
_AT_MOST = 400
"""So many of one text are looked at: a register has fewer, an export of measurements has more."""
_LED = re.compile(
    r"(?<![\w@#£$€])(?<!\d:)(?:(?<!-)(?!ID|NO|NR|NI|TO|AT|IN|ON|OF)[A-Z]{1,2} |[A-Za-z]{1,4}[-/.]?|[A-Z]{1,4}[-/][A-Z]{1,3}[-/])?\Z"
)
_LONGEST_LEAD = 9
_CODE = re.compile(r"\d(?:[ \u00a0]?[/.–-]?[ \u00a0]?\d|[A-Z](?=\d))*(?:[-/]?[A-Za-z]{1,2})?(?![\w@]|\.[a-z]{2,4}\b)")
"""Letters before the figures, figures in groups, a letter between or behind: "s2041773", "OAK/70912", "07I2214E". No name of a file."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of|[-.])?[ \u00a0]?{_MONTH},?[ \u00a0-]?{_YEAR}|{_MONTH}[ \u00a0]\d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}|{_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}})(?!\w|[./-]\d)"
)
_MONTH_BEFORE = re.compile(rf"(?<!\w){_MONTH}[ \u00a0]\Z")
_YEAR_BEHIND = re.compile(rf"(?:st|nd|rd|th)?,? {_YEAR}")
_LONGEST_MONTH = 11
_A_YEAR = re.compile(rf"{_YEAR}(?:\s?[-–/]\s?(?:(?:19|20)?\d{{2}}))?")


def dates(text: str) -> list[Person]:
    """Every full date in `text` that is written in figures or with an English month: as it stands, where it starts and ends."""
    return list(islice(_dates(text), _AT_MOST))


def codes(text: str) -> list[Person]:
    """Every run of figures, with letters or without, that may be a person's number: no date, no year, no figure of few places."""
    return list(islice(_codes(text), _AT_MOST))


def _dates(text: str) -> Iterator[Person]:
    done = 0
    for start, end in figures.runs(text):
        if start < done:
            continue
        month = _MONTH_BEFORE.search(text, max(done, start - _LONGEST_MONTH), start) if _YEAR_BEHIND.match(text, end) else None
        match = _DATE.match(text, month.start() if month else start)
        if match:
            done = match.end()
            yield match.group(), *match.span()


def _codes(text: str) -> Iterator[Person]:
    done = 0
    for start, _ in figures.telling(text):
        if start < done or (led := _LED.search(text, max(done, start - _LONGEST_LEAD), start)) is None:
            continue
        match = _CODE.match(text, start)
        if match is None:
            continue
        done = match.end()
        found = text[led.start() : done]
        if _FEWEST <= sum(map(str.isdigit, found)) <= _MOST_FIGURES and not _A_YEAR.fullmatch(found) and not _DATE.fullmatch(found):
            yield found, led.start(), done
