"""Rows of a list of results that stand alone, without the heading of their columns: a name, a number or an address or a piece of work, and the mark or the result; in cells, in paragraphs of their own, or between bars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.numbers import columns
from foliocheck.checks.data_protection.recognisers.numbers.column_headings import MARKS, NAMES, PEOPLE, SURNAMES
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import is_date, is_nobodys
from foliocheck.checks.data_protection.recognisers.reading import capitals, figures
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, is_name, names, turned

STUDENT, LEARNER = "student-number", "learner-name-with-feedback"
_SEP = r"[ ]?(?:\t|\n\n?|\|)[ ]?"
_NUMBER = r"[A-Za-z]{0,3}\d{6,9}[A-Za-z]?"
_WORK = (
    r"(?:(?:EPA|AP\d|Unit|Task|Observation|Assignment|Assessment|Essay|Quiz|Exam|Module|Test|Portfolio|Presentation|Practical|Theory|Gateway|Attempt|Viva|OSCE|Project|Coursework|Report|Draft|Reflection)(?: ?[\w.]{1,12}){0,2}"
    r"|(?:not )?submitted[ \w]{0,30}|[A-F]\d|[Gg]roup \w|[Ss]et \w|[Yy]ear \d{1,2}|on time|\d{1,2} days? late|finished|graded|[\w.+-]{1,40}@[\w.-]{3,60}|\d{1,2}[/. ]\w{2,9}[/. ]\d{2,4})"
)
_RESULT = (
    r"(?P<said>(?:grade|mark|result|score|outcome|overall|EPA|unit \w{1,3}|task \w{1,3}|attempt \d)\s?:\s?)?(?P<result>(?P<of>\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|/\s?\d{1,3}(?:[.,]0{1,2})?))|(?P<bare>\d{1,3}(?:[.,]\d{1,2})?)|(?P<letter>[A-FU][+-]?)|"
    r"pass(?:ed)?|fail(?:ed)?|merit|distinction|refer(?:red|ral)?|not yet (?:competent|achieved|met)|competent|resubmit|resubmission|(?:not )?achieved|did not submit|deferred)(?:(?<=[A-Za-z]{4}) ?[(,;–-] ?[^\t\n|]{3,80})?"
)
_ENDS = r"(?=[ ]?(?:\t|\n|\||$))"
_BEHIND = re.compile(
    rf"(?:{_SEP}(?P<number>{_NUMBER}))?(?P<work>(?:{_SEP}{_WORK}){{0,2}}){_SEP}{_RESULT}{_ENDS}",
    re.IGNORECASE,
)
"""Behind a name: the other cells of its row as far as the result."""
_BEFORE = re.compile(rf"(?:^|[\t\n|])[ ]?(?P<number>{_NUMBER}){_SEP}$")
_STARTS = re.compile(
    r"(?:^|[\t\n|])[ ]?(?:(?:HCA|HCSW|SN|StN|Cadet|Pte|Cpl|L/?Cpl|Sgt|Nurse|Student nurse|Trainee|Apprentice|Miss|Mrs?|Ms) )?$"
)
_TURNED = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?, [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*)?)(?=[ ]?(?:\t|\n|\|))")
_PAID = re.compile(
    r"\b(?:hours?|hrs|FTE|payroll|salary|rota|shifts?|staff|employees?|lecturers?|tutors?|votes?|sales|orders?|stock|invoice|price|loans?|asset|serial|PAT|tested|inspect\w*|authors?|citations?|downloads|fines?|players?|team|league|points|won|lost|seeds?|budgets?|pay|layout|browsers?|unit tests|deploy\w*|bugs?|builds?)\b",
    re.IGNORECASE,
)
"""What else is counted behind names."""
_ABOVE = 120


def find_numbers(text: str) -> list[Hit]:
    """The numbers beside the names of such rows, in order."""
    return [
        Hit(what=STUDENT, value=number, start=place, end=place + len(number), confidence=0.6, spellings=(number,), person=name)
        for name, _, _, number, place in (_rows(text) if figures.long(text, 6) else ())
        if number and not is_date(number) and not is_nobodys(number)
    ]


def find_names(text: str) -> list[Hit]:
    """The names of such rows, in order."""
    return [
        Hit(what=LEARNER, value=name, start=start, end=end, confidence=0.7, spellings=(name,), person=turned(name) if "," in name else name)
        for name, start, end, _, _ in _rows(text)
    ]


Row = tuple[str, int, int, str, int]


@lru_cache(maxsize=4)
def _rows(text: str) -> Sequence[Row]:
    """For each such row the name, where it starts and ends, the number ("" without one) and where that starts."""
    if not any(sign in text for sign in "\t\n|"):
        return ()
    rows: list[Row] = []
    whole = [(name, start, end) for name, start, end in names(text) if _STARTS.search(text, max(0, start - 20), start)]
    reversed_ = [(match["name"], *match.span("name")) for match in _turned(text) if is_name(turned(match["name"]))]
    for name, start, end in sorted((*whole, *reversed_), key=lambda named: named[1]):
        row = _BEHIND.match(text, end)
        if row is None or _is_a_thing(name) or _is_of_others(text, start, row.start("result"), row.end()):
            continue
        led = _BEFORE.search(text, max(0, start - 16), start)
        if row["number"]:
            number, place = row["number"], row.start("number")
        elif led:
            number, place = led["number"], led.start("number")
        else:
            number, place = "", -1
        # figures or a letter alone may be anything's, and a result in a word right behind a name is looked at with what is said of it:
        # it takes a number, an address or a piece of work between, a word that says that it is a result, or how many there were ("12/20", "61%")
        if not (number or row["work"].strip() or row["said"] or row["of"]):
            continue
        rows.append((name, start, end, number, place))
    return rows


def _turned(text: str) -> list[re.Match[str]]:
    """What looks like names with the surname first, where a cell begins."""
    found = capitals.beginning_at(_TURNED, text) if ", " in text else ()
    return [match for match in found if _STARTS.search(text, max(0, match.start() - 2), match.start())]


def forget() -> None:
    """Forget the texts that were looked at."""
    _rows.cache_clear()


def _is_a_thing(name: str) -> bool:
    """Whether a word of everyday stands where a given name would."""
    first = (turned(name) if "," in name else name).split()[0]
    return is_common(first) and not is_given(first)


def _is_of_others(text: str, start: int, result: int, end: int) -> bool:
    """Whether the heading of the column, or the words above and in the row, say that something else than learning is counted."""
    heading, over = columns.heading_over(text, result), columns.heading_over(text, start)
    if over is not None and is_name(over):
        heading = over = None  # the rows stand without headings, and the first is one of them
    if (heading is not None and not MARKS.match(heading)) or (
        over is not None and not (NAMES.match(over) or PEOPLE.match(over) or SURNAMES.match(over))
    ):
        return True
    finish = text.find("\n", end)
    return _PAID.search(text, max(0, start - _ABOVE), min(finish if finish >= 0 else len(text), end + 60)) is not None
