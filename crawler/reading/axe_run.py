"""Running axe's rules on a page that stands, or taking the result of the last look where the page looks as it did then."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Frame, Page

from foliocheck.core.snapshot import AxeResult
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.reading.axe_memory import AxeMemory, rendered_page
from foliocheck.crawler.reading.axe_script import axe_call, axe_result, axe_script, axe_version
from foliocheck.crawler.reading.world import Reading
from foliocheck.crawler.scripts import script

MOST_FRAMES = 41
"""The page itself and forty frames."""
_AXE_SECONDS = 25.0
_LOOKS_SECONDS = 5.0
_LONGEST_REMEMBERED = 1_000_000
_MOST_COMMENTS = 2_000
BreakOff = Callable[[], Awaitable[None]]
"""Stops what runs in the tab, so that the next question is answered."""


def no_result(problem: str) -> AxeResult:
    """The result where the rules could not run, with the reason for people."""
    return AxeResult(version=axe_version(), problem=problem)


async def axe_on(page: Page, where: Reading, html: str, settings: Settings, memory: AxeMemory | None, break_off: BreakOff) -> AxeResult:
    """The result of axe's rules on `page`, run in the world `where`; of the last look, where `memory` has one for the page as it looks now.

    Raises nothing for what a page does: a result that could not be had says why.
    """
    rendered = await _rendered(where, html, settings) if memory is not None else None
    if memory is None or rendered is None:
        return await run_axe(page, where, break_off)
    known = memory.recall(rendered)
    if known is None:
        known = await run_axe(page, where, break_off)
        if known.problem is None:
            memory.keep(rendered, known)
    return known


async def _rendered(where: Reading, html: str, settings: Settings) -> str | None:
    """The page as axe sees it, or None where that cannot be told from outside."""
    if len(html) > _LONGEST_REMEMBERED or html.count("<!--") > _MOST_COMMENTS:
        return None
    try:
        async with asyncio.timeout(_LOOKS_SECONDS):
            looks = await where.evaluate(script("rendered.js"))
    except (TimeoutError, PlaywrightError):
        return None
    rules = json.dumps([axe_version(), axe_call(), settings.zones], sort_keys=True)
    return rendered_page(html, looks, rules) if isinstance(looks, str) and looks else None


async def run_axe(page: Page, where: Reading, break_off: BreakOff) -> AxeResult:
    """Run the rules now, in frames too where axe can be put there."""
    try:
        async with asyncio.timeout(_AXE_SECONDS):
            if await where.evaluate("() => !window.__axe && (typeof axe === 'undefined' || !axe.run || !axe.version)"):
                await page.evaluate(axe_script())
            if where is page:
                for frame in page.frames[1:MOST_FRAMES]:
                    await _put_axe(frame)
            return axe_result(await where.evaluate(axe_call()))
    except TimeoutError:
        await break_off()
        return no_result(f"The accessibility rules did not finish within {_AXE_SECONDS:.0f} seconds.")
    except (PlaywrightError, ValueError, TypeError) as error:
        message = (str(error).splitlines() or ["no reason given"])[0][:200]
        return no_result(f"The accessibility rules could not run on this page ({message}).")


async def _put_axe(frame: Frame) -> None:
    """axe looks into a frame only where its script stands there too."""
    if frame.is_detached() or frame.url in ("", "about:blank"):
        return
    with contextlib.suppress(PlaywrightError, TimeoutError):
        async with asyncio.timeout(3):
            await frame.evaluate(axe_script())
