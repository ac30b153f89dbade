"""Where a picture was taken, where somebody shows it as text: in degrees, or as the fields of its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers.properties.bare_positions import is_persons_at, is_somebodys, is_somebodys_at, turned
from foliocheck.checks.data_protection.recognisers.properties.position_columns import in_columns
from foliocheck.checks.data_protection.recognisers.properties.position_fields import in_fields
from foliocheck.checks.data_protection.recognisers.properties.position_pairs import Pair, pairs
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

POSITION = "gps-position"
_DECIMALS = re.compile(r"\d\.\d{2}")
_THREE_DECIMALS = re.compile(r"\d\.\d{3}")
_DEGREES_SIGN = re.compile(r"\d\s?(?:°|deg)", re.IGNORECASE)
_SPACED = re.compile(r"\d[ :;]\s?\d")
_LATITUDE = re.compile(r"lat\w{0,6}\W{1,3}\d", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:gps\w*|geo(?:tag\w*|\.position|location)?|icbm|exif|aufnahmeort|standort des fotos|lieu de (?:la )?(?:photo|prise de vue)|ubicaci[oó]n de la foto|taken at|photo(?:graph)? (?:was )?taken|home(?: is)?(?: at)?(?! ?page| ?screen| tab| counties| office)|(?:image|photo|file|picture) metadata|location data)\b(?:[^\n\d]{0,40}|[^\n\d]{0,8}\n)(?<!coordinates>)(?<!coordinates>-)$",
    re.IGNORECASE,
)
"""Right before a pair: it is that of a picture, of a device, or somebody's home."""
_THE_WORD_MAP = re.compile(r"\bmap\b", re.IGNORECASE)
"""What a link to a map is called says nothing of the place."""
_CAPTION = re.compile(
    r"(?:^|[\n.!?|•] ?)(?:photo(?:graph)?|picture|image|snap|foto|bild|bilde|billede|llun)s?\s?[:–—-]\s(?![^\n]*\b(?:exercise|example|sample|lesson|epicentre|summit|stations?|city|town|campus|universit\w+|museum|castle|library|cathedral|church|statue|monument|memorial|map)\b)[^\n.!?\d]{2,60}?(?:[,;(–—-]|\bat)\s?$",
    re.IGNORECASE,
)
"""What a picture shows, and right behind it where it was taken."""
_TAKEN_BEHIND = re.compile(r"\s?[,;(–—-]{1,2}\s?(?:photo(?:graph)? |picture )?taken (?:by|on|at|in|during|with|from)\b", re.IGNORECASE)
_FIELDS_OF_A_PICTURE = re.compile(r"(?i:gps[ _-]?lat|home[ _-]?lat)")
_ROUGH = re.compile(r"\blocation\b[^\n\d-]{0,10}(?P<lat>-?\d{1,2}\.\d{2,}),\s?(?P<lon>-?\d{1,3}\.\d{2,})(?!\d|\.\d)", re.IGNORECASE)
_PHOTO_FILE = re.compile(
    r"\b[\w-]{1,40}\.(?:jpe?g|heic|png|tiff?|dng|mp4|mov)\b[\"']?(?:[\t,;|][^\n\t,;|]{0,30}){0,4}?[\t,;|]\s?[\"']?(?P<lat>-?\d{1,2}\.\d{4,})[\"']?\s?[\t,;|]\s?[\"']?(?P<lon>-?\d{1,3}\.\d{4,})",
    re.IGNORECASE,
)
"""A row of a table of pictures: the file, and behind it where it was taken."""
_IN_A_MAP_LINK = re.compile(
    r"(?:[?&#](?:q|ll|sll|query|center|destination|daddr|saddr|cp|loc|location|coordinate|coords?|marker|markers|pos|position|latlng|point|pin|to|from|near|lat|mlat)=(?:loc:)?|/@|#(?:map=)?\d{1,2}(?:\.\d+)?/|/maps/(?:search|dir)/|\bgeo:|[?&]mlat=)(?P<lat>-?\d{1,2}\.\d{4,})(?:,\s?|%2C|~|&(?:mlon|lon|lng|long)=|\+|%20|/(?=-?\d))+(?P<lon>-?\d{1,3}\.\d{4,})",
    re.IGNORECASE,
)
"""The place that a link to a map shows, exact enough to find a door."""
_IN_AN_EMBEDDED_MAP = re.compile(r"!2d(?P<lon>-?\d{1,3}\.\d{4,})!3d(?P<lat>-?\d{1,2}\.\d{4,})")
"""The same in the address of a map that is shown, the longitude first."""
_LIVED_IN = re.compile(
    r"\b(?:my|our|his|her|their|['’]s)\s(?:\w+\s)?(?:home|house|flat|garden|desk|bedroom|kitchen|door|street|road)\b|\b(?:home(?! ?page| ?screen| tab| counties| office| button| menu| study| learning)|house|flat|garden)\b|\b(?:lives?|living)\b|"
    r"\b(?:photo\w*|pictures?|images?|selfie|snapshot)\b[^\n]{0,40}\b(?:taken|location|position|here|place)\b|\b(?:taken|took) (?:here|at|from)\b|\bgeo-?tag",
    re.IGNORECASE,
)
"""Words by which a place on a map is somebody's home, or that of a picture."""
_WE_ARE = re.compile(
    r"\b(?:where (?:we are|to find us)|find us|our (?:location|campus|building|offices?)|how to (?:find|reach) us|get directions|contact us)\b",
    re.IGNORECASE,
)
_PLACE_OF_ALL = re.compile(
    r"\b(?:ferry|jetty|quay|pier|market|stadium|lake|campus|university|college|school|library|museum|venue|conference|building|entrance|reception|offices?|centre|station|hotel|hall|park|car park|church|cathedral|castle|bridge|caf[ée]|restaurant|pub|theatre|hospital|room|us)\b",
    re.IGNORECASE,
)
"""Words by which a place is everybody's."""
_IN_A_LOG = re.compile(
    r"\b(?:IMG|DSC|DSCF|PXL|GOPR|P)_?\d{3,8}(?:\.\w{3,4})?\b[^\n;]{0,40}?(?P<lat>-?\d{1,2}\.\d{3,})\s?[/,;]\s?(?P<lon>-?\d{1,3}\.\d{3,})"
)
"""Behind the name of a picture: exact enough to find a door."""
_ADDRESS = re.compile(r"\S*://\S*|\bgeo:\S*|\S*[?&/]\S*=\S*")
"""A link, whose own words ("maps") say nothing of a place."""
_MINUTES = r"(?P<{0}d>\d{{1,3}}),(?P<{0}m>\d{{1,2}}\.\d{{2,}})\s?['’′]?\s?(?P<{0}h>[{1}])\b"
"""Degrees and minutes as XMP writes them: “53,44.6586N”."""
_IN_MINUTES = re.compile(_MINUTES.format("a", "NS") + r"[\s\S]{0,40}?" + _MINUTES.format("b", "EW"))
_REFERRED = r"{2}(?: |_)?ref\w*\W{{1,30}}(?P<{0}h>[{1}])\w*[\s\S]{{0,12}}{2}\W{{1,30}}(?P<{0}d>\d{{1,3}})\s?(?:°|deg)\s?(?P<{0}m>\d{{1,2}})\s?['’′]\s?(?P<{0}s>\d{{1,2}}(?:\.\d+)?)"
_BY_REFERENCE = re.compile(
    _REFERRED.format("a", "NS", "latitude") + r"[\s\S]{0,20}?" + _REFERRED.format("b", "EW", "longitude"), re.IGNORECASE
)
"""The letter of the compass in a line of its own above."""
_OF_A_MAP = re.compile(
    r"\b(?:map|campus|city|town|capital|country|epicentre|weather|station|observatory|lighthouse|airport|summit|mountain|port|harbour|island|exercise|example|geography|ship|vessel|buoy|voyage|course|navigation|memorial|monument|statue|cathedral|(?<!my )what3words(?! (?:is|was|and)\b))\b",
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
        or (("gps" in lower or "exif" in lower) and figures.any_ends(_SPACED, text))
    )
    return sorted(_positions(text), key=lambda hit: hit.start) if there else []


