"""Opening a page that will not hold still: without its scripts, and without a way to lead on by itself.

The document comes as the site sends it. Once it stands, scripts may run again: those of the page were passed over and do not start,
the reader's own and axe's do.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable

from playwright.async_api import CDPSession, Page, Route
from playwright.async_api import Error as PlaywrightError


async def hold_still(page: Page, cdp: CDPSession) -> Callable[[], Awaitable[None]]:
    """Prepare a fresh tab so that the page opened in it next stays; gives the function that lets scripts run again once it stands."""
    opened = False

    async def only_once(route: Route) -> None:
        nonlocal opened
        request = route.request
        with contextlib.suppress(PlaywrightError):  # the request may be gone with its page
            if request.is_navigation_request() and request.frame == page.main_frame:
                if opened:
                    await route.abort("aborted")
                    return
                opened = True
            await route.fallback()

    await page.route("**/*", only_once)
    await cdp.send("Page.enable")  # without it the next is not heeded
    await cdp.send("Page.setBypassCSP", {"enabled": True})  # a policy that forbids scripts in a sandbox forbids the reader's too
    await cdp.send("Emulation.setScriptExecutionDisabled", {"value": True})

    async def wake() -> None:
        await cdp.send("Emulation.setScriptExecutionDisabled", {"value": False})

    return wake
