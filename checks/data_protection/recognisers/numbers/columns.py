"""Tables: a column whose heading says what stands below it ("Student number", "DOB"); cells parted by tabs, commas, semicolons, bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.numbers.column_headings import (
    ATTENDED,
    COLUMNS,
    COURSES,
    FIRST_NAMES,
    HEALTH,
    LEARNERS,
    LOGINS,
    MARKS,
    NAMES,
    NOTHING,
    PAID,
    PEOPLE,
    PLATFORMS,
    SURNAMES,
    WIDE,
    is_marked,
)
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_name, names
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PROSE

_MARKS_BETWEEN = ("\t", ",", ";", "|")
_MEASURES = re.compile(
    r"^(?:readings?|values?|lux|co2|temp\w*|humid\w*|sensors?|counts?|scores?|steps|levels?|volt\w*|hz|db|ppm|rpm|time(?:stamp)?|duration|distance|weight|height|lat\w*|lon\w*|x|y|z|"
    r"serial\w*|(?:stock|part|item|inventory|product|catalogue|cat|article|tool|equipment|model|loan) ?(?:no|number|nr|code|id|ref)|sku|isbn|issn|orders?|order (?:no|number|id)|barcode|tracking|asset\w*|invoice\w*|total|sum|views|hits|bytes|size|hash|version|doi|ean|upc)\b",
    re.IGNORECASE,
)
_ACCOUNT_NAME = re.compile(r"[A-Za-z]?\d{7,9}|[A-Za-z]{2}\d{6,8}|\d{7}[A-Za-z]")
"""The shapes of students' numbers and of the names of their accounts."""
_OF_THINGS = re.compile(
    r"(?:activit(?:y|ies)|assessment(?: item)?|item|course|module|unit|category|resource|product|quiz)(?: (?:full |short )?name)?$",
    re.IGNORECASE,
)
"""What the rows are, where they are no people."""
_A_COURSES = re.compile(
    r"(?:course[ _]?)?(?:short[ _]?name)|category(?:[ _](?:path|id|name|idnumber))?|group[ _]?name|cohort(?:[ _]name)?|visible|start[ _]?date|format|template[ _]?course",
    re.IGNORECASE,
)
_A_USERS = re.compile(r"user[ _]?name|first[ _]?name|last[ _]?name|surname|forename|e-?mail|learner|student|name", re.IGNORECASE)
"""What an upload of courses, groups or categories has beside its "idnumber", and what one of users has."""
_SORT = re.compile(r"^sort(?:[ _-]?code)?$", re.IGNORECASE)
_ACCOUNT = re.compile(r"^(?:bank )?(?:account|acct?|acc|a/c)(?:[ _-]?(?:number|num|no))?\.?$", re.IGNORECASE)


_NO_NUMBER = re.compile(r"(?P<one>\d)(?:[ -]?(?P=one)){5,}")
"""One figure again and again: what is typed in where there is no number."""


def find(text: str) -> list[Hit]:
    """Values in columns whose heading names their kind, in order."""
    return [
        hit for mark in _MARKS_BETWEEN if mark in text for table in _tables(text, mark) for hit in _in_table(table)
    ] + _parted_by_blanks(text)


_BLANKS = re.compile(r"(?<=\S) {2,8}(?=\S)")


def _parted_by_blanks(text: str) -> list[Hit]:
    """Values in columns that two blanks or more part, as plain text has them."""
    if "  " not in text or not _BLANKS.search(text):
        return []
    # each run of blanks becomes a tab and characters that stand for nothing, so that every place stays where it is
    parted = _BLANKS.sub(lambda run: "\t" + "\u200b" * (len(run.group()) - 1), text)
    return [hit for table in _tables(parted, "\t") for hit in _in_table(table)] if "\t" not in text else []


def is_measured(text: str, place: int) -> bool:
    """Whether what stands at `place` is in a column whose heading names something that is measured or counted ("lux", "order")."""
    heading = heading_over(text, place)
    return heading is not None and _MEASURES.match(heading) is not None


def heading_over(text: str, place: int) -> str | None:
    """The heading of the column in which something stands at `place`; None outside of tables, and in their first rows."""
    line_start = text.rfind("\n", 0, place) + 1
    line = text[line_start : (text.find("\n", place) + 1 or len(text) + 1) - 1]
    for mark in _MARKS_BETWEEN:
        if mark in line and (headings := _headings(text, mark).get(line_start)):
            return _plain(headings[min(len(_cells(text[line_start:place], mark)), len(headings)) - 1])
    return None


