"""What a site shows for an address that cannot exist. Single-page apps answer 200 for everything and say “not found” in words of their own."""

from __future__ import annotations

from dataclasses import replace

from foliocheck.core.addresses import absolute
from foliocheck.core.snapshot import Page
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.page_text import decoded
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.platforms.signs import few_words
from foliocheck.crawler.reading.facts import page_of
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.reading.visit import Visit

_NOWHERE = "foliocheck-no-such-page-7f3a"
_MISSING = "The page says that it does not exist, although the server answers as if it did."


async def missing_text(first: Visit, prefix: str, connector: Connector, tab: Tab, settings: Settings) -> str:
    """The text of the page that stands for all that are missing; "" where the site tells them by their status.

    Asked only of sites that send next to no text and write their pages in the browser: nobody else is asked for a page that is not there.
    """
    sent = decoded(first.response, first.headers.get("content-type", ""))
    if settings.keep_fragments or not first.response or not few_words(sent) or few_words(first.html):
        return ""
    address = absolute(prefix, _NOWHERE) if prefix.endswith("/") else f"{prefix}/{_NOWHERE}"
    answer = await connector.ask("GET", address, limit_bytes=100_000, timeout=10.0)
    if answer.status != 200:
        return ""
    visit = await tab.visit(address, settings)
    return _text(visit) if visit.status == 200 and visit.raw is not None else ""


def with_missing(page: Page, text: str) -> Page:
    """`page` as an error where it shows nothing but `text`."""
    if not text or page.role not in ("content", "other", "listing") or page.content_text != text:
        return page
    return replace(page, role="error", problem=page.problem or _MISSING)


def _text(visit: Visit) -> str:
    page = page_of(
        visit.raw or {}, url=visit.url, role="error", discovered_by="link", status=visit.status, unwrap=lambda href: href, in_portfolio=lambda href: True
    )  # fmt: skip
    return page.content_text
