"""Dates of birth without a word for birth beside them: behind a person's name where ages are spoken of, in a line of somebody's numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.numbers.who_was_born import is_shown_how
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit, hit_of
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names
from foliocheck.checks.data_protection.recognisers.reading.people import people
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

WHAT = "date-of-birth"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mär|Mai|Okt|Dez)[a-z]*"
_YEAR = r"(?:19[3-9]\d|20[01]\d)"
_DAY = (
    rf"(?:0?[1-9]|[12]\d|3[01])(?:(?P<sign>\s?[./-]\s?|\s)(?:0?[1-9]|1[0-2])(?P=sign)|(?:st|nd|rd|th|\.)?(?:\sof)?[\s-]{_MONTH},?[\s-])(?:{_YEAR}|['’]?\d{{2}})|"
    rf"{_MONTH}\s(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s{_YEAR}|{_YEAR}-\d\d-\d\d"
)
_BEHIND_A_NAME = re.compile(
    rf"(?:(?<=\s[A-Z])\.)?(?:[\s]?(?:[,(–—|\t-]{{1,2}})\s?|(?P<blank>:?\s(?=\d|[A-Z][a-z]+ \d))|(?P<star>,?\s{{0,2}}\(?\*\s?))(?P<value>{_DAY})(?=[\s),;|.\"”]|$)(?!\s?(?:at |–|-)?\d{{1,2}}[:.]\d\d)"
)
_BIRTHDAYS = re.compile(
    r"\b(?:birthdays?|birth ?dates?|dates? of birth|geburtstage?|anniversaires?|cumpleaños)\b[^\n.]{0,120}$", re.IGNORECASE
)
"""A list of birthdays: the day stands behind each name with a blank between."""
_AGES = re.compile(
    r"\b(?:under|over|below|above) (?:1[68]|2[15]|eighteen|sixteen)\b|\bunder-?(?:16|18)s?\b|\bof age\b|\bunderage\b|\b(?:date|year|month)s? of birth\b|\bd\.?o\.?bs?\b|\bbirth ?(?:day|date)s?\b|\bbirth certificate\b|\bborn\b|\b(?:turns?|turned|will be|is now) (?:1[4-9]|2[01]|sixteen|seventeen|eighteen)\b",
    re.IGNORECASE,
)
_AGES_WORDS = (
    "under ",
    "over ",
    "under-",
    "of age",
    "underage",
    "birth",
    "dob",
    "d.o.b",
    "born",
    "turn",
    "will be",
    "is now",
)
_REACH, _WORDS = 160, 40
_RECENT = re.compile(r"20(?:1[3-9]|2\d)")
_OF_BIRTH = re.compile(r"d\.?o\.?bs?\b|(?:date of |dates of )birth|birth ?dates?", re.IGNORECASE)
"""Words that make a day one of birth, however late the year: in lists of children."""
_OCCASION = re.compile(r"\b(?:by|with|met|from|minutes|interview\w*|photo\w*|speaker|chair|talk|present\w*)\b[^\n]{0,20}$", re.IGNORECASE)
"""Years in which no learner was born, and what makes the day behind a name the day of something that was done."""
_ONES_NUMBERS = re.compile(
    r"[,;|\s()]{1,4}(?:(?:M|F|male|female|m|f)\b[,;|\s]{1,3})?(?:NI(?:NO)?\b|N\.I\.|nat(?:ional)? ins|NHS\b|ULN\b|UPN\b|UCI\b|passport|(?:student|candidate|payroll|staff|employee|hospital|patient|learner)\s?(?:no|number|id|ref)\b(?=[^\n\d]{0,6}\d)|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b|999[ -]?\d{3}[ -]?\d{4}\b)",
    re.IGNORECASE,
)
"""What else stands in a line of somebody's numbers."""
_A_CHILDS = re.compile(r"(?:20[01]\d|20|[./ -][01]\d)$")
_A_CLASS = re.compile(r"[,;|\s)]{1,4}(?:in )?(?:Year|Yr|Reception|Nursery|Primary|Form)\.? ?(?:\d{1,2}[A-Z]?|class|group)?(?=[,;.|)\s]|$)")
"""A day in the years in which pupils were born, behind a name and before a class."""


