"""A check as pages and programs see it: plain values, nothing of the tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from foliocheck.app.store.runs import ENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """One check. Times in seconds since 1970. `state`: queued | running | done | failed | cancelled | needs-password.

    `address` is what is checked (the name of a handed-in file, where `is_file`); `problem` a sentence where there is no report; `summary`
    the figures of the triage table; `can_correct` tells that its pages are kept, so that it can be judged again.
    """

    id: str
    portfolio: str
    owner: str
    kind: str
    address: str
    is_file: bool
    title: str
    state: str
    created_at: float
    started_at: float | None
    finished_at: float | None
    framework: str | None
    verdict: str | None
    problem: str | None
    summary: dict[str, Any]
    has_report: bool
    can_correct: bool
    corrected: bool
    stopping: bool

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state in ENDED

    @property
    def name(self) -> str:
        """What a person calls it: the portfolio's title once it is known, else its address less the scheme."""
        plain = self.address.removeprefix("https://").removeprefix("http://").rstrip("/")
        return self.title if self.title and self.title != self.address else plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One piece of progress. `id` grows; `what` holds doing, address, pages_done … and, for a watched check, new `pages` and `sections`."""

    id: int
    what: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queueing:
    """Why a check has not begun. `ahead`: checks before it; `seconds`: when it will probably begin, or None where nobody can tell.

    `same_site`: another check of the same site is being made, and two at once would be rude. `nobody`: no worker lives.
    """

    ahead: int
    seconds: float | None
    same_site: bool
    nobody: bool
