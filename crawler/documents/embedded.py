"""Pictures inside office files and PDF: screenshots in a linked Word file, on a slide or in a PDF are looked at like those on a page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from foliocheck.crawler.documents.package import ZIP_DAMAGE

MOST_PICTURES = 40
LARGEST = 12_000_000
SMALLEST = 2_000
_PLACES = re.compile(r"(^|/)(media|Pictures)/[^/]+\.(jpe?g|png|gif|tiff?|webp)$", re.IGNORECASE)


_STREAM = re.compile(rb"stream\r?\n(?=\xff\xd8\xff)")
_ENDS = re.compile(rb"\xff\xd9\s{0,4}endstream")


def pictures_in(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name inside the file, bytes) of its pictures, at most MOST_PICTURES; none where it is neither archive nor PDF. Never raises."""
    if data.startswith(b"PK\x03\x04"):
        yield from _in_archive(data)
    elif b"%PDF-" in data[:1024]:
        yield from _in_pdf(data)


def _in_archive(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if _PLACES.search(info.filename) and SMALLEST <= info.file_size <= LARGEST]
            for info in infos[:MOST_PICTURES]:
                yield info.filename, archive.read(info)
    except ZIP_DAMAGE:
        return


def _in_pdf(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The photographs of a PDF: JPEG files stand in it as they were, with what the camera left in them.

    Nothing is unpacked for that, so a PDF that means harm can do none here. What a program packed anew (most screenshots) holds no camera's data
    and is not found; neither is anything in a PDF that is locked.
    """
    found = position = 0
    while found < MOST_PICTURES and (begun := _STREAM.search(data, position)):
        end = _ENDS.search(data, begun.end())
        if end is None:
            return
        picture = data[begun.end() : end.start() + 2]
        position = end.end()
        if SMALLEST <= len(picture) <= LARGEST:
            found += 1
            yield f"picture-{found}.jpg", picture
