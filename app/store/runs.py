"""Runs: one check of one portfolio each, from “queued” to its end. Every change is one transaction, and none can happen twice."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import Known, insert, remember
from foliocheck.app.store.tables import findings, hosts, pages, portfolios, progress, runs
from foliocheck.reports.wording import writable

ENDED = ("done", "failed", "cancelled", "needs-password")
PERSON, TRIAGE, WATCH = "person", "triage", "watch"
KINDS = (PERSON, TRIAGE, WATCH)
"""Who waits for a run, the most impatient first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a run ended. `state` is one of ENDED; `problem` a sentence where there is no report. All of it is masked already."""

    state: str
    verdict: str | None = None
    problem: str | None = None
    taken_at: str | None = None
    title: str = ""
    moved_to: str | None = None
    summary: dict[str, Any] = field(default_factory=dict)
    findings: tuple[dict[str, Any], ...] = ()
    pages: tuple[tuple[str, str], ...] = ()
    report_json: bytes | None = None
    report_html: bytes | None = None


def new_id() -> str:
    """A name for a run that nobody can guess."""
    return uuid.uuid4().hex


def add_run(
    store: Store,
    connection: sa.Connection,
    known: Known,
    kind: str,
    settings: dict[str, Any],
    *,
    run: str | None = None,
    access_holder: str | None = None,
    owner: str = "",
    upload: str | None = None,
) -> str:
    """Queue a check and give its id. With `run` said, a run of that id that is there already is left as it is.

    `access_holder`: the worker whose memory holds the password for this run; the password itself is never given to the store.
    `owner`: who asked. `upload`: the stored file that is the portfolio, where one was handed in.
    """
    assert kind in KINDS
    remember(store, connection, known)
    row = {
        "id": run or new_id(), "portfolio": known.id, "address": known.address, "host": known.host, "kind": kind, "state": "queued", "created_at": store.now(),
        "settings": settings, "needs_access": access_holder is not None, "access_holder": access_holder, "owner": owner,
        "upload": upload,
    }  # fmt: skip
    insert(connection, runs, row)
    return str(row["id"])


def get_run(store: Store, run: str) -> Any:
    """The row of a run, or None."""
    with store.read() as connection:
        return connection.execute(sa.select(runs).where(runs.c.id == run)).first()


def waiting_to_be_handed_on(store: Store, worker: str, limit: int = 200) -> Sequence[Any]:
    """Queued runs that the queue does not know yet, the most urgent first; those with a password only for the worker that holds it."""
    rank = sa.case({kind: number for number, kind in enumerate(KINDS)}, value=runs.c.kind)
    mine = sa.or_(runs.c.access_holder.is_(None), runs.c.access_holder == worker)
    with store.read() as connection:
        chosen = (
            sa.select(runs)
            .where(runs.c.state == "queued", runs.c.handed_on.is_(False), mine)
            .order_by(rank, runs.c.created_at, runs.c.id)
            .limit(limit)
        )
        return connection.execute(chosen).all()


def mark_handed_on(store: Store, ids: Sequence[str]) -> None:
    """Note that the queue has these runs."""
    with store.write() as connection:
        connection.execute(runs.update().where(runs.c.id.in_(ids)).values(handed_on=True))


def claim(store: Store, run: str, worker: str) -> Any:
    """Take a run in hand for `worker`: the row, or None where it has ended already. An earlier worker's late result is refused from now on."""
    with store.write() as connection:
        taken = connection.execute(
            runs.update()
            .where(runs.c.id == run, runs.c.state.in_(("queued", "running")))
            .values(
                state="running", worker=worker, attempts=runs.c.attempts + 1, started_at=sa.func.coalesce(runs.c.started_at, store.now())
            )
        )
        return connection.execute(sa.select(runs).where(runs.c.id == run)).first() if taken.rowcount else None


def orders(store: Store, run: str, worker: str) -> str | None:
    """What a worker must know while it checks: “cancel”, “taken” (another worker has the run), “gone” (deleted), or None."""
    with store.read() as connection:
        row = connection.execute(sa.select(runs.c.worker, runs.c.cancel_asked, runs.c.state).where(runs.c.id == run)).first()
    if row is None:
        return "gone"
    if row.worker != worker or row.state != "running":
        return "taken"
    return "cancel" if row.cancel_asked else None


