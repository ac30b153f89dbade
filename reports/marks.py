"""What is drawn on a page's picture: numbered marks where findings are, and small cuttings of it beside single places.

All figures are pixels of the picture as it was taken: the page's own CSS pixels from its top left corner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foliocheck.core.report import Finding, Location, ReportPage
from foliocheck.core.snapshot import Box
from foliocheck.reports.embedded import Embedded

PIN = 34
"""Radius of the disc that holds a number."""
_APART = 76
_MOST_BOXES = 8
_NOTHING_TO_OUTLINE = 0.6
"""What fills more than this share of the picture is not outlined: the line would only be a frame."""
_CUTTING = (600, 230)
_AROUND = 36
_WHOLE_PAGE = ("html", "body", "head", "title", "meta")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One number on a picture: the boxes around what it speaks of, and the middle of the disc with the number at each of them."""

    number: int
    boxes: tuple[Box, ...]
    pins: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMarks:
    """The findings of one page by where they are: marked on its picture, elsewhere on the page, or of the page as a whole."""

    marks: dict[str, Mark]
    """By the finding's id, numbered in the order in which the findings were given."""
    lower: frozenset[str]
    whole: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutting:
    """A part of a page's picture around a place: what it shows of the picture (a view box), and the boxes in it."""

    x: int
    y: int
    width: int
    height: int
    boxes: tuple[Box, ...]


def page_marks(findings: Sequence[Finding], page: ReportPage, picture: Embedded) -> PageMarks:
    """Where the findings of `page` are on its `picture`."""
    marks: dict[str, Mark] = {}
    lower, whole = set(), set()
    taken: list[tuple[int, int]] = []
    for finding in findings:
        places = [place for place in finding.locations if place.url == page.url]
        boxes = _outlined((place.box for place in places), picture)
        if boxes:
            first = len(taken)
            for box in boxes:
                taken.append(_free(box, taken, picture))
            marks[finding.id] = Mark(number=len(marks) + 1, boxes=boxes, pins=tuple(taken[first:]))
        elif all(_of_the_page(place, page.title) for place in places):
            whole.add(finding.id)
        else:
            lower.add(finding.id)
    return PageMarks(marks=marks, lower=frozenset(lower), whole=frozenset(whole))


def cutting(boxes: Iterable[Box | None], picture: Embedded | None) -> Cutting | None:
    """The part of `picture` around the first of `boxes` that it shows; None where it shows none."""
    if picture is None:
        return None
    shown = _outlined(boxes, picture)
    if not shown:
        return None
    first = shown[0]
    width = min(picture.width, max(_CUTTING[0], round(first.width) + 2 * _AROUND))
    height = min(picture.height, max(_CUTTING[1], round(first.height) + 2 * _AROUND))
    x = _between(round(first.x + first.width / 2 - width / 2), picture.width - width)
    y = _between(round(first.y + first.height / 2 - height / 2), picture.height - height)
    inside = tuple(box for box in shown if x <= box.x + box.width / 2 <= x + width and y <= box.y + box.height / 2 <= y + height)
    return Cutting(x=x, y=y, width=width, height=height, boxes=inside or (first,))


def _outlined(boxes: Iterable[Box | None], picture: Embedded) -> tuple[Box, ...]:
    """The boxes that the picture shows and that are worth a line around them, none twice."""
    area = picture.width * picture.height
    found = [box for box in boxes if box is not None and box.x < picture.width and box.y < picture.height]
    found = [box for box in found if box.width * box.height <= area * _NOTHING_TO_OUTLINE]
    return tuple(dict.fromkeys(found))[:_MOST_BOXES]


def _free(box: Box, taken: Sequence[tuple[int, int]], picture: Embedded) -> tuple[int, int]:
    """The middle of a disc at the box's top left corner, moved right (then down) until it lies over no other."""
    x, y = max(PIN, round(box.x)), max(PIN, round(box.y))
    for _ in range(40):
        if x > picture.width - PIN:
            x, y = PIN, y + _APART
        if y > picture.height - PIN:
            y = picture.height - PIN
        if all(abs(x - other_x) >= _APART or abs(y - other_y) >= _APART for other_x, other_y in taken):
            break
        x += _APART
    return min(x, picture.width - PIN), y


def _of_the_page(place: Location, title: str) -> bool:
    """Whether a place is no place on the page but the page or a section itself: its language, its title, its length."""
    if place.box is not None:  # it fills the picture
        return True
    if place.selector is None:
        return place.excerpt in ("", title, place.heading)
    return " > " not in place.selector and re.split(r"[\[ :.#]", place.selector)[0] in _WHOLE_PAGE


def _between(value: int, most: int) -> int:
    return max(0, min(value, most))
