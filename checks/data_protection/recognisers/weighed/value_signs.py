"""The signs of numbers and dates: the words around each, as those around a name, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foliocheck.checks.data_protection.recognisers.reading.people import Person, people
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings
from foliocheck.checks.data_protection.recognisers.reading.text_words import NAME
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import kinds_of

VALUE = "§"
"""The word that stands for a number or date among the words of its text."""
_NEAR = 25
"""So many words before and behind, a name is near."""
_LEFT_OUT = ("is=", "near=", "near~", "pair=")
"""Signs of how a name is written, of words far off, and of any two words behind: of a number they say nothing."""
NAMED_HERE = ("named=before_here", "named=behind_here")
"""The signs of a value in whose sentence somebody is named."""
_LONGEST_PREFIX = 3


class ValueSurroundings(Surroundings):
    """The signs of `values` (numbers or dates with their places) in a text."""

    def __init__(self, text: str, values: Sequence[Person]) -> None:
        taken = Spans((start, end) for _, start, end in values)
        super().__init__(text, [*(person for person in people(text) if not taken.touch(*person[1:])), *values])
        for _, start, end in values:
            place = self._place[start, end]
            if self.starts[place] == start:
                self.words[place] = VALUE
        self.kinds = kinds_of(self.words)

    def of(self, value: Person) -> set[str]:
        """The signs of one of the values."""
        place = self._place[value[1], value[2]]
        found = {sign for sign in self.signs(*value) if not sign.startswith(_LEFT_OUT)}
        found.update(_written(value[0]))
        first, last = self.sentence(place)
        for sign, near, here in (
            ("named=before", self.words[max(0, place - _NEAR) : place], self.words[first:place]),
            ("named=behind", self.words[place + 1 : place + 1 + _NEAR], self.words[place + 1 : last]),
        ):
            if NAME in near:
                found.add(sign)
            if NAME in here:
                found.add(f"{sign}_here")
        return found


def _written(value: str) -> Iterator[str]:
    """How a number or date is written: its figures and letters by their count, what it begins and ends with."""
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", value)
    if (
        year
        and re.fullmatch(r"[\d./ \u00a0-]*\d[\d./ \u00a0-]*|.*[A-Za-z]{3}.*", value)
        and len(re.findall(r"\d+|[A-Za-z]{3,}", value)) > 2
    ):
        yield "form=date"
        yield f"decade={year.group()[:3]}"
        return
    plain = re.sub(r"[\W_]", "", value)
    figures = re.sub(r"\D", "", value)
    yield "form=" + re.sub(r"\s", "_", re.sub(r"\d+", lambda run: f"d{len(run.group())}", re.sub(r"[A-Za-z]", "L", value)))
    yield "kind=" + re.sub(r"\d+", "d", re.sub(r"[A-Za-z]+", "L", plain))
    yield f"figures={len(figures)}"
    letters = re.match(r"[A-Za-z]*", plain)
    yield f"begins={letters.group().lower()[:_LONGEST_PREFIX] if letters else ''}"
    if plain[-1:].isalpha():
        yield f"ends={plain[-1].lower()}"
    if re.search(r"\s", value):
        yield "set=blanks"
    if figures.startswith("0"):
        yield "first=0"
    if re.match(r"20[0-2]\d", figures) and len(figures) > 6:
        yield "first=year"
