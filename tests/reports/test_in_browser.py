"""The HTML report in a real browser: axe, narrow windows, large text, no script, filters, addresses, print."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page
from report_samples import DESCRIPTIONS, SAMPLES, full_of_faults, huge, nearly_ready
from sample_pictures import screenshots

from foliocheck.core.report import Report
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.reading.axe_script import axe_script
from foliocheck.reports.html_form import to_html

pytestmark = pytest.mark.browser

UNFOLD = "document.querySelectorAll('details').forEach(d => { d.open = true })"


Visit = Callable[..., Any]


@pytest.fixture(scope="module")
def browse() -> Iterator[Callable[[Callable[[Browser], Awaitable[Any]]], Any]]:
    """One browser for all tests of this file: a function that lets another one use it and gives back its answer."""
    loop = asyncio.new_event_loop()
    driver = playwright_driver()
    playwright = loop.run_until_complete(driver.__aenter__())
    started = loop.run_until_complete(start_browser(playwright, os.environ.get("FOLIOCHECK_BROWSER")))
    try:
        yield lambda do: loop.run_until_complete(do(started.browser))
    finally:
        loop.run_until_complete(started.browser.close())
        loop.run_until_complete(driver.__aexit__(None, None, None))
        loop.close()


@pytest.fixture
def visit(browse: Callable[[Callable[[Browser], Awaitable[Any]]], Any], tmp_path: Path) -> Visit:
    """Open the report as a file in a fresh window, let `do` look, and fail where anything was asked for or went wrong on the page."""

    def opened(
        report: Report, do: Callable[[Page], Awaitable[Any]], fragment: str = "", previous: Report | None = None, **context: Any
    ) -> Any:
        path = tmp_path / "look.html"
        html = to_html(report, pictures=screenshots(report), descriptions=DESCRIPTIONS, previous=previous)
        path.write_text(html, encoding="utf-8")

        async def run(browser: Browser) -> Any:
            window = await browser.new_context(**context)
            page = await window.new_page()
            troubles: list[str] = []
            page.on("console", lambda message: troubles.append(message.text))
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.on("request", lambda request: troubles.append(request.url) if request.url.startswith(("http", "ws")) else None)
            await page.goto(path.as_uri() + fragment)
            answer = await do(page)
            assert troubles == []
            await window.close()
            return answer

        return browse(run)

    return opened


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
@pytest.mark.parametrize("name", ["nearly-ready", "full-of-faults", "unreadable"])
def test_axe_has_nothing_to_say(name: str, width: int, scheme: str, visit: Visit) -> None:
    async def look(page: Page) -> list[str]:
        await page.evaluate(UNFOLD)
        await page.evaluate(axe_script())
        rules = "violations.map(v => v.id + ' ' + v.nodes[0].target)"
        found: list[str] = await page.evaluate(f"axe.run(document).then(r => r.{rules})")
        return found

    assert visit(SAMPLES[name](), look, viewport={"width": width, "height": 800}, color_scheme=scheme) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_runs_off_the_side_at_320_pixels(name: str, visit: Visit) -> None:
    async def look(page: Page) -> int:
        await page.evaluate(UNFOLD)
        wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return wide

    assert visit(SAMPLES[name](), look, viewport={"width": 320, "height": 600}) <= 0


def test_no_text_is_smaller_than_sixteen_pixels(visit: Visit) -> None:
    async def look(page: Page) -> list[str]:
        await page.evaluate(UNFOLD)
        small: list[str] = await page.evaluate(
            """[...document.querySelectorAll('body *')]
               .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
               .filter(e => !['SCRIPT', 'STYLE'].includes(e.tagName) && parseFloat(getComputedStyle(e).fontSize) < 16)
               .map(e => e.outerHTML.slice(0, 90))"""
        )
        return small

    assert visit(full_of_faults(), look) == []


def test_at_twice_the_text_size_nothing_is_cut_off(visit: Visit) -> None:
    async def look(page: Page) -> int:
        await page.evaluate("document.documentElement.style.fontSize = '212.5%'")
        wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return wide

    assert visit(nearly_ready(), look, viewport={"width": 1280, "height": 800}) <= 0


@pytest.mark.parametrize("script", [True, False])
def test_the_address_of_a_folded_finding_opens_it(script: bool, visit: Visit) -> None:
    report = full_of_faults()
    folded = next(finding for finding in report.findings if finding.who == "theme")

    async def look(page: Page) -> bool:
        place = page.locator(f"#finding-{folded.id} .message")
        await place.wait_for(state="visible", timeout=3000)
        return await place.is_visible()

    assert visit(report, look, fragment=f"#finding-{folded.id}", java_script_enabled=script)


def test_without_script_everything_is_there_but_the_filters(visit: Visit) -> None:
    async def look(page: Page) -> tuple[bool, bool, int]:
        return (
            await page.locator("#filters").is_visible(),
            await page.get_by_role("heading", name="Do these first").is_visible(),
            await page.locator(".finding").count(),
        )

    shown, first, findings = visit(full_of_faults(), look, java_script_enabled=False)
    assert not shown and first and findings == 21


def test_filters_narrow_the_findings_and_say_so(visit: Visit) -> None:
    async def look(page: Page) -> tuple[int, str, int, int]:
        await page.get_by_text("Show only some of what was found").click()
        await page.get_by_label("What about").select_option("links")
        await page.get_by_label("Section", exact=True).select_option("2a")
        few = await page.locator(".finding:visible").count()
        said = await page.locator("#filtered").inner_text()
        hidden_areas = await page.locator(".area[hidden]").count()
        await page.get_by_role("button", name="Show everything").click()
        await page.wait_for_function("document.querySelectorAll('.area[hidden]').length === 0")
        return few, said, hidden_areas, await page.locator(".finding:visible").count()

    few, said, hidden_areas, all_again = visit(full_of_faults(), look)
    assert few == 2 and said == "2 findings fit of 21."
    assert hidden_areas == 4 and all_again > 10


def test_a_link_to_a_finding_that_is_filtered_away_shows_it(visit: Visit) -> None:
    report = full_of_faults()
    wanted = next(finding for finding in report.findings if finding.check == "locked-page")

    async def look(page: Page) -> bool:
        await page.get_by_text("Show only some of what was found").click()
        await page.get_by_label("What about").select_option("links")
        await page.locator(f'ol.first a[href="#finding-{wanted.id}"]').click()
        await page.locator(f"#finding-{wanted.id} .message").wait_for(state="visible", timeout=3000)
        return True

    assert visit(report, look)


def test_the_keyboard_reaches_and_unfolds(visit: Visit) -> None:
    async def look(page: Page) -> tuple[str, bool]:
        await page.keyboard.press("Tab")
        first = await page.evaluate("document.activeElement.textContent")
        summary = page.locator("#area-accessibility .finding summary").first
        await summary.focus()
        await page.keyboard.press("Enter")
        return first, await page.locator("#area-accessibility .finding .message").first.is_visible()

    first, unfolded = visit(full_of_faults(), look)
    assert first == "Skip to the report" and unfolded


def test_print_unfolds_the_findings_and_leaves_the_long_lists_out(visit: Visit) -> None:
    async def look(page: Page) -> tuple[bool, bool, bool, bytes]:
        await page.emulate_media(media="print")
        return (
            await page.locator("#area-accessibility .finding .message").first.is_visible(),
            await page.locator("#pages").is_visible(),
            await page.locator("nav.contents").is_visible(),
            await page.pdf(format="A4", print_background=True),
        )

    finding, pages, contents, pdf = visit(full_of_faults(), look)
    assert finding and not pages and not contents
    assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize("script", [True, False])
def test_in_print_no_folded_list_is_a_dead_end(script: bool, visit: Visit) -> None:
    """Whatever shows its summary on paper shows its content too, the lists of what is new and of more pages among them."""
    now = huge()
    before = replace(now, findings=now.findings[:20])

    async def look(page: Page) -> tuple[list[str], list[bool], bool]:
        await page.emulate_media(media="print")
        dead: list[str] = await page.evaluate(
            """[...document.querySelectorAll('details')].filter(d => d.querySelector('summary').checkVisibility()
               && ![...d.children].some(c => c.tagName !== 'SUMMARY' && c.checkVisibility())).map(d => d.querySelector('summary').textContent)"""
        )
        lists = [
            await page.locator(where).first.is_visible() for where in ("#change .more li", "#change .still li", ".where .more li", ".chart")
        ]
        return dead, lists, await page.locator("#change .more:not(.still) > summary").first.is_visible()

    dead, lists, summary = visit(now, look, previous=before, java_script_enabled=script)
    assert dead == [] and all(lists) and not summary


def test_a_cell_that_leaves_a_question_is_explained_on_focus_until_escape(visit: Visit) -> None:
    async def look(page: Page) -> tuple[list[bool], str, bool]:
        cell = page.locator(".coverage .question", has_text="have a look").first
        tip = page.locator(f"[id='{await cell.get_attribute('aria-describedby')}']")
        seen = [await tip.is_visible()]
        await cell.focus()
        await page.keyboard.press("Shift+Tab")
        await page.keyboard.press("Tab")  # by the keyboard, as :focus-visible wants it
        seen.append(await tip.is_visible())
        await page.keyboard.press("Escape")
        seen.append(await tip.is_visible())
        words = await tip.text_content() or ""
        await page.keyboard.press("Enter")
        return seen, words, await page.locator("#section-1b .label").first.is_visible()

    seen, words, opened = visit(full_of_faults(), look)
    assert seen == [False, True, False] and "Have a look" in words and opened


def test_what_was_ticked_stays_ticked(visit: Visit) -> None:
    async def look(page: Page) -> tuple[list[bool], str]:
        boxes = page.locator("input[id^=tick-]")
        await boxes.first.check()
        await page.reload()
        return [await box.is_checked() for box in (await boxes.all())[:2]], await page.evaluate("JSON.stringify(localStorage)")

    ticked, kept = visit(full_of_faults(), look)
    assert ticked == [True, False]
    assert "@" not in kept
    assert kept.count("tick-") == 1
