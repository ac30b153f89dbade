"""One browser tab that visits one page after another: open, settle, read, axe, picture, each under a deadline.

Nothing a page does may stop the crawl: dialogs are dismissed, pop-ups closed, downloads refused; a script that loops for ever is
terminated; a tab that crashed or hangs is thrown away and a new one opened. A page that will not hold still (it leads on by itself, its
scripts break what reading needs) is opened once more in a fresh tab without its scripts, and read as it was sent.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import BrowserContext, CDPSession, ConsoleMessage, Dialog, Frame, Page, Request, Response, ViewportSize
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.snapshot import PICTURE_HEIGHT, PICTURE_WIDTH, AxeResult
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.probes.registry import probe_script, run_probes
from foliocheck.crawler.reading.answers import from_text
from foliocheck.crawler.reading.axe_memory import rendered_page
from foliocheck.crawler.reading.axe_script import axe_call, axe_result, axe_script, axe_version, read_script
from foliocheck.crawler.reading.failures import RESTLESS, explain
from foliocheck.crawler.reading.prepare import prepare_page, unlock
from foliocheck.crawler.reading.still import hold_still
from foliocheck.crawler.reading.world import Reading, world_apart

VIEWPORT = ViewportSize(width=PICTURE_WIDTH, height=PICTURE_HEIGHT)
_JPEG_QUALITY = 55
_AXE_SECONDS = 25.0
_LOOKS_SECONDS = 5.0
_LONGEST_REMEMBERED = 1_000_000
_MOST_FRAMES = 41
_PICTURE_SECONDS = 8.0
_LONGEST_PAGE_BYTES = 30_000_000
_LONGEST_FRONT = 3_000_000
"""As much of the first page's source as is looked at to recognise its platform."""
_SLACK_SECONDS = 3.0
_MOST_DIALOGS = 5
"""A page that asks more often may go on asking for ever and keep the next page from coming: its tab is not used again."""
_STANDING_SECONDS = 6.0
_MOST_LEADS = 3
"""How often a page may lead on by itself before it counts as restless."""
_READ_STILL = "The page did not hold still to be read; what the site sends was read without its scripts."
_BUSY = (429, 503)
_PATIENCE = 8
"""How many times in all a tab waits for a site that says it is too busy: a site may be busy for good."""
_LONGEST_PAUSE = 15.0


