"""Pictures for the report: those of the pages, blurred wherever a masked value stands."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from foliocheck.app.boxes import within_picture
from foliocheck.app.judging import Judgement
from foliocheck.core.mask import Mask
from foliocheck.core.snapshot import Block, Box, Page, Snapshot

_MOST = 60
_THUMB = (240, 150)
_CELL = 32
"""Pixels that a blur makes one of: about two letters of running text; larger letters get cells of their own size."""
_MARGIN = 6


@dataclass(frozen=True, slots=True)
class _Secret:
    """A place whose words are masked; `box` None: it can be seen, and nobody knows where."""

    box: Box | None
    letters: float = 0.0


def page_pictures(judgement: Judgement, snapshot: Snapshot) -> dict[str, bytes]:
    """The pages' pictures by page address, blurred wherever a value that is masked stands on the page.

    A page on which such a value can be seen, and nobody knows where, is left without a picture.
    """
    shown = [page for page in snapshot.pages if page.screenshot and page.role not in ("duplicate", "error")]
    wanted: dict[str, tuple[Path, list[_Secret]]] = {}
    for page in shown[:_MOST]:
        path = Path(snapshot.folder) / str(page.screenshot)
        secrets = list(_secrets(page, snapshot, judgement.mask)) if path.is_file() else []
        if path.is_file() and all(secret.box is not None for secret in secrets):
            wanted[judgement.mask.text(page.url)] = (path, secrets)

    def made(path: Path, secrets: list[_Secret]) -> bytes | None:
        return blurred(path.read_bytes(), secrets) if secrets else path.read_bytes()

    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:  # pictures are read and written outside the interpreter's lock
        done = pool.map(made, *zip(*wanted.values(), strict=True)) if wanted else ()
        return {address: data for address, data in zip(wanted, done, strict=True) if data}


def _secrets(page: Page, snapshot: Snapshot, mask: Mask) -> Iterator[_Secret]:
    """The places on the page whose words the mask changes: blocks, what stands in frames, pictures with text in them, drawings and fields."""
    frames = {address: frame for frame in page.frames for address in (frame.src, frame.final_url) if address}
    shown = [block for block in page.blocks if block.text and not block.hidden]
    hidden = mask.hidden_lines([block.text for block in shown])
    for index, block in enumerate(shown):
        if index in hidden:
            frame = frames.get(block.frame or "")
            yield _Secret(block.box or (frame.box if frame else None), _letters(block))
    for frame in page.frames:
        if frame.text and mask.text(frame.text) != frame.text:
            yield _whole(frame.box)
    for image in page.images:
        facts = snapshot.pictures.get(image.src)
        read = [
            text for text in (image.alt, facts.text if facts is not None else None) if text
        ]  # the alternative is seen where the picture fails
        if (image.box or not image.hidden) and any(
            mask.text(text) != text for text in read
        ):  # hidden from screen readers may be in plain sight
            yield _whole(image.box)
    for words in page.lettering:
        if any(
            mask.text(text) != text for text in (words.text, words.text.replace("\n", " "), words.text.replace("\n", ""))
        ):  # letter by letter
            yield _whole(words.box)


def _whole(box: Box | None) -> _Secret:
    """A frame or a picture: nobody knows how large its letters are, so nothing of it stays."""
    return _Secret(box, box.height if box is not None else 0.0)


def _letters(block: Block) -> float:
    size = block.style.get("size")
    return float(size) if isinstance(size, (int, float)) else 0.0


def blurred(data: bytes, secrets: Iterable[_Secret]) -> bytes | None:
    """The picture with every secret place (its box is known) turned into a few large spots of colour. None where it is no picture."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            image: Image.Image = picture.convert("RGB")
    except OSError:
        return None
    for secret in secrets:
        seen = within_picture(secret.box) if secret.box else None
        if seen is None:
            continue
        left, top = max(0, int(seen.x) - _MARGIN), max(0, int(seen.y) - _MARGIN)
        area = (left, top, min(image.width, int(seen.x + seen.width) + _MARGIN), min(image.height, int(seen.y + seen.height) + _MARGIN))
        if area[2] <= left or area[3] <= top:
            continue
        part, cell = image.crop(area), max(_CELL, round(secret.letters * 1.5))
        spots = part.resize((max(1, part.width // cell), max(1, part.height // cell)), Image.Resampling.BOX)
        image.paste(spots.resize(part.size, Image.Resampling.BILINEAR), area)
    target = io.BytesIO()
    image.save(target, "JPEG", quality=70)
    return target.getvalue()


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
