"""Opening the store: the database engine, its migrations, transactions, and the clock that all workers share."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.files import Files
from foliocheck.app.store.place import Place
from foliocheck.app.store.tables import SCHEMA
from foliocheck.core.errors import BadConfiguration

_MIGRATION_LOCK = 0x666F6C69  # any fixed number: “foli”


class Store:
    """Our tables and files. Safe to use from several threads; `clock` may be given by tests."""

    def __init__(self, place: Place, clock: Callable[[], float] | None = None) -> None:
        self.place = place
        place.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.files = Files(place.home / "files")
        self.sqlite = place.database_url is None
        self._clock = clock
        self._clock_lead = 0.0
        self._ask_clock_at = float("-inf")
        self.engine = self._open()
        self._migrate()

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A transaction that may write; committed at the end, rolled back on an exception."""
        with self.engine.connect().execution_options(immediate=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A transaction that only reads, and so waits for nobody."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    def scrub(self) -> None:
        """After something was deleted: leave no copy of it in SQLite's write-ahead file. PostgreSQL's own housekeeping does the same in its time."""
        if not self.sqlite:
            return
        connection = sqlite3.connect(self.place.home / "store.sqlite", timeout=5)
        try:
            connection.execute("pragma wal_checkpoint(truncate)")
        except sqlite3.OperationalError:
            return  # somebody reads at this moment: the next checkpoint does it
        finally:
            connection.close()

    def now(self) -> float:
        """Seconds since 1970: the database server's clock, so that machines with wrong clocks agree."""
        if self._clock is not None:
            return self._clock()
        if self.sqlite:
            return time.time()
        here = time.monotonic()
        if here >= self._ask_clock_at:  # the difference between the clocks, asked once a minute
            with self.engine.connect() as connection:
                self._clock_lead = float(connection.execute(sa.text("select extract(epoch from clock_timestamp())")).scalar_one()) - here
            self._ask_clock_at = here + 60
        return here + self._clock_lead

    def _open(self) -> sa.Engine:
        if self.sqlite:
            _write_ahead(Path(self.place.home / "store.sqlite"))
            engine = sa.create_engine(self.place.store_url, connect_args={"timeout": 60, "check_same_thread": False})
            sa.event.listen(engine, "connect", _prepare_sqlite)
            sa.event.listen(engine, "begin", _begin_sqlite)
            return engine.execution_options(schema_translate_map={SCHEMA: None})
        return sa.create_engine(self.place.store_url, pool_pre_ping=True, pool_size=5, max_overflow=15)

    def _migrate(self) -> None:
        from alembic.migration import MigrationContext
        from alembic.operations import Operations

        try:
            with self.write() as connection:
                if not self.sqlite:  # two processes may open a new store at the same time
                    connection.execute(sa.text("select pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
                    connection.execute(sa.text(f"create schema if not exists {SCHEMA}"))
                context = MigrationContext.configure(connection, opts={"version_table_schema": None if self.sqlite else SCHEMA})
                done = context.get_current_revision()
                names = [version.revision for version in _versions()]
                if done is not None and done not in names:
                    raise BadConfiguration(
                        f"The store in {self.place.home} was made by a newer foliocheck. Install that version, or choose another FOLIOCHECK_HOME."
                    )
                with Operations.context(context):
                    for version in _versions()[names.index(done) + 1 if done else 0 :]:
                        version.upgrade(connection)
                        context.stamp(_script_directory(), version.revision)
        except sa.exc.OperationalError as error:
            raise BadConfiguration(
                f"The database cannot be opened ({type(error.orig).__name__}). Have a look at FOLIOCHECK_HOME and FOLIOCHECK_DATABASE_URL."
            ) from None


def _versions() -> list[Any]:
    """The migrations, in order."""
    return [
        import_module(f"foliocheck.app.store.migrations.versions.{name}")
        for name in ("v0001_first", "v0002_owners", "v0003_people", "v0004_remarks")
    ]


def _script_directory() -> Any:
    from alembic.script import ScriptDirectory

    folder = Path(__file__).parent / "migrations"
    return ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])


def _write_ahead(path: Path) -> None:
    """Write-ahead logging is a property of the file: set it before anything else opens it."""
    with sqlite3.connect(path, timeout=60) as connection:
        connection.execute("pragma journal_mode=wal")
    connection.close()
    path.chmod(0o600)


def _prepare_sqlite(connection: Any, record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, below
    connection.execute("pragma busy_timeout=60000")
    connection.execute("pragma foreign_keys=on")
    connection.execute("pragma synchronous=full")
    connection.execute("pragma secure_delete=on")  # what was deleted is overwritten, not only forgotten


def _begin_sqlite(connection: sa.Connection) -> None:
    """A writer takes the lock at once: one that reads first and then writes could not wait for its turn."""
    connection.exec_driver_sql("begin immediate" if connection.get_execution_options().get("immediate") else "begin")


def prepare_queue_file(place: Place) -> None:
    """Set write-ahead logging on the queue's file too, where it is a file."""
    if place.database_url is None:
        _write_ahead(place.home / "queue.sqlite")
