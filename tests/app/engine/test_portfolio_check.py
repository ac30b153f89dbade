"""The process in which one portfolio is read: its time is limited, and it can be ended at any moment."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foliocheck.app.engine import portfolio_check
from foliocheck.app.engine.job import HandBack, Job, Watcher
from foliocheck.app.engine.portfolio_check import check_portfolio


def job(tmp_path: Path, **more: Any) -> Job:
    return Job(run="r", address="http://127.0.0.1:9/", work=tmp_path, **more)


def hearing(said: Callable[[], str | None]) -> Watcher:
    return Watcher(look=said, tell=lambda what: None)


@pytest.fixture
def hung(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The process neither ends nor listens; gives the file in which it notes its number."""
    program = tmp_path / "hung"
    program.write_text(f'#!/bin/sh\ntrap "" TERM\necho $$ > {tmp_path}/number\nwhile :; do sleep 0.1; done\n')  # a shell: it starts at once
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(portfolio_check, "_LAST_WORDS", 0.5)
    return tmp_path / "number"


def test_pitfall_a_time_out_is_cooperative_so_a_process_that_does_not_listen_is_ended(
    hung: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portfolio_check, "GRACE", 0.5)
    begun = time.monotonic()
    outcome = check_portfolio(job(tmp_path, budget=0.5), hearing(lambda: None))
    assert time.monotonic() - begun < 10
    assert outcome.state == "failed"
    assert "took longer than" in (outcome.problem or "")
    assert not Path(f"/proc/{hung.read_text().strip()}").exists()


def test_pitfall_a_cancel_is_cooperative_too(hung: Path, tmp_path: Path) -> None:
    asked = iter([None, "cancel"])
    outcome = check_portfolio(job(tmp_path), hearing(lambda: next(asked, "cancel")))
    assert outcome.state == "cancelled"
    assert not Path(f"/proc/{hung.read_text().strip()}").exists()


def test_a_run_that_is_no_longer_ours_leaves_no_process(hung: Path, tmp_path: Path) -> None:
    def taken() -> str | None:
        if hung.exists():
            raise HandBack
        return None

    with pytest.raises(HandBack):
        check_portfolio(job(tmp_path), hearing(taken))
    assert not Path(f"/proc/{hung.read_text().strip()}").exists()


def test_a_process_that_ends_before_it_is_spoken_to_is_started_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its pipe is broken by then: that is its end, no fault of ours, and the order does not fit into the pipe."""
    program = tmp_path / "short"
    program.write_text(f"#!/bin/sh\necho $$ >> {tmp_path}/numbers\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    outcome = check_portfolio(job(tmp_path, corrections="x" * 300_000), hearing(lambda: None))
    assert outcome.state == "failed" and "broke off twice" in (outcome.problem or "")
    assert len((tmp_path / "numbers").read_text().split()) == 2


def test_a_slow_database_does_not_end_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs of life go on while the watcher waits for the database."""
    program = tmp_path / "counting"
    program.write_text(f"#!/bin/sh\nhead -c 1500 > {tmp_path}/heard\ntouch {tmp_path}/done\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(portfolio_check, "_TICK", 0.001)
    heard: list[bool] = []

    def slow() -> None:
        end = time.monotonic() + 30
        while not (tmp_path / "done").exists() and time.monotonic() < end:
            time.sleep(0.01)
        heard.append((tmp_path / "done").exists())

    assert check_portfolio(job(tmp_path), hearing(slow)).state == "failed"
    assert heard[0], "nothing was said while the watcher waited"


def test_no_crawl_outlives_its_worker(tmp_path: Path) -> None:
    """Its input ends when the worker dies, and the process with it, wherever it is."""
    child = subprocess.Popen(
        [sys.executable, "-m", "foliocheck.app.engine.crawl_process"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert child.stdin is not None
    child.stdin.write(b'{"address": "http://127.0.0.1:9/"}\n')
    child.stdin.close()
    assert child.wait(30) == 9
