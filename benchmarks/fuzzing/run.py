"""Coverage-guided fuzzing of everything that reads a stranger's bytes: `python benchmarks/fuzzing/run.py --seconds 60`.

Each target gets its share of the time in a process of its own, with limits of memory and time for one input. Prints a table; exit 1 where
something was found (the input is kept under build/fuzzing/, ready to be put into the target's corpus), 2 where atheris is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
WORK = HERE.parent.parent / "build" / "fuzzing"
ONE_INPUT_SECONDS = 20
MEMORY_MB = 1500


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="time for all targets together")
    parser.add_argument("--target", action="append", help="only these")
    parser.add_argument("--grow", action="store_true", help="keep what was discovered in build/fuzzing/, for a longer run to start from")
    parser.add_argument("--seed", type=int, default=0, help="the same seed tries the same inputs in the same order; 0: others each time")
    chosen = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed here: pip install atheris")
        return 2
    names = chosen.target or sorted(path.name for path in (HERE / "corpus").iterdir() if path.is_dir())
    share = max(2, chosen.seconds // len(names))
    found = 0
    print(f"{'target':18} {'inputs':>10} {'seconds':>8} {'paths':>7}  result")
    for name in names:
        began = time.monotonic()
        inputs, paths, trouble = one(name, share, chosen.grow, chosen.seed)
        found += trouble is not None
        print(f"{name:18} {inputs:10} {time.monotonic() - began:8.0f} {paths:7}  {trouble or 'nothing found'}", flush=True)
    return 1 if found else 0


def one(name: str, seconds: int, grow: bool, seed: int = 0) -> tuple[int, int, str | None]:
    """Fuzz one target; gives how many inputs were tried, how many edges were seen, and what was found (a sentence) or None."""
    kept, faults = WORK / name, WORK / "found" / name
    kept.mkdir(parents=True, exist_ok=True)
    faults.mkdir(parents=True, exist_ok=True)
    before = set(faults.iterdir())
    command = [
        sys.executable, str(HERE / "fuzz.py"), name, f"-max_total_time={seconds}", f"-seed={seed}", f"-timeout={ONE_INPUT_SECONDS}", f"-rss_limit_mb={MEMORY_MB}",
        f"-artifact_prefix={faults}/", "-print_final_stats=1", "-verbosity=1", "-max_len=8192",
    ]  # fmt: skip
    words = HERE / "words" / f"{name}.dict"
    command += [f"-dict={words}"] if words.exists() else []
    command += [str(kept), str(HERE / "corpus" / name)] if grow else [str(HERE / "corpus" / name)]
    if not grow:
        command.append("-reduce_inputs=0")
        command.insert(-2, str(kept))  # libFuzzer writes what it discovers into the first folder, never into the repository
    ended = subprocess.run(command, capture_output=True, text=True, errors="replace", cwd=WORK, check=False)
    said = ended.stderr + ended.stdout
    (WORK / f"{name}.log").write_text(said)
    told = re.search(r"stat::number_of_executed_units:\s+(\d+)", said)
    paths = re.findall(r"cov: (\d+)", said)
    new = sorted(set(faults.iterdir()) - before)
    trouble = (
        f"{_what(said)} ({new[0]})" if new else (f"ended with {ended.returncode}: {WORK / f'{name}.log'}" if ended.returncode else None)
    )
    return int(told.group(1)) if told else 0, int(paths[-1]) if paths else 0, trouble


def _what(said: str) -> str:
    raised = re.search(r"=== Uncaught Python exception: ===\n(.+)", said)
    return (
        raised.group(1)[:160]
        if raised
        else next((line for line in said.splitlines() if line.startswith("==") and "ERROR" in line), "a crash")
    )


if __name__ == "__main__":
    sys.exit(main())
