"""Pictures of pages: blurred where something masked stands, left out where nobody knows where it stands; boxes of findings' places."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageStat

from foliocheck.app.boxes import Boxes
from foliocheck.app.pictures import page_pictures
from foliocheck.checks.case import Spot
from foliocheck.core.mask import Mask
from foliocheck.core.snapshot import Block, Box, Frame, Link, Page, Picture, Platform, Snapshot, Source
from foliocheck.core.snapshot import Image as PageImage

ADDRESS = "tomas.redfern@student.example"
URL = "https://kit.example/2b/"
LINE = Box(x=304, y=300, width=672, height=60)


def judged() -> Any:
    return SimpleNamespace(mask=Mask())


def page(**more: Any) -> Page:
    row = Page(url=URL, final_url=URL, status=200, title="2b", role="content", discovered_by="menu", screenshot="pictures/0001.jpg")
    return replace(row, **more)


def snapshot(tmp_path: Path, only: Page, **more: Any) -> Snapshot:
    picture = Image.new("RGB", (1280, 800), "white")
    pen = ImageDraw.Draw(picture)
    for x in range(0, 1280, 8):  # stripes, as letters are: nothing of them is left where it is blurred
        pen.rectangle((x, 0, x + 3, 800), fill="black")
    (tmp_path / "pictures").mkdir(exist_ok=True)
    picture.save(tmp_path / "pictures" / "0001.jpg", "JPEG", quality=90)
    return Snapshot(
        source=Source(given="kit.example", kind="web", url=URL), taken_at="2026-11-23T21:40:12+00:00", browser="", axe="",
        platform=Platform(id="generic", title="", confidence=0, why=()), pages=(only,), folder=str(tmp_path), **more,
    )  # fmt: skip


def contrast(data: bytes, box: Box) -> float:
    """How far apart light and dark are inside the box: about 120 where the stripes can be seen."""
    with Image.open(BytesIO(data)) as picture:
        part = picture.convert("L").crop((int(box.x), int(box.y), int(box.x + box.width), int(box.y + box.height)))
        return float(ImageStat.Stat(part).stddev[0])


@pytest.mark.parametrize(
    "made",
    [
        {"blocks": (Block(kind="paragraph", text=f"Ask {ADDRESS}", box=LINE),)},
        {"blocks": (Block(kind="heading", level=1, text=ADDRESS, box=LINE, style={"size": 48}),)},
        {
            "blocks": (Block(kind="paragraph", text=ADDRESS, frame="https://kit.example/inner"),),
            "frames": (Frame(src="https://kit.example/inner", title="", box=LINE),),
        },
        {"frames": (Frame(src="https://other.example/", title="", text=f"Ask {ADDRESS}", box=LINE),)},
        {"images": (PageImage(src="https://kit.example/shot.png", alt="", box=LINE),)},
        {"images": (PageImage(src="https://kit.example/gone.png", alt=f"Mail to {ADDRESS}", box=LINE),)},
    ],
)
def test_what_is_masked_is_blurred_and_the_rest_is_not(made: dict[str, Any], tmp_path: Path) -> None:
    read = {"https://kit.example/shot.png": Picture(address="https://kit.example/shot.png", text=f"From {ADDRESS}")}
    data = page_pictures(judged(), snapshot(tmp_path, page(**made), pictures=read))[URL]
    assert contrast(data, LINE) < 25
    assert contrast(data, Box(x=0, y=420, width=1280, height=300)) > 100


@pytest.mark.parametrize(
    "made",
    [
        {"blocks": (Block(kind="paragraph", text=f"Ask {ADDRESS}"),)},
        {"frames": (Frame(src="https://other.example/", title="", text=ADDRESS),)},
    ],
)
def test_where_nobody_knows_the_place_there_is_no_picture(made: dict[str, Any], tmp_path: Path) -> None:
    assert page_pictures(judged(), snapshot(tmp_path, page(**made))) == {}


@pytest.mark.parametrize(
    "made",
    [
        {"blocks": (Block(kind="paragraph", text="Nothing private", box=LINE),)},
        {"blocks": (Block(kind="paragraph", text=ADDRESS, hidden=True),)},
        {"blocks": (Block(kind="paragraph", text=ADDRESS, box=replace(LINE, y=900)),)},
    ],
)
def test_a_page_without_anything_masked_in_sight_keeps_its_picture(made: dict[str, Any], tmp_path: Path) -> None:
    data = page_pictures(judged(), snapshot(tmp_path, page(**made)))[URL]
    assert contrast(data, Box(x=0, y=0, width=1280, height=800)) > 100


def test_a_place_has_the_box_of_its_element_then_of_its_block_and_only_what_the_picture_shows(tmp_path: Path) -> None:
    block = Block(kind="paragraph", text="See the plan", selector="p", box=LINE)
    link = Link(
        href="https://kit.example/plan", raw="/plan", kind="internal", selector="p > a", block=0, box=Box(x=340, y=305, width=90, height=20)
    )
    low = Block(kind="paragraph", text="Lower", selector="p.low", box=replace(LINE, y=780))
    under = Block(kind="paragraph", text="Under it", selector="p.under", box=replace(LINE, y=801))
    made = page(
        blocks=(block, low, under),
        links=(link,),
        facts={"author": {"fields": [{"selector": "input", "box": {"x": -5, "y": 10, "width": 45, "height": 20}}]}},
    )
    boxes = Boxes(snapshot(tmp_path, made))
    assert boxes.of(Spot(url=URL, selector="p > a", block=0)) == link.box
    assert boxes.of(Spot(url=URL, selector="p > em", block=0)) == LINE
    assert boxes.of(Spot(url=URL, block=1)) == replace(LINE, y=780, height=20)
    assert boxes.of(Spot(url=URL, selector="p.under", block=2)) is None
    assert boxes.of(Spot(url=URL, selector="input")) == Box(x=0, y=10, width=40, height=20)
    assert boxes.of(Spot(url=URL)) is None and boxes.of(Spot(url="https://elsewhere.example/", block=0)) is None
    assert Boxes(snapshot(tmp_path, page(blocks=(block,), screenshot=None))).of(Spot(url=URL, block=0)) is None
