"""Squarespace. Pages come from its sitemap; locks may be one a collection. From public signature lists (unverified on a live site)."""

from __future__ import annotations

import re
from typing import Any

from foliocheck.core.snapshot import Role, Wall
from foliocheck.crawler.platforms.generic import discover
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh

ID = "squarespace"
TITLE = "Squarespace"
ZONES = {
    "noise": [".sqs-cookie-banner-v2", ".sqs-popup-overlay", ".sqs-block-socialaccountlinks-v2"],
    "theme": [".sqs-announcement-bar-dropzone", "#siteFooter", "#footer-sections", ".sqs-pagination", ".item-pagination", ".floating-cart"],
    "menu": [".header-nav", ".header-menu", ".Mobile-overlay", ".folder-nav"],
    "comments": [".squarespace-comments", ".sqs-comments"],
}
_OWN = "<!-- This is Squarespace. -->"

__all__ = ["ID", "TITLE", "ZONES", "discover", "prepare", "recognise", "role", "skip", "wall"]


def recognise(front: Front) -> tuple[float, list[str]]:
    """By its own comment and settings in the head; a picture or a name of Squarespace's in a text says nothing."""
    return weigh(
        *usual(front, ID),
        (_OWN in front.html[:20_000], 0.95, "its head says “This is Squarespace”"),
        (re.search(r"<script[^>]*>[^<]*Static\.SQUARESPACE_CONTEXT\s*=", front.html), 0.95, "its script carries Squarespace's settings"),
    )


def skip(address: str) -> bool:
    """Other forms of the same page, and the shop's basket."""
    return bool(re.search(r"[?&](format|tag|category|author|month|offset)=|/(cart|checkout|search|config|account)(/|$|\?)", address))


def role(page: dict[str, Any]) -> Role | None:
    """By the classes of `<body>`: a blog's list is a listing, its posts count where a page links to them."""
    classes = " ".join(page["body_classes"])
    if "collection-type-blog" in classes:
        return "other" if "view-item" in classes else "listing"
    return None


def wall(page: dict[str, Any]) -> Wall | None:
    """A private site, and the lock screen of a site or of one collection."""
    if re.search(r"<(body|div|form)[^>]+(id|class)=[\"'][^\"']*\b(lock-screen|sqs-lock-screen|password-form-container)\b", page["html"]):
        return Wall(kind="password", why="Squarespace asks for a password")
    return told_wall(page, ID)


async def prepare(page: Any) -> None:
    """Pictures that wait in `data-src` for scrolling are given their address, so that they are seen with it."""
    await page.evaluate(
        "() => { for (const image of document.querySelectorAll('img[data-src]:not([src])')) image.src = image.dataset.src; }"
    )
