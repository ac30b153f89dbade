"""One worker in this process: what it does with runs, and each known pitfall of the queue under it."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from dbos import DBOS

from foliocheck.app.engine.gate import Gate
from foliocheck.app.engine.heartbeat import Heartbeat
from foliocheck.app.engine.job import Access, Job, Watcher, WorkerSettings
from foliocheck.app.engine.queue import APPLICATION_VERSION
from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.portfolios import recognise
from foliocheck.app.store.runs import ENDED, Outcome, add_run, ask_to_cancel, get_run
from foliocheck.app.store.tables import progress, runs
from foliocheck.core.errors import BadConfiguration, BadFile

QUICK = WorkerSettings(pause=0.05, poll=0.1, dead_after=5)
SECRET = "hush-hush-4711-swordfish"


def queue(store: Store, address: str, kind: str = "triage", holder: str | None = None, run: str | None = None) -> str:
    with store.write() as connection:
        return add_run(store, connection, recognise(address), kind, {}, access_holder=holder, run=run)


def until(said: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not said():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def ended(store: Store, *ids: str) -> bool:
    return all(get_run(store, run).state in ENDED for run in ids)


def fine(job: Job, watcher: Watcher) -> Outcome:
    watcher.tell({"doing": "reading"})
    return Outcome(state="done", verdict="ready", report_json=job.run.encode(), report_html=b"h")


def test_every_run_ends_once_and_its_work_folder_goes(store: Store) -> None:
    ids = [queue(store, f"http://h{number % 3}.example/{number}") for number in range(9)]
    with Worker(store, fine, QUICK):
        until(lambda: ended(store, *ids))
    assert {get_run(store, run).report_json for run in ids} and len({get_run(store, run).report_json for run in ids}) == 9
    assert list((store.place.home / "work").iterdir()) == []
    with store.read() as connection:
        assert connection.execute(sa.select(progress.c.id)).all() == []


def test_a_host_is_visited_by_one_at_a_time(store: Store) -> None:
    inside: list[str] = []
    together: list[int] = []

    def count(job: Job, watcher: Watcher) -> Outcome:
        inside.append(recognise(job.address).host)
        together.append(inside.count(recognise(job.address).host))
        time.sleep(0.15)
        inside.remove(recognise(job.address).host)
        return fine(job, watcher)

    ids = [queue(store, f"http://one.example/{number}", kind) for number in range(2) for kind in ("person", "triage", "watch")]
    ids += [queue(store, f"http://two.example/{number}") for number in range(3)]
    with Worker(store, count, QUICK):
        until(lambda: ended(store, *ids))
    assert max(together) == 1


def test_faults_become_sentences_and_never_leak(store: Store) -> None:
    def break_off(job: Job, watcher: Watcher) -> Outcome:
        if "bad" in job.address:
            raise BadFile("The file is damaged. Save it again.")
        raise RuntimeError("secret text of a page: kim.larch@college.example")

    one, other = queue(store, "http://bad.example/"), queue(store, "http://worse.example/")
    with Worker(store, break_off, QUICK):
        until(lambda: ended(store, one, other))
    assert get_run(store, one).problem == "The file is damaged. Save it again."
    assert get_run(store, other).state == "failed"
    assert "RuntimeError" in get_run(store, other).problem
    assert "kim" not in get_run(store, other).problem


def test_cancel_reaches_a_running_check(store: Store) -> None:
    """The queue's own cancel lets a running step go on to its end; our flag is what the check polls."""
    begun = threading.Event()

    def listen(job: Job, watcher: Watcher) -> Outcome:
        begun.set()
        until(lambda: watcher.look() == "cancel")
        return Outcome(state="cancelled", problem="It was cancelled.")

    run = queue(store, "http://a.example/")
    with Worker(store, listen, QUICK):
        assert begun.wait(20)
        ask_to_cancel(store, run)
        until(lambda: ended(store, run), 5)
    assert get_run(store, run).state == "cancelled"


