"""A given name alone below the closing of a letter or message: "Best wishes⏎Tunde"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.closings import LETTER_END, closing_lines, closings
from foliocheck.checks.data_protection.recognisers.everyday import is_common
from foliocheck.checks.data_protection.recognisers.names import is_given

_ALONE = re.compile(
    rf"(?P<name>[{UPPER}][{LOWER}]{{1,15}}(?:-[{UPPER}]?[{LOWER}]+)?)(?: [{UPPER}]\.?)?(?:[ \t]x{{1,3}}|[ \t]?[:;]-?[)D])?[ \t]*[.!]?(?=\n|$|[ \t]?[(,–|]|[ \t](?:and|&|a['’]r|und|et|y|e|och|og|en)[ \t][^\n.!?]{{2,40}}(?:\n|$))"
)
_AND_OTHERS = re.compile(
    r"[ \t](?:(?:and|&) (?:all|everyone|everybody|family|friends|co\b|(?:the|my|your|our|his|her)\b)|a['’]r\b|und (?:die|das|alle|familie)\b|et (?:les|toute?|la|le)\b|y (?:toda?|los|las|el|la)\b|och (?:hela|alla)\b|og (?:hele|alle)\b)[^\n.!?]{0,40}(?:\n|$)",
    re.IGNORECASE,
)
"""Who signs for others, too: "Edwin and the Tuesday group"."""
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
        others = match is not None and _AND_OTHERS.match(text, match.end()) is not None
        if match is None or not (others or _BEHIND.match(text, match.end())) or (" for " in closing and not others):
            continue
        if others and not is_given(match["name"]):
            continue  # "Best wishes⏎Love and the city"
        name = match["name"]
        last = text[start - 2 : start - 1] == "," and not text[match.end() :].strip()
        if is_given(name) or not (is_common(name) or (_CONVERSATIONAL.search(closing) and not last)):
            yield name, match.start("name"), match.end("name")
