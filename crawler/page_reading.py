"""Reading the pages of one portfolio: the first, those that the platform tells of, and all that they lead to, in waves."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from foliocheck.core.addresses import page_key
from foliocheck.core.snapshot import Exposure, NotChecked, Page, Platform
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.crawler.arrangement import document_pages
from foliocheck.crawler.documents.read import read_document
from foliocheck.crawler.duplicates import EarlierPages
from foliocheck.crawler.frontier import Frontier, Waiting, narrowed_prefix
from foliocheck.crawler.list_reading import links_on
from foliocheck.crawler.missing_page import missing_text, with_missing
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.links import LinkChecker
from foliocheck.crawler.network.page_text import decoded
from foliocheck.crawler.network.robots import robots_rule
from foliocheck.crawler.options import CrawlOptions, Listener, Progress, Stop
from foliocheck.crawler.page_facts import make_page
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Found, Front, Scout, Settings, settings
from foliocheck.crawler.platforms.registry import recognise, with_routes
from foliocheck.crawler.probes.behaviour import Layout
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.reading.visit import Visit
from foliocheck.crawler.resumption import SavedPages
from foliocheck.crawler.sources.source import OpenSource
from foliocheck.crawler.unchanged import LastTime, without_behaviour

_WAVE = 64
_LONGEST_DOCUMENT = 30_000_000
_NO_HTTPS = ("refused", "tls", "timeout", "network")
_SAVED = "saved"
"""In place of a visit: the page was read before the crawl was cut off."""
_UNCHANGED = "unchanged"
"""In place of a visit: the page is what it was at the last check."""


class PageReader:
    """What is known of the portfolio's pages while they are read. `read` does all of it; the rest is there to be looked at afterwards."""

    def __init__(
        self,
        source: OpenSource,
        target: SnapshotFolder,
        saved: SavedPages,
        last: LastTime,
        options: CrawlOptions,
        connector: Connector,
        tell: Listener,
        stop: Stop,
    ) -> None:
        self.source = source
        self.target = target
        self.saved = saved
        self.last = last
        self.unchanged: set[str] = set()
        self.options = options
        self.connector = connector
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
        self.missing = ""
        self.told_of_pages = False
        """Whether a sitemap, an interface or the source itself named pages beside the first."""
        self.in_hand = 0
        self.links: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self.layouts: list[Layout] = []
        self.begun = time.monotonic()

    async def read(self, tabs: list[Tab], checker: LinkChecker) -> None:
        """Read every page that belongs to the portfolio, within the limits; links go to `checker` as they are met."""
        first = await self._first_page(tabs[0], checker)
        if first is not None:
            await self._other_pages(tabs, checker)

    async def _first_page(self, tab: Tab, checker: LinkChecker) -> Page | None:
        self.say("opening the first page", self.source.url)
        self.frontier.offer(self.source.url, "given", found=next((seed for seed in self.source.seeds if seed.url == self.source.url), None))
        waiting = (
            self.frontier.wave(1)[0]
            if self.frontier.left
            else Waiting(url=page_key(self.source.url), discovered_by="given", linked_from=None, depth=0)
        )

        front: list[Front] = []

        async def choose(visit: Visit) -> Settings:
            cookies = tuple(sorted(cookie["name"] for cookie in await tab.cookies()))
            seen = Front(
                url=visit.final_url,
                given=self.source.url,
                headers=visit.headers,
                html=visit.html,
                meta=_meta(visit.html),
                title="",
                cookies=cookies,
            )
            front[:] = [seen]  # a page that was opened again counts as it came the last time
            self.platform, self.settings = self._platform(front[0])
            return self.settings

        given = (
            self.source.url if "#" in self.source.url else waiting.url
        )  # whether pages live behind fragments is known only after this visit
        visit = await self.stop.or_else(tab.visit(given, front=choose)) or Visit(
            url=waiting.url, failure="stopped", problem="The check was stopped."
        )
        if visit.raw is None and visit.failure in _NO_HTTPS and self.source.otherwise:
            plain = await self.stop.or_else(tab.visit(self.source.otherwise, front=choose))
            if plain is not None and (plain.raw is not None or plain.failure == "not-a-page"):
                visit, given = plain, self.source.otherwise
                waiting.url = page_key(given)
                self.source = replace(self.source, url=given)
        if visit.failure == "not-a-page" and await self._front_document(waiting, visit):
            return None
        if visit.failure == "stopped":
            return None  # nothing was seen of the first page: neither that it opens nor that it does not
        if visit.raw is None:
            self.front_door = visit.problem or "The first page could not be read."
            self._keep(waiting, visit)
            return None
        self.settings = with_routes(self.settings, visit.raw["routes"])
        old = self.frontier
        links = visit.raw["links"]
        own = [link["href"] for link in links if link["zone"] == "content"]
        narrowed = None if self.source.serve is not None else narrowed_prefix(visit.final_url, [link["href"] for link in links], own)
        self.frontier = Frontier(
            visit.final_url, self.settings, prefix=self.settings.scope(visit.final_url) or narrowed or self.settings.base(front[0])
        )
        self.frontier.known.update(old.known)
        waiting.url = self.frontier.key(given)
        self.frontier.known[waiting.url] = waiting
        self.frontier.known.setdefault(self.frontier.key(visit.final_url), waiting)
        page = self._keep(waiting, visit)
        if page.role in ("wall", "error"):
            self.front_door = page.wall.why if page.wall else page.problem or f"The site answers with an error (status {page.status})"
            return None
        if self.options.obey_robots:
            self.frontier.allowed = await robots_rule(self.connector, visit.final_url)
        if await self.stop.or_else(self.last.same(page.url)):
            self.unchanged.add(page.url)
        self._offer_links(page, waiting, checker)
        await self._discover(front[0])
        if self.settings.id == generic.ID and self.frontier.left:
            asked = missing_text(visit, self.frontier.prefix, self.connector, tab, self.settings)
            self.missing = await self.stop.or_else(asked) or ""
            self.missing = "" if self.missing == page.content_text else self.missing  # an app that shows its first view says nothing by it
        return self._told_more(page, waiting)

    async def _front_document(self, waiting: Waiting, visit: Visit) -> bool:
        """Where the first address is a document (a PDF on the web): read it as the portfolio. True where that worked."""
        answer = await self.connector.ask("GET", waiting.url, limit_bytes=_LONGEST_DOCUMENT, timeout=60.0)
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

    async def _discover(self, front: Front) -> None:
        first = {self.frontier.key(front.url), self.frontier.key(front.given)}
        for seed in self.source.seeds:
            self._told(seed, first)
        if self.settings.discover is None:
            return
        self.say("looking for pages that no link shows", front.url)

        async def get(address: str) -> tuple[int | None, str]:
            answer = await self.connector.ask("GET", address, limit_bytes=20_000_000, timeout=20.0)
            return answer.status, decoded(answer.body, answer.content_type)

        scout = Scout(front=front, scope=self.frontier.prefix, get=get, expose=self.exposures.append, note=self.note)
        for found in await self.settings.discover(scout):
            self._told(found, first)

    def _told(self, found: Found, first: set[str]) -> None:
        self.frontier.offer(found.url, found.discovered_by, found=found)
        self.told_of_pages |= self.frontier.belongs(found.url) and self.frontier.key(found.url) not in first

    # -- all other pages -------------------------------------------------------------------------------------------

    async def _other_pages(self, tabs: list[Tab], checker: LinkChecker) -> None:
        while True:
            room = self.options.page_limit - len(self.pages)
            if room <= 0 or self.out_of_time or self.stop.asked:
                break
            if not self.frontier.left and not self.told_of_pages:
                await self._look_through_lists(tabs[0])
            wave = self.frontier.wave(min(room, _WAVE))
            if not wave:
                break
            await self._read_wave(wave, tabs, checker)

    async def _look_through_lists(self, tab: Tab) -> None:
        """Go through the blog's lists of posts until they have led to a wave of pages, or there is none left that may be asked."""
        while self.frontier.left < _WAVE and not self.out_of_time and not self.stop.asked and (chosen := self.frontier.lists.next()):
            self.connector.take_cookies(await tab.cookies())
            self.say("looking through lists of posts", chosen.url)
            links = await self.stop.or_else(links_on(self.connector, chosen.url))
            self.frontier.lists.silent += links is None
            above = Waiting(url=chosen.url, discovered_by="link", linked_from=chosen.linked_from, depth=chosen.depth)
            for address in links or ():
                self.frontier.offer(address, "link", linked_from=above)

    async def _read_wave(self, wave: list[Waiting], tabs: list[Tab], checker: LinkChecker) -> None:
        """Read the wave's pages side by side; they are kept in the wave's order, whichever comes first."""
        visits: list[Visit | None] = [None] * len(wave)
        numbers = iter(range(len(wave)))
        kept = 0
        self.in_hand = len(wave)

        async def work(tab: Tab) -> None:
            nonlocal kept
            for number in numbers:
                if self.stop.asked or self.out_of_time:
                    return
                self.say("reading", wave[number].url)
                if wave[number].url in self.saved:
                    visits[number] = Visit(url=wave[number].url, failure=_SAVED)
                elif await self.stop.or_else(self.last.same(wave[number].url)):
                    visits[number] = Visit(url=wave[number].url, failure=_UNCHANGED)
                else:
                    visits[number] = await self.stop.or_else(tab.visit(wave[number].url, self.settings))
                if visits[number] is None:
                    return
                while kept < len(wave) and (visit := visits[kept]) is not None:
                    self.in_hand = len(wave) - kept - 1
                    with self.options.timeline.span("keep", "keeping", wave[kept].url):
                        page = self._keep(wave[kept], visit)
                    if page.role not in ("wall", "error", "duplicate"):
                        self._offer_links(page, wave[kept], checker)
                    visits[kept] = None
                    kept += 1

        await asyncio.gather(*(work(tab) for tab in tabs))
        self.in_hand = 0
        if kept < len(wave):
            self.frontier.put_back(wave[kept:])

    def _keep(self, waiting: Waiting, visit: Visit) -> Page:
        """Make the page's facts, write them, and remember what later stages need of it."""
        number = len(self.pages) + 1
        page = self._taken_over(waiting, visit, number)
        page = page or self._new_page(waiting, visit, number)
        self.target.write_page(number, page)
        self.earlier.add(page, self.frontier)
        layout = Layout.of(page)
        if layout is not None:
            self.layouts.append(layout)
        self.pages.append(_light(page))
        self.say("read", page.url)
        return page

    def _taken_over(self, waiting: Waiting, visit: Visit, number: int) -> Page | None:
        if visit.failure == _SAVED:
            return self.saved.take(waiting.url, number, self.target)
        page = self.last.take(waiting.url, number, self.target) if visit.failure == _UNCHANGED else None
        if page is None:
            return None
        self.unchanged.add(page.url)
        page = replace(
            without_behaviour(page), discovered_by=waiting.discovered_by, depth=waiting.depth, linked_from=waiting.linked_from, parent=waiting.parent or page.parent
        )  # fmt: skip
        same = self.earlier.same_as(page, self.frontier)
        return replace(page, role="duplicate", same_as=same) if same is not None else page

    def _new_page(self, waiting: Waiting, visit: Visit, number: int) -> Page:
        page = make_page(waiting, visit, self.settings, self.frontier, self.earlier, number)
        page = with_missing(page, self.missing)
        name = f"{number:04}"
        if visit.html:
            self.target.write_text(f"pages/{name}.html", visit.html)
        if visit.response:
            self.target.write_bytes(f"pages/{name}.response.html", visit.response[:5_000_000])
        if visit.picture:
            self.target.write_bytes(f"pictures/{name}.jpg", visit.picture)
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
            elif (
                link.kind == "embed"
                and link.tag == "iframe"
                and not link.raw.startswith(("data:", "about:"))
                and link.zone == "content"
                and not page.words
            ):
                self.frontier.offer(link.href, "frame", linked_from=waiting)
        if self.options.check_links:
            for link in page.links:
                if link.kind in ("internal", "external", "embed") and not self._will_be_read(link.href):
                    checker.add(link.href, page.url)

    def _will_be_read(self, href: str) -> bool:
        return self.frontier.key(href) in self.frontier.known

    def note(self, what: str, why: str) -> None:
        note = NotChecked(what=what, why=why)
        if note not in self.notes:
            self.notes.append(note)

    @property
    def out_of_time(self) -> bool:
        """Whether the time that was allowed has run out."""
        return self.options.total_seconds is not None and time.monotonic() - self.begun > self.options.total_seconds

    def say(self, doing: str, address: str) -> None:
        found = len(self.pages) + self.in_hand + self.frontier.left
        links_done, links_found = self.links()
        self.tell(
            Progress(
                doing=doing, address=address, pages_done=len(self.pages), pages_found=found, links_done=links_done, links_found=links_found
            )
        )


def _addresses(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list | tuple) else []


def _light(page: Page) -> Page:
    """The page without what only the files on disk need: memory stays flat however large the site is."""
    return replace(page, images=(), axe=None, facts={}, links=(), frames=(), anchors=(), html_file=None)


def _meta(html: str) -> dict[str, str]:
    soup = BeautifulSoup(html, "lxml", parse_only=SoupStrainer("meta"))
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = str(tag.get("name") or tag.get("property") or "").lower()
        if name and tag.get("content") is not None:
            found.setdefault(name, str(tag["content"]))
    return found
