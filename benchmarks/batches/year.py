"""A year of weekly history of 500 portfolios, made up: how large the store gets, and how fast a page can ask it.

python benchmarks/batches/year.py [--postgres]
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "app"))

from foliocheck.app.store.database import Store  # noqa: E402  # after the path of the tests' helpers
from foliocheck.app.store.place import Place  # noqa: E402
from foliocheck.app.store.portfolios import recognise, retain  # noqa: E402
from foliocheck.app.store.tables import findings, pages, portfolios, runs, watches  # noqa: E402
from foliocheck.app.watching.history import difference, history  # noqa: E402
from foliocheck.app.watching.noticing import notice  # noqa: E402
from foliocheck.app.watching.times import DAY  # noqa: E402
from foliocheck.app.watching.watches import everything, queue_due  # noqa: E402

FINDINGS, PAGES, WEEKS = 20, 15, 52


def fill(store: Store, count: int) -> list[str]:
    """Write the year; gives the portfolios' ids."""
    chance = random.Random(1)
    known = [recognise(f"https://portfolio-{number}.example/cmalt/") for number in range(count)]
    with store.write() as connection:
        connection.execute(
            portfolios.insert(),
            [
                {
                    "id": each.id,
                    "address": each.address,
                    "title": "Kit Wilding CMALT",
                    "added_at": 0.0,
                    "last_run": f"{each.id}-{WEEKS - 1}",
                }
                for each in known
            ],
        )
        connection.execute(
            watches.insert(),
            [{"portfolio": each.id, "every": 7 * DAY, "next_at": 1.8e9 + 400 * DAY, "added_at": 0.0, "settings": {}} for each in known],
        )
    summary = {"sentence": "Nearly ready: two things would stop an assessor.", "musts": 2, "shoulds": 6, "broken_links": 1, "pages": PAGES, "platform": "Web site",
               "framework": "CMALT (since July 2019)", "missing": ["Future plans"], "must_titles": ["A link leads nowhere"] * 2, "sections_found": 11, "sections_wanted": 12}  # fmt: skip
    for week in range(WEEKS):
        run_rows, finding_rows, page_rows = [], [], []
        for each in known:
            run = f"{each.id}-{week}"
            at = 1.8e9 + week * 7 * DAY
            run_rows.append({
                "id": run, "portfolio": each.id, "address": each.address, "host": each.host, "kind": "watch", "state": "done", "created_at": at, "started_at": at,
                "finished_at": at + 60, "attempts": 1, "handed_on": True, "settings": {}, "verdict": "fix-first", "summary": summary, "noticed": week < WEEKS - 1,
                "report_json": hashlib.sha256(run.encode()).hexdigest(), "report_html": hashlib.sha256(run.encode() + b"h").hexdigest(),
            })  # fmt: skip
            shift = week // 10 + (chance.random() < 0.05)
            finding_rows += [
                {"run": run, "ordinal": number, "fingerprint": f"{number + shift:016x}", "check_id": "broken-link", "area": "links", "verdict": "fail", "severity": "should",
                 "title": "A link on this page leads to an address that does not exist", "page": each.address + f"page-{number}"}
                for number in range(FINDINGS)
            ]  # fmt: skip
            page_rows += [
                {"run": run, "ordinal": number, "key": each.address + f"page-{number}", "title": f"Core area {number}"}
                for number in range(PAGES)
            ]
        with store.write() as connection:
            connection.execute(runs.insert(), run_rows)
            connection.execute(findings.insert(), finding_rows)
            connection.execute(pages.insert(), page_rows)
    return [each.id for each in known]


def slowest(work: Callable[[], object], times: int = 7) -> tuple[float, float]:
    """Median and slowest in milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return round(statistics.median(taken), 1), round(max(taken), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--portfolios", type=int, default=500)
    given = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="foliocheck-year-"))
    with contextlib.ExitStack() as stack:
        url = None
        if given.postgres:
            from private_postgres import private_postgres

            url = stack.enter_context(private_postgres())
        store = Store(Place(home=home, database_url=url), clock=lambda: 1.8e9 + 365 * DAY)
        stack.callback(store.close)
        begun = time.perf_counter()
        ids = fill(store, given.portfolios)
        print(
            f"{given.portfolios * WEEKS} runs, {given.portfolios * WEEKS * FINDINGS} findings written in {time.perf_counter() - begun:.1f} s"
        )
        if store.sqlite:
            size = sum(path.stat().st_size for path in home.glob("store.sqlite*"))
        else:
            with store.read() as connection:
                size = connection.execute(sa.text("select pg_database_size(current_database())")).scalar_one()
        print(f"size: {size / 1e6:.0f} MB")

        def change() -> object:
            with store.read() as connection:
                return difference(connection, f"{ids[0]}-40", f"{ids[0]}-51")

        for name, work in (
            ("list of everything watched", lambda: everything(store)),
            ("history of one portfolio, a year", lambda: history(store, ids[7])),
            ("two runs compared", change),
            ("looking for what is due", lambda: queue_due(store)),
        ):
            print(f"{name}: median {slowest(work)[0]} ms, slowest {slowest(work)[1]} ms")
        begun = time.perf_counter()
        print(f"noticing what changed in {given.portfolios} fresh runs: {notice(store)} events in {time.perf_counter() - begun:.1f} s")
        begun = time.perf_counter()
        print(f"retention of 90 days: {retain(store, 90)} runs deleted in {time.perf_counter() - begun:.1f} s")
    shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
