"""What each platform says of addresses and pages, without a browser: scope, what is skipped, one page under two addresses, roles, walls."""

# pages are written as they come, one a line
from __future__ import annotations

from contextlib import nullcontext
from types import ModuleType, SimpleNamespace

import pytest

from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import Block, Box, Frame, Page
from foliocheck.crawler.frontier import Frontier
from foliocheck.crawler.page_facts import says_missing
from foliocheck.crawler.platforms import (
    blogger,
    google_docs,
    google_sites,
    notion,
    office,
    onenote,
    padlet,
    pebblepad,
    registry,
    sharepoint,
    single_page,
    squarespace,
    sway,
    wix,
    wordpress,
    xerte,
)
from foliocheck.crawler.platforms.platform import Front, settings


@pytest.mark.parametrize(
    ("module", "address", "scope"),
    [
        (wix, "https://kit.wixsite.com/portfolio/core-1", "https://kit.wixsite.com/portfolio"),
        (wix, "https://kit.wixstudio.com/portfolio/core-1", "https://kit.wixstudio.com/portfolio"),
        (wix, "https://www.kit.example/core-1", None),
        (pebblepad, "https://v3.pebblepad.co.uk/spa/#/public/abc", "https://v3.pebblepad.co.uk/spa/"),
        (padlet, "https://padlet.com/kit/board-abc?x=1", "https://padlet.com/kit/board-abc"),
        (google_docs, "https://docs.google.com/document/d/abc/edit", "https://docs.google.com/document/d/abc"),
        (google_docs, "https://docs.google.com/document/u/1/d/abc/edit", "https://docs.google.com/document/u/1/d/abc"),
        (sharepoint, "https://t.sharepoint.com/sites/cmalt/SitePages/Home.aspx", "https://t.sharepoint.com/sites/cmalt/SitePages/"),
        (sharepoint, "https://t.sharepoint.com/:w:/s/team/abc?e=1", "https://t.sharepoint.com/:w:/s/team/abc"),
        (sway, "https://sway.office.com/abcDEF?ref=Link", "https://sway.office.com/abcDEF"),
        (sway, "https://sway.office.com/s/abcDEF/embed", "https://sway.office.com/s/abcDEF"),
    ],
)
def test_scope(module: ModuleType, address: str, scope: str | None) -> None:
    assert module.scope(address) == scope


@pytest.mark.parametrize(
    ("rest", "base"),
    [
        ("https://blogs.uni.example/kit/wp-json/", "https://blogs.uni.example/kit/"),
        ("https://blogs.uni.example/wp-json/", "https://blogs.uni.example/"),
        ("https://blogs.uni.example/kit/index.php?rest_route=/", "https://blogs.uni.example/kit/"),
        ("https://blogs.uni.example/kit/?rest_route=/", "https://blogs.uni.example/kit/"),
        ("https://public-api.wordpress.com/wp/v2/sites/1", None),
    ],
)
def test_one_blog_of_a_network_begins_where_its_rest_does(rest: str, base: str | None) -> None:
    front = Front(
        url="https://blogs.uni.example/kit/", given="", headers={}, html=f'<link rel="https://api.w.org/" href="{rest}" />', meta={}
    )
    assert wordpress.base(front) == base


@pytest.mark.parametrize(
    ("module", "address", "skipped"),
    [
        (squarespace, "https://kit.example/core?format=json", True),
        (squarespace, "https://kit.example/blog?offset=123", True),
        (squarespace, "https://kit.example/core-1", False),
        (wix, "https://kit.wixsite.com/p/_api/x", True),
        (wix, "https://kit.wixsite.com/p/core-1", False),
        (notion, "https://www.notion.so/login", True),
        (notion, "https://kit.notion.site/Plans-0123456789abcdef0123456789abcdef", False),
        (blogger, "https://kit.blogspot.com/feeds/posts/default", True),
        (blogger, "https://kit.blogspot.com/p/cmalt.html", False),
        (google_docs, "https://docs.google.com/document/d/abc/copy", True),
        (google_sites, "https://sites.google.com/accounts.google.com/x", True),
        (google_sites, "https://sites.google.com/view/kit/core-1", False),
        (sharepoint, "https://t.sharepoint.com/_layouts/15/start.aspx", True),
    ],
)
def test_skip(module: ModuleType, address: str, skipped: bool) -> None:
    assert module.skip(address) is skipped


