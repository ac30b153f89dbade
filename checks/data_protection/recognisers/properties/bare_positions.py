"""A pair of degrees without a word for a picture's position: somebody's place where the words around say whose and what it was."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.properties.position_pairs import Pair

_PLACES = re.compile(
    r"\b(?:homes?|house|flat|balcony|garden|caravan|tent|boat|barn|cottage|roof|allotments?|(?:['’]s?|my|our|his|her|their) (?:(?!scatter|box|bar|line|forest|funnel|density|violin|story)\w+ )?(?:plot|studio|workshop|farm|yard|stables?|orchard|hives?|pitch|mooring|cabin|annexe|croft|office at home|smallholding|paddock|field|workroom|treehouse|den)|narrowboat|shed|lane|street|road|pin|doors?|gate|path|bench|route|spot|window|kitchen|bedroom|lives?|lived|living|parked|commute\w*|walk(?:s|ed)?|ran|run|rides?|cycled?|trip|took|taken|photo\w*|pictures?|selfie|snapshot|gps\w*|exif\w*|position|"
    r"location|lat|lon|lng|latitude|longitude|coordinates|standort|geo-?tag\w*|phone|handy|device|track(?:er|ed)?|logged|check(?:ed)?[- ]?in|pinned|visit(?:s|ed)?|met|where|here|starts?|end|dropped|picked|collected|stored|saved|posted|post|entry|addresses|dot|pins|zu hause|zuhause|wohnung|chez|domicile|casa|hogar|thuis|hemma|hjemme|cartref)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?i:\b(?:my|our|his|her|their|s?he|they|I|we|students?|learners?|colleagues?|participants?|customers?|clients?|volunteers?|interviewees?|tutees?|mentees?|tutors?|apprentices?|trainees?|pupils?|child|patient|who|owner|user|tutorin|kollegin?|me|mine|family|mum|dad|nan|gran|granny|parents|partner|co-author)\b)|"
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:['’]s\b|s(?<!tudents)(?<!earners)(?<!upils)(?<!eachers)['’](?=\s))",
)
_SOMEBODY = re.compile(
    r"(?i:\b(?:my|his|her|students?|learners?|colleagues?|participants?|respondents?|apprentices?|trainees?|pupils?|child|patient|users?|tutees?|author|submitted|uploaded|posted|stored with|saved with|android)\b)|[A-ZÀ-Þ][a-zà-ÿ]+['’]s\b"
)
"""Beside a place with labels, as a program keeps it."""
_LETTERS = re.compile(r"[NSEWO]\b|lat|north|south", re.IGNORECASE)
"""Degrees and minutes alone may be angles."""
_SHOWN = re.compile(
    r"\bexif|\bgps|\bmetadata\b|\biphone\b|\bpixel \d|\bgalaxy [as]\d|\b(?:device|camera|phone|handset)\s?:|\blocation data\b|\b(?:strava|runkeeper|komoot|mapmyrun|garmin connect|fitbit)\b|\bphones? (?:stored|saved|logged|kept|recorded|tagged)\b|\bphoto\w*['’]?s? details|\bgeo-?tag|\bg[ée]oloc|\bimg_|\.(?:jpe?g|heic)\b|\btaken[\"']?\s?:|\b(?:foto\w*|bild\w*|photos?|kuva|zdjęcie|fotka|snímek|imagen|immagine|llun)\b[^.\n|]{0,20}\b(?:aufgenommen|gemacht|prise?s?|tomada|sacada|scattata|tirada|genomen|gemaakt|tagen|taget|tatt|otettu|zrobione|poříz\w+|vznikla|tynnwyd)\b",
    re.IGNORECASE,
)
"""Words of what a picture or a device keeps: they need nobody beside them."""
_LEARNERS_PLACE = re.compile(
    r"\b(?:[Mm]eet(?:ing (?:point|place|spot))?|[Gg]ather|[Aa]ssemble|Treffpunkt|[Pp]oint de rendez-vous)(?: up)?(?: at| is| by|:| –| =| \(){0,2}\s*\||\b[A-ZÀ-Þ][a-zà-ÿ]+ (?:lives|lived|stays|works from home|rents|sleeps)\b|\b(?:[Tt]weeted|[Pp]osted|[Cc]hecked in|[Ll]ogged in|[Ss]ent) from\b|\b[Cc]heck-?in\b|\b(?:[Hh]ome|[Pp]lacement|[Ww]orkplace|[Ss]ite) visits?\b|\b(?:[Cc]ustomer|[Cc]lient|[Tt]enant|[Pp]articipant|[Ee]mployer)(?:['’]?s)?['’]? (?:site|premises|workshop|yard)\b|\b(?:[Hh]ouse|[Hh]ome|[Ff]lat|garden|cottage|farm|caravan|tent|yurt|boat|kitchen|studio) of (?:[A-ZÀ-Þ]\. ?)?[A-ZÀ-Þ][a-zà-ÿ]+|\b(?:casa|piso|maison|appartement|huis|hus|haus|wohnung|dom|mieszkanie|lägenhet) (?:de|di|da|do|von|van|til|av|af) (?!la\b|las\b|los\b|el\b)[A-ZÀ-Þ][a-zà-ÿ]{2,}|\b(?:where|when) (?:[A-Z][\w'’-]+|s?he|they) (?:lives?|lived|works?|starts?|started|walks?|stays?|stayed|was|is|sat|filmed|recorded)\b|\b(?:shared|sent|pinned|posted|uploaded|logged|recorded|taken|filmed) by (?:[A-Z][\w'’-]+|my|our|a)\b|\b(?:[Ff]ield(?: ?work| trips?)|[Dd]iary|[Ff]ield notes?|journal)\b|\b(?:chez|bei|hos) (?:ma |mon |meiner |meinem )?[A-ZÀ-Þ][a-zà-ÿ]{2,}(?! (?:GmbH|AG|SA))\b"
)
"""Whose place it is, said without a word for a person."""
_MY = (
    r"(?:mein\w{0,2}|unser\w{0,2}|mon|ma|notre|mi|nuestr[oa]|(?:il mio|la mia|nostr[oa])|minha|meu|nossa|mijn|ons|onze|min|mitt|vår|vårt|mój|moj\w{1,3}|nasz\w{0,3}|môj|můj|náš|naš\w{1,2}|fy|mo|ár|"
    r"minun|meidän|az én|мой|моя|мое|моё|наш)"
)
_HOUSE = (
    r"(?:haus\w{0,2}|wohnung|garten|balkon|küche|terrasse|schreibtisch|maison|appart(?:ement)?|jardin|balcon|cuisine|bureau à la maison|casa|piso|jardín|balcón|cocina|giardino|balcone|cucina|quintal|varanda|huis|tuin|keuken|"
    r"hus|trädgård|hage|altan|lägenhet|leilighet|lejlighed|dom\w{0,2}|domov\w{0,2}|byt\w?|mieszkani\w{1,2}|ogród|ogrodu|balkón\w?|zahrad\w|záhrad\w|kuć[aei]|stan\w?|koti\w{0,3}|n?h?t[ŷy]|n?h?gardd|nghartref|"
    r"theach|dteach|teach|házam|lakásom|дом|квартира|балкон)"
)
_HOME = re.compile(
    rf"(?<!\w){_MY} (?:\w+ )?{_HOUSE}(?!\w)|\b(?:[Hh]jemmet (?:mitt|vårt)|casa mia|cartref|adref|otthon\w{{0,3}}|domov|doma|kotona|acasă|ev(?:im|imiz)|дома|вдома)(?!\w)|"
    r"(?<![A-Za-z])(?:(?:my|our|his|her)_?home|home_?(?:lat\w*|lo?ng?\w*|pos\w*|coords?|coordinates|location|marker|pin|point))(?![a-z])|"
    r"\b(?:t[ŷy] ni|ein t[ŷy]|fy nh[ŷy]|gartref|chez (?:moi|nous)|nach hause|(?:ma|notre) maison|zu ?hause|daheim|bei (?:mir|uns)|mein(?:e|em)? (?:haus|wohnung|garten)|unser(?:e|em)? (?:haus|wohnung|garten)|(?:ons|mijn|my) huis|thuis|tuis|"
    r"casa (?:nostra|mia|nuestra)|(?:mi|nuestra|minha|nossa) casa|hjemme(?:t)?|hemmet|mein zuhause|hemma|mo theach|ár dteach|sa bhaile)(?!\w)|(?://|[\"'(>])\s?(?:home|(?:my|our) (?:home|house|flat|place|garden)|haus|maison|casa|hogar|huis|hem|hjem|koti|dom|дом|domek|(?:my |our )?(?:mum|dad|mam|nan|gran|granny|grandad|parents)(?: (?:&|&amp;|and) (?:mum|dad|mam|nan|gran|granny|grandad|me))?)\s?(?:$|[\"'<)\n|])",
    re.IGNORECASE,
)
"""Somebody's home in other tongues, and as the label of a marker on a map."""
_PUBLIC = re.compile(
    r"\b(?:campus|city|town|capital|country|epicentre|weather|station|observatory|lighthouse|airport|summit|mountain|port|harbour|island|exercise|example|sample|geography|ship|vessel|buoy|voyage|course|navigation|centred|"
    r"centre|setview|zoom|university|college|library|museum|castle|bridge|river|lake|meridian|venue|conference|building|entrance|reception|memorial|monument|statue|ferry|square|market|stadium|cathedral|church|(?<!my )what3words(?! (?:is|was|and)\b)|grid|score|mean|sd|ci|p|value|significan\w+|regression|coefficient|loss|accuracy|universi\w+|hochschule|bibliothek|bibliothèque|biblioteca|knihovna|knižnica|prifysgol|coleg|gampws|llyfrgell|rathaus|bahnhof|kirche|gare|mairie|école|schule|skole|skola|škola|hotel)\b",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\bzoom[\"']?\s?[:=]\s?[\"']?\d{1,2}\b|\.?\b(?:addTo|bindPopup|setView|marker|map|L|google|maps|LatLng|new)\b\s?[.(]?\s?(?:map\))?",
    re.IGNORECASE,
)
"""Words of the program that draws a map."""
_LONGITUDE_FIRST = re.compile(r"(?:coordinates[\"']\s?:\s?\[|coordinates>)\s{0,3}$")
"""Before what GeoJSON and KML write the other way round."""
_TURNED = re.compile(r"(?:lnglat|lonlat|fromlonlat)\s?[(:=]{1,2}\s?\[?\s?$", re.IGNORECASE)
"""Calls of programs that draw maps which have the longitude first."""
_SENTENCE = re.compile(r"[.!?]\s|\n")
_LEFT_IN = re.compile(
    r"\b(?:exif|metadata|meta-data|geo-?tag\w*|location data|(?:photo\w*|pictures?|images?|selfies?|phone|file)\b[^.\n]{0,60}\bstill (?:shows?|carr(?:y|ies)|has|have|holds?|says?|contains?)|\w{2,40}\.(?:jpe?g|heic))\b|still (?:shows?|carr(?:y|ies)|has|holds?|contains?)\b[^.\n]{0,60}\bin (?:its|the) data\b",
    re.IGNORECASE,
)
"""What a picture keeps is told, whatever it shows."""
_OF_A_LESSON = re.compile(r"\b(?:exercise|example|sample|centred|lesson|geography|epicentre|convert)\b", re.IGNORECASE)
_AROUND = 110


def is_somebodys(words: str) -> bool:
    """Whether the `words` around a position make it somebody's place, or that of a picture, and no public place."""
    return not _PUBLIC.search(words) and bool(
        _SHOWN.search(words) or _HOME.search(words) or _LEARNERS_PLACE.search(words) or (_PLACES.search(words) and _PEOPLE.search(words))
    )


def is_persons_at(text: str, start: int, end: int) -> bool:
    """Whether a labelled place stands in one sentence with somebody, and with no public place: what a program kept with what they did."""
    if not _LETTERS.search(text, start, end):
        return False
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    here = f"{_SENTENCE.split(before)[-1]} | {_SENTENCE.split(after)[0]}"
    return _SOMEBODY.search(here) is not None and not _PUBLIC.search(here) and not _OF_A_LESSON.search(here)


def turned(text: str, pair: Pair) -> tuple[float, float] | None:
    """Latitude and longitude of a pair, the other way round where a program writes them so; None where the pair is told as a record's."""
    before = text[max(0, pair.start - 24) : pair.start]
    if _LONGITUDE_FIRST.search(before):
        return None
    return (pair.longitude, pair.latitude) if _TURNED.search(before) else (pair.latitude, pair.longitude)


def is_somebodys_at(text: str, start: int, end: int) -> bool:
    """As `is_somebodys`, of the words around a place in a text: a public place counts that the same sentence names, or that nothing but people stand beside."""
    before, after = (_CODE.sub(" ", words) for words in (text[max(0, start - _AROUND) : start], text[end : end + _AROUND]))
    here = f"{_SENTENCE.split(before)[-1]} | {_SENTENCE.split(after)[0]}"
    if _LEFT_IN.search(here) and not _OF_A_LESSON.search(here):
        return True
    around = f"{before} | {after}"
    return (
        is_somebodys(here)
        or is_somebodys(around)
        or (not _PUBLIC.search(here) and not _OF_A_LESSON.search(around) and bool(_SHOWN.search(around) or _HOME.search(around)))
    )
