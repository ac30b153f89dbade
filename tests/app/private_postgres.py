"""A PostgreSQL of the tests' own: on a socket in a temporary folder, as the user postgres where the tests run as root."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg


def postgres_programs() -> Path | None:
    """The folder with initdb and postgres, or None where PostgreSQL is not installed."""
    candidates = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    on_path = shutil.which("initdb")
    candidates += [Path(on_path).parent] if on_path else []
    return next((folder for folder in candidates if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


@contextmanager
def private_postgres() -> Iterator[str]:
    """A fresh server; gives the address of its database. No port is opened."""
    programs = postgres_programs()
    assert programs is not None
    base = Path(tempfile.mkdtemp(prefix="foliocheck-pg-"))
    user = _user(base)
    _run([str(programs / "initdb"), "-D", str(base / "data"), "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8"], base, user)
    server = subprocess.Popen(
        [str(programs / "postgres"), "-D", str(base / "data"), "-k", str(base), "-c", "listen_addresses=", "-c", "fsync=off"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=base,
        **user,
    )
    try:
        for _ in range(100):
            if (base / ".s.PGSQL.5432").exists() and _ready(base):
                break
            time.sleep(0.1)
        yield f"postgresql+psycopg://postgres@/postgres?host={quote(str(base))}"
    finally:
        server.send_signal(signal.SIGINT)  # a fast end: clients that are still there are sent away
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        shutil.rmtree(base, ignore_errors=True)


def _ready(base: Path) -> bool:
    try:
        psycopg.connect(host=str(base), user="postgres", dbname="postgres", connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _user(base: Path) -> dict[str, int]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    entry = pwd.getpwnam("postgres")
    os.chown(base, entry.pw_uid, entry.pw_gid)
    base.chmod(0o755)
    return {"user": entry.pw_uid, "group": entry.pw_gid}


def _run(command: list[str], base: Path, user: dict[str, int]) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=base, **user)
