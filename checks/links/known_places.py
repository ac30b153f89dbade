"""What the snapshot knows of the portfolio's own addresses: which page is where, and which right address a wrong one probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import quote, unquote, urlsplit

from foliocheck.checks.links.answers import judge_answer
from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, is_private_host, page_key, without_fragment
from foliocheck.core.snapshot import Page, Snapshot

_NOT_LETTERS = re.compile(r"[\W_]+")


class KnownPlaces:
    """An index over a snapshot. `private` tells whether the portfolio itself lies on this computer or in its network."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.private = is_private_host(host_of(snapshot.source.url)) and not snapshot.public
        self.host = host_of(snapshot.source.url)
        self._pages: dict[str, Page] = {}
        for names in (_own_keys, _other_keys):
            for page in snapshot.pages:
                for key in names(page):
                    self._pages.setdefault(key, page)

    def page(self, href: str) -> Page | None:
        """The page that was read at this address: with its fragment where pages live behind fragments, else without."""
        return self._pages.get(page_key(href, keep_fragment=True)) or self._pages.get(page_key(href))

    def is_page_by_fragment(self, href: str) -> bool:
        """Whether the whole address, fragment included, is the address of a page."""
        return "#" in href and page_key(href, keep_fragment=True) in self._pages

    @cached_property
    def home(self) -> str:
        """The key of the page that was read first."""
        return self.snapshot.pages[0].url if self.snapshot.pages else page_key(self.snapshot.source.url)

    @cached_property
    def good(self) -> dict[str, str]:
        """Addresses on the portfolio's host that are known to work, by themselves: pages, files, pictures, members of an archive."""
        found: dict[str, str] = {}
        for address in self._working():
            if host_of(address) == self.host:
                found.setdefault(without_fragment(address), address)
        return found

    def _working(self) -> Iterable[str]:
        snapshot = self.snapshot
        for page in snapshot.pages:
            if page.role not in ("error", "wall") and (page.status is None or page.status < 400) and page.parent is None:
                yield from (page.url, page.final_url)
        for address, facts in snapshot.links.items():
            if host_of(address) == self.host and not facts.redirects and judge_answer(facts).outcome == "ok":
                yield address
        yield from (address for address, document in snapshot.documents.items() if document.problem is None)
        yield from (address for address, picture in snapshot.pictures.items() if picture.problem is None)
        yield from (f"{VIRTUAL_ORIGIN}/{quote(member)}" for member, _ in snapshot.archive)

    @cached_property
    def _by_folded(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for address in self.good:
            found.setdefault(_folded(address), []).append(address)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for address in self.good:
            name = urlsplit(address).path.rstrip("/").rpartition("/")[2]
            if name:
                found.setdefault(unquote(name), []).append(address)
        return found

    def right_case(self, href: str) -> str | None:
        """The one known address that differs from `href` in nothing but capitals and small letters, or None."""
        address = without_fragment(href)
        if host_of(address) != self.host:
            return None
        others = [known for known in self._by_folded.get(_folded(address), []) if unquote(known) != unquote(address)]
        return others[0] if len(others) == 1 else None

    def right_base(self, href: str) -> str | None:
        """The one known address whose path ends as the path of `href` does, or begins later by a folder: a wrong base path. Or None."""
        parts = urlsplit(without_fragment(href))
        if (parts.hostname or "").lower() != self.host:
            return None
        path = unquote(parts.path).strip("/")
        if not path:
            return None
        others = []
        for known in self._by_name.get(path.rpartition("/")[2], []):
            target = urlsplit(known)
            theirs = unquote(target.path).strip("/")
            if target.query == parts.query and theirs != path and (theirs.endswith("/" + path) or path.endswith("/" + theirs)):
                others.append(known)
        return others[0] if len(others) == 1 else None


def right_anchor(fragment: str, anchors: Iterable[str]) -> str | None:
    """The one anchor that a missing fragment probably meant: the same but for capitals, hyphens and other signs. Or None."""
    wanted = _bare(fragment)
    found = list(dict.fromkeys(anchor for anchor in anchors if _bare(anchor) == wanted)) if wanted else []
    return found[0] if len(found) == 1 else None


def _own_keys(page: Page) -> tuple[str, ...]:
    return (page.url, page_key(page.url, keep_fragment=True))


def _other_keys(page: Page) -> tuple[str, ...]:
    final = page_key(page.final_url, keep_fragment="#" in page.url)
    return (final, page_key(page.final_url)) if page.parent is None and "#" not in page.url else (final,)


def _folded(address: str) -> str:
    return unquote(address).casefold()


def _bare(text: str) -> str:
    return _NOT_LETTERS.sub("", unquote(text).casefold())
