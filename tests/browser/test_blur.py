"""Nothing private can be read on a page's picture, however the page came to show it: real pages, the real browser, and a look at the pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from one_browser import one_browser
from PIL import Image
from playwright.sync_api import Page as Tab

from foliocheck.app.pictures import page_pictures
from foliocheck.core.mask import Mask
from foliocheck.core.snapshot import PICTURE_HEIGHT, PICTURE_WIDTH, Page, Platform, Snapshot, Source
from foliocheck.crawler.reading.facts import page_of

pytestmark = pytest.mark.browser

URL = "https://kit.example/2b/"
MAIL = "tomas.redfern@student.example"
SHELL = """<!doctype html><style>body {{ margin: 0; font: bold 22px sans-serif }} main {{ padding: 250px 400px }} p {{ width: 400px }}
  .red, .red *, input, textarea, select {{ color: red; fill: red }} input, textarea, select {{ font: bold 22px sans-serif }}
  ::placeholder {{ color: red; opacity: 1 }}</style><main>{}</main>"""
WAYS = {
    "plain": f"<p class=red>{MAIL}</p>",
    "a negative indent": f"<p class=red style='text-indent:-250px'>{MAIL}</p>",
    "a negative margin": f"<p>Ask <span class=red style='margin-left:-390px'>{MAIL}</span></p>",
    "moved to the left and up": f"<p>Ask <span class=red style='position:relative;left:-300px;top:-150px'>{MAIL}</span></p>",
    "moved up from below the picture": f"<p style='margin-top:1000px'>Ask <span class=red style='position:relative;top:-1100px'>{MAIL}</span></p>",
    "a transform": f"<p>Ask <span class=red style='display:inline-block;transform:translate(-350px,-180px) rotate(20deg)'>{MAIL}</span></p>",
    "placed by the page": f"<p style='overflow:hidden'>Ask <span class=red style='position:absolute;left:20px;top:20px'>{MAIL}</span></p>",
    "in a heading, placed by the page": f"<h2 style='overflow:hidden'>Ask <span class=red style='position:absolute;left:20px;top:20px'>{MAIL}</span></h2>",
    "from right to left": f"<p dir=rtl class=red style='width:60px;white-space:nowrap'>{MAIL}</p>",
    "lines closer than letters": f"<p class=red style='font-size:60px;line-height:10px'>{MAIL}</p>",
    "no box of its own": f"<p class=red style='display:contents'>{MAIL}</p>",
    "seen in what is invisible": f"<div style='visibility:hidden'>Ask <p class=red style='visibility:visible'>{MAIL}</p></div>",
    "seen in an invisible line": f"<p style='visibility:hidden'>Ask <span class=red style='visibility:visible'>{MAIL}</span></p>",
    "a drawing": f"<svg width=500 height=80 class=red><text x=10 y=40>{MAIL}</text></svg>",
    "a drawing, letter by letter": "<svg width=500 height=80 class=red>{}</svg>".format(
        "".join(f"<text x={10 + 15 * at} y=40>{letter}</text>" for at, letter in enumerate(MAIL))
    ),
    "a drawing that runs over": f"<svg width=10 height=10 style='overflow:visible' class=red><text x=-300 y=-90>{MAIL}</text></svg>",
    "a drawing used again": f"<svg hidden><symbol id=who><text x=9 y=30>{MAIL}</text></symbol></svg><svg width=500 height=80 class=red><use href='#who'/></svg>",
    "a drawing of a drawing": f"<svg hidden><defs><text id=t x=9 y=30>{MAIL}</text><g id=g><use href='#t'/></g></defs></svg><svg width=500 height=80 class=red><use href='#g'/></svg>",
    "a chart of many labels": "<svg width=500 height=80>{}<text class=red x=10 y=40>{}</text></svg>".format(
        "".join(f"<text x={at} y=70 font-size=4>A label of the chart, number {at}</text>" for at in range(300)), MAIL
    ),
    "words in a drawing": f"<svg width=500 height=80 class=red><foreignObject x=0 y=0 width=480 height=60><div>{MAIL}</div></foreignObject></svg>",
    "a field": f"<input size=40 value={MAIL}>",
    "a hint": f"<input size=40 placeholder={MAIL}>",
    "a button": f"<input type=submit value='Write to {MAIL}'>",
    "a choice": f"<select><option>Nobody<option selected>{MAIL}</select>",
    "a list of choices": f"<select size=3><option selected>Nobody<option>{MAIL}</select>",
    "the name of a group of choices": f"<select size=3><optgroup label={MAIL}><option>Monday</optgroup></select>",
    "a text field": "<textarea cols=40 rows=3></textarea>",
    "a frame": f"<iframe width=500 height=90 srcdoc=\"<p style='color:red;margin-left:-8px'>{MAIL}</p>\"></iframe>",
    "a picture that readers of screens skip": f"<div aria-hidden=true class=red><img alt={MAIL} src=data:,none width=500 height=40></div>",
}  # fmt: skip


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with one_browser() as browser:
        yield browser.new_page(viewport={"width": PICTURE_WIDTH, "height": PICTURE_HEIGHT})


def red(data: bytes) -> int:
    """How many pixels are as red as the letters of the address, and nothing else on the page, are."""
    with Image.open(BytesIO(data)) as picture:
        return sum(count for count, (r, g, b) in picture.convert("RGB").getcolors(1 << 24) or () if r > 180 and g < 90 and b < 90)


@pytest.mark.parametrize("way", WAYS)
def test_an_address_cannot_be_read(way: str, tab: Tab, tmp_path: Path) -> None:
    tab.set_content(SHELL.format(WAYS[way]))
    if way == "a text field":
        tab.fill("textarea", MAIL)  # not what the page was sent with
    script = (files("foliocheck.crawler.reading") / "read.js").read_text(encoding="utf-8")
    raw: dict[str, Any] = tab.evaluate(script, {"zones": {}, "wrappers": []})
    page = page_of(raw, url=URL, role="content", discovered_by="menu", status=200, unwrap=str, in_portfolio=bool)
    shot = tab.screenshot(type="jpeg", quality=90)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "0001.jpg").write_bytes(shot)
    assert red(shot) > 100, "the address can be seen, else nothing is tried here"
    shown = page_pictures(SimpleNamespace(mask=Mask()), snapshot(page, tmp_path))[URL]  # type: ignore[arg-type]  # only its mask is asked for
    assert red(shown) == 0
    with Image.open(BytesIO(shown)) as picture:
        assert picture.size == (PICTURE_WIDTH, PICTURE_HEIGHT)


def snapshot(page: Page, folder: Path) -> Snapshot:
    return Snapshot(
        source=Source(given="kit.example", kind="web", url=URL), taken_at="2026-11-23T21:40:12+00:00", browser="", axe="",
        platform=Platform(id="generic", title="", confidence=0, why=()), pages=(replace(page, screenshot="pictures/0001.jpg"),), folder=str(folder),
    )  # fmt: skip
