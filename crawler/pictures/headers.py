"""What the first bytes of a picture tell, without decoding it: most pictures hold nothing more, and cost nothing then."""

from __future__ import annotations

import struct

from foliocheck.core.snapshot import Picture

_PNG = b"\x89PNG\r\n\x1a\n"
_TELLING_PNG = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"acTL"}


def plain_picture(data: bytes, address: str, media_type: str) -> Picture | None:
    """The facts of a PNG or JPEG that holds neither texts nor camera data nor frames; None where a closer look is needed."""
    if data.startswith(_PNG):
        size = _plain_png(data)
    elif data.startswith(b"\xff\xd8"):
        size = _plain_jpeg(data)
    else:
        return None
    if size is None:
        return None
    return Picture(address=address, media_type=media_type, bytes=len(data), width=size[0], height=size[1])


def _plain_png(data: bytes) -> tuple[int, int] | None:
    position = len(_PNG)
    size: tuple[int, int] | None = None
    while position + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, position)
        if name == b"IHDR" and position + 16 <= len(data):
            size = struct.unpack_from(">II", data, position + 8)
        if name in _TELLING_PNG:
            return None
        if name == b"IEND":
            return size
        position += length + 12
    return None  # cut short: let the library say what is wrong


def _plain_jpeg(data: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker, length = data[position + 1], struct.unpack_from(">H", data, position + 2)[0]
        if marker in (0xE1, 0xED, 0xFE):
            return None  # EXIF, XMP, IPTC or a comment
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, position + 5)
            return width, height
        position += length + 2
    return None
