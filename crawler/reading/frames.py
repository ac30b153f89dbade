"""What stands in the frames of a page, as far as the browser may look in."""

from __future__ import annotations

import asyncio
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Frame, Page

from foliocheck.crawler.reading.axe_run import MOST_FRAMES

_LONGEST_TEXT = 10_000
_LOOK = """() => [document.title, document.body ? document.body.innerText.slice(0, 5000) : '',
  !!document.querySelector('input[type=password]')]"""


async def frames_of(page: Page) -> list[dict[str, Any]]:
    """Address, title and text of each frame. A frame inside a frame of the page counts with that one."""
    found: list[dict[str, Any]] = []
    outer: dict[Frame, dict[str, Any]] = {}
    for frame in page.frames[1:MOST_FRAMES]:
        if frame.url in ("", "about:blank") or frame.url.startswith("chrome-error:") or frame.is_detached():
            continue
        try:
            async with asyncio.timeout(2):
                title, text, asks = await frame.evaluate(_LOOK)
        except (TimeoutError, PlaywrightError):
            continue
        top = _outermost(frame)
        if top is not frame and top in outer:
            seen = outer[top]
            seen["text"] = "\n".join(part for part in (seen["text"], text) if part)[:_LONGEST_TEXT]
            seen["password_field"] = seen["password_field"] or asks
            continue
        outer[frame] = {
            "url": frame.url, "src": await _source(frame), "name": frame.name, "title": title, "text": text, "password_field": asks, "nested": top is not frame
        }  # fmt: skip
        found.append(outer[frame])
    return found


def _outermost(frame: Frame) -> Frame:
    while frame.parent_frame is not None and frame.parent_frame.parent_frame is not None:
        frame = frame.parent_frame
    return frame


async def _source(frame: Frame) -> str:
    """The address that the page gives for this frame; where it ended may be another (a sign-in)."""
    try:
        async with asyncio.timeout(1):
            element = await frame.frame_element()
            return str(await element.evaluate("(element) => element.src || ''"))
    except (TimeoutError, PlaywrightError):
        return ""
