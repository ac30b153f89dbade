"""Where a picture was taken and by which camera, where somebody shows it as text: in degrees, or as the fields of its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit

POSITION = "gps-position"
_DECIMALS = re.compile(r"\d\.\d{2}|\d\s?(?:°|deg)")
_DEGREES = r"(?P<{0}>-?\d{{1,3}}\.\d{{3,}})"
_PAIR = (
    _DEGREES.format("lat")
    + r"°?\s?(?P<ns>[NS]\b)?[,;\s]{1,3}(?:lon\w*|lng)?[\"']?\s?[:=]?\s?"
    + _DEGREES.format("lon")
    + r"°?\s?(?P<ew>[EW]\b)?"
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
    + r"\s?°?\s?(?P<ns>[NS]\b)?[\"']?[\s,;&]{1,4}[\"']?(?:gps[ _]?)?(?:lon(?:gitude)?|lng)[\"']?\s?[:=]\s?[\"']?"
    + _DEGREES.format("lon")
    + r"\s?°?\s?(?P<ew>[EW]\b)?",
    re.IGNORECASE,
)
_BY_LETTERS = re.compile(r"(?P<lat>\d{1,2}\.\d{2,})\s?°?\s?(?P<ns>[NS])\b[,;\s/]{1,3}(?P<lon>\d{1,3}\.\d{2,})\s?°?\s?(?P<ew>[EW])\b")
_BY_WORDS = re.compile(
    r"\blat(?:itude)?\b[\"']?\s?[:=]?\s?(?P<lat>-?\d{1,2}\.\d{3,})[\s,;&]{1,4}(?:and\s)?[\"']?long?(?:itude)?\b[\"']?\s?[:=]?\s?(?P<lon>-?\d{1,3}\.\d{3,})",
    re.IGNORECASE,
)
_IN_A_LOG = re.compile(
    r"\b(?:IMG|DSC|DSCF|PXL|GOPR|P)_?\d{3,8}(?:\.\w{3,4})?\b[^\n;]{0,40}?(?P<lat>-?\d{1,2}\.\d{3,})\s?[/,;]\s?(?P<lon>-?\d{1,3}\.\d{3,})"
)
"""Degrees with the letters of the compass, with the words, and behind the name of a picture: exact enough to find a door."""
_SEXAGESIMAL = r"(?P<{0}d>\d{{1,3}})\s?(?:°|deg)\s?(?P<{0}m>\d{{1,2}})\s?['’′]\s?(?P<{0}s>\d{{1,2}}(?:\.\d+)?)\s?[\"”″]?\s?(?P<{0}h>[{1}])"
_IN_DEGREES = re.compile(_SEXAGESIMAL.format("a", "NS") + r"[\s\S]{0,40}?" + _SEXAGESIMAL.format("b", "EW"))
_SOMEBODYS = re.compile(r"\b(?:I|my|we|home|house|garden|flat|recorded|taken|took|photo\w*|pictures?|camera|found|lives?)\b", re.IGNORECASE)
"""Words by which a position says where somebody was."""
_OF_A_MAP = re.compile(
    r"\b(?:map|campus|city|town|capital|country|epicentre|weather|station|observatory|lighthouse|airport|summit|mountain|port|harbour|island|exercise|example|geography|ship|vessel|buoy|voyage|course|navigation)\b",
    re.IGNORECASE,
)
"""Words by which a position is that of a public place."""
_PICTURE = re.compile(r"\b(?:gps\w*|exif|photo\w*|pictures?|images?|camera|taken|jpe?g|iphone|selfie)\b", re.IGNORECASE)
"""Words by which a position is that of a picture, and not of a place on a map."""

SERIAL = re.compile(
    r"\b(?:(?:camera|body|lens|internal)[ _-]?serial[ _-]?(?:number|no\.?)?|serial (?:number|no\.?) of (?:the|my|his|her|our) (?:camera|body|lens)|(?:camera|body) (?:number|no\.?))[\"']?\s{0,5}(?:[:=>]|\t|\bis\b)?\s?[\"']?(?P<value>(?=[A-Z-]*\d)[A-Z0-9-]{5,20})(?!\w)|"
    r"\b(?:camera|exif\w*|lens|canon|nikon|sony|fujifilm|olympus|panasonic|leica|pentax|dslr|photo\w*|jpe?g|artist|aperture)\b[^\n]{0,60}(?:\n[^\n]{0,60}){0,3}?\bserial(?: ?(?:no\.?|number|nr))?[\"']?\s{0,40}[:=#]?\s?[\"']?"
    r"(?P<other>(?=[A-Z-]*\d)[A-Z0-9-]{5,20})(?!\w)",
    re.IGNORECASE,
)
"""The serial number of a camera, where its label stands before it."""


def positions(text: str) -> Iterator[Hit]:
    """Every position of a picture that `text` repeats from its properties."""
    if not _DECIMALS.search(text):
        return
    for match in (*_LABELLED.finditer(text), *_FIELDS.finditer(text), *_ROUGH.finditer(text)):
        if match.re is not _LABELLED and not _PICTURE.search(text[max(0, match.start() - 200) : match.start() + 4]):
            continue
        south = "ns" in match.re.groupindex and (match["ns"] or "").upper() == "S"
        west = "ew" in match.re.groupindex and (match["ew"] or "").upper() == "W"
        yield _position(
            match, *(-abs(value) if turned else value for value, turned in ((float(match["lat"]), south), (float(match["lon"]), west)))
        )
    taken = {match.start("lat") for match in (*_LABELLED.finditer(text), *_FIELDS.finditer(text))}
    for pattern in (_BY_LETTERS, _BY_WORDS, _IN_A_LOG):
        for match in pattern.finditer(text):
            if match.re is _BY_WORDS and not _SOMEBODYS.search(text[max(0, match.start() - 120) : match.end() + 120]):
                continue
            if match.start("lat") in taken or _OF_A_MAP.search(text[max(0, match.start() - 80) : match.end() + 60]):
                continue
            taken.add(match.start("lat"))
            lettered = match.re is _BY_LETTERS
            yield _position(
                match,
                float(match["lat"]) * (-1 if lettered and match["ns"] == "S" else 1),
                float(match["lon"]) * (-1 if lettered and match["ew"] == "W" else 1),
            )
    for match in _IN_DEGREES.finditer(text):
        if not _OF_A_MAP.search(text[max(0, match.start() - 200) : match.end() + 60]):
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
