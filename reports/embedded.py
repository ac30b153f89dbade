"""Pictures inside the HTML report: made small, and together never above a budget."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from io import BytesIO

from PIL import Image

WIDTH = 440
QUALITY = 58
BUDGET = 1_600_000
"""Bytes of all pictures together before base64 (a third more): a report of 40 pages stays under 3 MB with room for its text."""


def embed(pictures: Mapping[str, bytes], wanted: Iterable[str]) -> dict[str, str]:
    """`data:` addresses for the `wanted` keys that `pictures` holds, in that order, until the budget is used up.

    A picture that cannot be read is left out: a report without a picture is better than none.
    """
    found: dict[str, str] = {}
    spent = 0
    for key in dict.fromkeys(wanted):
        small = shrink(pictures[key]) if key in pictures else None
        if small is None or spent + len(small) > BUDGET:
            continue
        spent += len(small)
        found[key] = "data:image/jpeg;base64," + b64encode(small).decode("ascii")
    return found


def shrink(data: bytes) -> bytes | None:
    """A JPEG at most WIDTH pixels wide and four thirds as tall (the top of the page), or None where `data` is no picture."""
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
    return buffer.getvalue()
