"""Pictures inside the HTML report: made small, and together never above a budget."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

WIDTH = 440
QUALITY = 58
BUDGET = 1_600_000
"""Bytes of all pictures together before base64 (a third more): a report of 40 pages stays under 3 MB with room for its text."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture as a `data:` address, with its size in pixels."""

    source: str
    width: int
    height: int


def embed(pictures: Mapping[str, bytes], wanted: Iterable[str]) -> dict[str, Embedded]:
    """The pictures for the `wanted` keys that `pictures` holds, in that order, until the budget is used up.

    A picture that cannot be read is left out: a report without a picture is better than none.
    """
    found: dict[str, Embedded] = {}
    spent = 0
    for key in dict.fromkeys(wanted):
        small = shrink(pictures[key]) if key in pictures else None
        if small is None or spent + len(small[0]) > BUDGET:
            continue
        spent += len(small[0])
        data, width, height = small
        found[key] = Embedded("data:image/jpeg;base64," + b64encode(data).decode("ascii"), width, height)
    return found


def shrink(data: bytes) -> tuple[bytes, int, int] | None:
    """A JPEG with its width and height: at most WIDTH wide, four thirds as tall (the page’s top). None where `data` is no picture."""
    try:
        with Image.open(BytesIO(data)) as picture:
            picture.draft("RGB", (WIDTH, WIDTH))
            image: Image.Image = picture.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    width, height = image.size
    image = image.crop((0, 0, width, min(height, round(width * 4 / 3))))
    if width > WIDTH:
        image = image.resize((WIDTH, max(1, round(image.height * WIDTH / width))), Image.Resampling.BILINEAR, reducing_gap=2.0)
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY, optimize=True)
    return buffer.getvalue(), image.width, image.height
