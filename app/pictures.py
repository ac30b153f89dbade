"""Pictures for the report: page pictures made small, and blurred wherever a masked value stands."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from foliocheck.app.judging import Judgement
from foliocheck.core.snapshot import Page, Snapshot

_WIDTH = 480
_QUALITY = 45
_MOST = 60
_THUMB = (240, 150)


def page_pictures(judgement: Judgement, snapshot: Snapshot) -> dict[str, bytes]:
    """The pages' pictures by page address, as small JPEGs (480 px wide).

    A page with a value that is masked in its text is shown without a picture: nobody can say where on it the value stands.
    """
    pictures: dict[str, bytes] = {}
    shown = [page for page in snapshot.pages if page.screenshot and page.role not in ("duplicate", "error")]
    for page in shown[:_MOST]:
        path = Path(snapshot.folder) / str(page.screenshot)
        if path.is_file() and not _holds_personal_data(page, judgement):
            small = shrink(path.read_bytes())
            if small:
                pictures[judgement.mask.text(page.url)] = small
    return pictures


def _holds_personal_data(page: Page, judgement: Judgement) -> bool:
    return any(block.text and judgement.mask.text(block.text) != block.text for block in page.blocks if not block.hidden)


def thumbnail(data: bytes) -> bytes | None:
    """The top of a page's picture, 240 by 150 px: enough to know the page again, too small to read its text. None where it is no picture."""
    width, height = _THUMB
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.draft("RGB", (width * 2, width * 2))
            top = picture.crop((0, 0, picture.width, min(picture.height, picture.width * height // width)))
            target = io.BytesIO()
            top.convert("RGB").resize((width, max(1, width * top.height // top.width)), Image.Resampling.BILINEAR).save(
                target, "JPEG", quality=55
            )
            return target.getvalue()
    except OSError:
        return None


def shrink(data: bytes) -> bytes | None:
    """A JPEG made 480 px wide; None where it is no picture."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.draft("RGB", (_WIDTH, _WIDTH))
            small = picture.convert("RGB")
            small.thumbnail((_WIDTH, _WIDTH * 2))
            target = io.BytesIO()
            small.save(target, "JPEG", quality=_QUALITY, optimize=True)
            return target.getvalue()
    except OSError:
        return None
