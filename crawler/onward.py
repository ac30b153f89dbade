"""Where a page leads: to the frontier goes what may be a page of the portfolio, to the link checker what nobody will read as one."""

from __future__ import annotations

from foliocheck.core.snapshot import Link, Page
from foliocheck.crawler.frontier import Frontier, Waiting


def offer_links(page: Page, waiting: Waiting, frontier: Frontier) -> None:
    """Offer the frontier all that the page leads to. `waiting` is how the page itself was met."""
    settings = frontier.settings
    for item in page.menu:
        if item.href and item.href.startswith("http"):
            frontier.offer(item.href, "menu", linked_from=waiting)
    for address in settings.follow({"url": page.url, "html": "", "links": [link.href for link in page.links], "page": page}):
        if frontier.offer(address, "link", linked_from=waiting):
            frontier.known[frontier.key(address)].parent = page.parent or page.url
    for address in _addresses(page.platform_data.get("routes")):
        frontier.offer(address, "script", linked_from=waiting)
    for link in page.links:
        if link.kind == "internal" or (link.kind == "fragment" and settings.keep_fragments):
            frontier.offer(link.href, "menu" if link.zone == "menu" else "link", linked_from=waiting)
        elif _is_all_in_a_frame(page, link):
            frontier.offer(link.href, "frame", linked_from=waiting)


def links_to_check(page: Page, frontier: Frontier) -> list[str]:
    """The addresses that the page leads to and that will not be read as pages."""
    return [
        link.href for link in page.links if link.kind in ("internal", "external", "embed") and frontier.key(link.href) not in frontier.known
    ]


def _is_all_in_a_frame(page: Page, link: Link) -> bool:
    """Whether the page has no words of its own and this is a frame in their place."""
    if page.words or link.kind != "embed" or link.tag != "iframe" or link.zone != "content":
        return False
    return not link.raw.startswith(("data:", "about:"))


def _addresses(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list | tuple) else []
