"""Handed-in files through the whole crawl: the snapshot that each becomes, summed up as reviewed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sites import make_archives, make_documents
from sites.make_archives import write_zip

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.snapshot import Snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.sources.opening import open_source

pytestmark = pytest.mark.browser
OPTIONS = CrawlOptions(version="test", load_seconds=8, page_seconds=20, settle_seconds=2, link_seconds=2, screenshots=False, delay=0.0)


def snapshot(path: Path, folder: Path) -> Snapshot:
    opened = open_source(str(path), folder / "work")
    return asyncio.run(crawl(opened, folder / "snapshot", OPTIONS, taken_at="2026-01-01T00:00:00+00:00"))


def rows(taken: Snapshot) -> list[tuple[str, str, str]]:
    return [(page.role, page.url.removeprefix(VIRTUAL_ORIGIN), page.content_text.replace("\n", " | ")[:46]) for page in taken.pages]


ONE = "0123456789abcdef" * 2
GOLDEN = {
    "wordpress": [
        ("content", "/", "Home | Welcome. | Second paragraph."),
        ("content", "/core-area-1/", "Core area 1 | Plans | Plan kept [placeholder]"),
        ("content", "/future-plans/", "Future plans | Soon."),
        ("wall", "/secret/", "Protected: Secret | This content is password p"),
        ("other", "/a-post/", "A post | From the blog."),
    ],
    "documents": [
        ("listing", "/", "documents | Core area 1 | My talk | Core area "),
        ("document", "/My%20portfolio/2%20plan.docx", "Core area 1 | Description | I compared two pol"),
        ("document", "/My%20portfolio/3%20talk.pptx", "My talk | One point | Another point"),
        ("document", "/My%20portfolio/10%20report.pdf", "Core area 1 | I compared two polling tools; as"),
    ],
    "site": [
        ("content", "/cmalt/index.html", "Robin Vale | My portfolio."),
        ("content", "/cmalt/pages/area-1.html", "Core area 1 | What I did. Plan"),
        ("document", "/cmalt/files/plan.docx", "Core area 1 | Description | I compared two pol"),
    ],
    "leap2a": [
        ("listing", "/", "Portfolio of Robin Vale | Core area 1"),
        ("content", "/pages/1-core-area-1.html", "Core area 1 | What I did. | A note on polling "),
        ("other", "/pages/2-a-post-on-its-own.html", "A post on its own | Left over."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", GOLDEN)
def test_a_zip_becomes_this_snapshot(name: str, tmp_path: Path) -> None:
    taken = snapshot(write_zip(tmp_path / f"{name}.zip", make_archives.all_good()[name]), tmp_path)
    assert rows(taken) == GOLDEN[name]
    assert taken.front_door is None and taken.public is False
    assert taken.source.bytes == (tmp_path / f"{name}.zip").stat().st_size and taken.archive


def test_a_word_file_becomes_a_page_with_headings_links_and_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "portfolio.docx"
    path.write_bytes(make_documents.word())
    taken = snapshot(path, tmp_path)
    (page,) = taken.pages
    assert (page.role, page.url, page.discovered_by) == ("document", f"{VIRTUAL_ORIGIN}/portfolio.docx", "given")
    assert page.facts["converted"] is True
    assert [(block.level, block.text) for block in page.blocks if block.level] == [(1, "Core area 1"), (1, "Description")]
    assert "https://files.college.example/gone.docx" in taken.links
    assert list(taken.documents) == [page.url], "one document, one page, not the text twice"
    assert (taken.source.kind, taken.platform.id) == ("word", "file")
