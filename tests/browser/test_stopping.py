"""A check that is stopped: by Ctrl-C it ends cleanly and keeps what it has; after a kill the next one goes on from there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bad_server import BadServer

pytestmark = [pytest.mark.browser]
PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]


def start(address: str, out: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, "check", address, "--out", str(out)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )


def wait_for_pages(out: Path, number: int) -> None:
    end = time.monotonic() + 90
    while len(list((out / "snapshot/pages").glob("*.json"))) < number:
        assert time.monotonic() < end, "no pages were read"
        time.sleep(0.1)


def group(number: int) -> list[str]:
    return [path.parent.name for path in Path("/proc").glob("[0-9]*/stat") if _lives_in(path, number)]


def _lives_in(path: Path, number: int) -> bool:
    try:
        state, _, group = path.read_text().rpartition(")")[2].split()[:3]
    except OSError:
        return False  # it ended meanwhile
    return state != "Z" and int(group) == number


def test_ctrl_c_keeps_what_was_gathered(bad_server: BadServer, tmp_path: Path) -> None:
    running = start(bad_server.address("/many"), tmp_path)
    wait_for_pages(tmp_path, 4)
    os.killpg(running.pid, signal.SIGINT)
    printed, _ = running.communicate(timeout=60)
    assert running.returncode == 130, printed
    assert "Traceback" not in printed
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["verdict"] == "incomplete-check"
    assert 4 <= len(report["pages"]) < 61
    assert group(running.pid) == []


def test_after_a_kill_the_next_check_goes_on(bad_server: BadServer, tmp_path: Path) -> None:
    running = start(bad_server.address("/many"), tmp_path)
    wait_for_pages(tmp_path, 10)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    read = {json.loads(path.read_text())["url"] for path in sorted((tmp_path / "snapshot/pages").glob("*.json"))[1:9]}
    before = dict(bad_server.asked)
    again = start(bad_server.address("/many"), tmp_path)
    printed, _ = again.communicate(timeout=180)
    assert again.returncode == 1, printed
    report = json.loads((tmp_path / "report.json").read_text())
    assert len([page for page in report["pages"] if page["role"] == "content"]) == 61
    paths = ["/" + url.split("/", 3)[3] for url in read]
    asked_again = sum(bad_server.asked[path] - before[path] for path in paths)
    assert asked_again <= 2, "pages that had been read were read again"  # the keyboard probe opens one of each layout
    assert not (tmp_path / "snapshot.cut-off").exists()
