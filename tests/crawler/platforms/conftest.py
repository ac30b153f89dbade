"""What the tests of platforms share: a crawl of a local site, and the texts that a snapshot holds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from foliocheck.core.snapshot import Page, Snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.sources.opening import open_source

OPTIONS = CrawlOptions(
    version="test", load_seconds=8, page_seconds=20, settle_seconds=3, link_seconds=5, page_limit=60, screenshots=False, delay=0.0
)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Snapshot]:
    """Crawl an address or a folder; keyword arguments change the options."""

    def run(typed: str, **changes: object) -> Snapshot:
        options = replace(OPTIONS, **changes)  # type: ignore[arg-type]  # names of options
        return asyncio.run(crawl(open_source(typed, tmp_path), tmp_path / "snapshot", options, taken_at="2026-01-01T00:00:00+00:00"))

    return run


@pytest.fixture
def said() -> Callable[[Page], str]:
    """All that a page says in the author's zone, white space made single."""

    def text(page: Page) -> str:
        return " ".join(page.content_text.split())

    return text
