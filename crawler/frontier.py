"""Which addresses belong to the portfolio, and in what order they are read. Pure: no browser, no network.

Pages are read in waves: the first page, then everything it leads to, and so on. Inside a wave the order is that of the menus
and links, never that of the answers, so that the same site gives the same order however fast its pages come.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from foliocheck.core.addresses import fragment_of, host_of, origin_of, page_key
from foliocheck.core.snapshot import DiscoveredBy, Role
from foliocheck.crawler.platforms.platform import Found, Settings
from foliocheck.crawler.post_lists import PostList, PostLists

_FILES = re.compile(
    r"\.(pdf|docx?|odt|rtf|pptx?|ppsx?|odp|xlsx?|ods|csv|zip|gz|rar|7z|jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico|mp[34]|m4[av]|mov|avi|webm|wmv|"
    r"ogg|ogv|wav|css|js|json|xml|rss|atom|txt|epub|ics|vcf|exe|dmg|apk|woff2?|ttf|one|onepkg|pages|key|numbers)$",
    re.IGNORECASE,
)
_SHARED_PATHS = (
    (re.compile(r"^sites\.google\.com$"), re.compile(r"^/(view/[^/]+|[^/]+/[^/]+)")),
    (re.compile(r"\.github\.io$"), re.compile(r"^/[^/]+(?=/)")),
    (re.compile(r""), re.compile(r"^/~[^/]+")),
)
_CALLED_PORTFOLIO = re.compile(r"(cmalt|folio)[^/]*/$", re.IGNORECASE)
_CHAIN = 15
"""A page that leads to one of the same shape, that to the next, and so on: after so many it is a calendar, not a portfolio."""


@dataclass(slots=True)
class Waiting:
    """An address that is to be read, and how it was met."""

    url: str
    discovered_by: DiscoveredBy
    linked_from: str | None
    depth: int
    parent: str | None = None
    role: Role | None = None
    data: dict[str, object] = field(default_factory=dict)
    chain: int = 0


class Frontier:
    """The addresses of one portfolio. `offer` takes one that was met; `wave` gives those to read next."""

    def __init__(self, start: str, settings: Settings, prefix: str | None = None) -> None:
        self.settings = settings
        self.start = start
        self.origin = origin_of(start)
        self.prefix = prefix or settings.scope(start) or default_prefix(start)
        self.known: dict[str, Waiting] = {}
        self.endless: list[str] = []
        self.lists = PostLists()
        self.allowed: Callable[[str], bool] = lambda address: True
        self._queue: list[Waiting] = []

    def key(self, address: str) -> str:
        """The key of a page address: with its fragment only where pages live behind fragments, and this is such a one."""
        address = self.settings.unwrap(address)
        keep = self.settings.keep_fragments and self.settings.route(fragment_of(address) or "")
        return page_key(address, keep_fragment=keep)

    def belongs(self, address: str) -> bool:
        """Whether the address lies in the portfolio (same host, below its base path)."""
        if not address.startswith(("http://", "https://")):
            return False
        key = page_key(address)
        if _bare_host(key) != _bare_host(self.origin):
            return False
        path, base = urlsplit(key).path, urlsplit(self.prefix).path
        return path == base or path.startswith(base if base.endswith("/") else base + "/") or path + "/" == base

    def same_host(self, address: str) -> bool:
        """Whether the address is on the portfolio's host."""
        return _bare_host(page_key(address)) == _bare_host(self.origin)

    def offer(self, address: str, discovered_by: DiscoveredBy, *, linked_from: Waiting | None = None, found: Found | None = None) -> bool:
        """Take an address that was met. True where it is new and will be read; a second sighting may add what the platform says of it."""
        address = self.settings.unwrap(address)
        key = self.key(address)
        parent = self.key(found.parent) if found and found.parent else None
        if key in self.known:
            if found is not None:
                waiting = self.known[key]
                waiting.data = {**found.data, **waiting.data}
                waiting.parent = waiting.parent or parent
                waiting.role = waiting.role or found.role
            return False
        if not self.belongs(key) or self.settings.skip(key) or not self.allowed(key):
            return False
        if _FILES.search(urlsplit(key).path) and not (found is not None and found.role == "document"):
            return False
        if discovered_by not in ("menu", "given", "api", "sitemap") and self.settings.minor(key):
            self._hold(key, linked_from)
            return False
        chain = 0
        if linked_from is not None and discovered_by == "link" and shape(key) == shape(linked_from.url) and shape(key) != key:
            chain = linked_from.chain + 1
            if chain > _CHAIN:
                if shape(key) not in self.endless:
                    self.endless.append(shape(key))
                return False
        waiting = Waiting(
            url=key, discovered_by=discovered_by, linked_from=linked_from.url if linked_from else None, depth=linked_from.depth + 1 if linked_from else 0,
            parent=parent, role=found.role if found else None, data=dict(found.data) if found else {}, chain=chain,
        )  # fmt: skip
        self.known[key] = waiting
        self._queue.append(waiting)
        self.lists.drop(key)
        return True

    def _hold(self, key: str, linked_from: Waiting | None) -> None:
        lists = self.settings.lists(key)
        if lists is not None:
            above = (linked_from.url, linked_from.depth + 1) if linked_from else (None, 0)
            self.lists.hold(PostList(key, lists, *above))

    def wave(self, most: int) -> list[Waiting]:
        """The addresses to read next, at most `most` of them; the rest stays waiting."""
        now, self._queue = self._queue[:most], self._queue[most:]
        return now

    def put_back(self, waiting: list[Waiting]) -> None:
        """Addresses that were given out but not read (the crawl was stopped) wait again, in front."""
        self._queue = waiting + self._queue

    @property
    def left(self) -> int:
        """How many known addresses were not given out yet."""
        return len(self._queue)


