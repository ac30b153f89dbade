"""When a watched portfolio is looked at next: spread over the period, and a missed time is caught up once."""

from __future__ import annotations

import hashlib
import math
import re

from foliocheck.core.errors import BadConfiguration

DAY = 86400.0
_PERIODS = {
    "day": DAY,
    "week": 7 * DAY,
    "fortnight": 14 * DAY,
    "month": 365.2425 / 12 * DAY,
    "quarter": 365.2425 / 4 * DAY,
    "year": 365.2425 * DAY,
}
_SHORTEST = 3600.0


def period(said: str) -> float:
    """Seconds of “month”, “week”, “10 days”, “12h” … Raises BadConfiguration where it means nothing, or less than an hour."""
    text = said.strip().lower()
    found = re.fullmatch(r"(\d+(?:\.\d+)?)?\s*(h|hours?|d|days?|weeks?|fortnights?|months?|quarters?|years?)", text)
    if not found or not (float(found.group(1) or 1) > 0):
        raise BadConfiguration(f"--every is “{said}”; say day, week, month, quarter, year, or a number with one of them, like “10 days”.")
    unit = found.group(2).rstrip("s")
    seconds = float(found.group(1) or 1) * (3600.0 if unit in ("h", "hour") else _PERIODS["day" if unit == "d" else unit])
    if seconds < _SHORTEST:
        raise BadConfiguration("--every is less than an hour: that would be no rest for the portfolio's host.")
    return seconds


def in_words(seconds: float) -> str:
    """ "every month", "every 10 days"."""
    for name, length in _PERIODS.items():
        if abs(seconds - length) < 1:
            return f"every {name}"
    return f"every {seconds / DAY:g} days" if seconds >= DAY else f"every {seconds / 3600:g} hours"


def next_time(portfolio: str, every: float, now: float) -> float:
    """The portfolio's next own moment after `now`, at least half a period away.

    Its moments lie one period apart, at a place in the period that its id decides: five hundred portfolios of one month are spread over the month,
    and stay where they are whenever a worker happens to be running. Moments that passed unseen are not counted up.
    """
    place = int(hashlib.sha256(portfolio.encode()).hexdigest()[:8], 16) / 0x100000000 * every
    earliest = now + every / 2
    return place + math.ceil((earliest - place) / every) * every
