"""One command measured from outside: wall time, and processor time and peak memory of all the processes that it starts.

Processes are found in /proc by their parents, and kept in sight once seen, also when they are handed on to another parent (browsers do that).
Memory is the proportional share (PSS), so that pages which a browser's processes share count once.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

_EVERY = 0.05
_MEMORY_EVERY = 5
"""Memory is asked at every fifth look: adding it up takes the kernel some milliseconds a process."""
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Measured:
    """`seconds` of wall time, `cpu` seconds of all processes, `memory` in bytes at the highest, `memory_over_time` in bytes, and what was printed."""

    seconds: float
    cpu: float
    memory: int
    memory_over_time: tuple[int, ...]
    code: int
    out: str
    error: str


def measure(command: list[str], *, timeout: float = 1800.0, cwd: Path | None = None, environment: dict[str, str] | None = None) -> Measured:
    """Run `command` to its end and measure it. Raises subprocess.TimeoutExpired after `timeout` seconds."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd, env={**os.environ, **(environment or {})}
    )
    watch = _Watch(child.pid)
    watch.start()
    try:
        out, error = child.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        raise
    finally:
        seconds = time.perf_counter() - begun
        watch.stop()
    return Measured(seconds, watch.cpu, watch.memory, tuple(watch.levels), child.returncode, out, error)


@dataclass
class _Watch:
    """A thread that looks at a process and all that came of it."""

    root: int
    memory: int = 0
    levels: list[int] = field(default_factory=list)
    _spent: dict[tuple[int, int], float] = field(default_factory=dict)  # by number and start: numbers are used again
    _known: set[tuple[int, int]] = field(default_factory=set)
    _ended: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    @property
    def cpu(self) -> float:
        return round(sum(self._spent.values()), 2)

    def start(self) -> None:
        self._thread = threading.Thread(target=self._look_on, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _look_on(self) -> None:
        count = 0
        while not self._ended.wait(_EVERY):
            alive = self._look()
            if count % _MEMORY_EVERY == 0:
                level = sum(_share(pid) for pid, _ in alive)
                self.levels.append(level)
                self.memory = max(self.memory, level)
            count += 1

    def _look(self) -> list[tuple[int, int]]:
        seen = {
            row[0]: row for row in (_status(int(path.name)) for path in Path("/proc").iterdir() if path.name.isdigit()) if row is not None
        }
        alive: list[tuple[int, int]] = []
        for pid, parent, born, spent in sorted(seen.values(), key=lambda row: row[2]):
            key = (pid, born)
            parents = seen.get(parent)
            if pid == self.root or key in self._known or (parents is not None and (parent, parents[2]) in self._known):
                self._known.add(key)
                self._spent[key] = spent
                alive.append(key)
        return alive


def _status(pid: int) -> tuple[int, int, int, float] | None:
    """Number, parent, start and processor seconds of a process, None where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return pid, int(fields[1]), int(fields[19]), (int(fields[11]) + int(fields[12])) / _TICKS


def _share(pid: int) -> int:
    """The process's proportional share of memory in bytes, 0 where it is gone."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
