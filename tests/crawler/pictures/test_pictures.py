"""Pictures: what cameras and programs leave in them, movement, damage, bombs, and (where the package is there) the text in them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from foliocheck.core.snapshot import Picture
from foliocheck.crawler.documents.embedded import pictures_in
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


def with_iptc(picture: bytes, **records: str) -> bytes:
    """A JPEG with a by-line, credit or contact as newspapers' programs write them."""
    numbers = {"byline": 80, "credit": 110, "contact": 118}
    return with_records(picture, b"".join(record(numbers[name], value.encode()) for name, value in records.items()))


def record(number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value


def with_records(picture: bytes, told: bytes) -> bytes:
    told += b"\0" * (len(told) % 2)
    body = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(told)) + told
    return picture[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + picture[2:]


def test_the_by_line_that_a_newspapers_program_left_is_read() -> None:
    picture = read(
        with_iptc(saved("JPEG"), byline="Ada Crane", credit="Lakeside College / Bo Lund", contact="Ada Crane, 01632 960 412"), "a.jpg"
    )
    assert picture.exif["By-line"] == "Ada Crane"
    assert picture.exif["Credit"] == "Lakeside College / Bo Lund"
    assert picture.exif["Contact"] == "Ada Crane, 01632 960 412"


@pytest.mark.parametrize(
    "told",
    [
        record(80, b"Ada Crane")[:-4],
        b"\x1c\x02\x50",
        b"\x1c\x02\x50\x80\x04\x00\x00\x00\x09Ada Crane",
        b"\x1c\x02\x50\x84\x00\x00",
        record(80, b"Ada Crane") + record(80, b"Bo Lund")[:-3],
        record(80, b"") + record(80, b"Ada Crane"),
        b"\x1c\x02\x50\x00",
        b"nothing of the kind",
    ],
    ids=["value", "length", "long form", "long form cut", "second", "empty first", "half a length", "no record"],
)
def test_a_by_line_cut_short_or_in_the_long_form_costs_nothing_else(told: bytes) -> None:
    picture = read(with_records(photograph(artist="Bo Lund"), told), "a.jpg")
    assert picture.problem is None
    assert picture.exif["Artist"] == "Bo Lund"


def test_a_by_line_in_an_older_alphabet_keeps_its_letters() -> None:
    picture = read(with_records(saved("JPEG"), record(80, "Søren Ågård".encode("latin-1"))), "a.jpg")
    assert picture.exif["By-line"] == "Søren Ågård"


def photograph(**tags: object) -> bytes:
    """A JPEG as a camera makes it: not so small that nobody would look at it."""
    stream = io.BytesIO()
    Image.effect_noise((160, 120), 80).save(stream, "JPEG", exif=exif(**tags))
    return stream.getvalue()


def pdf_of(*pictures: bytes) -> bytes:
    made, name = pikepdf.new(), pikepdf.Name
    made.add_blank_page()
    for picture in pictures:
        shown = pikepdf.Stream(made, picture, Type=name.XObject, Subtype=name.Image, Width=160, Height=120)
        shown.ColorSpace, shown.BitsPerComponent, shown.Filter = name.DeviceGray, 8, name.DCTDecode
        page = made.add_blank_page()
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=shown))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_photographs_in_a_pdf_are_looked_at_as_they_were() -> None:
    inside = list(pictures_in(pdf_of(photograph(artist="Ada Crane"), photograph(artist="Bo Lund"))))
    assert [name for name, _ in inside] == ["picture-1.jpg", "picture-2.jpg"]
    assert {read(data, name).exif.get("Artist") for name, data in inside} == {"Ada Crane", "Bo Lund"}


def test_a_pdf_without_photographs_or_cut_short_has_none() -> None:
    whole = pdf_of(photograph(artist="Ada Crane"))
    assert list(pictures_in(pdf_of())) == []
    assert list(pictures_in(whole[: whole.index(b"\xff\xd8") + 400])) == []
    assert list(pictures_in(b"%PDF-1.7\n" + b"stream\n\xff\xd8\xff" * 200_000)) == []
