"""What a worker does for the schedules beside its checks: queue what is due, notice what is new, tell it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import retain
from foliocheck.app.watching.digests import deliver, make_digest
from foliocheck.app.watching.noticing import notice
from foliocheck.app.watching.sending import senders
from foliocheck.app.watching.settings import AlertSettings, alert_settings
from foliocheck.app.watching.watches import queue_due
from foliocheck.core.errors import BadConfiguration


def chores(store: Store, settings: AlertSettings | None = None) -> Sequence[Callable[[], object]]:
    """The things to do every few seconds. Raises BadConfiguration at once where the alerts are set up wrongly."""
    chosen = settings or alert_settings()
    return (lambda: queue_due(store), lambda: notice(store), lambda: tell(store, chosen), retention(store))


def tell(store: Store, settings: AlertSettings, *, now: bool = False) -> int:
    """Make a digest if one is due (`now`: whatever there is), and deliver what waits. Gives how many deliveries there were."""
    make_digest(store, 0.0 if now else settings.every, settings.channels)
    return deliver(store, senders(store, settings))


def retention(store: Store, environment: Mapping[str, str] | None = None) -> Callable[[], object]:
    """A chore that deletes runs older than FOLIOCHECK_KEEP_DAYS, once an hour; nothing where that is not set. Raises BadConfiguration for no number."""
    given = (os.environ if environment is None else environment).get("FOLIOCHECK_KEEP_DAYS", "")
    if given and not given.isdigit():
        raise BadConfiguration(f"FOLIOCHECK_KEEP_DAYS is “{given}”; give a number of days.")
    due = 0.0

    def once_an_hour() -> None:
        nonlocal due
        if given and store.now() >= due:
            due = store.now() + 3600
            retain(store, int(given))

    return once_an_hour
