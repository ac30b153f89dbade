"""Notion, on notion.site, notion.so and custom domains. A pure single-page app; toggles are not in the document until they are opened.

From public code (unverified on a live site).
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import has_tag, told_wall, usual, weigh
from foliocheck.crawler.platforms.waiting import scroll_through, wait_for_text

ID = "notion"
TITLE = "Notion"
ZONES = {
    "platform": [
        ".notion-topbar",
        ".notion-topbar-mobile",
        ".notion-sidebar-container",
        ".notion-overlay-container",
        "a[href*='notion.so/product']",
        "a[href*='notion.com/product']",
        ".notion-presence-container",
        ".notion-help-button",
    ],
    "menu": [".notion-breadcrumbs"],
    "comments": [".notion-page-view-discussion"],
    "noise": ["[class*=notion-cookie i]"],
}
_DASHED = re.compile(r"([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$")
_DROPPED = {"pvs", "source", "copied", "duplicate"}


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host, and by the app's own class names on custom domains."""
    return weigh(
        *usual(front, ID),
        (re.search(r"<html[^>]*\bclass=[\"'][^\"']*\bnotion-html\b", front.html), 0.95, "the page is marked as Notion's"),
        (has_tag(front.html, r"\bid=[\"']?notion-app\b"), 0.9, "it holds Notion's app"),
    )


def skip(address: str) -> bool:
    """Sign-in, product and file addresses are no pages."""
    return bool(re.match(r"/(login|signup|product|image|api|_assets|f|desktop|templates)(/|$)", urlsplit(address).path))


def unwrap(href: str) -> str:
    """A page's id with and without dashes is one page; `?pvs=4` only says where the link was copied."""
    parts = urlsplit(href)
    if identity(href) is None:
        return href
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key not in _DROPPED])
    return urlunsplit((parts.scheme, parts.netloc, _DASHED.sub(r"\1\2\3\4\5", parts.path), query, parts.fragment))


def identity(address: str) -> str | None:
    """The 32 letters and digits at the end: the words before them may change, and may be missing."""
    match = re.search(r"([0-9a-f]{32})$", _DASHED.sub(r"\1\2\3\4\5", urlsplit(address).path))
    return match.group(1) if match else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Its sign-in, and pages that are no longer published."""
    if re.match(r"/login(/|$)", urlsplit(page["url"]).path):
        return Wall(kind="login", why="Notion asks visitors to sign in: the page is not published to the web")
    return told_wall(page, ID)


async def prepare(page: Any) -> None:
    """Wait until the page's content stands: the shell comes first, the text much later, and the rest of a long page by scrolling its own box."""
    await wait_for_text(page, ".notion-page-content, .notion-collection_view_page-block, main", 1)
    await scroll_through(page)
