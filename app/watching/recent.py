"""The last figures and the last news of watched portfolios, for pages that show many at once."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import events, portfolios, runs
from foliocheck.app.watching.digests import News


def last_musts(store: Store, ids: Sequence[str], most: int = 12) -> dict[str, list[int]]:
    """Portfolio -> how many things there were to mend in its last readable runs, oldest first."""
    newest_first = sa.func.row_number().over(partition_by=runs.c.portfolio, order_by=runs.c.finished_at.desc())
    read = (
        sa.select(runs.c.portfolio, runs.c.finished_at, runs.c.summary["musts"].as_integer().label("musts"), newest_first.label("place"))
        .where(runs.c.portfolio.in_(ids), runs.c.state == "done", runs.c.verdict != "unreadable")
        .subquery()
    )
    found: dict[str, list[int]] = {}
    with store.read() as connection:
        for row in connection.execute(sa.select(read).where(read.c.place <= most).order_by(read.c.portfolio, read.c.finished_at)):
            found.setdefault(row.portfolio, []).append(int(row.musts or 0))
    return found


def last_news(store: Store, ids: Sequence[str]) -> dict[str, News]:
    """Portfolio -> the last that was news of it."""
    newest_first = sa.func.row_number().over(partition_by=events.c.portfolio, order_by=(events.c.at.desc(), events.c.id.desc()))
    numbered = sa.select(events.c.id, newest_first.label("place")).where(events.c.portfolio.in_(ids)).subquery()
    chosen = _chosen().where(events.c.id.in_(sa.select(numbered.c.id).where(numbered.c.place == 1)))
    with store.read() as connection:
        return {row.portfolio: _news(row) for row in connection.execute(chosen)}


def news_of(store: Store, portfolio: str, most: int = 30) -> Sequence[News]:
    """What was news of one portfolio, the newest first."""
    chosen = _chosen().where(events.c.portfolio == portfolio).order_by(events.c.at.desc(), events.c.id.desc()).limit(most)
    with store.read() as connection:
        return [_news(row) for row in connection.execute(chosen)]


def _chosen() -> sa.Select[tuple[object, ...]]:
    return sa.select(events, portfolios.c.address, portfolios.c.title).join(portfolios, portfolios.c.id == events.c.portfolio)


def _news(row: sa.Row[tuple[object, ...]]) -> News:
    return News(portfolio=row.portfolio, address=row.address, title=row.title, kind=row.kind, body=row.body, at=row.at, run=row.run)
