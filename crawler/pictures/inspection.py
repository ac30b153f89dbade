"""One picture looked at closely: what the camera and programs left in it, whether it moves, and (where asked) the text in it.

Runs in the worker of `documents/limited.py`.
"""

from __future__ import annotations

import io
import struct
import warnings
from typing import Any

from foliocheck.core.snapshot import Picture
from foliocheck.crawler.documents.package import local_name

MOST_PIXELS = 80_000_000
_WANTED = {
    0x010E: "ImageDescription",
    0x010F: "Make",
    0x0110: "Model",
    0x0131: "Software",
    0x013B: "Artist",
    0x013C: "HostComputer",
    0x8298: "Copyright",
    0x9C9B: "XPTitle",
    0x9C9C: "XPComment",
    0x9C9D: "XPAuthor",
    0x9C9E: "XPKeywords",
    0x9C9F: "XPSubject",
}
_WANTED_INNER = {
    0x9286: "UserComment",
    0xA430: "CameraOwnerName",
    0xA431: "BodySerialNumber",
    0xA435: "LensSerialNumber",
    0xA437: "Photographer",
    0xA438: "ImageEditor",
}
_OCR_LONGEST = 2_000


def inspect(data: bytes, address: str, media_type: str, with_text: bool) -> Picture:
    """The facts of the picture in `data`; `with_text` also reads the text in it where the package for that is installed."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        image = Image.open(io.BytesIO(data))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Picture(
            address=address,
            media_type=media_type,
            bytes=len(data),
            problem="The picture is too large to open (more than 80 million points). Make it smaller.",
        )
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return Picture(
            address=address, media_type=media_type, bytes=len(data), problem="The picture is damaged and cannot be opened. Upload it again."
        )
    with image:
        exif, gps = _exif(image)
        frames = _frames(image)
        words, boxes = _words(image) if with_text else (None, ())
        return Picture(
            address=address,
            media_type=media_type or Image.MIME.get(image.format or "", ""),
            bytes=len(data),
            width=image.width,
            height=image.height,
            animated=frames > 1,
            loops=frames > 1 and image.info.get("loop", 1) != 1,
            gps=gps,
            exif=exif,
            text=words,
            text_boxes=boxes,
        )


def _frames(image: Any) -> int:
    try:
        return int(getattr(image, "n_frames", 1))
    except (OSError, ValueError, EOFError, SyntaxError):
        return 2 if getattr(image, "is_animated", False) else 1  # cut short after the first frames


def _exif(image: Any) -> tuple[dict[str, str], bool]:
    """Readable tags that can name a person or a machine, and whether a position is inside. The position itself goes in as `GPS`."""
    found: dict[str, str] = {}
    gps = False
    try:
        tags = image.getexif()
        for key, name in _WANTED.items():
            _keep(found, name, tags.get(key))
        inner = tags.get_ifd(0x8769)
        for key, name in _WANTED_INNER.items():
            _keep(found, name, inner.get(key))
        place = tags.get_ifd(0x8825)
        if place.get(2) and place.get(4):
            gps = True
            found["GPS"] = _position(place)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, ZeroDivisionError):
        gps = gps or "GPS" in found  # what was read before the damage is kept
    for name, value in image.info.items():
        if isinstance(value, str) and isinstance(name, str) and name.lower() not in ("dpi", "icc_profile", "jfif", "xml:com.adobe.xmp"):
            _keep(found, name[:40], value)
        elif name == "comment":
            _keep(found, "Comment", value)
    _iptc(image, found)
    gps = _xmp(image, found) or gps
    return found, gps


_IPTC = {
    (2, 80): "By-line",
    (2, 85): "AuthorsPosition",
    (2, 90): "City",
    (2, 92): "Sub-location",
    (2, 105): "Headline",
    (2, 110): "Credit",
    (2, 115): "Source",
    (2, 116): "Copyright",
    (2, 118): "Contact",
    (2, 120): "ImageDescription",
    (2, 122): "Writer-Editor",
    (2, 25): "Keywords",
}
"""What newspapers' programs leave in a picture (IPTC-IIM 4.2, record 2)."""


