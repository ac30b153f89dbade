"""foliocheck against the floor on the speed site, interleaved in one run: medians, the ratio, and whether the verdicts are right.

    python benchmarks/speed/run.py [--pages 40] [--rounds 3]

Needs nginx (Debian: nginx-light). Absolute times on shared machines mean nothing; read the ratio.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from speed_site import make_site

HERE = Path(__file__).parent
PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]


def main() -> None:
    """Run everything and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=40)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    if not shutil.which("nginx"):
        sys.exit("nginx is needed for the speed site: apt-get install nginx-light")
    with tempfile.TemporaryDirectory() as folder, speed_site(Path(folder), given.pages) as (urls, truth):
        floors, checks, wrong = [], [], {}
        for number in range(given.rounds):
            floors.append(floor(Path(folder)))
            seconds, cpu, wrong = check(urls[0], Path(folder) / f"out{number}", truth)
            checks.append(seconds)
            print(
                f"round {number + 1}: floor {floors[-1]:.1f} s, check {seconds:.1f} s ({cpu:.1f} CPU seconds of foliocheck and its browser)",
                flush=True,
            )
        low, high = statistics.median(floors), statistics.median(checks)
        print(
            f"\n{given.pages} pages, {len(truth)} outside links, median of {given.rounds}: floor {low:.1f} s, whole check {high:.1f} s, ratio {high / low:.2f}"
        )
        print(f"links: {len(truth) - len(wrong)} of {len(truth)} outcomes right")
        for address, (outcome, right) in list(wrong.items())[:20]:
            print(f"  {address}: {outcome}, should be {right}")


@contextmanager
def speed_site(folder: Path, pages: int) -> Iterator[tuple[list[str], dict[str, str]]]:
    """The site while it is being served: its addresses, and the right outcome of each outside link."""
    folder.chmod(0o755)  # nginx reads as an ordinary user
    port, outside, closed = free_ports(3)
    truth = make_site(folder, pages, port=port, outside=outside, closed=closed)
    server = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield (folder / "urls.txt").read_text().split(), truth
    finally:
        server.terminate()
        server.wait()


def free_ports(number: int) -> list[int]:
    """Ports that nobody listens on, all different."""
    probes = [socket.socket() for _ in range(number)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def floor(folder: Path) -> float:
    """Seconds of the floor, without starting the browser."""
    done = subprocess.run([sys.executable, str(HERE / "floor.py"), str(folder / "urls.txt")], capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["seconds"])


def check(url: str, out: Path, truth: dict[str, str]) -> tuple[float, float, dict[str, tuple[str, str]]]:
    """Wall seconds of one whole `foliocheck check` (start-up to written report), CPU seconds of it, and the links judged wrongly."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    done = subprocess.run([*PROGRAM, "check", url, "--out", str(out), "--quiet"], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if not (out / "report.json").exists():
        sys.exit(f"foliocheck gave no report: {done.stderr}")
    links = {row["href"]: row["outcome"] for row in json.loads((out / "report.json").read_text())["links"]}
    wrong = {address: (links.get(address, "not listed"), right) for address, right in truth.items() if links.get(address) != right}
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wrong


if __name__ == "__main__":
    main()
