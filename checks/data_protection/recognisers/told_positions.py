"""Where a picture was taken, where somebody shows it as text: in degrees, or as the fields of its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers import figures
from foliocheck.checks.data_protection.recognisers.bare_positions import bare, is_somebodys
from foliocheck.checks.data_protection.recognisers.hit import Hit

POSITION = "gps-position"
_DECIMALS = re.compile(r"\d\.\d{2}")
_THREE_DECIMALS = re.compile(r"\d\.\d{3}")
_DEGREES_SIGN = re.compile(r"\d\s?(?:°|deg)", re.IGNORECASE)
_LATITUDE = re.compile(r"lat\w{0,6}\W{1,3}\d", re.IGNORECASE)
_DEGREES = r"(?P<{0}>-?\d{{1,3}}\.\d{{3,}})"
_PAIR = (
    _DEGREES.format("lat")
    + r"°?\s?(?P<ns>[NS]\b)?[,;/\s]{1,3}(?:lon\w*|lng)?[\"']?\s?[:=]?\s?"
    + _DEGREES.format("lon")
    + r"°?\s?(?P<ew>[EW]\b)?"
)
_LABELLED = re.compile(
    r"\b(?:gps\w*|geo(?:tag\w*|\.position|location)?|icbm|exif|aufnahmeort|standort des fotos|lieu de (?:la )?(?:photo|prise de vue)|ubicaci[oó]n de la foto|taken at|photo(?:graph)? (?:was )?taken|home(?: is)?(?: at)?)\b[^\n\d]{0,40}(?<!-)(?<!coordinates>)(?<!coordinates>-)"
    + _PAIR,
    re.IGNORECASE,
)
_ROUGH = re.compile(r"\blocation\b[^\n\d-]{0,10}(?P<lat>-?\d{1,2}\.\d{2,}),\s?(?P<lon>-?\d{1,3}\.\d{2,})(?!\d|\.\d)", re.IGNORECASE)
_FIELDS = re.compile(
    r"[\"']?(?:(?:gps|home)[ _]?)?lat(?:itude)?[\"']?\s?[:=]\s?[\"']?"
    + _DEGREES.format("lat")
    + r"\s?°?\s?(?P<ns>[NS]\b)?[\"']?[\s,;&]{1,4}[\"']?(?:(?:gps|home)[ _]?)?(?:lon(?:gitude)?|lng)[\"']?\s?[:=]\s?[\"']?"
    + _DEGREES.format("lon")
    + r"\s?°?\s?(?P<ew>[EW]\b)?",
    re.IGNORECASE,
)
_PLAIN_FIELDS = re.compile(
    r"GPS[ _]?Lat(?:itude)?\s{1,3}"
    + _DEGREES.format("lat")
    + r"\s?°?\s?(?P<ns>[NS]\b)?[\s,;&]{1,4}GPS[ _]?Lon(?:gitude)?\s{1,3}"
    + _DEGREES.format("lon")
    + r"\s?°?\s?(?P<ew>[EW]\b)?"
)
"""The fields without a colon, as a caption copies them."""
_BY_LETTERS = re.compile(r"(?P<lat>\d{1,2}\.\d{2,})\s?°?\s?(?P<ns>[NS])\b[,;\s/]{1,3}(?P<lon>\d{1,3}\.\d{2,})\s?°?\s?(?P<ew>[EW])\b")
_DECIMAL_COMMAS = re.compile(
    r"(?<![\d.,])(?P<lat>\d{1,2},\d{3,6})\s?°\s?(?P<ns>[NS])\b[,;\s/]{1,3}(?P<lon>\d{1,3},\d{3,6})\s?°\s?(?P<ew>[EWO])\b"
)
_LETTERS_FIRST = re.compile(
    r"(?<![A-Za-z])(?P<ns>[NS])\s?(?P<lat>\d{1,2}\.\d{3,})\s?°?[_,;\s/]{1,3}(?P<ew>[EW])\s?(?P<lon>\d{1,3}\.\d{3,})(?!\d)"
)
_BY_WORDS = re.compile(
    r"\blat(?:itude)?\b[\"']?\s?[:=]?\s?(?P<lat>-?\d{1,2}\.\d{3,})[\s,;&]{1,4}(?:and\s)?[\"']?long?(?:itude)?\b[\"']?\s?[:=]?\s?(?P<lon>-?\d{1,3}\.\d{3,})",
    re.IGNORECASE,
)
_PHOTO_FILE = re.compile(
    r"\b[\w-]{1,40}\.(?:jpe?g|heic|png|tiff?|dng|mp4|mov)\b[\"']?(?:[\t,;|][^\n\t,;|]{0,30}){0,4}?[\t,;|]\s?[\"']?(?P<lat>-?\d{1,2}\.\d{4,})[\"']?\s?[\t,;|]\s?[\"']?(?P<lon>-?\d{1,3}\.\d{4,})",
    re.IGNORECASE,
)
"""A row of a table of pictures: the file, and behind it where it was taken."""
_IN_A_MAP_LINK = re.compile(
    r"(?:[?&#](?:q|ll|sll|query|center|destination|daddr|saddr|cp|loc|location|coordinate|coords?|marker|markers|pos|position|latlng|point|pin|to|from|near|lat|mlat)=(?:loc:)?|/@|#(?:map=)?\d{1,2}(?:\.\d+)?/|/maps/(?:search|dir)/|\bgeo:|[?&]mlat=)(?P<lat>-?\d{1,2}\.\d{4,})(?:,\s?|%2C(?:\+|%20)?|~|&(?:mlon|lon|lng|long)=|\+|%20|/(?=-?\d))+(?P<lon>-?\d{1,3}\.\d{4,})",
    re.IGNORECASE,
)
"""The place that a link to a map shows, exact enough to find a door."""
_LIVED_IN = re.compile(
    r"\b(?:my|our|his|her|their|['’]s)\s(?:\w+\s)?(?:home|house|flat|garden|desk|bedroom|kitchen|door|street|road)\b|\b(?:home|house|flat|garden)\b|\b(?:lives?|living)\b|"
    r"\b(?:photo\w*|pictures?|images?|selfie|snapshot)\b[^\n]{0,40}\b(?:taken|location|position|here|place)\b|\b(?:taken|took) (?:here|at|from)\b|\bgeo-?tag",
    re.IGNORECASE,
)
"""Words by which a place on a map is somebody's home, or that of a picture."""
_WE_ARE = re.compile(
    r"\b(?:where (?:we are|to find us)|find us|our (?:location|campus|building|offices?)|how to (?:find|reach) us|get directions|contact us)\b",
    re.IGNORECASE,
)
_PLACE_OF_ALL = re.compile(
    r"\b(?:campus|university|college|school|library|museum|venue|conference|building|entrance|reception|centre|station|hotel|hall|park|car park|church|cathedral|castle|bridge|caf[ée]|restaurant|pub|theatre|hospital|room|us)\b",
    re.IGNORECASE,
)
"""Words by which a place is everybody's."""
_IN_A_LOG = re.compile(
    r"\b(?:IMG|DSC|DSCF|PXL|GOPR|P)_?\d{3,8}(?:\.\w{3,4})?\b[^\n;]{0,40}?(?P<lat>-?\d{1,2}\.\d{3,})\s?[/,;]\s?(?P<lon>-?\d{1,3}\.\d{3,})"
)
"""Degrees with the letters of the compass, with the words, and behind the name of a picture: exact enough to find a door."""
_ADDRESS = re.compile(r"\S*://\S*|\bgeo:\S*|\S*[?&/]\S*=\S*")
"""A link, whose own words ("maps") say nothing of a place."""
_SEXAGESIMAL = r"(?P<{0}d>\d{{1,3}})\s?(?:°|deg)\s?(?P<{0}m>\d{{1,2}})\s?['’′]\s?(?P<{0}s>\d{{1,2}}(?:\.\d+)?)\s?[\"”″]?\s?(?P<{0}h>[{1}])"
_IN_DEGREES = re.compile(_SEXAGESIMAL.format("a", "NS") + r"[\s\S]{0,40}?" + _SEXAGESIMAL.format("b", "EW"))
_LETTER_FIRST = r"(?P<{0}h>[{1}])\s?(?P<{0}d>\d{{1,3}})\s?°\s?(?P<{0}m>\d{{1,2}}(?:\.\d{{1,4}})?)\s?['’′](?:\s?(?P<{0}s>\d{{1,2}}(?:\.\d{{1,3}})?)\s?[\"”″])?"
_IN_DEGREES_BY_LETTER = re.compile(_LETTER_FIRST.format("a", "NS") + r"[\s,;/]{0,3}(?:and )?" + _LETTER_FIRST.format("b", "EW"))
"""“N 51° 52′ 12″ W 2° 14′ 24″”."""
_MINUTES = r"(?P<{0}d>\d{{1,3}})\s?(?:°\s?|deg\s|,)(?P<{0}m>\d{{1,2}}\.\d{{2,}})\s?['’′]?\s?(?P<{0}h>[{1}])\b"
_IN_MINUTES = re.compile(_MINUTES.format("a", "NS") + r"[\s\S]{0,40}?" + _MINUTES.format("b", "EW"))
_REFERRED = r"{2}(?: |_)?ref\w*\W{{1,30}}(?P<{0}h>[{1}])\w*[\s\S]{{0,12}}{2}\W{{1,30}}(?P<{0}d>\d{{1,3}})\s?(?:°|deg)\s?(?P<{0}m>\d{{1,2}})\s?['’′]\s?(?P<{0}s>\d{{1,2}}(?:\.\d+)?)"
_BY_REFERENCE = re.compile(
    _REFERRED.format("a", "NS", "latitude") + r"[\s\S]{0,20}?" + _REFERRED.format("b", "EW", "longitude"), re.IGNORECASE
)
"""Degrees and minutes alone, and those whose letter has a line of its own above."""
_SOMEBODYS = re.compile(r"\b(?:I|my|we|home|house|garden|flat|recorded|taken|took|photo\w*|pictures?|camera|found|lives?)\b", re.IGNORECASE)
"""Words by which a position says where somebody was."""
_OF_A_MAP = re.compile(
    r"\b(?:map|campus|city|town|capital|country|epicentre|weather|station|observatory|lighthouse|airport|summit|mountain|port|harbour|island|exercise|example|geography|ship|vessel|buoy|voyage|course|navigation|memorial|monument|statue|cathedral|(?<!my )what3words)\b",
    re.IGNORECASE,
)
"""Words by which a position is that of a public place."""
_PICTURE = re.compile(r"\b(?:gps\w*|exif|photo\w*|pictures?|images?|camera|taken|jpe?g|iphone|selfie)\b", re.IGNORECASE)
"""Words by which a position is that of a picture, and not of a place on a map."""


