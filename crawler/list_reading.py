"""The links of a blog's list of posts, asked without a browser: the list itself is no page of the portfolio (see `post_lists`)."""

from __future__ import annotations

import asyncio

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from foliocheck.core.addresses import absolute
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.page_text import decoded

_LARGEST = 2_000_000
_SECONDS = 20.0
_GONE = (404, 410)


async def links_on(connector: Connector, address: str) -> list[str] | None:
    """Where the links of a list lead, in its order, without a browser; nowhere if there is no such list, None where no page came."""
    answer = await connector.ask("GET", address, limit_bytes=_LARGEST, timeout=_SECONDS)
    if answer.status in _GONE:
        return []
    if answer.status != 200 or "html" not in answer.content_type:
        return None
    return await asyncio.to_thread(_links, decoded(answer.body, answer.headers["content-type"]), answer.final_url)


def _links(html: str, address: str) -> list[str]:
    soup = BeautifulSoup(html, "lxml", parse_only=SoupStrainer(["a", "base"]))
    stated = soup.find("base", href=True)
    base = absolute(address, str(stated["href"])) if stated else address
    return [absolute(base, str(tag["href"])) for tag in soup.find_all("a", href=True)]
