"""Recognisers of personal data: one module each, a pattern with a base confidence, context words, and a validation.

`find_all` runs those that fit a kind of text, in the order of `uses`.
A cheap look comes first: words that must stand somewhere, or a longer number, around which alone the costly patterns are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.addresses import postal_addresses
from foliocheck.checks.data_protection.recognisers.learners import feedback, learners_abroad, marked_names, rows_of_results
from foliocheck.checks.data_protection.recognisers.letters import closings, signatures
from foliocheck.checks.data_protection.recognisers.mail import email_parts
from foliocheck.checks.data_protection.recognisers.numbers import bank_and_cards, columns, nobodys_numbers
from foliocheck.checks.data_protection.recognisers.numbers.national_numbers import NATIONAL_INSURANCE, NHS_NUMBER
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import STAFF, STUDENT
from foliocheck.checks.data_protection.recognisers.properties import camera_serials, edit_links, told_properties, user_paths
from foliocheck.checks.data_protection.recognisers.reading import (
    capitals,
    endings,
    everyday,
    exercise_sentences,
    figures,
    invented,
    names,
    people,
    plain_signs,
    recogniser,
    surroundings,
    text_words,
    word_kinds,
)
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans
from foliocheck.checks.data_protection.recognisers.secrets import keys, passwords
from foliocheck.checks.data_protection.recognisers.states import special_categories
from foliocheck.checks.data_protection.recognisers.uses import IN_ADDRESSES, NAMES, VALUES, Use
from foliocheck.checks.data_protection.recognisers.weighed import second_look
from foliocheck.core.snapshot import count_words

RUNNING_TEXT = ("text", "document", "ocr", "comment", "picture-words")
_SURE_ONLY = ("script", "meta", "properties")
_CLEARER = (signatures.WHAT, special_categories.WHAT, told_properties.PERSON)
"""A name that is told as one of these is not told once more because signs alone make it a learner's."""
_NUMBERS = (
    "phone",
    "date-of-birth",
    NHS_NUMBER.what,
    NATIONAL_INSURANCE.what,
    bank_and_cards.CARD.what,
    bank_and_cards.BANK,
    postal_addresses.WHAT,
    camera_serials.WHAT,
)
"""Kinds of numbers that manuals and tests make up."""
_OF_PEOPLE = (STUDENT, STAFF)
_SURE = 0.8
_NUMBER = re.compile(r"\d(?:[\s().\-‐‑–/]{0,4}\d){3,}")
_YEAR = re.compile(r"(?:19|20)\d{2}(?:\s?[-–/]\s?(?:(?:19|20)?\d{2}))?$")
_BEFORE, _AFTER = 160, 90
_LONGEST_WORD = 200
"""No farther is a white space looked for: a picture coded as text has none."""


def remembered(text: str, where: str) -> list[Hit]:
    """As `find_all_to_mask`, and kept until `forget`: for the texts of a snapshot, which are read ahead and then judged."""
    return list(_remembered(text, where))


def forget() -> None:
    """Forget the texts that were read. (What was found in the last snapshot stays in `gathered` until the next one is judged, or the process ends.)"""
    _remembered.cache_clear()
    count_words.cache_clear()  # it keeps the texts whose words it counted
    for module in (
        capitals,
        closings,
        columns,
        endings,
        everyday,
        figures,
        invented,
        learners_abroad,
        marked_names,
        names,
        people,
        recogniser,
        rows_of_results,
        surroundings,
        text_words,
        word_kinds,
    ):
        module.forget()


@lru_cache(maxsize=1024)
def _remembered(text: str, where: str) -> tuple[Hit, ...]:
    return tuple(find_all_to_mask(text, where))


def find_all(text: str, where: str) -> list[Hit]:
    """All personal values in `text`, in order of their place. `where` as in `stretch.Stretch`."""
    return [hit for hit in find_all_to_mask(text, where) if not hit.doubted]


