"""Telling that a page is one that was read already, under another address."""

from __future__ import annotations

from foliocheck.core.snapshot import Page
from foliocheck.crawler.frontier import Frontier

_SAME_TEXT_WORDS = 25
"""Below so many words two pages may well say the same and yet be two."""


class EarlierPages:
    """The pages read so far, by their addresses and by their text. Looking one up costs the same however many there are."""

    def __init__(self) -> None:
        self._by_address: dict[str, str] = {}
        self._by_text: dict[tuple[str, str], str] = {}

    def add(self, page: Page, frontier: Frontier) -> None:
        """Remember a page that was read (errors and duplicates are nobody's original)."""
        if page.role in ("error", "duplicate"):
            return
        for address in (page.url, frontier.key(page.final_url), *_identity(page, frontier)):
            self._by_address.setdefault(address, page.url)
        if page.words >= _SAME_TEXT_WORDS:
            self._by_text.setdefault((page.title, page.content_text), page.url)

    def same_as(self, page: Page, frontier: Frontier) -> str | None:
        """The address of the earlier page that this one is again: by redirect, by its canonical address, or by the very same text."""
        by_redirect = self._by_address.get(frontier.key(page.final_url))
        if by_redirect not in (None, page.url):
            return by_redirect
        for name in _identity(page, frontier):
            by_name = self._by_address.get(name)
            if by_name not in (None, page.url):
                return by_name
        canonical = frontier.key(page.canonical) if page.canonical and frontier.same_host(page.canonical) else None
        if canonical and canonical != page.url and page.parent is None:
            by_canonical = self._by_address.get(canonical)
            if by_canonical not in (None, page.url):
                return by_canonical
        by_text = self._by_text.get((page.title, page.content_text)) if page.words >= _SAME_TEXT_WORDS else None
        return by_text if by_text != page.url else None


def _identity(page: Page, frontier: Frontier) -> list[str]:
    """What the platform calls the page whatever its address looks like; a mark in front keeps it apart from addresses."""
    name = frontier.settings.identity(page.final_url)
    return [f"page {name}"] if name else []
