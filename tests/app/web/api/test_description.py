"""The OpenAPI description against the running server: whatever it allows is answered as it says, and what it forbids is refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from served import served

CONFIG = Path(__file__).with_name("schemathesis.toml")
_METHODS = ("get", "post", "put", "delete", "patch")


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page that does no checks itself: nobody visits the addresses that are made up here."""
    with served(tmp_path_factory.mktemp("home"), "--no-worker") as found:
        yield found


def test_the_server_does_what_the_description_says(idle: str, tmp_path: Path) -> None:
    """Examples, limits, made-up values and chains of calls (ask, look, stop, delete), the same in every run."""
    command = [Path(sys.executable).with_name("schemathesis"), "--config-file", str(CONFIG), "run", f"{idle}/api/openapi.json"]
    done = subprocess.run(
        [*command, "--max-examples", "15", "--generation-deterministic", "--no-color"],
        capture_output=True, text=True, check=False, timeout=240, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:]
    assert "Tested: 6" in done.stdout, done.stdout[-2000:]


def test_every_route_of_the_api_is_described(idle: str) -> None:
    from foliocheck.app.web.api import ROOM

    paths = httpx.get(f"{idle}/api/openapi.json").json()["paths"]
    described = {(path, method.upper()) for path, item in paths.items() for method in item if method in _METHODS}
    served = set()
    for route in ROOM.routes:
        methods = route.methods or {name.upper() for name in _METHODS if hasattr(route.endpoint, name)}  # type: ignore[attr-defined]
        served |= {(route.path, method) for method in methods - {"HEAD"}}  # type: ignore[attr-defined]
    assert described == served


def test_the_description_names_the_installed_frameworks(idle: str) -> None:
    schemas = httpx.get(f"{idle}/api/openapi.json").json()["components"]["schemas"]
    assert "senior-cmalt" in schemas["FrameworkId"]["enum"]