def headings_of(text: str, line_start: int, mark: str) -> list[str] | None:
    """The headings of the table that has a row beginning at `line_start`, with `mark` between its cells; None where it is its first row or in none."""
    headings = _headings(text, mark).get(line_start)
    return [_plain(heading) for heading in headings] if headings else None


@lru_cache(maxsize=8)
def _headings(text: str, mark: str) -> dict[int, list[str]]:
    """Where each row of a table begins that is not its first, and the cells of the first."""
    return {start: rows[0][1] for rows in _tables(text, mark) for start, _ in rows[1:]}


def forget() -> None:
    """Forget the tables that were looked at."""
    _headings.cache_clear()


def _cells(line: str, mark: str) -> list[str]:
    """The cells of a row; in quotation marks a comma or semicolon parts none: “20417733,"Well argued, Efua."”."""
    if '"' not in line or mark not in ",;":
        return line.split(mark)
    cells: list[str] = []
    for piece in line.split(mark):
        if cells and cells[-1].lstrip().startswith('"') and (cells[-1].count('"') % 2 or not cells[-1].rstrip().endswith('"')):
            cells[-1] += mark + piece
        else:
            cells.append(piece)
    return cells


_INDEX = re.compile(r"\d{1,4}")


def _tables(text: str, mark: str) -> Iterator[list[tuple[int, list[str]]]]:
    """Runs of lines with as many cells as their first line: for each line where it starts, and its cells."""
    rows: list[tuple[int, list[str]]] = []
    offset = 0
    blank = False
    for line in text.split("\n"):
        cells = _cells(line, mark) if mark in line else []
        if blank and len(rows) == 1 and any(label.match(_plain(cell)) for cell in cells for _, label, _ in COLUMNS):
            rows = []  # the paragraph above happens to have as many commas
        blank = not line.strip()
        if len(rows) == 1 and len(cells) == len(rows[0][1]) + 1 and (mark == "\t" or _INDEX.fullmatch(cells[0].strip("\"' "))):
            rows = [(rows[0][0], ["", *rows[0][1]])]  # nothing stands over the names or numbers of the rows
        if mark == "\t" and rows and 1 < len(cells) < len(rows[0][1]):
            cells += [""] * (len(rows[0][1]) - len(cells))  # the last cells of a row without text are not written
        if rows and len(cells) == len(rows[0][1]):
            rows.append((offset, cells))
        elif mark == "\t" and len(rows) == 1 and len(cells) == len(rows[0][1]) + 1 and cells[0].strip("\u200b ").isdigit():
            # rows that a program numbers have no heading over their numbers
            rows = [(rows[0][0], ["", *rows[0][1]]), (offset, cells)]
        elif line.strip():
            if len(rows) > 1:
                yield rows
            headings = len(cells) > 1 and all(len(cell) < 40 for cell in cells)
            rows = [(offset, cells)] if headings else []
        offset += len(line) + 1
    if len(rows) > 1:
        yield rows


def _plain(cell: str) -> str:
    return cell.strip("\u200b").strip().strip("\"'").strip().rstrip(":")


