"""A Google document as the portfolio itself. The editing view paints its text, so nothing can be read there; the plain view can.

From public knowledge of the addresses (unverified).
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Role, Wall
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh

ID = "google-docs"
TITLE = "Google Docs"
ZONES = {
    "platform": [
        "#docs-chrome",
        "#docs-header",
        "#banners",
        ".docs-butterbar-container",
        "#header",
        "#footer",
        ".app-container-header",
        "[role=toolbar]",
        "[role=menubar]",
    ],
    "content": ["#contents", ".doc-content"],
}
_DOCUMENT = re.compile(r"^(/a/[^/]+)?/(document|presentation|spreadsheets)(/u/\d+)?/d/(e/)?[\w-]+")


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host only: a document embedded in another site is not that site."""
    return weigh(*usual(front, ID))


def scope(address: str) -> str | None:
    """This document and its other views."""
    match = _DOCUMENT.match(urlsplit(address).path)
    return origin_of(address) + match.group() if match else None


def skip(address: str) -> bool:
    """Copies, exports and the like."""
    return bool(re.search(r"/(copy|export|template|revisions|accounts)\b", urlsplit(address).path))


def role(page: dict[str, Any]) -> Role | None:
    """The editing view paints its text and is not the portfolio's page; the plain view is."""
    return "other" if re.search(r"/document/.*/(edit|view|preview)$", urlsplit(page["url"]).path) else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Google's sign-in and “You need access”."""
    return told_wall(page, ID)


async def discover(scout: Scout) -> list[Found]:
    """The plain view of a document that was given by its editing address."""
    address = scope(scout.front.url)
    if address is None or "/document/" not in address or re.search(r"/(pub|mobilebasic)$", urlsplit(scout.front.url).path):
        return []
    scout.note(
        "The document as Google Docs shows it",
        "Its editing view is painted, not written, so the plain view was read instead. "
        "Send a Word or PDF export too: it is what an assessor can keep.",
    )
    return [Found(url=f"{address}/mobilebasic", discovered_by="data")]
