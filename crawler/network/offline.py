"""Whether this computer is offline: asked once, of names that are always there, after the first name that is not found."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence

from foliocheck.core.policy_data import policy
from foliocheck.crawler.network.dialer import Dialer, DialError

PROBE_SECONDS = 2.0


class Offline:
    """What the dialer's look-ups say of the world outside. `well_known` are the names to ask (by policy, where None)."""

    def __init__(self, dialer: Dialer, well_known: Sequence[str] | None = None) -> None:
        self._dialer = dialer
        self._well_known = well_known
        self._probe: asyncio.Task[None] | None = None

    @property
    def certain(self) -> bool:
        """Whether no host beyond this machine could be found, not even one that is always there."""
        return self._probe is not None and self._probe.done() and not self._dialer.outside_answered

    async def settle(self) -> None:
        """After a name that is not found: is it the name, or is this computer offline? Many may wait for the one probe."""
        if self._dialer.outside_answered or not self._dialer.outside_failed:
            return
        if self._probe is None:
            self._probe = asyncio.create_task(self._look_for_well_known())
        await asyncio.shield(self._probe)

    def close(self) -> None:
        """Let go of a probe that still runs."""
        if self._probe is not None:
            self._probe.cancel()

    async def _look_for_well_known(self) -> None:
        names = policy("hosts")["well_known"] if self._well_known is None else self._well_known
        for name in names:
            with contextlib.suppress(DialError, TimeoutError):
                async with asyncio.timeout(PROBE_SECONDS):
                    await self._dialer.resolve(name, 443)
            if self._dialer.outside_answered:
                return
