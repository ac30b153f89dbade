"""What may be set about a crawl, and what it tells while it goes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from foliocheck.core.snapshot import Snapshot
from foliocheck.crawler.reading.axe_memory import AxeMemory
from foliocheck.crawler.timeline import Timeline

T = TypeVar("T")

CONTACT = "https://github.com/foliocheck/foliocheck"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOptions:
    """Limits and manners of a crawl. Times in seconds.

    `page_limit`: most pages read. `page_seconds`: most time for one page. `total_seconds`: most time for the whole crawl, None: none.
    `at_once`: pages read at the same time. `delay`: least time between two requests to one outside host. `contact` goes into the
    User-Agent, so that a host's keeper knows whom to ask. `password` and `storage_state` stay in memory. `axe_memory`: results of the
    last look, for pages that look as they did then. `fresh`: read every page anew, even where nothing has changed since the last check. `timeline`: where the
    steps are written down. `hosted`: the addresses come from strangers, so nothing but the public internet is asked (see `network.rules`);
    `allowed` are (host, port) pairs let in all the same. `pages_read` is given the snapshot as soon as all pages are read, before links and
    files have answered; it must return at once.
    """

    page_limit: int = 500
    page_seconds: float = 45.0
    load_seconds: float = 20.0
    settle_seconds: float = 4.0
    total_seconds: float | None = None
    link_seconds: float = 60.0
    at_once: int = 2
    delay: float = 0.5
    obey_robots: bool = False
    check_links: bool = True
    read_documents: bool = True
    screenshots: bool = True
    contact: str = CONTACT
    version: str = "0"
    browser: str | None = None
    browser_flags: tuple[str, ...] = ()
    password: str | None = None
    storage_state: str | None = None
    axe_memory: AxeMemory | None = None
    fresh: bool = False
    timeline: Timeline = field(default_factory=Timeline, compare=False)
    hosted: bool = False
    allowed: frozenset[tuple[str, int]] = frozenset()
    pages_read: Callable[[Snapshot], None] = field(default=lambda snapshot: None, compare=False)

    @property
    def user_agent_tail(self) -> str:
        """What is put behind the browser's own User-Agent: who asks, and where to complain."""
        return f"foliocheck/{self.version} (+{self.contact})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What the crawl is doing: `doing` in words, the address in hand, and how far it is. Addresses may hold personal data: mask before printing."""

    doing: str
    address: str = ""
    pages_done: int = 0
    pages_found: int = 0
    links_done: int = 0
    links_found: int = 0


Listener = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """A listener that tells nobody."""


@dataclass(slots=True)
class Stop:
    """A flag by which a crawl is asked to stop early and keep what it has (Ctrl-C, cancel)."""

    reasons: list[str] = field(default_factory=list)
    _event: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def asked(self) -> bool:
        """Whether anyone has asked."""
        return self._event.is_set()

    def ask(self, reason: str) -> None:
        """Ask the crawl to stop; `reason` in words."""
        self.reasons.append(reason)
        self._event.set()

    async def or_else(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What `work` gives, or None as soon as somebody asks to stop (the work is then cancelled)."""
        task = asyncio.ensure_future(work)
        waiting = asyncio.ensure_future(self._event.wait())
        try:
            await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                return task.result()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return None
        finally:
            waiting.cancel()
