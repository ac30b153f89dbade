"""Small letters that stand where the capitals stood."""

from __future__ import annotations


def small(text: str) -> str:
    """`text` in small letters, as long as it was, so that a place in one is the same place in the other.

    "İ" alone grows in lower case, by a dot above of its own: here it becomes "i".
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else text.replace("İ", "i").lower()
