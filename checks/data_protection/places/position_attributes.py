"""Positions that elements of a page's source hold: of a picture, of the page itself, of a walk, and in the address of a map that is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from foliocheck.checks.data_protection.places.people_told import GPS_POSITION
from foliocheck.checks.data_protection.recognisers.properties import told_positions
from foliocheck.checks.data_protection.recognisers.properties.bare_positions import is_somebodys
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_META_LATITUDE = re.compile(r"^((?:og|place:location|geo|exif)[:.])latitude$")
_LATITUDE = re.compile(r"data-(?:[a-z]+-){0,2}lat(?:itude)?")
_LONGITUDE = re.compile(r"data-(?:[a-z]+-){0,2}(?:lng|long?|longitude)")
"""Attributes of a picture that hold where it was taken: `data-lat`, `data-exif-longitude`."""
_BOTH = re.compile(r"data-(?:[a-z]+-){0,2}(?:gps|geo|lat-?lng|lat-?lon|coord(?:s|inates?)?|position|location|cent(?:er|re)|point|marker)")
"""Attributes that hold the two of them in one."""
_DEGREES = re.compile(r"\d\.\d{4}")
_PAIR = re.compile(r"\s*(-?\d{1,2}\.\d{2,})\s?[;,]\s?(-?\d{1,3}\.\d{2,})\s*")
_NEAR = 8
"""So many elements away at most stands the longitude that goes with a latitude: a head may hold thousands."""
_ENOUGH, _STEPS = 200, 400
"""So many characters of what stands around a position say whose it is, found in so many beginnings and ends of elements."""
_SET_VIEW = re.compile(
    r"(?:setView|panTo|flyTo|LatLng|center\s?:|marker)\s?\(?\s?[\[(]?\s?(?:new [\w.]+\()?\s?(-?\d{1,2}\.\d{4,9})\s?,\s?(-?\d{1,3}\.\d{4,9})(?!\d|\.\d)"
)
"""Calls of programs that draw maps, with a place exact enough to find a door."""
_LONGEST_CALL, _CAPTION = 4000, 120
_MAPS = ("iframe", "embed", "object", "img", "area", "a")


def positions(element: etree._Element) -> Iterator[tuple[str, Hit]]:
    """The positions that one element holds in its attributes: the text that tells each, and the hit in it."""
    if element.tag == "script":
        yield from _drawn(element)
        return
    if element.tag in _MAPS and _DEGREES.search(address := element.get("src") or element.get("data") or element.get("href") or ""):
        words = " ".join(element.get(key) or "" for key in ("title", "aria-label", "alt"))
        words = words.strip() or ("" if element.tag == "a" else _caption(element))
        for hit in told_positions.in_map_link(unquote(address), words):
            yield hit.spellings[0], replace(hit, start=0, end=len(hit.spellings[0]))
        return
    position = _pair(element)
    if match := _PAIR.fullmatch(position):
        value = f"{float(match[1]):.3f}, {float(match[2]):.3f}"
        yield (
            position,
            Hit(what=GPS_POSITION, value=value, start=0, end=len(position), confidence=0.8, spellings=(match[1], match[2])),
        )


def _drawn(script: etree._Element) -> Iterator[tuple[str, Hit]]:
    """The place that a program which draws a map sets in its middle, where the caption right behind the map makes it somebody's."""
    match = _SET_VIEW.search((script.text or "")[:_LONGEST_CALL])
    if match and (caption := _caption(script)) and (told_positions.is_lived_in(caption) or is_somebodys(caption)):
        value = f"{float(match[1]):.3f}, {float(match[2]):.3f}"
        text = match[0]
        yield text, Hit(what=GPS_POSITION, value=value, start=0, end=len(text), confidence=0.7, spellings=(match[1], match[2]))


