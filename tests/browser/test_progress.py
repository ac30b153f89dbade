"""What the crawl tells while it goes: pages and links, done and found."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sites.serving import Answer, Asked, Site

from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions, Progress
from foliocheck.crawler.sources.opening import open_source

pytestmark = [pytest.mark.browser]


def answer(asked: Asked) -> Answer:
    links = "".join(f'<a href="/{page}">{page}</a> ' for page in ("one", "two", "a.pdf", "b.pdf"))
    return Answer(status=404) if asked.path.endswith(".pdf") else Answer(body=f"<title>{asked.path}</title><h1>{asked.path}</h1>{links}")


def test_pages_and_links_are_counted_while_they_are_read(tmp_path: Path) -> None:
    told: list[Progress] = []
    options = CrawlOptions(version="test", delay=0.0, screenshots=False, read_documents=False)
    with Site(answer) as site:
        asyncio.run(crawl(open_source(site.origin + "/", tmp_path), tmp_path / "snapshot", options, taken_at="", tell=told.append))
    assert all(step.pages_done <= step.pages_found and step.links_done <= step.links_found for step in told)
    reading = [(step.pages_done, step.pages_found) for step in told if step.doing == "read"]
    assert reading == [(1, 1), (2, 3), (3, 3)]
    last = [step for step in told if step.doing == "checking links"][-1]
    assert (last.links_found, told[0].links_found) == (2, 0)
