"""Pictures inside the HTML report: made small, and together never above a budget."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

WIDTH = 640
"""Half of what a page's picture is wide: a JPEG is read at half its size in a fraction of the time, without resizing."""
QUALITY = 42
BUDGET = 1_200_000
"""Bytes of all pictures together before base64 (a third more): a report of 40 pages stays under 3 MB with room for its text."""
_TALL = 4 / 3


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture as a `data:` address. `width` and `height` are what it shows, in pixels of the picture that was given."""

    source: str
    width: int
    height: int


def embed(pictures: Mapping[str, bytes], wanted: Iterable[str]) -> dict[str, Embedded]:
    """The pictures for the `wanted` keys that `pictures` holds, in that order, until the budget is used up.

    A picture that cannot be read is left out: a report without a picture is better than none.
    """
    found: dict[str, Embedded] = {}
    spent = 0
    there = [key for key in dict.fromkeys(wanted) if key in pictures]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:  # pictures are read and written outside the interpreter's lock
        made = list(pool.map(lambda key: shrink(pictures[key]), there))
    for key, small in zip(there, made, strict=True):
        if small is None or spent + len(small[0]) > BUDGET:
            continue
        spent += len(small[0])
        data, width, height = small
        found[key] = Embedded("data:image/jpeg;base64," + b64encode(data).decode("ascii"), width, height)
    return found


def shrink(data: bytes) -> tuple[bytes, int, int] | None:
    """A JPEG at most WIDTH wide and four thirds as tall (the page’s top), with the width and height that it had before it was made small.

    None where `data` is no picture.
    """
    try:
        with Image.open(BytesIO(data)) as picture:
            width, height = picture.size
            picture.draft("RGB", (WIDTH, 1))
            image: Image.Image = picture if picture.mode == "RGB" else picture.convert("RGB")
            image.load()
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    shown = min(height, round(width * _TALL))
    if shown < height:
        image = image.crop((0, 0, image.width, max(1, round(image.height * shown / height))))
    if image.width > WIDTH:
        image = image.resize((WIDTH, max(1, round(image.height * WIDTH / image.width))), Image.Resampling.BILINEAR, reducing_gap=2.0)
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY, optimize=True)
    return buffer.getvalue(), width, shown
