"""The function that other programs call: its names and parameters are a promise, and it does what it says."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import foliocheck.app
from foliocheck.app import Outcome, Progress, check
from foliocheck.core.errors import BadAddress, BadConfiguration
from foliocheck.core.report import Report

PORTFOLIO = (
    '<!doctype html><html lang="en"><head><title>Portfolio of Kit Wilding</title></head><body><main><h1>Portfolio</h1>'
    "<h2>Contextual statement</h2><p>I teach nurses in the evening.</p></main></body></html>"
)
PROMISED = (
    "(source: 'str | PathLike[str]', out: 'str | PathLike[str] | None' = None, *, framework: 'str | None' = None, "
    "config: 'str | PathLike[str] | None' = None, password: 'str | None' = None, pages: 'int' = 500, seconds: 'float | None' = None, "
    "links: 'bool' = True, forms: 'Sequence[str]' = ('html', 'json'), compare: 'str | PathLike[str] | None' = None, "
    "tell: 'Callable[[Progress], None] | None' = None) -> 'Outcome'"
)


def test_what_is_promised() -> None:
    """A parameter may be added at the end; whoever changes this line any other way breaks programs of others."""
    assert str(inspect.signature(check)) == PROMISED
    assert foliocheck.app.__all__ == ["Outcome", "Progress", "check"]
    assert list(Outcome.__dataclass_fields__) == ["report", "files", "interrupted"]


def test_the_name_alone_imports_no_browser() -> None:
    program = "import foliocheck.app, sys; print('playwright' in sys.modules); foliocheck.app.check; print('playwright' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        foliocheck.app.chek  # noqa: B018  # asking is the test


def test_what_makes_no_sense_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadAddress, match="not a web address"):
        check("my portfolio", tmp_path)
    with pytest.raises(BadConfiguration, match="no report form “docx”"):
        check("https://name.example/", tmp_path, forms=["docx"])
    with pytest.raises(BadConfiguration, match="cannot be read"):
        check("https://name.example/", tmp_path, config=tmp_path / "none.toml")


@pytest.fixture
def portfolio(tmp_path: Path) -> Path:
    path = tmp_path / "portfolio.html"
    path.write_text(PORTFOLIO, encoding="utf-8")
    return path


@pytest.mark.browser
def test_a_report_and_its_files(portfolio: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    outcome = check(portfolio, tmp_path / "out", forms=["json", "md"], tell=told.append)
    assert isinstance(outcome.report, Report)
    assert (outcome.report.verdict, outcome.interrupted) == ("fix-first", False)
    assert [path.name for path in outcome.files] == ["report.json", "report.md"]
    assert all(path.is_file() for path in outcome.files)
    assert told


@pytest.mark.browser
def test_nothing_is_kept_without_a_folder_even_inside_an_event_loop(portfolio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(portfolio.parent)

    async def notebook() -> Outcome:
        return check("portfolio.html")

    outcome = asyncio.run(notebook())
    assert (outcome.files, outcome.report.title) == ((), "Portfolio of Kit Wilding")
    assert [path.name for path in portfolio.parent.iterdir()] == ["portfolio.html"]
