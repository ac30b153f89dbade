"""A worker as a process of its own."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable

import sqlalchemy as sa

from foliocheck.app.engine.job import Step
from foliocheck.app.engine.portfolio_check import check_portfolio
from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import place
from foliocheck.app.store.runs import ENDED
from foliocheck.app.store.tables import runs
from foliocheck.app.watching.chores import chores

GIVEN_UP = 75
"""Exit code (EX_TEMPFAIL) of a worker whose work the others have taken over: start it again."""


def run_worker(tell: Callable[[str], None], *, drain: bool = False, step: Step = check_portfolio) -> int:
    """Work until stopped; gives the exit code. `drain`: until nothing is queued or running anywhere."""
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    store = Store(place())
    worker = Worker(store, step, worker_settings(), chores=chores(store))
    worker.start()
    tell(f"Worker {worker.id} is waiting for work. Stop it with Ctrl-C.")
    while not stop.wait(0.5):
        if worker.fenced.is_set():
            tell("The others have given this worker up and taken over its work. Start it again.")
            worker.stop(patience=5)
            return GIVEN_UP
        if drain and not _left(store):
            break
    worker.stop()
    store.close()
    return 0


def _left(store: Store) -> int:
    with store.read() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(runs).where(runs.c.state.not_in(ENDED))).scalar_one())
