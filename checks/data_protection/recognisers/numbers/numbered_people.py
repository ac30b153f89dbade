"""Numbers that stand beside people in a list: two rows or more, each with somebody's name and a number of one shape, whatever the label."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import STAFF, STUDENT, is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit, hit_of
from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.recognisers.reading.people import people
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

_NUMBER = re.compile(
    r"(?<![\w./@:#£$€%+-])(?<!\d )(?P<value>[A-Z]{1,4}\d{6,12}[A-Z]?|[A-Z]{1,4}-\d{5,9}|[a-z]\d{6,8}|\d{6,9}[A-Z]?|\d{10}|(?<=\()\d{5}(?=\))|\d{5}[A-Z]\d{6}[A-Z])(?![\w@%]|[.,:/-]\d|-\w| \d{3})"
)
"""A number of somebody, maybe with letters before and behind."""
_FEWEST = 5
_LETTERS_BEFORE = re.compile(r"(?:[A-Z]{1,4}-?|(?<![a-z])[a-z])$")
_OTHER = re.compile(r"0\d{9,10}|44\d{10}|[17]\d{9}|(?:1[5-9]|20)\d\d-\d[\d-]*|\d{2}-\d{2}-\d{2,4}|\d{1,3}-\d{1,3}")
"""Telephone numbers, days, spans of years, sort codes, pages."""
_PAID = re.compile(
    r"\b(?:time ?sheets?|payroll|claims?|expenses|shifts?|rota|payslips?|overtime|mileage|staff|employees?|employer|personnel|trainers?|porters?|nurses?|Pte|LCpl|Cpl|Sgt|union|facility time|door log|card holder)\b",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\b(?:order|invoice|isbn|issn|asset|serial|barcode|ticket|parcel|tracking|licen[cs]e|orcid|doi|grant|extension|ext|tel|phone|mobile|fax|bleep|room|votes?|pounds|price|cost|registration plate|version|build|views|downloads|population|"
    r"catalogue|shelf|accession|object|museum|edition|account|sort code|company|charity|vat|reference number of the (?:order|parcel)|issue|bug|commit|case|flickr|photos?|images?|pictures?|credits?|citations?|cited|scholar|publications?|pages?|pp|archive|collection|catalogue|module codes?|course codes?|grid|map|year of birth|born|died)\b(?: ?(?:no|number|nr|id)\b)?",
    re.IGNORECASE,
)
"""What else is numbered in rows beside names."""
BESIDE = 20
"""How far from a number the name may stand, in the same row."""
_PEOPLES = re.compile(
    r"\b(?:students?|learners?|pupils?|candidates?|participants?|attendees?|delegates?|apprentices?|trainees?|cohort|class|course|group|ward|placements?|exams?|resits?|marks?|grades?|attendance|present|absent|logins?|usernames?|seat(?:ing)? plan|register|passed|failed|assessment|uci|uln|upn)\b",
    re.IGNORECASE,
)
"""Words of which one stands where people are numbered."""
HEADING = 200
_CAPITALISED = re.compile(r"(?<![\w'’.-])[A-ZÀ-Þ][a-zà-ÿ]{2,14}(?![\w'’-])")
_BETWEEN_ROWS = re.compile(r"[\n;]")


def find(text: str) -> list[Hit]:
    """The numbers of one shape of which each stands in a row with a name, where there are two or more."""
    alike: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _numbers(text):
        value = match["value"]
        if not (_OTHER.fullmatch(value) or is_date(value) or is_nobodys(value)):
            alike[re.sub(r"\d", "0", value)].append(match)
    rows = [matches for matches in alike.values() if len({match["value"] for match in matches}) > 1]
    if not rows:
        return []
    named = Spans([*(person[1:] for person in people(text)), *_given_names(text)])
    return sorted((hit for matches in rows for hit in _of_people(text, matches, named)), key=lambda hit: hit.start)


def _given_names(text: str) -> Iterator[tuple[int, int]]:
    """Where given names stand alone: "20418833 Imogen, 20418851 Tariq"."""
    for match in _CAPITALISED.finditer(text):
        if is_given(match.group()):
            yield match.span()


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Every such number, looked for from its figures: that is far cheaper than from each letter."""
    for start, _ in figures.long(text, _FEWEST):
        letters = _LETTERS_BEFORE.search(text, max(0, start - 5), start)
        if match := _NUMBER.match(text, letters.start() if letters else start):
            yield match


def _of_people(text: str, matches: list[re.Match[str]], named: Spans) -> Iterator[Hit]:
    beside = [match for match in matches if _has_somebody(text, match, named)]
    if len({match["value"] for match in beside}) < 2 or 2 * len(beside) < len(matches):
        return
    above = text[max(0, beside[0].start() - HEADING) : beside[0].start()]
    if _THINGS.search(above) or _THINGS.search(text[beside[0].start() : beside[-1].end()]):
        return
    around = above + text[beside[0].start() : beside[-1].end() + HEADING // 2]
    if not (_PEOPLES.search(around) or _PAID.search(around)):
        return
    what = STAFF if _PAID.search(above) or _PAID.search(text[beside[0].start() : beside[-1].end() + BESIDE]) else STUDENT
    for match in beside:
        yield hit_of(match, what, 0.6)


def _has_somebody(text: str, match: re.Match[str], named: Spans) -> bool:
    """Whether a name stands in the same row as a number, close by, and no other number of the kind between them."""
    start, end = match.span("value")
    for first, last in named.near(start - BESIDE, end + BESIDE):
        if end - start == _FEWEST and " " not in text[first:last]:
            continue  # so few figures are of a town, too
        between = text[last:start] if last <= start else text[end:first]
        if len(between) < BESIDE and not _BETWEEN_ROWS.search(between) and not _NUMBER.search(between):
            return True
    return False
