"""Coming to a page: it is opened, followed where it leads on by itself, and waited for until it stands.

A page that gives way to the next is told by the page itself (quiet.js notes that it is leaving), so that nothing is read from a document
whose successor is on its way, however slow the machine is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, Response

from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.reading.failures import moved_on
from foliocheck.crawler.reading.visit import Visit
from foliocheck.crawler.reading.watched import Watched
from foliocheck.crawler.scripts import script

_LONGEST_FRONT = 3_000_000
"""As much of the first page's source as is looked at to recognise its platform."""
_SLACK_SECONDS = 3.0
_STANDING_SECONDS = 6.0
_LEAVING_SECONDS = 4.0
"""How long a page that has begun to leave may take: a download or an empty answer never lets it go."""
_MOST_LEADS = 3
"""How often a page may lead on by itself before it counts as restless."""
_MOST_TRIES = 12
"""The same where no new document comes of it."""
_GAVE_NOTHING = ("Download is starting", "ERR_ABORTED")
_LOOK_EVERY = 0.02
Trouble = Callable[[str], str | None]
"""What the way out met at an address, where it met something that the browser does not tell."""
Step = Callable[[str], AbstractContextManager[None]]


class Arrival:
    """One visit's way to a page that stands. All errors but those of the browser (PlaywrightError) are told in the visit."""

    def __init__(self, watched: Watched, options: CrawlOptions, visit: Visit, trouble: Trouble, step: Step) -> None:
        self._watched = watched
        self._page: Page = watched.page
        self._options = options
        self._visit = visit
        self._trouble = trouble
        self._step = step
        self._begun = watched.documents

    async def open(self) -> Response | None:
        """Go to the visit's address. What failed is told in `visit.failure`; None too where the page never finished but something stands."""
        page, visit, seen = self._page, self._visit, self._watched.documents
        self._watched.lost, self._watched.answers = "", []
        try:
            if "#" in visit.url and page.url.split("#")[0] == visit.url.split("#")[0]:
                # Only the fragment differs: the page would not be loaded again, and what was opened there would stay.
                await page.goto("about:blank")
            self._begun = seen = self._watched.documents
            return await page.goto(visit.url, wait_until="load", timeout=self._options.load_seconds * 1000)
        except PlaywrightError as error:
            if "interrupted by another navigation" in error.message and not self._watched.crashed:
                return await self._follow(seen)
            if "Timeout" not in error.message or self._watched.crashed:
                met = self._trouble(self._watched.lost or visit.url) if not self._watched.crashed else None
                visit.fail("crashed" if self._watched.crashed else f"gate: {met}" if met else error.message)
                return None
        await self._take_what_stands()
        return None

    async def _take_what_stands(self) -> None:
        """The page is there but something in it never ends: what stands is read."""
        visit = self._visit
        try:
            async with asyncio.timeout(_STANDING_SECONDS):
                standing = await self._page.evaluate(
                    "() => location.href !== 'about:blank' && !!document.body && document.body.childNodes.length > 0"
                )
                await self._page.evaluate("() => window.stop()")
        except (TimeoutError, PlaywrightError):
            visit.failure, visit.problem = "hung", "The page kept the browser busy and never finished."
            return
        if not standing:
            visit.failure, visit.problem = "timeout", f"No page came within {self._options.load_seconds:.0f} seconds."
            return
        visit.problem = f"The page did not finish loading within {self._options.load_seconds:.0f} seconds; what had come by then was read."

    async def come_to_rest(self, response: Response | None, *, still: bool, first: bool) -> Response | None:
        """Wait until the page stands, and go along where it leads on by itself (by its head or a script), as a visitor would.

        Gives the answer of where it ended; of the first page `visit` has its source then. Raises PlaywrightError where the page leads on
        and on. `still`: the page cannot move, whatever it says.
        """
        tried: set[str] = set()
        for _ in range(_MOST_TRIES):
            seen, leads = self._watched.documents, None
            may_lead = not still and seen - self._begun < _MOST_LEADS
            try:
                with self._step("settle"):
                    leads = await self._settle()
                if leads and leads not in tried and may_lead:
                    tried.add(leads)
                    response = await self._page.goto(leads, wait_until="load", timeout=self._options.load_seconds * 1000) or response
                else:
                    self._visit.html = (await self._page.content())[:_LONGEST_FRONT] if first else ""
                    return self._noted(response)
            except PlaywrightError as error:
                if not may_lead or self._watched.crashed or not moved_on(error):
                    raise
                if leads and any(sign in error.message.partition("\n")[0] for sign in _GAVE_NOTHING):
                    continue  # a file, or nothing at all: what stands here stays
                response = await self._follow(seen) or response
            response = self._noted(response)
        raise PlaywrightError("The page leads on and on.")

    async def _settle(self) -> str | None:
        """Wait until the page has come to rest; gives the address that its head leads on to, if it does.

        A page in which nothing of ours comes to an end is restless.
        """
        most = self._options.settle_seconds
        try:
            async with asyncio.timeout(most + _LEAVING_SECONDS + _SLACK_SECONDS):
                told = await self._page.evaluate(script("settle.js"), {"most": most * 1000, "leaving": _LEAVING_SECONDS * 1000})
            leads = told.get("leads") if isinstance(told, dict) else None
            return leads if isinstance(leads, str) else None
        except TimeoutError:
            raise PlaywrightError("The page let nothing come to an end.") from None
        except PlaywrightError as error:
            if moved_on(error) or self._watched.crashed:
                raise
            await asyncio.sleep(min(1.0, most))  # its scripts broke what the waiting needs
            return None

    async def _follow(self, seen: int) -> Response | None:
        """The page led on by itself: go along, as a visitor would, and give the answer of where it ended.

        `seen`: the documents that had come before it did; the next one is waited for.
        """
        try:
            async with asyncio.timeout(self._options.load_seconds):
                while self._watched.documents == seen and not self._watched.crashed:
                    await asyncio.sleep(_LOOK_EVERY)
            await self._page.wait_for_load_state("load", timeout=self._options.load_seconds * 1000)
        except TimeoutError:
            pass  # nothing came of it: what stands is read
        return self._answer()

    def _answer(self) -> Response | None:
        """What the server said of the document that stands: it may have come by itself. None where nobody knows (its script named it anew)."""
        here = self._page.url.split("#")[0]
        return next((answer for answer in reversed(self._watched.answers) if answer.url.split("#")[0] == here), None)

    def _noted(self, response: Response | None) -> Response | None:
        """The answer of what stands, else `response`; its status and headers are noted in the visit."""
        response = self._answer() or response
        if response is not None:
            self._visit.answered(response)
        return response
