"""A given name alone below the closing of a letter or message: "Best wishes⏎Tunde"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.closings import LETTER_END, closing_lines, closings
from foliocheck.checks.data_protection.recognisers.letters.footers import DESK
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.names import is_given

_ALONE = re.compile(
    rf"(?P<name>[{UPPER}][{LOWER}]{{1,15}}(?:-[{UPPER}]?[{LOWER}]+)?)(?: [{UPPER}]\.?)?(?:[ \t]x{{1,3}}|[ \t]?[:;]-?[)D])?[ \t]*[.!]?(?=\n|$|[ \t]?[(,–|/]|[ \t]-[ \t]|[ \t](?:[A-Z][A-Za-z]{{0,3}}[A-Z]{{1,3}}|[BMPD][A-Z][a-z]{{1,2}}|PhD)\b|[ \t](?:and|&|a['’]r|und|et|y|e|och|og|en)[ \t][^\n.!?]{{2,40}}(?:\n|$))"
)
_AND_OTHERS = re.compile(
    r"[ \t](?:(?:and|&) (?:all|everyone|everybody|family|friends|co\b|(?:the|my|your|our|his|her)\b)|a['’]r\b|und (?:die|das|alle|familie)\b|et (?:les|toute?|la|le)\b|y (?:toda?|los|las|el|la)\b|och (?:hela|alla)\b|og (?:hele|alle)\b)[^\n.!?]{0,40}(?:\n|$)",
    re.IGNORECASE,
)
"""Who signs for others, too: "Edwin and the Tuesday group"."""
_BEHIND = re.compile(
    r"[^\n]{0,8}$|(?:[ \t](?:[A-Z][A-Za-z]{0,3}[A-Z]{1,3}|[BMPD][A-Z][a-z]{1,2}|PhD))*[ \t]?(?:\([^)\n]{2,40}\)|(?:[,–|/]|(?<=[ \t])-[ \t])[^\n]{2,50})?[ \t]*(?:\n|$)"
)
_OFFICE_BELOW = re.compile(r"[^\n]{0,54}\n[ \t\n]{0,3}(?P<line>[^\n.!?]{3,60})(?=\n|$)")
_REACHED = re.compile(r"(?:\d[ ().–-]{0,2}){9}|@|\b(?:[Ee]xt|[Rr]oom)\b\.? ?[A-Z]{0,2}\d")
"""Behind an unknown given name: a line with an office or with how to reach who sits there."""
_CONVERSATIONAL = re.compile(r"thank|thx|ta\b|cheers|diolch|merci|danke|see y|speak|talk|chat|catch|until|bless", re.IGNORECASE)
"""What is said amid a conversation, too: a name behind it may be that of who is thanked."""


_COMMA_LINE = re.compile(r"(?:(?<=[.!?…)x\n])[ \t]*\n|^)[ \t]*(?P<closing>[^\W\d_][^\n.!?:;@\d|,]{2,44}),[ \t]*\n\s*")
"""A short line that ends with a comma, below the end of a sentence, in whichever words: "Onwards and upwards,"."""
_GREETS = re.compile(r"(?:dear|hi|hiya|hello|hey|to|annwyl|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_MOST_WORDS = 6
_SPOKEN_TO = re.compile(r"\b(?:you|your|yours|I|we|us|me|my|our)\b")
_BLOCK = 900
"""So far above a closing the message lies that it ends."""


def by_first_name(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Given names alone that end a letter: the name, where it starts and ends. `lower` is `text` in lower case."""
    ends = [
        (match["closing"], match.start("rest"))
        for match in closings(text, lower)
        if "\n" in text[match.end("closing") : match.start("rest")]
    ]
    for closing, start in (*ends, *closing_lines(text, lower), *_comma_lines(text)):
        match = _ALONE.match(text, start, start + LETTER_END)
        others = match is not None and _AND_OTHERS.match(text, match.end()) is not None
        if (
            match is None
            or not (others or _BEHIND.match(text, match.end()))
            or (" for " in closing and not others and text[start - 2 : start] != ",\n")
        ):
            continue
        if others and not is_given(match["name"]):
            continue  # "Best wishes⏎Love and the city"
        name = match["name"]
        last = not text[match.end() :].partition("\n\n")[0].strip(" xX\n.") and (
            text[start - 2 : start - 1] == ","
            or (not text[: max(0, start - len(closing) - 3)].strip() and text[start - 2 : start] != "\n\n")
            or _SPOKEN_TO.search(text, max(0, start - _BLOCK), max(0, start - len(closing) - 1)) is not None
        )
        if is_given(name) or not (
            is_common(name) or (_CONVERSATIONAL.search(closing) and not last and not _is_over_an_office(text, match.end()))
        ):
            yield name, match.start("name"), match.end("name")


def _is_over_an_office(text: str, end: int) -> bool:
    """Whether the line of a name goes on with an office, or one stands below."""
    below = _OFFICE_BELOW.match(text, end)
    words = text[end : end + 54].partition("\n")[0] + "\n" + (below["line"] if below else "")
    return OFFICE.search(words) is not None or DESK.search(words) is not None or _REACHED.search(words) is not None


def _comma_lines(text: str) -> Iterator[tuple[str, int]]:
    """Short lines with a comma at their end above a given name, and where that begins."""
    for match in _COMMA_LINE.finditer(text) if ",\n" in text else ():
        closing = match["closing"]
        below = _ALONE.match(text, match.end())
        if (
            below
            and is_given(below["name"])
            and len(closing.split()) <= _MOST_WORDS
            and not (_GREETS.match(closing) or is_given(closing.split()[0]))
        ):
            yield closing, match.end()
