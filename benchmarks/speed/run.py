"""`make bench`: foliocheck, the floor and other tools on one site, interleaved in one run; medians, ratios, processor time and memory.

    python benchmarks/speed/run.py [--pages 40] [--rounds 3] [--sizes 10,200,1000] [--no-peers] [--compare FINGERPRINTS.json] [--write]

The floor is the least time in which one browser visits the same pages, runs axe and reads (floor.py). Absolute times on shared machines mean
nothing: read the ratios. Needs nginx (Debian: nginx-light); the other tools come from npm. With --write the figures go to docs/pictures/speed.svg.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from measuring import Measured, measure
from peers import MISSING, Peer, Site, browser_for_peers, environment, install, peers, rules_folder
from picture import speed_picture
from serving import rules_server, speed_site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]
GOALS = {
    "whole check against the floor": 1.25, "the 600 links' share of the check": 0.10, "peak memory against the floor": 1.20,
    "time a page, largest site against 40 pages": 1.10, "second check of an unchanged site against the first": 0.34,
    "start to first progress line (s)": 0.7, "foliocheck --help (s)": 0.3,
}  # fmt: skip


@dataclass
class Bench:
    """Everything measured in one run, by name."""

    runs: dict[str, list[Measured]] = field(default_factory=dict)
    floor_seconds: list[float] = field(default_factory=list)
    wrong: dict[str, tuple[str, str]] = field(default_factory=dict)
    links: int = 0
    fingerprints: list[str] = field(default_factory=list)

    def add(self, name: str, measured: Measured) -> Measured:
        self.runs.setdefault(name, []).append(measured)
        return measured

    def seconds(self, name: str) -> float:
        return statistics.median(one.seconds for one in self.runs[name])

    def cpu(self, name: str) -> float:
        return statistics.median(one.cpu for one in self.runs[name])

    def memory(self, name: str) -> float:
        return statistics.median(one.memory for one in self.runs[name]) / 2**20


def main() -> None:
    """Run everything and print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=40)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--sizes", default="", help="further sizes of the site, checked once each beside their floor")
    options.add_argument("--no-peers", action="store_true")
    options.add_argument(
        "--compare", type=Path, help="fingerprints of an earlier run: they must be the same (written there where the file is new)"
    )
    options.add_argument("--write", action="store_true", help="write docs/pictures/speed.svg")
    given = options.parse_args()
    if not shutil.which("nginx"):
        sys.exit("nginx is needed for the speed site: apt-get install nginx-light")
    bench = Bench()
    others = _peers(given.no_peers)
    with tempfile.TemporaryDirectory() as folder:
        _rounds(bench, Path(folder), given.pages, given.rounds, others)
        goals = _goals(bench)
        goals |= _sizes(bench, Path(folder), [int(size) for size in given.sizes.split(",") if size], given.pages)
    _starts(bench, goals)
    table = _table(bench, given.pages)
    _print(bench, given, table, goals)
    if given.compare:
        _compare(bench, given.compare)
    if given.write:
        (ROOT / "docs" / "pictures" / "speed.svg").write_text(speed_picture(table, given.pages), encoding="utf-8")


def _peers(none: bool) -> list[Peer]:
    if none:
        return []
    folder = ROOT / "build" / "peers"
    why = install(folder)
    if why:
        print(f"The other tools are left out: {why}.", file=sys.stderr)
        return []
    found = peers(folder)
    for name, reason in MISSING.items():
        if all(peer.name != name for peer in found):
            print(f"{name} is left out: {reason}.", file=sys.stderr)
    return found


def _rounds(bench: Bench, folder: Path, pages: int, rounds: int, others: list[Peer]) -> None:
    """Floor, check, check without links, second check and the other tools, one after the other, and all of it again."""
    with speed_site(folder / "site", pages) as site, rules_server(rules_folder(ROOT / "build" / "peers")) as rules:
        pointed = Site(tuple(site.urls), folder, browser_for_peers() if others else "", rules)
        bench.links = len(site.truth)
        for number in range(rounds):
            out = folder / f"out{number}"
            floor(bench, site.folder)
            check(bench, "foliocheck check", site.urls[0], out)
            bench.wrong, bench.fingerprints = wrong_links(out, site.truth), fingerprints(out)
            check(bench, "without links", site.urls[0], folder / f"plain{number}", "--no-links")
            check(bench, "second check", site.urls[0], out)
            if fingerprints(out) != bench.fingerprints:
                sys.exit("The second check of the unchanged site found something else than the first.")
            for peer in others:
                measured = measure(peer.command(pointed, folder / "peer"), cwd=folder, environment=environment(pointed.browser))
                if not peer.ran(measured.out, pages):
                    print(f"{peer.name} did not do its work:\n{measured.error[-600:] or measured.out[-600:]}", file=sys.stderr)
                    others = [other for other in others if other is not peer]
                    bench.runs.pop(peer.name, None)
                    continue
                bench.add(peer.name, measured)
            print(f"round {number + 1}: " + ", ".join(f"{name} {runs[-1].seconds:.1f} s" for name, runs in bench.runs.items()), flush=True)


def floor(bench: Bench, site: Path, name: str = "floor") -> None:
    """The floor's own time leaves out the browser's start; its processor time and memory are those of the whole."""
    measured = bench.add(name, measure([sys.executable, str(HERE / "floor.py"), str(site / "urls.txt")]))
    if measured.code:
        sys.exit(f"the floor failed: {measured.error[-600:]}")
    if name == "floor":
        bench.floor_seconds.append(float(json.loads(measured.out)["seconds"]))