def default_prefix(start: str) -> str:
    """The address below which a portfolio lies when nothing else is known: the whole host, or the path of a shared host."""
    parts = urlsplit(page_key(start))
    for host, path in _SHARED_PATHS:
        match = path.match(parts.path) if host.search(parts.hostname or "") else None
        if match:
            return origin_of(start) + match.group()
    return origin_of(start) + "/"


def narrowed_prefix(start: str, links: list[str], own: Sequence[str] = ()) -> str | None:
    """The start page's own folder, where much of what the page leads to lies there (a portfolio inside a larger site); else None.

    `links` are the absolute addresses that the first page links to, `own` those in its text and not in a menu. A folder that is called
    a portfolio, or to which most links of the text lead, needs fewer of them.
    """
    key = page_key(start)
    path = urlsplit(key).path
    folder = path if path.endswith("/") else path.rsplit("/", 1)[0] + "/"
    parts = folder.strip("/").split("/")
    candidates = ["/" + "/".join(parts[:length]) + "/" for length in range(len(parts), 0, -1)] if folder != "/" else []
    if not path.endswith("/") and path != "/" and "." not in path.rsplit("/", 1)[-1]:
        candidates.insert(0, path + "/")
    inside, told = _paths(links, start), _paths(own, start)
    for candidate in candidates:
        below = sum(other.startswith(candidate) for other in inside)
        below_told = sum(other.startswith(candidate) for other in told)
        around = candidate == folder or candidate.startswith(path)  # a folder further up has to hold most of what there is
        if (
            (below >= 3 and below >= len(inside) * (0.3 if around else 0.6))
            or (around and below_told >= 2 and below_told > len(told) * 0.5)
            or (below and _CALLED_PORTFOLIO.search(candidate))
        ):
            return origin_of(start) + candidate
    return None


def _paths(links: Sequence[str], start: str) -> list[str]:
    """The paths of links to other pages of the start page's host, each once."""
    path = urlsplit(page_key(start)).path
    paths = [urlsplit(page_key(link)).path for link in dict.fromkeys(links) if host_of(link) == host_of(start)]
    return [other for other in dict.fromkeys(paths) if other not in (path, "/", "") and not _FILES.search(other)]


def shape(address: str) -> str:
    """The address with numbers taken out: pages of one shape are of one kind (days of a calendar)."""
    parts = urlsplit(address)
    query = "&".join(sorted(key for key, _ in parse_qsl(parts.query, keep_blank_values=True)))
    return f"{parts.netloc}{re.sub(r'[0-9]+', '0', parts.path)}?{query}" if query or re.search(r"\d", parts.path) else address


def _bare_host(address: str) -> str:
    """Host and port less "www.", so that both spellings of a site are one; http and https too."""
    netloc = urlsplit(address).netloc
    return netloc[4:] if netloc.startswith("www.") else netloc
