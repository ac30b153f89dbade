"""Reads untrusted files in another process with limits of memory and time, which lives on from file to file.

The worker (`worker.py`) has no network, starts no program and writes no file (its audit hook sees to that); it may use `MEMORY`
bytes and `CPU_SECONDS` a file. Where a file kills it, that file gets a sentence and the next one a new worker.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

MEMORY = 2_000_000_000
CPU_SECONDS = 20
WALL_SECONDS = 40.0
WORN = 700_000_000
"""A worker that once held more than this is not used again, so that what it did not give back goes."""

TOO_SLOW = "The file took too long to read. It may be damaged, or built to waste time; save it again, or print it to a new PDF."
TOO_LARGE = "The file needs more memory to open than is sensible. Save it again with smaller pictures."
DIED = "The file is damaged in a way that stops programs from reading it. Save it again from the program that made it."


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: `value`, or `problem` in one sentence."""

    value: Any = None
    problem: str | None = None


class _Worker:
    def __init__(self) -> None:
        names = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "TEMP")
        environment = {name: os.environ[name] for name in names if name in os.environ}
        environment |= {"LANG": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        # -P: nothing is imported from the folder that foliocheck happens to be started in.
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "foliocheck.crawler.documents.worker", str(MEMORY), str(CPU_SECONDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
        self.worn = False

    def ask(self, task: str, data: bytes, words: dict[str, Any], seconds: float) -> Reply:
        slow = threading.Event()

        def give_up() -> None:
            slow.set()
            self.process.kill()

        timer = threading.Timer(seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            assert self.process.stdin is not None and self.process.stdout is not None
            head = json.dumps({"task": task, "bytes": len(data), **words}).encode()
            self.process.stdin.write(struct.pack(">I", len(head)) + head)
            self.process.stdin.write(data)
            self.process.stdin.flush()
            size = self.process.stdout.read(8)
            answer = self.process.stdout.read(struct.unpack(">Q", size)[0]) if len(size) == 8 else b""
            if not answer:
                raise EOFError
            said = json.loads(answer)
        except (OSError, EOFError, ValueError, struct.error):
            self.stop()
            ended = self.process.returncode
            return Reply(problem=TOO_SLOW if slow.is_set() or ended == -24 else DIED)  # 24 is SIGXCPU: the CPU limit
        finally:
            timer.cancel()
        if said.get("problem") == "memory":
            self.stop()
            return Reply(problem=TOO_LARGE)
        self.worn = self.worn or int(said.get("peak", 0)) > WORN
        return Reply(value=said.get("value"), problem=said.get("problem"))

    def stop(self) -> None:
        self.worn = True
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue  # the pipe broke when the worker died
        self.process.wait()


class Workers:
    """A few workers that wait for files. Safe to use from several threads at once; each file has a worker for itself."""

    def __init__(self) -> None:
        self._idle: list[_Worker] = []
        self._busy: list[_Worker] = []
        self._lock = threading.Lock()

    def ask(self, task: str, data: bytes, words: dict[str, Any], seconds: float = WALL_SECONDS) -> Reply:
        """Let a worker do `task` (`document` or `picture`) on `data`. Never raises for what the file does."""
        with self._lock:
            worker = self._idle.pop() if self._idle else None
        if worker is None or worker.process.poll() is not None:
            worker = _Worker()
        with self._lock:
            self._busy.append(worker)
        reply = worker.ask(task, data, words, seconds)
        with self._lock:
            self._busy.remove(worker)
            if not worker.worn:
                self._idle.append(worker)
        if worker.worn:
            worker.stop()
        return reply

    def close(self) -> None:
        """End all workers that wait."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.stop()

    def end(self) -> None:
        """End all workers at once, those too that are at work: whoever waits for them is told that the file could not be read."""
        with self._lock:
            busy = list(self._busy)
        for worker in busy:
            worker.worn = True
            worker.process.kill()
        self.close()


WORKERS = Workers()
"""The workers of this process. They start with the first file and end with the process, or with `WORKERS.close()`."""
atexit.register(WORKERS.close)
_OWN: ContextVar[Workers | None] = ContextVar("own workers", default=None)


def workers() -> Workers:
    """The workers to ask: those of this task where it has its own, else those of the process."""
    return _OWN.get() or WORKERS


@contextmanager
def own_workers() -> Iterator[Workers]:
    """Workers for one task (and the threads that it starts), ended with it, however it ends."""
    made = Workers()
    token = _OWN.set(made)
    try:
        yield made
    finally:
        _OWN.reset(token)
        made.end()
