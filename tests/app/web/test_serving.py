"""`foliocheck serve` as a process: the port, the host, the end, and a password that is gone with it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from served import PROGRAM, served  # the tests' own modules, found by the lines above
from small_sites import SmallSites

from foliocheck.app.command_line import app
from foliocheck.app.engine.job import WorkerSettings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.runs import Outcome
from foliocheck.app.store.tables import workers
from foliocheck.app.web.crew import Crew


def test_a_port_that_is_taken_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [*PROGRAM, "serve", "--no-browser", "--port", str(port)], env={"FOLIOCHECK_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1 and f"Port {port} is taken" in done.stderr and f"--port {port + 1}" in done.stderr


def test_a_host_that_others_reach_wants_more(tmp_path: Path) -> None:
    result = CliRunner(env={"FOLIOCHECK_HOME": str(tmp_path)}).invoke(app, ["serve", "--host", "0.0.0.0", "--no-browser"])
    assert result.exit_code != 0 and "0.0.0.0" in str(result.exception)


@pytest.mark.browser
def test_a_password_goes_with_the_process_and_is_asked_for_again(tmp_path: Path) -> None:
    with SmallSites() as sites:
        with served(tmp_path) as address, httpx.Client(base_url=address) as client:
            given = {"address": sites.address("slow-secret", 21), "password": "larch-4711"}
            path = client.post("/checks", data=given).headers["location"]
            _until(lambda: "Pages read" in client.get(path).text and "loading=" in client.get(path).text)
        with served(tmp_path) as address, httpx.Client(base_url=address) as client:
            _until(lambda: "Please give the password again." in client.get(path).text)
            assert not [found for found in tmp_path.rglob("*") if found.is_file() and b"larch-4711" in found.read_bytes()]
            later = client.post(f"{path}/again", data={"password": "larch-4711"}).headers["location"]
            _until(lambda: "Open the report" in client.get(later).text)


def test_without_a_worker_the_page_says_so(tmp_path: Path) -> None:
    with served(tmp_path, "--no-worker") as address, httpx.Client(base_url=address) as client:
        assert "Password of the portfolio" not in client.get("/").text, "nobody here could keep it"
        path = client.post("/checks", data={"address": "https://name.example/"}).headers["location"]
        assert "nothing is there to do the work" in client.get(path).text


def test_a_worker_that_was_given_up_is_replaced(tmp_path: Path) -> None:
    """As after a night in which the laptop slept and another worker took over."""
    store = Store(Place(home=tmp_path))
    begun: list[Worker] = []

    def new() -> Worker:
        return Worker(store, lambda job, watcher: Outcome(state="done"), WorkerSettings(poll=0.1, dead_after=1))

    with Crew(new, begun.append):
        with store.write() as connection:
            connection.execute(workers.update().where(workers.c.id == begun[0].id).values(state="dead"))
        _until(lambda: len(begun) == 2)
        assert not begun[1].fenced.is_set() and begun[1].id != begun[0].id
    store.close()
    assert not [thread.name for thread in threading.enumerate() if thread.name == "foliocheck-crew"]


def _until(said: object, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not said():  # type: ignore[operator]  # a function without arguments
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)


def test_the_help_names_every_option() -> None:
    text = re.sub(r"\x1b\[[0-9;]*m", "", CliRunner().invoke(app, ["serve", "--help"], env={"COLUMNS": "200"}).stdout)
    for option in ("--port", "--host", "--no-browser", "--no-worker"):
        assert option in text
