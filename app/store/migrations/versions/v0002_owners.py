"""Checks remember who asked for them and which file was handed in; corrections are kept for the next check."""

import sqlalchemy as sa
from alembic.operations import Operations

from foliocheck.app.store.tables import SCHEMA, corrections, metadata, runs

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade(connection: sa.Connection) -> None:
    """Add what a store of the first version lacks; a new store has it already, because the first step makes the tables of today."""
    schema = None if connection.dialect.name == "sqlite" else SCHEMA
    there = {column["name"] for column in sa.inspect(connection).get_columns("runs", schema=schema)}
    from alembic.migration import MigrationContext

    change = Operations(MigrationContext.configure(connection))
    for column in (
        sa.Column("owner", sa.String(80), nullable=False, server_default=""),
        sa.Column("upload", sa.String(64)),
    ):
        if column.name not in there:
            change.add_column("runs", column, schema=schema)
    metadata.create_all(connection, tables=[corrections])
    next(index for index in runs.indexes if index.name == "runs_by_owner").create(connection, checkfirst=True)
