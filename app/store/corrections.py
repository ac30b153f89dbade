"""What the author of a portfolio put right, kept for the next check: one foliocheck.toml for each portfolio and person."""

from __future__ import annotations

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import insert
from foliocheck.app.store.tables import corrections


def kept_corrections(store: Store, portfolio: str, owner: str) -> str | None:
    """The text of the foliocheck.toml that `owner` made for a portfolio, or None."""
    with store.read() as connection:
        mine = sa.select(corrections.c.toml).where(corrections.c.portfolio == portfolio, corrections.c.owner == owner)
        return connection.execute(mine).scalar()


def keep_corrections(store: Store, portfolio: str, owner: str, toml: str | None) -> None:
    """Keep this text in place of the last one; None forgets it."""
    with store.write() as connection:
        mine = sa.and_(corrections.c.portfolio == portfolio, corrections.c.owner == owner)
        if toml is None:
            connection.execute(corrections.delete().where(mine))
            return
        row = {"portfolio": portfolio, "owner": owner, "toml": toml, "changed_at": store.now()}
        if not insert(connection, corrections, row):
            connection.execute(corrections.update().where(mine).values(toml=toml, changed_at=row["changed_at"]))
