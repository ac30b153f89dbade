"""Snapshot -> report files: the second half of a check, and all of judging an earlier one again. It needs no browser and no network.

The judging half is imported when it is asked for: while a portfolio is being read, nobody waits for it.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING

from foliocheck.core.corrections import Corrections
from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import Snapshot
from foliocheck.core.snapshot_folder import read_snapshot, snapshot_in

if TYPE_CHECKING:
    from foliocheck.app.beside import Told
    from foliocheck.app.judging import Judgement


def version() -> str:
    """foliocheck's own version."""
    return installed_version("foliocheck")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A finished check: what was read, the judgement, and the files that were written (in `out`)."""

    snapshot: Snapshot
    judgement: Judgement
    files: tuple[Path, ...]
    interrupted: bool


def rejudge(
    snapshot: Snapshot,
    out: Path,
    *,
    framework: Framework | None = None,
    corrections: Corrections | None = None,
    formats: tuple[str, ...] = ("html", "json"),
    compare: Path | None = None,
    browser: str | None = None,
    told: Told | None = None,
) -> Checked:
    """Judge a snapshot (again) and write the report into `out`, without crawling. `told` as in `judge`."""
    from foliocheck.app.judging import judge
    from foliocheck.app.output import write_report

    gc.freeze()  # what stands already need not be looked through for rubbish again and again: a tenth of a second of forty pages
    try:
        judgement = judge(snapshot, version=version(), framework=framework, corrections=corrections, told=told)
    finally:
        gc.unfreeze()
    files = write_report(judgement, snapshot, out, formats=formats, compare=compare, browser=browser)
    return Checked(snapshot=snapshot, judgement=judgement, files=files, interrupted=snapshot.limits.interrupted)


def saved_snapshot(folder: Path) -> Snapshot:
    """The snapshot in a report's folder (DIR or DIR/snapshot). Raises BadSnapshot with the remedy where there is none."""
    return read_snapshot(snapshot_in(folder))
