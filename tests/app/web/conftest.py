"""A browser for the tests of the page."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from foliocheck.app.browser_setup import find_browser

    program = find_browser(os.environ.get("FOLIOCHECK_BROWSER")).rpartition("(")[2].rstrip(")")  # its name, then its path in brackets
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()
