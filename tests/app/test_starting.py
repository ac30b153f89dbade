"""A check begins at once: what only judging needs is loaded while the browser starts, and wrong words are told before anything else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from foliocheck.app.earlier import earlier_report
from foliocheck.app.forms import FORMATS, check_formats
from foliocheck.core.errors import BadConfiguration, BadSnapshot

BEGIN = """
import sys
import foliocheck.app.pipeline as pipeline
from foliocheck.app.command_line import main
def begun(*given, **more):
    print(sorted(name for name in sys.modules if name.startswith(("foliocheck.checks", "foliocheck.app.judging", "foliocheck.reports.html"))))
    raise SystemExit(0)
pipeline.check = begun
sys.argv = ["foliocheck", "check", "http://portfolio.example/", "--quiet", "--out", sys.argv[1]]
main()
"""


def test_a_check_does_not_wait_for_the_judging_half(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", BEGIN, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


@pytest.mark.parametrize("given", ["", "html,json", " HTML , json,html"])
def test_html_and_json_are_usual(given: str) -> None:
    assert check_formats(given) == ("html", "json")


def test_a_form_that_is_none_is_told_with_those_that_are() -> None:
    with pytest.raises(BadConfiguration, match="no report form “docx”") as told:
        check_formats("html,docx")
    assert all(form in str(told.value) for form in FORMATS)


def test_an_earlier_report_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("[]")
    for path in (tmp_path / "missing.json", tmp_path / "report.json"):
        with pytest.raises(BadSnapshot, match="is not an earlier report"):
            earlier_report(path)
    assert earlier_report(None) is None
