"""What a second look at an unchanged portfolio costs against the first: seconds of processor, children included.

python benchmarks/batches/unchanged.py [--times 3]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

_ONE_LOOK = """
import json, sys
from pathlib import Path
from dataclasses import replace
from foliocheck.app.pipeline import check
from foliocheck.app.rejudging import version
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.reading.axe_memory import AxeMemory
memory = AxeMemory(Path(sys.argv[3])) if sys.argv[3] else None
checked = check(sys.argv[1], Path(sys.argv[2]), options=CrawlOptions(version=version(), axe_memory=memory))
print(json.dumps({"pages": len(checked.judgement.report.pages)}))
"""


def look(source: Path, out: Path, memory: str) -> tuple[float, int]:
    """Seconds of processor for one check in a process of its own, and how many pages it read."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, "-c", _ONE_LOOK, str(source), str(out), memory], capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, int(json.loads(done.stdout.splitlines()[-1])["pages"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=3)
    given = parser.parse_args()
    source = Path(__file__).parents[2] / "app" / "sample" / "portfolio"
    with tempfile.TemporaryDirectory(prefix="foliocheck-unchanged-") as work:
        memory = Path(work) / "known"
        look(source, Path(work) / "warm", "")
        rows: dict[str, list[float]] = {"without memory": [], "second look": []}
        first, pages = look(source, Path(work) / "first", str(memory))
        for number in range(given.times):
            rows["without memory"].append(look(source, Path(work) / f"a{number}", "")[0])
            rows["second look"].append(look(source, Path(work) / f"b{number}", str(memory))[0])
        print(f"{pages} pages; first look that remembers: {first:.2f} s of processor")
        for name, seconds in rows.items():
            print(
                f"{name}: median {sorted(seconds)[len(seconds) // 2]:.2f} s of processor, of {', '.join(f'{each:.2f}' for each in seconds)}"
            )
        print(f"kept: {sum(path.stat().st_size for path in memory.iterdir())} bytes in {len(list(memory.iterdir()))} files")


if __name__ == "__main__":
    main()
