"""Looking at what is due once, in this process."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import sqlalchemy as sa

from foliocheck.app.engine.job import Step
from foliocheck.app.engine.portfolio_check import check_portfolio
from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import place
from foliocheck.app.store.runs import ENDED, WATCH
from foliocheck.app.store.tables import runs
from foliocheck.app.watching.chores import tell
from foliocheck.app.watching.listing import id_of
from foliocheck.app.watching.noticing import notice
from foliocheck.app.watching.settings import alert_settings
from foliocheck.app.watching.watches import queue_due
from foliocheck.core.wording import counted


def run_due(say: Callable[[str], None], *, addresses: Sequence[str] = (), everything: bool = False, step: Step = check_portfolio) -> int:
    """Look at what is due (or at `addresses`, or at everything), notice what is new, and send the digest. Gives the exit code."""
    alerts = alert_settings()
    store = Store(place())
    only = [id_of(store, address) for address in addresses] or None
    queue_due(store, everybody=everything or bool(only), only=only)
    waiting = _left(store)
    say(f"{counted(waiting, 'portfolio').capitalize()} to look at." if waiting else "Nothing is due.")
    if waiting:
        worker = Worker(store, step, worker_settings())
        worker.start()
        try:
            while _left(store):
                time.sleep(0.3)
        except KeyboardInterrupt:
            worker.stop()
            return 130
        worker.stop()
    news = notice(store)
    tell(store, alerts)
    say(f"{counted(news, 'piece of news', 'pieces of news').capitalize()}." if news else "Nothing changed.")
    store.close()
    return 0


def _left(store: Store) -> int:
    with store.read() as connection:
        chosen = sa.select(sa.func.count()).select_from(runs).where(runs.c.kind == WATCH, runs.c.state.not_in(ENDED))
        return int(connection.execute(chosen).scalar_one())
