"""A running page, and small portfolios for it to check."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2]))

from served import served  # the tests' own modules, found by the lines above
from small_sites import SmallSites

FRIEND = "https://kit-wilding.example"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page with a worker. The site FRIEND is let in."""
    with served(tmp_path_factory.mktemp("home"), "--allow-origin", f"{FRIEND}/wp-admin/") as found:
        yield found


@pytest.fixture(scope="module")
def portfolios() -> Iterator[SmallSites]:
    with SmallSites() as sites:
        yield sites