def find(text: str) -> list[Hit]:
    """Every position of a picture or of somebody's place in `text`, in order."""
    lower = text.lower()
    there = (
        figures.any_ends(_DECIMALS, text)
        or (("°" in text or "deg" in lower) and _DEGREES_SIGN.search(text))
        or ("lat" in lower and _LATITUDE.search(text))
    )
    return sorted(_positions(text), key=lambda hit: hit.start) if there else []


def _positions(text: str) -> Iterator[Hit]:
    """Every position of a picture that `text` repeats from its properties."""
    taken: set[int] = set()
    lower = text.lower()
    exact = figures.any_ends(_THREE_DECIMALS, text)
    for match in (
        *(match for pattern in (_LABELLED, _FIELDS, _PLAIN_FIELDS) if exact for match in pattern.finditer(text)),
        *(_ROUGH.finditer(text) if "location" in lower else ()),
    ):
        if (
            match.re is not _LABELLED
            and not match.group().lower().lstrip("\"'").startswith("home")
            and _is_no_picture(text, match.start(), match.end())
            and not is_somebodys(text[max(0, match.start() - 110) : match.start()] + " | " + text[match.end() : match.end() + 110])
        ):
            continue
        taken.add(match.start("lat"))
        south = "ns" in match.re.groupindex and (match["ns"] or "").upper() == "S"
        west = "ew" in match.re.groupindex and (match["ew"] or "").upper() == "W"
        yield _position(
            match, *(-abs(value) if turned else value for value, turned in ((float(match["lat"]), south), (float(match["lon"]), west)))
        )
    for pattern in (
        (_BY_LETTERS, _LETTERS_FIRST, _DECIMAL_COMMAS, _BY_WORDS, _IN_A_LOG, _PHOTO_FILE) if exact else (_BY_LETTERS, _DECIMAL_COMMAS)
    ):
        for match in pattern.finditer(text):
            if match.re is _BY_WORDS and not _SOMEBODYS.search(text[max(0, match.start() - 120) : match.end() + 120]):
                continue
            if match.start("lat") in taken or _OF_A_MAP.search(text[max(0, match.start() - 80) : match.end() + 60]):
                continue
            taken.add(match.start("lat"))
            lettered = "ns" in match.re.groupindex
            yield _position(
                match,
                float(match["lat"].replace(",", ".")) * (-1 if lettered and match["ns"] == "S" else 1),
                float(match["lon"].replace(",", ".")) * (-1 if lettered and match["ew"] == "W" else 1),
            )
    for match, latitude, longitude in bare(text):
        if match.start("lat") not in taken:
            taken.add(match.start("lat"))
            yield _position(match, latitude, longitude)
    yield from _in_records(text)
    for match in _IN_A_MAP_LINK.finditer(text) if "://" in text or "geo:" in text else ():
        words = text[max(0, match.start() - 120) : match.end() + 80]
        words = _ADDRESS.sub(" ", words)
        if match.start("lat") not in taken and _LIVED_IN.search(words) and not _OF_A_MAP.search(words):
            taken.add(match.start("lat"))
            yield _position(match, float(match["lat"]), float(match["lon"]))
    degrees = "°" in text or "deg" in lower
    for match in (
        *(_IN_DEGREES.finditer(text) if degrees else ()),
        *_IN_MINUTES.finditer(text),
        *(_IN_DEGREES_BY_LETTER.finditer(text) if "°" in text else ()),
        *(_BY_REFERENCE.finditer(text) if degrees and "latitude" in lower else ()),
    ):
        if match.re in (_IN_MINUTES, _IN_DEGREES_BY_LETTER) and not (
            _PICTURE.search(text, max(0, match.start() - 200), match.end() + 40)
            or is_somebodys(text[max(0, match.start() - 110) : match.start()] + " | " + text[match.end() : match.end() + 110])
        ):
            continue
        if not _OF_A_MAP.search(text[max(0, match.start() - 200) : match.end() + 60]):
            lat, lon = (
                int(match[f"{axis}d"]) + float(match[f"{axis}m"]) / 60 + float(match.groupdict().get(f"{axis}s") or 0) / 3600
                for axis in "ab"
            )
            yield _position(match, -lat if match["ah"] in "Ss" else lat, -lon if match["bh"] in "Ww" else lon)


