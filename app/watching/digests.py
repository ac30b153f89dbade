"""One digest for everything that is news, and its delivery: at least once, under a name that never changes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import deliveries, digests, events, portfolios
from foliocheck.core.wording import counted

LEASE = 120.0
"""Seconds in which one worker tries to deliver before another may. A channel answers within 30 or not at all."""
_PATIENCE = (60.0, 300.0, 900.0, 3600.0, 6 * 3600.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One portfolio's news in a digest."""

    portfolio: str
    address: str
    title: str
    kind: str
    body: dict[str, Any]
    at: float
    run: str | None

    @property
    def line(self) -> str:
        """The news in one sentence."""
        if self.kind == "vanished":
            return f"could not be read any more ({counted(self.body.get('tries', 0), 'try', 'tries')} over several days)"
        if self.kind == "back":
            return "can be read again"
        if self.kind == "moved":
            return f"leads to another address now: {self.body.get('to', '')}"
        parts = []
        for name, words in (("new", "new"), ("solved", "solved")):
            if self.body.get(name):
                parts.append(f"{len(self.body[name])} {words}")
        for name, words in (("pages_came", "came"), ("pages_went", "went")):
            if self.body.get(name):
                parts.append(f"{counted(len(self.body[name]), 'page')} {words}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is sent. `id` is its name for ever: a receiver that has seen it can drop a second copy."""

    id: str
    made_at: float
    news: tuple[News, ...]

    @property
    def subject(self) -> str:
        """The subject line."""
        names = dict.fromkeys(item.portfolio for item in self.news)
        return f"foliocheck: {counted(len(names), 'portfolio')} changed".replace("one portfolio changed", "a portfolio changed")


def make_digest(store: Store, every: float, channels: tuple[str, ...]) -> str | None:
    """Put all events that are in no digest yet into one, unless the last is younger than `every` seconds. Gives its id, or None.

    One transaction: an event is never in two digests, and no digest is without its deliveries.
    """
    if not channels:
        return None
    now = store.now()
    with store.write() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("select pg_advisory_xact_lock(7366123)"))
        last = connection.execute(sa.select(sa.func.max(digests.c.made_at))).scalar()
        if last is not None and now - last < every:
            return None
        fresh = connection.execute(sa.select(events.c.id).where(events.c.digest.is_(None))).scalars().all()
        if not fresh:
            return None
        digest = uuid.uuid4().hex
        connection.execute(digests.insert().values(id=digest, made_at=now))
        connection.execute(events.update().where(events.c.digest.is_(None)).values(digest=digest))
        connection.execute(deliveries.insert(), [{"digest": digest, "channel": channel} for channel in channels])
        return digest


def read_digest(store: Store, digest: str) -> Digest:
    """A digest with its news, by address."""
    with store.read() as connection:
        made_at = connection.execute(sa.select(digests.c.made_at).where(digests.c.id == digest)).scalar_one()
        chosen = sa.select(events, portfolios.c.address, portfolios.c.title).join(portfolios).where(events.c.digest == digest)
        rows = connection.execute(chosen.order_by(portfolios.c.address, events.c.at)).all()
    news = tuple(
        News(portfolio=row.portfolio, address=row.address, title=row.title, kind=row.kind, body=row.body, at=row.at, run=row.run)
        for row in rows
    )
    return Digest(id=digest, made_at=made_at, news=news)


def deliver(store: Store, senders: Mapping[str, Callable[[Digest], None]]) -> int:
    """Send what is due through each channel; gives how many were sent. A channel that fails is tried again later, for ever more rarely.

    Sent first, noted afterwards: a kill in between sends it again, under the same name; nothing is lost. While one worker sends, no other does.
    """
    sent = 0
    for digest, channel in _due(store, tuple(senders)):
        if not _lease(store, digest, channel):
            continue
        try:
            senders[channel](read_digest(store, digest))
        except Exception as error:  # whatever mail servers and receivers may do: the reason is noted, and it is tried again
            _failed(store, digest, channel, type(error).__name__)
            continue
        with store.write() as connection:
            connection.execute(
                deliveries.update()
                .where(deliveries.c.digest == digest, deliveries.c.channel == channel)
                .values(sent_at=store.now(), problem=None)
            )
        sent += 1
    return sent


def _due(store: Store, channels: tuple[str, ...]) -> list[tuple[str, str]]:
    with store.read() as connection:
        chosen = sa.select(deliveries.c.digest, deliveries.c.channel).where(
            deliveries.c.sent_at.is_(None), deliveries.c.next_try_at <= store.now(), deliveries.c.channel.in_(channels)
        )
        return [(row.digest, row.channel) for row in connection.execute(chosen)]


def _lease(store: Store, digest: str, channel: str) -> bool:
    now = store.now()
    with store.write() as connection:
        mine = deliveries.update().where(
            deliveries.c.digest == digest, deliveries.c.channel == channel, deliveries.c.sent_at.is_(None), deliveries.c.next_try_at <= now
        )
        return bool(connection.execute(mine.values(next_try_at=now + LEASE, tries=deliveries.c.tries + 1)).rowcount)


def _failed(store: Store, digest: str, channel: str, why: str) -> None:
    with store.write() as connection:
        this = sa.and_(deliveries.c.digest == digest, deliveries.c.channel == channel)
        tries = connection.execute(sa.select(deliveries.c.tries).where(this)).scalar_one()
        wait = _PATIENCE[min(tries, len(_PATIENCE)) - 1]
        connection.execute(deliveries.update().where(this).values(next_try_at=store.now() + wait, problem=why))
