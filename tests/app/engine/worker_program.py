"""A worker in a process of its own, whose check does what the portfolio's name says and notes it in a file."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from foliocheck.app.engine.job import Job, Watcher
from foliocheck.app.engine.serving import run_worker
from foliocheck.app.store.runs import Outcome


def note(words: str) -> None:
    with Path(os.environ["NOTES"]).open("a", encoding="utf-8") as notes:
        notes.write(words + "\n")


def act(job: Job, watcher: Watcher) -> Outcome:
    name = job.address.rstrip("/").rpartition("/")[2]
    note(f"begin {name} {job.attempt} {os.getpid()}")
    if name.startswith("crash"):
        os._exit(1)
    if name.startswith("long") and job.attempt == 1:
        (job.work / "so-far").write_text("half")
        for _ in range(600):
            time.sleep(0.1)
            watcher.look()
    if name.startswith("deaf") and job.attempt == 1:
        time.sleep(60)
    found = (job.work / "so-far").read_text() if (job.work / "so-far").exists() else ""
    note(f"end {name} {job.attempt} {os.getpid()} {found}")
    return Outcome(state="done", verdict="ready", report_json=f"{name} {job.run}".encode(), report_html=b"h")


if __name__ == "__main__":
    sys.exit(run_worker(lambda line: print(line, flush=True), step=act))
