"""Apps: Notion, PebblePad, and those that show a portfolio in a frame, painted, or while scrolling."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from sites.frames.site import DOCUMENT, NOTEBOOK, POSTS
from sites.frames.site import answer as frames
from sites.notion.site import AREA, HOME, PLANS
from sites.notion.site import TEXTS as NOTION
from sites.notion.site import answer as notion_site
from sites.pebblepad.site import TEXTS as PEBBLEPAD
from sites.pebblepad.site import answer as pebblepad_site
from sites.serving import Site

from foliocheck.core.snapshot import Page, Platform, Snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms import google_docs, notion, onenote, padlet, pebblepad, sway
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.sources.web import open_web

pytestmark = [pytest.mark.browser]
OPTIONS = CrawlOptions(
    version="test",
    load_seconds=8,
    page_seconds=25,
    settle_seconds=3,
    page_limit=20,
    screenshots=False,
    delay=0.0,
    check_links=False,
    read_documents=False,
)


def read_as(module: ModuleType, address: str, folder: Path) -> Snapshot:
    """A crawl of `address` as a page of this platform: on 127.0.0.1 the host cannot tell it."""
    source = replace(
        open_web(address), platform=(Platform(id=module.ID, title=module.TITLE, confidence=1.0, why=("given",)), settings(module))
    )
    return asyncio.run(crawl(source, folder / "snapshot", OPTIONS, taken_at="2026-01-01T00:00:00+00:00"))


def test_notion(read: Callable[..., Snapshot], said: Callable[[Page], str]) -> None:
    with Site(notion_site) as site:
        snapshot = read(site.origin + "/")
    assert snapshot.platform.id == "notion"
    content = [page for page in snapshot.pages if page.role == "content"]
    assert len(content) == 3
    for key, texts in NOTION.items():
        page = next(page for page in content if page.url.replace("-", "").endswith(key) or (key == HOME and page.url == site.origin + "/"))
        for text in texts:
            assert text in said(page)
        assert "Built with Notion" not in said(page)
    assert {AREA, PLANS} <= {page.url[-32:] for page in content}
    gone = next(page for page in snapshot.pages if page.url.endswith("f" * 32))
    assert gone.role == "wall"
    assert gone.wall is not None
    assert gone.wall.kind == "unpublished"
    assert (
        notion.unwrap("https://kit.notion.site/Plans-66666666-7777-8888-9999-aaaaaaaaaaaa?pvs=4")
        == f"https://kit.notion.site/Plans-{PLANS}"
    )


def test_pebblepad(tmp_path: Path, said: Callable[[Page], str]) -> None:
    with Site(pebblepad_site) as site:
        snapshot = read_as(pebblepad, site.origin + "/spa/#/public/abc", tmp_path)
    content = {page.url.partition("pageId=")[2]: page for page in snapshot.pages if page.role == "content"}
    assert sorted(content) == sorted(PEBBLEPAD)
    for name, texts in PEBBLEPAD.items():
        for text in texts:
            assert text in said(content[name])
        assert "menu bar" not in said(content[name])
    with Site(pebblepad_site) as site:
        ended = read_as(pebblepad, site.origin + "/spa/#/public/ended", tmp_path)
    assert ended.pages[0].role == "wall"


def test_onenote_in_a_frame(tmp_path: Path, said: Callable[[Page], str]) -> None:
    with Site(frames) as site:
        snapshot = read_as(onenote, site.origin + "/:o:/g/abc", tmp_path)
    page = snapshot.pages[0]
    for text in NOTEBOOK:
        assert text in said(page)
    assert "Insert" not in said(page)
    assert "suite bar" not in said(page)
    assert any("PDF or Word export" in note.why for note in snapshot.not_checked)


def test_google_document(tmp_path: Path, said: Callable[[Page], str]) -> None:
    with Site(frames) as site:
        snapshot = read_as(google_docs, site.origin + "/document/d/abc/edit", tmp_path)
    plain = next(page for page in snapshot.pages if page.url.endswith("/mobilebasic"))
    assert plain.role == "content"
    assert plain.discovered_by == "data"
    assert DOCUMENT[0] in said(plain)
    assert snapshot.pages[0].role == "other"
    assert any("Word or PDF export" in note.why for note in snapshot.not_checked)


@pytest.mark.parametrize(("module", "path"), [(padlet, "/kit/board"), (sway, "/abcDEF")])
def test_text_that_comes_while_scrolling_a_box(module: ModuleType, path: str, tmp_path: Path, said: Callable[[Page], str]) -> None:
    with Site(frames) as site:
        snapshot = read_as(module, site.origin + path, tmp_path)
    for text in POSTS:
        assert text in said(snapshot.pages[0])
    assert snapshot.not_checked
