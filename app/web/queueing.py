"""When a check that waits will begin, as far as anybody can tell."""

from __future__ import annotations

from statistics import median
from typing import Any

import sqlalchemy as sa

from foliocheck.app.engine.job import WorkerSettings
from foliocheck.app.store.database import Store
from foliocheck.app.store.runs import KINDS
from foliocheck.app.store.tables import runs, workers
from foliocheck.app.web.views import Queueing

_LOOKED_AT = 30
_SILENT = 60.0  # seconds after which a worker of another machine is not counted on


def queueing(store: Store, check: str, settings: WorkerSettings) -> Queueing | None:
    """How a queued check stands; None once it has begun or ended. The guess is the usual length of the last checks, times what is ahead."""
    with store.read() as connection:
        mine = connection.execute(sa.select(runs).where(runs.c.id == check)).first()
        if mine is None or mine.state != "queued":
            return None
        alive = connection.execute(
            sa.select(sa.func.count()).select_from(workers).where(workers.c.state == "alive", workers.c.beat_at > store.now() - _SILENT)
        ).scalar_one()
        open_runs = connection.execute(sa.select(runs).where(runs.c.state.in_(("queued", "running")), runs.c.id != check)).all()
        usual = _usual(connection)
    ahead = [other for other in open_runs if other.state == "running" or _before(other, mine)]
    beside = sum(other.host == mine.host for other in ahead)
    places = max(1, alive * (settings.slots + 1))  # one place more in each worker is for persons
    rounds = max(beside, len(ahead) // places)
    return Queueing(ahead=len(ahead), seconds=rounds * usual if usual and alive else None, same_site=beside > 0, nobody=not alive)


def _before(other: Any, mine: Any) -> bool:
    return (KINDS.index(other.kind), other.created_at, other.id) < (KINDS.index(mine.kind), mine.created_at, mine.id)


def _usual(connection: sa.Connection) -> float | None:
    """The usual length of a check: the median of the last ones, None before there is any."""
    chosen = (
        sa.select(runs.c.started_at, runs.c.finished_at)
        .where(runs.c.state == "done", runs.c.started_at.is_not(None))
        .order_by(runs.c.finished_at.desc())
        .limit(_LOOKED_AT)
    )
    lengths = [row.finished_at - row.started_at for row in connection.execute(chosen)]
    return median(lengths) if lengths else None
