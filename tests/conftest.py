"""What several rooms' tests share: whether there is a browser, and local servers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from bad_server import BadServer  # the tests' own module, found by the line above


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


@dataclass(frozen=True)
class Process:
    number: int
    parent: int
    group: int
    name: str


def processes() -> list[Process]:
    """Every process that lives (no zombies), from /proc; none where there is no /proc."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            before, _, after = path.read_text().rpartition(")")
        except OSError:
            continue  # it ended meanwhile
        state, parent, group = after.split()[:3]
        if state != "Z":
            found.append(Process(int(path.parent.name), int(parent), int(group), before.partition("(")[2]))
    return found


def browsers() -> set[int]:
    """Numbers of the browser processes that descend from this one."""
    there = processes()
    mine, grown = {os.getpid()}, True
    while grown:
        children = {process.number for process in there if process.parent in mine} - mine
        mine |= children
        grown = bool(children)
    return {process.number for process in there if process.number in mine and "chrom" in process.name.lower()}