def find_all_to_mask(text: str, where: str) -> list[Hit]:
    """As `find_all`, and with them, doubted, what the text says is made up or an example."""
    written, (text, left_out) = text, plain_signs.made_plain(text)
    lower = text.lower()
    numbers = list(_around_numbers(text))
    hits: list[Hit] = []
    for use in IN_ADDRESSES if where in ("link", "address") else VALUES:
        found = _used(use, text, lower, numbers)
        if found:
            over = use.find is edit_links.find  # whose folder it leads to is told beside what may be done there
            of_keys = use.find in (keys.find, keys.find_in_address)  # a private calendar's address names its mailbox, too
            taken = Spans(
                (hit.start, hit.end)
                for hit in hits
                if not (over and hit.what == user_paths.WHAT)
                and not (of_keys and hit.what == email_parts.WHAT and text.startswith("http", hit.start))
            )
            hits += [hit for hit in found if not taken.touch(hit.start, hit.end)]
    if where in RUNNING_TEXT:
        hits += second_look.find(text, hits)
    hits = [hit for hit in hits if hit.what not in _OF_PEOPLE or not nobodys_numbers.is_one(text, hit.start, hit.end)]
    hits = [replace(hit, doubted=True) if _is_nobodys(text, hit) else hit for hit in hits]
    if where in _SURE_ONLY:
        hits = [hit for hit in hits if hit.confidence >= _SURE or hit.what in (email_parts.WHAT, NHS_NUMBER.what)]
    hits = [passwords.in_its_words(hit, text) if hit.what == passwords.PASSWORD else hit for hit in hits]
    if where == "script":
        hits = [hit for hit in hits if hit.what != passwords.PASSWORD or passwords.is_written_out(text, hit)]
    if where in RUNNING_TEXT:
        named = [hit for use in NAMES for hit in _used(use, text, lower, numbers)]
        learners = Spans((hit.start, hit.end) for hit in named if hit.what == feedback.WHAT)
        named = [
            hit
            for hit in named
            if not (hit.confidence <= signatures.DOUBTFUL and hit.what == signatures.WHAT and learners.touch(hit.start, hit.end))
        ]
        clearer = Spans((hit.start, hit.end) for hit in (*named, *hits) if hit.what in _CLEARER)
        hits += [hit for hit in named if not (feedback.is_doubtful(hit) and clearer.touch(hit.start, hit.end))]
        hits = _learners_once(hits)
    if written != text:
        hits = [plain_signs.as_it_stands(hit, written, text, left_out) for hit in hits]
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.what))


def _learners_once(hits: list[Hit]) -> list[Hit]:
    """`hits` with a learner told once at one place, by what is surer: the columns of a table, or the words around."""
    surest: dict[tuple[int, int], Hit] = {}
    for hit in hits:
        place = hit.start, hit.end
        if hit.what == feedback.WHAT and (place not in surest or hit.confidence > surest[place].confidence):
            surest[place] = hit
    return [hit for hit in hits if hit.what != feedback.WHAT or surest[hit.start, hit.end] is hit]


def _is_nobodys(text: str, hit: Hit) -> bool:
    """Whether the text says of a value that it is made up, an example, or a password that nobody should have."""
    if hit.what == passwords.PASSWORD:
        return invented.is_quoted_as_bad(text, hit.start, hit.end)
    if hit.what == email_parts.WHAT:
        return invented.is_given_as_example(text, hit.start, hit.end)
    return hit.what in _NUMBERS and (
        invented.is_synthetic(text, hit.start, hit.end, hit.what == bank_and_cards.CARD.what)
        or invented.is_given_as_example(text, hit.start, hit.end)
        or exercise_sentences.is_in_one(text, hit.start, hit.end)
    )


def _used(use: Use, text: str, lower: str, numbers: list[tuple[int, int]]) -> list[Hit]:
    if use.hints and not any_stands(lower, use.hints):
        return []
    if not use.numbers:
        return use.find(text)
    return [replace(hit, start=hit.start + start, end=hit.end + start) for start, end in numbers for hit in use.find(text[start:end])]


def _around_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` around its longer numbers (years aside), cut at white space, merged where they touch."""
    start = end = -1
    for match in figures.beginning_at(_NUMBER, text, figures.telling(text)):
        if _YEAR.match(match.group()):
            continue
        first, last = max(0, match.start() - _BEFORE), min(len(text), match.end() + _AFTER)
        if start >= 0 and first <= end:
            end = last
            continue
        if start >= 0:
            yield _at_blanks(text, start, end)
        start, end = first, last
    if start >= 0:
        yield _at_blanks(text, start, end)


def _at_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return start, end
