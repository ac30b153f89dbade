"""Being polite to each host: how many ask it at once, how soon it is asked again, and when it is left alone."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from foliocheck.core.addresses import is_loopback
from foliocheck.crawler.network.answer import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Politeness:
    """How much is asked of whom at once. `delay` is the least time in seconds between two requests to one host.

    Loopback counts as one's own machine: more at once and no delay. `patience` is how many times in a row a host may leave us
    without an answer before it is given up. `longest_wait` is the longest `Retry-After` (seconds) that is waited for.
    """

    at_once: int = 3
    at_once_local: int = 6
    delay: float = 0.15
    overall: int = 24
    patience: int = 3
    longest_wait: float = 20.0


class Host:
    """What is known of one host while it is asked. Hold its `gate` over a question, wait for the `turn`, and tell what was `heard`."""

    def __init__(self, polite: Politeness, local: bool) -> None:
        self.gate = asyncio.Semaphore(polite.at_once_local if local else polite.at_once)
        self._polite = polite
        self._delay = 0.0 if local else polite.delay
        self._next_at = 0.0
        self._silent = 0

    @property
    def given_up(self) -> bool:
        """Whether it stayed silent so often in a row that it is not asked again."""
        return self._silent >= self._polite.patience

    async def turn(self) -> None:
        """Wait until this host may be asked again."""
        if not self._delay:
            return
        now = time.monotonic()
        start = max(now, self._next_at)
        self._next_at = start + self._delay
        if start > now:
            await asyncio.sleep(start - now)

    def heard(self, answer: Answer) -> None:
        """Take note of what came: silence is counted, and a `Retry-After` is kept, but not for longer than is waited for."""
        self._silent = self._silent + 1 if answer.error == "timeout" else 0
        if answer.retry_after and self._delay:
            self._next_at = max(self._next_at, time.monotonic() + min(answer.retry_after, self._polite.longest_wait))


class Hosts:
    """The hosts of a crawl by their names."""

    def __init__(self, polite: Politeness) -> None:
        self._polite = polite
        self._known: dict[str, Host] = {}

    def of(self, name: str) -> Host:
        """The host of this name."""
        if name not in self._known:
            self._known[name] = Host(self._polite, is_loopback(name))
        return self._known[name]
