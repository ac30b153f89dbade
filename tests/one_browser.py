"""A browser for tests that click: the one that foliocheck itself would use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Error, sync_playwright

from foliocheck.crawler.browser import candidates, flags


@contextmanager
def one_browser() -> Iterator[Browser]:
    """It is open while the block runs. No event loop of another kind may run meanwhile."""
    with sync_playwright() as playwright:
        for candidate in candidates(os.environ.get("FOLIOCHECK_BROWSER"), playwright.chromium.executable_path):
            try:
                browser = playwright.chromium.launch(executable_path=candidate.path, channel=candidate.channel, args=flags())
            except Error:
                continue  # the next one; that there is one at all the marker `browser` has made sure of
            try:
                yield browser
            finally:
                browser.close()
            return
        raise AssertionError("no browser starts")
