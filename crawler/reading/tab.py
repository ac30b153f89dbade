"""One browser tab that visits one page after another: open, settle, read, axe, picture, each under a deadline.

Nothing a page does may stop the crawl: dialogs are dismissed, pop-ups closed, downloads refused; a script that loops for ever is
terminated; a tab that crashed or hangs is thrown away and a new one opened. A page that will not hold still (it leads on by itself, its
scripts break what reading needs) is opened once more in a fresh tab without its scripts, and read as it was sent.
"""

from __future__ import annotations

import asyncio
import contextlib
from contextlib import AbstractContextManager
from typing import Any

from playwright.async_api import BrowserContext, CDPSession, Page, Response, ViewportSize
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.snapshot import PICTURE_HEIGHT, PICTURE_WIDTH
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.probes.registry import probe_script, run_probes
from foliocheck.crawler.reading.arrival import Arrival, Trouble
from foliocheck.crawler.reading.axe_run import axe_on, no_result
from foliocheck.crawler.reading.axe_script import axe_script
from foliocheck.crawler.reading.failures import RESTLESS, moved_on
from foliocheck.crawler.reading.frames import frames_of
from foliocheck.crawler.reading.picture import page_picture
from foliocheck.crawler.reading.prepare import prepare_page, unlock
from foliocheck.crawler.reading.read import read_page
from foliocheck.crawler.reading.still import hold_still
from foliocheck.crawler.reading.visit import Visit
from foliocheck.crawler.reading.watched import Watched
from foliocheck.crawler.scripts import script

VIEWPORT = ViewportSize(width=PICTURE_WIDTH, height=PICTURE_HEIGHT)
_LONGEST_PAGE_BYTES = 30_000_000
_MOST_DIALOGS = 5
"""A page that asks more often may go on asking for ever and keep the next page from coming: its tab is not used again."""
_READ_STILL = "The page did not hold still to be read; what the site sends was read without its scripts."
_BUSY = (429, 503)
_PATIENCE = 8
"""How many times in all a tab waits for a site that says it is too busy: a site may be busy for good."""
_LONGEST_PAUSE = 15.0
_FRESH_AFTER = 25
"""Pages after which a tab is closed and a new one opened: the browser keeps a little of every page, in the end more than a page may take."""


async def prepare_context(context: BrowserContext) -> None:
    """What every page of the context runs before its own scripts."""
    await context.add_init_script(script("quiet.js"))
    # axe is put in once for the whole context: handing half a megabyte over for each page costs more than running it.
    # It is kept under a name of ours too: pages may replace `axe`.
    kept = 'Object.defineProperty(window, "__axe", { value: window.axe });'
    await context.add_init_script(f"if (window === window.top && !window.opener) {{ {axe_script()} {kept} }}")
    await context.add_init_script(probe_script("watch.js"))
    await context.add_init_script('for (const name of ["setTimeout", "clearTimeout"]) window.__quiet.keep(window, name);')


