"""Reading a page that stands: the one pass over its document (read.js)."""

from __future__ import annotations

from typing import Any

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.reading.answers import from_text
from foliocheck.crawler.reading.axe_script import read_script
from foliocheck.crawler.reading.failures import moved_on
from foliocheck.crawler.reading.watched import Watched
from foliocheck.crawler.reading.world import Reading, world_apart

_WHOLE = ("url", "html", "blocks", "links", "images", "frames", "lettering", "anchors")


async def read_page(watched: Watched, cdp: CDPSession, settings: Settings) -> tuple[Reading, dict[str, Any]]:
    """The reader's answer and the world it was read in: the page's own, or one apart where the page has broken its own.

    Raises PlaywrightError, ValueError, TypeError or KeyError where the page went away or spoilt the answer.
    """
    moves = watched.moves
    where, raw = await _answer(watched, cdp, {"zones": settings.zones})
    if not raw["blocks"] and watched.moves != moves:  # read just as it gave way to the next: there was nothing there yet
        raise PlaywrightError("Execution context was destroyed, most likely because of a navigation")
    return where, raw


async def _answer(watched: Watched, cdp: CDPSession, given: dict[str, Any]) -> tuple[Reading, dict[str, Any]]:
    page: Page = watched.page
    try:
        answer = await page.evaluate(read_script(), given)
        if answer:
            return page, _whole(answer)
    except (ValueError, TypeError, KeyError):
        pass
    except PlaywrightError as error:
        if moved_on(error) or watched.crashed:
            raise
    apart = await world_apart(cdp)
    raw = _whole(await apart.evaluate(read_script(), given))
    await apart.put_axe()
    return apart, raw


def _whole(answer: object) -> dict[str, Any]:
    """The reader's answer as a dict. Raises ValueError, TypeError or KeyError where scripts of the page spoilt it."""
    if not isinstance(answer, str):
        raise TypeError("no text")
    raw = from_text(answer)
    if any(raw[name] is None for name in _WHOLE):
        raise ValueError("not whole")
    return dict(raw)
