"""Seconds from the start of `foliocheck check` to its first line of progress. Usage: first_line.py PROGRAM…"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        command = [*sys.argv[1:], "check", "http://127.0.0.1:9/", "--out", folder]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert child.stderr is not None
        child.stderr.readline()
        print(f"{time.perf_counter() - begun:.3f}")
        child.communicate()