@pytest.mark.parametrize(
    ("module", "one", "other"),
    [
        (google_sites, "https://sites.google.com/view/kit/home?authuser=0", "https://sites.google.com/view/kit/home"),
        (blogger, "https://kit.blogspot.com/p/a.html?m=1", "https://kit.blogspot.com/p/a.html"),
        (blogger, "https://kit.blogspot.co.uk/p/a.html", "https://kit.blogspot.com/p/a.html"),
        (
            notion,
            "https://kit.notion.site/Plans-66666666777788889999aaaaaaaaaaaa?pvs=4",
            "https://kit.notion.site/Plans-66666666777788889999aaaaaaaaaaaa",
        ),
        (xerte, "https://x.example/play_1#page1", "https://x.example/play_1"),
        (single_page, "https://x.example/#/", "https://x.example/"),
    ],
)
def test_one_page_has_one_key(module: ModuleType, one: str, other: str) -> None:
    frontier = Frontier(other, settings(module))
    assert frontier.key(one) == frontier.key(other)


def test_fragments_are_kept_only_where_they_are_pages() -> None:
    pages = Frontier("https://x.example/play_1", settings(xerte))
    assert pages.key("https://x.example/play_1#page3") == "https://x.example/play_1#page3"
    assert pages.key("https://x.example/play_1#top") == "https://x.example/play_1"
    ordinary = Frontier("https://x.example/", settings(wix))
    assert ordinary.key("https://x.example/a#part") == "https://x.example/a"


@pytest.mark.parametrize(
    ("path", "html", "role"),
    [
        ("/p/cmalt.html", "", "content"),
        ("/2026/01/post.html", "", "other"),
        ("/2026/01/", "", "listing"),
        ("/search/label/x", "", "listing"),
        ("/", '<div class="post-outer"></div><div class="post-outer"></div>', "listing"),
        ("/", '<div class="post-outer"></div>', None),
    ],
)
def test_role_on_blogger(path: str, html: str, role: str | None) -> None:
    assert blogger.role({"url": "https://kit.blogspot.com" + path, "html": html}) == role


def with_own_wall() -> list[ModuleType]:
    return [module for module in registry.PLATFORMS if hasattr(module, "wall")]


@pytest.mark.parametrize("module", with_own_wall(), ids=lambda module: module.ID)
def test_walls_in_words(module: ModuleType) -> None:
    """Every phrase of the data makes a short page a wall; a long page that quotes it is none."""
    entries = policy("platforms").get(module.ID, {}).get("walls", [])
    assert entries or module.ID in ("generic",)
    for entry in entries:
        assert entry["kind"] in ("login", "password", "members", "request-access", "unpublished")
        short = page_raw(entry["phrase"].capitalize() + ".")
        found = module.wall(short)
        assert found is not None, entry
        assert found.kind == entry["kind"]
        assert found.why
        assert module.wall(page_raw(entry["phrase"] + " " + "I wrote about this in my portfolio. " * 40)) is None, entry
    assert module.wall(page_raw("An ordinary page.")) is None


def page_raw(text: str) -> dict[str, object]:
    return {
        "url": "https://kit.example/x", "title": "Kit", "html": f"<p>{text}</p>", "body_classes": [], "password_fields": 0, "blocks": [{"text": text, "hidden": False}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://login.microsoftonline.com/tenant/oauth2/authorize", "login"),
        ("https://t.sharepoint.com/_layouts/15/AccessDenied.aspx?Source=x", "request-access"),
        ("https://t.sharepoint.com/:w:/g/abc", None),
    ],
)
@pytest.mark.parametrize("module", [onenote, sharepoint, sway], ids=lambda module: module.ID)
def test_microsoft_walls(module: ModuleType, url: str, kind: str | None) -> None:
    found = module.wall(page_raw("x") | {"url": url})
    assert (found.kind if found else None) == kind