def find(text: str) -> list[Hit]:
    """Such dates in `text`, in order."""
    if not figures.any_ends(_DATE_LIKE, text):
        return []
    lower = small(text)
    ages = [
        match.start()
        for place in places(lower, _AGES_WORDS)
        if (match := _AGES.match(text, place)) and not lower[place - 1 : place].isalpha()
    ]
    return sorted(_behind_names(text, ages), key=lambda hit: hit.start)


def _behind_names(text: str, ages: list[int]) -> Iterator[Hit]:
    births = [place for place in ages if _OF_BIRTH.match(text, place)]
    for _, start, end in people(text) if ages else names(text):
        match = _BEHIND_A_NAME.match(text, end)
        if not match:
            continue
        if is_shown_how(text, *match.span("value")):
            continue
        behind = text[match.end() : match.end() + 40].lstrip(")")
        near = _is_near(ages, start - _REACH, match.end() + _REACH) and not (
            _RECENT.search(match["value"]) and not _is_near(births, start - _REACH, match.end() + _REACH)
        )
        if (
            _ONES_NUMBERS.match(behind)
            or (not match["blank"] and _A_CHILDS.search(match["value"]) and _A_CLASS.match(behind))
            or (match["star"] and not _RECENT.search(match["value"]) and _BORN_BEHIND.match(text, match.end()))
            or (near and not match["blank"] and not _OCCASION.search(text, max(0, start - _WORDS), start))
            or (near and match["blank"] and _BIRTHDAYS.search(text, max(0, start - _REACH), start))
        ):
            yield hit_of(match, WHAT, 0.6)
    lower = text.lower()
    if any_stands(lower, _TURNING):
        ends = {end for _, _, end in people(text)}
        for match in _TURNED.finditer(text):
            who = match["who"]
            first, last = match.span("who")
            if who.lower() in _PRONOUNS or is_given(who) or not ends.isdisjoint(range(first + 1, last + 1)):
                yield hit_of(match, WHAT, 0.6)


_BORN_BEHIND = re.compile(r"\s?(?:$|[\n,;)|†]|in\s|bis\s|[–-]\s?†)")
"""What may stand behind the asterisk's date: a place, a line end, the day of death."""
_TURNED = re.compile(
    rf"(?P<who>[^\W\d_][\w'’-]*)\s(?:will\s)?(?:turn(?:s|ed)?|celebrat\w+ (?:his|her|their))\s(?:\d{{1,2}}(?:(?:st|nd|rd|th) birthday)?|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-\w+)?|thirty|forty|fifty|sixty)\s(?:years old\s)?on\s(?:the\s)?(?:\w+day,?\s)?(?P<value>(?:{_DAY})(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{{2,8}},?\s\d{{4}})"
)
_TURNING = (" turn", "birthday on")
_PRONOUNS = frozenset(
    ("he", "she", "they", "who", "i", "learner", "student", "apprentice", "pupil", "trainee", "daughter", "son", "brother", "sister")
)
"""The day on which somebody became how old, which gives the day of birth."""


def _is_near(places_of_words: list[int], first: int, last: int) -> bool:
    """Whether one of the places, which are in order, lies between `first` and `last`."""
    number = bisect_right(places_of_words, first)
    return number < len(places_of_words) and places_of_words[number] < last


_DATE_LIKE = re.compile(
    r"\d ?[./-] ?\d{1,2} ?[./-] ?\d|\d \d\d? \d\d|\d(?:st|nd|rd|th|\.)?(?: of)?[ -][A-Z][a-z]+,?[ -]['’]?\d|\d(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d-\d\d-\d"
)
