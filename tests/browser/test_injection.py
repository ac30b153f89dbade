"""Whatever a portfolio's texts try to become, in every form of the report they stay text."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pikepdf
import pytest
from defusedxml import ElementTree
from injecting_site import PAYLOADS, InjectingSite
from markdown_it import MarkdownIt
from playwright.sync_api import sync_playwright

from foliocheck.app.browser_setup import find_browser
from foliocheck.crawler.browser import candidates, flags

pytestmark = pytest.mark.browser
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Run:
    """Where the files are, and all that was printed."""

    folder: Path
    printed: str
    before: frozenset[Path]

    def text(self, ending: str) -> str:
        return (self.folder / "out" / f"report.{ending}").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The hostile portfolio, checked into every form and triaged, in a folder where nothing else may appear."""
    folder = tmp_path_factory.mktemp("injection")
    program = [sys.executable, "-m", "foliocheck.app.command_line"]
    program = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]
    settings = {**os.environ, "FOLIOCHECK_HOME": str(folder / "home"), "COLUMNS": "200"}
    with InjectingSite() as site:
        check = subprocess.run(
            [*program, "check", site.address, "--out", "out", "--format", "html,json,csv,earl,junit,sarif,md,pdf", "--verbose", "--timings"],
            cwd=folder, env=settings, capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip
        rows = [["Reference", "Name", "Address"], *([payload, payload, site.address] for payload in PAYLOADS if "\x00" not in payload)]
        with (folder / "list.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
        triage = subprocess.run(
            [*program, "triage", "list.csv", "--out", "triage", "--verbose"], cwd=folder, env=settings, capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip
    assert check.returncode == 1, check.stderr
    assert triage.returncode == 0, triage.stderr
    yield Run(folder=folder, printed=check.stdout + check.stderr + triage.stdout + triage.stderr, before=frozenset(folder.iterdir()))


class Tags(HTMLParser):
    """Gathers every element with its attributes, and what stands in scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def pages(done: Run) -> list[Path]:
    return [
        done.folder / "out" / "report.html",
        done.folder / "triage" / "triage.html",
        *(done.folder / "triage").glob("reports/*/report.html"),
    ]


def test_pages_hold_no_element_or_address_of_the_portfolios_making(done: Run) -> None:
    assert len(pages(done)) >= 3
    for path in pages(done):
        tags = Tags()
        tags.feed(path.read_text(encoding="utf-8"))
        names = {tag for tag, _ in tags.found}
        assert not names & {"iframe", "object", "embed", "base", "link", "marquee", "video", "audio", "x"}
        assert [named for tag, named in tags.found if tag == "form" and {"action", "method"} & set(named)] == []
        assert sum(tag == "script" for tag, _ in tags.found) <= 1
        policies = [
            named.get("content") or ""
            for tag, named in tags.found
            if tag == "meta" and named.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1
        assert "default-src 'none'" in policies[0]
        assert "unsafe" not in policies[0]
        for tag, named in tags.found:
            assert not [
                name for name in named if name.startswith("on") or name in ("srcdoc", "style", "formaction", "ping", "background")
            ], (tag, named)
            for name in ("href", "src", "xlink:href", "action", "cite", "poster"):
                value = (named.get(name) or "").strip().lower()
                assert not value.startswith(("javascript:", "vbscript:", "data:text", "file:")), (tag, value)


def test_a_browser_runs_none_of_it_and_asks_for_nothing(done: Run) -> None:
    find_browser(os.environ.get("FOLIOCHECK_BROWSER"))
    with sync_playwright() as playwright:
        candidate = next(candidates(os.environ.get("FOLIOCHECK_BROWSER"), playwright.chromium.executable_path))
        browser = playwright.chromium.launch(executable_path=candidate.path, channel=candidate.channel, args=flags())
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        for path in pages(done)[:3]:
            page.goto(path.as_uri())
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
            assert page.evaluate("window.stolen") is None
            assert page.evaluate("document.body.innerText.includes('{{7*7}}')") or path.name == "triage.html"
            assert [url for url in asked if not url.startswith(("file:", "data:image/"))] == []
        browser.close()


def test_the_terminal_and_the_log_are_not_steered(done: Run) -> None:
    assert CONTROL.search(done.printed.replace("\r\n", "\n")) is None
    assert not [line for line in done.printed.splitlines() if line.startswith(("[must] A line", "Set-Cookie"))]
    assert "Traceback" not in done.printed


def test_tables_hold_no_formula(done: Run) -> None:
    for path in (done.folder / "out" / "report.csv", done.folder / "triage" / "triage.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert len(cells) > 50
        assert [cell for cell in cells if cell.startswith(FORMULA) or CONTROL.search(cell)] == []
    sheet = openpyxl.load_workbook(done.folder / "triage" / "triage.xlsx").active
    assert sheet is not None
    assert [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []
    assert [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str) and cell.value.startswith(FORMULA)] == []
    targets = [cell.hyperlink.target for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert all(re.fullmatch(r"reports/\d+/report\.html", target or "") for target in targets)


def test_data_forms_are_well_formed(done: Run) -> None:
    for ending in ("json", "sarif", "earl"):
        text = done.text(ending)
        json.loads(text)
        assert CONTROL.search(text) is None
    junit = done.text("junit")
    assert CONTROL.search(junit) is None
    assert {element.tag for element in ElementTree.fromstring(junit).iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "error",
        "skipped",
        "system-out",
        "properties",
        "property",
    }


def test_markdown_stays_text(done: Run) -> None:
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(done.text("md"))
    tags = Tags()
    tags.feed(rendered)
    assert not {tag for tag, _ in tags.found} & {"script", "img", "svg", "iframe", "style", "x", "code"}
    links = [named.get("href") or "" for tag, named in tags.found if tag == "a"]
    assert links
    assert {urlsplit(link).scheme for link in links} <= {"http", "https"}
    assert not [link for link in links if urlsplit(link).path in ("/md", "/auto")]


def test_the_pdf_does_nothing(done: Run) -> None:
    with pikepdf.open(done.folder / "out" / "report.pdf") as made:
        assert "/OpenAction" not in made.Root
        assert "/AA" not in made.Root
        actions = [note.A for page in made.pages for note in page.get("/Annots", []) if "/A" in note]
        assert {str(action.S) for action in actions} <= {"/URI", "/GoTo"}
        targets = [str(action.URI) for action in actions if "/URI" in action]
        assert [target for target in targets if urlsplit(target).scheme not in ("http", "https", "mailto", "about", "")] == []


def test_nothing_is_written_elsewhere(done: Run) -> None:
    assert {path.name for path in done.before} <= {"out", "triage", "home", "list.csv"}
    assert not Path("/tmp/foliocheck-owned").exists()
    for path in done.folder.rglob("*"):
        assert re.fullmatch(r"[\w.,=-]+", path.name), path
    held = {path.relative_to(done.folder / "out").parts[0] for path in (done.folder / "out").rglob("*")}
    assert held <= {"snapshot", *(f"report.{form}" for form in ("html", "json", "csv", "earl", "junit", "sarif", "md", "pdf"))}
