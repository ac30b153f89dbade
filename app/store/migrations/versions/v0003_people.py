"""People who may use a hosted page, and their sessions."""

import sqlalchemy as sa

from foliocheck.app.store.tables import metadata, people, sessions

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade(connection: sa.Connection) -> None:
    """Make both tables; a new store has them already, because the first step makes the tables of today."""
    metadata.create_all(connection, tables=[people, sessions])
