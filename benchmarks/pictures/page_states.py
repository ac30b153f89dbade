"""Pictures of every state of the page: desktop, phone and dark, from a real page that makes real checks of invented portfolios."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, Playwright, sync_playwright

from foliocheck.crawler.browser import candidates

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "app"), str(ROOT / "tests" / "app" / "web")]
from served import served  # noqa: E402  # found by the line above
from small_sites import SmallSites  # noqa: E402

_PATIENCE = 180_000
_VIEWS = (("desktop", 1280, "light"), ("phone", 390, "light"), ("dark", 1280, "dark"), ("phone-dark", 390, "dark"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        return


def page_pictures(out: Path) -> None:
    """Write `page-STATE-VIEW.png` for every state into `out`."""
    sample = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(ROOT / "app" / "sample" / "portfolio")))
    Thread(target=sample.serve_forever, daemon=True).start()
    portfolio = f"http://127.0.0.1:{sample.server_address[1]}/"
    with tempfile.TemporaryDirectory() as home, SmallSites() as sites, sync_playwright() as playwright:
        window = _window(playwright)
        with served(Path(home)) as address:
            _states(window, address, portfolio, sites, partial(_shoot, window, out))
        _password(window, Path(home), sites, partial(_shoot, window, out))
        window.context.browser.close()  # type: ignore[union-attr]  # it was launched below
    sample.shutdown()


def _states(page: Page, address: str, portfolio: str, sites: SmallSites, shoot: Callable[[str], None]) -> None:
    page.goto(address)
    shoot("front-first")
    _ask(page, address, "my portfolio", wait=False)
    shoot("problem")
    _ask(page, address, portfolio)
    page.locator("#pages li").nth(7).wait_for(timeout=_PATIENCE)
    page.locator("#sections .lit").first.wait_for(timeout=_PATIENCE)
    shoot("running")
    _ended(page)
    first = page.url
    shoot("done")
    page.goto(f"{first}/correct/1b")
    shoot("correct-row")
    page.get_by_role("button", name="This is not it").first.click()
    shoot("corrected")
    page.goto(first)
    page.get_by_role("button", name="Check again").click()
    page.wait_for_url(lambda url: url != first)
    _ended(page)
    shoot("done-again")
    page.get_by_role("link", name="Compare with last time").click()
    shoot("compare")
    page.goto(f"{first}/delete")
    shoot("delete")
    _ask(page, address, sites.address("slow-one", 5))
    _ask(page, address, sites.address("slow-two", 5))
    page.locator("#doing", has_text="one of the same site").wait_for(timeout=_PATIENCE)
    shoot("waiting")
    page.get_by_role("button", name="Stop this check").click()
    page.locator(".verdict", has_text="This check was stopped.").wait_for(timeout=_PATIENCE)
    shoot("stopped")
    _ask(page, address, sites.address("locked-one", 6))
    _ended(page)
    shoot("locked")
    page.goto(f"{address}/checks")
    shoot("earlier")
    page.goto(f"{address}/checks/none")
    shoot("not-there")


def _password(page: Page, home: Path, sites: SmallSites, shoot: Callable[[str], None]) -> None:
    """A check with a password is begun, and foliocheck is started anew meanwhile."""
    with served(home) as address:
        _ask(page, address, sites.address("slow-secret", 7), password="larch")
        page.locator("#pages li").first.wait_for(timeout=_PATIENCE)
        path = page.url.removeprefix(address)
    with served(home) as address:
        page.goto(address + path)
        page.locator(".verdict", has_text="Please give the password again.").wait_for(timeout=_PATIENCE)
        shoot("needs-password")


def _ask(page: Page, address: str, portfolio: str, *, wait: bool = True, password: str = "") -> None:
    page.goto(address)
    page.get_by_label("Portfolio address").fill(portfolio)
    if password:
        page.get_by_text("Framework and password").click()
        page.get_by_label("Password of the portfolio").fill(password)
    page.get_by_role("button", name="Check", exact=True).click()
    if wait:
        page.wait_for_url("**/checks/*")


def _ended(page: Page) -> None:
    page.get_by_role("link", name="Open the report", exact=True).wait_for(timeout=_PATIENCE)


def _shoot(page: Page, out: Path, state: str) -> None:
    for name, width, scheme in _VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
        page.screenshot(path=out / f"page-{state}-{name}.png", full_page=True)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    print(f"page: {state}")


def _window(playwright: Playwright) -> Page:
    for candidate in candidates(os.environ.get("FOLIOCHECK_BROWSER"), playwright.chromium.executable_path):
        with suppress(PlaywrightError):
            browser = playwright.chromium.launch(executable_path=candidate.path, channel=candidate.channel, args=["--no-sandbox"])
            return browser.new_page(viewport={"width": 1280, "height": 900})
    raise SystemExit("No browser starts: run “foliocheck setup” first.")


if __name__ == "__main__":
    begun = time.monotonic()
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    page_pictures(target)
    print(f"{time.monotonic() - begun:.0f} s")
