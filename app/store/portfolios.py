"""Portfolios by address: which addresses mean the same one, and the host that may not be disturbed twice at a time."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import findings, pages, portfolios, runs
from foliocheck.core.addresses import clean_typed, host_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A portfolio as it is kept: `id` from its address, `address` as it is visited."""

    id: str
    address: str
    host: str


def recognise(typed: str) -> Known:
    """The portfolio that `typed` means. Case of the host, a default port, a trailing slash and a plain fragment make no difference; the query does.

    Raises BadAddress with the remedy where it is no address.
    """
    address = clean_typed(typed)
    parts = urlsplit(address)
    fragment = parts.fragment if parts.fragment.startswith(("/", "!")) else ""  # pages of a single-page site live there
    key = urlunsplit((parts.scheme, parts.netloc.rstrip("."), parts.path.rstrip("/"), parts.query, fragment))
    return Known(id=hashlib.sha256(key.encode()).hexdigest()[:16], address=address, host=host_of(address).rstrip("."))


def recognise_file(name: str, owner: str) -> Known:
    """The portfolio that a file of this name means: the next file of that name from the same person is its next version."""
    key = hashlib.sha256(f"file\0{owner}\0{name}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Known(id=key, address=name, host=f"file-{key}")


def remember(store: Store, connection: sa.Connection, known: Known) -> None:
    """Make sure that the portfolio has a row."""
    if connection.execute(sa.select(portfolios.c.id).where(portfolios.c.id == known.id)).first() is None:
        row = {"id": known.id, "address": known.address, "added_at": store.now()}
        insert(connection, portfolios, row)


def insert(connection: sa.Connection, table: sa.Table, row: dict[str, Any]) -> bool:
    """Insert a row unless its key is there already. Gives whether it was inserted."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as dialect_insert
    else:
        from sqlalchemy.dialects.sqlite import insert as dialect_insert  # type: ignore[assignment]
    wanted = dialect_insert(table).values(**row).on_conflict_do_nothing().returning(*table.primary_key.columns)
    return connection.execute(wanted).first() is not None


def earlier_run(connection: sa.Connection, portfolio: str, before: float, but_not: str, owner: str = "") -> Any:
    """The last run of a portfolio that `owner` asked for and that was read and judged before `before`, or None."""
    return connection.execute(
        sa.select(runs)
        .where(
            runs.c.portfolio == portfolio,
            runs.c.state == "done",
            runs.c.verdict != "unreadable",
            runs.c.finished_at <= before,
            runs.c.id != but_not,
            runs.c.owner == owner,
        )
        .order_by(runs.c.finished_at.desc())
        .limit(1)
    ).first()


def earlier_report(store: Store, run: Any) -> bytes | None:
    """The report (JSON) of the run before this row of `runs`, None where there is none or it is no longer kept."""
    with store.read() as connection:
        last = earlier_run(connection, run.portfolio, run.created_at, run.id, run.owner)
    try:
        return store.files.get(last.report_json) if last is not None and last.report_json else None
    except FileNotFoundError:
        return None


def known_folder(store: Store, portfolio: str) -> Path:
    """Where the last look leaves what it learned of unchanged pages. Sealed: see `crawler/reading/axe_memory.py`."""
    return store.place.home / "known" / portfolio


def forget(store: Store, portfolio: str) -> int:
    """Delete a portfolio with every run, finding, watch, event and report of it. Gives how many files went with it."""
    with store.write() as connection:
        mine = [run for (run,) in connection.execute(sa.select(runs.c.id).where(runs.c.portfolio == portfolio))]
        for table in (findings, pages):
            connection.execute(table.delete().where(table.c.run.in_(mine)))
        connection.execute(portfolios.delete().where(portfolios.c.id == portfolio))
    shutil.rmtree(known_folder(store, portfolio), ignore_errors=True)
    return sweep(store, young=True)


def retain(store: Store, days: float) -> int:
    """Delete runs older than `days`, but never the last one of a portfolio. Gives how many runs were deleted."""
    oldest = store.now() - days * 86400
    with store.write() as connection:
        keep = sa.select(portfolios.c.last_run).where(portfolios.c.last_run.is_not(None))
        gone = connection.execute(runs.delete().where(runs.c.finished_at < oldest, runs.c.id.not_in(keep))).rowcount
    sweep(store)
    return gone


def sweep(store: Store, young: bool = False) -> int:
    """Delete stored files that no run names. With `young` also those of the last hour, where nothing is running."""
    with store.write() as connection:
        busy = connection.execute(sa.select(sa.func.count()).select_from(runs).where(runs.c.state == "running")).scalar_one()
        wanted = {
            name for row in connection.execute(sa.select(runs.c.report_json, runs.c.report_html, runs.c.upload)) for name in row if name
        }
        _sweep_snapshots(store, set(connection.execute(sa.select(runs.c.id)).scalars()))
        return store.files.sweep(wanted, store.now() + 7200 if young and not busy else None)


def _sweep_snapshots(store: Store, known: set[str]) -> None:
    """Delete the snapshots of runs that are no more."""
    for folder in (store.place.home / "snapshots").glob("*"):
        if folder.name not in known:
            shutil.rmtree(folder, ignore_errors=True)
