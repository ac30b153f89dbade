"""Weebly. Pages come from the menu and the sitemap. From public signature lists (unverified on a live site)."""

from __future__ import annotations

import re
from typing import Any

from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.generic import discover
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import has_tag, told_wall, usual, weigh

ID = "weebly"
TITLE = "Weebly"
ZONES = {
    "platform": [
        "#weebly-footer-signup-container",
        "#weebly-footer-signup-container-v2",
        "#weebly-footer-signup-container-v3",
        "[id^=weebly-footer]",
    ],
    "theme": [".wsite-footer", "#footer-wrap", "#header-wrap", ".wsite-header-section", ".wsite-logo", ".nav-wrap", ".footer-wrap"],
    "menu": ["#navigation", ".wsite-menu", ".wsite-menu-default", ".wsite-menu-wrap", "#navmobile"],
    "content": ["#wsite-content"],
    "comments": ["#comments", ".blog-comments-bottom"],
}

__all__ = ["ID", "TITLE", "ZONES", "discover", "recognise", "skip", "wall"]


def recognise(front: Front) -> tuple[float, list[str]]:
    """By its own settings in the page's script, its scripts' host, its content box."""
    return weigh(
        *usual(front, ID),
        (re.search(r"<script[^>]*>[^<]*_W\.configDomain", front.html), 0.95, "its script carries Weebly's settings"),
        (has_tag(front.html, r"\bid=[\"']?wsite-content\b"), 0.7, "it has Weebly's content box"),
    )


def skip(address: str) -> bool:
    """Feeds and the shop."""
    return bool(re.search(r"/(ajax|store/(cart|checkout)|\d+/feed)(/|$)|/feed$", address))


def wall(page: dict[str, Any]) -> Wall | None:
    """The site's password form answers 200."""
    if page["password_fields"] and re.search(r"\bid=[\"']?(wsite-)?(password|site-password)-?form", page["html"]):
        return Wall(kind="password", why="Weebly asks for the site's password")
    return told_wall(page, ID)
