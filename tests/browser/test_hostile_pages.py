"""Pages that are out to break the reader: the text that stands there is read all the same, in bounded time, and the next page is none the worse."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import hostile_pages
import pytest
from bad_server import BadServer

from foliocheck.app.pipeline import check
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.context import close_popups, open_context
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Settings, settings
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.reading.visit import Visit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("no_browser_left")]
OPTIONS = CrawlOptions(
    version="test", load_seconds=5, page_seconds=20, settle_seconds=1.5, link_seconds=4, page_limit=30, screenshots=False
)
LONGEST = 45
"""Seconds for one page: two attempts at most."""
TAMPERING = [path for path in hostile_pages.PAGES if path.startswith("/attack-")]
LEADING_ON = [
    "/refresh-itself",
    "/refresh-to-download",
    "/reloads",
    "/reloads-slowly",
    "/push-state",
    "/hash-loop",
    "/to-javascript",
    "/to-data",
    "/to-file",
    "/refresh-header",
]
CLICKS = ["/clicks", "/click-clears", "/stays", "/popup-storm", "/prompts-download", "/cookie-wall", "/asks"]
SHAPES = [
    "/clobbered",
    "/form-id",
    "/frame-of-itself",
    "/nested-frames",
    "/open-shadow",
    "/no-body",
    "/body-goes",
    "/base",
    "/bad-addresses",
    "/recursion",
]
SIZES = ["/long-script", "/long-title", "/long-address", "/long-data", "/long-names", "/console", "/endless-scroll", "/many-headers"]
ANSWERS = [
    "/csp-nothing", "/csp-trusted", "/xhtml", "/xhtml-broken", "/xml", "/plain", "/206", "/300", "/418", "/deflate-raw", "/charset-lie", "/utf-16",
    "/bom", "/nul", "/odd-type", "/no-type", "/length-long", "/length-words", "/length-minus",
]  # fmt: skip
NO_PAGE = [
    "/attached", "/svg", "/204", "/205", "/304", "/to-nowhere", "/sent-to-file", "/sent-to-javascript", "/sent-to-data",
    "/sent-to-mail", "/length-twice", "/header-endless", "/reset",
]  # fmt: skip


def visits(server: BadServer, paths: list[str]) -> dict[str, Visit]:
    """What one tab made of the pages, one after another."""

    async def front(visit: Visit) -> Settings:
        return settings(generic)

    async def run() -> dict[str, Visit]:
        async with playwright_driver() as playwright:
            started = await start_browser(playwright)
            context = await open_context(started, OPTIONS, None, "foliocheck/test")
            tab = Tab(context, OPTIONS)
            context.on("page", close_popups([tab]))
            found = {}
            for path in paths:
                begun = time.monotonic()
                found[path] = await tab.visit(server.address(path), front=front)
                assert time.monotonic() - begun < LONGEST, path
            await started.browser.close()
            return found

    return asyncio.run(run())


def text(visit: Visit) -> str:
    return "\n".join(block["text"] for block in visit.raw["blocks"]) if visit.raw else ""


@pytest.mark.parametrize(
    "paths",
    [TAMPERING, LEADING_ON, CLICKS, SHAPES, SIZES, ANSWERS],
    ids=["tampering", "leading-on", "clicks", "shapes", "sizes", "answers"],
)
def test_the_text_is_read(bad_server: BadServer, paths: list[str]) -> None:
    found = visits(bad_server, [*paths, "/well"])
    assert [path for path in paths if hostile_pages.TEXT not in text(found[path])] == []
    assert found["/well"].problem is None
    assert found["/well"].axe is not None
    assert found["/well"].axe.problem is None


def test_axe_runs_although_the_page_tampers(bad_server: BadServer) -> None:
    found = visits(bad_server, TAMPERING)
    assert [path for path, visit in found.items() if visit.axe is None or visit.axe.problem] == []
    assert len({tuple(rule.id for rule in visit.axe.violations) for visit in found.values() if visit.axe}) == 1


def test_what_is_no_page_is_told_in_one_sentence(bad_server: BadServer) -> None:
    found = visits(bad_server, NO_PAGE)
    assert [path for path, visit in found.items() if visit.raw is not None or not (visit.problem or "").endswith(".")] == []


def test_a_page_that_sends_on_is_followed(bad_server: BadServer) -> None:
    found = visits(bad_server, ["/refresh-elsewhere"])["/refresh-elsewhere"]
    assert found.final_url.endswith("/well")
    assert found.status == 200
    assert found.problem is None


def test_the_headers_are_those_of_the_page_that_stands(bad_server: BadServer) -> None:
    found = visits(bad_server, ["/refresh-with-words"])["/refresh-with-words"]
    assert found.final_url.endswith("/powered")
    assert found.headers["x-powered-by"] == "the page that stands" and "retry-after" not in found.headers


def test_a_page_whose_head_leads_to_a_download_is_read_as_it_stands(bad_server: BadServer) -> None:
    found = visits(bad_server, ["/refresh-to-download"])["/refresh-to-download"]
    assert hostile_pages.TEXT in text(found)
    assert found.problem is None


def test_nothing_is_sent_or_deleted_by_trying_buttons(bad_server: BadServer) -> None:
    visits(bad_server, ["/clicks"])
    assert bad_server.asked["/sent"] == 0


def test_long_addresses_are_kept_short(bad_server: BadServer) -> None:
    for visit in visits(bad_server, ["/long-address", "/long-data"]).values():
        assert visit.raw is not None
        assert all(len(item["src"]) <= 8000 for item in visit.raw["images"])
        assert all(len(item["href"]) <= 8000 for item in visit.raw["links"])


@pytest.mark.parametrize("path", ["/attack-array", "/reloads", "/clobbered", "/surrogates"])
def test_the_same_twice(bad_server: BadServer, path: str) -> None:
    one, other = (visits(bad_server, [path])[path] for _ in range(2))
    assert one.raw == other.raw
    assert one.axe == other.axe
    assert one.problem == other.problem


@pytest.mark.parametrize("path", ["/nasty-words", "/surrogates"])
def test_hostile_words_are_harmless_in_the_report(bad_server: BadServer, tmp_path: Path, path: str) -> None:
    checked = check(bad_server.address(path), tmp_path, options=OPTIONS)
    for file in checked.files:
        written = file.read_bytes().decode("utf-8")
        assert "\x1b" not in written
        if file.suffix == ".html":
            assert "<script>alert(1)" not in written
            assert "<img src=x" not in written


def test_a_tab_is_renewed_now_and_then_and_reads_on(bad_server: BadServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser keeps something of every page: in a tab that is never closed a thousand pages would be more than one page may take."""
    monkeypatch.setattr("foliocheck.crawler.reading.tab._FRESH_AFTER", 2)

    async def run() -> tuple[list[Visit], list[object]]:
        async with playwright_driver() as playwright:
            started = await start_browser(playwright)
            context = await open_context(started, OPTIONS, None, "foliocheck/test")
            tab, pages = Tab(context, OPTIONS), []
            found = []
            for _ in range(5):
                found.append(await tab.visit(bad_server.address("/well"), settings(generic)))
                pages.append(len(context.pages))
            await started.browser.close()
            return found, pages

    found, pages = asyncio.run(run())
    assert [visit.failure for visit in found] == [None] * 5
    assert len({visit.html for visit in found}) == 1
    assert pages == [1, 0, 1, 0, 1], "closed after every second page, so that its process ends"
