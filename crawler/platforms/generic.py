"""Any site that no other platform claims: pages by menus and links, then by the sitemap."""

from __future__ import annotations

import re

from foliocheck.crawler.platforms.platform import Found, Front, Scout

ID = "generic"
TITLE = "Web site"
_SITEMAPS_READ = 20


def recognise(front: Front) -> tuple[float, list[str]]:
    """Claims everything, with the reason that nothing else did."""
    return 1.0, ["no known platform's signs were seen"]


async def discover(scout: Scout) -> list[Found]:
    """Pages that the sitemap lists inside the scope (sitemap.xml, and the sitemaps it points to)."""
    queue, seen = [scout.scope.rstrip("/") + "/sitemap.xml"], set[str]()
    found: list[Found] = []
    while queue and len(seen) < _SITEMAPS_READ:
        address = queue.pop(0)
        if address in seen:
            continue
        seen.add(address)
        status, text = await scout.get(address)
        if status != 200 or "<loc" not in text:
            continue
        locations = [location.strip().replace("&amp;", "&") for location in re.findall(r"<loc>\s*(?:<!\[CDATA\[)?([^<\]]+)", text)]
        if "<sitemapindex" in text:
            queue.extend(locations)
        else:
            found.extend(Found(url=location, discovered_by="sitemap") for location in locations)
    return found
