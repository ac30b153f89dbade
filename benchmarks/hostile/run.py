"""Pages built to wear a reader out, checked at full size: `python benchmarks/hostile/run.py [CASE …] [--hosted]`.

For each case a whole `foliocheck check`, and a table of how long it took, how much memory its processes held at most (anonymous and shared,
of all of them together), how many there were at most, how it ended, and whether a report was written. Exit 1 where a case took longer than
`MOST_SECONDS`, held more than `MOST_MEGABYTES`, left a process behind, or ended without a report.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from server import CASES, serving

MOST_SECONDS = 300.0
MOST_MEGABYTES = 4_000
_PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", help=f"some of {', '.join(CASES)}; left out: all")
    parser.add_argument("--hosted", action="store_true", help="with the rules for strangers' addresses, behind the proxy")
    chosen = parser.parse_args()
    wrong = 0
    print(
        f"{'case':16} {'seconds':>8} {'MB':>6} {'processes':>9}  {'exit':>4}  {'verdict':16} problem of the first page, or what was not checked"
    )
    with serving() as address:
        for name in chosen.cases or CASES:
            wrong += not one(name, f"{address}/{name}", chosen.hosted)
    return 1 if wrong else 0


def one(name: str, address: str, hosted: bool) -> bool:
    """Check one case, print its line, and say whether it kept the limits."""
    with tempfile.TemporaryDirectory() as folder:
        place = address.split("/")[2]
        settings = {**os.environ, **({"FOLIOCHECK_HOSTED": "1", "FOLIOCHECK_ALLOW": place} if hosted else {})}
        began = time.monotonic()
        child = subprocess.Popen(
            [*_PROGRAM, "check", address, "--out", folder, "--quiet"], env=settings, start_new_session=True, stderr=subprocess.DEVNULL
        )
        most, count = 0, 0
        while child.poll() is None:
            family = descendants(child.pid)
            most, count = max(most, sum(held(number) for number in family)), max(count, len(family))
            if time.monotonic() - began > MOST_SECONDS * 2:
                child.kill()
            time.sleep(0.2)
        took = time.monotonic() - began
        time.sleep(0.5)
        left = [number for number in in_session(child.pid) if number != child.pid]
        report = Path(folder) / "report.json"
        told = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    gaps = [f"{gap['what']}: {gap['why']}" for gap in told.get("not_checked", [])]
    doors = [finding["message"] for finding in told.get("findings", []) if finding["check"] in ("front-door", "page-unfinished")]
    kept = bool(told) and took <= MOST_SECONDS and most <= MOST_MEGABYTES * 1_000_000 and not left
    said = (doors + gaps or ["(nothing was left out)"])[0][:110] if told else "NO REPORT"
    print(
        f"{name:16} {took:8.1f} {most // 1_000_000:6} {count:9}  {child.returncode:4}  {told.get('verdict', '-'):16} {said}{'' if kept else '   <-- LIMIT'}",
        flush=True,
    )
    return kept


def descendants(root: int) -> set[int]:
    """The process and everything that it started."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found, waiting = set(), [root]
    while waiting:
        number = waiting.pop()
        found.add(number)
        waiting += parents.get(number, [])
    return found


def in_session(number: int) -> list[int]:
    """Processes that still belong to the session that `number` led."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == number and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def held(number: int) -> int:
    """Bytes of memory that a process holds for itself, and of shared memory."""
    try:
        lines = Path(f"/proc/{number}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(("RssAnon", "RssShmem")))


if __name__ == "__main__":
    sys.exit(main())
