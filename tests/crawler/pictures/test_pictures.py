"""Pictures: what cameras and programs leave in them, movement, damage, bombs, and (where the package is there) the text in them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from foliocheck.core.snapshot import Picture
from foliocheck.crawler.documents.limited import WORKERS
from foliocheck.crawler.pictures.headers import plain_picture
from foliocheck.crawler.pictures.read import can_read_text, read_picture

LABELLED = Path(__file__).parents[3] / "benchmarks/data_protection/files/tuned/first"


@pytest.fixture(scope="module", autouse=True)
def _end_workers() -> Iterator[None]:
    yield
    WORKERS.close()


def read(data: bytes, name: str = "a.png") -> Picture:
    return read_picture(data, f"http://portfolio.invalid/{name}", with_text=False)


def saved(kind: str, frames: int = 1, **words: object) -> bytes:
    stream = io.BytesIO()
    pictures = [Image.new("RGB", (60, 40), (number * 40, 0, 0)) for number in range(frames)]
    if frames > 1:
        words |= {"save_all": True, "append_images": pictures[1:]}
    pictures[0].save(stream, kind, **words)
    return stream.getvalue()


def exif(**tags: object) -> Image.Exif:
    made = Image.Exif()
    for name, value in tags.items():
        made[{"artist": 0x013B, "description": 0x010E, "software": 0x0131}[name]] = value
    return made


def test_plain_pictures_need_no_closer_look() -> None:
    for kind in ("PNG", "JPEG"):
        picture = plain_picture(saved(kind), "http://x/a", "")
        assert picture is not None and (picture.width, picture.height) == (60, 40)


@pytest.mark.parametrize(
    "data",
    [
        saved("GIF"),
        saved("WEBP"),
        saved("JPEG", exif=exif(artist="Ada Crane")),
        saved("JPEG", comment=b"by Ada"),
        saved("PNG", frames=2),
        saved("PNG")[:-20],
        b"text",
    ],
)
def test_all_others_do(data: bytes) -> None:
    assert plain_picture(data, "http://x/a", "") is None


def test_what_cameras_leave() -> None:
    picture = read(saved("JPEG", exif=exif(artist="Ada Crane", description="Staff room", software="Editor 3")))
    assert picture.exif == {"ImageDescription": "Staff room", "Software": "Editor 3", "Artist": "Ada Crane"}
    assert picture.gps is False
    studio = read((LABELLED / "studio.jpg").read_bytes(), "studio.jpg")
    assert studio.exif["CameraOwnerName"] == "Callum Varley" and studio.exif["BodySerialNumber"] == "LS2-0044817"
    campus = read((LABELLED / "campus.jpg").read_bytes(), "campus.jpg")
    assert campus.gps is True and campus.exif["GPS"].startswith("50.5")


def test_what_programs_leave_in_a_png() -> None:
    info = PngInfo()
    info.add_text("Author", "Ada Crane")
    info.add_itxt("Comment", "ask ben.moss@college.example")
    assert read(saved("PNG", pnginfo=info)).exif == {"Author": "Ada Crane", "Comment": "ask ben.moss@college.example"}


@pytest.mark.parametrize(
    ("data", "animated", "loops"),
    [
        (saved("GIF"), False, False),
        (saved("GIF", frames=3), True, False),
        (saved("GIF", frames=3, loop=0), True, True),
        (saved("GIF", frames=3, loop=2), True, True),
        (saved("PNG", frames=3, loop=0), True, True),
        (saved("WEBP", frames=3, loop=0), True, True),
    ],
)
def test_movement(data: bytes, animated: bool, loops: bool) -> None:
    picture = read(data)
    assert (picture.animated, picture.loops) == (animated, loops)


def test_bad_pictures_have_a_problem() -> None:
    head = b"\x89PNG\r\n\x1a\n"

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    huge = (
        head
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", b"a\0b")
        + chunk(b"IDAT", zlib.compress(b"\0" * 99))
        + chunk(b"IEND", b"")
    )
    for data, words in ((huge, "too large"), (b"\xff\xd8\xff\xe1\x00\x10Exif", "damaged"), (b"no picture", "damaged")):
        picture = read(data)
        assert picture.problem is not None and words in picture.problem


@pytest.mark.skipif(not can_read_text(), reason="the extra package foliocheck[ocr] is not installed")
def test_text_in_a_picture() -> None:
    picture = read_picture((LABELLED / "inbox.png").read_bytes(), "http://portfolio.invalid/inbox.png")
    assert picture.text is not None and "priya.lindqvist@uni.example" in picture.text
    assert len(picture.text_boxes) == len(picture.text.split("\n"))


@pytest.mark.skipif(can_read_text(), reason="the extra package foliocheck[ocr] is installed")
def test_no_text_where_the_package_is_missing() -> None:
    assert read_picture((LABELLED / "inbox.png").read_bytes(), "http://portfolio.invalid/inbox.png").text is None
