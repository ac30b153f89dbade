"""Telephone numbers said in words: "oh seven seven double-oh, nine hundred, five six one", in voice mail, transcripts and quotations."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

WHAT = "phone"
_DIGITS = {
    **{"oh": "0", "o": "0", "nought": "0", "naught": "0", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5"},
    **{"six": "6", "seven": "7", "eight": "8", "nine": "9", "hundred": "00", "thousand": "000"},
}
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_WORD = r"(?:oh|o|nought|naught|zero|one|two|three|four|five|six|seven|eight|nine|hundred|thousand|double|triple|treble|\d{1,6})"
_SAID = re.compile(rf"(?:oh|zero|nought|naught|double[- ](?:oh|zero|nought))(?:[\s,.–—-]{{1,3}}{_WORD}(?![^\W_])){{4,14}}", re.IGNORECASE)
"""From the nought with which a number begins at home."""
STARTS = ("oh ", "oh-", "oh,", "zero ", "zero-", "zero,", "nought ", "nought-", "naught ", "double ", "double-")
_PIECE = re.compile(rf"(?<![^\W_]){_WORD}(?![^\W_])", re.IGNORECASE)
_FEWEST_WORDS, _FEWEST_BEFORE_FIGURES, _FEWEST = 4, 3, 3
"""So many words, where figures follow them so many, and different figures, a number has at least."""
_AT_HOME = re.compile(r"0(?:1\d|2[03489]|3[0347]|7\d|8[0-9])\d{7,8}")
"""As long as numbers are in these islands."""


_OTHER_NUMBER = re.compile(
    r"\b(?:order|booking|reference|ref|account|student|staff|card|membership|ticket|invoice|case|serial|barcode|pin|password|code|isbn)\b[^.\n]{0,25}$",
    re.IGNORECASE,
)


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order; its value is written in figures."""
    hits: list[Hit] = []
    done = 0
    for place in places(small(text), STARTS):
        match = _SAID.match(text, place) if place >= done and not text[place - 1 : place].isalnum() else None
        if match is None:
            continue
        done = match.end()
        said, figures = match.group(), _figures(match.group())
        if (
            len(_PIECE.findall(re.sub(r"\d", "", said))) >= (_FEWEST_BEFORE_FIGURES if said[-1].isdigit() else _FEWEST_WORDS)
            and _AT_HOME.fullmatch(figures)
            and len(set(figures)) >= _FEWEST
            and not _OTHER_NUMBER.search(text, max(0, place - 50), place)
        ):
            value = _grouped(figures)
            hits.append(Hit(what=WHAT, value=value, start=place, end=done, confidence=0.8, spellings=(said, value)))
    return hits


def _figures(said: str) -> str:
    figures, times = "", 1
    for word in _PIECE.findall(said.lower()):
        if word in _TIMES:
            times = _TIMES[word]
        else:
            figures += (word if word.isdigit() else _DIGITS[word]) * times
            times = 1
    return figures


def _grouped(figures: str) -> str:
    """The figures with blanks as numbers of a mobile in Ireland, of a large city or of any other place have them."""
    if figures.startswith("08") and len(figures) == 10:
        return f"{figures[:3]} {figures[3:6]} {figures[6:]}"
    if figures.startswith(("02", "03")) or re.match(r"01(?:1|\d1)", figures):
        first = 3 if figures.startswith("02") else 4
        return f"{figures[:first]} {figures[first:-4]} {figures[-4:]}"
    return f"{figures[:5]} {figures[5:]}"
