# tables: one case a line
"""The process that reads files: what it may not do, and what happens when a file kills it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sites import make_documents

from foliocheck.crawler.documents import limited, office
from foliocheck.crawler.documents.limited import DIED, TOO_LARGE, TOO_SLOW, Workers

SETTING = "import sys; sys.argv = ['worker', '{memory}', '20']\nfrom foliocheck.crawler.documents import worker\nworker.limit({memory})\nsys.addaudithook(worker._refuse)\n"


def run(code: str, memory: int = 2_000_000_000) -> str:
    done = subprocess.run([sys.executable, "-c", SETTING.format(memory=memory) + code], capture_output=True, text=True, timeout=30)
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('/tmp/foliocheck-must-not-be', 'w')",
        "import os; os.remove('/tmp/foliocheck-must-not-be')",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_no_network_no_program_no_file(code: str) -> None:
    assert "PermissionError" in run(code)


def test_native_code_finds_nobody_in_its_network() -> None:
    """What does not go through Python no hook sees: the system's own word for it (Linux, where it lets a process do so)."""
    before = run("print(open('/proc/net/route').read().count('\\n'))")
    if not before.strip().isdigit() or before.strip() == "1":
        pytest.skip("this machine has no routes to lose")
    after = run("worker.leave_the_network(); print(open('/proc/net/route').read().count('\\n'))")
    assert after.strip() in ("0", "1")


def test_the_office_program_finds_nobody_in_its_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A stand-in for LibreOffice that writes down which network it sees."""
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nmkdir -p made; cat /proc/net/dev > made/given.docx\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(office, "office_program", lambda: str(program))
    seen = office.convert(b"old", "doc")
    if not isinstance(seen, bytes) or "0" not in run("import ctypes; print(ctypes.CDLL(None).unshare(0x10000000))"):
        pytest.skip("this machine does not let a process leave its network")
    assert [line.split(":")[0].strip() for line in seen.decode().splitlines()[2:]] == ["lo"]


def test_memory_is_bounded() -> None:
    assert "MemoryError" in run("x = bytearray(900_000_000)", memory=600_000_000)


def test_a_file_that_takes_too_long_ends_its_worker_and_the_next_gets_a_new_one() -> None:
    workers = Workers()
    data = make_documents.word()
    assert workers.ask("document", data, {"address": "http://x/a.docx", "media_type": ""}, seconds=0.001).problem == TOO_SLOW
    assert workers.ask("document", data, {"address": "http://x/a.docx", "media_type": ""}).problem is None
    workers.close()


def test_a_file_that_uses_up_the_processor_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "CPU_SECONDS", 0)
    workers = Workers()
    reply = workers.ask("document", make_documents.swelling_word(60), {"address": "http://x/a.docx", "media_type": ""})
    assert reply.problem is not None
    workers.close()


def test_a_worker_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Workers()
    assert workers.ask("nonsense", b"", {"address": "", "media_type": ""}).problem is not None
    worker = workers._idle[0]
    worker.process.kill()
    worker.process.wait()
    assert workers.ask("document", b"Text.", {"address": "http://x/a.txt", "media_type": ""}).problem is None, "a dead worker is replaced"
    workers.close()
    assert workers._idle == []


def test_a_large_program_does_not_make_its_workers_look_worn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A started program inherits its parent's peak in `ru_maxrss` on Linux: no file of a large server would find a worker waiting."""
    monkeypatch.setattr(limited, "WORN", 300_000_000)
    held = bytearray(b"x") * 400_000_000
    workers = Workers()
    assert workers.ask("document", b"Text.", {"address": "http://x/a.txt", "media_type": ""}).problem is None
    assert len(workers._idle) == 1 and len(held) == 400_000_000
    workers.close()


def test_a_file_that_needs_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "MEMORY", 330_000_000)
    workers = Workers()
    reply = workers.ask("document", make_documents.swelling_word(300), {"address": "http://x/a.docx", "media_type": ""})
    assert reply.problem in (TOO_LARGE, DIED)
    workers.close()
