"""Tables: a column whose heading says what stands below it ("Student number", "DOB"). Rows are lines, cells are parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import names

_DATE = r"\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2}"
_CODE = r"(?:[A-Za-z]{1,4}[-/ ]?)?\d[\d/-]{2,12}\d[A-Za-z]?"
_COLUMNS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "student-number",
        re.compile(
            r"^(?:student|learner|pupil|candidate|matric\w*|enrolment|registration|exam|uln|ucas|sits|user)?[ _-]?(?:id|"
            r"no|num|number|nr|ref|code)\.?$|^(?:uln|sid|matric\w*)$",
            re.IGNORECASE,
        ),
        re.compile(_CODE),
    ),
    (
        "staff-number",
        re.compile(
            r"^(?:staff|employee|payroll|personnel|assignment|nmc|gmc|hcpc)[ _-]?(?:id|no|num|number|nr|ref|code|pin)\.?$", re.IGNORECASE
        ),
        re.compile(_CODE),
    ),
    (
        "date-of-birth",
        re.compile(r"^(?:d\.?o\.?b\.?|date of birth|birth ?date|born|birthday|dyddiad geni)$", re.IGNORECASE),
        re.compile(_DATE),
    ),
    (
        "password",
        re.compile(r"^(?:password|passcode|pwd|pw|pin|initial password|temp(?:orary)? password)$", re.IGNORECASE),
        re.compile(r"[^\s*•█]{4,40}"),
    ),
    ("nhs-number", re.compile(r"^nhs(?:[ _-]?(?:no|num|number|id))?\.?$", re.IGNORECASE), re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}")),
)
_WIDE = frozenset(("id", "no", "no.", "number", "nr", "ref", "code", "user id", "user no"))
"""Headings that may number anything: they count as student numbers only beside a column of learners' names or addresses."""
_LEARNERS = re.compile(r"^(?:student|learner|pupil|candidate|apprentice|trainee)s?(?: name)?$", re.IGNORECASE)


def find(text: str) -> list[Hit]:
    """Values in columns whose heading names their kind, in order."""
    if "\t" not in text:
        return []
    return [hit for table in _tables(text) for hit in _in_table(table)]


def _tables(text: str) -> Iterator[list[tuple[int, list[str]]]]:
    """Runs of lines with tabs: for each line where it starts, and its cells."""
    rows: list[tuple[int, list[str]]] = []
    offset = 0
    for line in text.split("\n"):
        if "\t" in line:
            rows.append((offset, line.split("\t")))
        elif line.strip():
            if len(rows) > 1:
                yield rows
            rows = []
        offset += len(line) + 1
    if len(rows) > 1:
        yield rows


def _in_table(rows: list[tuple[int, list[str]]]) -> Iterator[Hit]:
    headings = [cell.strip().rstrip(":") for cell in rows[0][1]]
    for column, heading in enumerate(headings):
        found = next(((what, value) for what, label, value in _COLUMNS if label.match(heading)), None)
        if found is None or (heading.lower() in _WIDE and not any(_LEARNERS.match(other) for other in headings)):
            continue
        what, shape = found
        for start, cells in rows[1:]:
            if column >= len(cells) or not shape.fullmatch(cells[column].strip()):
                continue
            value = cells[column].strip()
            begin = start + sum(len(cell) + 1 for cell in cells[:column]) + cells[column].index(value)
            person = next((name for cell in cells for name, _, _ in names(cell.strip())), None)
            yield Hit(what=what, value=value, start=begin, end=begin + len(value), confidence=0.85, spellings=(value,), person=person)
