"""The block by which mail programs sign, where nothing closes: a name alone, below it the office, and below that where they sit or how they are reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.footers import TITLED, beginning
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading.capitals import UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import names

_BLOCK = re.compile(
    rf"(?:\n[ \t]*\n)?[ \t]*(?P<rest>{TITLED}[{UPPER}][\w’'.-]+(?:[ \t][\w’'.-]+){{1,3}})(?P<behind>[^\n]{{0,40}})\n"
    r"(?P<office>[^\n]{4,90})\n(?P<more>[^\n]{3,160}(?:\n[^\n]{3,90}){0,4})(?=\s*$|\n[ \t]*\n)"
)
_GAP = re.compile(r"\n(?=[ \t]*\n)")
_DEGREES = re.compile(r"(?:,?[ \t]\(?(?:[A-Z][A-Za-z]{0,3}[A-Z]{1,4}|[BM][A-Z]?[a-z]{1,2}|PhD|he/him|she/her|they/them)\)?,?)*[ \t]*")
_LETTERS = re.compile(r"[ \t](?:BSc|BA|MA|MSc|MEd|PhD|RN|RGN|FHEA|SFHEA|PGCE|EdD|CMALT)\b")
_REACHED = re.compile(r"[\w.+-]+@[\w-]+\.|(?:\d[ ().–-]{0,2}){9}|\b(?:ext(?:ension|n)?|bleep)\b\.? ?:?\d")
_CONFIRMS = re.compile(
    r"\s*(?:This (?:letter|is to|statement)|Thank you|Dear|I (?:hereby |can |am happy to |am pleased to |am writing to |write to )?(?:confirm|certify)|To whom)\b"
)
_WRITES = re.compile(
    rf"{_CONFIRMS.pattern}|\s*(?:Dear|Thank you|Many thanks|Further to|I (?:am|have|was|would|write|worked|know)|We (?:are|have|were|would|write))\b"
)
"""Below such a block at the head of a sheet: the letter. Where nothing is written above or below it only tells whom to ask."""
_SENTENCE_END = (".", "!", "?", "…", "”", '"')
_NEAR = 300


def by_block(text: str) -> Iterator[tuple[str, int, int]]:
    """Names over an office and a line of contacts below a message, or at the head of one: the name, where it starts and ends. Alone without the layout of a mail program, under a heading, or beside another such block, they only tell whom to ask."""
    for match in _blocks(text) if text.count("\n") > 1 else ():
        named = beginning(match["rest"])
        above = text[max(0, match.start() - _NEAR) : match.start()].rstrip()
        if (
            named
            and _DEGREES.fullmatch(match["rest"][named[2] :] + match["behind"])
            and OFFICE.search(match["office"])
            and not names(match["office"])
            and (_REACHED.search(match["more"]) or _CONFIRMS.match(text, match.end()))
            and not any(OFFICE.search(line) and names(line) for line in match["more"].split("\n"))
            and (above.endswith(_SENTENCE_END) if above else _WRITES.match(text, match.end()) or _is_a_programs(match))
            and not _is_another(text, match.end())
        ):
            yield named[0], match.start("rest") + named[1], match.start("rest") + named[2]


def _is_a_programs(match: re.Match[str]) -> bool:
    """Whether a block alone is laid out as mail programs append it: letters of degrees behind the name, or contacts parted by bars."""
    line = f"{match['rest']}{match['behind']}"
    return _LETTERS.search(line) is not None or " | " in match["more"]


def _blocks(text: str) -> Iterator[re.Match[str]]:
    """What has the form of such a block, at the beginning and below blank lines."""
    done = 0
    for place in (0, *(gap.start() for gap in _GAP.finditer(text))):
        if place >= done and (match := _BLOCK.match(text, place)):
            done = match.end()
            yield match


def _is_another(text: str, place: int) -> bool:
    """Whether what stands below is such a block, too."""
    lines = text[place : place + _NEAR].lstrip().split("\n")
    return beginning(lines[0]) is not None and OFFICE.search("\n".join(lines[:2])) is not None
