"""Times as a reader writes them."""

from __future__ import annotations

from datetime import datetime

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def day(taken_at: str) -> str:
    """ "23 November 2026" from an ISO time; the text itself where it is none."""
    try:
        moment = datetime.fromisoformat(taken_at)
    except ValueError:
        return taken_at
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def day_and_time(taken_at: str) -> str:
    """ "23 November 2026 at 21:40 UTC"."""
    try:
        moment = datetime.fromisoformat(taken_at)
    except ValueError:
        return taken_at
    zone = moment.tzname() or ""
    return f"{day(taken_at)} at {moment:%H:%M}{' ' + zone if zone else ''}"
