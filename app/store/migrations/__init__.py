"""Steps that bring an older store up to date, run by alembic whenever a store is opened."""
