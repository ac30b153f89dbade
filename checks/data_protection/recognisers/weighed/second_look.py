"""Numbers of learners and staff, and days of birth, that no turn of phrase told and many signs together tell.

Rules know what somebody thought of. Signs were weighed on all labelled texts, so they also know words that stand beside such values in other orders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foliocheck.checks.data_protection.recognisers.numbers import (
    columns,
    numbers_of_things,
    professional_registers,
    things_numbered,
    who_was_born,
)
from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import LABEL_WORDS, NO_DATE, NO_DAY
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import NOT_COUNTED, STAFF, STUDENT, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import invented, sign_weights
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans
from foliocheck.checks.data_protection.recognisers.weighed.candidates import codes, dates
from foliocheck.checks.data_protection.recognisers.weighed.value_signs import NAMED_HERE, ValueSurroundings

BIRTH = "date-of-birth"
PERSONS_NUMBER, OF_STAFF, OF_BIRTH = "person_number_signs", "staff_number_signs", "birth_signs"
"""The tables of weights: is a number that of a learner or of staff; if so, is it rather that of staff; is a date a day of birth."""
LIKELY_BESIDE_A_NAME, LIKELY = 0.55, 0.7
"""From these likelihoods on a value is told though no rule told it: from the first on where somebody is named in its sentence. In fifteen parts that neither rules nor weights had seen, about 20 of 24 such numbers were people's, and all of 8 dates days of birth."""
_NOT_COUNTED = re.compile(NOT_COUNTED + r"(?!\s(?:nationally|worldwide|overall|across|altogether)\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-ZÀ-Þ])|\n")
_A_LIMIT = re.compile(r"[,)]?\s(?:or|and) (?:later|earlier|before|after|since|younger|older)\b|\s(?:to date|onwards?)\b", re.IGNORECASE)
_A_TOWN = re.compile(r"\d{4,5} [A-ZÀ-Þ][\w'’-]+(?! ?[A-ZÀ-Þ])(?=[\s,.;–—|)]|$)(?<=[a-zß-ÿ])")
"""The number of a town before its name, as most of Europe writes it: "79999 Freiburg"."""
_ANY_ID = re.compile(r"id(?: ?(?:number|no))?", re.IGNORECASE)
"""The heading of a column that may be of people or things: columns are read by rules."""
_BORN, _BEHIND, _AHEAD = 120, 110, 70
"""So near a date a word for birth must stand; so much of its sentence is read before and behind a number."""


def find(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The numbers and dates in a text people read that signs alone tell, where none of `hits` (what rules told) stands."""
    claimed = Spans((hit.start, hit.end) for hit in hits)
    return [*_numbers(text, claimed), *_days(text, claimed)]


def _numbers(text: str, claimed: Spans) -> Iterator[Hit]:
    numbers = codes(text)
    new = [number for number in numbers if not claimed.touch(*number[1:]) and not _is_no_persons(text, number)]
    for number, likely, signs in _likely(PERSONS_NUMBER, text, numbers, new):
        yield _hit(STAFF if sign_weights.total(OF_STAFF, signs) > 0 else STUDENT, number, likely)


def _days(text: str, claimed: Spans) -> Iterator[Hit]:
    days = dates(text)
    new = [day for day in days if not claimed.touch(*day[1:]) and _may_be_of_birth(text, day)]
    for day, likely, _ in _likely(OF_BIRTH, text, days, new):
        yield _hit(BIRTH, day, likely)


def _likely(question: str, text: str, values: list[Person], asked: list[Person]) -> Iterator[tuple[Person, float, set[str]]]:
    """Those of `asked`, which are among the `values` of a text, that are likely enough, with their likelihood and signs."""
    if not asked:
        return
    around = ValueSurroundings(text, values)
    for value in asked:
        signs = around.of(value)
        likely = sign_weights.likelihood(sign_weights.total(question, signs))
        if likely >= (LIKELY if signs.isdisjoint(NAMED_HERE) else LIKELY_BESIDE_A_NAME):
            yield value, likely, signs


def _may_be_of_birth(text: str, day: Person) -> bool:
    """Whether a day exists, is no limit of age and no example, and a word for birth stands near it."""
    value, start, end = day
    return (
        not NO_DATE.fullmatch(value)
        and not NO_DAY.fullmatch(value)
        and not _A_LIMIT.match(text, end)
        and not who_was_born.is_no_person(_SENTENCE.split(text[max(0, start - _BEHIND) : start])[-1])
        and not who_was_born.is_shown_how(text, start, end)
        and not invented.is_example(text[max(0, start - _BEHIND) : start], text[end : end + _AHEAD])
        and any_stands(text[max(0, start - _BORN) : end + _BORN].lower(), LABEL_WORDS)
    )


def _hit(what: str, value: Person, likely: float) -> Hit:
    written, start, end = value
    return Hit(what=what, value=written, start=start, end=end, confidence=round(min(likely, 0.9), 2), spellings=(written,))


def _is_no_persons(text: str, number: Person) -> bool:
    """Whether a number is a placeholder, a day, a count, a thing's, the writer's own in a public register, or said to be an example."""
    value, start, end = number
    before = _SENTENCE.split(text[max(0, start - _BEHIND) : start].rstrip())[-1]  # the line above, where a number has one of its own
    behind = _SENTENCE.split(text[end : end + _AHEAD])[0]
    return (
        is_nobodys(value)
        or is_date(value)
        or things_numbered.CONTROLLER.fullmatch(value) is not None
        or _A_TOWN.match(text, start) is not None
        or _ANY_ID.fullmatch(columns.heading_over(text, start) or "") is not None
        or _NOT_COUNTED.match(text, end) is None
        or numbers_of_things.is_one(text, start, before, behind)
        or professional_registers.is_own_in_sentence(text, start, end)
        or invented.is_example(before, behind)
    )
