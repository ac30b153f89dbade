"""The crawl: a source goes in, a Snapshot on disk comes out. It puts the parts in order and has no rules of its own."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.addresses import host_of, is_private_host, port_of
from foliocheck.core.snapshot import Limits, LinkFacts, Page, Snapshot, Source
from foliocheck.core.snapshot_folder import SnapshotFolder, read_snapshot
from foliocheck.crawler.arrangement import arrange, document_pages
from foliocheck.crawler.browser import Started, playwright_driver, start_browser
from foliocheck.crawler.context import close_popups, open_context, user_agent
from foliocheck.crawler.documents.linked import LinkedFiles, read_linked
from foliocheck.crawler.front_visit import UNKNOWN
from foliocheck.crawler.known_links import home_text, known_links
from foliocheck.crawler.memory_guard import MemoryGuard
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.gate import Gate, open_gate
from foliocheck.crawler.network.links import LinkChecker
from foliocheck.crawler.network.politeness import Politeness
from foliocheck.crawler.network.rules import Rules
from foliocheck.crawler.options import CrawlOptions, Listener, Stop, silent
from foliocheck.crawler.page_reading import PageReader
from foliocheck.crawler.probes.behaviour import probe_templates
from foliocheck.crawler.reader_mark import reader_mark
from foliocheck.crawler.reading.axe_script import axe_version
from foliocheck.crawler.reading.second_look import SecondLook
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.resumption import SavedPages, put_aside
from foliocheck.crawler.sources.source import OpenSource
from foliocheck.crawler.unchanged import LastTime, last_time

_TELL_EVERY = 0.5
Numbered = list[tuple[int, Page]]
"""Pages with the numbers under which they are written."""


async def crawl(
    source: OpenSource, folder: Path, options: CrawlOptions, *, taken_at: str, tell: Listener = silent, stop: Stop | None = None
) -> Snapshot:
    """Read the portfolio that `source` opens and write its snapshot into `folder`, page by page.

    `taken_at` is the ISO time that the snapshot states. A snapshot of the same source in `folder` that was cut off is gone on with;
    a finished one is replaced. Raises NoBrowser where no browser can be started; nothing that a page or host does is raised.
    """
    async with playwright_driver() as playwright, open_gate(_rules(source, options)) as gate:
        started = await start_browser(playwright, options.browser, (*options.browser_flags, *gate.flags), must_be_sandboxed=options.hosted)
        left = put_aside(folder, source)
        target = SnapshotFolder(folder)
        target.create()
        last = last_time(left.finished, source, options, started.name)
        run = _Crawl(source, target, SavedPages(left.cut_off), last, options, taken_at, tell, stop or Stop(), gate)
        try:
            async with MemoryGuard(started.browser):
                await run.go(started)
        finally:
            with contextlib.suppress(PlaywrightError):  # a browser that died is closed already
                await started.browser.close()
    left.drop()
    return read_snapshot(folder)


def _rules(source: OpenSource, options: CrawlOptions) -> Rules:
    """The rules for this source. On a person's own machine the host that they typed may be any, and no other may be private."""
    if options.hosted or source.serve is not None:
        return Rules(hosted=options.hosted, allowed=options.allowed)
    return Rules(own=host_of(source.url), port=port_of(source.url), allowed=options.allowed)


