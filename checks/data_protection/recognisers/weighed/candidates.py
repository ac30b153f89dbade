"""What in a text may be somebody's number or day of birth, by its shape alone: long codes with figures, and full dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.people import Person

_FEWEST, _MOST_FIGURES = 4, 14
_AT_MOST = 400
"""So many of one text are looked at: a register has fewer, an export of measurements has more."""
_CODE = re.compile(
    r"(?<![\w@#£$€])(?<!\d:)(?:(?<!-)(?!ID|NO|NR|NI|TO|AT|IN|ON|OF)[A-Z]{1,2} (?=\d)|[A-Za-z]{1,4}[-/.]?(?=\d)|[A-Z]{1,4}[-/][A-Z]{1,3}[-/](?=\d))?"
    r"\d(?:[ \u00a0]?[/.–-]?[ \u00a0]?\d|[A-Z](?=\d))*(?:[-/]?[A-Za-z]{1,2})?(?![\w@]|\.[a-z]{2,4}\b)"
)
"""No name of a file. Letters before the figures, figures in groups, a letter between or behind: "s2041773", "OAK/70912", "07I2214E"."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of|[-.])?[ \u00a0]?{_MONTH},?[ \u00a0-]?{_YEAR}|{_MONTH}[ \u00a0]\d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}|{_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}})(?!\w|[./-]\d)"
)
_A_YEAR = re.compile(rf"{_YEAR}(?:\s?[-–/]\s?(?:(?:19|20)?\d{{2}}))?")


def dates(text: str) -> list[Person]:
    """Every full date in `text` that is written in figures or with an English month: as it stands, where it starts and ends."""
    return [(match.group(), *match.span()) for match in _DATE.finditer(text)][:_AT_MOST]


def codes(text: str) -> list[Person]:
    """Every run of figures, with letters or without, that may be a person's number: no date, no year, no figure of few places."""
    return list(_codes(text))[:_AT_MOST]


def _codes(text: str) -> Iterator[Person]:
    for match in _CODE.finditer(text):
        found = match.group()
        if _FEWEST <= sum(map(str.isdigit, found)) <= _MOST_FIGURES and not _A_YEAR.fullmatch(found) and not _DATE.fullmatch(found):
            yield found, *match.span()
