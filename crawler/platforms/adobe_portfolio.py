"""Adobe Portfolio. Pages come from the menu and the covers of projects; its pictures often carry the text. Unverified on a live site."""

from __future__ import annotations

import re
from typing import Any

from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.generic import discover
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh

ID = "adobe-portfolio"
TITLE = "Adobe Portfolio"
ZONES = {
    "theme": [".site-header", ".footer-wrap", ".js-back-to-top", ".back-to-top", ".other-projects"],
    "menu": [".page-nav", ".js-page-navigation", ".responsive-nav"],
    "platform": [".pf-footer-text", "[class*=powered-by i]"],
}

__all__ = ["ID", "TITLE", "ZONES", "discover", "recognise", "wall"]


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host, and by the account that it names to Twitter."""
    return weigh(
        *usual(front, ID),
        (front.meta.get("twitter:site", "").lower() == "@adobeportfolio", 0.95, "it names itself to Twitter as Adobe Portfolio"),
    )


def wall(page: dict[str, Any]) -> Wall | None:
    """A page's or the site's password form, which answers 200."""
    if page["password_fields"] and re.search(r"class=[\"'][^\"']*\bpassword-(protected|form|page)\b", page["html"]):
        return Wall(kind="password", why="Adobe Portfolio asks for a password")
    return told_wall(page, ID)
