"""Wix, on wixsite.com and custom domains. Pages come from its sitemap and the menu.

From public signature lists (unverified on a live site).
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Role, Wall
from foliocheck.crawler.platforms.generic import discover
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import has_tag, known_host, told_wall, usual, weigh

ID = "wix"
TITLE = "Wix"
ZONES = {
    "platform": ["#WIX_ADS", "[data-testid=freemiumBannerBox]", "#SCROLL_TO_BOTTOM", "#SCROLL_TO_TOP", "#SKIP_ICONS_MASK"],
    "theme": ["#SITE_HEADER", "#SITE_FOOTER", "#SOSP_CONTAINER_CUSTOM_ID"],
    "noise": ["[data-hook=consent-banner-root]", "[data-hook=ccsu-banner-wrapper]", "[data-testid=chat-widget]"],
    "comments": ["[data-hook=comments-root]", "[id^=comments-]"],
}

__all__ = ["ID", "TITLE", "ZONES", "discover", "recognise", "role", "scope", "skip", "wall"]


def recognise(front: Front) -> tuple[float, list[str]]:
    """By generator, host, header, and where its scripts come from."""
    return weigh(
        *usual(front, ID), (has_tag(front.html, r"\bid=[\"']?SITE_CONTAINER\b") and "wixBiSession" in front.html, 0.85, "its code is Wix's")
    )


def scope(address: str) -> str | None:
    """On Wix's own hosts a site is the first part of the path; elsewhere the whole host."""
    match = re.match(r"^/[^/]+", urlsplit(address).path)
    return origin_of(address) + match.group() if match and known_host(address, ID) else None


def skip(address: str) -> bool:
    """Its own services, light boxes and members' areas."""
    return bool(re.search(r"/(_api|_partials|_files|account|profile)/|[?&](lightbox|v|redirect)=", address))


def role(page: dict[str, Any]) -> Role | None:
    """A blog post is content where a page links to it."""
    path = urlsplit(page["url"]).path
    if re.search(r"/post/[^/]+", path):
        return "other"
    return "listing" if re.search(r"/blog(/(categories|tags|page)/.*)?/?$", path) else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Its password page and members' sign-in are made in the browser and answer 200."""
    if re.search(r"data-testid=[\"'](passwordLogin|siteMembersDialogLayout)|id=[\"']PASSWORD_LOGIN", page["html"]):
        return Wall(kind="password", why="Wix asks for a password or a member's sign-in")
    return told_wall(page, ID)
