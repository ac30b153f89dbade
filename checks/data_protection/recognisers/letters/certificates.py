"""Who signs a certificate: behind the words by which something is certified a name alone on its line, and an office on the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading.names import names

_CERTIFIES = re.compile(
    r"\b(?:certif(?:y|ies) that|certificate of \w+|(?:awarded|presented) to|has (?:successfully )?completed)\b", re.IGNORECASE
)
_TITLE = re.compile(r"[ \t]*(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx|Sir|Dame|Revd?)\.? )?")
_OFFICE_LINE = re.compile(r"(?:,? [A-Z][A-Za-z]{0,3}[A-Z]{1,4}){0,3}[ \t]*\n(?P<office>[A-ZÀ-Þ][^\n.!?:]{3,70})[ \t]*(?=\n|$)")
_LEADS_TO_OTHERS = re.compile(
    r"(?:\b(?:to|that|by|for|and|with)|[:,&])\s*$|\b(?:speakers?|presenters?|trainers?|tutors?|participants?|delegates?)\b[^\n]{0,30}\s*$",
    re.IGNORECASE,
)
"""The line above the name of who gets the certificate, or of whoever else it lists."""
_REACH = 600


def by_certificate(text: str, lower: str) -> Iterator[tuple[str, int, int]]:
    """Names that sign a certificate: the name, where it starts and ends. `lower` is `text` in lower case."""
    if not any(word in lower for word in ("certif", "awarded to", "presented to", "completed")):
        return
    certified = _CERTIFIES.search(text)
    if certified is None:
        return
    first = certified.end()
    for name, start, end in names(text[first : first + _REACH]):
        place = first + start
        line = text.rfind("\n", 0, place) + 1
        if line <= first or not _TITLE.fullmatch(text, line, place) or _LEADS_TO_OTHERS.search(text, max(0, line - 80), line):
            continue
        office = _OFFICE_LINE.match(text, first + end)
        if office and OFFICE.search(office["office"]):
            yield name, place, first + end
