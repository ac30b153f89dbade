"""A window of a real browser on the page: asking, waiting, and what must hold in every state."""

from __future__ import annotations

from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

from foliocheck.crawler.reading.axe_script import axe_script

PATIENCE = 120_000
"""Milliseconds that a check of two pages may take on a busy machine."""


class Window:
    """`page` is Playwright's; the rest is what these tests do again and again."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.address = address
        self.context = browser.new_context(viewport=options.pop("viewport", {"width": 1200, "height": 900}), **options)
        self.page: Page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda message: self.troubles.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("request", self._outside)

    def __enter__(self) -> Window:
        self.page.goto(self.address)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.context.close()
        if error is None:
            assert self.troubles == []

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def ask(self, portfolio: str) -> None:
        """Paste an address and press the button."""
        self.go("/")
        self.page.get_by_label("Portfolio address").fill(portfolio)
        self.page.get_by_role("button", name="Check", exact=True).click()
        self.page.wait_for_url("**/checks/*")

    def ended(self) -> None:
        """Wait until the page, by itself, shows that the check is done."""
        self.page.get_by_role("link", name="Open the report", exact=True).wait_for(timeout=PATIENCE)

    def sound(self) -> None:
        """What holds in every state: axe has nothing to say in either scheme, unfolded too, and nothing is wider than a phone."""
        self.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
            assert self.axe() == [], f"{self.path} in {scheme}"
        size = self.page.viewport_size
        for width in (390, 320):
            self.page.set_viewport_size({"width": width, "height": 800})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{self.path} is {wide} px wide in a window of {width}"
        assert self.axe() == [], f"{self.path} on a phone"
        if size is not None:
            self.page.set_viewport_size(size)
        self.page.emulate_media(color_scheme="light")

    def axe(self) -> list[str]:
        """What axe finds fault with, as the page stands."""
        self.page.evaluate(axe_script())
        rules = "violations.map(v => v.id + ' ' + v.nodes[0].target)"
        found: list[str] = self.page.evaluate(
            f"axe.run(document, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }}).then(r => r.{rules})"
        )
        return found

    def _outside(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.troubles.append(f"asked for {request.url}")
