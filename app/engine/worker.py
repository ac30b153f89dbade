"""A worker: takes runs from the queue, checks them, keeps the results, and takes over what the dead have left."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from foliocheck.app.engine.gate import Gate
from foliocheck.app.engine.heartbeat import Heartbeat, bury, settle
from foliocheck.app.engine.job import Access, HandBack, Job, Step, Watcher, WorkerSettings
from foliocheck.app.engine.queue import Queue
from foliocheck.app.store.corrections import kept_corrections
from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import earlier_run, known_folder
from foliocheck.app.store.runs import (
    Outcome,
    claim,
    finish,
    give_host_back,
    mark_handed_on,
    orders,
    take_host,
    tell_progress,
    waiting_to_be_handed_on,
)
from foliocheck.app.store.tables import runs
from foliocheck.core.errors import BadFile, FoliocheckError

_LOOK = 0.5
_PROGRESS_EVERY = 1.0


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
        outcome = self._outcome(row)
        self._finish(run, outcome)
        shutil.rmtree(self._folder(run), ignore_errors=True)
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

    def _outcome(self, row: Any) -> Outcome:
        if row.attempts > self.settings.attempts:
            return Outcome(
                state="failed",
                problem=f"This portfolio was begun {self.settings.attempts} times and broke off each time. Check it on its own: foliocheck check ADDRESS.",
            )
        access = self._access.get(row.id)
        if row.needs_access and access is None:
            return Outcome(
                state="needs-password",
                problem="The password for this portfolio was kept in memory only and is gone. Please give the password again.",
            )
        watcher = Watcher(look=lambda: self._look(row.id), tell=_Teller(self.store, row.id).tell)
        try:
            self._wait_for_host(row)
            try:
                self._gate.enter(row.kind, lambda: _raise_cancel(watcher))
                try:
                    return self._step(self._job(row, access), watcher)
                finally:
                    self._gate.leave()
            finally:
                give_host_back(self.store, row.host, row.id, self.id, self.settings.pause)
        except _Cancelled:
            return Outcome(state="cancelled", problem="It was cancelled.")
        except sa.exc.OperationalError:
            raise  # ours to try again, and nothing about the portfolio
        except FoliocheckError as error:
            return Outcome(state="failed", problem=str(error))
        except Exception as error:  # its message might hold text of the portfolio: the class must do
            return Outcome(state="failed", problem=f"The check broke off ({type(error).__name__}). Please try this portfolio again.")

    def _wait_for_host(self, row: Any) -> None:
        while not take_host(self.store, row.host, row.id, self.id):
            time.sleep(min(_LOOK, self.settings.pause / 4 or _LOOK))
            if self._look(row.id) == "cancel":
                raise _Cancelled

    def _look(self, run: str) -> str | None:
        if self._stopping.is_set():
            raise HandBack
        try:
            said = orders(self.store, run, self.id)
        except sa.exc.OperationalError:
            return None  # the database is away for a moment: no reason to stop reading
        if said == "taken":
            raise HandBack
        return "cancel" if said == "gone" else said

    def _job(self, row: Any, access: Access | None) -> Job:
        folder = self._folder(row.id)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Job(
            run=row.id, address=row.address, work=folder, known=known_folder(self.store, row.portfolio), attempt=row.attempts, budget=float(row.settings.get("budget") or self.settings.budget),
            framework=row.settings.get("framework"), keep_snapshot=row.settings.get("keep_snapshot") or "none", access=access or Access(), earlier=self._earlier(row),
            given=self._given(row, folder), corrections=kept_corrections(self.store, row.portfolio, row.owner), live=bool(row.settings.get("live")),
        )  # fmt: skip

    def _given(self, row: Any, folder: Path) -> Path | None:
        """The handed-in file under its own name: its ending tells what it is, and the report names it."""
        if not row.upload:
            return None
        target = folder / "given" / str(row.address)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        try:
            shutil.copyfile(self.store.files.path(row.upload), target)
        except FileNotFoundError:
            raise BadFile("The handed-in file is no longer kept. Please hand it in again.") from None
        return target

    def _earlier(self, row: Any) -> bytes | None:
        with self.store.read() as connection:
            last = earlier_run(connection, row.portfolio, row.created_at, row.id, row.owner)
        try:
            return self.store.files.get(last.report_json) if last is not None and last.report_json else None
        except FileNotFoundError:
            return None

    def _folder(self, run: str) -> Path:
        return self.store.place.home / "work" / run


class _Cancelled(Exception):
    """Somebody asked to cancel while the run waited."""


def _raise_cancel(watcher: Watcher) -> None:
    if watcher.look() == "cancel":
        raise _Cancelled


class _Teller:
    """Notes progress, at most once a second; what was found is noted always."""

    def __init__(self, store: Store, run: str) -> None:
        self._store = store
        self._run = run
        self._last = float("-inf")

    def tell(self, what: dict[str, Any]) -> None:
        if "pages" in what or "sections" in what or time.monotonic() - self._last >= _PROGRESS_EVERY:
            self._last = time.monotonic()
            tell_progress(self._store, self._run, what)
