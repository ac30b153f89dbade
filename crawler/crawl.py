"""The crawl: a source goes in, a Snapshot on disk comes out. It puts the parts in order and has no rules of its own."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.async_api import BrowserContext, Playwright, Route

from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, is_private_host, page_key
from foliocheck.core.snapshot import AxeResult, Exposure, Limits, LinkFacts, NotChecked, Page, Platform, Snapshot, Source
from foliocheck.core.snapshot_folder import SnapshotFolder, read_snapshot
from foliocheck.crawler.arrangement import arrange, document_pages
from foliocheck.crawler.browser import Started, playwright_driver, start_browser
from foliocheck.crawler.documents.linked import LinkedFiles, read_linked
from foliocheck.crawler.documents.read import read_document
from foliocheck.crawler.duplicates import EarlierPages
from foliocheck.crawler.frontier import Frontier, Waiting, narrowed_prefix
from foliocheck.crawler.network.connector import Connector, Politeness, Served
from foliocheck.crawler.network.links import LinkChecker
from foliocheck.crawler.network.page_text import decoded
from foliocheck.crawler.options import CrawlOptions, Listener, Progress, Stop, silent
from foliocheck.crawler.page_facts import home_text, known_links, make_page
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Front, Scout, Settings, settings
from foliocheck.crawler.platforms.registry import recognise, with_routes
from foliocheck.crawler.reading.axe_script import axe_version
from foliocheck.crawler.reading.tab import VIEWPORT, Tab, Visit, prepare_context
from foliocheck.crawler.sources.source import OpenSource

_WAVE = 64
LONGEST_DOCUMENT = 30_000_000


async def crawl(source: OpenSource, folder: Path, options: CrawlOptions, *, taken_at: str, tell: Listener = silent, stop: Stop | None = None) -> Snapshot:
    """Read the portfolio that `source` opens and write its snapshot into `folder`, page by page.

    `taken_at` is the ISO time that the snapshot states. A snapshot of the same source in `folder` that was cut off is gone on with;
    a finished one is replaced. Raises NoBrowser where no browser can be started; nothing that a page or host does is raised.
    """
    target = SnapshotFolder(folder)
    target.create()
    run = _Crawl(source, target, options, taken_at, tell, stop or Stop())
    async with playwright_driver() as playwright:
        started = await start_browser(playwright, options.browser, options.browser_flags)
        try:
            await run.go(playwright, started)
        finally:
            with contextlib.suppress(Exception):  # a browser that died is closed already
                await started.browser.close()
    return read_snapshot(folder)


class _Crawl:
    """The state of one crawl. Lives as long as `crawl` runs."""

    def __init__(self, source: OpenSource, target: SnapshotFolder, options: CrawlOptions, taken_at: str, tell: Listener, stop: Stop) -> None:
        self.source = source
        self.target = target
        self.options = options
        self.taken_at = taken_at
        self.tell = tell
        self.stop = stop
        self.settings: Settings = settings(generic)
        self.platform = Platform(id="generic", title="Web site", confidence=0.0, why=())
        self.frontier = Frontier(source.url, self.settings)
        self.pages: list[Page] = []
        self.earlier = EarlierPages()
        self.exposures: list[Exposure] = []
        self.notes: list[NotChecked] = []
        self.front_door: str | None = None
        self.browser_name = ""
        self.timings: dict[str, float] = {}
        self.begun = time.monotonic()
        self.files = LinkedFiles()

    # -- the whole of it -------------------------------------------------------------------------------------------

    async def go(self, playwright: Playwright, started: Started) -> None:
        """All stages in order."""
        self.browser_name = started.name
        agent = await _user_agent(started, self.options)
        context = await started.browser.new_context(
            viewport=VIEWPORT, user_agent=agent, accept_downloads=False, service_workers="block", reduced_motion="reduce", color_scheme="light",
            locale="en-GB", timezone_id="Europe/London", java_script_enabled=True, ignore_https_errors=False, storage_state=self.options.storage_state,
        )  # fmt: skip
        context.set_default_timeout(self.options.page_seconds * 1000)
        await prepare_context(context)
        if self.source.serve is not None:
            await context.route(f"{VIRTUAL_ORIGIN}/**", _answer(self.source.serve))
        public = not is_private_host(host_of(self.source.url)) and self.source.serve is None
        polite = Politeness(delay=self.options.delay)
        async with Connector(agent, polite, serve=self.source.serve) as connector:
            checker = LinkChecker(
                connector, portfolio_public=public, budget_seconds=self.options.link_seconds, home_text=lambda address: home_text(self.pages, address)
            )
            await self._read_pages(context, connector, checker)
            connector.take_cookies(await context.cookies())
            links = await self._finish_links(checker)
            await self._read_documents(connector, links)
            offline = connector.offline
        self._write(links, public, offline)
        await context.close()

    async def _read_pages(self, context: BrowserContext, connector: Connector, checker: LinkChecker) -> None:
        begun = time.monotonic()
        tabs = [Tab(context, self.options) for _ in range(max(1, self.options.at_once))]
        _close_popups(context, tabs)
        try:
            first = await self._first_page(tabs[0], connector, checker)
            if first is not None:
                await self._other_pages(tabs, checker)
        finally:
            for tab in tabs:
                await tab.close()
        self.timings["pages"] = round(time.monotonic() - begun, 3)

    # -- the first page --------------------------------------------------------------------------------------------

    async def _first_page(self, tab: Tab, connector: Connector, checker: LinkChecker) -> Page | None:
        self._say("opening the first page", self.source.url)
        self.frontier.offer(self.source.url, "given", found=next((seed for seed in self.source.seeds if seed.url == self.source.url), None))
        waiting = self.frontier.wave(1)[0] if self.frontier.left else Waiting(url=page_key(self.source.url), discovered_by="given", linked_from=None, depth=0)

        front: list[Front] = []

        async def choose(visit: Visit) -> Settings:
            cookies = tuple(sorted(cookie["name"] for cookie in await tab.cookies()))
            front.append(Front(url=visit.final_url, given=self.source.url, headers=visit.headers, html=visit.html, meta=_meta(visit.html), title="", cookies=cookies))
            self.platform, self.settings = self._platform(front[0])
            return self.settings

        visit = await self.stop.or_else(tab.visit(waiting.url, front=choose)) or Visit(url=waiting.url, failure="stopped", problem="The check was stopped.")
        if visit.failure == "not-a-page" and await self._front_document(waiting, visit, connector):
            return None
        if visit.raw is None:
            self.front_door = visit.problem or "The first page could not be read."
            self._keep(waiting, visit)
            return None
        self.settings = with_routes(self.settings, visit.raw["routes"])
        old = self.frontier
        narrowed = None if self.source.serve is not None else narrowed_prefix(visit.final_url, [link["href"] for link in visit.raw["links"]])
        self.frontier = Frontier(visit.final_url, self.settings, prefix=self.settings.scope(visit.final_url) or narrowed)
        self.frontier.known.update(old.known)
        waiting.url = self.frontier.key(waiting.url)
        self.frontier.known[waiting.url] = waiting
        self.frontier.known.setdefault(self.frontier.key(visit.final_url), waiting)
        page = self._keep(waiting, visit)
        if page.role in ("wall", "error"):
            self.front_door = page.wall.why if page.wall else page.problem or f"The site answers with an error (status {page.status})"
            return None
        self._offer_links(page, waiting, checker)
        await self._discover(front[0], connector)
        return self._told_more(page, waiting)

    async def _front_document(self, waiting: Waiting, visit: Visit, connector: Connector) -> bool:
        """Where the first address is a document (a PDF on the web): read it as the portfolio. True where that worked."""
        answer = await connector.ask("GET", waiting.url, limit_bytes=LONGEST_DOCUMENT, timeout=60.0)
        if answer.status != 200 or answer.cut or not answer.body:
            return False
        document = await asyncio.to_thread(read_document, answer.body, waiting.url, answer.content_type)
        if document.problem is not None and not document.blocks:
            visit.problem = document.problem
            return False
        if document.kind in ("image", "other"):
            return False
        self.source.documents[waiting.url] = document
        page = replace(document_pages({waiting.url: document}, [])[0], discovered_by="given", linked_from=None)
        self.target.write_page(1, page)
        self.pages.append(_light(page))
        return True

    def _told_more(self, page: Page, waiting: Waiting) -> Page:
        """The first page again, with what the platform said of it after it was read."""
        data = {**waiting.data, **page.platform_data}
        if data == page.platform_data:
            return page
        page = self.settings.finish(replace(page, platform_data=data))
        self.target.write_page(1, page)
        self.pages[0] = _light(page)
        return page

    def _platform(self, front: Front) -> tuple[Platform, Settings]:
        if self.source.platform is not None:
            return self.source.platform
        return recognise(front)

    async def _discover(self, front: Front, connector: Connector) -> None:
        for seed in self.source.seeds:
            self.frontier.offer(seed.url, seed.discovered_by, found=seed)
        if self.settings.discover is None:
            return
        self._say("looking for pages that no link shows", front.url)

        async def get(address: str) -> tuple[int | None, str]:
            answer = await connector.ask("GET", address, limit_bytes=20_000_000, timeout=20.0)
            return answer.status, decoded(answer.body, answer.content_type)

        scout = Scout(front=front, scope=self.frontier.prefix, get=get, expose=self.exposures.append, note=self._note)
        for found in await self.settings.discover(scout):
            self.frontier.offer(found.url, found.discovered_by, found=found)

    # -- all other pages -------------------------------------------------------------------------------------------

    async def _other_pages(self, tabs: list[Tab], checker: LinkChecker) -> None:
        while True:
            room = self.options.page_limit - len(self.pages)
            if room <= 0 or self._out_of_time() or self.stop.asked:
                break
            wave = self.frontier.wave(min(room, _WAVE))
            if not wave:
                break
            await self._read_wave(wave, tabs, checker)

    async def _read_wave(self, wave: list[Waiting], tabs: list[Tab], checker: LinkChecker) -> None:
        """Read the wave's pages side by side; they are kept in the wave's order, whichever comes first."""
        visits: list[Visit | None] = [None] * len(wave)
        numbers = iter(range(len(wave)))
        kept = 0

        async def work(tab: Tab) -> None:
            nonlocal kept
            for number in numbers:
                if self.stop.asked or self._out_of_time():
                    return
                self._say("reading", wave[number].url)
                visits[number] = await self.stop.or_else(tab.visit(wave[number].url, self.settings))
                if visits[number] is None:
                    return
                while kept < len(wave) and (visit := visits[kept]) is not None:
                    page = self._keep(wave[kept], visit)
                    if page.role not in ("wall", "error", "duplicate"):
                        self._offer_links(page, wave[kept], checker)
                    visits[kept] = None
                    kept += 1

        await asyncio.gather(*(work(tab) for tab in tabs))
        if kept < len(wave):
            self.frontier.put_back(wave[kept:])

    def _keep(self, waiting: Waiting, visit: Visit) -> Page:
        """Make the page's facts, write them, and remember what later stages need of it."""
        number = len(self.pages) + 1
        page = make_page(waiting, visit, self.settings, self.frontier, self.earlier, number)
        name = f"{number:04}"
        if visit.html:
            self.target.write_text(f"pages/{name}.html", visit.html)
        if visit.response:
            self.target.write_bytes(f"pages/{name}.response.html", visit.response[:5_000_000])
        if visit.picture:
            self.target.write_bytes(f"pictures/{name}.jpg", visit.picture)
        self.target.write_page(number, page)
        self.earlier.add(page, self.frontier)
        self.pages.append(_light(page))
        self._say("read", page.url)
        return page

    def _offer_links(self, page: Page, waiting: Waiting, checker: LinkChecker) -> None:
        for item in page.menu:
            if item.href and item.href.startswith("http"):
                self.frontier.offer(item.href, "menu", linked_from=waiting)
        for address in self.settings.follow({"url": page.url, "html": "", "links": [link.href for link in page.links], "page": page}):
            if self.frontier.offer(address, "link", linked_from=waiting):
                self.frontier.known[self.frontier.key(address)].parent = page.parent or page.url
        for address in _addresses(page.platform_data.get("routes")):
            self.frontier.offer(address, "script", linked_from=waiting)
        for link in page.links:
            if link.kind == "internal" or (link.kind == "fragment" and self.settings.keep_fragments):
                self.frontier.offer(link.href, "menu" if link.zone == "menu" else "link", linked_from=waiting)
            elif link.kind == "embed" and link.tag == "iframe" and not link.raw.startswith(("data:", "about:")) and link.zone == "content" and not page.words:
                self.frontier.offer(link.href, "frame", linked_from=waiting)
        if self.options.check_links:
            for link in page.links:
                if link.kind in ("internal", "external", "embed") and not self._will_be_read(link.href):
                    checker.add(link.href, page.url)

    def _will_be_read(self, href: str) -> bool:
        return self.frontier.key(href) in self.frontier.known

    # -- links and documents ---------------------------------------------------------------------------------------

    async def _finish_links(self, checker: LinkChecker) -> dict[str, LinkFacts]:
        if not self.options.check_links:
            self._note("Links", "They were left out on request.")
            return {}
        begun = time.monotonic()
        self._say("checking links", "")
        facts = await self.stop.or_else(checker.finish(known_links(self.target))) or {}
        self.timings["links_after_pages"] = round(time.monotonic() - begun, 3)
        return facts

    async def _read_documents(self, connector: Connector, links: dict[str, LinkFacts]) -> None:
        if not self.options.read_documents or self.stop.asked:
            return
        begun = time.monotonic()
        self._say("reading linked documents", "")
        read = await self.stop.or_else(read_linked(connector, self.target.pages(), links, self.source.documents, self._note))
        self.files = read or LinkedFiles(documents=dict(self.source.documents))
        self.timings["documents"] = round(time.monotonic() - begun, 3)

    # -- the end ---------------------------------------------------------------------------------------------------

    def _write(self, links: dict[str, LinkFacts], public: bool, offline: bool) -> None:
        pages = arrange([page for _, page in self.target.pages()], self.frontier)
        pages += document_pages(self.files.documents, pages)
        for number, page in enumerate(pages, 1):
            self.target.write_page(number, page)
        for shape in self.frontier.endless:
            self._note(f"Further pages like {shape}", "They lead on and on like a calendar; only the first ones were read.")
        limits = Limits(
            pages=self.options.page_limit if self.frontier.left and len(self.pages) >= self.options.page_limit else None,
            seconds=self.options.total_seconds if self.frontier.left and self._out_of_time() else None,
            interrupted=self.stop.asked,
            left=self.frontier.left,
        )
        self.target.write_part("links", links)
        self.target.write_part("documents", self.files.documents)
        self.target.write_part("pictures", self.files.pictures)
        self.timings["crawl"] = round(time.monotonic() - self.begun, 3)
        snapshot = Snapshot(
            source=Source(given=self.source.given, kind=self.source.kind, url=self.source.url, bytes=self.source.bytes), taken_at=self.taken_at, browser=self.browser_name,
            axe=axe_version(), platform=self.platform, pages=(), exposures=tuple(self.exposures), archive=self.source.archive, not_checked=(*self.source.notes, *self.notes),
            limits=limits, offline=offline, public=public, front_door=self.front_door, timings=self.timings,
        )  # fmt: skip
        self.target.write_head(snapshot, finished=not self.stop.asked)

    def _note(self, what: str, why: str) -> None:
        note = NotChecked(what=what, why=why)
        if note not in self.notes:
            self.notes.append(note)

    def _out_of_time(self) -> bool:
        return self.options.total_seconds is not None and time.monotonic() - self.begun > self.options.total_seconds

    def _say(self, doing: str, address: str) -> None:
        self.tell(Progress(doing=doing, address=address, pages_done=len(self.pages), pages_found=len(self.pages) + self.frontier.left))