@dataclass(slots=True)
class Visit:
    """What one visit gave. `raw` is the reader's plain answer (see read.js), None where the page could not be read.

    `failure` is a class: dns | refused | blocked | timeout | tls | crashed | hung | redirects | not-a-page | too-large | restless | network.
    `problem` says it in words. `stood` tells that something of the page stood in the tab before it failed.
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
    stood: bool = False


@cache
def _script(name: str) -> str:
    source = (files("foliocheck.crawler.reading") / name).read_text(encoding="utf-8")
    return "\n".join(line for line in source.splitlines() if not line.startswith("//"))


async def prepare_context(context: BrowserContext) -> None:
    """What every page of the context runs before its own scripts."""
    await context.add_init_script(_script("quiet.js"))
    # axe is put in once for the whole context: handing half a megabyte over for each page costs more than running it.
    # It is kept under a name of ours too: pages may replace `axe`.
    kept = 'Object.defineProperty(window, "__axe", { value: window.axe });'
    await context.add_init_script(f"if (window === window.top && !window.opener) {{ {axe_script()} {kept} }}")
    await context.add_init_script(probe_script("watch.js"))
    await context.add_init_script('for (const name of ["setTimeout", "clearTimeout"]) window.__quiet.keep(window, name);')


class Tab:
    """A tab of the crawl's one context. Use `visit`; call `close` at the end."""

    def __init__(
        self, context: BrowserContext, options: CrawlOptions, name: str = "tab", trouble: Callable[[str], str | None] = lambda address: None
    ) -> None:
        self._context = context
        self._name = name
        self._options = options
        self._trouble = trouble
        self._lost = ""
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._console: list[str] = []
        self.opening = False
        self._crashed = False
        self._patience = _PATIENCE
        self._asked = 0
        self._moves = 0

    async def visit(self, url: str, settings: Settings | None = None, front: Any = None) -> Visit:
        """Open `url` and read it. Never raises for what a page does; `front(visit)` may choose the settings once the page stands."""
        used = self._page is not None
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
                visit.axe = AxeResult(version=axe_version(), problem="The page left no time for the accessibility rules.")
            visit.problem = visit.problem or "The page kept the browser busy and did not finish in time."
            await self._discard()
        except (PlaywrightError, ValueError, TypeError, KeyError, AttributeError) as error:  # a page may make the reader answer anything
            message = error.message if isinstance(error, PlaywrightError) else "no answer of the reader's"
            if visit.raw is None or self._crashed:
                _explain(visit, "crashed" if self._crashed else message)
            if visit.raw is not None and visit.axe is None:
                visit.axe = AxeResult(version=axe_version(), problem="The accessibility rules could not run on this page.")
        if (
            still
            or self._asked > _MOST_DIALOGS
            or visit.failure in ("crashed", "hung", RESTLESS)
            or self._page is None
            or self._page.is_closed()
        ):
            await self._discard()
        return visit

    async def _visit(self, visit: Visit, settings: Settings | None, front: Any, still: bool) -> None:
        page = await self._ready()
        assert self._cdp is not None
        self._console = visit.console
        wake = await hold_still(page, self._cdp) if still else None
        with self._step("open", visit):
            response = await self._open(page, visit)
        if visit.failure:
            return
        if response is not None:
            visit.status, visit.headers = response.status, {key.lower(): value for key, value in response.headers.items()}
            kind = visit.headers.get("content-type", "").split(";")[0].strip().lower()
            if kind and not kind.startswith(("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")):
                visit.failure, visit.problem = "not-a-page", f"This address gives a file of type {kind[:80]}, not a page."
                return
            if _stated_length(visit.headers) > _LONGEST_PAGE_BYTES:
                visit.failure, visit.problem = "too-large", "The page is larger than 30 MB and was not read."
                await self._discard()
                return
        visit.stood = True
        if wake is not None:
            await wake()
        response = await self._come_to_rest(page, visit, response, still, front is not None)
        if page.url.startswith("chrome-error:"):
            raise PlaywrightError("The page led on by itself to an address that does not open.")
        if self._options.password:
            await unlock(page, visit.url, self._options.password)
        visit.final_url = page.url
        if front is not None:
            settings = await front(visit)
        assert settings is not None
        with self._step("prepare", visit):
            routes = [] if still else await self._prepare(page, settings, first=front is not None)
        with self._step("read", visit):
            moves = self._moves
            where, raw = await self._read(page, settings)
        if not raw["blocks"] and self._moves != moves:  # read just as it gave way to the next: there was nothing there yet
            raise PlaywrightError("Execution context was destroyed, most likely because of a navigation")
        visit.raw = {**raw, "routes": routes}
        visit.final_url = visit.raw["url"]
        visit.html = visit.raw.pop("html")
        if response is not None:
            with contextlib.suppress(PlaywrightError), self._step("response", visit):
                visit.response = await response.body()
        with self._step("frames", visit):
            await self._frames(page, visit)
        with self._step("axe", visit):
            visit.axe = await self._axe(page, where, visit.html, settings)
        with self._step("probes", visit):
            visit.facts = await run_probes(where, visit)
        if self._options.screenshots:
            with self._step("picture", visit):
                visit.picture = await self._take_picture(page)

    def _step(self, name: str, visit: Visit) -> AbstractContextManager[None]:
        return self._options.timeline.span(name, self._name, visit.url)

    async def _come_to_rest(self, page: Page, visit: Visit, response: Response | None, still: bool, first: bool) -> Response | None:
        """Wait until the page stands, and go along where it leads on by itself (by its head or a script), as a visitor would.

        Gives the answer of where it ended; of the first page `visit` has its source then. A page that leads on and on is restless.
        """
        for turn in range(1, _MOST_LEADS + 1):
            try:
                with self._step("settle", visit):
                    leads = await self._settle(page)
                if not still and leads and turn < _MOST_LEADS:
                    response = await page.goto(leads, wait_until="load", timeout=self._options.load_seconds * 1000) or response
                else:
                    visit.html = (await page.content())[:_LONGEST_FRONT] if first else ""
                    return response
            except PlaywrightError as error:
                if still or self._crashed or not _moved_on(error) or turn == _MOST_LEADS:
                    raise
                response = await self._follow(page) or response
            visit.status = response.status if response is not None else visit.status
        return response

    async def _settle(self, page: Page) -> str | None:
        """Wait until the page has come to rest; gives the address that its head leads on to, if it does.

        A page in which nothing of ours comes to an end is restless.
        """
        most = self._options.settle_seconds
        try:
            async with asyncio.timeout(most + _SLACK_SECONDS):
                told = await page.evaluate(_script("settle.js"), {"most": most * 1000})
            leads = told.get("leads") if isinstance(told, dict) else None
            return leads if isinstance(leads, str) else None
        except TimeoutError:
            raise PlaywrightError("The page let nothing come to an end.") from None
        except PlaywrightError as error:
            if _moved_on(error) or self._crashed:
                raise
            await asyncio.sleep(min(1.0, most))  # its scripts broke what the waiting needs
            return None

    async def _prepare(self, page: Page, settings: Settings, *, first: bool) -> list[str]:
        try:
            return await prepare_page(page, settings, first=first, password=self._options.password, most=self._options.settle_seconds)
        except (TypeError, KeyError):
            return []  # scripts of the page broke ours: nothing is opened, what stands is read
        except PlaywrightError as error:
            if _moved_on(error) or self._crashed:
                raise
            return []

    async def _read(self, page: Page, settings: Settings) -> tuple[Reading, dict[str, Any]]:
        """The reader's answer and the world it was read in: the page's own, or one apart where the page has broken its own."""
        given = {"zones": settings.zones}
        try:
            answer = await page.evaluate(read_script(), given)
            if answer:
                return page, _whole_answer(answer)
        except (ValueError, TypeError, KeyError):
            pass
        except PlaywrightError as error:
            if _moved_on(error) or self._crashed:
                raise
        assert self._cdp is not None
        apart = await world_apart(self._cdp)
        raw = _whole_answer(await apart.evaluate(read_script(), given))
        await apart.put_axe()
        return apart, raw

    async def live(self) -> Page:
        """The tab's page itself, for probes that open pages again."""
        return await self._ready()

    async def _open(self, page: Page, visit: Visit) -> Response | None:
        self._lost = ""
        try:
            if "#" in visit.url and page.url.split("#")[0] == visit.url.split("#")[0]:
                await page.goto(
                    "about:blank"
                )  # only the fragment differs: the page would not be loaded again, and what was opened there would stay
            return await page.goto(visit.url, wait_until="load", timeout=self._options.load_seconds * 1000)
        except PlaywrightError as error:
            if "interrupted by another navigation" in error.message and not self._crashed:
                return await self._follow(page)
            if "Timeout" not in error.message or self._crashed:
                met = self._trouble(self._lost or visit.url) if not self._crashed else None
                _explain(visit, "crashed" if self._crashed else f"gate: {met}" if met else error.message)
                if visit.failure == "crashed":
                    await self._discard()
                return None
        # The page is there but something in it never ends: read what stands.
        try:
            async with asyncio.timeout(_STANDING_SECONDS):
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

    async def _follow(self, page: Page) -> Response | None:
        """The page led on by itself before it had loaded: go along, as a visitor would, and give the answer of where it ended."""
        answers: list[Response] = []

        def met(response: Response) -> None:
            if response.frame == page.main_frame and response.request.is_navigation_request():
                answers.append(response)

        page.on("response", met)
        try:
            await page.wait_for_load_state("load", timeout=self._options.load_seconds * 1000)
        finally:
            page.remove_listener("response", met)
        return next((answer for answer in reversed(answers) if answer.url.split("#")[0] == page.url.split("#")[0]), None)

    async def _axe(self, page: Page, where: Reading, html: str, settings: Settings) -> AxeResult:
        """The result of axe's rules: of the last look, where the page looks as it did then."""
        memory = self._options.axe_memory
        rendered = await self._rendered(where, html, settings) if memory is not None else None
        if memory is None or rendered is None:
            return await self._run_axe(page, where)
        known = memory.recall(rendered)
        if known is None:
            known = await self._run_axe(page, where)
            if known.problem is None:
                memory.keep(rendered, known)
        return known

    async def _rendered(self, where: Reading, html: str, settings: Settings) -> str | None:
        """The page as axe sees it, or None where that cannot be told from outside."""
        if len(html) > _LONGEST_REMEMBERED:
            return None
        try:
            async with asyncio.timeout(_LOOKS_SECONDS):
                looks = await where.evaluate(_script("rendered.js"))
        except (TimeoutError, PlaywrightError):
            return None
        rules = json.dumps([axe_version(), axe_call(), settings.zones], sort_keys=True)
        return rendered_page(html, looks, rules) if isinstance(looks, str) and looks else None

    async def _run_axe(self, page: Page, where: Reading) -> AxeResult:
        try:
            async with asyncio.timeout(_AXE_SECONDS):
                if await where.evaluate("() => !window.__axe && (typeof axe === 'undefined' || !axe.run || !axe.version)"):
                    await page.evaluate(axe_script())
                if where is page:
                    for frame in page.frames[1:_MOST_FRAMES]:
                        await _put_axe(frame)
                return axe_result(await where.evaluate(axe_call()))
        except TimeoutError:
            await self._break_off()
            return AxeResult(version=axe_version(), problem=f"The accessibility rules did not finish within {_AXE_SECONDS:.0f} seconds.")
        except (PlaywrightError, ValueError, TypeError) as error:
            message = (str(error).splitlines() or ["no reason given"])[0][:200]
            return AxeResult(version=axe_version(), problem=f"The accessibility rules could not run on this page ({message}).")

    async def _take_picture(self, page: Page) -> bytes | None:
        if self._cdp is None:
            return None
        try:
            async with asyncio.timeout(_PICTURE_SECONDS):
                answer = await self._cdp.send(
                    "Page.captureScreenshot", {"format": "jpeg", "quality": _JPEG_QUALITY, "optimizeForSpeed": True}
                )
        except (PlaywrightError, TimeoutError):
            return None
        return base64.b64decode(answer["data"])

    async def _frames(self, page: Page, visit: Visit) -> None:
        """Text of frames from other hosts, as far as the browser may look in. Frames inside such a frame count with it."""
        outer: dict[Frame, dict[str, Any]] = {}
        for frame in page.frames[1:_MOST_FRAMES]:
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
            self._page.on("dialog", self._dismiss)
            self._page.on("console", self._heard)
            self._page.on("crash", self._fell)
            self._page.on("framenavigated", self._moved)
            self._page.on("requestfailed", self._lose)
            self._crashed = False
            self._asked = 0
            self._page.set_default_timeout(self._options.page_seconds * 1000)
            self._cdp = await self._context.new_cdp_session(self._page)
        return self._page

    def _lose(self, request: Request) -> None:
        """Remember where a navigation ended that failed: after redirects that is another address than the one asked for."""
        if request.is_navigation_request() and self._page is not None and request.frame == self._page.main_frame:
            self._lost = request.url

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and len(self._console) < 20:
            self._console.append(message.text[:300])

    async def _dismiss(self, dialog: Dialog) -> None:
        self._asked += 1
        with contextlib.suppress(PlaywrightError):
            await (dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())

    def _moved(self, frame: Frame) -> None:
        if frame.parent_frame is None:
            self._moves += 1

    def _fell(self, page: Page) -> None:
        self._crashed = True

    async def _discard(self) -> None:
        """Throw the tab away; a script that still runs is terminated first (its process would keep a core busy)."""
        page, cdp, self._page, self._cdp = self._page, self._cdp, None, None
        if page is None:
            return
        await _terminate(cdp)
        with contextlib.suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(5):
                await page.close()

    async def _break_off(self) -> None:
        """Stop what runs in the page, so that the next question is answered."""
        await _terminate(self._cdp)

    async def cookies(self) -> list[Any]:
        """The context's cookies, as Playwright gives them."""
        return list(await self._context.cookies())

    def owns(self, page: object) -> bool:
        """Whether `page` is this tab's own (and not a pop-up that a page opened)."""
        return page is self._page

    async def close(self) -> None:
        """Close the tab, whatever state it is in."""
        await self._discard()


