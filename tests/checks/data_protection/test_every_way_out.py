"""No planted value leaves by any way but the report's forms: table, workbook, database, alerts, webhook, log, progress, live events, traces, kept pages.

For each way it is also shown that the values would leave there if the masking were taken away.
"""

from __future__ import annotations

import dataclasses
import io
import json
import logging
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from planting import NoMask, Planter, judged, planted
from rich.console import Console

from foliocheck.app import early_mask, judging
from foliocheck.app.early_mask import early_mask as by_itself
from foliocheck.app.engine import onlooker
from foliocheck.app.engine.result import outcome_of
from foliocheck.app.keeping import keep_snapshot
from foliocheck.app.progress_display import progress_display
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.portfolios import recognise
from foliocheck.app.store.runs import claim, finish, get_run
from foliocheck.app.tracing import trace_text
from foliocheck.app.triage.batch import Answered
from foliocheck.app.triage.page import to_html
from foliocheck.app.triage.spreadsheets import to_csv, to_workbook
from foliocheck.app.triage.views import row_views
from foliocheck.app.watching.digests import make_digest, read_digest
from foliocheck.app.watching.noticing import notice
from foliocheck.app.watching.sending import feed, send_webhook, text
from foliocheck.app.watching.settings import AlertSettings
from foliocheck.app.watching.watches import add, queue_due
from foliocheck.app.web.hosting.written_down import requests, write_to
from foliocheck.checks.data_protection.mask import make_mask
from foliocheck.core.codec import encode
from foliocheck.core.mask import Mask
from foliocheck.core.report import Report
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.crawler.options import Progress
from foliocheck.crawler.timeline import Timeline
from foliocheck.reports.html_form import to_html as report_html
from foliocheck.reports.json_form import to_json

ALERTS = AlertSettings(feed=True)


def stored(report: Report, home: Path) -> tuple[Store, str]:
    """The report as the result of a watched portfolio's second look, in a store of its own."""
    store = Store(Place(home=home))
    add(store, recognise("https://a.example/cmalt/"), 60.0)
    whole = outcome_of(report, to_json(report).encode(), report_html(report).encode("utf-8", "replace"), None)
    whole = dataclasses.replace(whole, verdict="fix-first", moved_to=None)  # so that there is something to tell
    run = ""
    for outcome in (dataclasses.replace(whole, findings=(), pages=()), whole):
        queue_due(store, everybody=True)
        with store.read() as connection:
            run = connection.exec_driver_sql("SELECT id FROM runs WHERE state = 'queued'").scalar_one()
        claim(store, run, "w")
        finish(store, run, "w", outcome)
        notice(store)
    return store, run


def database(report: Report, home: Path) -> str:
    """Every byte in the store's folder."""
    store, _ = stored(report, home)
    store.close()
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in sorted(home.rglob("*")) if path.is_file())


def answers(report: Report, home: Path) -> tuple[Any, ...]:
    store, run = stored(report, home)
    given = Answered(row=1, line=2, given="a.example/cmalt", reference="A1", pathway="", problem="", same_as=None, run=get_run(store, run))
    store.close()
    return row_views((given,))


def table(report: Report, home: Path) -> str:
    return to_html(answers(report, home), title="t", made_at="2026-11-20")


def rows(report: Report, home: Path) -> str:
    return to_csv(answers(report, home)).decode()


def workbook(report: Report, home: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(to_workbook(answers(report, home)))) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def alerts(report: Report, home: Path) -> str:
    """What is mailed and posted to a webhook, and the feed."""
    store, _ = stored(report, home)
    made = make_digest(store, 0.0, ("feed",))
    assert made is not None
    sent = text(read_digest(store, made), ALERTS) + feed(store, ALERTS)
    store.close()
    return sent


def webhook(report: Report, home: Path) -> str:
    """The JSON that is posted to a webhook."""
    store, _ = stored(report, home)
    made = make_digest(store, 0.0, ("feed",))
    assert made is not None
    posted: list[bytes] = []

    def post(address: str, *, content: bytes, **words: Any) -> Any:
        posted.append(content)
        return SimpleNamespace(raise_for_status=lambda: None)

    with patch("httpx.post", post):
        send_webhook(read_digest(store, made), AlertSettings(webhook="https://hooks.example/x"))
    store.close()
    return posted[0].decode()


OF_THE_REPORT: dict[str, Callable[[Report, Path], str]] = {
    "database": database,
    "triage table": table,
    "triage CSV": rows,
    "triage workbook": workbook,
    "alerts": alerts,
    "webhook": webhook,
}


@pytest.mark.parametrize("way", OF_THE_REPORT)
def test_no_planted_value_leaves_with_the_report(way: str, tmp_path: Path) -> None:
    report, planter = judged()
    assert leaked(planter, OF_THE_REPORT[way](report, tmp_path)) == []


@pytest.mark.parametrize("way", OF_THE_REPORT)
def test_each_of_these_ways_would_leak_without_the_mask(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "make_mask", lambda _: NoMask())
    report, planter = judged()
    assert leaked(planter, OF_THE_REPORT[way](report, tmp_path)) != []