class _Crawl:
    """One crawl from the open browser to the written snapshot."""

    def __init__(
        self,
        source: OpenSource,
        target: SnapshotFolder,
        saved: SavedPages,
        last: LastTime,
        options: CrawlOptions,
        taken_at: str,
        tell: Listener,
        stop: Stop,
        gate: Gate,
    ) -> None:
        self.source = source
        self.target = target
        self.saved = saved
        self.last = last
        self.options = options
        self.taken_at = taken_at
        self.tell = tell
        self.stop = stop
        self.gate = gate
        self.timings: dict[str, float] = {}
        self.public = source.serve is None and not is_private_host(host_of(source.url))

    async def go(self, started: Started) -> None:
        """All stages in order. From the first moment on disk stands what was begun, so that a crawl that is killed can be gone on with."""
        begun = time.monotonic()
        self.target.write_head(self._head(started.name), finished=False)
        agent = await user_agent(started, self.options)
        context = await open_context(started, self.options, self.source.serve, agent)
        polite = Politeness(delay=self.options.delay)
        async with Connector(agent, polite, serve=self.source.serve, dialer=self.gate.dialer) as connector:
            self.last.ready(connector)
            reader = PageReader(self.source, self.target, self.saved, self.last, self.options, connector, self.tell, self.stop)
            checker = LinkChecker(
                connector, portfolio_public=self.public, budget_seconds=self.options.link_seconds,
                home_text=lambda address: home_text(reader.kept.pages, address), second_look=SecondLook(context, self.gate.trouble),
                remembered=self.last.links(self.taken_at),
            )  # fmt: skip
            reader.links = lambda: (checker.done, checker.found)
            tabs = [Tab(context, self.options, f"tab {number}", self.gate.trouble) for number in range(1, max(1, self.options.at_once) + 1)]
            try:
                with self._timed("pages"):
                    await self._read_pages(context, reader, checker, tabs)
                connector.take_cookies(await context.cookies())
                pages = self.target.pages()
                known = known_links(page for _, page in pages)
                head = self._head(started.name, reader)
                self.options.pages_read(replace(head, pages=tuple(page for _, page in pages), folder=str(self.target.folder)))
                with self._timed("links_after_pages"):
                    behaviour, links = await asyncio.gather(
                        self._try_behaviour(reader, tabs[0]), self._finish_links(reader, checker, known)
                    )
            finally:
                for tab in tabs:
                    await tab.close()
            with self._timed("documents"):
                files = await self._read_documents(reader, connector, pages, links)
                links = await self._ask_links_of(files, checker, links, known)
            offline = connector.offline
        await context.close()
        self.gate.tell_refused(reader.note)
        self._write(reader, pages, behaviour, links, files)
        self.timings["crawl"] = round(time.monotonic() - begun, 3)
        head = replace(
            self._head(started.name, reader), exposures=tuple(reader.exposures), not_checked=(*self.source.notes, *reader.notes),
            limits=self._limits(reader), offline=offline, front_door=reader.front_door, timings=self.timings,
        )  # fmt: skip
        self.target.write_head(head, finished=not self.stop.asked)

    async def _read_pages(self, context: BrowserContext, reader: PageReader, checker: LinkChecker, tabs: list[Tab]) -> None:
        guard = close_popups(tabs)
        context.on("page", guard)
        others = [asyncio.ensure_future(tab.live()) for tab in tabs[1:]]  # opened while the first page, which comes alone, is read
        try:
            await reader.read(tabs, checker)
        finally:
            await asyncio.gather(*others, return_exceptions=True)
            context.remove_listener("page", guard)  # the second look at links opens pages of its own

    async def _try_behaviour(self, reader: PageReader, tab: Tab) -> dict[str, dict[str, Any]]:
        """What the layouts do under the keyboard, with wide text and in a narrow window, by page address."""
        if self.stop.asked or not reader.kept.layouts:
            return {}
        reader.say("trying keyboard, wide text and a narrow window", "")
        known = {
            layout.url: facts
            for layout in reader.kept.layouts
            if layout.url in reader.kept.unchanged and (facts := self.last.behaviour(layout.url))
        }
        return await self.stop.or_else(probe_templates(await tab.live(), reader.kept.layouts, reader.frontier.settings.zones, known)) or {}

    async def _finish_links(self, reader: PageReader, checker: LinkChecker, known: dict[str, LinkFacts]) -> dict[str, LinkFacts]:
        if not self.options.check_links:
            reader.note("Links", "They were left out on request.")
            return {}
        telling = asyncio.create_task(self._tell_links(reader))
        try:
            return await self.stop.or_else(checker.finish(known)) or {}
        finally:
            telling.cancel()

    async def _tell_links(self, reader: PageReader) -> None:
        while True:
            reader.say("checking links", "")
            await asyncio.sleep(_TELL_EVERY)

    async def _read_documents(self, reader: PageReader, connector: Connector, pages: Numbered, links: dict[str, LinkFacts]) -> LinkedFiles:
        if not self.options.read_documents or self.stop.asked:
            return LinkedFiles(documents=dict(self.source.documents))
        reader.say("reading linked documents", "")
        read = await self.stop.or_else(read_linked(connector, pages, links, self.source.documents, reader.note))
        return read or LinkedFiles(documents=dict(self.source.documents))

    async def _ask_links_of(
        self, files: LinkedFiles, checker: LinkChecker, links: dict[str, LinkFacts], known: dict[str, LinkFacts]
    ) -> dict[str, LinkFacts]:
        """The links inside documents are asked too, now that the documents have been read."""
        found = [
            (link.href, address)
            for address, document in files.documents.items()
            for link in document.links
            if link.kind in ("internal", "external")
        ]
        if not found or not self.options.check_links or self.stop.asked:
            return links
        for href, address in found:
            checker.add(href, address)
        return await self.stop.or_else(checker.finish(known)) or links

    def _write(
        self, reader: PageReader, pages: Numbered, behaviour: dict[str, dict[str, Any]], links: dict[str, LinkFacts], files: LinkedFiles
    ) -> None:
        """The pages as the whole crawl shows them (written again only where that changes them), and everything beside them."""
        before = [page for _, page in pages]
        after = [_with_behaviour(page, behaviour) for page in arrange(before, reader.frontier)]
        for (number, old), new in zip(pages, after, strict=True):
            if new is not old and new != old:
                self.target.write_page(number, new)
        for number, row in enumerate(document_pages(files.documents, after), len(before) + 1):
            self.target.write_page(number, row)
        for shape in reader.frontier.endless:
            reader.note(f"Further pages like {shape}", "They lead on and on like a calendar; only the first ones were read.")
        unread = None if reader.told_of_pages else reader.frontier.lists.unread()
        if unread is not None:
            reader.note(unread.what, unread.why)
        self.target.write_part("links", links)
        self.target.write_part("documents", files.documents)
        self.target.write_part("pictures", self.target.write_originals(files.pictures, files.originals))

    def _limits(self, reader: PageReader) -> Limits:
        left = reader.frontier.left
        return Limits(
            pages=self.options.page_limit if left and len(reader.kept.pages) >= self.options.page_limit else None,
            seconds=self.options.total_seconds if left and reader.out_of_time else None,
            interrupted=self.stop.asked,
            left=left,
        )

    def _head(self, browser: str, reader: PageReader | None = None) -> Snapshot:
        """The snapshot without its pages; before the first page is read there is no `reader`, and the platform is not known."""
        url, platform = (reader.source.url, reader.platform) if reader is not None else (self.source.url, UNKNOWN)
        return Snapshot(
            source=Source(given=self.source.given, kind=self.source.kind, url=url, bytes=self.source.bytes), taken_at=self.taken_at, browser=browser,
            axe=axe_version(), reader=reader_mark(self.options.version), platform=platform, pages=(), archive=self.source.archive, public=self.public,
        )  # fmt: skip

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        begun = time.monotonic()
        with self.options.timeline.span(name, "crawl"):
            yield
        self.timings[name] = round(time.monotonic() - begun, 3)


def _with_behaviour(page: Page, behaviour: dict[str, dict[str, Any]]) -> Page:
    return replace(page, facts={**page.facts, "behaviour": behaviour[page.url]}) if page.url in behaviour else page
