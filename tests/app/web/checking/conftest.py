"""A running page, small portfolios for it to check, and a real browser that looks at it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as PlaywrightError

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from looking import Window  # the tests' own modules, found by the lines above
from served import served
from small_sites import SmallSites

from foliocheck.crawler.browser import candidates


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """The page with its worker."""
    with served(home) as found:
        yield found


@pytest.fixture(scope="module")
def portfolios() -> Iterator[SmallSites]:
    with SmallSites() as sites:
        yield sites


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed with the file's last test: while it is there, other tests could run no event loop of their own."""
    with sync_playwright() as playwright:
        for candidate in candidates(os.environ.get("FOLIOCHECK_BROWSER"), playwright.chromium.executable_path):
            with suppress(PlaywrightError):
                started = playwright.chromium.launch(executable_path=candidate.path, channel=candidate.channel, args=["--no-sandbox"])
                break
        else:
            pytest.skip("no browser starts")
        yield started
        started.close()


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[Window]:
    """A fresh window on the page; the test fails where the page asked for anything outside or a script of it broke."""
    with Window(browser, address) as opened:
        yield opened


@pytest.fixture(scope="module")
def done(browser: Browser, address: str, portfolios: SmallSites) -> str:
    """The path of a check that is done; its portfolio shows a learner's address, and a link that leads nowhere."""
    with Window(browser, address) as opened:
        portfolios.extra["private-done"] = '<p>My evidence: <a href="/private-done/missing">the plan</a>.</p>'
        opened.ask(portfolios.address("private-done", 9))
        opened.ended()
        return opened.path
