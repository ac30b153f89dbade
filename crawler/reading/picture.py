"""The picture of a page as it stands in the browser's window."""

from __future__ import annotations

import asyncio
import base64

from playwright.async_api import CDPSession
from playwright.async_api import Error as PlaywrightError

_JPEG_QUALITY = 55
_PICTURE_SECONDS = 8.0


async def page_picture(cdp: CDPSession) -> bytes | None:
    """What stands in the window, as a JPEG; None where the browser gives none in time.

    Not more of the page: to draw what lies below, the browser lays the page out anew for a moment in a window one pixel wide
    (`captureBeyondViewport`, Chromium 156), its scripts answer to that, and the places measured before no longer hold.
    """
    try:
        async with asyncio.timeout(_PICTURE_SECONDS):
            answer = await cdp.send("Page.captureScreenshot", {"format": "jpeg", "quality": _JPEG_QUALITY, "optimizeForSpeed": True})
    except (PlaywrightError, TimeoutError):
        return None
    return base64.b64decode(answer["data"])
