"""How many clicks lead from the front page to every other page of the portfolio."""

from __future__ import annotations

from collections import deque

from foliocheck.checks.case import Case
from foliocheck.core.addresses import page_key, without_fragment
from foliocheck.core.snapshot import Page


def clicks_from_front(case: Case) -> dict[str, int]:
    """Page address -> fewest clicks from the first page, by its links and menus. Pages that no click reaches are left out."""
    pages = case.snapshot.pages
    if not pages:
        return {}
    known: dict[str, Page] = {}
    for page in pages:
        for address in (page.url, page.final_url, page.canonical):
            if address:
                known.setdefault(plain(address), page)
    away = {pages[0].url: 0}
    waiting = deque([pages[0]])
    while waiting:
        page = waiting.popleft()
        hrefs = [link.href for link in page.links if link.kind in ("internal", "embed")] + [item.href for item in page.menu if item.href]
        for href in hrefs:
            target = known.get(plain(href))
            if target is not None and target.url not in away:
                away[target.url] = away[page.url] + 1
                waiting.append(target)
    return away


def plain(address: str) -> str:
    """The key of a page without the ways in which the same page is written (a slash or index.html at its end)."""
    key = page_key(without_fragment(address))
    return key[: -len("index.html")].rstrip("/") if key.endswith("/index.html") else key.rstrip("/")
