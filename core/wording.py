"""Small pieces of English that checks and reports share: numbers as words, nouns in their number, lists."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(count: int) -> str:
    """`count` as a reader likes it: words up to nine, then figures with commas."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """ "two links", "1,204 links", "one link": the number and the noun that goes with it (plural: singular + s)."""
    return f"{number(count)} {singular if count == 1 else plural or singular + 's'}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """ "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """`text` with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]