_POINT = re.compile(
    r"(?:[\"']coordinates[\"']\s?:\s?\[|<coordinates>)\s?(?P<lon>-?\d{1,3}\.\d{3,})\s?,\s?(?P<lat>-?\d{1,2}\.\d{3,})(?:\s?,\s?-?[\d.]{1,10})?\s?(?:\]|</)"
)
"""GeoJSON and KML, which have the longitude first."""
_TRACK = re.compile(
    r"<?\b(?P<kind>wpt|trkpt|rtept)\b[^<>\n]{0,40}?\blat=[\"'](?P<lat>-?\d{1,2}\.\d{3,})[\"']\s{1,3}lon=[\"'](?P<lon>-?\d{1,3}\.\d{3,})[\"']"
)
"""A place in a file of a walk or a run (GPX)."""
_ONES_OWN = re.compile(
    r"\b(?:users?|learners?|students?|device|phone|photo\w*|home|owner|name|taken|uploaded|checkin|check-in|activity)\b", re.IGNORECASE
)
_AROUND = 120


def _in_records(text: str) -> Iterator[Hit]:
    """Positions of somebody in the records of programs: GeoJSON beside words for a person, places and the first point of a track."""
    for match in _POINT.finditer(text) if "coordinates" in text else ():
        words = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if _ONES_OWN.search(words) and not _OF_A_MAP.search(words):
            yield _position(match, float(match["lat"]), float(match["lon"]))
    begun = False
    for match in _TRACK.finditer(text) if "pt" in text else ():
        if match["kind"] != "wpt" and begun:
            continue
        begun = begun or match["kind"] != "wpt"
        if not _OF_A_MAP.search(text[match.end() : match.end() + 90]):
            yield _position(match, float(match["lat"]), float(match["lon"]))


