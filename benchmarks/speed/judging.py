"""What judging a saved snapshot of 40 pages costs, cold: each round is a new process, as `foliocheck judge DIR` is one.

    python benchmarks/speed/judging.py [--pages 40] [--rounds 7] [--snapshot DIR]

Two tables, medians: judging by itself (one process, all in it, processor time and wall time), and the command, where a second process reads the
texts meanwhile (its own stages in wall time, and wall and processor time of the whole). Mapping and judging together are to take less than a
second. The snapshot is read once from the speed site (needs nginx) and kept under build/ until the reader changes; DIR names another report's folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from measuring import measure
from serving import speed_site

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "speed"
PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]
STAGES = ("sections", "link_verdicts", "data_protection", "checks", "assembly")
GOAL = 1.0
READER = ("core/snapshot*.py", "crawler/*.py", "crawler/reading/*")
ALONE = """
import gc, json, sys, time
from pathlib import Path
from foliocheck.app.judging import judge
from foliocheck.core.snapshot_folder import read_snapshot
snapshot = read_snapshot(Path(sys.argv[1]))
gc.freeze()
time.perf_counter, wall = time.process_time, time.perf_counter
begun = wall()
report = judge(snapshot, version="0").report
print(json.dumps({**report.timings, "wall": wall() - begun}))
"""
"""Judging alone: the stages are timed by the clock that judging uses, which is the processor's here."""


def main() -> int:
    """Print both tables; 1 where the goal is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=40)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--snapshot", type=Path, help="the folder of a report, instead of the speed site's")
    given = options.parse_args()
    report = given.snapshot or _speed_report(given.pages)
    alone, command = [], []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "report"
        shutil.copytree(report, copy)
        for _ in range(given.rounds):
            alone.append(_alone(copy))
            command.append(_command(copy))
    print(f"\n{len(list((report / 'snapshot' / 'pages').glob('*.json')))} pages, medians of {given.rounds} new processes, in seconds\n")
    print(f"{'':36} {'alone, processor':>18} {'command, wall':>16}")
    for stage in (*STAGES, "mapping and judging"):
        print(f"{stage.replace('_', ' '):36} {_median(alone, stage):18.3f} {_median(command, stage):16.3f}")
    print(f"{'mapping and judging alone, wall':36} {_median(alone, 'wall'):18.3f}")
    print(f"{'the whole command':36} {_median(command, 'whole, processor'):18.3f} {_median(command, 'whole, wall'):16.3f}")
    reached = _median(command, "mapping and judging") < GOAL
    print(f"\nmapping and judging in less than {GOAL:.0f} s: {'reached' if reached else 'NOT MET'}")
    return 0 if reached else 1


def _alone(report: Path) -> dict[str, float]:
    run = subprocess.run([sys.executable, "-c", ALONE, str(report / "snapshot")], capture_output=True, text=True, check=True)
    return _with_sum(json.loads(run.stdout))


def _command(report: Path) -> dict[str, float]:
    run = measure([*PROGRAM, "judge", str(report), "--quiet"])
    if run.code not in (0, 1):
        sys.exit(run.error)
    timings = json.loads((report / "report.json").read_text(encoding="utf-8"))["timings"]
    return {**_with_sum(timings), "whole, wall": run.seconds, "whole, processor": run.cpu}


def _with_sum(timings: dict[str, float]) -> dict[str, float]:
    return {**timings, "mapping and judging": sum(timings[stage] for stage in STAGES)}


def _median(rounds: Iterable[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in rounds)


def _speed_report(pages: int) -> Path:
    """The speed site's report, from the last run where nothing that reads a page has changed since."""
    folder, site = KEPT / f"report-{pages}", KEPT / f"site-{pages}"
    mark = KEPT / f"report-{pages}.reader"
    reader = hashlib.sha256()
    for path in sorted(path for pattern in READER for path in ROOT.glob(pattern) if path.is_file()):
        reader.update(path.read_bytes())
    if mark.exists() and mark.read_text() == reader.hexdigest():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    with speed_site(site, pages) as served:
        subprocess.run([*PROGRAM, "check", served.urls[0], "--out", str(folder), "--quiet"], check=False)
    mark.write_text(reader.hexdigest())
    return folder


if __name__ == "__main__":
    sys.exit(main())
