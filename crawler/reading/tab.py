"""One browser tab that visits one page after another: open, settle, read, axe, picture, each under a deadline.

Nothing a page does may stop the crawl: dialogs are dismissed, pop-ups closed, downloads refused; a script that loops for ever is
terminated; a tab that crashed or hangs is thrown away and a new one opened.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from foliocheck.core.snapshot import AxeResult
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.probes.registry import probe_script, run_probes
from foliocheck.crawler.reading.answers import from_text
from foliocheck.crawler.reading.axe_script import axe_call, axe_result, axe_script, axe_version, read_script
from foliocheck.crawler.reading.prepare import prepare_page, unlock
from playwright.async_api import BrowserContext, CDPSession, ConsoleMessage, Dialog, Frame, Page, Response, ViewportSize
from playwright.async_api import Error as PlaywrightError

VIEWPORT = ViewportSize(width=1280, height=800)
_JPEG_QUALITY = 55
_AXE_SECONDS = 25.0
_PICTURE_SECONDS = 8.0
_LONGEST_PAGE_BYTES = 30_000_000


@dataclass(slots=True)
class Visit:
    """What one visit gave. `raw` is the reader's plain answer (see read.js), None where the page could not be read.

    `failure` is a class: dns | refused | timeout | tls | crashed | hung | redirects | not-a-page | too-large | network; `problem` in words.
    """

    url: str
    final_url: str = ""
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    response: bytes = b""
    html: str = ""
    raw: dict[str, Any] | None = None
    axe: AxeResult | None = None
    facts: dict[str, object] = field(default_factory=dict)
    picture: bytes | None = None
    console: list[str] = field(default_factory=list)
    failure: str | None = None
    problem: str | None = None
    frames: list[dict[str, Any]] = field(default_factory=list)


@cache
def _script(name: str) -> str:
    source = (files("foliocheck.crawler.reading") / name).read_text(encoding="utf-8")
    return "\n".join(line for line in source.splitlines() if not line.startswith("//"))


async def prepare_context(context: BrowserContext) -> None:
    """What every page of the context runs before its own scripts."""
    await context.add_init_script(_script("quiet.js"))
    # axe is put in once for the whole context: handing half a megabyte over for each page costs more than running it.
    await context.add_init_script(f"if (window === window.top && !window.opener) {{ {axe_script()} }}")
    await context.add_init_script(probe_script("watch.js"))


class Tab:
    """A tab of the crawl's one context. Use `visit`; call `close` at the end."""

    def __init__(self, context: BrowserContext, options: CrawlOptions) -> None:
        self._context = context
        self._options = options
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._console: list[str] = []
        self.opening = False
        self._crashed = False

    async def visit(self, url: str, settings: Settings | None = None, front: Any = None) -> Visit:
        """Open `url` and read it. Never raises for what a page does; `front(visit)` may choose the settings once the page stands."""
        visit = Visit(url=url)
        try:
            async with asyncio.timeout(self._options.page_seconds):
                await self._visit(visit, settings, front)
        except TimeoutError:
            if visit.raw is None:
                visit.failure = visit.failure or "hung"
            visit.problem = visit.problem or "The page kept the browser busy and did not finish in time."
            await self._discard()
        except PlaywrightError as error:
            _explain(visit, "crashed" if self._crashed else error.message)
            if visit.failure in ("crashed", "hung") or self._page is None or self._page.is_closed():
                await self._discard()
        return visit

    async def _visit(self, visit: Visit, settings: Settings | None, front: Any) -> None:
        page = await self._ready()
        self._console = visit.console
        response = await self._open(page, visit)
        if visit.failure:
            return
        if response is not None:
            visit.status = response.status
            visit.headers = {key.lower(): value for key, value in response.headers.items()}
            kind = visit.headers.get("content-type", "").split(";")[0].strip().lower()
            if kind and not kind.startswith(("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")):
                visit.failure, visit.problem = "not-a-page", f"This address gives a file of type {kind}, not a page."
                return
            if int(visit.headers.get("content-length") or 0) > _LONGEST_PAGE_BYTES:
                visit.failure, visit.problem = "too-large", "The page is larger than 30 MB and was not read."
                await self._discard()
                return
        await page.evaluate(_script("settle.js"), {"most": self._options.settle_seconds * 1000})
        if self._options.password:
            await unlock(page, visit.url, self._options.password)
        visit.final_url = page.url
        if front is not None:
            visit.html = await page.content()
            settings = await front(visit)
        assert settings is not None
        routes = await prepare_page(
            page, settings, first=front is not None, password=self._options.password, most=self._options.settle_seconds
        )
        visit.raw = {**from_text(await page.evaluate(read_script(), {"zones": settings.zones})), "routes": routes}
        visit.final_url = visit.raw["url"]
        visit.html = visit.raw.pop("html")
        if response is not None:
            with contextlib.suppress(PlaywrightError):
                visit.response = await response.body()
        await self._frames(page, visit)
        visit.axe = await self._run_axe(page)
        visit.facts = await run_probes(page, visit)
        if self._options.screenshots:
            visit.picture = await self._take_picture(page)

    async def live(self) -> Page:
        """The tab's page itself, for probes that open pages again."""
        return await self._ready()

    async def _open(self, page: Page, visit: Visit) -> Response | None:
        try:
            if "#" in visit.url and page.url.split("#")[0] == visit.url.split("#")[0]:
                await page.goto(
                    "about:blank"
                )  # only the fragment differs: the page would not be loaded again, and what was opened there would stay
            return await page.goto(visit.url, wait_until="load", timeout=self._options.load_seconds * 1000)
        except PlaywrightError as error:
            if "Timeout" not in error.message or self._crashed:
                _explain(visit, "crashed" if self._crashed else error.message)
                if visit.failure == "crashed":
                    await self._discard()
                return None
        # The page is there but something in it never ends: read what stands.
        try:
            async with asyncio.timeout(3):
                standing = await page.evaluate(
                    "() => location.href !== 'about:blank' && !!document.body && document.body.childNodes.length > 0"
                )
                await page.evaluate("() => window.stop()")
        except (TimeoutError, PlaywrightError):
            visit.failure, visit.problem = "hung", "The page kept the browser busy and never finished."
            await self._discard()
            return None
        if not standing:
            visit.failure, visit.problem = "timeout", f"No page came within {self._options.load_seconds:.0f} seconds."
            return None
        visit.problem = f"The page did not finish loading within {self._options.load_seconds:.0f} seconds; what had come by then was read."
        return None

    async def _run_axe(self, page: Page) -> AxeResult:
        try:
            async with asyncio.timeout(_AXE_SECONDS):
                if await page.evaluate("() => typeof axe === 'undefined' || !axe.run || !axe.version"):
                    await page.evaluate(axe_script())
                for frame in page.frames[1:]:
                    await _put_axe(frame)
                return axe_result(await page.evaluate(axe_call()))
        except TimeoutError:
            return AxeResult(version=axe_version(), problem=f"The accessibility rules did not finish within {_AXE_SECONDS:.0f} seconds.")
        except (PlaywrightError, ValueError) as error:
            message = str(error).splitlines()[0][:200]
            return AxeResult(version=axe_version(), problem=f"The accessibility rules could not run on this page ({message}).")

    async def _take_picture(self, page: Page) -> bytes | None:
        if self._cdp is None:
            return None
        try:
            async with asyncio.timeout(_PICTURE_SECONDS):
                answer = await self._cdp.send("Page.captureScreenshot", {"format": "jpeg", "quality": _JPEG_QUALITY, "optimizeForSpeed": True})
        except (PlaywrightError, TimeoutError):
            return None
        return base64.b64decode(answer["data"])

    async def _frames(self, page: Page, visit: Visit) -> None:
        """Text of frames from other hosts, as far as the browser may look in. Frames inside such a frame count with it."""
        outer: dict[Frame, dict[str, Any]] = {}
        for frame in page.frames[1:41]:
            if frame.url in ("", "about:blank") or frame.url.startswith("chrome-error:") or frame.is_detached():
                continue
            try:
                async with asyncio.timeout(2):
                    text = await frame.evaluate(
                        "() => [document.title, document.body ? document.body.innerText.slice(0, 5000) : '', !!document.querySelector('input[type=password]')]"
                    )
            except (TimeoutError, PlaywrightError):
                continue
            top = frame
            while top.parent_frame is not None and top.parent_frame.parent_frame is not None:
                top = top.parent_frame
            if top is not frame and top in outer:
                seen = outer[top]
                seen["text"] = "\n".join(part for part in (seen["text"], text[1]) if part)[:10_000]
                seen["password_field"] = seen["password_field"] or text[2]
                continue
            outer[frame] = {
                "url": frame.url, "src": await _source(frame), "name": frame.name, "title": text[0], "text": text[1], "password_field": text[2], "nested": top is not frame
            }  # fmt: skip
            visit.frames.append(outer[frame])

    async def _ready(self) -> Page:
        if self._page is None or self._page.is_closed():
            self.opening = True
            self._page = await self._context.new_page()
            self.opening = False
            self._page.on("dialog", _dismiss)
            self._page.on("console", self._heard)
            self._page.on("crash", self._fell)
            self._crashed = False
            self._page.set_default_timeout(self._options.page_seconds * 1000)
            self._cdp = await self._context.new_cdp_session(self._page)
        return self._page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and len(self._console) < 20:
            self._console.append(message.text[:300])

    def _fell(self, page: Page) -> None:
        self._crashed = True

    async def _discard(self) -> None:
        """Throw the tab away; a script that still runs is terminated first (its process would keep a core busy)."""
        page, cdp, self._page, self._cdp = self._page, self._cdp, None, None
        if page is None:
            return
        if cdp is not None:
            with contextlib.suppress(PlaywrightError, TimeoutError):
                async with asyncio.timeout(2):
                    await cdp.send("Runtime.terminateExecution")
        with contextlib.suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(5):
                await page.close()

    async def cookies(self) -> list[Any]:
        """The context's cookies, as Playwright gives them."""
        return list(await self._context.cookies())

    def owns(self, page: object) -> bool:
        """Whether `page` is this tab's own (and not a pop-up that a page opened)."""
        return page is self._page

    async def close(self) -> None:
        """Close the tab, whatever state it is in."""
        await self._discard()


