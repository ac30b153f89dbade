"""A finding in a picture comes with a part of it: the line with the value is blurred, the lines around it can be read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont, ImageStat

from foliocheck.app.cuttings import cuttings
from foliocheck.app.judging import Judgement, judge
from foliocheck.app.output import write_report
from foliocheck.core.mask import Mask
from foliocheck.core.snapshot import Block, Page, Picture, Platform, Snapshot, Source
from foliocheck.core.snapshot import Image as Shown
from foliocheck.core.snapshot_folder import SnapshotFolder, read_snapshot, write_snapshot
from foliocheck.crawler.pictures.read import can_read_text, read_picture

URL = "https://kit.example/2b/"
SHOT = "https://kit.example/inbox.png"
LINES = ["Inbox (3)", "From hanna.wexley@student.example", "Re: module handbook"]
SIZE = (640, 300)
PARTS = tuple((0.03, 0.1 + 0.3 * row, 0.94, 0.16) for row in range(3))


def drawn(lines: list[str]) -> bytes:
    picture = Image.new("RGB", SIZE, "white")
    pen, letters = ImageDraw.Draw(picture), ImageFont.load_default(30)
    for line, (x, y, _, _) in zip(lines, PARTS, strict=True):
        pen.text((x * SIZE[0], y * SIZE[1]), line, fill="black", font=letters)
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def judged(folder: Path, lines: list[str]) -> tuple[Judgement, Snapshot]:
    page = Page(
        url=URL, final_url=URL, status=200, title="2b", role="content", discovered_by="given",
        blocks=(Block(kind="paragraph", text="I answered my learners."),), images=(Shown(src=SHOT, alt="", block=0),),
    )  # fmt: skip
    picture = Picture(address=SHOT, text="\n".join(lines), text_boxes=PARTS, found_on=(URL,))
    target = SnapshotFolder(folder)
    target.create()
    snapshot = Snapshot(
        source=Source(given="kit.example", kind="web", url=URL), taken_at="2026-11-23T21:40:12+00:00", browser="", axe="",
        platform=Platform(id="generic", title="", confidence=1, why=()), pages=(page,),
        pictures=target.write_originals({SHOT: picture}, {SHOT: drawn(lines)}),
    )  # fmt: skip
    write_snapshot(folder, snapshot)
    read = read_snapshot(folder)
    return judge(read, version="1"), read


def contrast(data: bytes, top: float, bottom: float) -> float:
    """How far apart light and dark are between two heights, as parts of 1."""
    with Image.open(io.BytesIO(data)) as picture:
        part = picture.convert("L").crop((0, int(top * picture.height), picture.width, int(bottom * picture.height)))
        return float(ImageStat.Stat(part).stddev[0])


def test_the_value_is_blurred_and_its_surroundings_are_not(tmp_path: Path) -> None:
    judgement, snapshot = judged(tmp_path / "snapshot", LINES)
    place = next(place for finding in judgement.report.findings for place in finding.locations if finding.check == "other-email")
    assert place.screenshot == "pictures/read-0001-01.jpg"
    assert place.heading == "in the picture inbox.png, middle"
    data = cuttings(judgement.report, snapshot, judgement.mask)[place.screenshot]
    bare = cuttings(judgement.report, snapshot, Mask())[place.screenshot]
    # a Mask that knows nothing but addresses still blurs the address: the net below the net
    assert contrast(data, 0.38, 0.6) < 30
    assert contrast(bare, 0.38, 0.6) < 30
    assert contrast(data, 0.75, 1) > 30


def test_a_value_over_two_lines_is_blurred_in_both(tmp_path: Path) -> None:
    judgement, snapshot = judged(tmp_path / "snapshot", ["Ring Owen Castellan on", "0161 496", "0718 after six"])
    found = cuttings(judgement.report, snapshot, judgement.mask)
    assert found
    for data in found.values():
        assert contrast(data, 0.4, 1) < 30


def test_the_report_holds_the_part_and_the_folder_too(tmp_path: Path) -> None:
    judgement, snapshot = judged(tmp_path / "snapshot", LINES)
    write_report(judgement, snapshot, tmp_path, formats=("html", "json"), compare=None, browser=None)
    assert (tmp_path / "pictures" / "read-0001-01.jpg").is_file()
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "The place in the picture inbox.png, middle" in html
    assert "hanna.wexley" not in html


def test_without_the_picture_the_place_is_told_in_words(tmp_path: Path) -> None:
    judgement, snapshot = judged(tmp_path / "snapshot", LINES)
    (tmp_path / "snapshot" / "pictures" / "read-0001").unlink()
    assert cuttings(judgement.report, snapshot, judgement.mask) == {}


@pytest.mark.skipif(not can_read_text(), reason="the extra package foliocheck[ocr] is not installed")
def test_what_reads_text_in_pictures_cannot_read_the_value_any_more(tmp_path: Path) -> None:
    judgement, snapshot = judged(tmp_path / "snapshot", LINES)
    data = next(iter(cuttings(judgement.report, snapshot, judgement.mask).values()))
    text = read_picture(data, "https://kit.example/part.jpg", "image/jpeg").text or ""
    assert "handbook" in text
    assert "wexley" not in text and "student" not in text
