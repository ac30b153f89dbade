"""The page in this process, with a worker whose check is cheap and waits until it may end; and history that is made up."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from foliocheck.app.engine.job import Job, Watcher, WorkerSettings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.portfolios import recognise
from foliocheck.app.store.runs import Outcome, claim, finish
from foliocheck.app.store.tables import runs
from foliocheck.app.watching.noticing import notice
from foliocheck.app.watching.times import DAY
from foliocheck.app.watching.watches import add, queue_due
from foliocheck.app.web.site import make_site

QUICK = WorkerSettings(slots=4, pause=0.02, poll=0.1)
TITLES = (
    "A link in your evidence leads nowhere",
    "A learner's e-mail address can be read by everybody",
    "The future plans are missing",
    "A picture has no description",
)


def outcome_of(address: str, again: bool = False) -> Outcome:
    """What a cheap check makes of an address: its last part says how it stands (`ready`, `fix-3`, `locked`, `fail`)."""
    name = address.rstrip("/").rpartition("/")[2]
    kind, _, figure = name.partition("-")
    if kind == "fail":
        return Outcome(state="failed", problem="The check broke off. Check it on its own: foliocheck check ADDRESS.")
    musts = 0 if again else int(figure) if kind == "fix" and figure.isdigit() else 0
    verdict = {"ready": "ready", "fix": "fix-first" if musts else "ready", "part": "incomplete-check", "locked": "unreadable"}.get(
        kind, "ready"
    )
    summary = {
        "verdict": verdict, "sentence": "It asks for a sign-in." if kind == "locked" else "Nearly ready.", "front_door": "locked" if kind == "locked" else "open",
        "platform": "WordPress", "framework": "CMALT (since July 2019)", "title": f"Portfolio of {name}", "sections_found": 12 - musts, "sections_wanted": 12,
        "missing": ["Future plans"] if musts > 2 else [], "unfinished": [], "broken_evidence": musts // 2, "locked_evidence": 0, "broken_links": musts, "exposed": musts // 3,
        "musts": musts, "shoulds": 2, "to_look_at": 3, "must_titles": list(TITLES[:musts]), "pages": 9, "words": 4200, "minutes": 18, "change": None,
    }  # fmt: skip
    html = b"<!doctype html><html lang=en><title>Report</title><h1>Report</h1><p>of " + name.encode() + b"</p></html>"
    return Outcome(
        state="done",
        verdict=verdict,
        title=f"Portfolio of {name}",
        summary=summary,
        report_json=json.dumps(summary).encode(),
        report_html=html,
    )


class Clock:
    """The real time, `ahead` (seconds) of itself."""

    def __init__(self, ahead: float = 0.0) -> None:
        self.ahead = ahead

    def __call__(self) -> float:
        return time.time() + self.ahead


@dataclass
class StaffPage:
    """`address` without a slash at its end. `go`: while it is not set, checks wait; `passwords` are those that checks were given."""

    address: str
    store: Store
    go: threading.Event = field(default_factory=threading.Event)
    passwords: list[str | None] = field(default_factory=list)


@contextmanager
def staff_page(home: Path, *, worker: bool = True, wrap: Any = None, clock: Clock | None = None) -> Iterator[StaffPage]:
    """A running page over a new store. `wrap` may put a middleware around it."""
    store = Store(Place(home=home), clock)
    page = StaffPage(address="", store=store)
    seen: set[str] = set()

    def step(job: Job, watcher: Watcher) -> Outcome:
        page.passwords.append(job.access.password)
        while not page.go.wait(0.1):
            if watcher.look() == "cancel":
                return Outcome(state="cancelled", problem="It was cancelled.")
        again, _ = job.address in seen, seen.add(job.address)
        if "locked" in job.address and job.access.password:
            return outcome_of("https://a.example/ready")
        return outcome_of(job.address, again)

    running = _apart(lambda: Worker(store, step, QUICK)) if worker else None
    site: ASGIApp = make_site(store, worker=running)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        page.address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        server = uvicorn.Server(
            uvicorn.Config(wrap(site) if wrap else site, log_level="error", lifespan="off", timeout_graceful_shutdown=1)
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        if running:
            _apart(running.start)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        try:
            yield page
        finally:
            server.should_exit = True
            page.go.set()
            thread.join(10)
            if running:
                _apart(lambda: running.stop(patience=3))
            store.close()


def _apart(work: Callable[[], Any]) -> Any:
    """In a thread of its own: the queue does not start where a browser's event loop runs, as it does in the tests' main thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def a_year(store: Store, clock: Clock, weeks: int = 20) -> str:
    """A watched portfolio with weekly looks: findings come and go, once it could not be read, once its address led elsewhere. Gives its id."""
    known = recognise("https://kit-wilding.example/cmalt/")
    add(store, known, 7 * DAY)
    for week in range(weeks):
        clock.ahead += 7 * DAY
        queue_due(store, everybody=True)
        with store.read() as connection:
            waiting = [row.id for row in connection.execute(runs.select().where(runs.c.state == "queued"))]
        marks = "abcdefgh"[week // 6 : week // 6 + 3 + (week % 7 == 3)]
        for run in waiting:
            claim(store, run, "w")
            finish(store, run, "w", _weekly(marks, week))
        notice(store)
    return known.id


def _weekly(marks: str, week: int) -> Outcome:
    if week == 9:
        return Outcome(state="done", verdict="unreadable", summary={"sentence": "It answers with an error.", "front_door": "not reachable"})
    findings = tuple(
        {"fingerprint": mark * 16, "check_id": "broken-link", "area": "links", "verdict": "fail", "severity": "must", "title": f"{TITLES[ord(mark) % 4]} ({mark})", "page": "p"}
        for mark in marks
    )  # fmt: skip
    pages = tuple((f"https://kit-wilding.example/cmalt/{number}", f"Core area {number}") for number in range(5 + week // 8))
    like = outcome_of("https://a.example/fix-3").summary
    figures = {"musts": len(marks), "shoulds": 6 - week // 5, "broken_links": len(marks) // 2, "pages": len(pages)}
    summary = {**like, **figures, "title": "Kit Wilding: CMALT portfolio"}
    html = b"<!doctype html><html lang=en><title>Report</title><h1>Report</h1></html>"
    return Outcome(
        state="done", verdict="fix-first", title="Kit Wilding: CMALT portfolio", summary=summary, findings=findings, pages=pages, report_json=b"{}", report_html=html,
        moved_to="https://kit-wilding.example/portfolio/" if week == 15 else None,
    )  # fmt: skip
