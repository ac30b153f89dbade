"""Pages that no link shows: those that the source knows beforehand, and those that the platform's interface or sitemap names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from foliocheck.core.snapshot import Exposure
from foliocheck.crawler.frontier import Frontier
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.page_text import decoded
from foliocheck.crawler.platforms.platform import Found, Front, Scout

_LONGEST = 20_000_000
_SECONDS = 20.0


async def discover(
    front: Front,
    seeds: Sequence[Found],
    frontier: Frontier,
    connector: Connector,
    expose: Callable[[Exposure], None],
    note: Callable[[str, str], None],
) -> bool:
    """Offer the frontier every page that the source or the platform tells of. True where they named pages beside the first.

    `expose` is given what the site shows to anyone who asks, `note` what could not be looked at.
    """
    told = _offer(seeds, front, frontier)
    if frontier.settings.discover is None:
        return told

    async def get(address: str) -> tuple[int | None, str]:
        answer = await connector.ask("GET", address, limit_bytes=_LONGEST, timeout=_SECONDS)
        return answer.status, decoded(answer.body, answer.content_type)

    scout = Scout(front=front, scope=frontier.prefix, get=get, expose=expose, note=note)
    return _offer(await frontier.settings.discover(scout), front, frontier) or told


def _offer(pages: Sequence[Found], front: Front, frontier: Frontier) -> bool:
    first = {frontier.key(front.url), frontier.key(front.given)}
    for page in pages:
        frontier.offer(page.url, page.discovered_by, found=page)
    return any(frontier.belongs(page.url) and frontier.key(page.url) not in first for page in pages)
