"""Records for machines in which a value stands (JSON-LD, microformats in scripts): whether the record is of an organisation, not of a person."""

from __future__ import annotations

import re

_TYPE = re.compile(r"[\"']@?type[\"']\s?:\s?(?:\[\s?)?[\"'](?:https?://schema\.org/)?(?P<type>\w+)[\"']")
_ORGANISATION = re.compile(
    r"\w*(?:Organization|Organisation|University|School|Business|Corporation|NGO|Library|Museum|Hospital|Clinic|Place|Store|Agency|Venue|Center|Centre|Service|Association|Consortium|Project|Restaurant|Hotel|Council|Office)"
)
_OF_SOMETHING_ELSE = frozenset(("PostalAddress", "ContactPoint", "ImageObject", "WebSite", "WebPage", "GeoCoordinates"))
"""Parts of the record of somebody: what stands around says whose."""
_REACH = 1500
_DEEP = 4


def _objects_around(text: str, at: int) -> list[str]:
    """The objects in braces in which a place stands, the innermost first, each without the objects in it."""
    low, high = max(0, at - _REACH), min(len(text), at + _REACH)
    found: list[str] = []
    start, end = at, at
    while len(found) < _DEEP:
        start, own_before = _outwards(text, start, low, -1)
        end, own_behind = _outwards(text, end, high, 1)
        if start < low:
            break
        found.append(own_before + own_behind)
    return found


def _outwards(text: str, at: int, limit: int, step: int) -> tuple[int, str]:
    """From `at` to the brace that opens (or closes) the object around it, and what stands there in no other object."""
    opens, closes = ("}", "{") if step < 0 else ("{", "}")
    depth, kept = 0, list[str]()
    place = at - 1 if step < 0 else at
    while _is_within(place, limit, step):
        sign = text[place]
        if sign == opens:
            depth += 1
        elif sign == closes:
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            kept.append(sign)
        place += step
    words = "".join(reversed(kept) if step < 0 else kept)
    return (place, words) if step < 0 else (place + 1, words)


def _is_within(place: int, limit: int, step: int) -> bool:
    """Whether a place on the way outwards still lies within reach."""
    return place >= limit if step < 0 else place < limit


def is_of_an_organisation(text: str, start: int) -> bool:
    """Whether a value in a script stands in the record of an organisation: "@type": "Organization" in the object around it."""
    if "type" not in text[max(0, start - _REACH) : start + _REACH]:
        return False
    for record in _objects_around(text, start):
        found = _TYPE.search(record)
        if found and found["type"] not in _OF_SOMETHING_ELSE:
            return _ORGANISATION.fullmatch(found["type"]) is not None
    return False