def _in_table(rows: list[tuple[int, list[str]]]) -> Iterator[Hit]:
    headings = [_plain(cell) for cell in rows[0][1]]
    learners = any(LEARNERS.match(heading) for heading in headings) or (
        any(NAMES.match(heading) or SURNAMES.match(heading) for heading in headings)
        and any(COURSES.match(heading) or PLATFORMS.match(heading) for heading in headings)
    )
    marked = any(MARKS.match(heading) and _holds_marks(rows, column, heading) for column, heading in enumerate(headings))
    counted = marked or sum(ATTENDED.match(heading) is not None for heading in headings) > 1
    health = next((column for column, heading in enumerate(headings) if HEALTH.match(heading)), None)
    for column, heading in enumerate(headings):
        if marked and FIRST_NAMES.match(heading):
            yield from _names_in_two(rows, column, next((other for other, head in enumerate(headings) if SURNAMES.match(head)), None))
        if marked and NAMES.match(heading):
            yield from _names_in(
                [rows[0], *(row for row in rows[1:] if is_marked(headings, list(map(_plain, row[1]))))],
                column,
                "learner-name-with-feedback",
            )
        if health is not None and NAMES.match(heading):
            told = [rows[0], *(row for row in rows[1:] if not NOTHING.fullmatch(_plain(row[1][health])))]
            yield from _names_in(told, column, "special-category")
        if heading.lower() in ("username", "user name", "user_name") and any(map(SURNAMES.match, headings)):
            yield from _numbers_beside_marks(rows, column)
        of_a_course = column > 0 and COURSES.match(headings[column - 1]) is not None and heading.lower() == "code"
        if counted and (
            (heading.lower() in WIDE and not learners and not of_a_course and not _OF_THINGS.match(headings[0])) or PEOPLE.match(heading)
        ):
            yield from _numbers_beside_marks(rows, column)
        found = next(((what, value) for what, label, value in COLUMNS if label.match(heading)), None)
        if (
            found is None
            or (heading.lower() in WIDE and not learners)
            or (heading.lower() == "idnumber" and any(map(_A_COURSES.fullmatch, headings)) and not any(map(_A_USERS.fullmatch, headings)))
            or (heading.lower() in PAID and not any(NAMES.match(other) or SURNAMES.match(other) for other in headings))
            or (heading.lower() == "pass" and not any(map(LOGINS.search, headings)))
        ):
            continue
        for start, cells in rows[1:]:
            value = _plain(cells[column])
            if (
                found[1].fullmatch(value)
                and not _NO_NUMBER.fullmatch(value)
                and not (found[0] == "password" and (value.lower() in PROSE or PLACEHOLDER.search(value)))
            ):
                yield _hit(found[0], start, cells, column, value)
    sort = next((column for column, heading in enumerate(headings) if _SORT.match(heading)), None)
    account = next((column for column, heading in enumerate(headings) if _ACCOUNT.match(heading)), None)
    if sort is not None and account is not None:
        for start, cells in rows[1:]:
            one, two = _plain(cells[sort]), _plain(cells[account])
            if re.fullmatch(r"\d{2}[ -]?\d{2}[ -]?\d{2}", one) and re.fullmatch(r"\d{8}", two):
                hit = _hit("bank-account", start, cells, account, two)
                yield Hit(
                    what=hit.what,
                    value=f"{one} {two}",
                    start=hit.start,
                    end=hit.end,
                    confidence=0.9,
                    spellings=(one, two),
                    person=hit.person,
                )


def _holds_marks(rows: list[tuple[int, list[str]]], column: int, heading: str) -> bool:
    """Whether a column holds marks and no remarks: "Note" is a mark in German and French, and what was noted in English."""
    if heading.lower() not in ("note", "notes"):
        return True
    return any(_SHORT_MARK.fullmatch(_plain(cells[column])) for _, cells in rows[1:])


_SHORT_MARK = re.compile(
    r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|/\s?\d{1,3})?|[A-F][+-]?|\w*bestanden|admise?|ajournée?|sehr gut|gut|befriedigend|ausreichend|mangelhaft",
    re.IGNORECASE,
)


def _numbers_beside_marks(rows: list[tuple[int, list[str]]], column: int) -> Iterator[Hit]:
    """Longer numbers in a column that may number anything, where another one holds marks."""
    for start, cells in rows[1:]:
        value = _plain(cells[column])
        if _ACCOUNT_NAME.fullmatch(value):
            yield _hit("student-number", start, cells, column, value)


def _names_in(rows: list[tuple[int, list[str]]], column: int, what: str) -> Iterator[Hit]:
    for start, cells in rows[1:]:
        named = next(iter(names(_plain(cells[column]))), None)
        if named:
            begin = start + sum(len(cell) + 1 for cell in cells[:column]) + cells[column].index(named[0])
            yield Hit(
                what=what,
                value=named[0],
                start=begin,
                end=begin + len(named[0]),
                confidence=0.7,
                spellings=(named[0],),
                person=named[0],
            )


def _names_in_two(rows: list[tuple[int, list[str]]], first: int, last: int | None) -> Iterator[Hit]:
    """Names of which first name and surname have a column each; the place is the surname's."""
    if last is None:
        return
    for start, cells in rows[1:]:
        name, surname = f"{_plain(cells[first])} {_plain(cells[last])}", _plain(cells[last])
        if is_name(name) and surname:
            begin = start + sum(len(cell) + 1 for cell in cells[:last]) + cells[last].index(surname)
            yield Hit(
                what="learner-name-with-feedback",
                value=name,
                start=begin,
                end=begin + len(surname),
                confidence=0.7,
                spellings=(name,),
                person=name,
            )


def _hit(what: str, start: int, cells: list[str], column: int, value: str) -> Hit:
    begin = start + sum(len(cell) + 1 for cell in cells[:column]) + cells[column].index(value)
    person = next((name for cell in cells for name, _, _ in names(_plain(cell))), None)
    return Hit(what=what, value=value, start=begin, end=begin + len(value), confidence=0.85, spellings=(value,), person=person)