def test_a_password_is_in_no_table_file_or_queue(store: Store, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    seen: list[str | None] = []

    def look(job: Job, watcher: Watcher) -> Outcome:
        seen.append(job.access.password)
        assert SECRET not in repr(job)
        return fine(job, watcher)

    worker = Worker(store, look, QUICK)
    run = queue(store, "http://a.example/", holder=worker.id)
    worker.lend(run, Access(password=SECRET))
    with worker:
        until(lambda: ended(store, run))
        everything = _all_text(store)
    assert seen == [SECRET]
    assert run in everything
    assert SECRET not in everything
    assert all(SECRET.encode() not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    said = capfd.readouterr()
    assert SECRET not in said.out + said.err


def test_a_password_that_is_gone_is_asked_for_again(store: Store) -> None:
    run = queue(store, "http://a.example/", holder="somebody-who-died")
    with store.write() as connection:
        connection.execute(runs.update().values(access_holder=None))  # what the heirs do
    with Worker(store, fine, QUICK):
        until(lambda: ended(store, run))
    assert get_run(store, run).state == "needs-password"
    assert "give the password again" in get_run(store, run).problem


def test_what_takes_its_worker_down_again_and_again_is_given_up(store: Store) -> None:
    run = queue(store, "http://a.example/")
    with store.write() as connection:
        connection.execute(runs.update().values(attempts=QUICK.attempts))
    with Worker(store, fine, QUICK):
        until(lambda: ended(store, run))
    assert get_run(store, run).state == "failed"
    assert "broke off each time" in get_run(store, run).problem


def test_stopping_hands_work_back_and_the_next_worker_goes_on(store: Store) -> None:
    begun = threading.Event()
    finished = []

    def long(job: Job, watcher: Watcher) -> Outcome:
        if job.attempt == 1:
            (job.work / "so-far").write_text("half")
            begun.set()
            until(lambda: watcher.look(), 60)
        finished.append((job.work / "so-far").read_text())
        return fine(job, watcher)

    run = queue(store, "http://a.example/")
    with Worker(store, long, QUICK):
        assert begun.wait(20)
    assert get_run(store, run).state == "running"
    with Worker(store, long, QUICK):
        until(lambda: ended(store, run))
    assert finished == ["half"]
    assert get_run(store, run).attempts == 2


def test_pitfall_two_workers_of_one_name_would_do_everything_twice(store: Store) -> None:
    first = Heartbeat(store, "the-worker")
    with pytest.raises(BadConfiguration, match="a name of its own"):
        Heartbeat(store, "the-worker")
    first.leave()
    with pytest.raises(BadConfiguration, match="a name of its own"):  # a name is not used again: the queue knows runs by it
        Heartbeat(store, "the-worker")


def test_pitfall_a_partitioned_queue_takes_work_without_a_key_and_never_runs_it(store: Store) -> None:
    with Worker(store, fine, QUICK) as worker:
        assert worker._queue is not None
        with pytest.raises(ValueError, match="never begun"):
            worker._queue.hand_on("r", "triage", "", mine=False)


def test_pitfall_handing_on_twice_is_handing_on_once(store: Store) -> None:
    ran: list[str] = []

    def count(job: Job, watcher: Watcher) -> Outcome:
        ran.append(job.run)
        return fine(job, watcher)

    with Worker(store, count, QUICK) as worker:
        run = queue(store, "http://a.example/")
        until(lambda: ended(store, run))
        assert worker._queue is not None
        for _ in range(3):
            worker._queue.hand_on(run, "triage", "a.example", mine=False)
        time.sleep(0.5)
    assert ran == [run]


def test_pitfall_the_version_is_pinned_or_queued_work_is_stranded_by_an_upgrade(store: Store) -> None:
    """What waits in the queue when the program ends is done by the next one. By itself DBOS would mark it with a sum over the code, and leave it to that code."""
    held = threading.Event()

    def hold(job: Job, watcher: Watcher) -> Outcome:
        held.set()
        until(lambda: watcher.look(), 60)
        raise AssertionError

    with Worker(store, hold, WorkerSettings(slots=1, pause=0.05, poll=0.1)):
        running, waiting = queue(store, "http://a.example/"), queue(store, "http://b.example/")
        assert held.wait(20)
        until(lambda: get_run(store, waiting).handed_on)
        assert {each.app_version for each in DBOS.list_workflows()} == {APPLICATION_VERSION} == {"foliocheck-1"}
    with Worker(store, fine, QUICK):
        until(lambda: ended(store, running, waiting))
    assert {get_run(store, run).state for run in (running, waiting)} == {"done"}


def test_pitfall_a_second_worker_does_not_change_the_queues_of_the_first(store: Store) -> None:
    with Worker(store, fine, QUICK):
        before = DBOS.retrieve_queue("triage")
        assert before is not None and before.partition_concurrency == 1
    with Worker(store, fine, WorkerSettings(slots=7, pause=0.05, poll=0.1)):
        after = DBOS.retrieve_queue("triage")
        assert after is not None and after.worker_concurrency == before.worker_concurrency == 2


def test_pitfall_results_are_small_json_and_no_pickle(store: Store) -> None:
    run = queue(store, "http://a.example/")
    with Worker(store, fine, QUICK):
        until(lambda: ended(store, run))
        until(lambda: DBOS.list_workflows(workflow_ids=[run])[0].status == "SUCCESS")
        kept = DBOS.list_workflows(workflow_ids=[run])[0]
        steps = DBOS.list_workflow_steps(run)
    assert kept.output == "done"
    assert len(steps) == 1  # one portfolio is one step
    text = _all_text(store)
    assert "portable_json" in text
    assert "gASV" not in text  # how a pickle begins


def test_pitfall_write_ahead_is_set_on_the_queues_file_before_it_is_opened(tmp_path: Path) -> None:
    from foliocheck.app.store.database import prepare_queue_file
    from foliocheck.app.store.place import Place

    prepare_queue_file(Place(home=tmp_path))
    with closing(sqlite3.connect(tmp_path / "queue.sqlite")) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)


def test_a_person_never_waits_behind_a_schedule() -> None:
    gate = Gate(1)
    gate.enter("watch", lambda: None)
    order: list[str] = []

    def come(kind: str) -> None:
        gate.enter(kind, lambda: None)
        order.append(kind)
        time.sleep(0.3)
        gate.leave()

    threads = [threading.Thread(target=come, args=(kind,)) for kind in ("watch", "triage")]
    for thread in threads:
        thread.start()
    time.sleep(0.2)
    person = threading.Thread(target=come, args=("person",))
    person.start()
    person.join(5)
    assert order == ["person"]  # there is one place more for those who wait
    gate.leave()
    for thread in threads:
        thread.join(5)
    assert order == ["person", "triage", "watch"]


def test_settings_from_the_environment() -> None:
    assert worker_settings({"FOLIOCHECK_SLOTS": "3", "FOLIOCHECK_PAUSE": "0.5"}).slots == 3
    for name, value in (("FOLIOCHECK_SLOTS", "0"), ("FOLIOCHECK_PAUSE", "soon"), ("FOLIOCHECK_DEAD_AFTER", "-1")):
        with pytest.raises(BadConfiguration, match=name):
            worker_settings({name: value})


def _all_text(store: Store) -> str:
    """Every cell of every table, ours and the queue's."""
    found: list[str] = []
    engine = sa.create_engine(store.place.engine_url)
    for each, schemas in (
        (engine, (None,) if store.sqlite else ("foliocheck_queue",)),
        (store.engine, (None,) if store.sqlite else ("foliocheck",)),
    ):
        looked = sa.inspect(each)
        for schema in schemas:
            for table in looked.get_table_names(schema=schema):
                with each.connect() as connection:
                    name = f'"{schema}"."{table}"' if schema else f'"{table}"'
                    found += [str(tuple(row)) for row in connection.exec_driver_sql(f"select * from {name}")]
    engine.dispose()
    return "\n".join(found)
