"""People who may use a hosted page: their roles, password hashes, access tokens and sessions.

Nothing that opens a door is kept as it is: passwords as salted scrypt hashes (N=2^15, r=8, p=3, as OWASP's password storage cheat sheet has it),
tokens and session keys, which are long and random, as SHA-256.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import uuid
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import people, sessions
from foliocheck.core.errors import BadConfiguration

ROLES = ("candidate", "staff")
SHORTEST_PASSWORD = 12
LONGEST_NAME = 120
SESSION_SECONDS = 12 * 3600.0
"""A session ends so long after it was used last, and in any case after a week."""
_LONGEST_SESSION = 7 * 86_400.0
_COST = {"n": 2**15, "r": 8, "p": 3}
_MEMORY = 64 * 1024 * 1024
_hashing = threading.Semaphore(2)  # each takes 32 MB and a good part of a second: many at once must not fill the machine


@dataclass(frozen=True, slots=True)
class Person:
    """`id` is what checks and logs know a person by; `name` is what they sign in with."""

    id: str
    name: str
    role: str
    has_password: bool = False
    has_token: bool = False


def add_person(store: Store, name: str, role: str, password: str | None = None) -> Person:
    """Let somebody in. Raises BadConfiguration where the name is taken or no name, the role is unknown, or the password is too short."""
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or any(ord(letter) < 32 for letter in name):
        raise BadConfiguration(f"“{name[:40]}” is no name to sign in with. Give 1 to {LONGEST_NAME} letters.")
    if role not in ROLES:
        raise BadConfiguration(f"There is no role “{role}”. Say candidate (sees their own checks) or staff (sees all).")
    row = {"id": uuid.uuid4().hex, "name": name, "role": role, "password": hashed_password(password) if password is not None else None}
    try:
        with store.write() as connection:
            connection.execute(sa.insert(people).values(**row, added_at=store.now()))
    except sa.exc.IntegrityError:
        raise BadConfiguration(f"There is somebody called “{name}” already.") from None
    return Person(row["id"] or "", name, role, password is not None)


def everybody(store: Store) -> list[Person]:
    """All people, by name."""
    with store.read() as connection:
        return [_person(row) for row in connection.execute(sa.select(people).order_by(people.c.name))]


def remove_person(store: Store, name: str) -> None:
    """Let somebody in no more; their sessions end at once, their checks stay until they are deleted. Raises BadConfiguration for nobody."""
    with store.write() as connection:
        if not connection.execute(sa.delete(people).where(people.c.name == name)).rowcount:
            raise BadConfiguration(f"There is nobody called “{name}”. “foliocheck users list” shows who there is.")


def change_password(store: Store, name: str, password: str) -> None:
    """A new password; every open session of this person ends. Raises BadConfiguration for nobody, or a short one."""
    hashed = hashed_password(password)
    with store.write() as connection:
        if not connection.execute(sa.update(people).where(people.c.name == name).values(password=hashed)).rowcount:
            raise BadConfiguration(f"There is nobody called “{name}”. “foliocheck users list” shows who there is.")
        connection.execute(sa.delete(sessions).where(sessions.c.person.in_(sa.select(people.c.id).where(people.c.name == name))))


def new_token(store: Store, name: str) -> str:
    """A new access token for programs, in place of an earlier one. It is shown this once. Raises BadConfiguration for nobody."""
    token = f"fc_{secrets.token_urlsafe(32)}"
    with store.write() as connection:
        if not connection.execute(sa.update(people).where(people.c.name == name).values(token=_digest(token))).rowcount:
            raise BadConfiguration(f"There is nobody called “{name}”. “foliocheck users list” shows who there is.")
    return token


def by_password(store: Store, name: str, password: str) -> Person | None:
    """The person of this name, if the password is theirs. Takes as long for a name that is not there, so that nobody learns who is."""
    with store.read() as connection:
        row = connection.execute(sa.select(people).where(people.c.name == name.strip())).first()
    right = _matches(password, row.password if row is not None and row.password else _NOBODY)
    return _person(row) if right and row is not None and row.password else None


def by_token(store: Store, token: str) -> Person | None:
    """The person whose access token this is."""
    with store.read() as connection:
        row = connection.execute(sa.select(people).where(people.c.token == _digest(token))).first()
    return _person(row) if row is not None else None


def open_session(store: Store, person: Person) -> str:
    """Begin a session and give the key that the cookie holds; sessions that are over are cleared away."""
    key, now = secrets.token_urlsafe(32), store.now()
    with store.write() as connection:
        connection.execute(sa.delete(sessions).where(_over(now)))
        connection.execute(sa.insert(sessions).values(id=_digest(key), person=person.id, opened_at=now, used_at=now))
    return key


def by_session(store: Store, key: str) -> Person | None:
    """Whose session this is, None where it is over. Its last use is noted, at most once a minute."""
    now, session = store.now(), _digest(key)
    with store.read() as connection:
        chosen = sa.select(people, sessions.c.used_at).join(sessions, sessions.c.person == people.c.id)
        row = connection.execute(chosen.where(sessions.c.id == session, sa.not_(_over(now)))).first()
    if row is not None and row.used_at < now - 60:
        with store.write() as connection:
            connection.execute(sa.update(sessions).where(sessions.c.id == session).values(used_at=now))
    return _person(row) if row is not None else None


def close_session(store: Store, key: str) -> None:
    """End a session."""
    with store.write() as connection:
        connection.execute(sa.delete(sessions).where(sessions.c.id == _digest(key)))


def hashed_password(password: str) -> str:
    """The hash to keep. Raises BadConfiguration for a password that is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise BadConfiguration(f"A password needs at least {SHORTEST_PASSWORD} characters. Four words that do not belong together do well.")
    salt = secrets.token_bytes(16)
    return f"scrypt:{salt.hex()}:{_scrypt(password, salt).hex()}"


def _matches(password: str, kept: str) -> bool:
    _, salt, hashed = kept.split(":")
    return hmac.compare_digest(_scrypt(password[:1024], bytes.fromhex(salt)).hex(), hashed)


def _scrypt(password: str, salt: bytes) -> bytes:
    with _hashing:
        return hashlib.scrypt(password.encode("utf-8", "surrogatepass"), salt=salt, **_COST, maxmem=_MEMORY, dklen=32)


_NOBODY = f"scrypt:{bytes(16).hex()}:{bytes(32).hex()}"


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _over(now: float) -> sa.ColumnElement[bool]:
    return sa.or_(sessions.c.used_at < now - SESSION_SECONDS, sessions.c.opened_at < now - _LONGEST_SESSION)


def _person(row: Any) -> Person:
    return Person(row.id, row.name, row.role, row.password is not None, row.token is not None)
