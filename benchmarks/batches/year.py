"""A year of weekly history of 500 portfolios and a list of 500, made up: how large the store gets, and how fast every page of it answers.

python benchmarks/batches/year.py [--postgres]
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import random
import shutil
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import sqlalchemy as sa
import uvicorn

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "app"))

from foliocheck.app.store.database import Store  # noqa: E402  # after the path of the tests' helpers
from foliocheck.app.store.place import Place  # noqa: E402
from foliocheck.app.store.portfolios import recognise, retain  # noqa: E402
from foliocheck.app.store.tables import batch_rows, batches, findings, pages, portfolios, runs, watches  # noqa: E402
from foliocheck.app.triage.lists import remark  # noqa: E402
from foliocheck.app.watching.history import difference, history  # noqa: E402
from foliocheck.app.watching.noticing import notice  # noqa: E402
from foliocheck.app.watching.times import DAY  # noqa: E402
from foliocheck.app.watching.watches import everything, queue_due  # noqa: E402
from foliocheck.app.web.site import make_site  # noqa: E402

FINDINGS, PAGES, WEEKS = 20, 15, 52
TIMES = 7


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
               "framework": "CMALT (since July 2019)", "missing": ["Future plans"], "front_door": "open", "to_look_at": 3, "unfinished": [], "locked_evidence": 0, "words": 4200, "verdict": "fix-first", "change": None, "title": "Kit Wilding CMALT", "minutes": 17, "broken_evidence": 1, "exposed": 0, "must_titles": ["A link leads nowhere"] * 2, "sections_found": 11, "sections_wanted": 12}  # fmt: skip
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


def a_list(store: Store, ids: list[str]) -> str:
    """A list whose rows are answered by each portfolio's last look, every fifth with a note."""
    with store.write() as connection:
        connection.execute(batches.insert().values(id="list", title="autumn.csv", created_at=1.8e9))
        rows = [
            {"batch": "list", "row": number, "line": number + 1, "given": f"https://portfolio-{number - 1}.example/cmalt/", "reference": f"C-{number}",
             "pathway": ("", "Senior")[number % 2], "portfolio": each, "problem": None, "same_as": None, "run": f"{each}-{WEEKS - 1}"}
            for number, each in enumerate(ids, 1)
        ]  # fmt: skip
        connection.execute(batch_rows.insert(), rows)
    for number in range(1, len(ids), 5):
        remark(store, "list", number, mark="sent-back", note="Wrote to the candidate.")
    return "list"


@contextlib.contextmanager
def served(store: Store) -> Iterator[str]:
    """The page over this store, on a free port; its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(make_site(store), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


def ask_pages(store: Store, ids: list[str]) -> None:
    """Print how long each page takes, from the request to its last byte. Seconds of processor are what a quiet machine needs; the client's are among them."""
    batch = a_list(store, ids)
    run = f"{ids[7]}-{WEEKS - 1}"
    with served(store) as address, httpx.Client(base_url=address, timeout=60) as client:
        for path in (
            "/", "/checks", f"/checks/{run}", "/lists", f"/lists/{batch}", f"/lists/{batch}?mark=sent+back", f"/lists/{batch}/table.csv", "/watch", "/watch?page=10",
            "/watch?show=changed", "/watch?words=portfolio-49", f"/portfolio/{ids[7]}", f"/watch/{ids[7]}/remove", "/watch/feed.atom",
        ):  # fmt: skip

            def ask(path: str = path) -> None:
                assert client.get(path).status_code == 200, path

            ask()
            begun = time.process_time()
            median, most = slowest(ask)
            worked = (time.process_time() - begun) * 1000 / TIMES
            print(
                f"page {path.replace(ids[7], 'ID'):<30} {worked:6.1f} ms of processor; by the clock median {median:6.1f} ms, slowest {most:6.1f} ms",
                flush=True,
            )


def slowest(work: Callable[[], object], times: int = TIMES) -> tuple[float, float]:
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

        ask_pages(store, ids)
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
