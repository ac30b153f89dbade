"""The worker in the page's process. Where the others have given it up (a laptop that slept, a machine that was halted), a fresh one takes its place."""

from __future__ import annotations

import threading
from collections.abc import Callable

from foliocheck.app.engine.worker import Worker

_LOOK = 1.0


class Crew:
    """Use it as a context. `make` gives a new worker; `changed` is told of each one that has begun."""

    def __init__(self, make: Callable[[], Worker], changed: Callable[[Worker], None]) -> None:
        self._make = make
        self._changed = changed
        self._worker = make()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="foliocheck-crew", daemon=True)

    def __enter__(self) -> Crew:
        self._begin()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join(timeout=30)
        self._worker.stop()

    def _begin(self) -> None:
        self._worker.start()
        self._changed(self._worker)

    def _watch(self) -> None:
        while not self._stopping.wait(_LOOK):
            if self._worker.fenced.is_set():
                self._worker.stop(patience=5)
                self._worker = self._make()
                self._begin()
