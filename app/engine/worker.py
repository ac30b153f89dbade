"""A worker: takes runs from the queue, checks them, keeps the results, and takes over what the dead have left."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Sequence

import sqlalchemy as sa

from foliocheck.app.engine.attempt import Attempt
from foliocheck.app.engine.gate import Gate
from foliocheck.app.engine.heartbeat import Heartbeat, bury, settle
from foliocheck.app.engine.job import Access, HandBack, Step, WorkerSettings
from foliocheck.app.engine.queue import Queue
from foliocheck.app.store.database import Store
from foliocheck.app.store.runs import Outcome, claim, finish, mark_handed_on, waiting_to_be_handed_on
from foliocheck.app.store.tables import runs


class Worker:
    """One worker in this process. Use it as a context, or `start` and `stop` it. `chores` are called every few seconds (schedules, alerts)."""

    def __init__(
        self,
        store: Store,
        step: Step,
        settings: WorkerSettings | None = None,
        *,
        name: str | None = None,
        chores: Sequence[Callable[[], object]] = (),
    ) -> None:
        self.store = store
        self.settings = settings or WorkerSettings()
        self._step = step
        self._chores = tuple(chores)
        self._access: dict[str, Access] = {}
        self._gate = Gate(self.settings.slots)
        self._stopping = threading.Event()
        self._busy = 0
        self._busy_lock = threading.Lock()
        self.fenced = threading.Event()
        self._heartbeat = Heartbeat(store, name)
        self.id = self._heartbeat.worker
        self._queue: Queue | None = None
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Worker:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to take work."""
        self._queue = Queue(self.store, self.id, self.settings.slots, self._run, self.settings.poll)
        for name, work, every in (
            ("beat", self._beat, min(2.0, self.settings.dead_after / 4)),
            ("move", self._move, self.settings.poll),
            ("chores", self._do_chores, 2.0),
        ):
            thread = threading.Thread(target=self._repeat, args=(work, every), name=f"foliocheck-{name}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def stop(self, patience: float = 20.0) -> None:
        """Take no more, hand back what is unfinished (its snapshot stays on the disk), and say good-bye. A second time does nothing."""
        self._stopping.set()
        deadline = time.monotonic() + patience
        while self._busy and time.monotonic() < deadline:
            time.sleep(0.05)
        for thread in self._threads:
            thread.join(timeout=5)
        if self._queue is not None:
            self._queue.close()
            self._queue = None
        self._heartbeat.leave()

    def lend(self, run: str, access: Access) -> None:
        """Keep the password for a run in this process's memory. The run must name this worker as its `access_holder`."""
        self._access[run] = access

    # -- what is done again and again ------------------------------------------------------------------------------

    def _repeat(self, work: Callable[[], object], every: float) -> None:
        while not self._stopping.wait(every):
            try:
                work()
            except sa.exc.SQLAlchemyError:
                continue  # the database is away or busy: the next round will tell

    def _beat(self) -> None:
        if not self._heartbeat.beat():
            self.fenced.set()
            self._stopping.set()

    def _move(self) -> None:
        queue = self._queue
        if queue is None:
            return
        due = waiting_to_be_handed_on(self.store, self.id)
        for run in due:
            queue.hand_on(run.id, run.kind, run.host, mine=run.access_holder == self.id)
        if due:
            mark_handed_on(self.store, [run.id for run in due])
        bury(self.store, self.id, self.settings.dead_after)
        settle(self.store, self.settings.pause, lambda worker: queue.take_over(worker, self._kinds))

    def _kinds(self, ids: Sequence[str]) -> dict[str, str]:
        with self.store.read() as connection:
            return {row.id: row.kind for row in connection.execute(sa.select(runs.c.id, runs.c.kind).where(runs.c.id.in_(ids)))}

    def _do_chores(self) -> None:
        for chore in self._chores:
            chore()

    # -- one run ---------------------------------------------------------------------------------------------------

    def _run(self, run: str) -> str:
        """Called by the queue, in a thread of its own. Gives the state in which the run ended; never raises because the database is away."""
        with self._busy_lock:
            self._busy += 1
        try:
            while not self._stopping.is_set():
                try:
                    return self._run_once(run)
                except sa.exc.OperationalError:
                    self._stopping.wait(2.0)
            raise HandBack
        finally:
            with self._busy_lock:
                self._busy -= 1

    def _run_once(self, run: str) -> str:
        row = claim(self.store, run, self.id)
        if row is None:
            return "ended"
        folder = self.store.place.home / "work" / run
        attempt = Attempt(
            row, store=self.store, worker=self.id, step=self._step, settings=self.settings, gate=self._gate, stopping=self._stopping, folder=folder
        )  # fmt: skip
        outcome = attempt.outcome(self._access.get(run))
        self._finish(run, outcome)
        shutil.rmtree(folder, ignore_errors=True)
        self._access.pop(run, None)
        return outcome.state

    def _finish(self, run: str, outcome: Outcome) -> None:
        """Keep the result, as soon as the database and the folder take it: a run must never end in the queue alone."""
        while True:
            try:
                finish(self.store, run, self.id, outcome)
                return
            except (sa.exc.DataError, sa.exc.IntegrityError, ValueError) as error:  # this result it will never take
                if outcome.state == "failed":
                    raise
                outcome = Outcome(
                    state="failed",
                    problem=f"The result could not be stored ({type(error).__name__}). Please tell the keepers of foliocheck.",
                )
            except (sa.exc.OperationalError, OSError):  # away, busy or full: the next try will tell
                if self._stopping.wait(2.0):
                    raise HandBack from None
