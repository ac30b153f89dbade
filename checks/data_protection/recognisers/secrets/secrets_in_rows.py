"""Several passwords or codes behind one label in the plural: "The tablets' PINs are 4471 (blue), 2209 (red)", "Door codes: Lab 1 C1290X, Lab 2 C3381Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.figures import YEAR
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PRODUCT

_LABEL = re.compile(
    r"(?:(?P<figures>pins|pin codes|pin numbers|(?:door|gate|locker|padlock|lock|safe|alarm|unlock|entry|keypad) (?:codes|combinations))|(?P<words>pass ?words|pass ?codes|enrol(?:l)?ment keys))(?![^\W_])"
    r"(?: (?:for|of|to|on)(?: (?!(?:must|should|can|may|will|are|were|is)\b)[\w’'-]+){1,4})?(?: (?:are|were)(?: now)?:?|\s?[:=–—-])\s{1,2}",
    re.IGNORECASE,
)
_STARTS = (
    "pin",
    "door ",
    "gate ",
    "locker ",
    "padlock ",
    "lock ",
    "safe ",
    "alarm ",
    "unlock ",
    "entry ",
    "keypad ",
    "pass",
    "enrol",
)
_WORDS = ("pins", "pin codes", "pin numbers", " codes", " combinations", "passwords", "pass words", "passcodes", "pass codes", "ment keys")
_PARTED = re.compile(r"\s?[,;/|•]\s{1,2}(?:and )?|\sand\s|\n")
_LEAD = r"(?:[\w’'.&-]+ ){0,3}(?:[\w’'.&-]+\s?[:=–—-]\s|\(?[\w’'.&-]+\)?\s)?"
_FIGURES = re.compile(rf"{_LEAD}(?P<value>[CXYZ]?\d{{4,8}}[CXYZ]?[#*]?)(?:\s(?:for|on|in|at)\s[^,;.]{{1,30}}|\s?\([^)]{{1,30}}\))?")
_MIXED = re.compile(
    rf"{_LEAD}[\"“‘']?(?P<value>(?=[^\s]*[a-z]{{2}})(?=[^\s]*\d)[A-Za-z][\w!#$%&*+?^~-]{{5,24}})[\"”’']?(?:\s(?:for|on|in|at)\s[^,;.]{{1,30}}|\s?\([^)]{{1,30}}\))?"
)
_ENDS = re.compile(r"[.!?](?=\s|$)|\n\n")
_SHOWN_TO_ALL = re.compile(r"\b(?:game|quiz|kahoot|poll|menti\w*|vevox|session|fake|weak|bad|worst|common|example)\W*$", re.IGNORECASE)
"""Right before the label: codes that everybody in the room is shown, and passwords that nobody has."""
_LONGEST, _FEWEST = 300, 2
"""So far a row goes at most, and so many values make one."""


def in_rows(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such values in `text`, and where each begins. `lower` is `text` in small letters."""
    if not any_stands(lower, _WORDS):
        return
    for label in beginning(text, lower, _LABEL, _STARTS):
        if _SHOWN_TO_ALL.search(text, max(0, label.start() - 24), label.start()):
            continue
        found = list(_values(text, label.end(), _FIGURES if label["figures"] else _MIXED))
        if len(found) >= _FEWEST:
            yield from found


def _values(text: str, place: int, pattern: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The values of a row that begins at `place`, as far as one follows another."""
    end = _ENDS.search(text, place, place + _LONGEST)
    last = end.start() if end else min(len(text), place + _LONGEST)
    while place < last:
        parted = _PARTED.search(text, place, last)
        piece = parted.start() if parted else last
        match = pattern.fullmatch(text, place, piece)
        if match is None or YEAR.fullmatch(match["value"]) or PLACEHOLDER.search(match["value"]) or PRODUCT.match(match["value"]):
            return
        yield match["value"], match.start("value")
        place = parted.end() if parted else last
