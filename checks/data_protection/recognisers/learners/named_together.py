"""Names that stand in one row, "Sapphire, Caleb and Ruaridh": what is told of the last of them is told of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foliocheck.checks.data_protection.recognisers.reading.people import Person

_JOINED = re.compile(r"\.?(?:['’]s)?(?:\s\([^()\n]{1,20}\))?(?P<by>,\s(?:and\s|&\s)?|\s(?:and|&)\s)")
_LAST = ("and", "&")


def rows(people: Sequence[Person], text: str) -> Iterator[Sequence[Person]]:
    """Each row of two names or more of `people` (in the order of their places) that an "and" ends; a comma alone may part two clauses."""
    row: list[Person] = []
    ended = False
    for person in people:
        joined = _JOINED.fullmatch(text, row[-1][2], person[1]) if row and person[1] - row[-1][2] < _FARTHEST else None
        if joined and not ended:
            row.append(person)
            ended = joined["by"].strip(", ") in _LAST
            continue
        if ended:
            yield row
        row, ended = [person], False
    if ended:
        yield row


_FARTHEST = 30
"""No more characters stand between two names of one row."""
