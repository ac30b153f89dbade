"""What pages and programs may ask for: whose a check is, what a file is called, what goes when it is deleted, when a check will begin."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import sqlalchemy as sa

from foliocheck.app.engine.job import WorkerSettings
from foliocheck.app.store.corrections import keep_corrections, kept_corrections
from foliocheck.app.store.database import Store
from foliocheck.app.store.runs import Outcome, claim, finish, tell_progress
from foliocheck.app.store.tables import portfolios, runs, workers
from foliocheck.app.web.desk import LONGEST_NAME, Desk, NotThere, file_name
from foliocheck.app.web.queueing import queueing
from foliocheck.app.web.visitor import LOCAL, Visitor
from foliocheck.core.errors import BadAddress, BadConfiguration, BadFile

KIT, BEA, STAFF = Visitor("kit", "candidate"), Visitor("bea", "candidate"), Visitor("ray", "staff")
ADDRESS = "https://kit-wilding.example/cmalt/"


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def finished(desk: Desk, check: str, mark: bytes = b"{}", state: str = "done") -> None:
    assert claim(desk.store, check, "w") is not None
    report = mark if state == "done" else None
    outcome = Outcome(state=state, verdict="ready" if report else None, problem="It broke off.", report_json=report, report_html=report)
    assert finish(desk.store, check, "w", outcome)


def test_a_candidate_sees_and_touches_only_their_own_and_staff_see_all(desk: Desk) -> None:
    kits, beas = desk.submit(KIT, ADDRESS), desk.submit(BEA, ADDRESS)
    assert kits != beas and len(kits) == 32, "the name of a check cannot be guessed"
    assert [each.id for each in desk.checks(KIT)] == [kits] and {each.id for each in desk.checks(STAFF)} == {kits, beas}
    for forbidden in (desk.check, desk.cancel, desk.delete, desk.progress, desk.again, desk.report, desk.earlier_report):
        with pytest.raises(NotThere):
            forbidden(KIT, beas)
    assert desk.check(STAFF, beas).owner == "bea" and desk.check(BEA, beas).state == "queued"


def test_a_report_is_compared_with_ones_own_only(desk: Desk) -> None:
    beas = desk.submit(BEA, ADDRESS)
    finished(desk, beas)
    kits = desk.submit(KIT, ADDRESS)
    assert desk.earlier_report_file(KIT, kits) is None
    assert desk.earlier_report_file(BEA, desk.again(BEA, beas)) == b"{}"
    assert desk.check(STAFF, desk.again(STAFF, beas)).owner == "bea", "what staff check again stays the candidate’s"


def test_corrections_are_each_persons_own(desk: Desk) -> None:
    check = desk.check(KIT, desk.submit(KIT, ADDRESS))
    keep_corrections(desk.store, check.portfolio, "kit", 'ignore = ["a"]\n')
    keep_corrections(desk.store, check.portfolio, "kit", 'ignore = ["b"]\n')
    assert kept_corrections(desk.store, check.portfolio, "kit") == 'ignore = ["b"]\n'
    assert kept_corrections(desk.store, check.portfolio, "bea") is None
    assert desk.check(KIT, check.id).corrected
    keep_corrections(desk.store, check.portfolio, "kit", None)
    assert not desk.check(KIT, check.id).corrected


def test_a_file_is_known_again_by_its_name_and_only_for_its_giver(desk: Desk) -> None:
    first = desk.check(KIT, desk.submit_file(KIT, "C:\\Users\\kit\\folio.docx", io.BytesIO(b"one")))
    second = desk.check(KIT, desk.submit_file(KIT, "folio.docx", io.BytesIO(b"two")))
    beas = desk.check(BEA, desk.submit_file(BEA, "folio.docx", io.BytesIO(b"one")))
    assert first.address == "folio.docx" and first.is_file and first.name == "folio.docx"
    assert first.portfolio == second.portfolio != beas.portfolio
    with pytest.raises(BadFile, match="is empty"):
        desk.submit_file(KIT, "folio.docx", io.BytesIO(b""))


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("folio.docx", "folio.docx"),
        ("/home/kit/../folio.docx", "folio.docx"),
        ("..", "portfolio"),
        ("", "portfolio"),
        (".zip", "zip"),
        ("a\nb\x00c\u202egpj.zip", "a_b_c_gpj.zip"),
        ('what? "this" <one>.pdf', "what_ _this_ _one_.pdf"),
        ("é" * 300 + ".docx", "é" * (LONGEST_NAME - 5) + ".docx"),
        ("x." + "y" * 300, "y" * LONGEST_NAME),
    ],
)
def test_names_of_files(given: str, name: str) -> None:
    assert file_name(given) == name


def test_what_cannot_be_checked_is_refused_at_once(desk: Desk) -> None:
    for typed in ("", "my portfolio", "ftp://name.example/"):
        with pytest.raises(BadAddress):
            desk.submit(LOCAL, typed)
    with pytest.raises(BadConfiguration, match="no framework"):
        desk.submit(LOCAL, ADDRESS, framework="cmalt-1066")
    with pytest.raises(BadConfiguration, match="without --no-worker"):
        desk.submit(LOCAL, ADDRESS, password="larch")
    assert desk.checks(LOCAL) == []


def test_deleting_takes_everything_along_and_leaves_what_others_have(desk: Desk) -> None:
    store = desk.store
    one, two = (desk.submit_file(KIT, "folio.zip", io.BytesIO(b"the same")) for _ in range(2))
    for check, mark in ((one, b"r1"), (two, b"r2")):
        finished(desk, check, mark)
        desk.snapshot_folder(check).mkdir(parents=True)
    keep_corrections(store, desk.check(KIT, one).portfolio, "kit", 'ignore = ["a"]\n')
    portfolio = desk.check(KIT, two).portfolio
    desk.delete(KIT, two)
    with pytest.raises(NotThere):
        desk.check(KIT, two)
    assert not desk.snapshot_folder(two).exists() and desk.snapshot_folder(one).exists()
    with store.read() as connection:
        assert connection.execute(sa.select(portfolios.c.last_run).where(portfolios.c.id == portfolio)).scalar() == one
    files = [path for path in (store.place.home / "files").rglob("*") if path.is_file()]
    assert {path.read_bytes() for path in files} == {b"the same", b"r1"}, "the handed-in file is still needed by the other check"
    desk.delete(KIT, one)
    assert not [path for path in (store.place.home / "files").rglob("*") if path.is_file()]
    assert kept_corrections(store, portfolio, "kit") is None


def test_progress_goes_on_after_what_was_seen(desk: Desk) -> None:
    check = desk.submit(KIT, ADDRESS)
    for number in range(3):
        tell_progress(desk.store, check, {"doing": f"page {number}"})
    moments = desk.progress(KIT, check)
    assert [each.what["doing"] for each in moments] == ["page 0", "page 1", "page 2"]
    assert [each.what["doing"] for each in desk.progress(KIT, check, moments[1].id)] == ["page 2"]


def test_who_waits_is_told_when(desk: Desk) -> None:
    """One worker with two places and one for persons: the usual length of the last checks, once for each round of three."""
    store = desk.store
    done = desk.submit(KIT, "https://done.example/")
    finished(desk, done)
    with store.write() as connection:
        connection.execute(runs.update().where(runs.c.id == done).values(started_at=store.now() - 60, finished_at=store.now()))
    check = desk.submit(KIT, ADDRESS)
    settings = WorkerSettings(slots=2)
    alone = queueing(store, check, settings)
    assert alone is not None and alone.nobody and alone.seconds is None, "nobody is there to do it"
    with store.write() as connection:
        row = {"id": "w", "machine": "m", "started_at": store.now(), "beat_at": store.now(), "state": "alive", "settled": False}
        connection.execute(workers.insert().values(**row))
    free = queueing(store, check, settings)
    assert free is not None and (free.ahead, free.seconds, free.same_site) == (0, 0, False)
    for number in range(4):
        assert claim(store, desk.submit(BEA, f"https://h{number}.example/"), "w") is not None
    later = queueing(store, check, settings)
    assert later is not None and later.ahead == 4 and later.seconds == pytest.approx(60, abs=2)
    assert claim(store, desk.submit(BEA, ADDRESS + "other"), "w") is not None
    same = queueing(store, check, settings)
    assert same is not None and same.same_site
    assert claim(store, check, "w") is not None and queueing(store, check, settings) is None


def test_a_stored_report_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    check = desk.submit(KIT, ADDRESS)
    with pytest.raises(NotThere, match="no report"):
        desk.report_file(KIT, check, "html")
    finished(desk, check, state="failed")
    view = desk.check(KIT, check)
    assert view.ended and not view.has_report and view.problem == "It broke off."