def _caption(element: etree._Element) -> str:
    """The short text right behind a map, in its own element; "" where there is none, or a long one, which speaks of more."""
    behind = element.getnext()
    while behind is not None and behind.tag in ("script", "noscript", "style"):
        behind = behind.getnext()
    if behind is None or not isinstance(behind.tag, str) or (element.tail or "").strip():
        return ""
    words = " ".join(" ".join(map(str, behind.itertext())).split())
    return words if len(words) <= _CAPTION else ""


def _pair(element: etree._Element) -> str:
    """Latitude and longitude as an element's attributes have them; "" without both."""
    if element.get("itemprop") == "latitude":
        near = (*islice(element.itersiblings(), _NEAR), *islice(element.itersiblings(preceding=True), _NEAR))
        beside = next((one for one in near if one.get("itemprop") == "longitude"), None)
        if beside is None or not _is_lived_in(element.getparent()):
            return ""
        return ", ".join(one.get("content") or (one.text or "").strip() for one in (element, beside))
    if element.tag == "meta":
        name = (element.get("name") or element.get("property") or "").lower()
        if name in ("geo.position", "icbm"):
            return element.get("content") or ""
        if latitude := _META_LATITUDE.fullmatch(name):
            other = f"{latitude.group(1)}longitude"
            near = (*islice(element.itersiblings(), _NEAR), *islice(element.itersiblings(preceding=True), _NEAR))
            beside = next((meta for meta in near if (meta.get("property") or meta.get("name") or "").lower() == other), None)
            return f"{element.get('content')}, {beside.get('content')}" if beside is not None else ""
    elif element.tag in ("trkpt", "wpt", "rtept"):
        return f"{element.get('lat')}, {element.get('lon')}"
    elif _PAIR.fullmatch(element.get("title") or "") and "geo" in (element.get("class") or "").split():
        return element.get("title") if _is_lived_in(element.getparent()) else ""
    elif element.tag in ("img", "figure", "picture", "video", "source"):
        return _by_attributes(element)
    elif position := _by_attributes(element):
        around = _around(element)
        return position if told_positions.is_lived_in(around) or is_somebodys(around) else ""
    return ""


def _around(element: etree._Element) -> str:
    """What an element says in its attributes, its text and its pictures' words; where it shows nothing itself, what stands right behind it."""
    words = " ".join(str(value) for key, value in element.attrib.items() if not _DEGREES.search(str(value)) and key != "class")
    shown = " ".join(map(str, element.itertext()))
    shown += " ".join(f" {picture.get(key) or ''}" for picture in islice(element.iter("img", "figure"), _NEAR) for key in ("alt", "title"))
    if not shown.strip() and (behind := element.getnext()) is not None and isinstance(behind.tag, str):
        shown = " ".join(map(str, behind.itertext()))
    return f"{words} {shown[:_ENOUGH]}"


def _beginning(element: etree._Element) -> str:
    """The first characters of an element's text, read no farther: thousands of positions may stand in one element."""
    pieces: list[str] = []
    missing = _ENOUGH
    for event, one in islice(etree.iterwalk(element, events=("start", "end", "comment", "pi")), _STEPS):
        piece = one.text if event == "start" else one.tail if one is not element else None
        if piece:
            pieces.append(piece)
            missing -= len(piece)
            if missing <= 0:
                break
    return " ".join(pieces)[:_ENOUGH]


def _is_lived_in(around: etree._Element | None) -> bool:
    """Whether the text of an element makes a position in it somebody's place."""
    words = _beginning(around) if around is not None else ""
    return told_positions.is_lived_in(words) or is_somebodys(words)


def _by_attributes(element: etree._Element) -> str:
    """The values of the attributes for latitude and longitude, or of one that holds both; "" without them."""
    told = {str(key): str(value) for key, value in element.attrib.items() if str(key).startswith("data-")}
    if not told:
        return ""
    latitude, longitude = (
        next((value for key, value in told.items() if degrees.fullmatch(key)), "") for degrees in (_LATITUDE, _LONGITUDE)
    )
    if latitude and longitude:
        return f"{latitude}, {longitude}"
    return next((value for key, value in told.items() if _PAIR.fullmatch(value) and _BOTH.fullmatch(key)), "")
