"""The triage board in a browser: hand in a list, watch it fill, mark and note, filter, sort, keep, hand in again, delete."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect
from staff_page import StaffPage, staff_page

from foliocheck.app.store.tables import batch_rows, remarks, runs
from foliocheck.app.triage.batch import left
from foliocheck.app.web.visitor import Visitor

pytestmark = pytest.mark.browser
LIST = """ref,link,pathway
C-101,a.example/fix-4,Senior
C-102,b.example/ready,
C-103,nonsense here,
C-104,c.example/locked,Senior
C-105,d.example/fix-1,
C-107,f.example/fail,
"""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[StaffPage]:
    with staff_page(tmp_path / "home") as page:
        yield page


@pytest.fixture
def page(browser: Browser, served: StaffPage) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    problems: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" and not _meant(message.text) else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    assert problems == []
    assert [url for url in asked if not url.startswith((served.address, "blob:", "data:"))] == [], "nothing is asked of anybody else"
    context.close()


def _meant(words: str) -> bool:
    """What a browser says where a test hands in nonsense or takes the network away."""
    return "400 (Bad Request)" in words or "ERR_INTERNET_DISCONNECTED" in words


def hand_in(page: Page, served: StaffPage, text: str = LIST) -> str:
    """The address of the new board."""
    page.goto(f"{served.address}/lists")
    page.get_by_label("The list").set_input_files({"name": "autumn list.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.get_by_role("button", name="Check the list").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("autumn list.csv")
    return page.url


def clean(page: Page) -> None:
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in Axe().run(page).response["violations"]] == []


def row(page: Page, words: str):  # type: ignore[no-untyped-def]  # Playwright's Locator
    return page.locator("tbody tr", has_text=words)


def test_a_list_becomes_a_table_that_fills(page: Page, served: StaffPage) -> None:
    clean_url = f"{served.address}/lists"
    page.goto(clean_url)
    clean(page)
    address = hand_in(page, served)
    expect(page.locator("#progress")).to_have_text("1 of 6 rows checked.")
    expect(page.locator("#sentence")).to_contain_text("Five still being checked.")
    clean(page)
    row(page, "C-105").get_by_text("Mark or note").click()
    row(page, "C-105").get_by_label("Note").fill("half a thought")
    served.go.set()
    expect(row(page, "C-101").locator(".judged")).to_contain_text("to mend first")
    expect(row(page, "C-107").locator(".judged")).to_contain_text("the check failed")
    expect(row(page, "C-105").locator(".judged")).to_contain_text("one thing to mend")
    expect(row(page, "C-105").get_by_label("Note")).to_have_value("half a thought")  # nobody's writing is taken away
    expect(page.locator("#progress")).to_have_text("Every row is checked.")
    page.get_by_role("button", name="Sort again, worst first").click()
    order = ["C-103", "C-107", "C-104", "C-101", "C-105", "C-102"]
    assert page.locator("tbody .who").all_inner_texts() == order
    page.goto(address)
    assert page.locator("tbody .who").all_inner_texts() == order
    clean(page)
    report = row(page, "C-101").get_by_role("link", name="C-101").get_attribute("href")
    assert httpx.get(f"{served.address}{report}").status_code == 200


def test_a_lost_connection_loses_nothing(page: Page, served: StaffPage) -> None:
    hand_in(page, served)
    page.context.set_offline(True)
    page.evaluate("window.stop()")
    served.go.set()
    while left(served.store, page.url.rpartition("/")[2]):
        page.wait_for_timeout(100)
    page.context.set_offline(False)
    page.reload()
    expect(row(page, "C-102").locator(".judged")).to_contain_text("ready")
    with httpx.stream("GET", f"{page.url}/events", headers={"Last-Event-ID": "1"}, timeout=10) as events:
        said = ""
        for line in events.iter_lines():
            said += line + "\n"
            if "event: tally" in said and not line:
                break
    assert said.count("event: row") == 6


def test_marks_and_notes_stay_and_go_with_the_table(page: Page, served: StaffPage) -> None:
    served.go.set()
    address = hand_in(page, served)
    expect(page.locator("#sentence")).to_contain_text("need a look")
    mine = row(page, "C-101")
    mine.get_by_text("Mark or note").click()
    clean(page)
    mine.get_by_label("Mark", exact=True).select_option("sent back")
    mine.get_by_label("Note").fill("Wrote on Monday.\n=1+1 <b>waits</b>")
    mine.get_by_role("button", name="Save mark and note of C-101").click()
    expect(page.locator("#filtered")).to_have_text("Saved.")
    expect(mine.locator(".note")).to_have_text("Wrote on Monday.\n=1+1 <b>waits</b>")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY", "the keyboard stays where it was"
    expect(page.locator("#sentence")).to_contain_text("one is dealt with")
    page.get_by_label("The list").set_input_files(
        {"name": "l.csv", "mimeType": "text/csv", "buffer": ("ref,link\nNEW,n.example/ready\n" + LIST.split("\n", 1)[1]).encode()}
    )
    page.get_by_role("button", name="Hand it in").click()
    expect(row(page, "NEW")).to_be_visible()
    expect(row(page, "C-101")).to_contain_text("sent back")
    with served.store.read() as connection:
        assert len(connection.execute(runs.select()).all()) == 6, "only the new row was checked"
    table = httpx.get(f"{address}/table.csv").text
    kept = {each["reference"]: each for each in csv.DictReader(io.StringIO(table.lstrip("\ufeff"), newline=""))}
    assert (kept["C-101"]["mark"], kept["C-102"]["mark"]) == ("sent back", "")
    assert kept["C-101"]["note"] == "Wrote on Monday. =1+1 <b>waits</b>"
    assert kept["C-101"]["report"].startswith(f"{served.address}/checks/")
    sheet = load_workbook(io.BytesIO(httpx.get(f"{address}/table.xlsx").content)).active
    assert sheet.max_row == 8


def test_filters_with_and_without_script(page: Page, served: StaffPage, browser: Browser) -> None:
    served.go.set()
    address = hand_in(page, served)
    expect(row(page, "C-102").locator(".judged")).to_contain_text("ready")
    page.get_by_label("Pathway").select_option("Senior")
    expect(page.locator("#filtered")).to_have_text("2 rows of 6 shown.")
    page.get_by_role("button", name="Show all rows").click()
    page.get_by_label("Reference, address or problem has").fill("nonsense")
    assert page.locator("tbody tr:visible").count() == 1
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(address)
    plain.get_by_label("Verdict", exact=True).select_option("to mend first")
    plain.get_by_role("button", name="Show these").click()
    assert plain.locator("tbody tr:visible").count() == 2
    first = plain.locator("tbody tr:visible").first
    first.get_by_text("Mark or note").click()
    first.get_by_label("Mark", exact=True).select_option("passed on")
    first.get_by_role("button", name="Save").click()
    expect(plain.locator("tr:target .remark")).to_contain_text("passed on")
    plain.context.close()


def test_words_for_the_candidate_are_copied(page: Page, served: StaffPage) -> None:
    served.go.set()
    hand_in(page, served)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    mine = row(page, "C-105")
    expect(mine.locator(".judged")).to_contain_text("one thing to mend")
    mine.get_by_text("Words for the candidate").click()
    mine.get_by_role("button", name="Copy the words for C-105").click()
    expect(page.locator("#filtered")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Before your portfolio goes to an assessor, please mend one thing")
    assert "C-105" not in copied


def test_a_row_is_checked_again_with_its_password(page: Page, served: StaffPage) -> None:
    served.go.set()
    hand_in(page, served)
    mine = row(page, "C-104")
    expect(mine.locator(".judged")).to_contain_text("could not be read")
    mine.get_by_text("Mark or note").click()
    mine.get_by_label("Password of the portfolio").fill("swordfish-4711")
    mine.get_by_role("button", name="Check again").click()
    expect(mine.locator(".judged")).to_contain_text("ready")
    assert served.passwords.count("swordfish-4711") == 1
    assert all(b"swordfish" not in path.read_bytes() for path in served.store.place.home.rglob("*") if path.is_file())
    assert "swordfish" not in page.content()


def test_a_list_that_cannot_be_read_is_one_sentence(page: Page, served: StaffPage) -> None:
    page.goto(f"{served.address}/lists")
    for name, data, words in (
        ("photo.pdf", b"%PDF-1.7", "neither CSV nor XLSX"),
        ("list.csv", b"name\nKit\n", "No column with web addresses"),
        ("empty.csv", b"", "nothing in empty.csv"),
    ):
        answer = httpx.post(f"{served.address}/lists", files={"file": (name, data)})
        assert answer.status_code == 400
        assert words in answer.text
    page.get_by_text("Framework and column").click()
    page.get_by_label("The list").set_input_files({"name": "list.csv", "mimeType": "text/csv", "buffer": b"name\nKit\n"})
    page.get_by_role("button", name="Check the list").click()
    expect(page.get_by_role("alert")).to_contain_text("No column with web addresses")
    clean(page)
    assert httpx.get(f"{served.address}/lists/none").status_code == 404
    assert httpx.post(f"{served.address}/lists/none/rows/1", data={"mark": ""}).status_code == 404


def test_deleting_a_list_takes_everything_with_it(page: Page, served: StaffPage) -> None:
    served.go.set()
    hand_in(page, served)
    expect(row(page, "C-102").locator(".judged")).to_contain_text("ready")
    expect(page.locator("#progress")).not_to_contain_text("of 6")
    page.get_by_role("link", name="Delete this list").click()
    clean(page)
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check a list of portfolios")
    with served.store.read() as connection:
        assert [connection.execute(table.select()).all() for table in (batch_rows, remarks, runs)] == [[], [], []]
    assert list((served.store.place.home / "files").glob("??/*")) == []


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_narrow_dark_and_by_keyboard(browser: Browser, served: StaffPage, width: int, scheme: str) -> None:
    served.go.set()
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    hand_in(page, served)
    expect(row(page, "C-102").locator(".judged")).to_contain_text("ready")
    row(page, "C-104").locator(".remark summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("pas")
    page.keyboard.press("Tab")
    page.keyboard.type("Looks well.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(row(page, "C-104").locator(".remark")).to_contain_text("passed on")
    clean(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_candidates_do_not_see_it(tmp_path: Path) -> None:
    class AsCandidate:
        def __init__(self, app):  # type: ignore[no-untyped-def]  # any ASGI app
            self.app = app

        async def __call__(self, scope, receive, send):  # type: ignore[no-untyped-def]
            scope.setdefault("state", {})["visitor"] = Visitor("kit", "candidate")
            await self.app(scope, receive, send)

    with staff_page(tmp_path / "home", worker=False, wrap=AsCandidate) as served:
        for path in (
            "/lists",
            "/lists/x",
            "/lists/x/events",
            "/lists/x/table.csv",
            "/lists/x/delete",
            "/watch",
            "/watch/feed.atom",
            "/portfolio/x",
            "/watch/x/remove",
        ):
            assert httpx.get(served.address + path).status_code == 404, path
        for path in (
            "/lists",
            "/lists/x",
            "/lists/x/rows/1",
            "/lists/x/rows/1/again",
            "/lists/x/delete",
            "/watch",
            "/watch/x",
            "/watch/x/remove",
        ):
            assert httpx.post(served.address + path, data={}).status_code == 404, path
        assert "Watch list" not in httpx.get(served.address + "/").text
