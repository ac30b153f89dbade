"""What is told of a check while it runs: masked, once for each page, and no picture of a page with an address on it."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image

from foliocheck.app.engine.onlooker import Onlooker
from foliocheck.core.snapshot import Block, Box, Lettering, Page, Platform, Snapshot, Source
from foliocheck.core.snapshot_folder import SnapshotFolder

ORIGIN = "https://kit-wilding.example"


def a_page(path: str, title: str, *texts: str) -> Page:
    blocks = (Block(kind="heading", text=title, level=1), *(Block(kind="paragraph", text=text) for text in texts))
    return Page(url=ORIGIN + path, final_url=ORIGIN + path, status=200, title=title, role="content", discovered_by="link", blocks=blocks)


def a_picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (1280, 2000), "teal").save(target, "JPEG")
    return target.getvalue()


def test_pages_and_sections_are_told_as_they_are_written(tmp_path: Path) -> None:
    folder = SnapshotFolder(tmp_path / "snapshot")
    folder.create()
    told: list[dict[str, Any]] = []
    head = Snapshot(
        source=Source(given=ORIGIN, kind="web", url=ORIGIN + "/", bytes=None), taken_at="2026-11-29T12:00:00+00:00", browser="b", axe="4",
        platform=Platform(id="generic", title="Web site", confidence=0.0, why=()), pages=(),
    )  # fmt: skip
    folder.write_head(head, finished=False)

    def write(number: int, page: Page) -> None:
        name = folder.write_bytes(f"pictures/{number:04}.jpg", a_picture())
        folder.write_page(number, replace(page, screenshot=name))

    def pages() -> list[dict[str, Any]]:
        return [row for each in told for row in each.get("pages", ())]

    with Onlooker(tmp_path / "snapshot", tmp_path / "thumbnails", None, told.append):
        write(1, a_page("/", "Contextual statement", "I teach nurses at an invented college. " * 12))
        _until(lambda: len(pages()) == 1)
        write(
            2,
            a_page(
                "/kim.larch@student.college.example/", "For kim.larch@student.college.example", "Ask kim.larch@student.college.example."
            ),
        )
        _until(lambda: len(pages()) == 2)
        drawn = Lettering(where="drawing", text="kim.larch@student.college.example", box=Box(x=0, y=0, width=300, height=40))
        write(3, replace(a_page("/2b", "2b Target learners", "I teach nurses. " * 12), lettering=(drawn,)))
        _until(lambda: len(pages()) == 3)
        _until(lambda: any("sections" in each for each in told))
    assert [row["number"] for row in pages()] == [1, 2, 3], "each is told once"
    assert not pages()[2]["picture"] and pages()[2]["private"] and not (tmp_path / "thumbnails" / "3.jpg").exists()
    assert pages()[0]["picture"] and Image.open(tmp_path / "thumbnails" / "1.jpg").size == (240, 150)
    assert not pages()[1]["picture"] and pages()[1]["private"] and not (tmp_path / "thumbnails" / "2.jpg").exists()
    assert "kim.larch" not in str(told) and "k•••@student.college.example" in pages()[1]["title"]
    sections = {row["id"]: row["status"] for each in told for row in each.get("sections", ())}
    assert sections["context"] != "missing" and sections["1a"] == "missing"


def _until(said: Any, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not said():
        assert time.monotonic() < end, "it was not told in time"
        time.sleep(0.05)
