"""A second look at a link, in the real browser: what answers a program differently answers a browser as it answers an assessor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from playwright.async_api import BrowserContext
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.addresses import without_fragment
from foliocheck.core.snapshot import Attempt, LinkFacts, count_words

_SECONDS = 12.0
_LOOK = """() => ({title: document.title, text: document.body ? document.body.innerText.slice(0, 20000) : "",
  password: !!document.querySelector("input[type=password]"), anchors: [...document.querySelectorAll("[id],a[name]")].slice(0, 20000).map(e => e.id || e.name)})"""
_ERRORS = (
    ("ERR_NAME_NOT_RESOLVED", "dns"), ("ERR_CONNECTION_REFUSED", "refused"), ("ERR_CERT_DATE", "tls-expired"), ("ERR_CERT_COMMON_NAME", "tls-name"),
    ("ERR_CERT", "tls-other"), ("ERR_SSL", "tls-other"), ("ERR_TOO_MANY_REDIRECTS", "too-many-redirects"), ("Timeout", "timeout"), ("ERR_TIMED_OUT", "timeout"),
    ("ERR_CONNECTION", "reset"), ("ERR_EMPTY_RESPONSE", "reset"),
)  # fmt: skip


class SecondLook:
    """Opens addresses one after another in a tab of the crawl's own context, so that the portfolio's cookies count."""

    def __init__(self, context: BrowserContext, trouble: Callable[[str], str | None] = lambda address: None) -> None:
        self._context = context
        self._trouble = trouble

    async def __call__(self, address: str) -> LinkFacts | None:
        """What the browser met at `address`, or None where it could not tell (a download, a tab that broke)."""
        page = await self._context.new_page()
        lost: list[str] = []
        page.on("requestfailed", lambda request: lost.append(request.url) if request.is_navigation_request() else None)
        try:
            async with asyncio.timeout(_SECONDS + 3):
                try:
                    response = await page.goto(address, wait_until="domcontentloaded", timeout=_SECONDS * 1000)
                except PlaywrightError as error:
                    met = self._trouble(lost[-1] if lost else address)
                    if met == "refused-by-rule":
                        return None  # what HTTP met before stands
                    met = met or next((name for sign, name in _ERRORS if sign in error.message), None)
                    return (
                        LinkFacts(
                            address=without_fragment(address), attempts=(Attempt(method="GET", status=None, error=met, via="browser"),)
                        )
                        if met
                        else None
                    )
                seen = await page.evaluate(_LOOK)
        except (PlaywrightError, TimeoutError):
            return None
        finally:
            await _shut(page)
        status = response.status if response else None
        return LinkFacts(
            address=without_fragment(address), attempts=(Attempt(method="GET", status=status, via="browser"),), status=status, final_url=page.url,
            content_type="text/html", title=seen["title"], text_start=seen["text"][:2000], words=count_words(seen["text"]), password_field=seen["password"],
            fragments=dict.fromkeys((anchor for anchor in seen["anchors"] if anchor), True),
        )  # fmt: skip


async def _shut(page: object) -> None:
    try:
        async with asyncio.timeout(3):
            await page.close()  # type: ignore[attr-defined]  # a Playwright page
    except (PlaywrightError, TimeoutError):
        pass  # it died by itself
