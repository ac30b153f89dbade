"""The first visit: the address that was given is opened, and what stands there tells the platform."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from foliocheck.core.snapshot import Platform
from foliocheck.crawler.options import Stop
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Front, Settings, settings
from foliocheck.crawler.platforms.registry import recognise, with_routes
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.reading.visit import Visit
from foliocheck.crawler.sources.source import OpenSource

_NO_HTTPS = ("refused", "tls", "timeout", "network")
"""Failures after which a site that was named without its scheme is tried without TLS."""
UNKNOWN = Platform(id="generic", title="Web site", confidence=0.0, why=())


@dataclass(slots=True)
class FrontVisit:
    """`given` is the address that was opened. `front` is None where nothing came from which a platform can be told."""

    given: str
    visit: Visit
    front: Front | None
    platform: Platform
    settings: Settings


async def visit_front(tab: Tab, source: OpenSource, address: str, stop: Stop) -> FrontVisit:
    """Open `address`; where nothing answers and the source has another way in (`otherwise`), that one. Nothing the site does is raised."""
    found = FrontVisit(given=address, visit=_stopped(address), front=None, platform=UNKNOWN, settings=settings(generic))

    async def choose(visit: Visit) -> Settings:
        # A page that was opened again counts as it came the last time.
        cookies = tuple(sorted(cookie["name"] for cookie in await tab.cookies()))
        found.front = Front(
            url=visit.final_url, given=source.url, headers=visit.headers, html=visit.html, meta=_meta(visit.html), cookies=cookies
        )
        found.platform, found.settings = source.platform or recognise(found.front)
        return found.settings

    found.visit = await stop.or_else(tab.visit(address, front=choose)) or found.visit
    if found.visit.raw is None and found.visit.failure in _NO_HTTPS and source.otherwise:
        plain = await stop.or_else(tab.visit(source.otherwise, front=choose))
        if plain is not None and (plain.raw is not None or plain.failure == "not-a-page"):
            found.visit, found.given = plain, source.otherwise
    if found.visit.raw is not None:
        found.settings = with_routes(found.settings, found.visit.raw["routes"])
    return found


def _stopped(address: str) -> Visit:
    return Visit(url=address, failure="stopped", problem="The check was stopped.")


def _meta(html: str) -> dict[str, str]:
    soup = BeautifulSoup(html, "lxml", parse_only=SoupStrainer("meta"))
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = str(tag.get("name") or tag.get("property") or "").lower()
        if name and tag.get("content") is not None:
            found.setdefault(name, str(tag["content"]))
    return found
