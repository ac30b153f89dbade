"""Where a picture was taken, where somebody shows it as text: in degrees, or as the fields of its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit

POSITION = "gps-position"
_DECIMALS = re.compile(r"\d\.\d{2}|\d\s?(?:°|deg)")
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
_ROUGH = re.compile(r"\blocation\b[^\n\d-]{0,10}(?P<lat>-?\d{1,2}\.\d{2,}),\s?(?P<lon>-?\d{1,3}\.\d{2,})(?![\d.])", re.IGNORECASE)
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


def positions(text: str) -> Iterator[Hit]:
    """Every position of a picture that `text` repeats from its properties."""
    if not _DECIMALS.search(text):
        return
    for match in (*_LABELLED.finditer(text), *_FIELDS.finditer(text), *_ROUGH.finditer(text)):
        if match.re is not _LABELLED and not _PICTURE.search(text[max(0, match.start() - 200) : match.start() + 4]):
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
