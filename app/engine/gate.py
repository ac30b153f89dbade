"""How many portfolios are read at the same time in one process, and who goes first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from foliocheck.app.store.runs import KINDS, PERSON


class Gate:
    """`slots` places, and one more that only a person who waits may use: nobody waits behind a schedule."""

    def __init__(self, slots: int) -> None:
        self._slots = slots
        self._inside = 0
        self._waiting: list[tuple[int, int]] = []
        self._tickets = 0
        self._changed = threading.Lock()

    def enter(self, kind: str, look: Callable[[], object]) -> None:
        """Wait for a place; `look` is called now and then and may raise to give up."""
        with self._changed:
            self._tickets += 1
            mine = (KINDS.index(kind), self._tickets)
            self._waiting.append(mine)
        try:
            while not self._try(mine, kind):
                time.sleep(0.1)
                look()
        finally:
            with self._changed:
                if mine in self._waiting:
                    self._waiting.remove(mine)

    def leave(self) -> None:
        """Give the place back."""
        with self._changed:
            self._inside -= 1

    def _try(self, mine: tuple[int, int], kind: str) -> bool:
        with self._changed:
            room = self._slots + (kind == PERSON)
            if self._inside < room and min(self._waiting) == mine:
                self._waiting.remove(mine)
                self._inside += 1
                return True
            return False
