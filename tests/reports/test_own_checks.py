"""The report by foliocheck's own measure: what is asked of a portfolio's author is asked of the report too."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_samples import DESCRIPTIONS, full_of_faults

from foliocheck.app import check
from foliocheck.reports.html_form import to_html


@pytest.mark.browser
def test_the_author_level_checks_have_nothing_to_say(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(to_html(full_of_faults(), descriptions=DESCRIPTIONS), encoding="utf-8")
    report = check(page, tmp_path / "out", links=False, forms=("json",)).report
    found = [f"{finding.check}: {finding.message}" for finding in report.findings if finding.area == "accessibility"]
    assert found == []
    assert sum(row.area == "accessibility" and row.looked_at > 0 for row in report.checks) > 20
