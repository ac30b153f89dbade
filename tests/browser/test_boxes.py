"""Where blocks, links and pictures stand on the page: in its own pixels, also inside a frame, with what runs over an edge, not where hidden.

What stands in a frame or a shadow tree is called otherwise than what stands at the same place of the page itself.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from one_browser import one_browser

from foliocheck.app.boxes import Boxes
from foliocheck.checks.case import Spot
from foliocheck.core.snapshot import Platform, Snapshot, Source
from foliocheck.crawler.reading.facts import page_of

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><style>body{margin:0} *{font:16px/20px sans-serif} .at{position:absolute;margin:0}</style><main>
<p class=at style="left:100px;top:50px;width:200px;height:40px">First <a href=/plan style="position:absolute;left:10px;top:20px;width:60px;height:20px">plan</a></p>
<p class=at style="left:100px;top:900px;width:200px;height:40px">Far below</p>
<p class=at style="left:600px;top:50px;width:50px;height:20px;white-space:nowrap">These words run over the edge of their box</p>
<div hidden><p>Unseen</p></div>
<iframe class=at style="left:400px;top:300px;width:300px;height:100px;border:5px solid" srcdoc="<style>body{margin:0}p{position:absolute;left:20px;top:30px;margin:0;width:80px;height:20px}</style><p>Inside</p>"></iframe>
</main>"""


def test_boxes_are_in_pixels_of_the_whole_page() -> None:
    script = (files("foliocheck.crawler.reading") / "read.js").read_text(encoding="utf-8")
    with one_browser() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_content(PAGE)
        page.evaluate("scrollTo(0, 40)")
        read: dict[str, Any] = page.evaluate(script, {"zones": {}, "wrappers": []})
    boxes = {block["text"]: block["box"] for block in read["blocks"]}
    assert boxes["First"] == {"x": 100, "y": 50, "width": 200, "height": 40}
    assert boxes["Far below"] == {"x": 100, "y": 900, "width": 200, "height": 40}
    assert boxes["Unseen"] is None
    assert boxes["Inside"] == {"x": 425, "y": 335, "width": 80, "height": 20}
    over = boxes["These words run over the edge of their box"]
    assert (over["x"], over["y"]) == (600, 50) and over["width"] > 200
    assert read["links"][0]["box"] == {"x": 110, "y": 70, "width": 60, "height": 20}


ALIKE = """<!doctype html><style>body{margin:0;font:16px/20px sans-serif} p,img{margin:0;height:20px} img{display:block;width:20px}</style>
<p>Of the page</p><img alt=page src=data:,1><p id=one>By its name</p>
<iframe style="display:block;border:0;width:300px;height:200px" srcdoc="<style>body{margin:0;font:16px/20px sans-serif} p,img{margin:0;height:20px} img{width:20px}</style><p>In a frame</p><img alt=frame src=data:,2><p id=one>By its name in a frame</p>"></iframe>
<div><template shadowrootmode=open><p style="margin:0">In a shadow</p></template></div><div><template shadowrootmode=open><p style="margin:0">In another</p></template></div>"""


def test_what_stands_in_a_frame_is_not_taken_for_what_stands_in_the_page() -> None:
    script = (files("foliocheck.crawler.reading") / "read.js").read_text(encoding="utf-8")
    with one_browser() as browser:
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        tab.set_content(ALIKE)
        raw: dict[str, Any] = tab.evaluate(script, {"zones": {}, "wrappers": []})
    url = "https://kit.example/"
    page = page_of(raw, url=url, role="content", discovered_by="menu", status=200, unwrap=str, in_portfolio=bool)
    page = replace(page, screenshot="pictures/0001.jpg")
    boxes = Boxes(
        Snapshot(
            source=Source(given=url, kind="web", url=url), taken_at="", browser="", axe="",
            platform=Platform(id="generic", title="", confidence=0, why=()), pages=(page,),
        )
    )  # fmt: skip
    found = {block.text: boxes.of(Spot(url=url, selector=block.selector)) for block in page.blocks}
    assert {text: int(box.y) for text, box in found.items() if box is not None} == {
        "Of the page": 0, "By its name": 40, "In a frame": 60, "By its name in a frame": 100, "In a shadow": 260, "In another": 280,
    }  # fmt: skip
    assert [int(box.y) for image in page.images if (box := boxes.of(Spot(url=url, selector=image.selector)))] == [20, 80]
