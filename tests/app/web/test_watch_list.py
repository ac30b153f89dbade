"""The watch list in a browser: add, pause, go on, look now, remove; what changed, over time; the feed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from staff_page import Clock, StaffPage, a_year, staff_page

from foliocheck.app.store.portfolios import recognise
from foliocheck.app.watching.chores import tell
from foliocheck.app.watching.history import Moment
from foliocheck.app.watching.settings import AlertSettings
from foliocheck.app.watching.times import DAY
from foliocheck.app.watching.watches import add, everything
from foliocheck.app.web.watching.charts import line_chart

pytestmark = pytest.mark.browser
WEEKS = 20


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[StaffPage, str]]:
    """A page with one portfolio that has been watched for twenty weeks, without a worker; gives the portfolio's id too."""
    clock = Clock(-(WEEKS + 1) * 7 * DAY)
    with staff_page(tmp_path_factory.mktemp("watched") / "home", worker=False, clock=clock) as served:
        portfolio = a_year(served.store, clock, WEEKS)
        clock.ahead = 0.0
        yield served, portfolio


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    yield opened
    context.close()


def clean(page: Page) -> None:
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in Axe().run(page).response["violations"]] == []


def test_adding_pausing_and_removing(page: Page, tmp_path: Path) -> None:
    with staff_page(tmp_path / "home", worker=False) as served:
        page.goto(f"{served.address}/watch")
        clean(page)
        page.get_by_label("Addresses").fill("https://a.example/cmalt/\nnonsense here")
        page.get_by_label("Look at it every").select_option("week")
        page.get_by_role("button", name="Watch", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("nonsense here")
        expect(page.get_by_label("Addresses")).to_have_value("https://a.example/cmalt/\nnonsense here")
        clean(page)
        assert everything(served.store) == (), "none is added where one is wrong"
        page.get_by_label("Addresses").fill("https://a.example/cmalt/\n\nb.example/")
        page.get_by_role("button", name="Watch", exact=True).click()
        expect(page.get_by_text("Two portfolios watched.")).to_be_visible()
        expect(page.get_by_text("every week")).to_have_count(2)
        clean(page)
        page.get_by_role("button", name="Pause https://a.example/cmalt/").click()
        expect(page.get_by_text("rests", exact=True)).to_be_visible()
        assert [each.paused for each in everything(served.store)] == [True, False]
        page.get_by_label("Show", exact=True).select_option("that rest")
        page.get_by_role("button", name="Show", exact=True).click()
        expect(page.get_by_text("1 of two portfolios shown.")).to_be_visible()
        page.get_by_role("button", name="Go on https://a.example/cmalt/").click()
        expect(page.get_by_text("No watched portfolio fits.")).to_be_visible()
        page.goto(f"{served.address}/watch")
        page.get_by_role("link", name="Remove https://a.example/cmalt/").click()
        clean(page)
        page.get_by_role("button", name="Remove it").click()
        expect(page.get_by_text("One portfolio watched.")).to_be_visible()
        assert [each.address for each in everything(served.store)] == ["https://b.example/"]
        assert httpx.post(f"{served.address}/watch/none", data={"act": "pause"}).status_code == 404
        assert httpx.post(f"{served.address}/watch", data={"addresses": " ", "every": "week"}).status_code == 400


def test_look_now_is_done_by_a_worker(page: Page, tmp_path: Path) -> None:
    with staff_page(tmp_path / "home") as served:
        served.go.set()
        add(served.store, recognise("https://a.example/fix-2"), 30 * DAY)
        page.goto(f"{served.address}/watch")
        page.get_by_role("link", name="https://a.example/fix-2", exact=True).click()
        expect(page.get_by_text("It has not been looked at yet.")).to_be_visible()
        clean(page)
        with page.expect_navigation():  # a reload before the answer would take the request back
            page.get_by_role("button", name="Look now").click()
        for _ in range(60):
            page.reload()
            if page.get_by_role("rowheader").count():
                break
            page.wait_for_timeout(250)
        expect(page.get_by_role("row").nth(1)).to_contain_text("mend first")


def test_the_list_shows_what_changed_and_the_trend(page: Page, watched: tuple[StaffPage, str]) -> None:
    served, _ = watched
    page.goto(f"{served.address}/watch")
    mine = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Kit Wilding: CMALT portfolio", exact=True))
    expect(mine.locator(".changed")).to_contain_text("Last news: 1 solved")
    assert mine.get_by_role("img").get_attribute("aria-label") == "Things to mend: 3, 3, 4, 3, 3, 3, 3, 3, 3, 4, 3, 3"
    clean(page)
    page.goto(f"{served.address}/watch?show=changed&words=wilding")
    expect(page.get_by_role("link", name="Kit Wilding: CMALT portfolio", exact=True)).to_be_visible()
    page.goto(f"{served.address}/watch?show=trouble&page=9999999&words=%00")
    expect(page.get_by_text("No watched portfolio fits.")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_the_story_of_a_portfolio(browser: Browser, watched: tuple[StaffPage, str], width: int, scheme: str) -> None:
    served, portfolio = watched
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served.address}/portfolio/{portfolio}")
    assert page.get_by_role("img").count() == 4
    assert "at least 3, at most 4" in (page.get_by_role("img").first.get_attribute("aria-label") or "")
    expect(page.get_by_text("Leads to another address now: https://kit-wilding.example/portfolio/")).to_be_visible()
    expect(page.get_by_text("page came: Core area 5")).to_be_visible()
    assert page.get_by_role("rowheader").count() == WEEKS
    expect(page.get_by_role("row").filter(has_text="could not be read")).to_have_count(1)
    clean(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert all(url.startswith(served.address) for url in asked)
    page.get_by_role("rowheader").first.get_by_role("link").click()
    expect(page.get_by_role("link", name="Open the report")).to_be_visible()
    context.close()


def test_the_feed_leads_back_to_the_page(watched: tuple[StaffPage, str]) -> None:
    served, portfolio = watched
    tell(served.store, AlertSettings())
    answer = httpx.get(f"{served.address}/watch/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    name = "{http://www.w3.org/2005/Atom}"
    links = {link.get("href") for link in ElementTree.fromstring(answer.text).iter(f"{name}link")}
    assert links == {f"{served.address}/portfolio/{portfolio}"}
    assert httpx.get(links.pop() or "").status_code == 200


def test_charts() -> None:
    def at(day: int, musts: int, verdict: str = "fix-first") -> Moment:
        return Moment(run="r", at=day * DAY, verdict=verdict, musts=musts, shoulds=0, broken_links=0, pages=0, new=0, solved=0)

    assert line_chart([at(1, 0, "unreadable")], "musts", "Things") == ""
    drawn = line_chart([at(0, 2), at(1, 4), at(2, 0, "unreadable"), at(3, 1)], "musts", "<Things>")
    root = ElementTree.fromstring(drawn)
    assert root.get("aria-label") == "<Things>: from 2 on 1 January 1970 to 1 on 4 January 1970; at least 1, at most 4."
    group = root.find("g")
    assert group is not None
    assert [child.tag for child in group] == ["polyline", "circle"]  # a gap where it could not be read
    assert "5 all the time" in line_chart([at(0, 5), at(1, 5)], "musts", "Things")
