"""What the properties of files and pictures say, where somebody shows them as text: who saved it, which camera, where it was taken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import names

PERSON, CAMERA, POSITION = "person-name", "camera-serial", "gps-position"

_LABELS = (
    r"last[ _-]?(?:modified|saved|edited|changed|updated)[ _-]?by|lastmodifiedby|last[ _-]?author|initial[ _-]?creator|camera ?owner(?: ?name)?|xp ?author|by-?line|artist|photographer|"
    r"dc:creator|o:(?:last)?author|w:author|(?:inserted|deleted|comment(?:ed)?|formatted) by|data-(?:author|editor|user-?name)|(?:file|document) (?:author|owner)|typist|checked out (?:to|by)"
)
_PERSON = re.compile(
    rf"(?<![\w-])(?:{_LABELS})[\"']?(?:\s?[:=>]|\t|(?<=[Bb]y)\s(?=[A-Z]))\s?[\"']?(?:\w+\\)?(?P<rest>[^\n<>\"|;{{}}]{{3,60}})",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"\b(?:camera|body|lens|internal)[ _-]?serial[ _-]?(?:number|no\.?)?[\"']?\s{0,5}(?:[:=>]|\t|\bis\b)?\s?[\"']?(?P<value>(?=[A-Z-]*\d)[A-Z0-9-]{5,20})(?!\w)",
    re.IGNORECASE,
)
_DEGREES = r"(?P<{0}>-?\d{{1,3}}\.\d{{3,}})"
_PAIR = (
    _DEGREES.format("lat")
    + r"°?\s?(?P<ns>[NS])?[,;\s]{1,3}(?:lon\w*|lng)?[\"']?\s?[:=]?\s?"
    + _DEGREES.format("lon")
    + r"°?\s?(?P<ew>[EW])?"
)
_LABELLED = re.compile(
    r"\b(?:gps\w*|geo(?:tag\w*|\.position|location)?|icbm|exif|taken at|photo(?:graph)? (?:was )?taken|home(?: is)?(?: at)?)\b[^\n\d]{0,40}"
    + _PAIR,
    re.IGNORECASE,
)
_FIELDS = re.compile(
    r"[\"']?(?:gps[ _]?)?lat(?:itude)?[\"']?\s?[:=]\s?[\"']?"
    + _DEGREES.format("lat")
    + r"[\"']?[\s,;&]{1,4}[\"']?(?:gps[ _]?)?(?:lon(?:gitude)?|lng)[\"']?\s?[:=]\s?[\"']?"
    + _DEGREES.format("lon"),
    re.IGNORECASE,
)
_SEXAGESIMAL = r"(?P<{0}d>\d{{1,3}})\s?(?:°|deg)\s?(?P<{0}m>\d{{1,2}})\s?['’′]\s?(?P<{0}s>\d{{1,2}}(?:\.\d+)?)\s?[\"”″]?\s?(?P<{0}h>[{1}])"
_IN_DEGREES = re.compile(_SEXAGESIMAL.format("a", "NS") + r"[\s\S]{0,40}?" + _SEXAGESIMAL.format("b", "EW"))
_PICTURE = re.compile(r"\b(?:gps\w*|exif|photo\w*|pictures?|images?|camera|taken|jpe?g|iphone|selfie)\b", re.IGNORECASE)
"""Words by which a position is that of a picture, and not of a place on a map."""


def find(text: str) -> list[Hit]:
    """Names, serial numbers and positions that a text repeats from the properties of a file, in order."""
    return sorted((*_people(text), *_cameras(text), *_positions(text)), key=lambda hit: hit.start)


def _people(text: str) -> Iterator[Hit]:
    for match in _PERSON.finditer(text):
        for name, start, end in names(match["rest"]):
            if start <= 3:
                begin = match.start("rest") + start
                yield Hit(what=PERSON, value=name, start=begin, end=begin + end - start, confidence=0.8, spellings=(name,), person=name)
            break


def _cameras(text: str) -> Iterator[Hit]:
    for match in _SERIAL.finditer(text):
        yield Hit(
            what=CAMERA,
            value=match["value"],
            start=match.start("value"),
            end=match.end("value"),
            confidence=0.8,
            spellings=(match["value"],),
        )


def _positions(text: str) -> Iterator[Hit]:
    for match in (*_LABELLED.finditer(text), *_FIELDS.finditer(text)):
        if match.re is _FIELDS and not _PICTURE.search(text[max(0, match.start() - 200) : match.start() + 4]):
            continue
        south = "ns" in match.re.groupindex and match["ns"] == "S"
        west = "ew" in match.re.groupindex and match["ew"] == "W"
        yield _position(match, float(match["lat"]) * (-1 if south else 1), float(match["lon"]) * (-1 if west else 1))
    for match in _IN_DEGREES.finditer(text):
        if _PICTURE.search(text[max(0, match.start() - 200) : match.start()]):
            lat, lon = (int(match[f"{axis}d"]) + int(match[f"{axis}m"]) / 60 + float(match[f"{axis}s"]) / 3600 for axis in "ab")
            yield _position(match, -lat if match["ah"] == "S" else lat, -lon if match["bh"] == "W" else lon)


def _position(match: re.Match[str], latitude: float, longitude: float) -> Hit:
    return Hit(
        what=POSITION,
        value=f"{latitude:.3f}, {longitude:.3f}",
        start=match.start(),
        end=match.end(),
        confidence=0.8,
        spellings=(match.group(),),
    )