def check(bench: Bench, name: str, url: str, out: Path, *more: str) -> None:
    """One whole `foliocheck check`, from start-up to the written report."""
    measured = bench.add(name, measure([*PROGRAM, "check", url, "--out", str(out), "--quiet", "--pages", "5000", *more]))
    if not (out / "report.json").exists():
        sys.exit(f"foliocheck gave no report: {measured.error[-600:]}")


def wrong_links(out: Path, truth: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Links of the speed site that were judged otherwise than they are."""
    found = {row["href"]: row["outcome"] for row in json.loads((out / "report.json").read_text())["links"]}
    return {address: (found.get(address, "not listed"), right) for address, right in truth.items() if found.get(address) != right}


def fingerprints(out: Path) -> list[str]:
    """The findings' fingerprints, in order."""
    return sorted(row["fingerprint"] for row in json.loads((out / "report.json").read_text())["findings"])


def _goals(bench: Bench) -> dict[str, float]:
    whole = bench.seconds("foliocheck check")
    return {
        "whole check against the floor": whole / statistics.median(bench.floor_seconds),
        "whole check against the floor, processor time": bench.cpu("foliocheck check") / bench.cpu("floor"),
        "the 600 links' share of the check": (whole - bench.seconds("without links")) / whole,
        "peak memory against the floor": bench.memory("foliocheck check") / bench.memory("floor"),
        "second check of an unchanged site against the first": bench.seconds("second check") / whole,
    }


def _sizes(bench: Bench, folder: Path, sizes: list[int], base: int) -> dict[str, float]:
    """Each further size once: time a page against that of the base size, and whether memory stays flat."""
    a_page = bench.seconds("foliocheck check") / base
    goals: dict[str, float] = {}
    for pages in sizes:
        with speed_site(folder / f"site{pages}", pages) as site:
            floor(bench, site.folder, f"floor, {pages} pages")
            check(bench, f"check, {pages} pages", site.urls[0], folder / f"out-{pages}", "--no-links")
        bare, measured = (bench.runs[f"{name}, {pages} pages"][0] for name in ("floor", "check"))
        for name, one in (("floor", bare), ("check", measured)):
            print(
                f"{pages} pages, {name}: {one.seconds:.1f} s, {one.seconds / pages:.3f} s a page, {one.memory / 2**20:.0f} MB at most",
                flush=True,
            )
        if pages == max(sizes) and pages > base:
            goals["time a page, largest site against 40 pages"] = measured.seconds / pages / a_page
            goals["the floor's time a page, largest site against 40 pages"] = bare.seconds / pages / (bench.seconds("floor") / base)
            levels = [level for level in measured.memory_over_time if level]
            third = max(1, len(levels) // 3)
            goals["memory in the last third against the first"] = max(levels[-third:]) / max(levels[:third])
    return goals


def _starts(bench: Bench, goals: dict[str, float]) -> None:
    for _ in range(3):
        bench.add("--help", measure([*PROGRAM, "--help"]))
        bench.add("first line", measure([sys.executable, str(HERE / "first_line.py"), *PROGRAM]))
    goals["foliocheck --help (s)"] = bench.seconds("--help")
    goals["start to first progress line (s)"] = statistics.median(float(one.out) for one in bench.runs["first line"])


def _table(bench: Bench, pages: int) -> list[tuple[str, float, float, float, float]]:
    """Rows of name, seconds, pages a second, processor seconds and memory in MB."""
    rows = []
    for name in bench.runs:
        if name in ("--help", "first line") or "pages" in name:
            continue
        seconds = statistics.median(bench.floor_seconds) if name == "floor" else bench.seconds(name)
        rows.append((name, seconds, pages / seconds, bench.cpu(name), bench.memory(name)))
    return rows


def _print(bench: Bench, given: argparse.Namespace, table: list[tuple[str, float, float, float, float]], goals: dict[str, float]) -> None:
    print(f"\n{given.pages} pages, {bench.links} outside links, medians of {given.rounds}\n")
    print(f"{'':28} {'seconds':>8} {'pages/s':>8} {'CPU s':>8} {'peak MB':>8}")
    for name, seconds, rate, cpu, memory in table:
        print(f"{name:28} {seconds:8.1f} {rate:8.2f} {cpu:8.1f} {memory:8.0f}")
    ours = next(rate for name, _, rate, _, _ in table if name == "foliocheck check")
    for name, _, rate, _, _ in table:
        if name.startswith(("pa11y", "IBM", "linkinator", "lychee")):
            print(f"pages a second against {name}: {ours / rate:.1f} times")
    print()
    for name, value in goals.items():
        goal = GOALS.get(name)
        print(f"{name:56} {value:6.2f}" + (f"   goal: at most {goal}{'' if value <= goal else '   NOT MET'}" if goal is not None else ""))
    print(f"links: {bench.links - len(bench.wrong)} of {bench.links} outcomes right")
    for address, (outcome, right) in list(bench.wrong.items())[:20]:
        print(f"  {address}: {outcome}, should be {right}")


def _compare(bench: Bench, path: Path) -> None:
    if not path.exists():
        path.write_text(json.dumps(bench.fingerprints))
        print(f"fingerprints written to {path}")
        return
    before = json.loads(path.read_text())
    print("findings: the same as before" if before == bench.fingerprints else "findings: NOT the same as before")
    if before != bench.fingerprints:
        sys.exit(1)


if __name__ == "__main__":
    main()
