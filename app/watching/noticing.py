"""From finished runs of watched portfolios to events: changed, vanished, back, moved. Quiet where nothing changed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import earlier_run, insert
from foliocheck.app.store.runs import WATCH
from foliocheck.app.store.tables import events, portfolios, runs, watches
from foliocheck.app.watching.history import difference
from foliocheck.app.watching.times import DAY

TRIES = 3
OVER = 2 * DAY
"""A portfolio has vanished when it could not be read three times, over two days at least: a site that is down for an evening is no news."""
AGAIN_AFTER = DAY


def notice(store: Store) -> int:
    """Look at every watch run that ended and was not looked at; note what is news. Gives how many events came of it.

    Each run is looked at in one transaction together with its mark, so a kill in between changes nothing.
    """
    came = 0
    with store.read() as connection:
        chosen = sa.select(runs.c.id).where(runs.c.kind == WATCH, runs.c.state.in_(("done", "failed")), runs.c.noticed.is_(False))
        waiting = connection.execute(chosen.order_by(runs.c.finished_at)).scalars().all()
    for run in waiting:
        with store.write() as connection:
            mine = runs.update().where(runs.c.id == run, runs.c.noticed.is_(False)).values(noticed=True)
            if connection.execute(mine).rowcount:
                came += _notice(store, connection, run)
    return came


def _notice(store: Store, connection: sa.Connection, run: str) -> int:
    row = connection.execute(sa.select(runs).where(runs.c.id == run)).one()
    watch = connection.execute(sa.select(watches).where(watches.c.portfolio == row.portfolio).with_for_update()).first()
    if watch is None:
        return 0
    if row.state == "done" and row.verdict == "unreadable":
        return _missed(store, connection, row, watch)
    if row.state != "done":
        return 0  # our own trouble, not the portfolio's
    came = 0
    if watch.vanished:
        came += _event(connection, row, "back", {})
    connection.execute(watches.update().where(watches.c.portfolio == row.portfolio).values(misses=0, first_miss_at=None, vanished=False))
    earlier = earlier_run(connection, row.portfolio, row.created_at, row.id)
    if earlier is None:
        return came
    moved_to = connection.execute(
        sa.select(portfolios.c.moved_to).where(portfolios.c.id == row.portfolio, portfolios.c.last_run == row.id)
    ).scalar()
    told = connection.execute(
        sa.select(events.c.body).where(events.c.portfolio == row.portfolio, events.c.kind == "moved").order_by(events.c.at.desc())
    ).scalar()
    if moved_to and (told or {}).get("to") != moved_to:
        came += _event(connection, row, "moved", {"to": moved_to})
    if row.verdict == "incomplete-check" or earlier.verdict == "incomplete-check":
        return came  # what was not looked at is neither new nor solved
    change = difference(connection, earlier.id, row.id)
    if change.any:
        came += _event(connection, row, "changed", asdict(change))
    return came


def _missed(store: Store, connection: sa.Connection, row: Any, watch: Any) -> int:
    now = row.finished_at
    first = watch.first_miss_at or now
    misses = watch.misses + 1
    vanished = watch.vanished or (misses >= TRIES and now - first >= OVER)
    values: dict[str, Any] = {"misses": misses, "first_miss_at": first, "vanished": vanished}
    if not vanished:
        values["next_at"] = min(watch.next_at, now + AGAIN_AFTER)
    connection.execute(watches.update().where(watches.c.portfolio == row.portfolio).values(**values))
    if vanished and not watch.vanished:
        return _event(connection, row, "vanished", {"since": first, "tries": misses, "why": str((row.summary or {}).get("sentence", ""))})
    return 0


def _event(connection: sa.Connection, row: Any, kind: str, body: dict[str, Any]) -> int:
    values = {"id": f"{row.id}-{kind}", "portfolio": row.portfolio, "run": row.id, "at": row.finished_at, "kind": kind, "body": body}
    return int(insert(connection, events, values))