def _addresses(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list | tuple) else []


def _light(page: Page) -> Page:
    """The page without what only the files on disk need: memory stays flat however large the site is."""
    return replace(page, images=(), axe=None, facts={}, links=(), frames=(), anchors=(), html_file=None)


async def _user_agent(started: Started, options: CrawlOptions) -> str:
    page = await started.browser.new_page()
    own = str(await page.evaluate("navigator.userAgent"))
    await page.close()
    return f"{own.replace('HeadlessChrome', 'Chrome')} {options.user_agent_tail}"


def _meta(html: str) -> dict[str, str]:
    from bs4 import BeautifulSoup, SoupStrainer

    soup = BeautifulSoup(html, "lxml", parse_only=SoupStrainer("meta"))
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = str(tag.get("name") or tag.get("property") or "").lower()
        if name and tag.get("content") is not None:
            found.setdefault(name, str(tag["content"]))
    return found


def _answer(serve: Callable[[str], Served | None]) -> Callable[[Route], object]:
    async def answer(route: Route) -> None:
        served = serve(route.request.url)
        if served is None:
            await route.fulfill(status=404, content_type="text/html; charset=utf-8", body="<!doctype html><title>Not found</title><h1>Not found</h1>")
        else:
            await route.fulfill(status=served.status, content_type=served.content_type, body=served.body)

    return answer


def _close_popups(context: BrowserContext, tabs: list[Tab]) -> None:
    async def close(page: object) -> None:
        await asyncio.sleep(0)
        if not any(tab.owns(page) or tab.opening for tab in tabs):
            with contextlib.suppress(Exception):  # it may be gone already
                await page.close()  # type: ignore[attr-defined]  # a Playwright page

    context.on("page", close)


__all__ = ["AxeResult", "crawl"]
