"""The one browser context of a crawl: how it looks to a site, what it answers itself, and what it shuts at once."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from playwright.async_api import BrowserContext, Page, Route
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.errors import BadConfiguration
from foliocheck.crawler.browser import Started
from foliocheck.crawler.network.answer import Served
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.reading.tab import VIEWPORT, Tab, prepare_context

_NOT_FOUND = "<!doctype html><title>Not found</title><h1>Not found</h1>"


async def open_context(started: Started, options: CrawlOptions, serve: Callable[[str], Served | None] | None, agent: str) -> BrowserContext:
    """A fresh context: fixed viewport, language and time zone, reduced motion, no downloads, no service workers.

    `serve` answers the virtual origin of handed-in files; `agent` is the User-Agent. A new context knows nobody: no cookies but those
    of `options.storage_state`. Raises BadConfiguration where that state is none.
    """
    try:
        context = await started.browser.new_context(
            viewport=VIEWPORT, user_agent=agent, accept_downloads=False, service_workers="block", reduced_motion="reduce", color_scheme="light",
            locale="en-GB", timezone_id="Europe/London", storage_state=options.storage_state,
        )  # fmt: skip
    except PlaywrightError:
        if options.storage_state is None:
            raise
        raise BadConfiguration("The saved browser state does not fit this browser. Save it again and give the new file.") from None
    context.set_default_timeout(options.page_seconds * 1000)
    await prepare_context(context)
    if serve is not None:
        await context.route(f"{VIRTUAL_ORIGIN}/**", _answer(serve))
    return context


async def user_agent(started: Started, options: CrawlOptions) -> str:
    """The browser's own User-Agent with foliocheck's name and contact behind it."""
    line = await started.browser.new_browser_cdp_session()
    own = str((await line.send("Browser.getVersion"))["userAgent"])
    await line.detach()
    return f"{own.replace('HeadlessChrome', 'Chrome')} {options.user_agent_tail}"


def close_popups(tabs: list[Tab]) -> Callable[[Page], Awaitable[None]]:
    """A listener for new windows that closes each one which is none of `tabs`: pages open them, nobody looks at them."""

    async def close(page: Page) -> None:
        await asyncio.sleep(0)
        if not any(tab.owns(page) or tab.opening for tab in tabs):
            with contextlib.suppress(PlaywrightError):  # it may be gone already
                await page.close()

    return close


def _answer(serve: Callable[[str], Served | None]) -> Callable[[Route], Awaitable[None]]:
    async def answer(route: Route) -> None:
        served = serve(route.request.url)
        if served is None:
            await route.fulfill(status=404, content_type="text/html; charset=utf-8", body=_NOT_FOUND)
        else:
            await route.fulfill(status=served.status, content_type=served.content_type, body=served.body)

    return answer
