"""One attempt at one run: wait for its host and a free place, check the portfolio, and tell what came of it."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from foliocheck.app.engine.gate import Gate
from foliocheck.app.engine.job import Access, HandBack, Job, Step, Watcher, WorkerSettings
from foliocheck.app.store.corrections import kept_corrections
from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import earlier_report, known_folder
from foliocheck.app.store.runs import Outcome, give_host_back, orders, take_host, tell_progress
from foliocheck.core.errors import BadFile, FoliocheckError

_LOOK = 0.5
_PROGRESS_EVERY = 1.0


class Attempt:
    """The run in `row` is ours (`worker`) until it ends or is taken. `folder` is its own, kept between attempts."""

    def __init__(
        self,
        row: Any,
        *,
        store: Store,
        worker: str,
        step: Step,
        settings: WorkerSettings,
        gate: Gate,
        stopping: threading.Event,
        folder: Path,
    ) -> None:
        self._row = row
        self._store = store
        self._worker = worker
        self._step = step
        self._settings = settings
        self._gate = gate
        self._stopping = stopping
        self._folder = folder

    def outcome(self, access: Access | None) -> Outcome:
        """Wait for its turn, check it, and tell what came of it. Raises HandBack where the run is no longer ours, and

        OperationalError where the database is away: neither says anything about the portfolio.
        """
        row = self._row
        if row.attempts > self._settings.attempts:
            return Outcome(
                state="failed",
                problem=f"This portfolio was begun {self._settings.attempts} times and broke off each time. Check it on its own: foliocheck check ADDRESS.",
            )
        if row.needs_access and access is None:
            return Outcome(
                state="needs-password",
                problem="The password for this portfolio was kept in memory only and is gone. Please give the password again.",
            )
        watcher = Watcher(look=self._look, tell=_Teller(self._store, row.id).tell)
        try:
            self._wait_for_host()
            try:
                self._gate.enter(row.kind, self._go_on)
                try:
                    return self._step(self._job(access), watcher)
                finally:
                    self._gate.leave()
            finally:
                give_host_back(self._store, row.host, row.id, self._worker, self._settings.pause)
        except _Cancelled:
            return Outcome(state="cancelled", problem="It was cancelled.")
        except sa.exc.OperationalError:
            raise  # ours to try again, and nothing about the portfolio
        except FoliocheckError as error:
            return Outcome(state="failed", problem=str(error))
        except Exception as error:  # its message might hold text of the portfolio: the class must do
            return Outcome(state="failed", problem=f"The check broke off ({type(error).__name__}). Please try this portfolio again.")

    def _wait_for_host(self) -> None:
        row = self._row
        while not take_host(self._store, row.host, row.id, self._worker):
            time.sleep(min(_LOOK, self._settings.pause / 4 or _LOOK))
            self._go_on()

    def _go_on(self) -> None:
        if self._look() == "cancel":
            raise _Cancelled

    def _look(self) -> str | None:
        """Whether somebody asks to cancel. Raises HandBack where the worker goes, or another has taken the run."""
        if self._stopping.is_set():
            raise HandBack
        try:
            said = orders(self._store, self._row.id, self._worker)
        except sa.exc.OperationalError:
            return None  # the database is away for a moment: no reason to stop reading
        if said == "taken":
            raise HandBack
        return "cancel" if said == "gone" else said

    def _job(self, access: Access | None) -> Job:
        row = self._row
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Job(
            run=row.id, address=row.address, work=self._folder, known=known_folder(self._store, row.portfolio), attempt=row.attempts, budget=float(row.settings.get("budget") or self._settings.budget),
            framework=row.settings.get("framework"), keep_snapshot=row.settings.get("keep_snapshot") or "none", access=access or Access(), earlier=earlier_report(self._store, row),
            given=self._given(), corrections=kept_corrections(self._store, row.portfolio, row.owner), live=bool(row.settings.get("live")),
        )  # fmt: skip

    def _given(self) -> Path | None:
        """The handed-in file under its own name: its ending tells what it is, and the report names it."""
        row = self._row
        if not row.upload:
            return None
        target = self._folder / "given" / str(row.address)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        try:
            shutil.copyfile(self._store.files.path(row.upload), target)
        except FileNotFoundError:
            raise BadFile("The handed-in file is no longer kept. Please hand it in again.") from None
        return target


class _Cancelled(Exception):
    """Somebody asked to cancel while the run waited."""


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
