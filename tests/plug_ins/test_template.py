"""The template package in `examples/plugin`, installed as a stranger would install it, and used in a whole check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "sites"))

from serving import Answer, Asked, Site  # the tests' own module, found by the line above

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]
IMPACT = (
    "<p>"
    + "Since the captions came, fewer people ring the help desk, and nine departments at the college have asked me how it was done. " * 6
    + "</p>"
)  # a text of its own: the same words under two headings would be told as a copy
LONG = "<p>" + "I learned that our learners need captions, and I changed how we record lectures at the college. " * 12 + "</p>"


def page(title: str, body: str) -> Answer:
    return Answer(
        body=f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Harbour Folio 3"><title>{title}</title></head>'
        '<body><div class="harbour-bar">Harbour Folio, the system of the college</div><nav class="harbour-berths"><a href="/folio/">Welcome</a> '
        f'<a href="/folio/impact">Impact</a></nav><main><h1>{title}</h1>{body}</main></body></html>'
    )


PAGES = {
    "/folio/": page("Harbour Award portfolio of Kit Wilding", f"<h2>Contextual statement</h2>{LONG}"),
    "/folio/impact": page("Impact on the college", f'{IMPACT}<p>The numbers are in <a href="https://bit.ly/3abcDEF">the survey</a>.</p>'),
    "/folio/future": page("Future plans", LONG),
    "/folio/members": page("Notes", '<p class="harbour-members-only">For members of the college.</p>'),
    "/folio/folio.json": Answer(body=json.dumps({"pages": ["/folio/future", "members"]}), kind="application/json"),
}


def answer(asked: Asked) -> Answer:
    return PAGES.get(asked.path, Answer(status=404, body="<title>Not found</title><h1>Not found</h1>"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the template package in it, made by pip without asking any registry."""
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", str(target)]
    source = target.parent / "plugin"
    subprocess.run(["cp", "-r", str(ROOT / "examples/plugin"), str(source)], check=True)
    subprocess.run([*pip, str(source)], check=True, capture_output=True, timeout=120)
    return target


def run(installed: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, text=True, env=environment, cwd=cwd, check=False, timeout=180)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["checks"], "shortened-link"),
        (["explain", "shortened-link"], "many institutions' networks block"),
        (["frameworks"], "Harbour College award for digital teaching (2026-09-01; 13 sections)"),
    ],
)
def test_what_the_template_brings_is_listed_beside_ours(installed: Path, arguments: list[str], words: str) -> None:
    done = run(installed, *arguments)
    assert words in done.stdout, done.stderr


@pytest.fixture(scope="module")
def report(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    out = tmp_path_factory.mktemp("out")
    with Site(answer) as site:
        done = run(installed, "check", f"{site.origin}/folio/", "--out", str(out), "--quiet", cwd=out)
        assert done.returncode == 1, done.stderr
        yield json.loads((out / "report.json").read_text(encoding="utf-8"))


@pytest.mark.browser
def test_its_platform_is_recognised_and_finds_the_pages_that_no_menu_shows(report: dict[str, Any]) -> None:
    assert report["platform"]["id"] == "harbour"
    rows = {row["url"].rsplit("/", 1)[1]: (row["discovered_by"], row["role"]) for row in report["pages"]}
    assert rows["future"] == ("api", "content")
    assert rows["members"] == ("api", "wall")


@pytest.mark.browser
def test_its_framework_is_found_by_its_own_words(report: dict[str, Any]) -> None:
    assert report["framework"]["id"] == "harbour-award"
    impact = next(row for row in report["sections"] if row["id"] == "impact")
    assert (impact["status"], impact["locations"][0]["url"].rsplit("/", 1)[1]) == ("found", "impact")


@pytest.mark.browser
def test_its_check_speaks(report: dict[str, Any]) -> None:
    found = next(row for row in report["findings"] if row["check"] == "shortened-link")
    assert found["help"] == "https://harbour.example/help/short-addresses"
    assert found["locations"][0]["url"].endswith("/folio/impact")
    assert "copy the long address" in found["tip"]
    assert "bit.ly" in found["message"]
