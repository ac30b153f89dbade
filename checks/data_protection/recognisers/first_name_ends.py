"""A given name alone below the closing of a letter or message: "Best wishes⏎Tunde"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.closings import LETTER_END, closing_lines, closings
from foliocheck.checks.data_protection.recognisers.everyday import is_common
from foliocheck.checks.data_protection.recognisers.names import LOWER, UPPER, is_given

_ALONE = re.compile(
    rf"(?P<name>[{UPPER}][{LOWER}]{{1,15}}(?:-[{UPPER}]?[{LOWER}]+)?)(?: [{UPPER}]\.?)?(?:[ \t]x{{1,3}}|[ \t]?[:;]-?[)D])?[ \t]*[.!]?(?=\n|$|[ \t]?[(,–|])"
)
_BEHIND = re.compile(r"[^\n]{0,8}$|[ \t]?(?:\([^)\n]{2,40}\)|[,–|][^\n]{2,50})?[ \t]*(?:\n|$)")
_CONVERSATIONAL = re.compile(r"thank|thx|ta\b|cheers|diolch|merci|danke", re.IGNORECASE)
"""What is said amid a conversation, too: a name behind it may be that of who is thanked."""


def by_first_name(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Given names alone that end a letter: the name, where it starts and ends. `lower` is `text` in lower case."""
    ends = [
        (match["closing"], match.start("rest"))
        for match in closings(text, lower)
        if "\n" in text[match.end("closing") : match.start("rest")]
    ]
    for closing, start in (*ends, *closing_lines(text, lower)):
        match = _ALONE.match(text, start, start + LETTER_END)
        if match is None or not _BEHIND.match(text, match.end()) or " for " in closing:
            continue
        name = match["name"]
        last = text[start - 2 : start - 1] == "," and not text[match.end() :].strip()
        if is_given(name) or not (is_common(name) or (_CONVERSATIONAL.search(closing) and not last)):
            yield name, match.start("name"), match.end("name")