def finish(store: Store, run: str, worker: str, outcome: Outcome) -> bool:
    """Keep the result of a run. False where another worker has taken it over, or it has ended: then nothing is changed.

    The files are written first, so that a row never names one that is not there.
    """
    assert outcome.state in ENDED
    names = _write_files(store, outcome)
    outcome = _storable(outcome)
    now = store.now()
    with store.write() as connection:
        values = {
            "state": outcome.state, "verdict": outcome.verdict, "problem": outcome.problem, "taken_at": outcome.taken_at, "summary": outcome.summary,
            "finished_at": now, **names,
        }  # fmt: skip
        done = connection.execute(
            runs.update().where(runs.c.id == run, runs.c.worker == worker, runs.c.state == "running").values(**values)
        )
        if not done.rowcount:
            return False
        _keep_rows(connection, run, outcome)
        if outcome.state == "done" and outcome.verdict != "unreadable":
            mine = sa.select(runs.c.portfolio).where(runs.c.id == run).scalar_subquery()
            connection.execute(
                portfolios.update().where(portfolios.c.id == mine).values(last_run=run, title=outcome.title, moved_to=outcome.moved_to)
            )
        connection.execute(progress.delete().where(progress.c.run == run))
    return True


def replace_result(store: Store, run: str, outcome: Outcome) -> bool:
    """Put the result of judging a finished run again in place of its last one. False where the run is gone: then nothing is changed."""
    assert outcome.state == "done"
    names = _write_files(store, outcome)
    outcome = _storable(outcome)
    with store.write() as connection:
        values = {"verdict": outcome.verdict, "summary": outcome.summary, **names}
        if not connection.execute(runs.update().where(runs.c.id == run, runs.c.state == "done").values(**values)).rowcount:
            return False
        for table in (findings, pages):
            connection.execute(table.delete().where(table.c.run == run))
        _keep_rows(connection, run, outcome)
    return True


def _write_files(store: Store, outcome: Outcome) -> dict[str, str | None]:
    return {
        "report_json": store.files.put(outcome.report_json) if outcome.report_json else None,
        "report_html": store.files.put(outcome.report_html) if outcome.report_html else None,
    }


def _keep_rows(connection: sa.Connection, run: str, outcome: Outcome) -> None:
    if outcome.findings:
        connection.execute(
            findings.insert(), [{"run": run, "ordinal": number, **finding} for number, finding in enumerate(outcome.findings)]
        )
    if outcome.pages:
        connection.execute(
            pages.insert(),
            [{"run": run, "ordinal": number, "key": key, "title": title} for number, (key, title) in enumerate(outcome.pages)],
        )


def _storable(outcome: Outcome) -> Outcome:
    """The same without what no database takes: NUL, other control characters, halves of surrogate pairs."""

    def clean(value: Any) -> Any:
        if isinstance(value, str):
            return writable(value)
        if isinstance(value, dict):
            return {key: clean(each) for key, each in value.items()}
        return type(value)(clean(each) for each in value) if isinstance(value, list | tuple) else value

    names = ("problem", "title", "moved_to", "summary", "findings", "pages")
    return replace(outcome, **{name: clean(getattr(outcome, name)) for name in names})


def ask_to_cancel(store: Store, run: str) -> bool:
    """Cancel a run: at once where nobody has begun it, else as soon as its worker looks. False where it has ended."""
    with store.write() as connection:
        waiting = connection.execute(
            runs.update()
            .where(runs.c.id == run, runs.c.state == "queued")
            .values(state="cancelled", finished_at=store.now(), problem="It was cancelled.")
        )
        running = connection.execute(runs.update().where(runs.c.id == run, runs.c.state == "running").values(cancel_asked=True))
        return bool(waiting.rowcount or running.rowcount)


def tell_progress(store: Store, run: str, what: dict[str, Any]) -> None:
    """Note how far a run is, for whoever watches. The address in it must be masked."""
    with store.write() as connection:
        connection.execute(progress.insert().values(run=run, at=store.now(), what=what))


def take_host(store: Store, host: str, run: str, worker: str) -> bool:
    """Whether `run` may visit `host` now: nobody else does, and the pause after the last visit is over."""
    with store.write() as connection:
        insert(connection, hosts, {"host": host, "free_at": 0.0})
        now = store.now()
        free = sa.and_(hosts.c.run.is_(None), hosts.c.free_at <= now)
        mine = sa.and_(hosts.c.run == run, hosts.c.worker == worker)
        return bool(
            connection.execute(hosts.update().where(hosts.c.host == host, sa.or_(free, mine)).values(run=run, worker=worker)).rowcount
        )


def give_host_back(store: Store, host: str, run: str, worker: str, pause: float) -> None:
    """End a visit; the next one may begin after `pause` seconds."""
    with store.write() as connection:
        mine = sa.and_(hosts.c.host == host, hosts.c.run == run, hosts.c.worker == worker)
        connection.execute(hosts.update().where(mine).values(run=None, worker=None, free_at=store.now() + pause))
