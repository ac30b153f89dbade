"""The Report as `report.json`, and back. The field names of `core/report.py` are the names in the file."""

from __future__ import annotations

import json

from foliocheck.core.codec import decode, encode
from foliocheck.core.report import SCHEMA, Report
from foliocheck.reports.wording import writable


def to_json(report: Report) -> str:
    """The text of `report.json`: two spaces of indent, fields in the contract's order, one newline at the end."""
    return writable(json.dumps(encode(report), ensure_ascii=False, indent=2)) + "\n"


def from_json(text: str) -> Report:
    """The Report that `to_json` wrote. Unknown fields are left out.

    Raises ValueError with a sentence where the text is no JSON, is of another version, or lacks a field.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"This is not a report: it is no JSON (line {error.lineno}).") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, dict) else None
        raise ValueError(f"This is not a report of the kind {SCHEMA} (it says {found!r}).")
    return decode(Report, data)
