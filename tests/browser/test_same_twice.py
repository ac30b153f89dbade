"""The same portfolio five times gives the same report, but for the time and the timings."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from foliocheck.app.pipeline import check

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("no_browser_left")]
RUNS = 5


def stable(path: Path) -> dict[str, object]:
    data: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    del data["timings"]
    data["source"] = {key: value for key, value in dict(data["source"]).items() if key != "taken_at"}  # type: ignore[call-overload]
    return data


def test_five_runs_one_report(tmp_path: Path) -> None:
    with as_file(files("foliocheck.app.sample") / "portfolio") as folder:
        reports = [stable(check(str(folder), tmp_path / str(run)).files[1]) for run in range(RUNS)]
    fingerprints = [[finding["fingerprint"] for finding in report["findings"]] for report in reports]  # type: ignore[attr-defined]
    assert all(names == fingerprints[0] for names in fingerprints)
    assert len(set(fingerprints[0])) == len(fingerprints[0])
    assert all(report == reports[0] for report in reports)
