"""Where everything is kept: the folder of this installation and its database."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from foliocheck.core.errors import BadConfiguration


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`home`: the folder for files (several machines may share it). `database_url`: PostgreSQL, or None for SQLite files in `home`."""

    home: Path
    database_url: str | None = None

    @property
    def store_url(self) -> str:
        """SQLAlchemy's address of our own tables."""
        return self.database_url or f"sqlite:///{self.home / 'store.sqlite'}"

    @property
    def engine_url(self) -> str:
        """SQLAlchemy's address of the queue's tables: a file of its own, or a schema of its own in the same database."""
        return self.database_url or f"sqlite:///{self.home / 'queue.sqlite'}"


def place(environment: Mapping[str, str] | None = None) -> Place:
    """The place that FOLIOCHECK_HOME and FOLIOCHECK_DATABASE_URL name; a folder of the user's own where nothing is set.

    Raises BadConfiguration for a database that is not PostgreSQL.
    """
    given = os.environ if environment is None else environment
    home = Path(given["FOLIOCHECK_HOME"]).expanduser() if given.get("FOLIOCHECK_HOME") else _users_own(given)
    url = given.get("FOLIOCHECK_DATABASE_URL") or None
    return Place(home=home.absolute(), database_url=_with_driver(url) if url else None)


def _users_own(given: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(given.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "foliocheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "foliocheck"
    return Path(given.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "foliocheck"


def _with_driver(url: str) -> str:
    try:
        parts = sa.make_url(url)
    except sa.exc.ArgumentError:
        parts = None
    if parts is None or parts.get_backend_name() not in ("postgresql", "postgres"):
        raise BadConfiguration(
            "FOLIOCHECK_DATABASE_URL must name a PostgreSQL database, like postgresql://user@host/foliocheck. Without it, SQLite is used."
        )
    return parts.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
