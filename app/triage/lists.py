"""The lists that are kept: which there are, what staff say of a row, one row checked again, a list deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from foliocheck.app.engine.job import Access
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import Known, insert
from foliocheck.app.store.removal import remove_run
from foliocheck.app.store.runs import ENDED, TRIAGE, add_run, new_id
from foliocheck.app.store.tables import batch_rows, batches, remarks, runs
from foliocheck.app.triage.batch import key_of
from foliocheck.app.triage.views import MARKS
from foliocheck.core.errors import BadConfiguration
from foliocheck.reports.wording import writable

LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list as an overview shows it. `waiting`: rows whose check has not ended; `to_mend`: rows that need a look; `marked`: rows that staff dealt with."""

    id: str
    title: str
    created_at: float
    rows: int
    waiting: int
    to_mend: int
    marked: int


def every_list(store: Store) -> Sequence[Listed]:
    """All lists, the newest first."""
    waiting = sa.and_(batch_rows.c.run.is_not(None), runs.c.state.not_in(ENDED))
    well = sa.or_(waiting, sa.and_(runs.c.state == "done", runs.c.verdict == "ready"))
    figures = (
        sa.select(
            batch_rows.c.batch,
            sa.func.count().label("rows"),
            sa.func.sum(sa.case((waiting, 1), else_=0)).label("waiting"),
            sa.func.sum(sa.case((well, 0), else_=1)).label("to_mend"),
        )
        .outerjoin(runs, runs.c.id == batch_rows.c.run)
        .group_by(batch_rows.c.batch)
    )
    marked = sa.select(remarks.c.batch, sa.func.count()).where(remarks.c.mark != "").group_by(remarks.c.batch)
    with store.read() as connection:
        of = {row.batch: row for row in connection.execute(figures)}
        dealt = {row[0]: int(row[1]) for row in connection.execute(marked)}
        all_of_them = connection.execute(sa.select(batches).order_by(batches.c.created_at.desc(), batches.c.id)).all()
    return [
        Listed(
            id=batch.id, title=batch.title, created_at=batch.created_at, rows=int(of[batch.id].rows) if batch.id in of else 0,
            waiting=int(of[batch.id].waiting) if batch.id in of else 0, to_mend=int(of[batch.id].to_mend) if batch.id in of else 0,
            marked=dealt.get(batch.id, 0),
        )
        for batch in all_of_them
    ]  # fmt: skip


def one_list(store: Store, batch: str) -> Any:
    """The row of a list (id, title, created_at), or None."""
    with store.read() as connection:
        return connection.execute(sa.select(batches).where(batches.c.id == batch)).first()


def remark(store: Store, batch: str, row: int, *, mark: str, note: str, who: str = "") -> bool:
    """Put a mark and a note to a row. False where there is no such row. Raises BadConfiguration for a mark that does not exist or a note too long."""
    if mark not in MARKS:
        raise BadConfiguration(f"There is no mark “{mark}”.")
    note = writable(note.strip().replace("\r\n", "\n"))
    if len(note) > LONGEST_NOTE:
        raise BadConfiguration(f"The note has {len(note):,} characters; at most {LONGEST_NOTE:,} are kept. Shorten it.")
    with store.write() as connection:
        there = _row(connection, batch, row)
        if there is None:
            return False
        values = {"mark": mark, "note": note, "changed_at": store.now(), "changed_by": who}
        key = {"batch": batch, "key": key_of(there.portfolio or there.given, there.reference)}
        if not insert(connection, remarks, {**key, **values}):
            connection.execute(remarks.update().where(remarks.c.batch == batch, remarks.c.key == key["key"]).values(**values))
        return True


def check_again(store: Store, batch: str, row: int, *, password: str | None = None, worker: Worker | None = None) -> bool:
    """Queue the portfolio of one row again, as it was judged before. False where the row has none, or its check has not ended.

    Raises BadConfiguration where a password is given and no worker of this process could keep it.
    """
    if password and worker is None:
        raise BadConfiguration("A password is kept in memory only, and this page does no checks itself. Start it without --no-worker.")
    with store.write() as connection:
        there = _row(connection, batch, row)
        before = connection.execute(sa.select(runs).where(runs.c.id == there.run)).first() if there is not None and there.run else None
        if before is None or before.state not in ENDED:
            return False
        known = Known(id=before.portfolio, address=before.address, host=before.host)
        holder = worker.id if worker is not None and password else None
        run = add_run(store, connection, known, TRIAGE, dict(before.settings), run=new_id(), access_holder=holder)
        mine = sa.and_(batch_rows.c.batch == batch, batch_rows.c.portfolio == before.portfolio)
        connection.execute(batch_rows.update().where(mine).values(run=run))
        if worker is not None and password:  # before the commit: nobody may see a run whose password is not there yet
            worker.lend(run, Access(password=password))
    return True


def remove_list(store: Store, batch: str) -> None:
    """Delete a list with its notes, and its checks with their reports unless another list shows them too."""
    with store.write() as connection:
        mine = connection.execute(sa.select(batch_rows.c.run).where(batch_rows.c.batch == batch, batch_rows.c.run.is_not(None)))
        asked = set(mine.scalars())
        connection.execute(batch_rows.delete().where(batch_rows.c.batch == batch))
        connection.execute(batches.delete().where(batches.c.id == batch))
        elsewhere = set(connection.execute(sa.select(batch_rows.c.run).where(batch_rows.c.run.in_(asked))).scalars())
    for run in sorted(asked - elsewhere):
        remove_run(store, run)


def _row(connection: sa.Connection, batch: str, row: int) -> Any:
    return connection.execute(sa.select(batch_rows).where(batch_rows.c.batch == batch, batch_rows.c.row == row)).first()
