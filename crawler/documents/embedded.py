"""Pictures inside office files: screenshots in a linked Word file or on a slide are looked at like those on a page."""

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


def pictures_in(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name inside the file, bytes) of its pictures, at most MOST_PICTURES; none where it is no archive. Never raises."""
    if not data.startswith(b"PK\x03\x04"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if _PLACES.search(info.filename) and SMALLEST <= info.file_size <= LARGEST]
            for info in infos[:MOST_PICTURES]:
                yield info.filename, archive.read(info)
    except ZIP_DAMAGE:
        return
