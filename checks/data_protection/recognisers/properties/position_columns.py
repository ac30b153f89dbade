"""Positions in the rows of a table with headings: where pictures were taken, where people live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.properties.position_pairs import Pair
from foliocheck.checks.data_protection.recognisers.reading.names import names_somebody

_LATITUDE = re.compile(r"(?:gps|home|exif|photo)?[ _-]?lat(?:itude)?(?:[ _]?\(?(?:deg\w*|wgs ?84|°|n)\)?)?", re.IGNORECASE)
_LONGITUDE = re.compile(r"(?:gps|home|exif|photo)?[ _-]?(?:lo?ng?|longitude)(?:[ _]?\(?(?:deg\w*|wgs ?84|°|e|w)\)?)?", re.IGNORECASE)
_BOTH = re.compile(
    r"(?:gps|home|photo|lat(?:itude)?)[ _/,-]{0,2}(?:lo?ng?(?:itude)?|position|location|coord\w*|point|pin)?|coord(?:inate)?s|pin|position",
    re.IGNORECASE,
)
_SOMEBODYS = re.compile(
    r"\b(?:photo\w*|pictures?|images?|files?(?: ?name)?|taken|device|phone|camera|students?|learners?|pupils?|apprentices?|trainees?|participants?|respondents?|interviewees?|"
    r"users?(?: ?name)?|candidates?|clients?|tutors?|surname|forename|first name|last name|full name|uploader|uploaded|by|who|person|owner|home\w*|host family|check-?ins?)\b",
    re.IGNORECASE,
)
"""Headings by which a row is that of a person or of a picture."""
_PLACES = re.compile(
    r"\b(?:stations?|cit(?:y|ies)|towns?|campus\w*|venues?|sites?|museums?|monuments?|schools?|colleges?|universit\w+|librar\w+|buildings?|landmarks?|stops?|wells?|trees?|species|quakes?|epicentres?|samples?|ships?|summits?|bridges?|countr\w+|capitals?)\b",
    re.IGNORECASE,
)
_HEADS = re.compile(r"\blat(?:itude)?(?![a-z])|\bgps|\bcoord(?:inate)?s?\b|\bpin\b|\bposition\b|home[ _-]?l", re.IGNORECASE)
_DEGREES = re.compile(r"-?\d{1,3}\.\d{3,9}")
_PAIR = re.compile(r"(?P<lat>-?\d{1,2}\.\d{3,9})\s?[,;/ ]\s?(?P<lon>-?\d{1,3}\.\d{3,9})")
_LONGEST, _ROWS = 400, 200


def in_columns(text: str) -> Iterator[Pair]:
    """Every position that stands below a heading for latitudes or positions, in rows of pictures or of people."""
    place = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if len(line) < _LONGEST and _HEADS.search(line) and (sign := _sign(line)):
            yield from _rows(lines, number, place, sign)
        place += len(line) + 1


def _sign(line: str) -> str:
    """What parts the cells of a row; "" where it is no row of a table."""
    return next((sign for sign in "\t|;," if line.count(sign) > 0), "")


def _rows(lines: list[str], number: int, place: int, sign: str) -> Iterator[Pair]:
    heads = [head.strip(" \"'") for head in lines[number].split(sign)]
    latitude, longitude, both = (
        next((column for column, head in enumerate(heads) if heading.fullmatch(head)), -1) for heading in (_LATITUDE, _LONGITUDE, _BOTH)
    )
    if len(heads) < 2 or ((latitude < 0 or longitude < 0) and both < 0) or any(_PLACES.search(head) for head in heads):
        return
    somebodys = any(_SOMEBODYS.search(head) for head in heads) or (
        number > 0 and _SOMEBODYS.search(lines[number - 1][:_LONGEST]) is not None
    )
    start = place + len(lines[number]) + 1
    for line in lines[number + 1 : number + 1 + _ROWS]:
        cells = line.split(sign)
        if len(cells) < 2:
            break
        others = " | ".join(cell for cell in cells if not _DEGREES.search(cell))
        if (somebodys or names_somebody(others)) and not _PLACES.search(others):
            starts = [start + sum(len(cell) + 1 for cell in cells[:column]) for column in range(len(cells))]
            yield from _pair(cells, starts, latitude, longitude, both)
        start += len(line) + 1


def _pair(cells: list[str], starts: list[int], latitude: int, longitude: int, both: int) -> Iterator[Pair]:
    if latitude >= 0 and longitude >= 0 and max(latitude, longitude) < len(cells):
        north, east = (_DEGREES.fullmatch(cells[column].strip(" \"'")) for column in (latitude, longitude))
        if north and east:
            begin = starts[latitude] + cells[latitude].index(north.group())
            end = starts[longitude] + cells[longitude].index(east.group()) + len(east.group())
            yield _told(begin, end, float(north.group()), float(east.group()))
    elif 0 <= both < len(cells) and (pair := _PAIR.search(cells[both])):
        yield _told(starts[both] + pair.start(), starts[both] + pair.end(), float(pair["lat"]), float(pair["lon"]))


def _told(begin: int, end: int, latitude: float, longitude: float) -> Pair:
    return Pair(min(begin, end), begin, max(begin, end), latitude, longitude, True, True)
