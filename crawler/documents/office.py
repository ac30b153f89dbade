# settings are written as LibreOffice writes them, one a line
"""Old office formats -> new ones, through LibreOffice where it is installed."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS = 60.0
MEMORY = 6_000_000_000
_CAREFUL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""
"""The profile's settings: no macros, and nothing that a file only names is fetched, neither from the network nor from this machine."""
_TARGETS = {
    "doc": ("docx", "Word (.doc)"),
    "rtf": ("docx", "rich text (.rtf)"),
    "ppt": ("pptx", "PowerPoint (.ppt)"),
    "xls": ("xlsx", "Excel (.xls)"),
}
_PLACES = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


_OUT_OF_THE_NETWORK = (
    sys.executable,
    "-P",
    "-c",
    "import os, sys; from foliocheck.crawler.documents.worker import leave_the_network; leave_the_network(); os.execv(sys.argv[1], sys.argv[1:])",
)
"""A document may name pictures and templates on the web: LibreOffice is started where there is nobody to ask (Linux; elsewhere its settings stand alone)."""


def office_program() -> str | None:
    """Where LibreOffice is, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).exists()), None)


def convert(data: bytes, kind: str) -> bytes | str:
    """The file in the new format, or one sentence that says why there is none. Macros are never run, the network is not used.

    Every run has a profile of its own, so that an open LibreOffice window is not disturbed and runs do not wait for each other.
    """
    target, title = _TARGETS[kind]
    program = office_program()
    if program is None:
        return (
            f"This is an old file of the kind {title}. Save it as .{target} or PDF, or install LibreOffice so that foliocheck can read it."
        )
    with tempfile.TemporaryDirectory(prefix="foliocheck-office-") as folder:
        place = Path(folder)
        (place / f"given.{kind}").write_bytes(data)
        (place / "profile" / "user").mkdir(parents=True)
        (place / "profile" / "user" / "registrymodifications.xcu").write_text(_CAREFUL, encoding="utf-8")
        command = [
            *_OUT_OF_THE_NETWORK,
            program,
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
            "--convert-to",
            target,
            "--outdir",
            str(place / "made"),
            str(place / f"given.{kind}"),
        ]
        environment = {
            name: os.environ[name]
            for name in ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SYSTEMROOT", "TMPDIR", "TEMP")
            if name in os.environ
        }
        environment |= {"HOME": folder, "LANG": "C.UTF-8", "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
            cwd=folder,
        )
        _limit(process.pid)
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            return f"LibreOffice did not get through this {title} file within {SECONDS:.0f} seconds. Save it as .{target} or PDF."
        finally:
            _end(process)
        made = next((file for file in (place / "made").glob(f"*.{target}")), None) if (place / "made").is_dir() else None
        if made is None:
            return f"LibreOffice could not open this {title} file; it may be damaged or locked. Save it as .{target} or PDF."
        return made.read_bytes()


def _limit(pid: int) -> None:
    """Bound LibreOffice's memory and processor time, where the system can do that for another process."""
    try:
        import resource

        resource.prlimit(pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.prlimit(pid, resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))
    except (ImportError, AttributeError, OSError, ValueError):
        return  # time alone bounds it then


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice and what it started (soffice is a script around the real program)."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):  # all of it has ended already
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()
