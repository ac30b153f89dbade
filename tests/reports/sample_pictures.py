"""Drawn pictures of the sample reports' pages, and the boxes of the findings' places on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from foliocheck.core.report import Location, Report
from foliocheck.core.snapshot import Box

TEXT = (
    "I work with four wards that share one simulation room. Each of them asked for a course of its own,",
    "and each had a reason. We began with two afternoons of listening before anything was built, because",
    "the last system had been bought before anybody was asked. What I learned there changed how I plan.",
)
_FIRST, _STEP, _SLOTS = 250, 104, 5
_FIGURE = Box(x=930, y=250, width=270, height=200)
_BAND = ((27, 71, 84), (58, 64, 98), (70, 84, 58))


def with_boxes(report: Report) -> Report:
    """`report` with a box at each place that the drawn picture of its page shows: one paragraph after the other, pictures on the right."""
    used: Counter[str] = Counter()
    roles = {page.url: page.role for page in report.pages}

    def placed(place: Location) -> Location:
        if roles.get(place.url) != "content" or not (place.selector or place.excerpt):
            return place
        if "<img" in place.excerpt and not used[place.url + "#"]:
            used[place.url + "#"] += 1
            return replace(place, box=_FIGURE)
        used[place.url] += 1
        slot = used[place.url] - 1
        return replace(place, box=Box(x=80, y=_FIRST + _STEP * slot, width=800, height=80)) if slot < _SLOTS else place

    return replace(
        report, findings=tuple(replace(item, locations=tuple(placed(place) for place in item.locations)) for item in report.findings)
    )


def screenshots(report: Report) -> dict[str, bytes]:
    """A drawn picture of every content page (1280 × 800, JPEG), keyed by the page's address."""
    return {row.url: _drawing(number, row.title) for number, row in enumerate(report.pages) if row.role == "content"}


def _drawing(number: int, title: str) -> bytes:
    picture = Image.new("RGB", (1280, 800), (252, 252, 250))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 1280, 96), fill=_BAND[number % 3])
    pen.text((80, 32), "Portfolio", (255, 255, 255), _font(26))
    pen.text((420, 36), "Home     Core areas     Specialist option     Future plans", (226, 232, 234), _font(20))
    pen.text((80, 150), title[:60], (24, 32, 38), _font(40))
    for slot in range(_SLOTS + 1):
        for line, words in enumerate(TEXT):
            pen.text((84, _FIRST + 4 + _STEP * slot + 26 * line), words[(7 * (number + slot)) % 9 :], (62, 68, 74), _font(17))
    x, y, right, bottom = 930, 250, 1200, 450
    pen.rectangle((x, y, right, bottom), fill=(214, 222, 219))
    for bar in range(5):
        height = 40 + (bar * 61 + number * 37) % 110
        pen.rectangle((x + 24 + 48 * bar, bottom - height, x + 56 + 48 * bar, bottom), fill=_BAND[bar % 3])
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


_fonts: dict[int, ImageFont.FreeTypeFont | ImageFont.ImageFont] = {}


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    if size not in _fonts:
        _fonts[size] = ImageFont.load_default(size)
    return _fonts[size]
