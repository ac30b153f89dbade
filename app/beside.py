"""Reading beside: another process looks for personal data in a saved snapshot's texts while this one finds the sections.

It begins with the last text and tells of each as soon as it is read; judging begins with the first and asks, before it reads one itself,
whether that one has been told. So nobody waits, what is found is the same, and where the other process cannot be started, or dies,
judging reads everything itself. What is told passes through a pipe to the process that started it and is kept in its memory only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_FEWEST_PAGES = 8
"""With fewer all is read before the other process is ready."""


class Told:
    """What another process has told so far."""

    def __init__(self) -> None:
        self._told: dict[str, list[dict[str, Any]]] = {}

    def hits(self, text: str, where: str) -> tuple[Hit, ...] | None:
        """The personal values in `text`, None where nothing has been told of it. `where` as in `checks.data_protection.stretch.Stretch`."""
        if not self._told:
            return None
        from foliocheck.checks.data_protection.told_hits import hits_of, key_of

        told = self._told.get(key_of(text, where))
        return None if told is None else hits_of(told)

    def hear(self, lines: Iterable[str]) -> None:
        """Take in what the other process tells, until it ends."""
        with suppress(ValueError):  # it broke off amid a line
            for line in lines:
                key, hits = json.loads(line)
                self._told[key] = hits

    def forget(self) -> None:
        """Forget all of it."""
        self._told.clear()


@contextmanager
def read_beside(snapshot_folder: Path) -> Iterator[Told]:
    """While this lasts another process reads the texts of the snapshot in `snapshot_folder`, if a processor is free for it and there are enough pages."""
    told = Told()
    process = _start(snapshot_folder)
    if process is None:
        yield told
        return
    assert process.stdout is not None
    listener = threading.Thread(target=told.hear, args=(process.stdout,), name="foliocheck-beside", daemon=True)
    listener.start()
    try:
        yield told
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()
        told.forget()


def _start(folder: Path) -> subprocess.Popen[str] | None:
    if _processors() < 2 or sum(1 for _ in (folder / "pages").glob("[0-9]*.json")) < _FEWEST_PAGES:
        return None
    # -P: nothing is imported from the folder that foliocheck happens to be started in
    command = [sys.executable, "-P", "-m", "foliocheck.app.beside", str(folder)]
    with suppress(OSError):
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii")
    return None


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def main() -> None:
    """The other process: tell of each text of the snapshot in the folder that is named. A snapshot that cannot be read is told of by who judges."""
    from foliocheck.checks.data_protection.told_hits import told_hits
    from foliocheck.core.errors import FoliocheckError
    from foliocheck.core.snapshot_folder import SnapshotFolder, read_snapshot

    folder = Path(sys.argv[1])
    with suppress(FoliocheckError, BrokenPipeError, KeyboardInterrupt):
        for line in told_hits(read_snapshot(folder), SnapshotFolder(folder).html):
            print(line, flush=True)


if __name__ == "__main__":
    main()
