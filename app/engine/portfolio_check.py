"""The real step: one portfolio in a process of its own, which can be ended at any moment and whose memory goes with it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from foliocheck.app.engine.job import Job, Watcher
from foliocheck.app.engine.result import outcome_of
from foliocheck.app.store.runs import Outcome
from foliocheck.core.report import Report
from foliocheck.reports.json_form import from_json

GRACE = 180.0
"""Seconds after the budget in which links, documents and the report may still be done, before the process is ended."""
_TICK = 0.5
_LAST_WORDS = 20.0
_FAILED = "The check {took}. Check it on its own: foliocheck check ADDRESS."


def check_portfolio(job: Job, watcher: Watcher) -> Outcome:
    """Check one portfolio. A time budget that runs out ends in a report that says so; a process that hangs is ended; one that breaks off without a
    word is started once more.
    """
    for _ in range(2):
        outcome = _once(job, watcher)
        if outcome is not None:
            return outcome
    return Outcome(state="failed", problem=_FAILED.format(took="broke off twice"))


def _once(job: Job, watcher: Watcher) -> Outcome | None:
    """One process that checks the portfolio; None where it broke off by itself and did not say why."""
    out = job.work / "report"
    child = subprocess.Popen(
        [sys.executable, "-m", "foliocheck.app.engine.crawl_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "TMPDIR": str(job.work)},  # what it leaves when it is killed goes with the run's folder
    )
    assert child.stdin is not None and child.stdout is not None
    lines: SimpleQueue[dict[str, Any]] = SimpleQueue()
    reader = threading.Thread(target=_read, args=(child.stdout, lines), daemon=True)
    said: dict[str, Any] = {}
    stopped: str | None = None
    over = threading.Event()
    # Ticks come from a thread of their own: the watcher asks a database, which may be busy or away for longer than the process waits for a sign of life.
    ticker = threading.Thread(target=_tick, args=(child, over), daemon=True)
    try:
        order = {
            "address": str(job.given or job.address), "corrections": job.corrections, "out": str(out), "framework": job.framework, "budget": job.budget, "password": job.access.password,
            "storage_state": job.access.storage_state, "compare": _earlier_file(job), "keep": job.keep_snapshot, "known": str(job.known) if job.known else None,
            "live": job.live,
        }  # fmt: skip
        _write(child, json.dumps(order).encode() + b"\n")
        ticker.start()
        reader.start()
        deadline = time.monotonic() + job.budget + GRACE
        while child.poll() is None:
            said.update(_heard(lines, watcher))
            asked = watcher.look()
            if stopped is None and (asked == "cancel" or time.monotonic() > deadline):
                stopped = "cancel" if asked == "cancel" else "time"
                child.terminate()  # asks the crawl to stop; what it has stays on the disk
                deadline = time.monotonic() + _LAST_WORDS
            elif stopped and time.monotonic() > deadline:
                child.kill()
            try:
                child.wait(_TICK)
            except subprocess.TimeoutExpired:
                continue
        reader.join(5)
        said.update(_heard(lines, watcher))
    finally:
        over.set()
        if child.poll() is None:
            child.kill()
            child.wait()
        if ticker.is_alive():
            ticker.join()  # before the pipe is closed under it
        with suppress(OSError):
            child.stdin.close()  # says what stands in its buffer once more, to nobody where the process has ended
        child.stdout.close()
    return _outcome(job, out, said, stopped)


def _outcome(job: Job, out: Path, said: dict[str, Any], stopped: str | None) -> Outcome | None:
    if stopped == "cancel":
        return Outcome(state="cancelled", problem="It was cancelled.")
    if "error" in said:
        return Outcome(state="failed", problem=str(said["error"]))
    if stopped == "time" and not said.get("finished"):
        return Outcome(
            state="failed", problem=_FAILED.format(took=f"took longer than {round(job.budget / 60)} minutes and had to be ended")
        )
    if not said.get("finished"):
        return None
    report_json = (out / "report.json").read_bytes()
    report = from_json(report_json.decode())
    outcome = outcome_of(report, report_json, (out / "report.html").read_bytes(), _earlier(job))
    if (out / "snapshot").is_dir():
        kept = job.work.parent.parent / "snapshots" / job.run
        shutil.rmtree(kept, ignore_errors=True)
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.move(out / "snapshot", kept)
    return outcome


def _earlier(job: Job) -> Report | None:
    if job.earlier is None:
        return None
    try:
        return from_json(job.earlier.decode())
    except (ValueError, UnicodeError):
        return None


def _earlier_file(job: Job) -> str | None:
    if _earlier(job) is None or job.earlier is None:
        return None
    path = job.work / "earlier.json"
    path.write_bytes(job.earlier)
    return str(path)


def _tick(child: subprocess.Popen[bytes], over: threading.Event) -> None:
    """Say “still here” until it is over: the process ends itself where that stops, so that no crawl outlives its worker."""
    while not over.is_set() and _write(child, b".\n"):
        over.wait(_TICK)


def _write(child: subprocess.Popen[bytes], data: bytes) -> bool:
    try:
        assert child.stdin is not None
        child.stdin.write(data)
        child.stdin.flush()
    except OSError:
        return False  # it has ended
    return True


def _read(stream: Any, lines: SimpleQueue[dict[str, Any]]) -> None:
    for line in stream:
        try:
            lines.put(json.loads(line))
        except ValueError:
            continue  # not ours: something printed by a library


def _heard(lines: SimpleQueue[dict[str, Any]], watcher: Watcher) -> dict[str, Any]:
    said: dict[str, Any] = {}
    told: dict[str, Any] = {}
    while True:
        try:
            line = lines.get_nowait()
        except Empty:
            break
        if "progress" in line:
            told.update(line["progress"])
        elif "pages" in line:
            told.setdefault("pages", []).extend(line["pages"])
        elif "sections" in line:
            told.update(line)
        else:
            said.update(line)
    if told:
        watcher.tell(told)
    return said
