"""Padlet: one board with posts that come while scrolling. Unverified on a live site."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh
from foliocheck.crawler.platforms.waiting import scroll_through, wait_for_text

ID = "padlet"
TITLE = "Padlet"
ZONES = {
    "platform": [
        "[data-testid*=actionBar i]",
        "[data-testid*=surfaceActionBar i]",
        "[class*=action-bar i]",
        "[data-testid*=signup i]",
        "[data-testid*=toolbar i]",
    ],
    "comments": ["[data-testid*=reaction i]", "[data-testid*=comment i]", ".reactions"],
}


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host: Padlet has no custom domains for single boards."""
    return weigh(*usual(front, ID))


def scope(address: str) -> str | None:
    """The board alone."""
    match = re.match(r"^/(?:embed/)?[^/]+(?:/[^/]+)?", urlsplit(address).path)
    return origin_of(address) + match.group() if match else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Private boards, passwords and sign-ins answer 200."""
    if re.search(r"/auth/(login|signup)", page["url"]):
        return Wall(kind="login", why="Padlet asks visitors to sign in")
    return told_wall(page, ID)


async def prepare(page: Any) -> None:
    """The board fills itself in late, and its further posts come while one scrolls."""
    await wait_for_text(page, "main, #surface-container, body", 20)
    await scroll_through(page)


async def discover(scout: Scout) -> list[Found]:
    """One page; what hangs on posts opens in windows of its own."""
    scout.note(
        "Attachments of posts on the Padlet board",
        "They open in windows of their own and were not opened. Their links were checked where the board names them.",
    )
    return []
