"""Working ahead: the pages' texts are read as judging will read them, while the crawl still waits for answers of links.

Nothing is decided here and no result is kept: whoever works something out of a text remembers it (the caches of `sections` and of the
recognisers), so that judging finds it done. Without this, a check says the same, some half second of 40 pages later.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

from foliocheck.core.corrections import Corrections
from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import Snapshot

_MOST_PAGES = 150
"""Of a larger portfolio the caches would not hold all, and memory counts."""


class Ahead:
    """One thread for one check. Give `begin` the pages as soon as all are read; call `end` before judging, `drop` where the crawl broke off."""

    def __init__(self, framework: Framework | None, corrections: Corrections | None) -> None:
        self._framework = framework
        self._corrections = corrections
        self._thread: threading.Thread | None = None

    def begin(self, snapshot: Snapshot) -> None:
        """Start on what has been read so far: a snapshot without links and documents. Returns at once."""
        if self._thread is None and 1 < len(snapshot.pages) <= _MOST_PAGES:
            self._thread = threading.Thread(target=self._work, args=(snapshot,), name="foliocheck-ahead", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Wait until it is done."""
        if self._thread is not None:
            self._thread.join()

    def drop(self) -> None:
        """Forget what was read ahead: there will be no judging."""
        self.end()
        if self._thread is not None:
            from foliocheck.checks.data_protection.recognisers import forget

            forget()

    def _work(self, snapshot: Snapshot) -> None:
        from foliocheck.checks.data_protection.gathered import read_ahead
        from foliocheck.core.snapshot_folder import SnapshotFolder
        from foliocheck.sections.mapper import map_sections

        with suppress(Exception):  # judging meets the same, and tells it
            map_sections(snapshot, self._framework, self._corrections)
            read_ahead(snapshot, SnapshotFolder(Path(snapshot.folder)).html)
