"""What a worker does for the schedules beside its checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from foliocheck.app.store.database import Store


def chores(store: Store) -> Sequence[Callable[[], object]]:
    """The things to do every few seconds."""
    return ()