def test_text_in_office_frames_without_its_buttons() -> None:
    frame = Frame(
        src="https://word.example/frame",
        title="Office",
        entered=True,
        text="File\nHome\n1a Constraints\nI compared two tools with care.\nWrite to kit@college.example\n",
    )
    page = Page(url="u", final_url="u", status=200, title="t", role="content", discovered_by="given", frames=(frame,))
    done = office.framed_text(page)
    assert done.content_text.splitlines() == ["1a Constraints", "I compared two tools with care.", "Write to kit@college.example"]
    assert office.framed_text(done) == done


@pytest.mark.parametrize(
    ("title", "text", "missing"),
    [
        ("Page not found – Kit", "There is nothing at this address.", True),
        ("404", "Sorry", True),
        ("Oops! That page can’t be found.", "", True),
        ("Kit", "x " * 80, False),
        ("My page about the error 404", "I describe a page.", False),
        ("Lost and not found: a case study", "I describe a page.", False),
    ],
)
def test_pages_that_say_they_are_missing(title: str, text: str, missing: bool) -> None:
    from foliocheck.core.snapshot import Block

    page = Page(
        url="u", final_url="u", status=200, title=title, role="content", discovered_by="link", blocks=(Block(kind="paragraph", text=text),)
    )
    assert says_missing(page) is missing


def test_a_platform_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package may bring a platform by the entry-point group `foliocheck.platforms`."""
    brought = SimpleNamespace(ID="kiosk", TITLE="Kiosk", recognise=lambda front: (0.99, ["it says kiosk"]))

    class Brought:
        blamed = staticmethod(nullcontext)

        def load(self) -> SimpleNamespace:
            return brought

    def plug_ins(group: str) -> tuple[Brought]:
        assert group == "foliocheck.platforms"
        return (Brought(),)

    monkeypatch.setattr(registry, "plug_ins", plug_ins)
    platform, chosen = registry.recognise(Front(url="https://x.example/", given="", headers={}, html="<p>x</p>", meta={}))
    assert (platform.id, chosen.id, platform.why) == ("kiosk", "kiosk", ("it says kiosk",))


def test_hosts_of_static_files_may_hold_single_page_sites() -> None:
    front = Front(url="https://kit.github.io/cmalt/", given="", headers={}, html='<nav><a href="#/about">x</a></nav>', meta={})
    platform, chosen = registry.recognise(front)
    assert platform.id == "github-pages"
    assert chosen.keep_fragments
    _, plain = registry.recognise(Front(url="https://kit.github.io/cmalt/", given="", headers={}, html="<a href='#x'>x</a>", meta={}))
    assert not plain.keep_fragments


@pytest.mark.parametrize(
    ("own", "size", "text", "taken"),
    [
        ("", (900, 600), "Core area 1\n" + "I tried two tools with my learners. " * 10, True),
        ("I wrote all of this beside the frame. " * 10, (900, 600), "word " * 60, False),
        ("", (300, 200), "word " * 60, False),
        ("", (900, 600), "Watch later\nShare", False),
    ],
    ids=["a whole page in a frame", "a page with text of its own", "a small frame", "a video"],
)
def test_a_page_that_is_only_a_frame_of_another_host_has_its_text(own: str, size: tuple[int, int], text: str, taken: bool) -> None:
    box = Box(x=0, y=0, width=size[0], height=size[1])
    frame = Frame(src="https://other.example/", title=None, entered=True, text=text, box=box)
    blocks = (Block(kind="paragraph", text=own),) if own else ()
    page = Page(url="https://x.example/", final_url="https://x.example/", status=200, title="", role="content", discovered_by="given", frames=(frame,), blocks=blocks)  # fmt: skip
    done = settings(wordpress).finish(page)
    assert ("I tried two tools" in done.content_text or "Watch later" in done.content_text) is taken