def _is_no_picture(text: str, start: int, end: int) -> bool:
    """Whether no word around a position makes it that of a picture."""
    return not (
        _PICTURE.search(text[max(0, start - 200) : start + 4]) or re.match(r"[^\n{}]{0,60}\.(?:jpe?g|heic|png)\b", text[end : end + 80])
    )


def is_lived_in(words: str) -> bool:
    """Whether the `words` beside a position make it somebody's home, or that of a picture."""
    return _LIVED_IN.search(words) is not None and _OF_A_MAP.search(re.sub(r"\bmap\b", " ", words)) is None


def in_map_link(address: str, words: str) -> Iterator[Hit]:
    """The place that `address`, a link to a map, shows, where the `words` around the link make it somebody's home or a picture's.

    A link that opens the map of a telephone ("geo:") is somebody's place unless the words name a public one.
    """
    match = _IN_A_MAP_LINK.search(address)
    if match is None or _OF_A_MAP.search(words) or _WE_ARE.search(words):
        return
    if _LIVED_IN.search(words) or is_somebodys(words) or (address.startswith("geo:") and not _PLACE_OF_ALL.search(words)):
        yield _position(match, float(match["lat"]), float(match["lon"]))


def _position(match: re.Match[str], latitude: float, longitude: float) -> Hit:
    return Hit(
        what=POSITION,
        value=f"{latitude:.3f}, {longitude:.3f}",
        start=match.start(),
        end=match.end(),
        confidence=0.8,
        spellings=(match.group(),),
    )
