"""Positions in three numbers each, as programs print what a picture keeps: “60; 23; 24.0”, “51/1, 28/1, 4812/100”, “[52, 12, 21.6]”, “53 20 59.1 N”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.properties.position_pairs import Pair

_NUMBER = r"(?P<{0}{1}>\d{{1,6}}(?:\.\d{{1,6}})?)(?:/(?P<{0}{1}by>\d{{1,6}}))?"
_PART = r"\)?(?:\s?[,;:]\s?|\s)[\[(]?"
_THREE = _PART.join(_NUMBER.format("{0}", part).replace("{{", "{").replace("}}", "}") for part in "dms")
_FIELD = r"{1}(?:itude)?(?![a-z])[\"'’]?\s{{0,20}}[:=\t]?\s{{0,20}}[\[(\"']{{0,3}}"
_LABELLED = re.compile(
    _FIELD.format("", "gps[ _.-]?lat")
    + _THREE.replace("{0}", "a")
    + r"[\])]{0,2}[\"']?,?\s?(?P<ah>[NS]\b)?(?P<between>[\s\S]{0,60}?)"
    + _FIELD.format("", "gps[ _.-]?lo?ng")
    + _THREE.replace("{0}", "b")
    + r"[\])]{0,2}[\"']?,?\s?(?P<bh>[EW]\b)?(?!\d)",
    re.IGNORECASE,
)
_BARE = r"(?P<{0}d>\d{{1,3}})(?P<{0}by>[ :])(?P<{0}m>[0-5]?\d)(?P={0}by)(?P<{0}s>[0-5]?\d(?:\.\d{{1,4}})?)[\"”″]?\s?(?P<{0}h>[{1}])\b"
_LETTERED = re.compile(rf"(?<![\d.:/-]){_BARE.format('a', 'NS')}\s?[,;/|]?\s?{_BARE.format('b', 'EW')}")
_REFERENCE = re.compile(r"lo?ng(?:itude)?[ _-]?ref\W{1,8}(?P<east>[EW])|lat(?:itude)?[ _-]?ref\W{1,8}(?P<north>[NS])", re.IGNORECASE)
_SAID = re.compile(r"\bref\.?:?\s?(?P<north>[NS])\W{1,3}(?P<east>[EW])\b")
_NEAR = 60


def in_fields(text: str, lower: str) -> Iterator[Pair]:
    """Every such position in `text`; `lower` is the same text in small letters."""
    if "gps" in lower:
        for match in _LABELLED.finditer(text):
            around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            north, east = match["ah"], match["bh"]
            for reference in (*_REFERENCE.finditer(around), *_SAID.finditer(around)):
                north, east = north or reference["north"], east or reference["east"]
            yield from _pair(match, (north or "N").upper(), (east or "E").upper())
    for match in _LETTERED.finditer(text):
        yield from _pair(match, match["ah"], match["bh"])


def _pair(match: re.Match[str], north: str, east: str) -> Iterator[Pair]:
    latitude, longitude = _degrees(match, "a"), _degrees(match, "b")
    if latitude <= 90 and longitude <= 180:
        yield Pair(
            match.start(),
            match.start("ad"),
            match.end(),
            -latitude if north == "S" else latitude,
            -longitude if east == "W" else longitude,
            True,
            True,
        )


def _degrees(match: re.Match[str], axis: str) -> float:
    groups = match.groupdict()
    return sum(
        float(match[f"{axis}{part}"]) / max(1, int(groups.get(f"{axis}{part}by") or 1)) / parts
        for part, parts in (("d", 1), ("m", 60), ("s", 3600))
    )
