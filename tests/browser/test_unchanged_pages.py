"""axe's rules run only where the rendered page has changed, and what is kept for that tells nobody anything."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from page_server import PageServer
from playwright.async_api import Page

from foliocheck.core.snapshot import AxeResult
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.context import open_context
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.registry import settings
from foliocheck.crawler.reading import axe_run
from foliocheck.crawler.reading.axe_memory import AxeMemory
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.reading.world import Reading

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("no_browser_left")]
PAGE = """<!doctype html><html lang="en"><head><title>Kit</title><link rel="stylesheet" href="/look.css"><script nonce="{turn}">var token = {turn};</script></head>
<body><main><h1>Core area</h1><p>Kim Larch wrote to kim.larch@college.example.</p><img src="/none.png"><a href="mailto:kim.larch@college.example"></a>{more}</main>
<form><input type="hidden" name="key" value="{turn}"></form><!-- made in {turn} ms --></body></html>"""


@pytest.fixture
def server() -> Iterator[PageServer]:
    with PageServer() as served:
        served.put("/look.css", "p { color: #333 }", "text/css")
        yield served


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes every run of axe."""
    noted: list[str] = []
    real = axe_run.run_axe

    async def run(page: Page, where: Reading, break_off: axe_run.BreakOff) -> AxeResult:
        noted.append("run")
        return await real(page, where, break_off)

    monkeypatch.setattr(axe_run, "run_axe", run)
    return noted


def look(server: PageServer, memory: AxeMemory, turn: int = 1, more: str = "") -> AxeResult:
    """What one visit gives."""
    server.put("/", PAGE.format(turn=turn, more=more))

    async def visit() -> AxeResult:
        options = replace(CrawlOptions(screenshots=False), axe_memory=memory)
        async with playwright_driver() as playwright:
            started = await start_browser(playwright)
            context = await open_context(started, options, None, "foliocheck/test")
            seen = await Tab(context, options).visit(server.address("/"), settings(generic))
            await started.browser.close()
            assert seen.axe is not None and seen.axe.problem is None
            return seen.axe

    return asyncio.run(visit())


def test_an_unchanged_page_is_not_run_again_and_says_the_same(server: PageServer, runs: list[str], tmp_path: Path) -> None:
    first = look(server, AxeMemory(tmp_path))
    assert {rule.id for rule in first.violations} >= {"image-alt", "link-name"}
    again = look(server, AxeMemory(tmp_path), turn=2)  # only its tokens are others
    assert runs == ["run"]
    assert again == first
    kept = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(kept) == 1
    assert not any(word in data for data in kept for word in (b"larch", b"image-alt", b"mailto", b"main"))


@pytest.mark.parametrize(
    ("path", "text", "kind", "more"),
    [
        ("/look.css", "p { color: #bbb }", "text/css", ""),  # the same markup, another look
        ("/other.css", "", "text/css", "<p>One sentence more.</p>"),
        ("/other.css", "", "text/css", '<iframe title="x" src="/frame"></iframe>'),
    ],
    ids=["style", "words", "frame"],
)
def test_what_changed_is_run_again(server: PageServer, runs: list[str], tmp_path: Path, path: str, text: str, kind: str, more: str) -> None:
    look(server, AxeMemory(tmp_path))
    server.put(path, text, kind)
    changed = look(server, AxeMemory(tmp_path), more=more)
    assert runs == ["run", "run"]
    if path == "/look.css":
        assert "color-contrast" in {rule.id for rule in changed.violations}


def test_pages_that_went_are_forgotten_and_a_spoilt_file_is_no_result(server: PageServer, runs: list[str], tmp_path: Path) -> None:
    look(server, AxeMemory(tmp_path))
    (old,) = tmp_path.iterdir()
    later = AxeMemory(tmp_path)
    look(server, later, more="<p>One sentence more.</p>")
    later.forget_the_rest()
    assert old not in tmp_path.iterdir()
    (new,) = tmp_path.iterdir()
    new.write_bytes(new.read_bytes()[:-1] + b"x")
    look(server, AxeMemory(tmp_path), more="<p>One sentence more.</p>")
    assert len(runs) == 3
