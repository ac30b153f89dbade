"""robots.txt, for operators who want it obeyed (see docs/decisions/0003-robots.md)."""

from __future__ import annotations

from collections.abc import Callable
from urllib.robotparser import RobotFileParser

from foliocheck.core.addresses import absolute
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.page_text import decoded

NAME = "foliocheck"


async def robots_rule(connector: Connector, address: str) -> Callable[[str], bool]:
    """A function that tells whether robots.txt of the address's host lets foliocheck read an address. Without a robots.txt it lets everything."""
    answer = await connector.ask("GET", absolute(address, "/robots.txt"), limit_bytes=500_000, timeout=10.0)
    parser = RobotFileParser()
    parser.parse(decoded(answer.body, answer.content_type).splitlines() if answer.status == 200 else [])
    return lambda other: parser.can_fetch(NAME, other)
