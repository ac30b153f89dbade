"""What OneNote, OneDrive, SharePoint and Sway share: Microsoft's sign-in, text inside Office's frames."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Error as PlaywrightError

from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.snapshot import Page, Wall
from foliocheck.crawler.platforms.framed import with_frame_text

_SIGN_IN = ("login.microsoftonline.com", "login.live.com", "login.microsoft.com", "login.windows.net")
_DENIED = re.compile(r"/_layouts/15/(accessdenied|authenticate|guestaccess)\.aspx|/_forms/default\.aspx", re.IGNORECASE)
_FRAME_SECONDS = 8
_PROSE_WORDS = 4


def office_wall(page: dict[str, Any]) -> Wall | None:
    """Microsoft's sign-in pages, and SharePoint's “access denied”, which answers 200."""
    host = host_of(page["url"])
    if at_host(host, _SIGN_IN):
        return Wall(kind="login", why="Microsoft asks visitors to sign in: it is shared inside an organisation or with named people only")
    if _DENIED.search(urlsplit(page["url"]).path):
        return Wall(kind="request-access", why="SharePoint says that visitors have no access")
    return None


async def wait_for_frame(page: Any) -> None:
    """Wait until a frame of another host holds text, at most eight seconds; pages without frames do not wait."""
    if not await page.evaluate("() => !!document.querySelector('iframe[src], iframe[name]')"):
        return
    for _ in range(_FRAME_SECONDS * 5):
        for frame in page.frames[1:]:
            try:
                if await frame.evaluate("() => (document.body ? document.body.innerText.trim().split(/\\s+/).length : 0) > 20"):
                    return
            except PlaywrightError:
                continue
        await page.wait_for_timeout(200)


def framed_text(page: Page) -> Page:
    """The text inside frames as blocks of the page. Short lines are the buttons of Office, unless they look like a section's number."""
    return with_frame_text(page, page.frames, lambda line: "content" if _is_prose(line) else "platform")


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _PROSE_WORDS or "@" in line or re.match(r"^\d[a-c]?\)?[ .:]", line) is not None
