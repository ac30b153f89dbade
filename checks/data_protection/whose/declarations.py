"""Whose a portfolio is by what its author signs: the declaration that the work is their own, with a day behind the name; and the lines that say who wrote a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.core.snapshot import Page

_STARTS = ("own work", "my own", "own practice", "my practice", "is mine", "best of my knowledge")
"""Words with which authors say that what they show is theirs."""
_OWN = re.compile(r"\b(?:own work|my own|(?:own|my) practice|(?:work|all of it) is mine)\b")
_CONFIRMS = re.compile(
    r"\b(?:confirm|declare|attest|certify|state|say|true|honest|accurate|truthful|truly|best of (?:my|what I)|story)\w*\b", re.IGNORECASE
)
_LEARNERS = re.compile(
    r"\b(?:assignment|coursework|essay|submitted work|work submitted|work I hand in|investigation|dissertation|plagiari\w+)\b",
    re.IGNORECASE,
)
"""What a learner declares to be their own on a cover sheet."""
_MONTH = r"(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\w*"
_DATE = rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|(?:this )?\d{{1,2}}(?:st|nd|rd|th)?\.?(?: day of)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}}|{_MONTH} \d{{4}})"
_BEFORE = re.compile(
    r"(?:[.!]|\n)[ \t]*(?:(?:(?:e-?)?signed|signature|/s/|name)(?: by| electronically)?[:,]?[ \t]*\n?[ \t]*)?(?:[–—-]\s)?(?:(?:Dr|Prof|Mrs?|Ms|Sgt|Capt)\.?[ \t])?(?:\d{3,6}[ \t])?$",
    re.IGNORECASE,
)
"""Before the name: the end of the declaration, perhaps "signed"."""
_DAY_BEHIND = re.compile(rf"(?:[^\n.!?]{{0,60}}?[\s,·(]|\s{{1,3}}(?:date:?\s{{0,2}})?){_DATE}", re.IGNORECASE)
_AHEAD, _REACH = 400, 420
"""How far ahead of those words it may be said that one confirms, and how far behind them the name may stand."""
_BYLINE = re.compile(r"(?:(?:posted|written|created|published|made|a portfolio|portfolio) )?by\s(?=[^\n]{5,90}$)", re.IGNORECASE)
_LONGEST_BYLINE = 100
_BEHIND_BYLINE = re.compile(r"\s(?:Tags?|Labels?|Categor\w+|Comments?|Leave|Share|Published|Posted|Updated|Last|Filed)\b")
"""What blogs set behind the author in the same line."""


def declared(text: str) -> list[str]:
    """The names with a day behind them that sign a declaration of one's own work in `text`."""
    found: dict[str, None] = {}
    last = -1
    for place in places(small(text), _STARTS)[:40]:
        if place < last:
            continue
        said = text[max(0, place - _AHEAD) : place + _REACH]
        at = place - max(0, place - _AHEAD)
        if (
            not _CONFIRMS.search(said[: at + 120])
            or _LEARNERS.search(said[: at + 120])
            or not _OWN.search(said[max(0, at - 200) : at + 200])
        ):
            continue
        for name, start, end in names(said[at:]):
            if _BEFORE.search(said[at : at + start][-40:]) and _DAY_BEHIND.match(said, at + end):
                found[name] = None
                last = place + end
                break
    return list(found)


def bylines(page: Page) -> Iterator[str]:
    """Who is said to have written a page, in a line of its own; each name once. Readers' comments are left out."""
    found: dict[str, None] = {}
    for block in page.blocks:
        if len(block.text) <= _LONGEST_BYLINE and block.zone != "comments" and (by := _BYLINE.match(block.text)):
            named = next(iter(names(_BEHIND_BYLINE.split(block.text[by.end() :])[0])), None)
            if named and named[1] <= 4:
                found[named[0]] = None
    yield from found
