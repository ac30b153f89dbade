"""The serial number of a camera, where its label stands beside it: in the properties of a picture, in a kit list, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import around

WHAT = "camera-serial"
HINTS = (
    "serial",
    "s/n",
    "sn:",
    "sn ",
    "sn#",
    "sn=",
    "sn\t",
    "sn\n",
    "body n",
    "body ",
    "body:",
    "camera n",
    "era's n",
    "era’s n",
    "ser. n",
    "ser no",
    "sériov",
    "seryjny",
    "série",
    "serie",
    "cyfresol",
)
"""In small letters: one of them stands in every label."""

_VALUE = r"(?P<value>(?:(?=(?:[A-Z-]{0,6}\d){5})|(?-i:(?=(?:[A-Z]{0,8}\d){2}[A-Z0-9]{0,12}(?![\w-]))(?=[A-Z0-9]{9})))[A-Z0-9][A-Z0-9-]{3,18}[A-Z0-9])(?![\w-]|\.\d)"
"""Five figures at least (“D3500” is a model), or letters and figures of some length."""
_BETWEEN = r"(?:\s{0,3}\((?:body|camera|internal|sic)\))?[\"'”’]?\s{0,40}(?:[:=>#|–—]{1,2}|\t|,(?= )|\b(?:is|was|reads?|ends? in|of)\b:?)?\s{0,4}(?:number |no\.? ?|# ?|Ascii\s{1,8}\d{1,3}\s{1,4})?[\[(\"'“‘>]{0,2}(?:<[^<>\n]{1,40}>)?"
_OF = r"(?:\s(?:(?:of|for|on|from|inside) (?:(?:the|my|his|her|our|their|this|that|a) )?|(?:der|des|du|de la|de l['’]|del|della|da) (?:mein\w+ )?)(?:[\w-]{1,15} ){0,3}?[\w-]{1,20})?"
_SERIAL = (
    r"(?:(?:(?:camera|body|internal|lens)[ _-]?)?serial[ _-]?(?:numbers?|num|no\.?|nr\.?|code|id|#)?|ser\.? (?:no\.?|nr\.?|number)|(?-i:S/?N\.?)|s/n|(?:(?:camera|body)(?:['’]s)?(?: body)?|\bbody) (?:number|no\.?|nr\.?)|\bbody(?= ?[:#]? ?\d{6})|"
    r"serien-?nummer|serienr\.?|numéro de série|n[º°o]\.? de série|número de s[eé]rie|n[º°]\.? de serie|numero di serie|serienummer|sériové číslo|výrobní číslo|numer seryjny|rhif cyfresol)"
)
_LABELLED = re.compile(rf"(?<![A-Za-z]){_SERIAL}(?!s\b){_OF}{_BETWEEN}{_VALUE}", re.IGNORECASE)
_VALUE_FIRST = re.compile(
    rf"(?<![\w/.-]){_VALUE}[\"'”’]?(?:,? (?:is|was|being|which is) |,? ?[(–—=-] ?|, )(?:(?:the|my|his|her|our|its|their) )?(?:[\w'’-]{{1,20}} ){{0,3}}?(?:serial[ _-]?(?:number|no\.?)|S/N|(?:body|camera) (?:number|no\.?)){_OF}\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:camera|webcam|camcorder)(?:['’]s)?[ _:-]?(?:body )?(?:serial|s/?n\b|number|no\.?)|(?:body|lens|internal|exif)[ _:-]?(?:serial|s/n\b|sn\b)|"
    r"(?:serial|s/?n)\w*[ _-]?(?:number|no\.?)? (?:of|for|on|from|inside) (?:(?:the|my|his|her|our|their|this|that|a) )?(?:[\w-]{1,15} ){0,3}?(?:camera|body|lens|webcam|camcorder|dslr|gopro)\b|camera body",
    re.IGNORECASE,
)
"""Labels that no other thing has."""
_CAMERAS = (
    r"cameras?|webcams?|camcorders?|handycam|d?slr|mirrorless|gopro|insta ?360|nikon|canon|sony|fuji(?:film)?|olympus|panasonic|lumix|leica|pentax|hasselblad|polaroid|ricoh theta|eos|powershot|ixus|coolpix|cyber-?shot|ilce|lens(?:es)?|kamera|"
    r"appareil photo|boîtier|kameragehäuse|cámara|fotocamera|máquina fotográfica|spiegelreflex\w*|valokuvauskamera|logitech (?:brio|c9\d\d\w?)"
)
_OF_A_PICTURE = (
    r"exif\w*|aperture|f/\d|iso[ :=]?\d{2,6}|\d{1,3} ?mm|shutter|focal|fnumber|datetimeoriginal|date/time original|gps ?(?:lat|pos|lon)\w*|camera model|"
    r"(?:photo|picture|image)(?:graph)?['’]?s? (?:details|data|info\w*|properties|metadata)"
)
_OTHERS = (
    r"projectors?|printers?|copiers?|photocopiers?|scanners?|visuali[sz]ers?|microscopes?|recorders?|dictaphones?|laptops?|chromebooks?|macbooks?|imacs?|notebooks?|pcs?|computers?|servers?|routers?|switch(?:es)?|tablets?|ipads?|phones?|iphones?|handsets?|"
    r"headsets?|speakers?|headphones|earphones|mics?|microphones?|mixers?|amplifiers?|monitors?|displays?|screens?|tvs?|televisions?|whiteboards?|smartboards?|boards?|drives?|disks?|sticks?|keyboards?|mouse|mice|pumps?|manikins?|kiosks?|drones?|tripods?|batter(?:y|ies)|chargers?|flash(?:gun)?s?|toners?|licen[cs]es?|software|"
    r"trolley|cards?|sd|bulbs?|lamps?|boilers?|ovens?|lathes?|scales|meters?|ventilators?|defibrillators?|bikes?|cars?|vans?|rings?|robots?|consoles?|watch(?:es)?|clocks?|tills?|locks?|safes?|dock(?:s|ing)?|hubs?|cables?|pens?|encoders?|interface|zoom h\d\w*|rode|turntables?|pianos?|guitars?|telescopes?"
)
_MAKERS = r"(?:nikon|canon|sony|olympus|panasonic|leica|fuji\w*|pentax|logitech)"
"""They make other things, too: a printer, a microscope."""
_DEVICE = re.compile(
    rf"(?<![A-Za-z])(?:(?P<file>[\w-]{{1,40}}\.(?:jpe?g|heic|dng|cr2|nef|arw|raf))|(?P<other>{_MAKERS} (?:[\w-]{{1,16}} ){{0,3}}?(?:{_OTHERS})|(?<!from the )(?<!in the )(?<!in a )(?<!to the )(?<!from a )(?<!from my )(?<!in my )(?:{_OTHERS}))|(?P<camera>{_CAMERAS}|{_OF_A_PICTURE}))(?![A-Za-z])",
    re.IGNORECASE,
)
_OF_AN_OFFICE = re.compile(r"\b(?:\w+ing|\w+al|exam\w*|public|statutory|student|membership) body\b", re.IGNORECASE)
_MADE = re.compile(rf"(?<![A-Za-z])(?!(?:cameras?|webcams?|camcorders?|d?slr|lens(?:es)?|kamera)\b)(?:{_CAMERAS})", re.IGNORECASE)
_SENTENCE_LIKE = re.compile(r"(?:\b[a-z]{2,}\s){4}|[.!?]\s")
"""Between a number and a thing that is named behind it: it says something else."""
_STOCK = re.compile(r"^\s?(?:to|[-–]|and|,|/|&)\s?(?:the )?(?=[A-Z-]{0,6}\d)[A-Z0-9-]{5,20}(?!\w)", re.IGNORECASE)
_HEADING = re.compile(rf"(?<![^\t\n]){_SERIAL}(?=[ ]?[\t\n])", re.IGNORECASE)
_OF_A_STORE = re.compile(r"\b(?:assets?|tags?|rooms?|where|place|store|shelf|on loan|cupboard|bought|supplier|PAT|mac)\b", re.IGNORECASE)
"""Other headings of a list of what an institution has."""
_ALONE = re.compile(_VALUE, re.IGNORECASE)
_ROWS, _LONGEST_ROW = 40, 300
_BEFORE, _BEHIND = 160, 60
_BEFORE_A_LABEL, _BEHIND_A_LABEL = 90, 160


def find(text: str) -> list[Hit]:
    """Every serial number of a camera in `text`, in order."""
    return sorted(_found(text), key=lambda hit: hit.start)


def _found(text: str) -> Iterator[Hit]:
    taken: set[int] = set()
    for first, last in around(text, HINTS, _BEFORE_A_LABEL, _BEHIND_A_LABEL):
        for match in (*_LABELLED.finditer(text, first, last), *_VALUE_FIRST.finditer(text, first, last)):
            start, end = match.span("value")
            if start in taken or not _is_cameras(text, match) or _is_in_a_stores_list(text, match.start()):
                continue
            taken.add(start)
            yield _hit(text, start, end)
    for start, end in _in_columns(text):
        if start not in taken:
            taken.add(start)
            yield _hit(text, start, end)


def _hit(text: str, start: int, end: int) -> Hit:
    return Hit(what=WHAT, value=text[start:end], start=start, end=end, confidence=0.8, spellings=(text[start:end],))


def _in_columns(text: str) -> Iterator[tuple[int, int]]:
    """The numbers below a heading “Serial no.” in the rows of cameras of some maker; a store's list of what it has tells of nobody."""
    for heading in _HEADING.finditer(text):
        first = text.rfind("\n", 0, heading.start()) + 1
        column = text.count("\t", first, heading.start())
        place = text.find("\n", heading.end()) + 1
        if _OF_A_STORE.search(text[first : place or len(text)]):
            continue
        for _ in range(_ROWS if place else 0):
            row = text[place : place + _LONGEST_ROW].partition("\n")[0]
            cells = row.split("\t")
            if len(cells) <= column:
                break
            others = "\t".join(cells[:column] + cells[column + 1 :])
            beside = _DEVICE.search(others)
            if beside and not beside["other"] and _MADE.search(others) and (value := _ALONE.fullmatch(cells[column].strip())):
                start = place + sum(len(cell) + 1 for cell in cells[:column]) + cells[column].index(value["value"])
                yield start, start + len(value["value"])
            place += len(row) + 1


