"""A pair of degrees without a word for a picture's position: somebody's place where the words around say whose and what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LABEL = r"(?:(?:gps|geo)?[ _-]?lat(?:itude)?[\"']?\s?[:=]?\s?[\"'(]?)?"
_LABEL_BETWEEN = r"[\"']?(?:(?:gps|geo)?[ _-]?(?:lon(?:gitude)?|lng|long)\b[\"']?\s?[:=]?\s?[\"']?)?"
PAIR = re.compile(
    rf"(?<![\w.\d]){_LABEL}(?<![\d.])(?P<lat>-?\d{{1,2}}\.\d{{3,8}})\s?°?\s?(?P<ns>[NS]\b)?[\"']?\s?(?:[,;/|]|\s)\s?{_LABEL_BETWEEN}(?P<lon>-?\d{{1,3}}\.\d{{3,8}})\s?°?\s?(?P<ew>[EWO]\b)?(?![\d%]|\.\d)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d\.\d{3,8}\D{1,24}\d{1,3}\.\d{3}")
_PLACES = re.compile(
    r"\b(?:homes?|house|flat|balcony|garden|caravan|tent|boat|barn|cottage|roof|shed|lane|street|road|pin|doors?|gate|path|bench|route|spot|window|kitchen|bedroom|lives?|lived|living|parked|commute\w*|walk(?:s|ed)?|ran|run|rides?|cycled?|trip|took|taken|photo\w*|pictures?|selfie|snapshot|gps\w*|exif\w*|position|"
    r"location|lat|lon|lng|latitude|longitude|coordinates|standort|geo-?tag\w*|phone|handy|device|track(?:er|ed)?|logged|check(?:ed)?[- ]?in|pinned|visit(?:s|ed)?|met|where|here|start|end|zu hause|zuhause|wohnung|chez|domicile|casa|hogar|thuis|hemma|hjemme|cartref)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?i:\b(?:my|our|his|her|their|s?he|they|I|we|students?|learners?|colleagues?|participants?|tutors?|apprentices?|trainees?|pupils?|child|patient|who|owner|user|tutorin|kollegin?|mine|family|mum|dad|co-author)\b)|"
    r"[A-Z][a-z]+['’]s\b",
)
_SHOWN = re.compile(
    r"\bexif|\bgps|\bphoto\w*['’]?s? details|\bgeo-?tag|\bg[ée]oloc|\bimg_|\.(?:jpe?g|heic)\b|\btaken[\"']?\s?:", re.IGNORECASE
)
"""Words of what a picture or a device keeps: they need nobody beside them."""
_LEARNERS_PLACE = re.compile(
    r"\b(?:where|when) (?:[A-Z][\w'’-]+|s?he|they) (?:lives?|lived|works?|starts?|started|walks?|stays?|stayed|was|is|sat|filmed|recorded)\b|\b(?:shared|sent|pinned|posted|uploaded|logged|recorded|taken|filmed) by (?:[A-Z][\w'’-]+|my|our|a)\b|\b(?:field ?work|diary|field notes?|journal)\b|\b(?:chez|bei|hos) (?:ma |mon |meiner |meinem )?[A-ZÀ-Þ][a-zà-ÿ]{2,}(?! (?:GmbH|AG|SA))\b"
)
"""Whose place it is, said without a word for a person."""
_HOME = re.compile(
    r"\b(?:t[ŷy] ni|ein t[ŷy]|fy nh[ŷy]|gartref|chez (?:moi|nous)|(?:ma|notre) maison|zu ?hause|daheim|bei (?:mir|uns)|mein(?:e|em)? (?:haus|wohnung|garten)|unser(?:e|em)? (?:haus|wohnung|garten)|(?:ons|mijn|my) huis|thuis|tuis|"
    r"casa (?:nostra|mia|nuestra)|(?:mi|nuestra|minha|nossa) casa|hjemme|hemma|mo theach|ár dteach|sa bhaile)(?!\w)|(?://|[\"'(>])\s?(?:home|(?:my|our) (?:home|house|flat|place|garden))\s?(?:$|[\"'<)\n|])",
    re.IGNORECASE,
)
"""Somebody's home in other tongues, and as the label of a marker on a map."""
_PUBLIC = re.compile(
    r"\b(?:campus|city|town|capital|country|epicentre|weather|station|observatory|lighthouse|airport|summit|mountain|port|harbour|island|exercise|example|sample|geography|ship|vessel|buoy|voyage|course|navigation|centred|"
    r"centre|setview|zoom|university|college|library|museum|castle|bridge|river|lake|meridian|venue|conference|building|entrance|reception|memorial|monument|statue|ferry|square|market|stadium|cathedral|church|(?<!my )what3words|grid|score|mean|sd|ci|p|value|significan\w+|regression|coefficient|loss|accuracy)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"\.?\b(?:addTo|bindPopup|setView|marker|map|L|google|maps|LatLng|new)\b\s?[.(]?\s?(?:map\))?", re.IGNORECASE)
"""Words of the program that draws a map."""
_LONGITUDE_FIRST = re.compile(r"coordinates[\"'>:\s\[]{1,6}-?$")
"""Before what GeoJSON and KML write the other way round."""
_AROUND = 110


def is_somebodys(words: str) -> bool:
    """Whether the `words` around a position make it somebody's place, or that of a picture, and no public place."""
    return not _PUBLIC.search(words) and bool(
        _SHOWN.search(words) or _HOME.search(words) or _LEARNERS_PLACE.search(words) or (_PLACES.search(words) and _PEOPLE.search(words))
    )


def bare(text: str) -> Iterator[tuple[re.Match[str], float, float]]:
    """Such pairs: the match, latitude and longitude."""
    if not _FIGURES.search(text):
        return
    for match in PAIR.finditer(text):
        latitude, longitude = float(match["lat"]), float(match["lon"])
        if abs(latitude) > 90 or abs(longitude) > 180 or _LONGITUDE_FIRST.search(text, max(0, match.start() - 20), match.start()):
            continue
        words = _CODE.sub(" ", text[max(0, match.start() - _AROUND) : match.start()] + " | " + text[match.end() : match.end() + _AROUND])
        if not is_somebodys(words):
            continue
        south, west = (match["ns"] or "").upper() == "S", (match["ew"] or "").upper() == "W"
        yield match, -abs(latitude) if south else latitude, -abs(longitude) if west else longitude
