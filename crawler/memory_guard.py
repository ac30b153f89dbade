"""No page may take the machine's memory: a process of the browser that holds too much is ended, and its page is told as crashed.

Looks about once a second at the browser's own list of its processes. Only where the system tells of memory in /proc (Linux); elsewhere
the browser's own bounds stand alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from pathlib import Path
from types import TracebackType

from playwright.async_api import Browser
from playwright.async_api import Error as PlaywrightError

MOST_BYTES = 1_500_000_000
"""What one process of the browser may hold. The heaviest real portfolio pages met so far stay below 400 MB."""
_EVERY_SECONDS = 0.7
_COUNTED = ("RssAnon:", "RssShmem:")


class MemoryGuard:
    """An async context manager around the use of a browser. `ended` counts the processes that had to go."""

    def __init__(self, browser: Browser, most: int = MOST_BYTES) -> None:
        self.ended = 0
        self._browser = browser
        self._most = most
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> MemoryGuard:
        if Path("/proc/self/status").exists():
            self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _watch(self) -> None:
        with contextlib.suppress(PlaywrightError):  # the browser is gone, and with it what there was to watch
            session = await self._browser.new_browser_cdp_session()
            while True:
                await asyncio.sleep(_EVERY_SECONDS)
                told = await session.send("SystemInfo.getProcessInfo")
                for process in told["processInfo"]:
                    if process["type"] != "browser" and held(int(process["id"])) > self._most:
                        self.ended += 1
                        with contextlib.suppress(OSError):
                            os.kill(int(process["id"]), signal.SIGKILL)


def held(number: int) -> int:
    """Bytes that a process holds for itself and in shared memory; 0 where it has ended or nobody tells."""
    try:
        lines = Path(f"/proc/{number}/status").read_text(encoding="ascii", errors="replace").splitlines()
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(_COUNTED))
    except (OSError, ValueError, IndexError):
        return 0
