"""What staff write into a pathway column -> the framework to judge by."""

from __future__ import annotations

from collections.abc import Sequence

from foliocheck.app.triage.reading import Row
from foliocheck.sections.frameworks_data import all_frameworks


def frameworks_of(rows: Sequence[Row]) -> dict[int, str]:
    """Row number -> framework id, for the rows whose pathway names one. What names none is left to the portfolio's own words.

    A framework is named by its id, or by the word that sets it apart (“Senior”, “Associate”, “review”); plain “CMALT” leaves it open too:
    there are two of that name, and the portfolio shows which.
    """
    known = {framework.id: framework for framework in all_frameworks()}
    special = {word: name for name in known for word in name.split("-") if word not in ("cmalt",) and not word.isdigit()}
    found: dict[int, str] = {}
    for row in rows:
        text = row.pathway.casefold().strip()
        if text.replace(" ", "-") in known and text != "cmalt":
            found[row.row] = text.replace(" ", "-")
            continue
        named = {name for word, name in special.items() if word in text.replace("-", " ").split()}
        if len(named) == 1:
            found[row.row] = named.pop()
    return found
