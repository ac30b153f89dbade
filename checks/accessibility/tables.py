"""Whether a table holds data or only places things: shared by the checks of tables."""

from __future__ import annotations

from typing import Any

_LONG_CELL = 160
"""Characters: a cell longer than this holds a text, not a value."""


def holds_data(row: dict[str, Any]) -> bool:
    """Whether a table's cells are values that headers would explain."""
    return not places_things(row) and row["rows"] >= 2 and row["columns"] >= 2 and row["filled"] >= 4


def places_things(row: dict[str, Any]) -> bool:
    """Whether a table only sets texts or pictures side by side, or frames them."""
    if row["headers"] or row["caption"]:
        return False
    if row["rows"] <= 1 or row["columns"] <= 1:
        return True
    if row["bold_first"] and not row["nested"]:
        return False
    if row["nested"] or row["editable"]:
        return True
    if row["blocks"] and row["average"] > 60:
        return True
    if row["average"] > _LONG_CELL and row["numbers"] == 0:
        return True
    if row["pictures"] >= max(1, row["cells"] / 3) and row["numbers"] == 0:
        return True
    named = all(len(text) < 30 for text in row["first"])
    return bool(row.get("sentences", 0) >= max(2, row["filled"] * 0.6) and not named and row["numbers"] == 0)
