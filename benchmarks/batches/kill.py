"""N portfolios, two workers, random kill -9: is each report there once, and was every host left in peace? See README.md."""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "app"))

from foliocheck.app.store.database import Store  # noqa: E402  # after the path of the tests' helpers
from foliocheck.app.store.place import Place  # noqa: E402
from foliocheck.app.store.portfolios import recognise  # noqa: E402
from foliocheck.app.store.runs import ENDED, TRIAGE, add_run  # noqa: E402
from foliocheck.app.store.tables import findings, runs  # noqa: E402

_NEAR = 0.35  # seconds: a portfolio is being visited from its first request until this long after its last one


class Counting:
    """A server on all loopback hosts that notes who is visited when, and finds hosts with two portfolios at the same time."""

    def __init__(self) -> None:
        self.visits: dict[str, list[tuple[float, str]]] = defaultdict(list)
        counting = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                counting.visits[self.headers["Host"].split(":")[0]].append((time.monotonic(), self.path.strip("/").split("/")[0]))
                body = (
                    b"<!doctype html><html lang=en><title>Portfolio</title><h1>Contextual statement</h1><p>I work with learners.</p></html>"
                )
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_HEAD = do_GET

            def log_message(self, *_: object) -> None:
                return

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, *_: object) -> None:
                return

        self._server = Server(("0.0.0.0", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def overlaps(self) -> int:
        """How often a request to one portfolio of a host came between two requests of a visit to another."""
        found = 0
        for asked in self.visits.values():
            visits = [
                (at, name) for at, name in asked if name[:1] == "p" and name[1:].isdigit()
            ]  # robots.txt and the like are the host's own
            for (at, name), (after, other) in pairwise(visits):
                found += name != other and after - at < _NEAR
        return found

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def start_worker(environment: dict[str, str], browser: bool) -> subprocess.Popen[bytes]:
    program = [sys.executable, str(Path(__file__).with_name("stand_in_worker.py")), *(["--browser"] if browser else [])]
    return subprocess.Popen(
        program, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE if os.environ.get("SHOW") else subprocess.DEVNULL
    )


def run(portfolios: int, kills: int, hosts: int, database_url: str | None, browser: bool, seed: int, most: float) -> dict[str, float]:
    """Do it once; gives the figures. Raises AssertionError where anything was lost, doubled or disturbed."""
    chance = random.Random(seed)
    home = Path(tempfile.mkdtemp(prefix="foliocheck-kill-"))
    counting = Counting()
    environment = {
        **os.environ, "FOLIOCHECK_HOME": str(home), "FOLIOCHECK_PAUSE": "0.4", "FOLIOCHECK_DEAD_AFTER": "6",
        **({"FOLIOCHECK_DATABASE_URL": database_url} if database_url else {}),
    }  # fmt: skip
    store = Store(Place(home=home, database_url=database_url))
    begun = time.monotonic()
    with store.write() as connection:
        ids = [
            add_run(store, connection, recognise(f"http://127.0.0.{2 + number % hosts}:{counting.port}/p{number}/"), TRIAGE, {})
            for number in range(portfolios)
        ]
    queued = time.monotonic() - begun
    workers = [start_worker(environment, browser) for _ in range(2)]
    done_kills = [0, 0]
    try:
        while True:
            with store.read() as connection:
                left = connection.execute(sa.select(sa.func.count()).select_from(runs).where(runs.c.state.not_in(ENDED))).scalar_one()
            if not left:
                break
            assert time.monotonic() - begun < most, f"{left} portfolios were still not done after {most} s"
            share = 1 - left / portfolios
            number = min((0, 1), key=lambda each: done_kills[each])
            # spread over the whole batch, so that the kills fall on its beginning, middle and end
            if done_kills[number] < kills and share >= sum(done_kills) / (2 * kills + 1) * 0.9:
                time.sleep(chance.uniform(0.1, 1.5))
                workers[number].send_signal(signal.SIGKILL)
                workers[number].wait()
                done_kills[number] += 1
                workers[number] = start_worker(environment, browser)
            time.sleep(0.2)
        took = time.monotonic() - begun
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            with contextlib.suppress(subprocess.TimeoutExpired):
                worker.wait(30)
            worker.kill()
            worker.wait()
        counting.close()
    with store.read() as connection:
        rows = connection.execute(sa.select(runs)).all()
        of_run = Counter(connection.execute(sa.select(findings.c.run)).scalars())
    states = Counter(row.state for row in rows)
    reports = {row.report_json for row in rows}
    figures = {
        "portfolios": portfolios, "kills": sum(done_kills), "seconds": round(took, 1), "seconds to queue": round(queued, 2), "done": states["done"],
        "reports": len(reports - {None}), "begun more than once": sum(row.attempts > 1 for row in rows), "most attempts": max(row.attempts for row in rows),
        "disturbed hosts": counting.overlaps(), "stored files": sum(1 for _ in (home / "files").glob("??/*")),
    }  # fmt: skip
    store.close()
    print(figures, flush=True)
    assert states["done"] == portfolios == len(rows) == len(ids), states
    assert browser or len(reports) == portfolios, "a report is missing"
    assert browser or (set(of_run.values()) == {1} and len(of_run) == portfolios), "findings were stored twice"
    assert counting.overlaps() == 0, "two portfolios of one host at the same time"
    assert sum(done_kills) == 2 * kills, done_kills
    shutil.rmtree(home, ignore_errors=True)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portfolios", type=int, default=200)
    parser.add_argument("--kills", type=int, default=5, help="of each of the two workers")
    parser.add_argument("--hosts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=float, default=900, help="seconds after which it has failed")
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--postgres", action="store_true")
    given = parser.parse_args()
    with contextlib.ExitStack() as stack:
        url = None
        if given.postgres:
            from private_postgres import private_postgres

            url = stack.enter_context(private_postgres())
        run(given.portfolios, given.kills, given.hosts, url, given.browser, given.seed, given.most)


if __name__ == "__main__":
    main()
