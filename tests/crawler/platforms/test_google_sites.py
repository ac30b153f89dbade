"""Google Sites: every page, the embedded code, walls, and what is not the author's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sites.google_sites.site import BASE, TEXTS, answer
from sites.serving import Site

from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.platforms import google_sites

pytestmark = [pytest.mark.browser]


def test_every_page_and_every_text_is_there(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(answer) as site:
        snapshot = read(site.origin + BASE)
    assert snapshot.platform.id == "google-sites"
    assert snapshot.platform.confidence >= 0.8
    by_name = {page.final_url.rsplit(BASE + "/", 1)[-1]: page for page in snapshot.pages if page.role == "content"}
    assert sorted(by_name) == sorted(TEXTS)
    for name, texts in TEXTS.items():
        for text in texts:
            assert text in said(by_name[name]), name
    assert by_name["core-1/1a"].discovered_by == "menu"
    assert by_name["not-in-nav"].discovered_by == "link"
    # chrome is not the author's text
    for page in by_name.values():
        for noise in (
            "Report abuse",
            "Page updated",
            "cookies from Google",
            "Got it",
            "Copy heading link",
            "Footer of the site",
            "Site actions",
        ):
            assert noise not in said(page)
    assert not any("cookies from Google" in block.text for page in snapshot.pages[1:] for block in page.blocks if block.zone != "noise")
    # links and headings
    evidence = by_name["core-1/1a"]
    assert [block.text for block in evidence.blocks if block.kind == "heading"] == ["1a Constraints and benefits", "Evidence"]
    hrefs = [link.href for link in evidence.links if link.zone == "content"]
    assert "https://files.college.example/plan.docx" in hrefs
    assert site.origin + BASE + "/future" in hrefs
    assert "h.x1" in evidence.anchors
    # the embedded code: its text and its link stand on the page, marked as a frame's
    embedded = by_name["core-1/1b"]
    block = next(block for block in embedded.blocks if "embed.author" in block.text)
    assert block.frame
    assert not block.hidden
    assert "https://timetable.example/now" in [link.href for link in embedded.links]
    # the embedded file has a wall of its own
    frame = next(frame for frame in embedded.frames if "/drive/" in frame.src)
    assert frame.title == "Drive, Feedback form"
    assert frame.entered
    assert frame.final_url is not None
    assert "/v3/signin/" in frame.final_url
    assert "Use your Google Account" in frame.text
    # the menu, with the entry that has no page of its own
    menu = [(item.label, item.href is not None, item.group) for item in by_name["home"].menu]
    assert ("Core area 2", False, None) in menu
    assert ("2a Teaching and learning", True, "Core area 2") in menu
    assert not any(label == "More" for label, _, _ in menu)
    assert len(menu) == 9


def test_sign_in_wall(read: Callable[..., Snapshot]) -> None:
    with Site(answer) as site:
        snapshot = read(site.origin + "/private/x")
    assert snapshot.pages[0].role == "wall"
    assert snapshot.pages[0].wall is not None
    assert snapshot.pages[0].wall.kind == "login"
    assert snapshot.front_door


@pytest.mark.parametrize(
    ("address", "scope"),
    [
        ("https://sites.google.com/view/name/home", "https://sites.google.com/view/name"),
        ("https://sites.google.com/u/1/view/name/home", "https://sites.google.com/u/1/view/name"),
        ("https://sites.google.com/college.example/name/core-1", "https://sites.google.com/college.example/name"),
        ("https://www.name.example/home", None),
    ],
)
def test_scope(address: str, scope: str | None) -> None:
    assert google_sites.scope(address) == scope
