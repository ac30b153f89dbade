"""A blog's lists of posts: which are looked through where nothing names the posts, in what order, how many, and what is told of the rest."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sites.serving import Answer, Asked, Site

from foliocheck.core.snapshot import Snapshot
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.frontier import Frontier
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms import blogger, wordpress
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.post_lists import MOST
from foliocheck.crawler.sources.web import open_web

START = "https://kit.example/"


def given(site: Frontier) -> list[str]:
    """All lists in the order in which they are given out."""
    return [held.url.removeprefix(START) for held in iter(site.lists.next, None)]


def test_lists_called_a_portfolio_come_first_then_older_posts_and_labels_in_turn_then_months() -> None:
    site = Frontier(START, settings(wordpress))
    met = ("2024/05/", "category/trips/", "tag/boats/", "page/2/", "tag/my-portfolio/", "category/cmalt/page/2/", "?s=cmalt", "2024/05/03/")
    for path in (*met, "page/2/", "2024/"):
        assert not site.offer(START + path, "link")
    assert given(site) == ["tag/my-portfolio/", "category/cmalt/page/2/", "page/2/", "category/trips/", "tag/boats/", "2024/05/", "2024/"]
    assert site.lists.unread() is None
    assert site.left == 0


def test_a_large_blog_is_not_gone_through_for_ever() -> None:
    site = Frontier(START, settings(wordpress))
    for number in range(2, 202):
        site.offer(f"{START}page/{number}/", "link")
    for number in range(30):
        site.offer(f"{START}tag/word-{number}/", "link")
    for month in range(1, 121):
        site.offer(f"{START}{2010 + month // 12}/{1 + month % 12:02}/", "link")
    order = given(site)
    assert len(order) == MOST
    assert sum(path.startswith("page/") for path in order) == sum(path.startswith("tag/") for path in order) == MOST / 2
    unread = site.lists.unread()
    assert unread is not None
    assert f"{350 - MOST} further lists" in unread.what
    assert f"after {MOST} lists" in unread.why


def test_a_list_that_a_menu_leads_to_is_a_page() -> None:
    site = Frontier(START, settings(wordpress))
    site.offer(START + "tag/cmalt/", "link")
    assert site.offer(START + "tag/cmalt/", "menu")
    assert not site.offer(START + "tag/cmalt/", "link")
    assert given(site) == []


def test_lists_that_did_not_answer_are_told() -> None:
    site = Frontier(START, settings(wordpress))
    site.offer(START + "page/2/", "link")
    assert site.lists.next() is not None
    site.lists.silent += 1
    unread = site.lists.unread()
    assert unread is not None
    assert "one further list leads" in unread.what


@pytest.mark.parametrize(
    ("platform", "path", "lists"),
    [
        (blogger, "search?updated-max=2026-01-01T00:00:00Z&max-results=7", "later"),
        (blogger, "search/label/cmalt?updated-max=2026-01-01T00:00:00Z", "later"),
        (blogger, "search/label/cmalt", "label"),
        (blogger, "search?q=cmalt", None),
        (blogger, "2026/01/", "date"),
        (blogger, "2026_01_01_archive.html", "date"),
        (blogger, "2026/01/a-post.html", None),
        (wordpress, "page/2/", "later"),
        (wordpress, "category/cmalt/page/2/", "later"),
        (wordpress, "?cat=3&paged=2", "later"),
        (wordpress, "?cat=3", "label"),
        (wordpress, "author/kit/", "label"),
        (wordpress, "2026/", "date"),
        (wordpress, "?m=202601", "date"),
        (wordpress, "?m=20260104", None),
        (wordpress, "2026/01/04/", None),
        (wordpress, "a-post/comment-page-2/", None),
        (wordpress, "?attachment_id=4", None),
        (wordpress, "?s=cmalt", None),
        (wordpress, "1a/", None),
    ],
)
def test_what_an_address_lists(platform: object, path: str, lists: str | None) -> None:
    assert settings(platform).lists(START + path) == lists  # type: ignore[arg-type]  # a name of a platform


def post(name: str, words: str) -> str:
    return f'<article class="post"><h3 class="post-title"><a href="/2026/{name}.html">{name}</a></h3><div class="post-body">{words}</div></article>'


OLDER = '<div class="blog-pager"><a href="/search?updated-max=2026-02-01T00:00:00Z">Older posts</a></div>'
LABELS = '<div class="widget Label"><a href="/search/label/folio">folio</a> <a href="/search/label/away">away</a></div>'
PAGES = {
    "/": post("03/newest", "The newest …") + OLDER + LABELS,
    "/2026/03/newest.html": post("03/newest", "The newest post, whole.") + LABELS,
    "/2026/02/older.html": post("02/older", "What I did before that, whole.") + LABELS,
    "/2026/01/oldest.html": post("01/oldest", "Where it all began, whole.") + LABELS,
    "/search?updated-max=2026-02-01T00:00:00Z": post("02/older", "What I did …"),
    "/search/label/folio": '<base href="/2026/"><a href="01/oldest.html">oldest</a>',
}


def read(folder: Path, *, sitemap: str = "") -> tuple[Snapshot, list[str]]:
    """The blog as it was read, and the addresses that were asked for."""

    def answer(asked: Asked) -> Answer:
        query = "&".join(f"{key}={value}" for key, value in asked.query.items())
        path = f"{asked.path}?{query}" if query else asked.path
        if path == "/sitemap.xml" and sitemap:
            return Answer(body=f"<urlset><url><loc>http://{asked.host}{sitemap}</loc></url></urlset>", kind="text/xml")
        if path == "/search/label/away":
            return Answer(status=503)
        if path not in PAGES:
            return Answer(status=404)
        return Answer(
            body=f'<!doctype html><html lang="en"><head><meta name="generator" content="blogger"><title>{path}</title></head><body><div class="widget Blog">{PAGES[path]}</div></body></html>'
        )

    options = CrawlOptions(version="test", load_seconds=8, screenshots=False, delay=0.0, check_links=False, read_documents=False)
    with Site(answer) as site:
        snapshot = asyncio.run(crawl(open_web(site.origin + "/"), folder, options, taken_at="2026-01-01T00:00:00+00:00"))
        return snapshot, site.asked


@pytest.mark.browser
def test_posts_that_only_lists_lead_to_are_read(tmp_path: Path) -> None:
    snapshot, asked = read(tmp_path / "nothing")
    pages = {"/" + page.url.split("/", 3)[3]: page for page in snapshot.pages}
    assert list(pages) == ["/", "/2026/03/newest.html", "/2026/01/oldest.html", "/2026/02/older.html"]
    assert "Where it all began, whole." in pages["/2026/01/oldest.html"].content_text
    assert (pages["/2026/01/oldest.html"].linked_from or "").endswith("/search/label/folio")
    assert [note.what for note in snapshot.not_checked if "list" in note.what] == [
        "Posts that only one further list leads to (older posts, labels, months)"
    ]
    assert sum("/search/label/folio" in path for path in asked) == 1


@pytest.mark.browser
def test_lists_are_left_alone_where_a_sitemap_names_pages(tmp_path: Path) -> None:
    snapshot, asked = read(tmp_path / "sitemap", sitemap="/2026/02/older.html")
    assert [page.url.rsplit("/", 1)[-1] for page in snapshot.pages] == ["", "newest.html", "older.html"]
    assert not [path for path in asked if path.startswith("/search")]
    assert not [note for note in snapshot.not_checked if "list" in note.what]
