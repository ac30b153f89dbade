"""A worker whose check is cheap: it asks the portfolio's server a few times, says when it begins and ends, and gives a made-up report."""

from __future__ import annotations

import json
import sys
import time
from urllib.request import urlopen

from foliocheck.app.engine.job import Job, Watcher
from foliocheck.app.engine.serving import run_worker
from foliocheck.app.store.runs import Outcome


def stand_in(job: Job, watcher: Watcher) -> Outcome:
    for _ in range(6):
        urlopen(job.address, timeout=20).read()
        if watcher.look() == "cancel":
            return Outcome(state="cancelled", problem="It was cancelled.")
        time.sleep(0.05)
    report = json.dumps({"run": job.run, "address": job.address, "attempt": job.attempt}).encode()
    finding = {
        "fingerprint": "0" * 16,
        "check_id": "x",
        "area": "links",
        "verdict": "fail",
        "severity": "must",
        "title": "x",
        "page": job.address,
    }
    return Outcome(state="done", verdict="fix-first", summary={"musts": 1}, findings=(finding,), report_json=report, report_html=report)


if __name__ == "__main__":
    step = None if "--browser" in sys.argv else stand_in
    sys.exit(run_worker(lambda line: None, **({"step": step} if step else {})))
