"""The speed site while it is being served, and a plain server for what another tool fetches before it starts."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from speed_site import make_site


@dataclass(frozen=True)
class Served:
    """The pages' addresses, the right outcome of each outside link, and the folder of it all."""

    urls: list[str]
    truth: dict[str, str]
    folder: Path


@contextmanager
def speed_site(folder: Path, pages: int) -> Iterator[Served]:
    """The site of so many pages, served by nginx on free ports."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in (folder, folder.parent):
        place.chmod(0o755)  # nginx reads as an ordinary user
    port, outside, closed = free_ports(3)
    truth = make_site(folder, pages, port=port, outside=outside, closed=closed)
    server = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield Served(urls=(folder / "urls.txt").read_text().split(), truth=truth, folder=folder)
    finally:
        server.terminate()
        server.wait()


@contextmanager
def rules_server(folder: Path) -> Iterator[str]:
    """The address under which the files of `folder` are served, "" where it is not there."""
    if not folder.is_dir():
        yield ""
        return
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def free_ports(number: int) -> list[int]:
    """Ports that nobody listens on, all different."""
    probes = [socket.socket() for _ in range(number)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"Nothing answers on port {port}.")
