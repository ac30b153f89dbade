"""The first tables."""

import sqlalchemy as sa

from foliocheck.app.store.tables import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade(connection: sa.Connection) -> None:
    """Make every table of the first version."""
    metadata.create_all(connection)
