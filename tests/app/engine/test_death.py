"""Workers in processes of their own that are killed, halted or cut off: nothing is lost, nothing is done twice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from foliocheck.app.engine.heartbeat import Heartbeat, bury, settle
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.portfolios import recognise
from foliocheck.app.store.runs import ENDED, add_run, get_run
from foliocheck.app.store.tables import runs, workers

PROGRAM = Path(__file__).with_name("worker_program.py")


def queue(store: Store, address: str, holder: str | None = None) -> str:
    with store.write() as connection:
        return add_run(store, connection, recognise(address), "triage", {}, access_holder=holder)


def until(said: Callable[[], object], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not said():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


@contextmanager
def a_worker(store: Store, notes: Path, *before: str, dead_after: float = 30) -> Iterator[subprocess.Popen[bytes]]:
    environment = {
        **os.environ, "FOLIOCHECK_HOME": str(store.place.home), "NOTES": str(notes), "FOLIOCHECK_PAUSE": "0.1", "FOLIOCHECK_DEAD_AFTER": str(dead_after),
    }  # fmt: skip
    environment.pop("FOLIOCHECK_DATABASE_URL", None)
    if store.place.database_url:
        environment["FOLIOCHECK_DATABASE_URL"] = store.place.database_url
    process = subprocess.Popen([*before, sys.executable, str(PROGRAM)], env=environment, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def said(notes: Path, words: str) -> bool:
    return notes.exists() and words in notes.read_text()


def test_a_killed_workers_run_is_taken_over_at_once_and_goes_on_from_the_disk(store: Store, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    run = queue(store, "http://a.example/long")
    with a_worker(store, notes) as first, a_worker(store, notes):
        until(lambda: said(notes, "begin long 1"))
        begun_by = int(notes.read_text().split()[-1])
        if begun_by == first.pid:
            first.kill()
        else:
            os.kill(begun_by, signal.SIGKILL)
        killed = time.monotonic()
        until(lambda: get_run(store, run).state in ENDED)
    assert time.monotonic() - killed < 20, "the heartbeat's patience is not needed on one machine"
    assert get_run(store, run).state == "done"
    assert said(notes, "end long 2") and notes.read_text().rstrip().endswith("half")


def test_a_halted_worker_is_given_up_and_its_late_result_refused(store: Store, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    run = queue(store, "http://a.example/long")
    with a_worker(store, notes, dead_after=1) as first:
        until(lambda: said(notes, "begin long 1"))
        first.send_signal(signal.SIGSTOP)
        with a_worker(store, notes, dead_after=1):
            until(lambda: get_run(store, run).state in ENDED)
            kept = get_run(store, run).report_json
            first.send_signal(signal.SIGCONT)
            assert first.wait(30) == 75  # it sees that it was given up, and ends
        assert get_run(store, run).report_json == kept
        assert notes.read_text().count("end long") == 1


def test_what_kills_every_worker_does_not_stop_the_others(store: Store, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    bad, *good = [queue(store, f"http://h{number}.example/{'crash' if number == 0 else 'fine'}") for number in range(4)]
    with store.write() as connection:
        connection.execute(runs.update().where(runs.c.id == bad).values(attempts=6))  # as if it had done so six times already
    end = time.monotonic() + 90
    while not all(get_run(store, run).state in ENDED for run in (bad, *good)):
        assert time.monotonic() < end
        with a_worker(store, notes) as worker:
            until(lambda: worker.poll() is not None or all(get_run(store, run).state in ENDED for run in (bad, *good)), 60)
    assert get_run(store, bad).state == "failed" and "broke off each time" in get_run(store, bad).problem
    assert [get_run(store, run).state for run in good] == ["done"] * 3


def test_a_password_dies_with_its_worker(store: Store, tmp_path: Path) -> None:
    dead = Heartbeat(store)
    run = queue(store, "http://a.example/fine", holder=dead.worker)
    dead.unlock()  # as the system does when a process dies
    with a_worker(store, tmp_path / "notes"):
        until(lambda: get_run(store, run).state in ENDED)
    assert get_run(store, run).state == "needs-password"


def test_two_heirs_do_not_inherit_twice(store: Store) -> None:
    dead = Heartbeat(store)
    dead.unlock()
    given: list[str] = []
    for heir in ("one", "other"):
        bury(store, heir, 30)
        settle(store, 0.1, given.append)
    assert given == [dead.worker]


def test_an_heir_that_dies_amid_it_leaves_the_rest_to_the_next(store: Store) -> None:
    dead = Heartbeat(store)
    dead.unlock()
    bury(store, "one", 30)

    def die(worker: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        settle(store, 0.1, die)
    given: list[str] = []
    settle(store, 0.1, given.append)
    assert given == [dead.worker]


def test_a_silent_worker_of_another_machine_is_dead_after_a_while(store: Store) -> None:
    silent = Heartbeat(store)
    with store.write() as connection:
        connection.execute(workers.update().where(workers.c.id == silent.worker).values(machine="another", beat_at=store.now() - 20))
    bury(store, "me", 30)
    assert silent.beat()
    with store.write() as connection:
        connection.execute(workers.update().where(workers.c.id == silent.worker).values(beat_at=store.now() - 31))
    bury(store, "me", 30)
    assert not silent.beat()  # and it knows
    silent.unlock()


def test_workers_in_network_namespaces_share_only_the_database_and_the_folder(postgres: str, tmp_path: Path) -> None:
    """Each believes that it is a machine of its own: another host name, no network. One dies as a machine does, and silence tells the other."""
    alone = shutil.which("unshare")
    if alone is None or subprocess.run([alone, "--net", "--uts", "true"], capture_output=True, check=False).returncode:
        pytest.skip("network namespaces cannot be made here (unshare --net --uts, as root)")
    engine = sa.create_engine(postgres)
    with engine.begin() as connection:
        for schema in ("foliocheck", "foliocheck_queue"):
            connection.execute(sa.text(f"drop schema if exists {schema} cascade"))
    engine.dispose()
    store = Store(Place(home=tmp_path / "home", database_url=postgres))
    notes = tmp_path / "notes"
    ids = [queue(store, f"http://h{number % 5}.example/fine-{number}") for number in range(20)]
    machine = (alone, "--net", "--uts", "sh", "-c", 'hostname "$0"; exec "$@"')
    with a_worker(store, notes, *machine, "one", dead_after=3), a_worker(store, notes, *machine, "other", dead_after=3):
        until(lambda: notes.exists() and len({line.split()[3] for line in notes.read_text().splitlines()}) == 2, 60)
        long = queue(store, "http://long.example/long")
        until(lambda: said(notes, "begin long 1"), 60)
        begun_by = int(next(line for line in notes.read_text().splitlines() if line.startswith("begin long 1")).split()[3])
        os.kill(begun_by, signal.SIGKILL)
        killed = time.monotonic()
        until(lambda: all(get_run(store, run).state in ENDED for run in (*ids, long)), 60)
    assert time.monotonic() - killed > 2, "nobody could know it at once"
    assert said(notes, "end long 2")
    ends = [line.split()[1:4:2] for line in notes.read_text().splitlines() if line.startswith("end ")]
    assert {name for name, _ in ends} == {"long", *(f"fine-{number}" for number in range(20))}
    # What the dead one had ended and not yet stored is done once more, and nothing else is.
    assert all(
        process == str(begun_by) for number, (name, process) in enumerate(ends) if name in [later for later, _ in ends[number + 1 :]]
    )
    with store.read() as connection:
        assert {row.machine.split()[0] for row in connection.execute(sa.select(workers))} == {"one", "other"}
    store.close()
