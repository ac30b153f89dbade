"""Names in the rows of a table of marks in which nothing stands below the marks: somebody who has not handed in is not judged."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers import columns
from foliocheck.checks.data_protection.recognisers.numbers.column_headings import MARKS, is_marked

_LONG = re.compile(r"(?:[A-Za-z]+[ ,;]+){2}[A-Za-z]+")


def is_unmarked(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` stands in a row of a table that has headings for marks and remarks, and nothing below them."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    row = text[line_start : line_end if line_end >= 0 else len(text)]
    mark = next((sign for sign in ("\t", ";", ",") if sign in row), "")
    headings = columns.headings_of(text, line_start, mark) if mark and line_start else None
    if headings is None or not any(map(MARKS.match, headings)):
        return False
    cells = [cell.strip().strip("\"'").strip() for cell in row.split(mark)]
    cells += [""] * (len(headings) - len(cells))
    return len(cells) == len(headings) and not is_marked(headings, cells) and not any(map(_LONG.search, cells))
