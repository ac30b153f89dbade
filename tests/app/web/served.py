"""“foliocheck serve” as a person starts it: a process of its own, with an empty home."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]


@contextmanager
def served(home: Path, *options: str) -> Iterator[str]:
    """The page's address, without a slash at its end, while the block runs."""
    environment = {**os.environ, "FOLIOCHECK_HOME": str(home), "PYTHONUNBUFFERED": "1", "FOLIOCHECK_DELAY": "0"}
    command = [*PROGRAM, "serve", "--port", "0", "--no-browser", *options]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout is not None
            said = ""
            for line in process.stdout:
                said += line
                if found := re.search(r"http://[\w.:\[\]]+\d", line):
                    break
            else:
                raise AssertionError(f"the page did not start: {said}")
            yield found.group()
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
