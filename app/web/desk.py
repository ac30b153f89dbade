"""What may be asked of foliocheck in a browser or by a program: one place for pages and API, over the one store and the one queue.

Every operation takes who is asking, and answers NotThere for what is not theirs: nobody learns that it exists.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import sqlalchemy as sa

from foliocheck.app.engine.job import Access
from foliocheck.app.engine.onlooker import THUMBNAILS
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import Known, earlier_report, recognise, recognise_file
from foliocheck.app.store.removal import remove_run
from foliocheck.app.store.runs import ENDED, PERSON, add_run, ask_to_cancel, new_id
from foliocheck.app.store.tables import corrections, portfolios, progress, runs
from foliocheck.app.web.views import CheckView, Moment
from foliocheck.app.web.visitor import Visitor
from foliocheck.core.errors import BadConfiguration, BadFile, FoliocheckError
from foliocheck.core.report import Report
from foliocheck.reports.json_form import from_json
from foliocheck.sections.frameworks_data import load_framework

LONGEST_NAME = 120
_UNWELCOME = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class NotThere(FoliocheckError):
    """There is no such check, or it is not the visitor's."""


class Desk:
    """The operations. `worker` is the one in this process, or None where others do the work. Safe to use from several threads."""

    def __init__(self, store: Store, worker: Worker | None = None) -> None:
        self.store = store
        self.worker = worker

    # -- asking for a check ------------------------------------------------------------------------------------------

    def submit(self, visitor: Visitor, address: str, *, framework: str | None = None, password: str | None = None) -> str:
        """Queue a check of a web address and give its id. `password` is kept in this process's memory only.

        Raises BadAddress or BadConfiguration with the remedy.
        """
        return self._queue(visitor, recognise(address), framework, password)

    def submit_file(
        self, visitor: Visitor, name: str, content: BinaryIO, *, framework: str | None = None, password: str | None = None
    ) -> str:
        """Queue a check of a handed-in file and give its id. The file is kept until the check is deleted. Raises BadFile where it is empty."""
        name = file_name(name)
        if not content.read(1):
            raise BadFile(f"{name} is empty. Choose the file again; if it lies in a cloud folder, let it download first.")
        content.seek(0)
        return self._queue(visitor, recognise_file(name, visitor.name), framework, password, self.store.files.put_stream(content))

    def again(self, visitor: Visitor, check: str, *, framework: str | None = None, password: str | None = None) -> str:
        """Queue the same portfolio again (a file as it was handed in) and give the new check's id."""
        row = self._row(visitor, check)
        known = Known(id=row.portfolio, address=row.address, host=row.host)
        return self._queue(visitor, known, framework or row.settings.get("framework"), password, row.upload, owner=row.owner)

    def _queue(
        self,
        visitor: Visitor,
        known: Known,
        framework: str | None,
        password: str | None,
        upload: str | None = None,
        owner: str | None = None,
    ) -> str:
        if framework:
            load_framework(framework)
        if password and self.worker is None:
            raise BadConfiguration(
                "A password is kept in memory only, and this page does no checks itself. Start it without --no-worker, or check without the password."
            )
        settings = {"framework": framework or None, "keep_snapshot": "full", "live": True}
        holder = self.worker.id if self.worker is not None and password else None
        with self.store.write() as connection:
            run = add_run(
                self.store, connection, known, PERSON, settings, run=new_id(), access_holder=holder, upload=upload,
                owner=visitor.name if owner is None else owner,
            )  # fmt: skip
            if self.worker is not None and password:  # before the commit: nobody may see a run whose password is not there yet
                self.worker.lend(run, Access(password=password))
        return run

    # -- looking -----------------------------------------------------------------------------------------------------

    def check(self, visitor: Visitor, check: str) -> CheckView:
        """One check. Raises NotThere."""
        return self._view(self._row(visitor, check))

    def checks(self, visitor: Visitor, *, portfolio: str | None = None, most: int = 200) -> list[CheckView]:
        """The checks that people asked for (no lists, no schedules), the newest first."""
        chosen = self._chosen().where(runs.c.kind == PERSON)
        if visitor.role != "staff":
            chosen = chosen.where(runs.c.owner == visitor.name)
        if portfolio is not None:
            chosen = chosen.where(runs.c.portfolio == portfolio)
        with self.store.read() as connection:
            return [self._view(row) for row in connection.execute(chosen.order_by(runs.c.created_at.desc(), runs.c.id).limit(most))]

    def progress(self, visitor: Visitor, check: str, since: int = 0) -> Sequence[Moment]:
        """What was told of a running check after the moment `since`, in order; nothing once it has ended."""
        self._row(visitor, check)
        with self.store.read() as connection:
            chosen = sa.select(progress).where(progress.c.run == check, progress.c.id > since).order_by(progress.c.id)
            return [Moment(id=row.id, what=row.what) for row in connection.execute(chosen)]

    def report(self, visitor: Visitor, check: str) -> Report:
        """The report of a check that is done. Raises NotThere where there is none."""
        return from_json(self.report_file(visitor, check, "json").decode())

    def report_file(self, visitor: Visitor, check: str, form: str) -> bytes:
        """The stored report: `form` json or html. Raises NotThere where there is none."""
        row = self._row(visitor, check)
        name = row.report_json if form == "json" else row.report_html
        try:
            return self.store.files.get(name or "")
        except (ValueError, FileNotFoundError):
            raise NotThere("There is no report of this check.") from None

    def earlier_report(self, visitor: Visitor, check: str) -> Report | None:
        """The report of the last time before this check, where there was one that could be read."""
        data = self.earlier_report_file(visitor, check)
        try:
            return from_json(data.decode()) if data is not None else None
        except ValueError:
            return None

    def earlier_report_file(self, visitor: Visitor, check: str) -> bytes | None:
        """The same as it is kept (JSON)."""
        return earlier_report(self.store, self._row(visitor, check))

    def thumbnail(self, visitor: Visitor, check: str, number: int) -> bytes:
        """The small picture of a page of a running check. Raises NotThere."""
        self._row(visitor, check)
        try:
            return (self.store.place.home / "work" / check / THUMBNAILS / f"{number}.jpg").read_bytes()
        except OSError:
            raise NotThere("There is no such picture.") from None

    # -- changing ----------------------------------------------------------------------------------------------------

    def cancel(self, visitor: Visitor, check: str) -> bool:
        """Ask a check to stop. False where it has ended already."""
        self._row(visitor, check)
        return ask_to_cancel(self.store, check)

    def delete(self, visitor: Visitor, check: str) -> None:
        """Delete a check with everything that belongs to it; one that is running is stopped by that."""
        row = self._row(visitor, check)
        remove_run(self.store, check)
        shutil.rmtree(self.snapshot_folder(check), ignore_errors=True)
        if row.state != "running":  # else its worker, which sees that the run is gone, tidies up behind itself
            shutil.rmtree(self.store.place.home / "work" / check, ignore_errors=True)

    # -- what all of them need ---------------------------------------------------------------------------------------

    def snapshot_folder(self, check: str) -> Path:
        """Where the pages of a check are kept."""
        return self.store.place.home / "snapshots" / check

    def _row(self, visitor: Visitor, check: str) -> Any:
        with self.store.read() as connection:
            row = connection.execute(self._chosen().where(runs.c.id == check)).first()
        if row is None or not visitor.may_see(row.owner):
            raise NotThere("There is no such check. It may have been deleted.")
        return row

    def _chosen(self) -> sa.Select[Any]:
        mine = sa.and_(corrections.c.portfolio == runs.c.portfolio, corrections.c.owner == runs.c.owner)
        return (
            sa.select(runs, portfolios.c.title, corrections.c.changed_at.label("corrected_at"))
            .join(portfolios, portfolios.c.id == runs.c.portfolio)
            .outerjoin(corrections, mine)
        )

    def _view(self, row: Any) -> CheckView:
        summary = row.summary or {}
        return CheckView(
            id=row.id, portfolio=row.portfolio, owner=row.owner, kind=row.kind, address=row.address, is_file=row.upload is not None,
            title=summary.get("title") or "", state=row.state, created_at=row.created_at, started_at=row.started_at, finished_at=row.finished_at,
            framework=row.settings.get("framework"), verdict=row.verdict, problem=row.problem, summary=summary, has_report=row.report_json is not None,
            can_correct=row.state == "done" and row.verdict != "unreadable" and self.snapshot_folder(row.id).is_dir(), corrected=row.corrected_at is not None,
            stopping=bool(row.cancel_asked) and row.state not in ENDED,
        )  # fmt: skip


def file_name(given: str) -> str:
    """A file's own name, without folders and without what no file system takes; its ending stays, because it tells what the file is."""
    name = _UNWELCOME.sub("_", re.split(r"[/\\]", given)[-1]).strip(" .") or "portfolio"
    stem, dot, ending = name.rpartition(".")
    return name if len(name) <= LONGEST_NAME else (stem[: LONGEST_NAME - len(ending) - 1] + dot + ending)[-LONGEST_NAME:]
