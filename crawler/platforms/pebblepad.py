"""PebblePad: a hash-routed app in which everything behind # is the page. From public code and addresses; its insides are unverified."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import few_words, told_wall, usual, weigh
from foliocheck.crawler.platforms.waiting import wait_for_text

ID = "pebblepad"
TITLE = "PebblePad"
KEEP_FRAGMENTS = True
ZONES = {
    "platform": [
        "[class*=pebblepad-header i]",
        "[class*=pp-header i]",
        "[class*=asset-viewer-header i]",
        "[class*=toolbar i]",
        "#accessibility-menu",
    ],
    "menu": ["[class*=page-nav i]", "[class*=asset-nav i]", "[role=tablist]"],
}
_PUBLIC = re.compile(r"/spa/|/v3portfolio/", re.IGNORECASE)


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host; an institution's own host by the app's path and title."""
    app = re.search(r"/spa/(#|$)", front.url) and "pebblepad" in front.html.lower()
    return weigh(*usual(front, ID), (app, 0.7, "the address and the page are those of PebblePad's app"))


def scope(address: str) -> str | None:
    """The app's own folder."""
    match = _PUBLIC.search(urlsplit(address).path)
    return origin_of(address) + match.group() if match else None


def route(fragment: str) -> bool:
    """`#/public/ID`, `#/workbook/ID?pageId=…`."""
    return fragment.startswith("/") and not re.match(r"/(login|home|account|resource|store)\b", fragment)


def wall(page: dict[str, Any]) -> Wall | None:
    """Its sign-in (shares “with people” need an account) and shares that have ended."""
    if re.search(r"/login(/|$|\?)|/account/signin", page["url"], re.IGNORECASE):
        return Wall(kind="login", why="PebblePad asks visitors to sign in: the portfolio is shared with named people only")
    return told_wall(page, ID)


async def prepare(page: Any) -> None:
    """The app fills itself in late."""
    await wait_for_text(page, "main, [class*=asset i], body", 30)


async def discover(scout: Scout) -> list[Found]:
    """Pages come from links and buttons; nothing can be asked for."""
    if few_words(scout.front.html):
        scout.note(
            "Parts of this PebblePad portfolio",
            "Little of it could be read from outside. Open every page yourself in a private window, "
            "and hand in an export (“Download as a website” or PDF) beside the link.",
        )
    return []
