"""The forms in which a report is written, and the earlier report that it may be compared with: what is asked of the user before anything is read.

Nothing of the judging half is imported here: a check begins at once, and wrong words are told at once.
"""

from __future__ import annotations

from pathlib import Path

from foliocheck.core.errors import BadConfiguration, BadSnapshot
from foliocheck.core.report import Report

FORMATS = ("html", "json", "csv", "earl", "junit", "sarif", "md", "pdf")


def check_formats(given: str) -> tuple[str, ...]:
    """The forms named in `given` ("html,json"). Raises BadConfiguration naming the unknown one."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise BadConfiguration(f"There is no report form “{name}”. Choose from {', '.join(FORMATS)}.")
    return names or ("html", "json")


def earlier_report(path: Path | None) -> Report | None:
    """The report to compare with, None where none is named. Raises BadSnapshot where `path` is no report."""
    if path is None:
        return None
    from foliocheck.reports.json_form import from_json

    try:
        return from_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise BadSnapshot(f"{path} is not an earlier report. Give the report.json of the check to compare with.") from None
