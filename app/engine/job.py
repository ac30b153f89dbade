"""What a worker is given and what it may say while it works; and the passwords that live in memory only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foliocheck.app.store.runs import Outcome

DEFAULT_BUDGET = 900.0
"""Seconds for one portfolio where nothing else is said: 500 pages take about 170 s on two cores, slow hosts take longer."""


@dataclass(frozen=True, slots=True)
class Access:
    """How to get into a portfolio. Never written anywhere, and never shown: its text form tells nothing."""

    password: str | None = field(default=None, repr=False)
    storage_state: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One portfolio to check. `work` is a folder of its own, kept between attempts; `earlier` the report of the last time, or None.

    `given`: the handed-in file, where the portfolio is one. `corrections`: what the author put right, as foliocheck.toml. `live`: somebody
    watches, so pages and sections are told as they are found. `known`: a folder where what the last look learned of unchanged pages is kept, sealed.
    """

    run: str
    address: str
    work: Path
    known: Path | None = None
    attempt: int = 1
    budget: float = DEFAULT_BUDGET
    framework: str | None = None
    keep_snapshot: str = "none"
    access: Access = Access()
    given: Path | None = None
    corrections: str | None = field(default=None, repr=False)
    live: bool = False
    earlier: bytes | None = field(default=None, repr=False)


class HandBack(BaseException):
    """The worker is going, or has lost the run to another: the run stays unfinished. Not an Exception, so that nobody records it as a result."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """A check's ear and mouth. `look` gives “cancel” as soon as somebody asks, and raises HandBack where the run is no longer ours;

    call it at least once a second. `tell` notes progress, with masked addresses only.
    """

    look: Callable[[], str | None]
    tell: Callable[[dict[str, Any]], None]


Step = Callable[[Job, Watcher], Outcome]
"""Checks one portfolio. Begun again from the start, or from what is in `job.work`, after a worker died. Exceptions become “failed”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerSettings:
    """Manners of a worker. Times in seconds.

    `slots`: portfolios at a time in one process. `pause`: rest for a host between two portfolios. `dead_after`: silence after which a worker of
    another machine counts as dead. `attempts`: how often a portfolio may take its worker down before it is given up.
    """

    slots: int = 2
    pause: float = 2.0
    dead_after: float = 30.0
    attempts: int = 8
    poll: float = 0.25
    budget: float = DEFAULT_BUDGET