async def _terminate(cdp: CDPSession | None) -> None:
    if cdp is not None:
        with contextlib.suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(2):
                await cdp.send("Runtime.terminateExecution")


def _moved_on(error: PlaywrightError) -> bool:
    """Whether the document went away under the reader."""
    signs = ("context was destroyed", "navigat", "Cannot find context", "context with specified id", "closed", "crashed")
    return any(sign in error.message for sign in signs)


def _whole_answer(answer: object) -> dict[str, Any]:
    """The reader's answer as a dict. Raises ValueError, TypeError or KeyError where scripts of the page spoilt it."""
    if not isinstance(answer, str):
        raise TypeError("no text")
    raw = from_text(answer)
    missing = [name for name in ("url", "html", "blocks", "links", "images", "frames", "anchors") if raw[name] is None]
    if missing:
        raise ValueError("not whole")
    return dict(raw)


def _stated_length(headers: dict[str, str]) -> int:
    stated = headers.get("content-length", "").strip()
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 16 else 0


def _pause(retry_after: str) -> float:
    """How long to wait for a busy site, in seconds: as it asks, within reason."""
    stated = retry_after.strip()
    return min(float(stated), _LONGEST_PAUSE) if stated.isascii() and stated.isdigit() and len(stated) < 9 else 2.0


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


def _explain(visit: Visit, message: str) -> None:
    visit.failure, visit.problem = explain(message)
