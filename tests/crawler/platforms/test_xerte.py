"""Xerte: pages by the engine and by the data file, locked and hidden ones."""

# pages are written as they come, one a line
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sites.serving import Site, files_of

from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.platforms.xerte_data import read_data

FOLDER = Path(__file__).parents[2] / "sites" / "xerte"


def letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


@pytest.mark.browser
def test_all_pages_by_the_engine_and_by_the_data(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    snapshot = read(str(FOLDER))
    assert snapshot.platform.id == "xerte"
    _, data = read_data((FOLDER / "template.xml").read_text())
    shown = [page for page in data if not page.hidden]
    pages = [page for page in snapshot.pages if page.role in ("content", "wall")]
    assert [page.title for page in pages] == [page.name for page in shown]
    assert [page.url.partition("#")[2] for page in pages] == ["", *(f"page{number}" for number in range(2, len(shown) + 1))]
    assert {page.discovered_by for page in pages[1:]} == {"script"}
    # every text of the data is on its page (locked ones excepted), nothing of the hidden page is
    for page, source in zip(pages, shown, strict=True):
        for text in source.texts if not source.locked else ():
            assert letters(text) in letters(said(page)), (source.name, text)
        assert "Hidden page text" not in said(page)
        assert "Table of contents" not in said(page)
        assert "Next page" not in said(page)
    by_title = {page.title: page for page in pages}
    locked = by_title["Protected page"]
    assert locked.role == "wall"
    assert locked.wall is not None
    assert locked.wall.kind == "password"
    assert "rashid" not in said(locked)
    assert [exposure.text for exposure in snapshot.exposures] == [
        "Hidden page text, call 01632 960 456.",
        "Protected page text, rashid.omar@college.example.",
    ]
    assert any("Hidden working notes" in note.what for note in snapshot.not_checked)
    # tabs and accordions that are closed, and text that is in the data but never on screen
    tabs = by_title["2a) Teaching, learning and assessment processes"]
    assert [block.hidden for block in tabs.blocks if block.text.startswith("Tab ")] == [False, True, True]
    accordion = by_title["3a) Legislation"]
    assert [block.style.get("source") for block in accordion.blocks if block.text == "Intro to legislation."] == ["data"]
    # alternative texts come from `tip`: empty there means missing
    assert [image.alt for image in by_title["1b) Technical knowledge and ability"].images] == [None]
    assert [image.alt for image in by_title["Confirmation"].images] == ["A chart of visits by week"]
    # inner links
    link = next(link for link in by_title["Contextual statement"].links if link.text == "core area 2")
    assert link.href.endswith("#page5")
    assert "page5" in by_title["Contextual statement"].anchors
    menu = pages[0].menu
    assert len(menu) == len(shown)
    assert menu[2].group == "Core area 1: Operational issues"


@pytest.mark.browser
def test_published_and_with_the_password(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(files_of(FOLDER)) as site:
        snapshot = read(site.origin + "/play_123", password="cmalt")
    assert len([page for page in snapshot.pages if page.role == "content"]) == 11
    opened = next(page for page in snapshot.pages if page.title == "Protected page")
    assert opened.role == "content"
    assert "Protected page text" in said(opened)
    assert "cmalt" not in [note.what for note in snapshot.not_checked]


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", 0),
        ("<html></html>", 0),
        ("<learningObject name='x'><text name='One' linkID='1'>a</text></learningObject>", 1),
        ("<learningObject name='x'><text name='One' linkID='1'>a &nosuch; b</text></learningObject>", 1),
        (
            "<learningObject name='x'><chapter name='c' hidePage='true'><text name='One'/></chapter><text name='Two' password='p'/></learningObject>",
            2,
        ),
        ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><learningObject name='x'><text name='One'>&e;</text></learningObject>", 1),
        ("<learningObject name='x'><text name='Cut off'>broken", 1),
    ],
)
def test_odd_data(text: str, pages: int) -> None:
    _, found = read_data(text)
    assert len(found) == pages
    assert not any("root:" in part for page in found for part in page.texts)
