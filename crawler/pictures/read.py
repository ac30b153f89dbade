"""Bytes of a picture -> its facts. Never raises for what the file is or does."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from foliocheck.core.codec import decode
from foliocheck.core.snapshot import Picture
from foliocheck.crawler.documents.limited import workers
from foliocheck.crawler.pictures.headers import plain_picture

TEXT_SECONDS = 60.0


@cache
def can_read_text() -> bool:
    """Whether the package that reads text in pictures is installed (`pip install "foliocheck[ocr]"`)."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read_picture(data: bytes, address: str, media_type: str = "", *, with_text: bool | None = None) -> Picture:
    """The facts of the picture that `data` holds. `with_text`: read the text in it too; None where the package for that is installed."""
    reading = can_read_text() if with_text is None else with_text and can_read_text()
    plain = None if reading else plain_picture(data, address, media_type)
    if plain is not None:
        return plain
    reply = workers().ask("picture", data, {"address": address, "media_type": media_type, "with_text": reading}, TEXT_SECONDS)
    if reply.problem is not None:
        return Picture(address=address, media_type=media_type, bytes=len(data), problem=reply.problem.replace("file", "picture", 1))
    return decode(Picture, reply.value)
