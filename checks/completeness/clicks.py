"""How many clicks lead from the front page to every other page of the portfolio."""

from __future__ import annotations

from collections import deque

from foliocheck.checks.case import Case
from foliocheck.checks.own_pages import pages_by_address, plain


def clicks_from_front(case: Case) -> dict[str, int]:
    """Page address -> fewest clicks from the first page, by its links and menus. Pages that no click reaches are left out."""
    pages = case.snapshot.pages
    if not pages:
        return {}
    known = pages_by_address(case.snapshot)
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
