"""What only the whole crawl can tell about each page."""

from __future__ import annotations

from dataclasses import replace

from foliocheck.core.snapshot import Block, Document, Link, MenuItem, Page
from foliocheck.crawler.arrangement import arrange, document_pages
from foliocheck.crawler.duplicates import EarlierPages
from foliocheck.crawler.frontier import Frontier
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import settings

SITE = "https://name.example/"
FRONTIER = Frontier(SITE, settings(generic))


def page(path: str, **other: object) -> Page:
    values = {
        "url": SITE + path,
        "final_url": SITE + path,
        "status": 200,
        "title": path,
        "role": "content",
        "discovered_by": "api",
        **other,
    }
    return Page(**values)  # type: ignore[arg-type]


def link(path: str, zone: str = "content") -> Link:
    return Link(href=SITE + path, raw=path, kind="internal", zone=zone)  # type: ignore[arg-type]


def test_a_post_is_content_where_a_content_page_links_to_it() -> None:
    front = page("", links=(link("post-1"), link("post-2", "theme")))
    posts = [page(f"post-{number}", role="other") for number in (1, 2)]
    assert [row.role for row in arrange([front, *posts], FRONTIER)] == ["content", "content", "other"]


def test_a_post_in_the_first_pages_menu_is_content() -> None:
    front = page("", menu=(MenuItem(label="1a", href=SITE + "post-1"),))
    other = page("x", menu=(MenuItem(label="1a", href=SITE + "post-2"),))
    posts = [page(f"post-{number}", role="other") for number in (1, 2)]
    assert [row.role for row in arrange([front, other, *posts], FRONTIER)] == ["content", "content", "content", "other"]


def test_the_best_road_counts() -> None:
    front = page("", discovered_by="given", menu=(MenuItem(label="a", href=SITE + "a"),), links=(link("b"),))
    rows = arrange([front, page("a"), page("b"), page("c", platform_data={"id": 1})], FRONTIER)
    assert [row.discovered_by for row in rows] == ["given", "menu", "link", "api"]


def test_documents_become_rows_once() -> None:
    document = Document(address=SITE + "a.pdf", kind="pdf", title="A", blocks=(Block(kind="paragraph", text="words"),), linked_from=(SITE,))
    rows = document_pages({document.address: document, SITE + "b": replace(document, address=SITE + "b")}, [page("b")])
    assert [(row.url, row.role, row.words, row.linked_from) for row in rows] == [(SITE + "a.pdf", "document", 1, SITE)]


LONG = (Block(kind="paragraph", text="word " * 30),)


def test_the_same_page_again() -> None:
    earlier = EarlierPages()
    earlier.add(page("home", final_url=SITE + "home/", blocks=LONG, title="Home"), FRONTIER)
    again = [
        page("start", final_url=SITE + "home/"),
        page("?page_id=2", canonical=SITE + "home/"),
        page("index.html", blocks=LONG, title="Home"),
    ]
    assert [earlier.same_as(row, FRONTIER) for row in again] == [SITE + "home"] * 3


def test_near_misses_are_pages_of_their_own() -> None:
    earlier = EarlierPages()
    earlier.add(page("home", blocks=LONG, title="Home"), FRONTIER)
    earlier.add(page("gone", role="error", blocks=LONG, title="Gone"), FRONTIER)
    own = [
        page("other-title", blocks=LONG, title="Other"),
        page("short", blocks=(Block(kind="paragraph", text="To follow"),), title="Home"),
        page("part/2", canonical=SITE + "home", parent=SITE + "home"),
        page("self", canonical=SITE + "self"),
        page("after-an-error", blocks=LONG, title="Gone"),
    ]
    assert [earlier.same_as(row, FRONTIER) for row in own] == [None] * 5
