"""Latitude and longitude as people and programs write them: with labels, with the letters of the compass, in degrees and minutes, or bare.

Whose place it is, others judge by the words around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foliocheck.checks.data_protection.recognisers.reading import figures

_LETTER = r"(?:[{0}](?![A-Za-z0-9])|(?:degrees )?(?:{1})\b)"
_NS, _EW = _LETTER.format("NS", "[Nn]orth|[Ss]outh"), _LETTER.format("EWO", "[Ee]ast|[Ww]est")
_COORDINATE = (
    r"(?P<{0}d>\d{{1,3}})(?:(?P<{0}f>\.\d{{2,9}}|,\d{{3,6}}(?=\s?[°º]))(?:\s?(?:°|º|deg(?:rees)?\b))?|"
    r"\s?(?:°|º|deg(?:rees)?\b)\s?(?P<{0}m>\d{{1,2}}(?:\.\d{{1,6}})?)\s?(?:['’′´]|min(?:utes)?\b)?(?:\s?(?P<{0}s>\d{{1,2}}(?:\.\d{{1,4}})?)\s?(?:[\"”″]|''|’’|′′|sec(?:onds)?\b))?)"
)
_FIRST = re.compile(_COORDINATE.format("a") + rf"(?:,?\s?(?P<ah>{_NS}))?")
_LONGITUDE = r"(?P<label>(?:the )?(?:gps|geo|exif|home)?[ _-]?(?:lon(?:g(?:itude)?)?|lng)\b\.?[\"']?\s{0,30}(?:[:=]|\bis\b|\bof\b|\bwas\b)?\s{0,3}[\"'(]?)?"
_REST = re.compile(
    r"[\"')\]]{0,2}(?:\s{0,3}[,;/|&_]\s{0,3}|\s{1,3}(?:and|und|et|by|y|e|og|och|en|a|x|[-–])\s|\s{1,3}|\s?(?=[EWO]\s?\d))[\"'(\[]?"
    + _LONGITUDE
    + r"(?P<bl>[EWO]\s?)?(?P<bn>[-−–]\s?)?"
    + _COORDINATE.format("b")
    + rf"(?!\d|\.\d|\s?%|\s?(?-i:ms|s|secs?|seconds|px|mm|cm|km|kg|dB|Hz|GB|MB|hours|points)\b)(?:\s?(?P<bh>{_EW}))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?P<label>(?<![a-z])(?:(?:gps|geo|exif|home)[ _-]?)?lat(?:itude)?\b\.?[\"']?\s{0,30}(?:[:=]|\bis\b|\bof\b|\bwas\b)?\s{0,3}[\"'(\[]{0,2})?(?P<letter>(?<![A-Za-z])[NS]\s?)?(?P<minus>(?<![\w.])[-−–])?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\d{1,3}(?:\.\d{2}|,\d{3,6}\s?[°º]|\s?(?:[°º]|deg(?:rees)?\b))")
_LOOK_BACK = 48
_FEWEST_DECIMALS = 3
"""A hundredth of a degree is a kilometre: only letters of the compass make so rough a pair a place."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A position in a text: where it stands, latitude and longitude, and whether the text itself says that it is one."""

    start: int
    figure: int
    end: int
    latitude: float
    longitude: float
    said: bool
    """It has labels or letters: bare figures may be anything."""
    exact: bool
    """It has letters and leads to a door."""


def pairs(text: str) -> Iterator[Pair]:
    """Every pair of latitude and longitude in `text`, in order, none within another."""
    done = 0
    for start, _ in figures.runs(text):
        if start < done or not _BEGINS.match(text, start) or text[start - 1 : start].isdigit():
            continue
        first = _FIRST.match(text, start)
        rest = _REST.match(text, first.end()) if first else None
        if first is None or rest is None:
            continue
        floor = max(done, start - _LOOK_BACK)
        before = _BEFORE.search(text, floor, start)
        if before is None:
            continue
        if not before.group() and start and (text[start - 1].isalnum() or text[start - 1] in ".-−_"):
            continue
        found = _read(before, first, rest)
        if found is not None:
            done = found.end
            yield found


def _read(before: re.Match[str], first: re.Match[str], rest: re.Match[str]) -> Pair | None:
    south_or_north = (before["letter"] or first["ah"] or "").strip().lower().removeprefix("degrees ")[:1]
    east_or_west = (rest["bl"] or rest["bh"] or "").strip().lower().removeprefix("degrees ")[:1]
    lettered = bool(south_or_north and east_or_west)
    labelled = bool(before["label"] and rest["label"])
    decimals = min(len(part or "") - 1 if part else _FEWEST_DECIMALS for part in (first["af"], rest["bf"]))
    in_minutes = first["am"] is not None and rest["bm"] is not None
    if not (lettered or decimals >= _FEWEST_DECIMALS) or (first["am"] is None) != (rest["bm"] is None):
        return None
    exact = lettered and (not in_minutes or bool(first["as"] and rest["bs"]))
    latitude, longitude = _degrees(first, "a"), _degrees(rest, "b")
    if latitude > 90 or longitude > 180:
        return None
    if before["minus"] or south_or_north == "s":
        latitude = -latitude
    if rest["bn"] or east_or_west == "w":
        longitude = -longitude
    return Pair(before.start(), first.start(), rest.end(), latitude, longitude, lettered or labelled or in_minutes, exact)


def _degrees(match: re.Match[str], axis: str) -> float:
    value = float(match[f"{axis}d"] + (match[f"{axis}f"] or "").replace(",", "."))
    return value + float(match[f"{axis}m"] or 0) / 60 + float(match[f"{axis}s"] or 0) / 3600