def _positions(text: str) -> Iterator[Hit]:
    """Every position of a picture or of somebody's place in `text`."""
    taken: set[int] = set()
    for pair in pairs(text):
        position = turned(text, pair)
        if position is None or not _is_told(text, pair):
            continue
        taken.add(pair.figure)
        yield _hit(text, pair.start, pair.end, *position)
    lower = text.lower()
    for pair in in_columns(text) if figures.any_ends(_THREE_DECIMALS, text) else ():
        if pair.figure not in taken and pair.figure + 1 not in taken:
            taken.update((pair.figure, pair.figure + 1))
            yield _hit(text, pair.start, pair.end, pair.latitude, pair.longitude)
    for pair in in_fields(text, lower) if "gps" in lower or "exif" in lower else ():
        if pair.figure not in taken and _is_told(text, pair):
            taken.add(pair.figure)
            yield _hit(text, pair.start, pair.end, pair.latitude, pair.longitude)
    rough = (
        (match for match in _ROUGH.finditer(text) if _is_pictures(text, match.start(), match.end()) or is_somebodys_at(text, *match.span()))
        if "location" in lower
        else ()
    )
    of_files = (
        (match for pattern in (_IN_A_LOG, _PHOTO_FILE) for match in pattern.finditer(text) if not _is_of_a_map(text, *match.span()))
        if figures.any_ends(_THREE_DECIMALS, text)
        else ()
    )
    in_links = (match for match in _IN_A_MAP_LINK.finditer(text) if _leads_home(text, match)) if "://" in text or "geo:" in text else ()
    for match in (*rough, *of_files, *in_links):
        figure = match.start("lat") + match["lat"].startswith("-")
        if figure not in taken:
            taken.add(figure)
            for hit in _position(match, float(match["lat"]), float(match["lon"])):
                # before it in its row stand the file and other values of the picture
                start = match.start("lat") if match.re in (_IN_A_LOG, _PHOTO_FILE) else hit.start
                yield replace(hit, start=start, spellings=(text[start : hit.end],))
    yield from _in_records(text)
    for match in (
        *(_IN_MINUTES.finditer(text) if "gps" in lower or "exif" in lower else ()),
        *(_BY_REFERENCE.finditer(text) if "latitude" in lower else ()),
    ):
        if not _OF_A_MAP.search(text[max(0, match.start() - 200) : match.end() + 60]):
            lat, lon = (
                int(match[f"{axis}d"]) + float(match[f"{axis}m"]) / 60 + float(match.groupdict().get(f"{axis}s") or 0) / 3600
                for axis in "ab"
            )
            yield from _position(match, -lat if match["ah"] in "Ss" else lat, -lon if match["bh"] in "Ww" else lon)


