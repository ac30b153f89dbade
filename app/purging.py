"""Deleting what a check keeps of a portfolio."""

from __future__ import annotations

import shutil
from pathlib import Path

from foliocheck.core.errors import BadSnapshot
from foliocheck.core.snapshot_folder import SnapshotFolder


def purge_snapshot(folder: Path) -> str:
    """Delete DIR/snapshot (or DIR itself where it is a snapshot) and say so. Raises BadSnapshot where there is none: nothing else is ever deleted."""
    target = folder / "snapshot" if (folder / "snapshot").is_dir() else folder
    if SnapshotFolder(target).head() is None:
        raise BadSnapshot(f"There is no foliocheck snapshot in {folder}; nothing was deleted.")
    shutil.rmtree(target)
    return f"Deleted {target}. The report itself is still there."
