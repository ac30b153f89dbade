"""With which code a check ends, for every verdict and every choice of --fail-on."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from foliocheck.app.exit_codes import FailOn, exit_code

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))

from report_samples import full_of_faults  # the tests' own module, found by the line above

FAULTY = full_of_faults()
SHOULDS = replace(FAULTY, verdict="ready", findings=tuple(item for item in FAULTY.findings if item.severity == "should"))
CLEAN = replace(FAULTY, verdict="ready", findings=())


@pytest.mark.parametrize(
    ("report", "codes"),
    [
        (CLEAN, (0, 0, 0)),
        (SHOULDS, (0, 1, 0)),
        (replace(FAULTY, verdict="fix-first"), (1, 1, 0)),
        (replace(CLEAN, verdict="incomplete-check"), (1, 1, 0)),
        (replace(CLEAN, verdict="unreadable"), (2, 2, 2)),
        (replace(FAULTY, verdict="unreadable"), (2, 2, 2)),
    ],
    ids=["nothing", "only shoulds", "musts", "incomplete", "unreadable", "unreadable with faults"],
)
def test_codes(report: object, codes: tuple[int, int, int]) -> None:
    for choice, code in zip((FailOn.MUST, FailOn.SHOULD, FailOn.NEVER), codes, strict=True):
        assert exit_code(report, interrupted=False, fail_on=choice) == code  # type: ignore[arg-type]  # a Report
        assert exit_code(report, interrupted=True, fail_on=choice) == 130  # type: ignore[arg-type]
