"""Reading the pages of one portfolio: the first, those that the platform tells of, and all that they lead to, in waves."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from foliocheck.core.addresses import page_key
from foliocheck.core.snapshot import Exposure, NotChecked, Page
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.crawler.arrangement import document_pages
from foliocheck.crawler.discovery import discover
from foliocheck.crawler.documents.read import read_document
from foliocheck.crawler.front_visit import UNKNOWN, FrontVisit, visit_front
from foliocheck.crawler.frontier import Frontier, Waiting, narrowed_prefix
from foliocheck.crawler.kept_pages import KeptPages
from foliocheck.crawler.list_reading import links_on
from foliocheck.crawler.missing_page import missing_text
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.links import LinkChecker
from foliocheck.crawler.network.robots import robots_rule
from foliocheck.crawler.onward import links_to_check, offer_links
from foliocheck.crawler.options import CrawlOptions, Listener, Progress, Stop
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.reading.visit import Visit
from foliocheck.crawler.resumption import SavedPages
from foliocheck.crawler.sources.source import OpenSource
from foliocheck.crawler.unchanged import LastTime

_WAVE = 64
_LONGEST_DOCUMENT = 30_000_000


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
        self.options = options
        self.connector = connector
        self.tell = tell
        self.stop = stop
        self.platform = UNKNOWN
        self.frontier = Frontier(source.url, settings(generic))
        self.kept = KeptPages(target, saved, last, stop)
        self.exposures: list[Exposure] = []
        self.notes: list[NotChecked] = []
        self.front_door: str | None = None
        """Why nobody can come in, where the first page does not open."""
        self.told_of_pages = False
        """Whether a sitemap, an interface or the source itself named pages beside the first."""
        self.in_hand = 0
        self.links: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self.begun = time.monotonic()

    async def read(self, tabs: list[Tab], checker: LinkChecker) -> None:
        """Read every page that belongs to the portfolio, within the limits; links go to `checker` as they are met."""
        if await self._first_page(tabs[0], checker):
            await self._other_pages(tabs, checker)

    async def _first_page(self, tab: Tab, checker: LinkChecker) -> bool:
        """Read the first page. True where it opens, so that others may follow."""
        self.say("opening the first page", self.source.url)
        waiting = self._first_waiting()
        # Whether pages live behind fragments is known only after this visit.
        opened = await visit_front(tab, self.source, self.source.url if "#" in self.source.url else waiting.url, self.stop)
        self.platform = opened.platform
        visit = opened.visit
        if opened.given == self.source.otherwise:
            waiting.url = page_key(opened.given)
            self.source = replace(self.source, url=opened.given)
        if visit.failure == "stopped":
            return False  # nothing was seen of the first page: neither that it opens nor that it does not
        if visit.failure == "not-a-page" and await self._front_document(waiting, visit):
            return False
        if visit.raw is None or opened.front is None:
            self.front_door = visit.problem or "The first page could not be read."
            self._keep(waiting, visit)
            return False
        self._settle(opened, waiting)
        page = self._keep(waiting, visit)
        if page.role in ("wall", "error"):
            self.front_door = page.wall.why if page.wall else page.problem or f"The site answers with an error (status {page.status})"
            return False
        if self.options.obey_robots:
            self.frontier.allowed = await robots_rule(self.connector, visit.final_url)
        await self.kept.compare_first(page)
        self._lead_on(page, waiting, checker)
        if self.frontier.settings.discover is not None:
            self.say("looking for pages that no link shows", visit.final_url)
        self.told_of_pages = await discover(
            opened.front, self.source.seeds, self.frontier, self.connector, self.exposures.append, self.note
        )
        if self.frontier.settings.id == generic.ID and self.frontier.left:
            asked = missing_text(visit, self.frontier.prefix, self.connector, tab, self.frontier.settings)
            missing = await self.stop.or_else(asked) or ""
            self.kept.missing = "" if missing == page.content_text else missing  # an app that shows its first view says nothing by it
        self._told_more(page, waiting)
        return True

    def _first_waiting(self) -> Waiting:
        """The given address as one that waits, with what the source knows of it; also where it is one that is never read otherwise."""
        given = self.source.url
        self.frontier.offer(given, "given", found=next((seed for seed in self.source.seeds if seed.url == given), None))
        return next(iter(self.frontier.wave(1)), Waiting(url=page_key(given), discovered_by="given", linked_from=None, depth=0))

    def _settle(self, opened: FrontVisit, waiting: Waiting) -> None:
        """Begin the frontier anew by the platform's rules, below the address that the first page turned out to have."""
        assert opened.front is not None and opened.visit.raw is not None
        links = opened.visit.raw["links"]
        own = [link["href"] for link in links if link["zone"] == "content"]
        start, chosen = opened.visit.final_url, opened.settings
        narrowed = None if self.source.serve is not None else narrowed_prefix(start, [link["href"] for link in links], own)
        known = self.frontier.known
        self.frontier = Frontier(start, chosen, prefix=chosen.scope(start) or narrowed or chosen.base(opened.front))
        self.frontier.known.update(known)
        waiting.url = self.frontier.key(opened.given)
        self.frontier.known[waiting.url] = waiting
        self.frontier.known.setdefault(self.frontier.key(start), waiting)

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
        self.kept.add(replace(document_pages({waiting.url: document}, [])[0], discovered_by="given", linked_from=None))
        return True

    def _told_more(self, page: Page, waiting: Waiting) -> None:
        """Keep the first page again, with what the platform said of it after it was read."""
        data = {**waiting.data, **page.platform_data}
        if data != page.platform_data:
            self.kept.replace_first(self.frontier.settings.finish(replace(page, platform_data=data)))

    # -- all other pages -------------------------------------------------------------------------------------------

    async def _other_pages(self, tabs: list[Tab], checker: LinkChecker) -> None:
        while True:
            room = self.options.page_limit - len(self.kept.pages)
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
                address = wave[number].url
                visits[number] = await self.kept.without_visit(address) or await self.stop.or_else(
                    tab.visit(address, self.frontier.settings)
                )
                if visits[number] is None:
                    return
                while kept < len(wave) and (visit := visits[kept]) is not None:
                    self.in_hand = len(wave) - kept - 1
                    with self.options.timeline.span("keep", "keeping", wave[kept].url):
                        page = self._keep(wave[kept], visit)
                    if page.role not in ("wall", "error", "duplicate"):
                        self._lead_on(page, wave[kept], checker)
                    visits[kept] = None
                    kept += 1

        await asyncio.gather(*(work(tab) for tab in tabs))
        self.in_hand = 0
        if kept < len(wave):
            self.frontier.put_back(wave[kept:])

    def _keep(self, waiting: Waiting, visit: Visit) -> Page:
        page = self.kept.keep(waiting, visit, self.frontier)
        self.say("read", page.url)
        return page

    def _lead_on(self, page: Page, waiting: Waiting, checker: LinkChecker) -> None:
        offer_links(page, waiting, self.frontier)
        for address in links_to_check(page, self.frontier) if self.options.check_links else ():
            checker.add(address, page.url)

    def note(self, what: str, why: str) -> None:
        """Remember that something was not looked at, and why; the same is told once."""
        note = NotChecked(what=what, why=why)
        if note not in self.notes:
            self.notes.append(note)

    @property
    def out_of_time(self) -> bool:
        """Whether the time that was allowed has run out."""
        return self.options.total_seconds is not None and time.monotonic() - self.begun > self.options.total_seconds

    def say(self, doing: str, address: str) -> None:
        """Tell whoever listens what is being done, and how far it is."""
        found = len(self.kept.pages) + self.in_hand + self.frontier.left
        links_done, links_found = self.links()
        self.tell(
            Progress(
                doing=doing,
                address=address,
                pages_done=len(self.kept.pages),
                pages_found=found,
                links_done=links_done,
                links_found=links_found,
            )
        )