_IN_EXIF = re.compile(r"\bexif\b[^\n]{0,120}$", re.IGNORECASE)
"""What a camera wrote into a picture."""


def _is_in_a_stores_list(text: str, place: int) -> bool:
    """Whether a place stands in a table whose headings are those of what an institution has."""
    start = text.rfind("\n", 0, place) + 1
    for _ in range(_ROWS):
        above = text.rfind("\n", 0, max(0, start - 1)) + 1
        if start == 0 or "\t" not in text[above:start] or "\t" not in text[start : start + _LONGEST_ROW].partition("\n")[0]:
            return False
        start = above
        if _OF_A_STORE.search(text[start : start + _LONGEST_ROW].partition("\n")[0]):
            return True
    return False


def _is_cameras(text: str, match: re.Match[str]) -> bool:
    """Whether what a label stands beside is a camera: by the label itself, or because the nearest thing named is one."""
    label = text[max(0, match.start() - 12) : match.end()]
    if _OWN.search(label):
        return True
    if _IN_EXIF.search(text, max(0, match.start() - _BEFORE), match.start()):
        return True
    if _OF_AN_OFFICE.search(text[max(0, match.start() - 24) : match.end()]):
        return False
    before = text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n\n")[2]
    behind = text[match.end() : match.end() + _BEHIND].partition("\n\n")[0]
    if _STOCK.match(behind):
        return False  # a store's list of what it lends
    of = _DEVICE.search(
        text,
        match.end("value") if match.start() == match.start("value") else match.start(),
        match.end() + (_BEHIND if match.start() == match.start("value") else 0),
    )
    if of:
        return of["other"] is None
    named = list(_DEVICE.finditer(before))
    nearest = named[-1] if named else None
    if nearest is not None:
        return nearest["other"] is None
    nearest = None if "body" in match.group().lower() else _DEVICE.search(behind)
    return nearest is not None and nearest["other"] is None and not _SENTENCE_LIKE.search(behind[: nearest.start()])