def leaked(planter: Planter, written: str) -> list[str]:
    return [path for value, path in planter.where.items() if value in written]


def kept(tmp_path: Path, mask: Mask | None) -> tuple[str, Planter]:
    """All files of a snapshot that was kept masked."""
    on, planter = planted()
    folder = SnapshotFolder(tmp_path)
    folder.create()
    for number, page in enumerate(on.snapshot.pages, 1):
        folder.write_page(number, page)
    folder.write_text("snapshot.json", json.dumps(encode(on.snapshot)))
    folder.write_text("pages/0001.html", on.html(on.snapshot.pages[0]))
    report, _ = judged()
    keep_snapshot(tmp_path, "masked", report, make_mask(on) if mask is None else mask)
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(tmp_path.rglob("*")) if path.is_file()), planter


def test_a_snapshot_kept_masked_holds_no_planted_value(tmp_path: Path) -> None:
    written, planter = kept(tmp_path / "masked", None)
    assert leaked(planter, written) == []
    written, planter = kept(tmp_path / "bare", NoMask())
    assert leaked(planter, written) != []


EARLY = [
    "https://other.example/people/?to=zq0001planted%40student.college.example",
    "https://uni.example/personal/zq0001planted_uni_ac_uk/",
    "Ring Tomas on 07700 900001",
    "Student number 20418833 zq0001planted@student.college.example",
    "file:///C:/Users/zq0001planted/cmalt.html",
]
"""Addresses and titles as they are met while a portfolio is read, when no Mask is made yet."""
TOLD = ("zq0001planted", "900001", "20418833")


def progress(tmp_path: Path) -> str:
    """The lines of the terminal."""
    written = io.StringIO()
    with progress_display(Console(file=written, width=400), quiet=False, verbose=True) as tell:
        for given in EARLY:
            tell(Progress(doing="reading", address=given, pages_done=1, pages_found=3))
    return written.getvalue()


def live(tmp_path: Path) -> str:
    """What the web page shows of pages as they are read."""
    said: list[dict[str, Any]] = []
    watching = onlooker.Onlooker(tmp_path, tmp_path / "thumbnails", None, said.append)
    (tmp_path / "pages").mkdir()
    for number, given in enumerate(EARLY, 1):
        page = {"title": given, "url": given, "role": "content", "blocks": []}
        (tmp_path / "pages" / f"{number:04}.json").write_text(json.dumps(page))
    watching._tell_pages()
    return json.dumps(said)


BEFORE_JUDGING: dict[str, tuple[Any, Callable[[Path], str]]] = {
    "progress": ("foliocheck.app.progress_display.early_mask", progress),
    "live events": ("foliocheck.app.engine.onlooker.early_mask", live),
}


@pytest.mark.parametrize("way", BEFORE_JUDGING)
def test_nothing_is_shown_before_the_judging(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    masking, written = BEFORE_JUDGING[way]
    (tmp_path / "masked").mkdir()
    (tmp_path / "bare").mkdir()
    shown = written(tmp_path / "masked")
    assert [value for value in TOLD if value in shown] == []
    monkeypatch.setattr(masking, lambda given: given)
    shown = written(tmp_path / "bare")
    assert [value for value in TOLD if value in shown] != []


@pytest.mark.parametrize(
    "given",
    ["2b Target learners", "https://name.example/cmalt/core-area-1/", "https://name.example/blog/2019/05/01/post-2/", "Week 4, 2019"],
)
def test_ordinary_titles_and_addresses_are_shown_as_they_are(given: str) -> None:
    assert by_itself(given) == given
    assert early_mask.early_mask("") == ""


def log(planter: Planter, formatter: logging.Formatter | None) -> str:
    """What the service writes down when errors hold words of a portfolio; `formatter` in place of its own."""
    stream, root = io.StringIO(), logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        write_to(stream)
        if formatter:
            root.handlers[0].setFormatter(formatter)
        for value in planter.where:
            try:
                raise ValueError(f"cannot read {value}@student.college.example")
            except ValueError:
                logging.getLogger("uvicorn.error").exception("about %s", value)
                requests.exception("request", extra={"facts": {"route": "/checks/{check}"}})
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    return stream.getvalue()


def test_the_log_holds_the_kind_of_an_error_and_none_of_its_words() -> None:
    _, planter = planted()
    written = log(planter, None)
    assert leaked(planter, written) == []
    assert json.loads(written.splitlines()[1])["error"] == "ValueError"
    assert leaked(planter, log(planter, logging.Formatter())) != []


def test_a_trace_names_no_planted_address() -> None:
    on, planter = planted()
    timeline = Timeline()
    with timeline.span("read", "lane 1", page=on.snapshot.pages[0].url):
        pass
    assert leaked(planter, trace_text(timeline, make_mask(on).text)) == []
    assert leaked(planter, trace_text(timeline, NoMask().text)) != []
