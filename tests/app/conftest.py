"""Stores for the tests: on SQLite, and on a private PostgreSQL where there is one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place

sys.path.insert(0, str(Path(__file__).parent))

from private_postgres import postgres_programs, private_postgres  # the tests' own modules, found by the line above
from small_sites import SmallSites


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    if postgres_programs() is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    with private_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Place]:
    """A new and empty place on each of the two databases."""
    if request.param == "sqlite":
        return lambda: Place(home=tmp_path / "home")
    url = request.getfixturevalue("postgres")
    _empty(url)
    return lambda: Place(home=tmp_path / "home", database_url=url)


@pytest.fixture
def store(new_place: Callable[[], Place]) -> Iterator[Store]:
    opened = Store(new_place())
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sites() -> Iterator[SmallSites]:
    with SmallSites() as served:
        yield served


def _empty(url: str) -> None:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        for schema in ("foliocheck", "foliocheck_queue"):
            connection.execute(sa.text(f"drop schema if exists {schema} cascade"))
    engine.dispose()
