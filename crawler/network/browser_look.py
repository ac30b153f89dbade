"""The real browser's look at an address that failed over HTTP: some servers refuse all but browsers, some places are made by script."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from foliocheck.core.snapshot import Attempt, LinkFacts, count_words
from foliocheck.crawler.network.page_text import TEXT_KEPT
from playwright.async_api import Browser, BrowserContext, Error

SETTLE = 0.4
"""Seconds after the document is there, for scripts that make places."""
_READ = """() => ({
  url: location.href, title: document.title.slice(0, 300), text: (document.body ? document.body.innerText : "").slice(0, 200000),
  password: !!document.querySelector("input[type=password]"),
  ids: [...document.querySelectorAll("[id],a[name]")].slice(0, 20000).map((one) => one.id || one.getAttribute("name")).filter(Boolean),
})"""


class BrowserLook:
    """A `SecondLook` in a context of its own: no cookies of the crawl, no downloads, every page closed again. Use it with `async with`.

    Give it to the checker: `checker.second_look = look`.
    """

    def __init__(self, browser: Browser, user_agent: str, seconds: float = 10.0) -> None:
        self._browser = browser
        self._user_agent = user_agent
        self._seconds = seconds
        self._context: BrowserContext | None = None

    async def __aenter__(self) -> BrowserLook:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._context is not None:
            await self._context.close()
            self._context = None

    async def __call__(self, address: str) -> LinkFacts | None:
        """What the browser met at `address`; None where it met nothing that tells more."""
        if self._context is None:
            self._context = await self._browser.new_context(
                user_agent=self._user_agent, accept_downloads=False, service_workers="block", locale="en-GB", timezone_id="Europe/London"
            )
        page = await self._context.new_page()
        try:
            response = await page.goto(address, wait_until="domcontentloaded", timeout=self._seconds * 1000)
            if response is None:
                return None
            await page.wait_for_timeout(SETTLE * 1000)
            return _facts(address, response.status, response.headers, await page.evaluate(_READ))
        except Error as error:
            return _download(address) if "Download is starting" in str(error) else None
        finally:
            await page.close()


def _facts(address: str, status: int, headers: dict[str, str], read: dict[str, Any]) -> LinkFacts:
    text = " ".join(read["text"].split())
    return LinkFacts(
        address=address,
        attempts=(Attempt(method="GET", status=status, via="browser"),),
        status=status,
        final_url=read["url"].split("#")[0],
        redirects=(address,) if read["url"].split("#")[0] != address else (),
        content_type=headers.get("content-type", "").split(";")[0].strip().lower() or None,
        title=read["title"].strip(),
        text_start=text[:TEXT_KEPT],
        words=count_words(text),
        password_field=bool(read["password"]),
        fragments=dict.fromkeys(read["ids"], True),
    )


def _download(address: str) -> LinkFacts:
    """A file that the browser would have saved: it is there."""
    return LinkFacts(address=address, attempts=(Attempt(method="GET", status=200, via="browser"),), status=200, final_url=address)
