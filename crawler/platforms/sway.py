"""Sway: one long page that comes while scrolling. Unverified on a live Sway."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.office import office_wall
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh
from foliocheck.crawler.platforms.waiting import scroll_through, wait_for_text

ID = "sway"
TITLE = "Sway"
ZONES = {"platform": ["#headerContainer", "[class*=toolbar i]", "[class*=shareButton i]", "[aria-label='Go to Sway']"]}


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host: Sways live on Microsoft's hosts only."""
    return weigh(*usual(front, ID))


def scope(address: str) -> str | None:
    """This Sway alone."""
    match = re.match(r"^/(s/)?[\w-]+", urlsplit(address).path)
    return origin_of(address) + match.group() if match else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Sign-ins of an organisation, Sways that are gone."""
    return office_wall(page) or told_wall(page, ID)


async def prepare(page: Any) -> None:
    """Go through it once to the end: its text comes only when it is looked at."""
    await wait_for_text(page, "main, [role=main], body", 20)
    await scroll_through(page)


async def discover(scout: Scout) -> list[Found]:
    """One page; says what the safe road is."""
    scout.note(
        "Parts of the Sway that load late",
        "Sway loads its text while one scrolls, and some layouts hide it in stacks. Export it to Word or PDF and check that file too.",
    )
    return []
