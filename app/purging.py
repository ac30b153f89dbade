"""Deleting what a check keeps of a portfolio."""

from __future__ import annotations

import shutil
from pathlib import Path

from foliocheck.core.errors import BadSnapshot
from foliocheck.core.snapshot_folder import SnapshotFolder, places_aside, snapshot_in


def purge_snapshot(folder: Path) -> str:
    """Delete DIR/snapshot (or DIR itself where it is a snapshot), and what a check that was cut off put aside, and say so.

    Raises BadSnapshot where there is none: nothing else is ever deleted.
    """
    target = snapshot_in(folder)
    found = [place for place in (target, *places_aside(folder / "snapshot")) if SnapshotFolder(place).head() is not None]
    if not found:
        raise BadSnapshot(f"There is no foliocheck snapshot in {folder}; nothing was deleted.")
    for place in found:
        shutil.rmtree(place)
    return f"Deleted {', '.join(str(place) for place in found)}. The report itself is still there."
