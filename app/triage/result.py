"""Writing the result's folder: the table in three forms, and a report for each row that has one."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from foliocheck.app.store.database import Store
from foliocheck.app.triage.batch import Answered, answered
from foliocheck.app.triage.page import to_html
from foliocheck.app.triage.spreadsheets import to_csv, to_workbook
from foliocheck.app.triage.views import RowView, row_views


def write_result(
    store: Store, batch: str, out: Path, *, title: str, made_at: str, word: Callable[[RowView], str], whole: bool = True
) -> tuple[RowView, ...]:
    """Write `out`/triage.html|csv|xlsx and reports/ROW/report.html|json, each file in one step; gives the rows as shown, worst first.

    Without `whole` the workbook is left for later: it is the slow one, and the page is what people watch.
    """
    answers = answered(store, batch)
    views = tuple(replace(view, text=word(view)) for view in row_views(answers))
    out.mkdir(parents=True, exist_ok=True)
    _write_reports(store, answers, out / "reports")
    _replace(out / "triage.html", to_html(views, title=title, made_at=made_at).encode("utf-8", "replace"))
    _replace(out / "triage.csv", to_csv(views))
    if whole:
        _replace(out / "triage.xlsx", to_workbook(views))
    return views


def _write_reports(store: Store, answers: Sequence[Answered], folder: Path) -> None:
    wanted = {
        str(answer.row): answer.run for answer in answers if answer.run is not None and answer.run.report_html and answer.same_as is None
    }
    for number, run in wanted.items():
        for name, stored in (("report.html", run.report_html), ("report.json", run.report_json)):
            target = folder / number / name
            if stored and not _is(target, stored):
                target.parent.mkdir(parents=True, exist_ok=True)
                _replace(target, store.files.get(stored))
    if folder.is_dir():
        for left in folder.iterdir():  # rows that are not in the list any more
            if left.name.isdigit() and left.name not in wanted:
                shutil.rmtree(left)


def _is(path: Path, stored: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == stored
    except OSError:
        return False


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(path.name + ".part")
    temporary.write_bytes(data)
    temporary.replace(path)
