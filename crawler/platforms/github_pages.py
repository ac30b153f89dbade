"""GitHub Pages, on github.io and custom domains: a static site, often in a folder named for its repository."""

from __future__ import annotations

from typing import Any

from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.generic import discover
from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh

ID = "github-pages"
TITLE = "GitHub Pages"
MAY_ROUTE = True

__all__ = ["ID", "MAY_ROUTE", "TITLE", "discover", "recognise", "wall"]


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host, or by the server's name on a custom domain."""
    return weigh(*usual(front, ID))


def wall(page: dict[str, Any]) -> Wall | None:
    """The page that GitHub shows where nothing is published."""
    return told_wall(page, ID)