def _is_told(text: str, pair: Pair) -> bool:
    """Whether a pair is the position of a picture or somebody's place: by its label, by the words around, or because nothing makes so exact a place public."""
    if _LED.search(text[max(0, pair.start - 60) : pair.start]) or _FIELDS_OF_A_PICTURE.match(text, pair.start):
        return True
    if _CAPTION.search(text[max(0, pair.start - 80) : pair.start]) or _TAKEN_BEHIND.match(text, pair.end):
        return True
    if is_somebodys_at(text, pair.start, pair.end):
        return True
    if not pair.said or _is_of_a_map(text, pair.start, pair.end):
        return False
    if is_persons_at(text, pair.start, pair.end):
        return True
    return _is_pictures(text, pair.start, pair.end) or (pair.exact and not _PLACE_OF_ALL.search(_line(text, pair.start, pair.end)))


def _is_of_a_map(text: str, start: int, end: int) -> bool:
    return _OF_A_MAP.search(text[max(0, start - 80) : end + 60]) is not None


def _line(text: str, start: int, end: int) -> str:
    """What stands around a place in its line and in the one above."""
    above = text[max(0, start - 80) : start].split("\n")
    return "\n".join(above[-2:]) + "|" + text[end : end + 60].partition("\n")[0]


def _leads_home(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a link to a map make the place in it somebody's home, or that of a picture."""
    words = _THE_WORD_MAP.sub(" ", _ADDRESS.sub(" ", text[max(0, match.start() - 120) : match.end() + 80]))
    return _LIVED_IN.search(words) is not None and _OF_A_MAP.search(words) is None


_POINT = re.compile(
    r"(?:[\"']coordinates[\"']\s?:\s?\[|<coordinates>)\s?(?P<lon>-?\d{1,3}\.\d{3,})\s?,\s?(?P<lat>-?\d{1,2}\.\d{3,})(?:\s?,\s?-?[\d.]{1,10})?\s?(?:\]|</)"
)
"""GeoJSON and KML, which have the longitude first."""
_TRACK = re.compile(
    r"<?\b(?P<kind>wpt|trkpt|rtept)\b[^<>\n]{0,40}?\blat=[\"'](?P<lat>-?\d{1,2}\.\d{3,})[\"']\s{1,3}lon=[\"'](?P<lon>-?\d{1,3}\.\d{3,})[\"']"
)
"""A place in a file of a walk or a run (GPX)."""
_WELL_KNOWN_TEXT = re.compile(r"\bPOINT ?Z? ?\((?P<lon>-?\d{1,3}\.\d{3,}) (?P<lat>-?\d{1,2}\.\d{3,})\b")
"""As databases of maps write it."""
_ONES_OWN = re.compile(
    r"\b(?:users?|user_?id|learners?|students?|device|phone|photo\w*|home|owner|name|taken|uploaded|checkin|check-in|activity)\b",
    re.IGNORECASE,
)
_AROUND = 120


def _in_records(text: str) -> Iterator[Hit]:
    """Positions of somebody in the records of programs: GeoJSON beside words for a person, places and the first point of a track."""
    points = (*(_POINT.finditer(text) if "coordinates" in text else ()), *(_WELL_KNOWN_TEXT.finditer(text) if "POINT" in text else ()))
    for match in points:
        words = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if _ONES_OWN.search(words) and not _OF_A_MAP.search(words):
            yield from _position(match, float(match["lat"]), float(match["lon"]))
    begun = False
    for match in _TRACK.finditer(text) if "pt" in text else ():
        if match["kind"] != "wpt" and begun:
            continue
        begun = begun or match["kind"] != "wpt"
        if not _OF_A_MAP.search(text[match.end() : match.end() + 90]):
            yield from _position(match, float(match["lat"]), float(match["lon"]))


def _is_pictures(text: str, start: int, end: int) -> bool:
    """Whether a word around a position makes it that of a picture."""
    return (
        _PICTURE.search(text[max(0, start - 200) : start + 4]) is not None
        or re.match(r"[^\n{}]{0,60}\.(?:jpe?g|heic|png)\b", text[end : end + 80]) is not None
    )


def is_lived_in(words: str) -> bool:
    """Whether the `words` beside a position make it somebody's home, or that of a picture."""
    return _LIVED_IN.search(words) is not None and _OF_A_MAP.search(_THE_WORD_MAP.sub(" ", words)) is None


def in_map_link(address: str, words: str) -> Iterator[Hit]:
    """The place that `address`, a link to a map, shows, where the `words` around the link make it somebody's home or a picture's.

    A link that opens the map of a telephone ("geo:") is somebody's place unless the words name a public one.
    """
    match = _IN_A_MAP_LINK.search(address) or _IN_AN_EMBEDDED_MAP.search(address)
    if match is None or _OF_A_MAP.search(_THE_WORD_MAP.sub(" ", words)) or _WE_ARE.search(words):
        return
    if _LIVED_IN.search(words) or is_somebodys(words) or (address.startswith("geo:") and not _PLACE_OF_ALL.search(words)):
        yield from _position(match, float(match["lat"]), float(match["lon"]))


def _position(match: re.Match[str], latitude: float, longitude: float) -> Iterator[Hit]:
    """The position that `match` holds; none where no place on earth has such figures."""
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        yield _hit(match.string, match.start(), match.end(), latitude, longitude)


def _hit(text: str, start: int, end: int, latitude: float, longitude: float) -> Hit:
    return Hit(what=POSITION, value=f"{latitude:.3f}, {longitude:.3f}", start=start, end=end, confidence=0.8, spellings=(text[start:end],))
