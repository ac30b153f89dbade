"""The earlier report that a new one may be compared with.

Nothing of the judging half is imported here: a check begins at once, and a wrong path is told at once.
"""

from __future__ import annotations

from pathlib import Path

from foliocheck.core.errors import BadSnapshot
from foliocheck.core.report import Report


def earlier_report(path: Path | None) -> Report | None:
    """The report to compare with, None where none is named. Raises BadSnapshot where `path` is no report."""
    if path is None:
        return None
    from foliocheck.reports.json_form import from_json

    try:
        return from_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise BadSnapshot(f"{path} is not an earlier report. Give the report.json of the check to compare with.") from None
