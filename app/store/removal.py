"""Deleting one check, so that nothing of it is left: its row, findings, pages, progress, report and handed-in file."""

from __future__ import annotations

import shutil
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import known_folder
from foliocheck.app.store.tables import batch_rows, findings, pages, portfolios, progress, runs, watches

_FILES = ("report_json", "report_html", "upload")


def remove_run(store: Store, run: str) -> None:
    """Delete a run; the portfolio goes with its last one, unless a watch or a list still names it."""
    with store.write() as connection:
        row = connection.execute(sa.select(runs).where(runs.c.id == run)).first()
        if row is None:
            return
        for table in (findings, pages, progress):
            connection.execute(table.delete().where(table.c.run == run))
        connection.execute(runs.delete().where(runs.c.id == run))
        left = _forget_or_look_back(connection, row.portfolio)
        alone = [getattr(row, name) for name in _FILES if getattr(row, name) and not _named(connection, getattr(row, name))]
    if not left:
        shutil.rmtree(known_folder(store, row.portfolio), ignore_errors=True)
    for name in alone:
        store.files.path(name).unlink(missing_ok=True)
    store.scrub()


def _forget_or_look_back(connection: sa.Connection, portfolio: str) -> bool:
    """Name the portfolio's last readable run anew, or delete the portfolio where nothing speaks of it any more. False where it was deleted."""
    left = connection.execute(sa.select(runs.c.id).where(runs.c.portfolio == portfolio).limit(1)).first()
    held = (
        connection.execute(sa.select(table.c.portfolio).where(table.c.portfolio == portfolio).limit(1)).first()
        for table in (watches, batch_rows)
    )
    if left is None and not any(held):
        connection.execute(portfolios.delete().where(portfolios.c.id == portfolio))
        return False
    read = sa.and_(runs.c.portfolio == portfolio, runs.c.state == "done", runs.c.verdict != "unreadable")
    last = connection.execute(sa.select(runs.c.id).where(read).order_by(runs.c.finished_at.desc()).limit(1)).scalar()
    connection.execute(portfolios.update().where(portfolios.c.id == portfolio).values(last_run=last))
    return True


def _named(connection: sa.Connection, name: str) -> Any:
    anywhere = sa.or_(*(runs.c[column] == name for column in _FILES))
    return connection.execute(sa.select(runs.c.id).where(anywhere).limit(1)).first()
