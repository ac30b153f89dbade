"""The list of watched portfolios, and the runs that fall due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import Known, insert, recognise, remember
from foliocheck.app.store.runs import ENDED, WATCH, add_run
from foliocheck.app.store.tables import portfolios, runs, watches
from foliocheck.app.watching.times import next_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A watched portfolio as a list shows it. Times in seconds since 1970, None where there is none."""

    id: str
    address: str
    title: str
    every: float
    next_at: float
    paused: bool
    vanished: bool
    misses: int
    moved_to: str | None
    last_at: float | None
    last_verdict: str | None


def add(store: Store, known: Known, every: float, settings: dict[str, Any] | None = None) -> bool:
    """Watch a portfolio from now on; the first look is due at once. False where it was watched already: then only the period changes."""
    with store.write() as connection:
        remember(store, connection, known)
        now = store.now()
        row = {"portfolio": known.id, "every": every, "next_at": now, "added_at": now, "settings": settings or {}}
        if insert(connection, watches, row):
            return True
        changed = {"every": every, "paused": False, **({"settings": settings} if settings else {})}
        connection.execute(watches.update().where(watches.c.portfolio == known.id).values(**changed))
        late = sa.and_(watches.c.portfolio == known.id, watches.c.next_at > now + every)
        connection.execute(watches.update().where(late).values(next_at=next_time(known.id, every, now)))
        return False


def remove(store: Store, portfolio: str) -> bool:
    """Watch no more. What was found stays. False where it was not watched."""
    with store.write() as connection:
        return bool(connection.execute(watches.delete().where(watches.c.portfolio == portfolio)).rowcount)


def pause(store: Store, portfolio: str, paused: bool) -> bool:
    """Rest, or go on. False where it is not watched."""
    with store.write() as connection:
        return bool(connection.execute(watches.update().where(watches.c.portfolio == portfolio).values(paused=paused)).rowcount)


def find(store: Store, given: str) -> str | None:
    """The id of the watched portfolio that `given` (an address or an id) means, or None. Raises BadAddress where it is neither."""
    with store.read() as connection:
        known = connection.execute(sa.select(watches.c.portfolio).where(watches.c.portfolio == given)).scalar()
        return known or connection.execute(sa.select(watches.c.portfolio).where(watches.c.portfolio == recognise(given).id)).scalar()


def everything(store: Store) -> Sequence[Watched]:
    """All watched portfolios by address."""
    return _watched(store, sa.true())


def one(store: Store, portfolio: str) -> Watched | None:
    """The watch of the portfolio of that id, or None where it is not watched."""
    return next(iter(_watched(store, watches.c.portfolio == portfolio)), None)


def _watched(store: Store, which: sa.ColumnElement[bool]) -> Sequence[Watched]:
    last = sa.select(runs.c.finished_at, runs.c.verdict, runs.c.id)
    with store.read() as connection:
        chosen = sa.select(watches, portfolios.c.address, portfolios.c.title, portfolios.c.moved_to, portfolios.c.last_run).join(portfolios)
        rows = connection.execute(chosen.where(which).order_by(portfolios.c.address)).all()
        seen = {row.id: row for row in connection.execute(last.where(runs.c.id.in_([row.last_run for row in rows if row.last_run])))}
    return tuple(
        Watched(
            id=row.portfolio, address=row.address, title=row.title, every=row.every, next_at=row.next_at, paused=row.paused, vanished=row.vanished,
            misses=row.misses, moved_to=row.moved_to, last_at=seen[row.last_run].finished_at if row.last_run in seen else None,
            last_verdict=seen[row.last_run].verdict if row.last_run in seen else None,
        )
        for row in rows
    )  # fmt: skip


def queue_due(store: Store, *, everybody: bool = False, only: Sequence[str] | None = None) -> int:
    """Queue a run for each watch that is due (`everybody`: for each that is not paused; `only`: of these). Gives how many.

    The run's id is made of the portfolio and the moment, and the moment is moved on in the same transaction: two workers that do this at once queue one run.
    A portfolio whose last look has not ended is left alone.
    """
    queued = 0
    now = store.now()
    with store.write() as connection:
        due = sa.select(watches, portfolios.c.address).join(portfolios).where(watches.c.paused.is_(False))
        if not everybody:
            due = due.where(watches.c.next_at <= now)
        if only is not None:
            due = due.where(watches.c.portfolio.in_(only))
        for row in connection.execute(due.order_by(watches.c.next_at)).all():
            busy = sa.select(runs.c.id).where(runs.c.portfolio == row.portfolio, runs.c.kind == WATCH, runs.c.state.not_in(ENDED))
            if connection.execute(busy).first() is not None:
                continue
            moved = watches.update().where(watches.c.portfolio == row.portfolio, watches.c.next_at == row.next_at)
            if not connection.execute(moved.values(next_at=next_time(row.portfolio, row.every, now))).rowcount:
                continue
            add_run(store, connection, recognise(row.address), WATCH, dict(row.settings), run=f"watch-{row.portfolio}-{int(now * 1000)}")
            queued += 1
    return queued
