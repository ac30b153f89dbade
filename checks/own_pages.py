"""Under which addresses the portfolio's own pages are met in links: the same page has more than one."""

from __future__ import annotations

from foliocheck.core.addresses import host_of, page_key, without_fragment
from foliocheck.core.snapshot import Page, Snapshot


def pages_by_address(snapshot: Snapshot) -> dict[str, Page]:
    """Every address (as `plain` writes it) that shows a page of the portfolio: its own, where it ended, the one it calls canonical, and
    linked ones that redirect to it. A locked page is known by its title too: behind a lock there is nothing else to tell it by."""
    known: dict[str, Page] = {}
    for page in snapshot.pages:
        for address in (page.url, page.final_url, page.canonical):
            if address:
                known.setdefault(plain(address), page)
    locked = {(host_of(page.final_url), page.title): page for page in snapshot.pages if page.role == "wall" and page.title}
    for address, facts in snapshot.links.items():
        if not facts.final_url or plain(address) in known:
            continue
        found = known.get(plain(facts.final_url)) or (locked.get((host_of(facts.final_url), facts.title)) if facts.password_field else None)
        if found is not None:
            known[plain(address)] = found
    return known


def plain(address: str) -> str:
    """The key of a page without the ways in which the same page is written (a slash or index.html at its end)."""
    key = page_key(without_fragment(address))
    return key[: -len("index.html")].rstrip("/") if key.endswith("/index.html") else key.rstrip("/")
