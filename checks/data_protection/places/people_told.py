"""Names of people in properties of files and pictures."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.places.stretch import Mark, Stretch
from foliocheck.checks.data_protection.recognisers.properties.sellers import is_sellers
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names, turned

PERSON_NAME, CAMERA_SERIAL, GPS_POSITION = "person-name", "camera-serial", "gps-position"
_TOLD_KEYS = re.compile(r"description|comment|subject|keywords|caption|headline", re.IGNORECASE)
_PEOPLE_KEYS = re.compile(
    r"author|creator|by-?line|credit|writer|contributor|saved by|modified by|lastmod|manager|people|artist|owner|byline|contact|personin|photographer|"
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
        found += [name for name, _, _ in names(" ".join(text.split())) if not is_sellers(name, value)]
    return list(dict.fromkeys(found))


def people_of_page(key: str, value: str) -> list[str]:
    """Names of people whom a page's description for machines (`meta`) calls its author or editor; a cited paper's authors are left out."""
    if "@" in value:
        return []  # the address beside the name is told
    return people_in("author", value) if names_pages_people(key) else []


def names_pages_people(key: str) -> bool:
    """Whether a page's description for machines with this key says who wrote or changed it."""
    return _PAGES_KEYS.search(key) is not None and not _CITED_KEYS.match(key)


_PAGES_KEYS = re.compile(
    r"(?:^|[.:_-])(?:author|creator|contributor|changed-?by|(?:last-?)?modified-?by|last-?author|editor|photographer)$", re.IGNORECASE
)
_CITED_KEYS = re.compile(r"(?:citation|prism|eprints|bepress|twitter|book|music|video)\b|(?:citation|bepress)_", re.IGNORECASE)


def person(name: str, url: str, mark: Mark, linked_from: str | None, where: str = "properties") -> Stretch:
    """A text that is nothing but a person\'s name, with its place."""
    return Stretch(text=name, url=url, where=where, marks=(mark,), linked_from=linked_from, hits=(whole(PERSON_NAME, name),))


def whole(what: str, value: str) -> Hit:
    """The hit of a text that is nothing but the value."""
    return Hit(
        what=what, value=value, start=0, end=len(value), confidence=0.9, spellings=(value,), person=value if what == PERSON_NAME else None
    )
