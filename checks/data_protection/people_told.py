"""Names of people in properties of files and pictures."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import names, turned
from foliocheck.checks.data_protection.stretch import Mark, Stretch

PERSON_NAME, CAMERA_SERIAL, GPS_POSITION = "person-name", "camera-serial", "gps-position"
_TOLD_KEYS = re.compile(r"description|comment|subject|keywords|caption|headline", re.IGNORECASE)
_PEOPLE_KEYS = re.compile(
    r"author|creator|saved by|modified by|lastmod|manager|people|artist|owner|byline|contact|personin|photographer|"
    r"editor|reviewer|checked by|typist|client|recipient|copyright|rights",
    re.IGNORECASE,
)


def people_in(key: str, value: str) -> list[str]:
    """Names of people that a property of a file or picture holds, if it is one that names people."""
    if len(value) > 500:
        return []
    if not _PEOPLE_KEYS.search(key):
        told = _TOLD_KEYS.search(key) is not None
        return [
            name
            for name, start, _ in names(value)
            if told and re.search(r"\b(?:of|for|by|from|with|to|about)\s+(?:Dr\.?\s+|Prof\.?\s+|M(?:r|rs|s|iss)\.?\s+)?$", value[:start])
        ]
    found: list[str] = []
    for piece in re.split(r";|\n|\band\b|&|(?<=[a-z]),\s(?=[A-Z][\w'’-]+\s[A-Z])", value):
        text = turned(re.sub(r"<[^>]*>|\([^)]*\)|\S+@\S+|©|\(c\)|\b(?:19|20)\d{2}\b", " ", piece))
        found += [name for name, _, _ in names(" ".join(text.split()))]
    return list(dict.fromkeys(found))


def person(name: str, url: str, mark: Mark, linked_from: str | None) -> Stretch:
    """A text that is nothing but a person\'s name, with its place."""
    return Stretch(text=name, url=url, where="properties", marks=(mark,), linked_from=linked_from, hits=(whole(PERSON_NAME, name),))


def whole(what: str, value: str) -> Hit:
    """The hit of a text that is nothing but the value."""
    return Hit(
        what=what, value=value, start=0, end=len(value), confidence=0.9, spellings=(value,), person=value if what == PERSON_NAME else None
    )
