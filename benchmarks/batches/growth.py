"""Portfolios an hour on this machine, with real checks in a real browser, and how that grows with workers. See README.md.

    python benchmarks/batches/growth.py [--portfolios 24] [--hosts 8] [--workers 1,2,4,8] [--postgres]

The portfolios are the labelled ones of benchmarks/sections, on as many hosts; one portfolio a host at a time, as everywhere.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "app"), str(ROOT / "benchmarks" / "speed")]

from measuring import Measured, measure  # noqa: E402  # after the paths

from foliocheck.app.store.database import Store  # noqa: E402
from foliocheck.app.store.place import Place  # noqa: E402
from foliocheck.app.store.portfolios import recognise  # noqa: E402
from foliocheck.app.store.runs import TRIAGE, add_run  # noqa: E402
from foliocheck.app.store.tables import runs  # noqa: E402

SITES = ROOT / "benchmarks" / "sections" / "tuned"
WORKER = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()", "worker", "--drain", "--quiet"]


class Quiet(SimpleHTTPRequestHandler):
    """The sites' files, without a line in the terminal for each."""

    def log_message(self, *_: object) -> None:
        return


@contextlib.contextmanager
def served(names: list[str]) -> Iterator[int]:
    """The portfolios under /NAME/, on every loopback address; gives the port."""
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            shutil.copytree(SITES / name / "site", Path(folder) / name)
        server = ThreadingHTTPServer(("0.0.0.0", 0), functools.partial(Quiet, directory=folder))
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            server.server_close()


def batch(names: list[str], port: int, hosts: int, workers: int, database_url: str | None) -> tuple[float, list[Measured]]:
    """Queue all portfolios in a fresh place and let so many workers at them; seconds until the last is done. Raises AssertionError for a loss."""
    home = Path(tempfile.mkdtemp(prefix="foliocheck-growth-"))
    place = Place(home=home, database_url=database_url)
    store = Store(place)
    try:
        with store.write() as connection:
            for number, name in enumerate(names):
                add_run(store, connection, recognise(f"http://127.0.0.{2 + number % hosts}:{port}/{name}/"), TRIAGE, {})
        environment = {"FOLIOCHECK_HOME": str(home), **({"FOLIOCHECK_DATABASE_URL": database_url} if database_url else {})}
        done: list[Measured] = []
        begun = time.monotonic()
        threads = [threading.Thread(target=lambda: done.append(measure(WORKER, environment=environment))) for _ in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.monotonic() - begun
        with store.read() as connection:
            states = Counter(connection.execute(sa.select(runs.c.state)).scalars())
        assert states == {"done": len(names)}, (states, [one.error[-300:] for one in done])
        return took, done
    finally:
        store.close()
        shutil.rmtree(home, ignore_errors=True)


def main() -> None:
    """Print a table: workers, seconds, portfolios an hour, processor seconds, memory of all workers at the highest."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--portfolios", type=int, default=24)
    options.add_argument("--hosts", type=int, default=8)
    options.add_argument("--workers", default="1,2,4,8")
    options.add_argument("--postgres", action="store_true", help="a private PostgreSQL instead of SQLite")
    given = options.parse_args()
    there = sorted(path.name for path in SITES.iterdir() if (path / "site").is_dir())
    names = there[: given.portfolios]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{len(names)} portfolios on {given.hosts} hosts, {cores} cores, {'PostgreSQL' if given.postgres else 'SQLite'}", flush=True)
    with contextlib.ExitStack() as stack, served(names) as port:
        for workers in map(int, given.workers.split(",")):
            url = None
            if given.postgres:
                from private_postgres import private_postgres

                url = stack.enter_context(private_postgres())
            took, done = batch(names, port, given.hosts, workers, url)
            print(
                f"{workers} worker{'s' if workers > 1 else ' '}: {took:6.1f} s, {len(names) / took * 3600:6.0f} an hour, processor "
                f"{sum(one.cpu for one in done):6.1f} s, memory {sum(one.memory for one in done) / 2**20:6.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    try:
        main()
    except subprocess.TimeoutExpired:
        sys.exit("A worker did not come to an end.")
