"""What several rooms' tests share: whether there is a browser, and local servers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from bad_server import BadServer  # noqa: E402  # the tests' own module, found by the line above


@cache
def _browser_there() -> str | None:
    """None where a browser starts, else why it does not."""
    from foliocheck.app.browser_setup import find_browser
    from foliocheck.core.errors import NoBrowser

    try:
        find_browser(os.environ.get("FOLIOCHECK_BROWSER"))
    except NoBrowser as error:
        return str(error)
    return None


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser"):
        missing = _browser_there()
        if missing:
            pytest.skip(f"no browser on this machine: {missing}")


@pytest.fixture(scope="session")
def bad_server() -> Iterator[BadServer]:
    with BadServer() as server:
        yield server


@pytest.fixture
def no_browser_left() -> Iterator[None]:
    """Fails where a test leaves a browser behind."""
    before = browsers()
    yield
    assert browsers() - before == set()


def browsers() -> set[int]:
    """Process numbers of the browsers that are children (of any depth) of this process."""
    if not shutil.which("ps"):
        return set()
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,comm="], capture_output=True, text=True, check=True).stdout.split("\n")
    rows = [line.split(None, 2) for line in listed if line.strip()]
    mine, grown = {os.getpid()}, True
    while grown:
        children = {int(pid) for pid, parent, _ in rows if int(parent) in mine} - mine
        mine |= children
        grown = bool(children)
    return {int(pid) for pid, _, name in rows if int(pid) in mine and "chrom" in name.lower() and "defunct" not in name}
