"""The short form of `benchmarks/batches/kill.py`: a batch, two workers, each killed with kill -9 twice. The long one has 200 portfolios and five kills each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from foliocheck.app.store.place import Place

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks" / "batches"))

import kill  # the benchmark itself, found by the line above


def test_every_report_once_and_every_host_in_peace(new_place: Callable[[], Place]) -> None:
    figures = kill.run(portfolios=24, kills=2, hosts=12, database_url=new_place().database_url, browser=False, seed=2, most=240)
    assert (figures["done"], figures["reports"], figures["disturbed hosts"], figures["kills"]) == (24, 24, 0, 4)