def _iptc(image: Any, found: dict[str, str]) -> None:
    from PIL import IptcImagePlugin

    try:
        told = IptcImagePlugin.getiptcinfo(image) or {}
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, struct.error):
        return  # cut short, or in the long form, which is not read; the other properties stay
    for key, name in _IPTC.items():
        values = told.get(key)
        listed = [_decoded(value) for value in (values if isinstance(values, list) else [values]) if isinstance(value, bytes)]
        _keep(found, name, "; ".join(listed))


def _decoded(value: bytes) -> str:
    """The text of a field: UTF-8, or, where it is none, Latin-1, which older programs write."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _keep(found: dict[str, str], name: str, value: object) -> None:
    if isinstance(value, bytes):
        if name.startswith("XP"):
            value = value.decode("utf-16-le", "ignore")
        else:
            for mark in (b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0"):
                value = value.removeprefix(mark)
            value = _decoded(value)
    text = str(value or "").replace("\x00", "").strip()
    if (text and text.isprintable()) or "\n" in text:
        found.setdefault(name, text[:2_000])


def _position(place: Any) -> str:
    """Latitude and longitude in degrees, to three decimals."""

    def degrees(values: Any, side: Any) -> float:
        parts = [float(value) for value in values]
        return float(sum(part / 60**index for index, part in enumerate(parts))) * (-1 if str(side).upper().startswith(("S", "W")) else 1)

    try:
        return f"{degrees(place[2], place.get(1, 'N')):.3f}, {degrees(place[4], place.get(3, 'E')):.3f}"
    except (TypeError, ValueError, ZeroDivisionError):
        return "a position"


def _xmp(image: Any, found: dict[str, str]) -> bool:
    """People named in the XMP packet, and whether it holds a position."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if not packet:
        return False
    from lxml import etree

    try:
        root = etree.fromstring(
            packet if isinstance(packet, bytes) else packet.encode(), etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        )
    except (etree.XMLSyntaxError, ValueError):
        return False
    if root is None:
        return False
    names = {
        "creator": "Artist",
        "OwnerName": "CameraOwnerName",
        "SerialNumber": "BodySerialNumber",
        "CreatorTool": "Software",
        "description": "ImageDescription",
        "rights": "Copyright",
        "AuthorsPosition": "AuthorsPosition",
        "CreatorContactInfo": "CreatorContactInfo",
        "PersonInImage": "PersonInImage",
        "subject": "Keywords",
    }
    gps = False
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for key, value in element.attrib.items():
            local = local_name(key)
            if local in names:
                _keep(found, names[local], value)
            gps = gps or local == "GPSLatitude"
        local = local_name(element)
        if local in names:
            _keep(found, names[local], " ".join(str(text).strip() for text in element.itertext() if str(text).strip()))
        gps = gps or local == "GPSLatitude"
    return gps


_READERS: list[Any] = []


def _words(image: Any) -> tuple[str | None, tuple[tuple[float, float, float, float], ...]]:
    """The lines of text in the picture with their boxes as parts of 1; (None, ()) where no package for that is installed."""
    try:
        import numpy
        from rapidocr import RapidOCR
    except ImportError:
        return None, ()
    if not _READERS:
        _READERS.append(RapidOCR(params={"Global.log_level": "critical"}))
    plain = image.convert("RGB")
    plain.thumbnail((_OCR_LONGEST, _OCR_LONGEST))
    result = _READERS[0](numpy.asarray(plain)[:, :, ::-1])
    if result is None or result.txts is None:
        return "", ()
    boxes = []
    for corners in result.boxes:
        across, down = [float(point[0]) for point in corners], [float(point[1]) for point in corners]
        boxes.append(
            (
                min(across) / plain.width,
                min(down) / plain.height,
                (max(across) - min(across)) / plain.width,
                (max(down) - min(down)) / plain.height,
            )
        )
    return "\n".join(str(text).replace("\n", " ") for text in result.txts), tuple(boxes)
