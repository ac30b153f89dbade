"""Builders for the labelled pictures: drawn screenshots and photographs with data in their EXIF, always the same bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import piexif
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin


def small_picture(lines: list[str], size: tuple[int, int] = (320, 120)) -> BytesIO:
    """A PNG with lines of writing, to be put into a document."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        pen.text((12, 12 + 26 * row), line, fill="black", font=ImageFont.load_default(18))
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    out.seek(0)
    return out


def screen(
    path: Path,
    rows: list[tuple[int, int, int, str]],
    size: tuple[int, int] = (640, 300),
    bars: tuple[tuple[int, int, int, int], ...] = (),
    ink: str = "black",
    paper: str = "white",
    text_chunks: dict[str, str] | None = None,
) -> None:
    """A drawn screenshot: rows of (x, y, letter size, text); bars are the black boxes of a redaction."""
    image = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(image)
    for x, y, letters, text in rows:
        pen.text((x, y), text, fill=ink, font=ImageFont.load_default(letters))
    for bar in bars:
        pen.rectangle(bar, fill="black")
    extra = PngImagePlugin.PngInfo()
    for key, value in (text_chunks or {}).items():
        extra.add_text(key, value)
    if path.suffix == ".png":
        image.save(path, "PNG", optimize=True, pnginfo=extra)
    else:
        image.save(path, "JPEG", quality=85)


def photo(
    path: Path, tint: tuple[int, int, int], gps: tuple[str, tuple[int, int, int], str, tuple[int, int, int]] | None = None, **tags: str
) -> None:
    """A photograph-like JPEG without text. `tags`: artist, owner, serial, software, model, xp_author."""
    image = Image.new("RGB", (320, 240), tint)
    pen = ImageDraw.Draw(image)
    for step in range(8):
        pen.ellipse((30 * step, 20 * step, 30 * step + 80, 20 * step + 80), fill=tuple((c + 23 * step) % 256 for c in tint))
    first: dict[int, Any] = {piexif.ImageIFD.Make: b"Lakeside", piexif.ImageIFD.Model: tags.get("model", "LS-2").encode()}
    inner: dict[int, Any] = {piexif.ExifIFD.DateTimeOriginal: b"2018:05:04 10:30:00"}
    if "artist" in tags:
        first[piexif.ImageIFD.Artist] = tags["artist"].encode()
    if "software" in tags:
        first[piexif.ImageIFD.Software] = tags["software"].encode()
    if "xp_author" in tags:
        first[piexif.ImageIFD.XPAuthor] = tags["xp_author"].encode("utf-16le") + b"\0\0"
    if "owner" in tags:
        inner[piexif.ExifIFD.CameraOwnerName] = tags["owner"].encode()
    if "serial" in tags:
        inner[piexif.ExifIFD.BodySerialNumber] = tags["serial"].encode()
    place: dict[int, Any] = {}
    if gps:
        ns, north, ew, east = gps
        place = {
            piexif.GPSIFD.GPSLatitudeRef: ns.encode(),
            piexif.GPSIFD.GPSLatitude: [(n, 1) for n in north],
            piexif.GPSIFD.GPSLongitudeRef: ew.encode(),
            piexif.GPSIFD.GPSLongitude: [(n, 1) for n in east],
        }
    image.save(path, "JPEG", quality=80, exif=piexif.dump({"0th": first, "Exif": inner, "GPS": place}))
