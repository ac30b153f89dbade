"""Site builders: every page's text is there, noise is left out, walls and lists are told apart from content."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sites.builders.site import BUILDERS
from sites.serving import Site

from foliocheck.core.snapshot import Page, Platform, Snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms import github_pages, wix
from foliocheck.crawler.platforms.platform import Settings, settings
from foliocheck.crawler.sources.web import open_web

pytestmark = [pytest.mark.browser]
OPTIONS = CrawlOptions(
    version="test",
    load_seconds=8,
    page_seconds=20,
    settle_seconds=3,
    link_seconds=5,
    page_limit=40,
    screenshots=False,
    delay=0.0,
    check_links=False,
    read_documents=False,
)
# What is told by the host cannot be told on 127.0.0.1: there the platform is given, its scope too.
FORCED: dict[str, Settings] = {
    "github-pages": replace(settings(github_pages), scope=lambda address: address.split("/cmalt/")[0] + "/cmalt/"),
    "wix": replace(settings(wix), scope=lambda address: address.split("/kit")[0] + "/kit"),
}


@pytest.mark.parametrize("name", sorted(BUILDERS))
def test_builder(name: str, tmp_path: Path, said: Callable[[Page], str]) -> None:
    built = BUILDERS[name]()
    with Site(built.answer) as site:
        source = open_web(site.origin + built.front)
        if name in FORCED:
            source = replace(source, platform=(Platform(id=name, title=name, confidence=1.0, why=("given",)), FORCED[name]))
        snapshot: Snapshot = asyncio.run(crawl(source, tmp_path / "snapshot", OPTIONS, taken_at="2026-01-01T00:00:00+00:00"))
    assert snapshot.platform.id == name
    pages = {page.url.removeprefix(site.origin).split("?")[0]: page for page in snapshot.pages}
    content = {path: page for path, page in pages.items() if page.role == "content"}
    assert set(built.texts) <= set(content)
    for path, texts in built.texts.items():
        for text in texts:
            assert text in said(content[path]), (path, text)
        for noise in built.noise:
            assert noise not in said(content[path]), (path, noise)
    for path in built.walls:
        assert pages[path].role == "wall"
        assert pages[path].wall is not None
    assert not set(built.no_content) & set(content)
    if name == "github-pages":
        assert "/other/" not in pages
