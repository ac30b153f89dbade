"""An address without its scheme, of a site that knows no https: read over http, and the report says so."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from sites.serving import Answer, Site

from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.sources.web import open_web


@pytest.mark.parametrize(
    ("typed", "otherwise"),
    [
        ("name.example/cmalt", "http://name.example/cmalt"),
        ("name.example:8080/", "http://name.example:8080/"),
        ("https://name.example/", None),
        ("http://name.example/", None),
        ("localhost:8000", None),
    ],
)
def test_http_is_tried_only_where_no_scheme_was_typed(typed: str, otherwise: str | None) -> None:
    assert open_web(typed).otherwise == otherwise


@pytest.mark.browser
def test_a_site_without_https_is_read_all_the_same(tmp_path: Path) -> None:
    options = CrawlOptions(version="test", delay=0.0, screenshots=False, check_links=False, read_documents=False)
    with Site(lambda asked: Answer(body="<!doctype html><title>Old</title><h1>An older site</h1>")) as site:
        secure = site.origin.replace("http://", "https://") + "/"
        source = replace(open_web(secure), otherwise=site.origin + "/")
        snapshot = asyncio.run(crawl(source, tmp_path / "snapshot", options, taken_at=""))
    assert snapshot.front_door is None
    assert snapshot.source.url == site.origin + "/"
    assert [(page.url, page.role) for page in snapshot.pages] == [(site.origin + "/", "content")]


FOLIO = '<!doctype html><title>Folio</title><h1>Folio</h1><p>Text of the portfolio.</p><a href="a.html">a</a>'
LEADS = {
    "by its head": '<meta http-equiv="refresh" content="1; URL=folio/index.html">',
    "by its head, later": '<meta http-equiv="refresh" content="9;url=\'folio/index.html\'"><p>You will be taken to my portfolio.</p>',
    "by a script": "<script>setTimeout(() => { location.href = 'folio/index.html'; }, 300)</script>",
    "by a script at once": "<script>location.replace('folio/index.html')</script>",
}


@pytest.mark.browser
@pytest.mark.parametrize("front", LEADS.values(), ids=LEADS)
def test_a_front_page_that_leads_on_is_followed(front: str, tmp_path: Path) -> None:
    pages = {
        "/": front,
        "/folio/index.html": FOLIO,
        "/folio/a.html": FOLIO.replace("Folio", "A") + '<meta http-equiv="refresh" content="5; url=/gone">' + "word " * 60,
    }
    options = CrawlOptions(version="test", delay=0.0, screenshots=False, check_links=False, read_documents=False)
    with Site(lambda asked: Answer(body=pages[asked.path]) if asked.path in pages else Answer(status=404)) as site:
        snapshot = asyncio.run(crawl(open_web(site.origin + "/"), tmp_path / "snapshot", options, taken_at=""))
    assert snapshot.front_door is None
    assert [(page.final_url.removeprefix(site.origin), page.title, page.role) for page in snapshot.pages] == [
        ("/folio/index.html", "Folio", "content"),
        ("/folio/a.html", "A", "content"),
    ]