async def _put_axe(frame: Frame) -> None:
    """axe looks into a frame only where its script stands there too."""
    if frame.is_detached() or frame.url in ("", "about:blank"):
        return
    with contextlib.suppress(PlaywrightError, TimeoutError):
        async with asyncio.timeout(3):
            await frame.evaluate(axe_script())


async def _source(frame: Frame) -> str:
    """The address that the page gives for this frame; where it ended may be another (a sign-in)."""
    try:
        async with asyncio.timeout(1):
            element = await frame.frame_element()
            return str(await element.evaluate("(element) => element.src || ''"))
    except (TimeoutError, PlaywrightError):
        return ""


async def _dismiss(dialog: Dialog) -> None:
    with contextlib.suppress(PlaywrightError):
        await (dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())


_FAILURES = (
    ("ERR_NAME_NOT_RESOLVED", "dns", "There is no site of this name."),
    ("ERR_CONNECTION_REFUSED", "refused", "The site's computer refused the connection."),
    ("ERR_ADDRESS_UNREACHABLE", "refused", "The site's computer cannot be reached."),
    ("ERR_INTERNET_DISCONNECTED", "offline", "This computer is not connected to the internet."),
    ("ERR_CERT", "tls", "The site's security certificate is not valid, so browsers warn every visitor."),
    ("ERR_SSL", "tls", "The site's secure connection is broken."),
    ("ERR_TOO_MANY_REDIRECTS", "redirects", "The address leads round in a circle of redirects."),
    ("ERR_ABORTED", "not-a-page", "This address gives a file to download, not a page."),
    ("Download is starting", "not-a-page", "This address gives a file to download, not a page."),
    ("ERR_INVALID_URL", "bad-address", "This is not an address that a browser can open."),
    ("Cannot navigate to invalid URL", "bad-address", "This is not an address that a browser can open."),
    ("crashed", "crashed", "The page made the browser crash."),
    ("Target closed", "crashed", "The page made the browser crash."),
    ("has been closed", "crashed", "The page made the browser crash."),
    ("ERR_TIMED_OUT", "timeout", "The site did not answer in time."),
    ("Timeout", "timeout", "The site did not answer in time."),
    ("ERR_EMPTY_RESPONSE", "network", "The site closed the connection without an answer."),
    ("ERR_CONNECTION", "network", "The connection to the site broke off."),
)


def _explain(visit: Visit, message: str) -> None:
    for sign, failure, sentence in _FAILURES:
        if sign in message:
            visit.failure, visit.problem = failure, sentence
            return
    visit.failure, visit.problem = "network", "The page could not be opened."
