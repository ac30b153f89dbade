"""The bookmark and the how-to pages in a real browser; the bookmark on an imitation of Google Sites, and a Takeout dropped on the page."""

from __future__ import annotations

import base64
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parents[1]))

from one_browser import one_browser  # the tests' own modules, found by the line above and by conftest.py
from served import served
from sites.google_sites.site import BASE, answer
from sites.make_archives import takeout, write_zip
from sites.serving import Site

from foliocheck.app.web.plug_in.page import NAMES

pytestmark = pytest.mark.browser
LONG = 120_000


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with one_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_the_bookmark_on_google_sites(page: Page, address: str) -> None:
    page.goto(f"{address}/plug-in")
    bookmark = page.get_attribute("#bookmarklet", "href")
    assert bookmark == page.input_value("#bookmark-address")
    with Site(answer) as site:
        page.goto(f"{site.origin}{BASE}/home?authuser=0")
        # A bookmark is pressed by a person: a real click on a link with its address, as the bookmarks bar would have it.
        page.evaluate("bookmark => { const a = document.createElement('a'); a.id = 'bar'; a.href = bookmark; a.textContent = 'x'; document.body.prepend(a); }", bookmark)  # fmt: skip
        asked = len(site.asked)
        with page.expect_popup() as opened:
            page.click("#bar")
        found = opened.value
        found.wait_for_load_state()
        assert page.url.startswith(site.origin), "the portfolio stays open"
        assert found.evaluate("window.opener") is None
        assert found.input_value("#address") == f"{site.origin}{BASE}/home?authuser=0"
        assert len(site.asked) == asked, "nothing is visited before somebody asks for it"
        found.get_by_role("button", name="Check", exact=True).click()
        found.get_by_role("link", name="Open the report").click(timeout=LONG)
        expect(found.locator("body")).to_contain_text("Google Sites")
        expect(found.locator("body")).to_contain_text("1a Constraints and benefits")


def test_a_takeout_dropped_on_the_page_is_checked_as_a_file(page: Page, address: str, tmp_path: Path) -> None:
    data = base64.b64encode(write_zip(tmp_path / "takeout.zip", takeout()).read_bytes()).decode()
    page.goto(address)
    dropped = page.evaluate_handle(
        """data => { const bytes = Uint8Array.from(atob(data), one => one.charCodeAt(0)); const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], "takeout.zip", { type: "application/zip" })); return transfer; }""",
        data,
    )
    page.dispatch_event("main", "drop", {"dataTransfer": dropped})
    assert page.evaluate("document.getElementById('file').files[0].name") == "takeout.zip"
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("link", name="Open the report").click(timeout=LONG)
    expect(page.locator("body")).to_contain_text("Takeout")


@pytest.mark.parametrize("path", ["/plug-in", *(f"/how-to/{name}" for name in NAMES)])
def test_the_pages_are_accessible_and_fit_a_telephone(browser: Browser, address: str, path: str) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        troubles: list[str] = []
        page.on("console", lambda message, into=troubles: into.append(message.text))  # type: ignore[misc]
        page.goto(address + path)
        for summary in page.locator("details summary").all():
            summary.click()
        assert Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert troubles == []
        context.close()


def test_every_link_of_the_how_to_pages_leads_somewhere_and_every_drawing_is_shown_and_named(page: Page, address: str) -> None:
    for name in NAMES:
        page.goto(f"{address}/how-to/{name}")
        drawing = page.locator(".drawing img")
        expect(drawing).to_have_count(1)
        assert drawing.evaluate("one => one.naturalWidth") > 0
        assert page.inner_text(".drawing figcaption").startswith("A drawing, not a picture of the screen")
        for link in page.locator("main a").all():
            href = link.get_attribute("href") or ""
            assert re.match(r"/", href), href
            assert page.request.get(address + href).status == 200, href
    assert page.request.get(f"{address}/how-to/paper").status == 404
