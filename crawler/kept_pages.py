"""The pages of a crawl in the order in which they were read: each is written to disk at once, and little of it stays in memory."""

from __future__ import annotations

from dataclasses import replace

from foliocheck.core.snapshot import Page
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.crawler.duplicates import EarlierPages
from foliocheck.crawler.frontier import Frontier, Waiting
from foliocheck.crawler.missing_page import with_missing
from foliocheck.crawler.options import Stop
from foliocheck.crawler.page_facts import make_page
from foliocheck.crawler.probes.behaviour import Layout
from foliocheck.crawler.reading.visit import Visit
from foliocheck.crawler.resumption import SavedPages
from foliocheck.crawler.unchanged import LastTime

_LONGEST_RESPONSE = 5_000_000
_SAVED = "saved"
"""In place of a visit: the page was read before the crawl was cut off."""
_UNCHANGED = "unchanged"
"""In place of a visit: the page is what it was at the last check."""


class KeptPages:
    """What was read. `pages` are light (see `_light`), `unchanged` the addresses of those that are what they were at the last check."""

    def __init__(self, target: SnapshotFolder, saved: SavedPages, last: LastTime, stop: Stop) -> None:
        self.pages: list[Page] = []
        self.layouts: list[Layout] = []
        self.unchanged: set[str] = set()
        self.missing = ""
        """What the site shows for an address that cannot exist, where it answers as if there were a page (see `missing_page`)."""
        self._target = target
        self._saved = saved
        self._last = last
        self._stop = stop
        self._earlier = EarlierPages()

    async def without_visit(self, address: str) -> Visit | None:
        """What stands in place of a visit where an earlier reading of this page can be taken over; None where it has to be read."""
        if address in self._saved:
            return Visit(url=address, failure=_SAVED)
        return Visit(url=address, failure=_UNCHANGED) if await self._stop.or_else(self._last.same(address)) else None

    async def compare_first(self, page: Page) -> None:
        """The first page is always read anew; note whether it is what it was, so that what was tried on it need not be tried again."""
        if await self._stop.or_else(self._last.same(page.url)):
            self.unchanged.add(page.url)

    def keep(self, waiting: Waiting, visit: Visit, frontier: Frontier) -> Page:
        """Make the page's facts, write them, and remember what later stages need of it. Gives the whole page."""
        number = len(self.pages) + 1
        page = self._taken_over(waiting, visit, frontier, number) or self._new(waiting, visit, frontier, number)
        self._earlier.add(page, frontier)
        layout = Layout.of(page)
        if layout is not None:
            self.layouts.append(layout)
        self.add(page)
        return page

    def add(self, page: Page) -> None:
        """Write a page that no visit gave (a document in place of the first page, say)."""
        self.pages.append(_light(page))
        self._target.write_page(len(self.pages), page)

    def replace_first(self, page: Page) -> None:
        """Write the first page again, with what is known of it by now."""
        self.pages[0] = _light(page)
        self._target.write_page(1, page)

    def _taken_over(self, waiting: Waiting, visit: Visit, frontier: Frontier, number: int) -> Page | None:
        if visit.failure == _SAVED:
            return self._saved.take(waiting.url, number, self._target)
        page = self._last.take(waiting.url, number, self._target) if visit.failure == _UNCHANGED else None
        if page is None:
            return None
        self.unchanged.add(page.url)
        page = replace(
            page, discovered_by=waiting.discovered_by, depth=waiting.depth, linked_from=waiting.linked_from, parent=waiting.parent or page.parent
        )  # fmt: skip
        same = self._earlier.same_as(page, frontier)
        return replace(page, role="duplicate", same_as=same) if same is not None else page

    def _new(self, waiting: Waiting, visit: Visit, frontier: Frontier, number: int) -> Page:
        page = make_page(waiting, visit, frontier.settings, frontier, self._earlier, number)
        page = with_missing(page, self.missing)
        name = f"{number:04}"
        if visit.html:
            self._target.write_text(f"pages/{name}.html", visit.html)
        if visit.response:
            self._target.write_bytes(f"pages/{name}.response.html", visit.response[:_LONGEST_RESPONSE])
        if visit.picture:
            self._target.write_bytes(f"pictures/{name}.jpg", visit.picture)
        return page


def _light(page: Page) -> Page:
    """The page without what only the files on disk need: memory stays flat however large the site is."""
    return replace(page, images=(), axe=None, facts={}, links=(), frames=(), anchors=(), html_file=None)
