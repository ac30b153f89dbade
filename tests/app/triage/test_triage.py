"""The whole of a triage with a cheap check, and what it writes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from foliocheck.app.engine.job import Job, Watcher, WorkerSettings
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.runs import Outcome
from foliocheck.app.triage.batch import answered, batch_id
from foliocheck.app.triage.candidate_text import candidate_text
from foliocheck.app.triage.page import to_html
from foliocheck.app.triage.pathways import frameworks_of
from foliocheck.app.triage.reading import read_list
from foliocheck.app.triage.running import Order, run_triage
from foliocheck.app.triage.spreadsheets import to_csv, to_workbook
from foliocheck.app.triage.views import COLUMNS, RowView
from foliocheck.core.errors import BadConfiguration

QUICK = WorkerSettings(pause=0.02, poll=0.1)
EVIL = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1",
    "|x",
    "%y",
    "＝1",
    "  =1",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "\x1b[31mred",
    '"><img src=x onerror=alert(1)>',
)


class Checker:
    """A cheap check that notes what it was asked, and finds as many musts as the address says."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.passwords: list[str | None] = []
        self.frameworks: list[str | None] = []
        self.verdict: dict[str, str] = {}

    def __call__(self, job: Job, watcher: Watcher) -> Outcome:
        name = job.address.rstrip("/").rpartition("/")[2]
        self.asked.append(name)
        self.passwords.append(job.access.password)
        self.frameworks.append(job.framework)
        if name.startswith("fail"):
            return Outcome(state="failed", problem="It broke off.")
        musts = int(re.sub(r"\D", "", name) or 0)
        verdict = self.verdict.get(name, "fix-first" if musts else "ready")
        summary = {
            "verdict": verdict,
            "musts": musts,
            "shoulds": 1,
            "sentence": "s",
            "must_titles": ["t"] * musts,
            "missing": [],
            "sections_found": 3,
            "sections_wanted": 12,
        }
        return Outcome(
            state="done", verdict=verdict, summary=summary, report_json=job.run.encode(), report_html=b"<html>" + job.run.encode()
        )


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("FOLIOCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("FOLIOCHECK_DATABASE_URL", raising=False)
    yield tmp_path / "home"


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., list[dict[str, str]]]:
    checker = Checker()

    def go(text: str, **more: Any) -> list[dict[str, str]]:
        (tmp_path / "list.csv").write_text(text, encoding="utf-8")
        said: list[str] = []
        order = Order(submissions=tmp_path / "list.csv", out=tmp_path / "out", **more)
        assert run_triage(order, said.append, settings=QUICK, step=checker) == 0
        with (tmp_path / "out" / "triage.csv").open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))

    go.checker = checker  # type: ignore[attr-defined]
    return go


def test_every_row_is_a_row_of_the_result_worst_first(run: Any, tmp_path: Path) -> None:
    rows = run("ref,link\nA,a.example/m0\nB,b.example/m7\nC,nonsense here\nD,c.example/m2\nE,b.example/m7/\nF,d.example/fail\n")
    assert [row["reference"] for row in rows] == ["C", "F", "B", "E", "D", "A"]
    assert [row["verdict"] for row in rows] == [
        "cannot be checked",
        "the check failed",
        "to mend first",
        "to mend first",
        "to mend first",
        "ready",
    ]
    assert [row["row"] for row in rows] == ["3", "6", "2", "5", "4", "1"]
    assert rows[3]["same as row"] == "2" and rows[3]["report"] == rows[2]["report"] == "reports/2/report.html"
    assert sorted(run.checker.asked) == ["fail", "m0", "m2", "m7"]
    assert {path.parent.name for path in (tmp_path / "out" / "reports").glob("*/report.json")} == {"1", "2", "4"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"triage.html", "triage.csv", "triage.xlsx", "reports"}


def test_running_again_does_only_what_is_new_or_asked_for(run: Any) -> None:
    text = "ref,link\nA,a.example/m0\nB,b.example/fail\n"
    run(text)
    run(text)
    assert run.checker.asked.count("m0") == run.checker.asked.count("fail") == 1
    run(text + "C,c.example/m3\n")
    assert sorted(run.checker.asked) == ["fail", "m0", "m3"]
    run(text, again="failed")
    assert run.checker.asked.count("fail") == 2
    run(text, again="1")
    assert run.checker.asked.count("m0") == 2
    run(text, again="all")
    assert (run.checker.asked.count("m0"), run.checker.asked.count("fail")) == (3, 3)


def test_reports_of_rows_that_left_the_list_leave_the_folder(run: Any, tmp_path: Path) -> None:
    run("link\na.example/m0\nb.example/m1\n")
    run("link\na.example/m0\n")
    assert [path.name for path in (tmp_path / "out" / "reports").iterdir()] == ["1"]


