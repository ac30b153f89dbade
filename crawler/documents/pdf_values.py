"""Values of a PDF's objects in Python's terms; a crooked one counts as none."""

from __future__ import annotations

from typing import Any


def flag(value: Any) -> bool:
    """Whether the value is a plain `true`."""
    return value is True


def words(value: Any) -> str:
    """The value as text without spaces around it; "" where there is none, or none that can be read."""
    if value is None:
        return ""
    try:
        return str(value).strip()
    except (UnicodeDecodeError, ValueError):
        return ""