class Tab:
    """A tab of the crawl's one context. Use `visit`; call `close` at the end."""

    def __init__(self, context: BrowserContext, options: CrawlOptions, name: str = "tab", trouble: Trouble = lambda address: None) -> None:
        self._context = context
        self._name = name
        self._options = options
        self._trouble = trouble
        self._watched: Watched | None = None
        self._cdp: CDPSession | None = None
        self._at_the_door = asyncio.Lock()
        self.opening = False
        self._patience = _PATIENCE
        self._visited = 0

    async def visit(self, url: str, settings: Settings | None = None, front: Any = None) -> Visit:
        """Open `url` and read it. Never raises for what a page does; `front(visit)` may choose the settings once the page stands."""
        used = self._watched is not None
        visit = await self._attempt(Visit(url=url), settings, front)
        if visit.failure == RESTLESS and used:  # the page before may have led on by itself
            visit = await self._attempt(Visit(url=url), settings, front)
        if visit.status in _BUSY and self._patience > 0:
            self._patience -= 1
            await asyncio.sleep(_pause(visit.headers.get("retry-after", "")))
            visit = await self._attempt(Visit(url=url), settings, front)
        if visit.raw is None and visit.stood and visit.failure in (RESTLESS, "hung", "crashed"):
            again = await self._attempt(Visit(url=url), settings, front, still=True)
            if again.raw is not None and again.raw["blocks"]:
                again.problem = again.problem or _READ_STILL
                return again
        return visit

    async def _attempt(self, visit: Visit, settings: Settings | None, front: Any, still: bool = False) -> Visit:
        try:
            with self._step("page", visit):
                async with asyncio.timeout(self._options.page_seconds):
                    await self._visit(visit, settings, front, still)
        except TimeoutError:
            if visit.raw is None:
                visit.failure = visit.failure or "hung"
            elif visit.axe is None:
                visit.axe = no_result("The page left no time for the accessibility rules.")
            visit.problem = visit.problem or "The page kept the browser busy and did not finish in time."
            await self._discard()
        except (PlaywrightError, ValueError, TypeError, KeyError, AttributeError) as error:  # a page may make the reader answer anything
            message = error.message if isinstance(error, PlaywrightError) else "no answer of the reader's"
            crashed = self._watched is not None and self._watched.crashed
            if visit.raw is None or crashed:
                visit.fail("crashed" if crashed else message)
            if visit.raw is not None and visit.axe is None:
                visit.axe = no_result("The accessibility rules could not run on this page.")
        self._visited += 1
        if still or visit.failure in ("crashed", "hung", "too-large", RESTLESS) or not self._usable() or self._visited % _FRESH_AFTER == 0:
            await self._discard()
        return visit

    async def _visit(self, visit: Visit, settings: Settings | None, front: Any, still: bool) -> None:
        watched, cdp = await self._ready()
        page = watched.page
        watched.console = visit.console
        arrival = Arrival(watched, self._options, visit, self._trouble, lambda name: self._step(name, visit))
        wake = await hold_still(page, cdp) if still else None
        with self._step("open", visit):
            response = await arrival.open()
        if visit.failure or (response is not None and _is_no_page(visit, response)):
            return
        visit.stood = True
        if wake is not None:
            await wake()
        response = await arrival.come_to_rest(response, still=still, first=front is not None)
        if page.url.startswith("chrome-error:"):
            raise PlaywrightError("The page led on by itself to an address that does not open.")
        if self._options.password:
            await unlock(page, visit.url, self._options.password)
        visit.final_url = page.url
        if front is not None:
            settings = await front(visit)
        assert settings is not None
        with self._step("prepare", visit):
            routes = [] if still else await self._prepare(watched, settings, first=front is not None)
        with self._step("read", visit):
            where, raw = await read_page(watched, cdp, settings)
        visit.raw = {**raw, "routes": routes}
        visit.final_url = visit.raw["url"]
        visit.html = visit.raw.pop("html")
        if response is not None:
            with contextlib.suppress(PlaywrightError), self._step("response", visit):
                visit.response = await response.body()
        with self._step("frames", visit):
            visit.frames += await frames_of(page)
        with self._step("axe", visit):
            visit.axe = await axe_on(page, where, visit.html, settings, self._options.axe_memory, lambda: _terminate(cdp))
        with self._step("probes", visit):
            visit.facts = await run_probes(where, visit)
        if self._options.screenshots:
            with self._step("picture", visit):
                visit.picture = await page_picture(cdp)

    def _step(self, name: str, visit: Visit) -> AbstractContextManager[None]:
        return self._options.timeline.span(name, self._name, visit.url)

    async def _prepare(self, watched: Watched, settings: Settings, *, first: bool) -> list[str]:
        password, most = self._options.password, self._options.settle_seconds
        try:
            return await prepare_page(watched.page, settings, first=first, password=password, most=most)
        except (TypeError, KeyError):
            return []  # scripts of the page broke ours: nothing is opened, what stands is read
        except PlaywrightError as error:
            if moved_on(error) or watched.crashed:
                raise
            return []

    async def live(self) -> Page:
        """The tab's page itself, for probes that open pages again; opened now where it is not there yet."""
        watched, _ = await self._ready()
        return watched.page

    async def _ready(self) -> tuple[Watched, CDPSession]:
        async with self._at_the_door:
            if self._watched is None or self._cdp is None or self._watched.page.is_closed():
                self.opening = True
                try:
                    page = await self._context.new_page()
                    self._watched = Watched(page)
                finally:
                    self.opening = False
                page.set_default_timeout(self._options.page_seconds * 1000)
                self._cdp = await self._context.new_cdp_session(page)
            return self._watched, self._cdp

    def _usable(self) -> bool:
        return self._watched is not None and self._watched.dialogs <= _MOST_DIALOGS and not self._watched.page.is_closed()

    async def _discard(self) -> None:
        """Throw the tab away; a script that still runs is terminated first (its process would keep a core busy)."""
        watched, cdp, self._watched, self._cdp = self._watched, self._cdp, None, None
        if watched is None:
            return
        if cdp is not None:
            await _terminate(cdp)
        with contextlib.suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(5):
                await watched.page.close()

    async def cookies(self) -> list[Any]:
        """The context's cookies, as Playwright gives them."""
        return list(await self._context.cookies())

    def owns(self, page: object) -> bool:
        """Whether `page` is this tab's own (and not a pop-up that a page opened)."""
        return self._watched is not None and page is self._watched.page

    async def close(self) -> None:
        """Close the tab, whatever state it is in."""
        await self._discard()


def _is_no_page(visit: Visit, response: Response) -> bool:
    """Whether what came is a file, or too large to be read: told in the visit. Status and headers are noted in any case."""
    visit.answered(response)
    kind = visit.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind and not kind.startswith(("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")):
        visit.failure, visit.problem = "not-a-page", f"This address gives a file of type {kind[:80]}, not a page."
    elif _stated_length(visit.headers) > _LONGEST_PAGE_BYTES:
        visit.failure, visit.problem = "too-large", "The page is larger than 30 MB and was not read."
    return visit.failure is not None


async def _terminate(cdp: CDPSession) -> None:
    """Stop what runs in the tab, so that the next question is answered."""
    with contextlib.suppress(PlaywrightError, TimeoutError):
        async with asyncio.timeout(2):
            await cdp.send("Runtime.terminateExecution")


def _stated_length(headers: dict[str, str]) -> int:
    stated = headers.get("content-length", "").strip()
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 16 else 0


def _pause(retry_after: str) -> float:
    """How long to wait for a busy site, in seconds: as it asks, within reason."""
    stated = retry_after.strip()
    return min(float(stated), _LONGEST_PAUSE) if stated.isascii() and stated.isdigit() and len(stated) < 9 else 2.0
