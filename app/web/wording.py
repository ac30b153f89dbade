"""Words of the pages for times and states."""

from __future__ import annotations

from datetime import datetime

from foliocheck.core.wording import counted
from foliocheck.reports.dates import day


def moment(at: float | None) -> str:
    """A moment (seconds since 1970) as a reader likes it, in this machine's time; "" for None."""
    if at is None:
        return ""
    there = datetime.fromtimestamp(at).astimezone()
    return f"{day(there.isoformat())} at {there:%H:%M}"


def span(seconds: float) -> str:
    """About how long that is: "a few seconds", "about a minute", "about 12 minutes", "about two hours"."""
    if seconds < 20:
        return "a few seconds"
    if seconds < 50:
        return "under a minute"
    minutes = round(seconds / 60)
    if minutes <= 1:
        return "about a minute"
    if minutes < 90:
        return f"about {counted(minutes, 'minute')}"
    return f"about {counted(round(minutes / 60), 'hour')}"


def section_name(section_id: str, title: str) -> str:
    """ "1a Constraints and benefits": the number first, where the framework numbers its sections."""
    return f"{section_id} {title}" if section_id[:1].isdigit() and not title.lower().startswith(section_id.lower()) else title
