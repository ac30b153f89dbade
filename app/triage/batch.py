"""A batch in the store: the rows of a list and the run that answers each. Kept under the folder of the result, so that it can be gone on with."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from foliocheck.app.engine.job import Access
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import insert
from foliocheck.app.store.runs import ENDED, TRIAGE, add_run, new_id
from foliocheck.app.store.tables import batch_rows, batches, remarks, runs
from foliocheck.app.triage.reading import Row

AGAIN = ("new", "failed", "all")
"""What is checked again: nothing, what has no report, or everything. Numbers of rows may be named instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A row of the list with the run that answers it, or None where the row is bad. `mark` and `note` are what staff put to it."""

    row: int
    line: int
    given: str
    reference: str
    pathway: str
    problem: str | None
    same_as: int | None
    run: Any
    mark: str = ""
    note: str = ""
    remarked_at: float = 0.0

    @property
    def changed_at(self) -> float:
        """When anything about this row changed last."""
        run = self.run
        return max(self.remarked_at, *((run.created_at, run.started_at or 0.0, run.finished_at or 0.0) if run is not None else (0.0, 0.0)))


def batch_id(out: Path) -> str:
    """The batch that belongs to a folder."""
    return hashlib.sha256(str(out.resolve()).encode()).hexdigest()[:24]


def begin(
    store: Store,
    batch: str,
    title: str,
    rows: Sequence[Row],
    settings: dict[str, Any],
    *,
    frameworks: dict[int, str],
    again: str = "new",
    worker: Worker | None = None,
) -> int:
    """Put the rows into the store and queue what has to be checked. Gives how many runs were queued.

    A row whose address was answered in this batch before is not checked again unless `again` says so. Passwords are lent to `worker`.
    """
    wanted = _wanted(again)
    queued = 0
    lent: list[tuple[str, Access]] = []
    with store.write() as connection:
        insert(connection, batches, {"id": batch, "title": title, "created_at": store.now()})
        earlier = _earlier(connection, batch)
        connection.execute(batch_rows.delete().where(batch_rows.c.batch == batch))
        of_row: dict[int, str] = {}
        for row in rows:
            run = None
            if row.known is not None and row.same_as is not None:
                run = of_row[row.same_as]
            elif row.known is not None:
                run, state = earlier.get(row.known.id, (None, ""))
                if run is None or _again(again, wanted, row.row, state) or (state == "needs-password" and row.password):
                    access = Access(password=row.password) if row.password and worker is not None else None
                    run = new_id()
                    chosen = {**settings, **({"framework": frameworks[row.row]} if row.row in frameworks else {})}
                    add_run(
                        store,
                        connection,
                        row.known,
                        TRIAGE,
                        chosen,
                        run=run,
                        access_holder=worker.id if worker is not None and access else None,
                    )
                    if access:
                        lent.append((run, access))
                    queued += 1
                of_row[row.row] = run
            connection.execute(
                batch_rows.insert().values(
                    batch=batch, row=row.row, line=row.line, given=row.given, reference=row.reference, pathway=row.pathway,
                    portfolio=row.known.id if row.known else None, problem=row.problem, same_as=row.same_as, run=run,
                )
            )  # fmt: skip
        if worker is not None:  # before the commit: nobody may see a run whose password is not there yet
            for run, access in lent:
                worker.lend(run, access)
    return queued


def answered(store: Store, batch: str) -> tuple[Answered, ...]:
    """Every row of a batch in the order of the list, each with its run."""
    with store.read() as connection:
        rows = connection.execute(sa.select(batch_rows).where(batch_rows.c.batch == batch).order_by(batch_rows.c.row)).all()
        mine = sa.select(batch_rows.c.run).where(batch_rows.c.batch == batch, batch_rows.c.run.is_not(None))
        found = {run.id: run for run in connection.execute(sa.select(runs).where(runs.c.id.in_(mine)))}
        said = {remark.key: remark for remark in connection.execute(sa.select(remarks).where(remarks.c.batch == batch))}
    return tuple(_answered(row, found.get(row.run or ""), said.get(key_of(row.portfolio or row.given, row.reference))) for row in rows)


def key_of(address: str, reference: str) -> str:
    """Under what a remark to a row is kept: `address` is the portfolio's id, or what stands in a row that has none."""
    return hashlib.sha256(f"{address}\0{reference}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _answered(row: Any, run: Any, remark: Any) -> Answered:
    return Answered(
        row=row.row, line=row.line, given=row.given, reference=row.reference, pathway=row.pathway, problem=row.problem, same_as=row.same_as, run=run,
        mark=remark.mark if remark is not None else "", note=remark.note if remark is not None else "",
        remarked_at=remark.changed_at if remark is not None else 0.0,
    )  # fmt: skip


def last_change(store: Store, batch: str) -> tuple[Any, ...]:
    """A few figures that are others whenever anything of the batch has changed: cheap to ask again and again."""
    mine = sa.select(batch_rows.c.run).where(batch_rows.c.batch == batch, batch_rows.c.run.is_not(None))
    latest = (sa.func.max(column) for column in (runs.c.created_at, runs.c.started_at, runs.c.finished_at))
    with store.read() as connection:
        of_runs = connection.execute(sa.select(*latest, sa.func.count(runs.c.finished_at)).where(runs.c.id.in_(mine))).one()
        of_rows = connection.execute(sa.select(sa.func.count(), sa.func.max(batch_rows.c.line)).where(batch_rows.c.batch == batch)).one()
        remarked = connection.execute(sa.select(sa.func.max(remarks.c.changed_at)).where(remarks.c.batch == batch)).scalar()
    return (*of_runs, *of_rows, remarked)


def counts(store: Store, batch: str) -> dict[str, int]:
    """How many runs of a batch are in each state."""
    with store.read() as connection:
        mine = sa.select(batch_rows.c.run).where(batch_rows.c.batch == batch, batch_rows.c.run.is_not(None))
        return {
            str(row.state): int(row.number)
            for row in connection.execute(
                sa.select(runs.c.state, sa.func.count().label("number")).where(runs.c.id.in_(mine)).group_by(runs.c.state)
            )
        }


def left(store: Store, batch: str) -> int:
    """How many runs of a batch have not ended."""
    return sum(number for state, number in counts(store, batch).items() if state not in ENDED)


def _earlier(connection: sa.Connection, batch: str) -> dict[str, tuple[str, str]]:
    chosen = (
        sa.select(batch_rows.c.portfolio, runs.c.id, runs.c.state)
        .join(runs, runs.c.id == batch_rows.c.run)
        .where(batch_rows.c.batch == batch)
    )
    return {portfolio: (run, state) for portfolio, run, state in connection.execute(chosen)}


def _wanted(again: str) -> Collection[int]:
    return {int(part) for part in again.split(",") if part.strip().isdigit()} if again not in AGAIN else set()


def _again(again: str, wanted: Collection[int], row: int, state: str) -> bool:
    if state not in ENDED:
        return False  # it is on its way
    return again == "all" or row in wanted or (again == "failed" and state != "done") or state == "cancelled"
