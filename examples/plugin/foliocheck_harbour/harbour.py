"""Harbour Folio, the college's own portfolio system. It says so in a generator tag, and lists its pages in `folio.json`.

A platform is a module with ID, TITLE and `recognise`. Everything else may be left out: then the generic crawler does it. What there is
stands at the head of `foliocheck/crawler/platforms/platform.py`.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

from foliocheck.core.snapshot import Wall
from foliocheck.crawler.platforms.platform import Found, Front, Scout

ID = "harbour"
TITLE = "Harbour Folio"
ZONES = {"platform": [".harbour-bar"], "menu": [".harbour-berths"]}
"""What on a page is the system's own, so that its words are not counted and its faults are not the author's."""


def recognise(front: Front) -> tuple[float, list[str]]:
    """How sure it is (0 to 1), and why, in words that stand in the report."""
    generator = front.meta.get("generator", "")
    return (0.97, [f"the generator tag says “{generator}”"]) if generator.startswith("Harbour Folio") else (0.0, [])


async def discover(scout: Scout) -> list[Found]:
    """The pages that `folio.json` lists: some of them no menu shows."""
    status, text = await scout.get(urljoin(scout.front.url, "folio.json"))
    if status != 200:
        scout.note("The list of pages (folio.json)", f"the server answered {status or 'nothing'}")
        return []
    try:
        listed = json.loads(text)["pages"]
    except (ValueError, KeyError, TypeError):
        scout.note("The list of pages (folio.json)", "it could not be read")
        return []
    return [Found(url=urljoin(scout.front.url, str(address)), discovered_by="api") for address in listed]


def wall(page: dict[str, Any]) -> Wall | None:
    """Harbour Folio answers 200 for a page that only members of the college may read."""
    if 'class="harbour-members-only"' in page["html"]:
        return Wall(kind="members", why="Harbour Folio shows this page to members of the college only")
    return None
