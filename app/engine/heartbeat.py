"""Which workers live. Each has an id of its own, a row with its last heartbeat, and a locked file that the system lets go when it dies."""

from __future__ import annotations

import os
import socket
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import insert
from foliocheck.app.store.tables import hosts, runs, workers
from foliocheck.core.errors import BadConfiguration

try:
    import fcntl
except ImportError:  # Windows: the heartbeat alone must do
    fcntl = None  # type: ignore[assignment]


def machine_name() -> str:
    """Names this machine since it was last started: containers on it share locks, other machines do not."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        boot = ""
    return f"{socket.gethostname()} {boot}".strip()


class Heartbeat:
    """This worker's sign of life. Raises BadConfiguration where a living worker has the same id: two of one name would do everything twice."""

    def __init__(self, store: Store, worker: str | None = None) -> None:
        self.store = store
        self.worker = worker or f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._descriptor = _lock(_lock_file(store, self.worker))
        row = {
            "id": self.worker,
            "machine": machine_name(),
            "started_at": store.now(),
            "beat_at": store.now(),
            "state": "alive",
            "settled": False,
        }
        with store.write() as connection:
            fresh = self._descriptor is not None and insert(connection, workers, row)
        if not fresh:
            raise BadConfiguration(f"There is, or was, a worker called {self.worker}. Give every worker a name of its own, or none.")

    def beat(self) -> bool:
        """Say “I live”. False where others have given this worker up: its work is in other hands, and it must end."""
        with self.store.write() as connection:
            beat = connection.execute(
                workers.update().where(workers.c.id == self.worker, workers.c.state == "alive").values(beat_at=self.store.now())
            )
            return bool(beat.rowcount)

    def leave(self) -> None:
        """Say good-bye: whoever lives takes over what is unfinished."""
        with self.store.write() as connection:
            connection.execute(workers.update().where(workers.c.id == self.worker, workers.c.state == "alive").values(state="left"))
        self.unlock()

    def unlock(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
            _lock_file(self.store, self.worker).unlink(missing_ok=True)


def bury(store: Store, me: str, dead_after: float) -> None:
    """Mark as dead every worker of this machine whose lock is free, and every other that has been silent for `dead_after` seconds."""
    with store.read() as connection:
        others = connection.execute(sa.select(workers).where(workers.c.state == "alive", workers.c.id != me)).all()
    here, now = machine_name(), store.now()
    for other in others:
        if other.machine == here and fcntl is not None:
            # Here the lock knows at once. A process that was halted keeps its lock: then silence decides, with more patience.
            dead = _lock_is_free(_lock_file(store, other.id)) or other.beat_at < now - 4 * dead_after
        else:
            dead = other.beat_at < now - dead_after
        if not dead:
            continue
        with store.write() as connection:
            connection.execute(
                workers.update()
                .where(workers.c.id == other.id, workers.c.state == "alive", workers.c.beat_at == other.beat_at)
                .values(state="dead")
            )


def settle(store: Store, pause: float, hand_over: Callable[[str], object]) -> Sequence[str]:
    """Give the work of every worker that died or left to the living. Gives their ids.

    `hand_over(worker)` makes the queue's runs of that worker eligible again. It runs while the worker's row is locked, so that two heirs
    never do it at once: a run that was resumed twice would run twice.
    """
    settled = []
    with store.read() as connection:
        left = connection.execute(sa.select(workers.c.id).where(workers.c.state != "alive", workers.c.settled.is_(False))).scalars().all()
    for worker in left:
        with store.write() as connection:
            row = connection.execute(sa.select(workers.c.settled).where(workers.c.id == worker).with_for_update()).first()
            if row is None or row.settled:
                continue
            hand_over(worker)
            free = store.now() + pause
            connection.execute(hosts.update().where(hosts.c.worker == worker).values(run=None, worker=None, free_at=free))
            connection.execute(runs.update().where(runs.c.access_holder == worker, runs.c.state == "queued").values(access_holder=None))
            connection.execute(workers.update().where(workers.c.id == worker).values(settled=True))
        _lock_file(store, worker).unlink(missing_ok=True)
        settled.append(worker)
    return settled


def _lock_file(store: Store, worker: str) -> Path:
    return store.place.home / "workers" / f"{worker}.lock"


def _lock(path: Path) -> int | None:
    """Lock a file for as long as this process lives; None where somebody else has it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _lock_is_free(path: Path) -> bool:
    """Whether nobody holds the lock. Where locks do not exist, nobody can tell: False."""
    if fcntl is None:
        return False
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True