def test_passwords_are_handed_on_in_memory_only(run: Any, home: Path, tmp_path: Path) -> None:
    run("ref,link,password\nA,a.example/m0,swordfish-4711\nB,b.example/m1,\n")
    assert sorted(run.checker.passwords, key=str) == [None, "swordfish-4711"]
    (tmp_path / "list.csv").unlink()
    assert all(b"swordfish" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_the_pathway_chooses_the_framework(run: Any, tmp_path: Path) -> None:
    run("link,pathway\na.example/m1,Senior CMALT\nb.example/m2,\nc.example/m3,Associate\nd.example/m4,CMALT\ne.example/m5,cmalt-2019\n")
    chosen = dict(zip(run.checker.asked, run.checker.frameworks, strict=True))
    assert chosen == {"m1": "senior-cmalt", "m2": None, "m3": "associate-cmalt", "m4": None, "m5": "cmalt-2019"}
    assert frameworks_of(read_list(tmp_path / "list.csv"))[1] == "senior-cmalt"


def test_no_cell_can_run_as_a_formula_or_as_script(tmp_path: Path) -> None:
    views = [
        RowView(row=number, line=number, reference=text, pathway=text, address=f"https://a.example/{text}", state="fix-first", problem=text, same_as=None,
                report=None, summary={"sentence": text, "missing": [text], "must_titles": [text], "platform": text, "title": text, "musts": 1}, text=text)
        for number, text in enumerate(EVIL)
    ]  # fmt: skip
    starts = tuple("=+-@\t\r\n|%＝＋－＠")
    for row in csv.DictReader(io.StringIO(to_csv(views).decode("utf-8-sig"), newline="")):
        assert not any(cell.lstrip().startswith(starts) for cell in row.values())
    sheet = load_workbook(io.BytesIO(to_workbook(views))).active
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            assert cell.data_type in ("s", "n")
            assert not str(cell.value or "").lstrip().startswith(starts)
    page = to_html(views, title="<b>list</b>", made_at="2026-11-23T10:00:00+00:00")
    assert (
        "<script>alert" not in page
        and "<img" not in page
        and "<b>list" not in page
        and "\x1b" not in page
        and "49" not in re.sub(r"sha256-\S+|#\w+", "", page.split("</style>")[1])
    )
    assert page.count("<script>") == 1


def test_the_page_is_whole_without_script_and_fetches_nothing() -> None:
    view = RowView(row=1, line=2, reference="A", pathway="", address="https://a.example/", state="ready", problem="", same_as=None, report="reports/1/report.html",
                   summary={"sentence": "Ready.", "musts": 0}, text="All is well.")  # fmt: skip
    page = to_html([view], title="list", made_at="2026-11-23T10:00:00+00:00")
    assert "default-src 'none'" in unescape(page)
    assert '<form id="filters" class="choices" hidden>' in page
    assert "All is well." in page and 'href="reports/1/report.html"' in page
    assert not re.findall(r'(?:src|href)="(?:https?:)?//(?!a\.example)', page)
    assert "Every portfolio is ready." in page


def test_columns_are_only_ever_added() -> None:
    assert COLUMNS[:5] == ("order", "row", "line", "reference", "pathway")
    assert len(COLUMNS) == len(set(COLUMNS)) == 34


def test_the_words_to_a_candidate(tmp_path: Path) -> None:
    word = candidate_text(tmp_path)
    summary = {
        "musts": 2,
        "shoulds": 1,
        "must_titles": ["A page is missing", "A link is broken"],
        "change": {"new": 1, "solved": 2, "still": 3},
    }
    states = ("ready", "fix-first", "incomplete-check", "unreadable", "needs-password", "bad-row", "waiting", "failed")
    views = [
        RowView(
            row=1,
            line=2,
            reference="Kit Wilding",
            pathway="",
            address="https://kit.example/",
            state=state,
            problem="",
            same_as=None,
            report=None,
            summary=summary,
        )
        for state in states
    ]
    words = [word(view) for view in views]
    assert len(set(words[:6])) == 6
    assert not any("Kit" in text or "kit.example" in text or "\n" in text for text in words)
    assert words[1].startswith("Before your portfolio goes to an assessor, please mend two things: A page is missing; A link is broken.")
    assert "two points were solved and one point is new" in words[1]


def test_staff_can_change_the_words_but_not_break_out(tmp_path: Path) -> None:
    view = RowView(
        row=1, line=2, reference="", pathway="", address="", state="fix-first", problem="", same_as=None, report=None, summary={"musts": 3}
    )
    (tmp_path / "summary.txt").write_text("Dear candidate, {{ musts }} things.", encoding="utf-8")
    assert candidate_text(tmp_path)(view) == "Dear candidate, 3 things."
    for wrong in ("{% if %}", "{{ ''.__class__.__mro__ }}{{ musts.__class__.__base__.__subclasses__() }}", "{{ musts / 0 }}"):
        (tmp_path / "own.txt").write_text(wrong, encoding="utf-8")
        with pytest.raises(BadConfiguration):
            assert candidate_text(tmp_path, tmp_path / "own.txt")(view) is None


def test_what_is_handed_in_again_elsewhere_has_its_last_time(run: Any, tmp_path: Path, home: Path) -> None:
    run("link\na.example/m1\n")
    seen: list[bytes | None] = []

    def look(job: Job, watcher: Watcher) -> Outcome:
        seen.append(job.earlier)
        return run.checker(job, watcher)  # type: ignore[no-any-return]

    run_triage(Order(submissions=tmp_path / "list.csv", out=tmp_path / "other"), lambda line: None, settings=QUICK, step=look)
    store = Store(Place(home=home))
    first = answered(store, batch_id(tmp_path / "out"))[0].run
    assert seen == [first.id.encode()]
    store.close()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"again": "sometimes"}, "--again"),
        ({"columns": ("link",)}, "--column"),
        ({"keep_snapshot": "some"}, "cannot be kept"),
        ({"framework": "x"}, "x"),
    ],
)
def test_wrong_options_are_one_sentence(run: Any, more: dict[str, Any], words: str) -> None:
    with pytest.raises(BadConfiguration, match=words):
        run("link\na.example\n", **more)
