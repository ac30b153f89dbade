"""People, their passwords, tokens and sessions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foliocheck.app.store.database import Store
from foliocheck.app.store.people import (
    SESSION_SECONDS,
    add_person,
    by_password,
    by_session,
    by_token,
    change_password,
    close_session,
    everybody,
    new_token,
    open_session,
    remove_person,
)
from foliocheck.app.store.place import Place
from foliocheck.core.errors import BadConfiguration

PASSWORD = "otter lamp gravel tune"


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = Store(Place(home=tmp_path), clock)
    yield made
    made.close()


def test_a_password_is_kept_as_a_hash_of_its_own(store: Store) -> None:
    kit = add_person(store, "kit", "candidate", PASSWORD)
    add_person(store, "bea", "candidate", PASSWORD)
    assert by_password(store, "kit", PASSWORD) == kit
    assert by_password(store, "kit", PASSWORD + "x") is None
    assert by_password(store, "nobody", PASSWORD) is None
    token, key = new_token(store, "kit"), open_session(store, kit)
    kept = b"".join(path.read_bytes() for path in store.place.home.iterdir() if path.is_file())
    for secret in (PASSWORD, token, key):
        assert secret.encode() not in kept


def test_without_a_password_only_the_token_opens(store: Store) -> None:
    add_person(store, "robot", "staff")
    assert by_password(store, "robot", "") is None
    assert by_password(store, "robot", "0" * 64) is None
    found = by_token(store, new_token(store, "robot"))
    assert found is not None
    assert (found.name, found.role) == ("robot", "staff")


def test_sessions_end(store: Store, clock: Clock) -> None:
    kit = add_person(store, "kit", "candidate", PASSWORD)
    key = open_session(store, kit)
    for _ in range(13):  # used again and again it stays open, but no longer than a week
        clock.now += SESSION_SECONDS - 1
        assert by_session(store, key) is not None
    clock.now += SESSION_SECONDS * 2
    assert by_session(store, key) is None
    other = open_session(store, kit)
    close_session(store, other)
    assert by_session(store, other) is None
    third = open_session(store, kit)
    change_password(store, "kit", "another four words here")
    assert by_session(store, third) is None


@pytest.mark.parametrize(
    ("name", "role", "password", "sentence"),
    [
        ("kit", "candidate", PASSWORD, "already"),
        (" ", "candidate", PASSWORD, "no name"),
        ("bea", "admin", PASSWORD, "no role"),
        ("bea", "staff", "short", "at least 12"),
    ],
)
def test_people_who_cannot_be_added(store: Store, name: str, role: str, password: str, sentence: str) -> None:
    add_person(store, "kit", "staff", PASSWORD)
    with pytest.raises(BadConfiguration, match=sentence):
        add_person(store, name, role, password)
    assert [person.name for person in everybody(store)] == ["kit"]


def test_nobody_of_that_name(store: Store) -> None:
    for act in (lambda: remove_person(store, "kit"), lambda: change_password(store, "kit", PASSWORD), lambda: new_token(store, "kit")):
        with pytest.raises(BadConfiguration, match="nobody called"):
            act()
