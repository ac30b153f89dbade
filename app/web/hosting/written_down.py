"""What is written down: a line of JSON for each request, and one for each act of a person. No address, no name, no text of a portfolio.

People are known by the id that the store gave them, checks by theirs; the path is its pattern (“/checks/{check}”), never what was put into it.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

requests = logging.getLogger("foliocheck.requests")
audit = logging.getLogger("foliocheck.audit")


class AsJson(logging.Formatter):
    """One line a record: time, level, logger, and the values of `extra={"facts": {...}}`. Of an exception only its class: its words might be a portfolio's."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"), "level": record.levelname.lower(), "log": record.name,
            "what": record.getMessage() if record.name.startswith("foliocheck.") else record.name, **getattr(record, "facts", {}),
        }  # fmt: skip
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=True)


def write_to(stream: object = None) -> None:
    """Send all logs to `stream` (standard error) in this form."""
    handler = logging.StreamHandler(stream or sys.stderr)  # type: ignore[arg-type]  # any text stream
    handler.setFormatter(AsJson())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for mine in (requests, audit):
        mine.setLevel(logging.INFO)


def note(act: str, who: str, *, check: str | None = None, outcome: str = "done") -> None:
    """An act of a person, for the audit log: `who` is an id."""
    audit.info(act, extra={"facts": {"who": who or "nobody", "check": check, "outcome": outcome}})
