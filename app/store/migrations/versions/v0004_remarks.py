"""Staff mark the rows of a list and write notes to them; the news of one portfolio is found quickly."""

import sqlalchemy as sa

from foliocheck.app.store.tables import events, metadata, remarks

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade(connection: sa.Connection) -> None:
    """Add what a store of the third version lacks; a new store has it already, because the first step makes the tables of today."""
    metadata.create_all(connection, tables=[remarks])
    next(index for index in events.indexes if index.name == "events_by_portfolio").create(connection, checkfirst=True)
