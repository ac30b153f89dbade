"""The words around the names in a text, read once for all of them: small letters, numbers by their kind, line ends and names as words of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import kinds_of

BEFORE, AFTER = 500, 600
"""How many characters before and behind a name are read."""
FAR = 70
"""No sentence has more words before or behind a name."""
_TOKEN = re.compile(
    r"(?P<mark>[A-F][+*-](?![\w-])|[A-F](?=[ \t]*(?:[\n,;)|\t/]|$|[–-] ))|[12][:.][12](?![\d:])|(?:[Ff]irst|[Tt]hird|[Pp]ass|[Ff]ail|[Mm]erit|[Dd]istinction)(?=[ \t]*(?:[\n|\t]|$)))|(?P<word>(?:(?:Dr|Mrs?|Ms|Mx|Prof|St|Revd?)\.|['’]s(?![^\W\d_])|[^\W\d_]+(?:['’-][^\W\d_]+)*))|(?P<number>\d[\d.,:/]*\d%?|\d%?)|(?P<line>\n[\s]*)|(?P<gap>\t|[ \u00a0]{3,})|(?P<sign>[^\w\s])"
)
_SAME = {
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "@": "(at)",
    "`": "'",
    "…": ".",
    "[": "(",
    "]": ")",
    "•": "*",
    "·": "*",
}
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}")
NAME, BREAK, LINE, CELL = "@", "¶", "⏎", "|"
_ENDS = frozenset((".", "!", "?"))
_GOES_ON = frozenset(("he", "she", "they", "his", "her", "their"))
_ABBREVIATED = 6
"""Shorter words in capitals are kept apart from those in small letters ("MS", "SEND")."""


@lru_cache(maxsize=4096)
def _number(text: str) -> str:
    if text.endswith("%"):
        return "#%"
    if "/" in text:
        return "#/#"
    if ":" in text:
        return "#:#"
    if len(text) == 4 and text[:2] in ("19", "20"):
        return "#year"
    if _DECIMAL.fullmatch(text):
        return "#.#"
    return "#" if len(text) < 3 else "##"


@lru_cache(maxsize=16384)
def _word(text: str) -> str:
    if len(text) == 1 and text.isupper() and text not in "IA":
        return "^"
    word = text.lower().replace("’", "'")
    return f"{word}^" if len(text) < _ABBREVIATED and text.isupper() and len(text) > 1 else word


class TextWords:
    """The words of `text` around `people` (names with their places, in any order)."""

    def __init__(self, text: str, people: Sequence[Person]) -> None:
        self.people = tuple(people)
        self.words: list[str] = []
        self.starts: list[int] = []
        self._place: dict[tuple[int, int], int] = {}
        """Which word stands for a name."""
        self._text = text
        self._read(text, people)
        self.kinds = kinds_of(self.words)
        self._lines = [0, *(number + 1 for number, word in enumerate(self.words) if word in (LINE, BREAK))]

    def _read(self, text: str, people: Sequence[Person]) -> None:
        position, finish = 0, -1
        for start, end in sorted({(start, end) for _, start, end in people}):
            if start < position and finish >= 0:  # inside another name
                self._place[start, end] = len(self.words) - 1
                continue
            if finish >= 0:
                self._read_words(text, position, min(finish, start))
            if start - BEFORE > finish:
                if self.words:
                    self._add(BREAK, position)
                self._read_words(text, max(0, start - BEFORE), start)
            elif finish < start:
                self._read_words(text, finish, start)
            self._place[start, end] = len(self.words)
            self._add(NAME, start)
            position, finish = end, min(len(text), end + AFTER)
        if finish >= 0:
            self._read_words(text, position, finish)

    def _add(self, word: str, start: int) -> None:
        self.words.append(word)
        self.starts.append(start)

    def _read_words(self, text: str, first: int, last: int) -> None:
        for match in _TOKEN.finditer(text, first, last):
            kind, found = match.lastgroup, match.group()
            if kind == "word":
                self._add(_word(found), match.start())
            elif kind == "mark":
                self._add("#mark", match.start())
            elif kind == "number":
                self._add(_number(found), match.start())
            elif kind == "line":
                self._add(BREAK if found.count("\n") > 1 else LINE, match.start())
            else:
                self._add("|" if kind == "gap" else _SAME.get(found, found), match.start())

    def word(self, number: int) -> str:
        """A word by its number, a break where there is none."""
        return self.words[number] if 0 <= number < len(self.words) else BREAK

    def sentence(self, place: int) -> tuple[int, int]:
        """The words of the sentence or line around a word, and of the next sentence where that speaks on of the same person."""
        first, last = place, place + 1
        while first > 0 and place - first < FAR and not self._parts(first):
            first -= 1
        last = self._end(last, place)
        if self.word(last) in _GOES_ON:
            last = self._end(last + 1, place)
        return first, last

    def _end(self, last: int, place: int) -> int:
        while last < len(self.words) and last - place < FAR and not self._parts(last):
            last += 1
        return last

    def _parts(self, number: int) -> bool:
        """Whether a sentence or line ends before a word."""
        before = self.words[number - 1]
        if before in (LINE, BREAK):
            return True
        if before in _ENDS or (before in ('"', "'", ")") and number > 1 and self.words[number - 2] in _ENDS):
            place = self.starts[number]
            return self._text[place : place + 1].isupper() or self.words[number] in ('"', "'", "(", NAME, LINE, BREAK)
        return False

    def line_end(self, place: int) -> int:
        """The word behind the last one of the line in which a word stands: its line end, or the end of what was read."""
        number = bisect_right(self._lines, place)
        return self._lines[number] - 1 if number < len(self._lines) else len(self.words)

    def line(self, place: int) -> int:
        """The first word of the line in which a word stands."""
        return self._lines[bisect_right(self._lines, place) - 1]


def forget() -> None:
    """Forget the words and numbers that were read: among them are people's."""
    _number.cache_clear()
    _word.cache_clear()
