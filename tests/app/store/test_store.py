"""The store on both databases: migrations, transactions, runs, files, forgetting."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.files import Files
from foliocheck.app.store.place import Place, place
from foliocheck.app.store.portfolios import forget, recognise, retain, sweep
from foliocheck.app.store.runs import (
    Outcome,
    add_run,
    ask_to_cancel,
    claim,
    finish,
    get_run,
    give_host_back,
    orders,
    take_host,
    waiting_to_be_handed_on,
)
from foliocheck.app.store.tables import findings, metadata, runs
from foliocheck.core.errors import BadConfiguration

FINDING = {"fingerprint": "f" * 16, "check_id": "c", "area": "links", "verdict": "fail", "severity": "must", "title": "t", "page": "p"}


def queue(store: Store, address: str = "http://a.example/", kind: str = "triage", run: str | None = None) -> str:
    with store.write() as connection:
        return add_run(store, connection, recognise(address), kind, {}, run=run)


def done(mark: bytes = b"report") -> Outcome:
    return Outcome(state="done", verdict="ready", findings=(FINDING,), report_json=mark, report_html=mark + b"h")


def test_opening_makes_every_table_once_and_again_changes_nothing(new_place: Callable[[], Place]) -> None:
    first = Store(new_place())
    queue(first)
    first.close()
    again = Store(new_place())
    made = set(sa.inspect(again.engine).get_table_names(schema=None if again.sqlite else "foliocheck"))
    assert {table.name for table in metadata.sorted_tables} <= made
    with again.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(runs)).scalar_one() == 1
    again.close()


def test_many_processes_may_open_a_new_store_at_once(new_place: Callable[[], Place]) -> None:
    there = new_place()
    problems: list[BaseException] = []

    def opening() -> None:
        try:
            Store(there).close()
        except BaseException as error:
            problems.append(error)

    threads = [threading.Thread(target=opening) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    there = Place(home=tmp_path)
    first = Store(there)
    with first.write() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    first.close()
    with pytest.raises(BadConfiguration, match="newer foliocheck"):
        Store(there)


def test_sqlite_writes_ahead_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    opened = Store(Place(home=tmp_path / "home"))
    with opened.read() as connection:
        assert connection.exec_driver_sql("pragma journal_mode").scalar() == "wal"
    assert (tmp_path / "home" / "store.sqlite").stat().st_mode & 0o077 == 0
    opened.close()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://A.example/x/", "http://a.example:80/x", True),
        ("a.example", "https://a.example/", True),
        ("http://a.example/?page=1", "http://a.example/?page=2", False),
        ("http://a.example/#top", "http://a.example/", True),
        ("http://a.example/#/about", "http://a.example/", False),
        ("http://user:secret@a.example/", "http://a.example/", True),
        ("http://a.example/X", "http://a.example/x", False),
    ],
)
def test_which_addresses_mean_the_same_portfolio(one: str, other: str, same: bool) -> None:
    assert (recognise(one).id == recognise(other).id) is same
    assert "secret" not in recognise(one).address


def test_a_run_is_finished_once_and_by_its_own_worker_only(store: Store) -> None:
    run = queue(store)
    assert claim(store, run, "first") is not None
    assert claim(store, run, "second").attempts == 2  # the first worker was given up
    assert orders(store, run, "first") == "taken"
    assert finish(store, run, "first", done(b"late")) is False
    assert finish(store, run, "second", done()) is True
    assert finish(store, run, "second", done()) is False
    assert claim(store, run, "third") is None
    with store.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(findings)).scalar_one() == 1
    row = get_run(store, run)
    assert (row.state, row.verdict, store.files.get(row.report_json)) == ("done", "ready", b"report")


def test_a_run_queued_twice_under_one_id_is_one_run(store: Store) -> None:
    assert queue(store, run="watch-1") == queue(store, run="watch-1") == "watch-1"
    assert len(waiting_to_be_handed_on(store, "w")) == 1


def test_the_impatient_go_first(store: Store) -> None:
    for kind in ("watch", "triage", "person"):
        queue(store, kind=kind)
    assert [row.kind for row in waiting_to_be_handed_on(store, "w")] == ["person", "triage", "watch"]


def test_cancelling(store: Store) -> None:
    waiting, running, ended = queue(store), queue(store), queue(store)
    claim(store, running, "w")
    claim(store, ended, "w")
    finish(store, ended, "w", done())
    assert [ask_to_cancel(store, run) for run in (waiting, running, ended)] == [True, True, False]
    assert get_run(store, waiting).state == "cancelled"
    assert orders(store, running, "w") == "cancel"
    assert get_run(store, ended).state == "done"


def test_a_host_is_lent_to_one_run_at_a_time_and_rests_between(store: Store) -> None:
    assert take_host(store, "a.example", "r1", "w1")
    assert take_host(store, "a.example", "r1", "w1")  # its own
    assert not take_host(store, "a.example", "r1", "w2")  # the same run, but another worker: the first may still be there
    assert not take_host(store, "a.example", "r2", "w1")
    assert take_host(store, "b.example", "r2", "w1")
    give_host_back(store, "a.example", "r1", "w2", 0)  # not its own
    assert not take_host(store, "a.example", "r2", "w2")
    give_host_back(store, "a.example", "r1", "w1", 100)
    assert not take_host(store, "a.example", "r2", "w2")


def test_sixteen_at_once_and_one_gets_the_host(store: Store) -> None:
    got: list[bool] = []
    threads = [threading.Thread(target=lambda n=n: got.append(take_host(store, "a.example", f"r{n}", f"w{n}"))) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(got) == 1


def test_files_are_written_once_and_swept_when_nobody_names_them(tmp_path: Path) -> None:
    files = Files(tmp_path)
    name = files.put(b"one")
    assert files.put(b"one") == name
    assert files.get(name) == b"one"
    old = files.put(b"two")
    (tmp_path / old[:2] / ".half.part").write_bytes(b"tw")
    for path in tmp_path.glob("??/*"):
        os.utime(path, (1, 1))
    assert files.sweep({name}) == 2
    assert files.get(name) == b"one"
    with pytest.raises(FileNotFoundError):
        files.get(old)
    for bad in ("../../etc/passwd", "", "a" * 63, "A" * 64):
        with pytest.raises(ValueError, match="stored file"):
            files.path(bad)


def test_a_young_file_is_not_swept(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.put(b"just written, its row comes in a moment")
    assert files.sweep(set()) == 0


def test_forgetting_a_portfolio_takes_everything_with_it(store: Store) -> None:
    run, other = queue(store), queue(store, "http://b.example/")
    for each in (run, other):
        claim(store, each, "w")
        finish(store, each, "w", done(each.encode()))
        (store.place.home / "snapshots" / each).mkdir(parents=True)
    name = get_run(store, run).report_json
    forget(store, recognise("http://a.example/").id)
    assert get_run(store, run) is None
    assert [folder.name for folder in (store.place.home / "snapshots").iterdir()] == [other]
    with pytest.raises(FileNotFoundError):
        store.files.get(name)
    assert store.files.get(get_run(store, other).report_json) == other.encode()
    with store.read() as connection:
        assert connection.execute(sa.select(findings.c.run)).scalars().all() == [other]


def test_retention_keeps_the_last_run_of_each_portfolio(new_place: Callable[[], Place], clock: Callable[[], float]) -> None:
    store = Store(new_place(), clock)
    ids = []
    for _ in range(5):
        run = queue(store)
        claim(store, run, "w")
        finish(store, run, "w", done(run.encode()))
        ids.append(run)
        clock.now += 30 * 86400  # type: ignore[attr-defined]
    assert retain(store, 100) == 2  # 150 and 120 days old
    assert retain(store, 0) == 2
    assert [run for run in ids if get_run(store, run) is not None] == [ids[-1]]
    assert sweep(store) == 0  # files are young
    store.close()


def test_where_everything_is_kept(tmp_path: Path) -> None:
    assert place({"FOLIOCHECK_HOME": str(tmp_path)}).home == tmp_path
    assert place({"XDG_DATA_HOME": str(tmp_path)}).home == tmp_path / "foliocheck"
    assert place({"FOLIOCHECK_DATABASE_URL": "postgresql://u:p@h/d"}).store_url == "postgresql+psycopg://u:p@h/d"
    for bad in ("mysql://h/d", "nonsense"):
        with pytest.raises(BadConfiguration, match="PostgreSQL"):
            place({"FOLIOCHECK_DATABASE_URL": bad})


def test_a_store_of_the_first_version_is_brought_up_to_date(new_place: Callable[[], Place]) -> None:
    """Columns and tables that came later are added, and what was kept stays."""
    first = Store(new_place())
    run = queue(first)
    schema = "" if first.sqlite else "foliocheck."
    with first.write() as connection:
        for words in (
            f"drop index {schema}runs_by_owner", f"alter table {schema}runs drop column owner", f"alter table {schema}runs drop column upload",
            f"drop table {schema}corrections", f"drop table {schema}sessions", f"drop table {schema}people", f"update {schema}alembic_version set version_num = '0001'",
        ):  # fmt: skip
            connection.execute(sa.text(words))
    first.close()
    again = Store(new_place())
    row = get_run(again, run)
    assert (row.owner, row.upload, row.state) == ("", None, "queued")
    made = sa.inspect(again.engine)
    names = set(made.get_table_names(schema=None if again.sqlite else "foliocheck"))
    assert {"corrections", "people"} <= names
    assert "runs_by_owner" in {index["name"] for index in made.get_indexes("runs", schema=None if again.sqlite else "foliocheck")}
    again.close()
