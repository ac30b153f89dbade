"""The page as a person uses it, in a real browser, with real checks behind it."""

from __future__ import annotations

import json
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from looking import PATIENCE, Window
from playwright.sync_api import Browser, expect
from small_sites import SmallSites

from foliocheck.app.corrections_file import read_corrections
from foliocheck.core.corrections import Pin

pytestmark = pytest.mark.browser

FIRST_AREA = "1a: Constraints and benefits of different technologies"


def test_paste_watch_reload_and_read(window: Window, portfolios: SmallSites) -> None:
    """Pages appear with pictures, sections light up, a reload midway loses nothing, who comes back hears the rest, and the end leads to the report."""
    window.sound()
    window.ask(portfolios.address("slow-live", 11))
    page = window.page
    expect(page.get_by_role("heading", level=1)).to_contain_text("Checking 127.0.0.11")
    page.locator("#pages li").first.wait_for(timeout=PATIENCE)
    picture = page.locator("#pages img").first
    assert picture.evaluate("each => each.decode().then(() => each.naturalWidth)") == 240
    before = page.locator("#pages .name").first.text_content()
    page.reload()
    assert page.locator("#pages .name").first.text_content() == before, "what was read stands there again at once"
    assert window.axe() == [], "while it runs"
    page.locator("#sections .lit").first.wait_for(timeout=PATIENCE)
    window.go("/checks")
    expect(page.get_by_text("being checked").first).to_be_visible()
    page.go_back()
    whole = _events(window, f"{window.address}{window.path}/events")
    numbers = [int(each["id"]) for each in whole if "id" in each]
    assert numbers == sorted(set(numbers)) and whole[-1]["event"] == "ended"
    assert [row["number"] for each in whole for row in each["data"].get("pages", [])] == [1, 2], "each page is told once"
    window.ended()
    assert _events(window, f"{window.address}{window.path}/events", after=numbers[-1])[-1]["event"] == "ended"
    assert page.get_by_role("heading", level=1).text_content() == "Kit Wilding, CMALT portfolio slow-live"
    expect(page.locator("#said")).to_contain_text("The check is finished.")
    window.sound()
    page.get_by_role("link", name="Open the report", exact=True).click()
    expect(page.locator(".verdict")).to_contain_text("things would stop")
    page.locator(".finding summary").first.click()
    assert page.evaluate("document.documentElement.classList.contains('js')"), "the report's own script runs under its own policy"


def test_every_form_can_be_kept(window: Window, done: str) -> None:
    starts = {
        "html": b"<!doctype html>", "pdf": b"%PDF-", "md": b"#", "csv": b"\xef\xbb\xbf", "json": b"{", "earl": b"{", "junit": b"<?xml", "sarif": b"{",
    }  # fmt: skip
    window.go(done)
    window.page.get_by_text("Keep the report as a file").click()
    for form, start in starts.items():
        link = window.page.locator(f'a[href$="/report.{form}"]')
        with window.page.expect_download() as saved:
            link.click()
        data = Path(saved.value.path()).read_bytes()
        assert data.lstrip()[: len(start)] == start, f"{form}: {data[:40]!r}"
        assert b"kim.larch" not in data
        assert saved.value.suggested_filename.startswith("report-kit-wilding-cmalt-portfolio-private-done.")


def test_put_right_what_it_took_for_what_and_compare(window: Window, portfolios: SmallSites, done: str) -> None:
    """A section is refused, then placed: the report follows at once, the next check knows it; what changed is told; it can be saved and forgotten."""
    page = window.page
    window.go(done)
    expect(page.get_by_role("link", name="Compare with last time")).to_have_count(0)
    page.get_by_role("link", name="Correct it").click()
    window.sound()
    row = page.locator("#row-1a")
    expect(row).to_contain_text(FIRST_AREA)
    row.get_by_role("link").click()
    window.sound()
    page.get_by_role("button", name="This is not it").click()
    expect(page.get_by_role("status")).to_contain_text("judged again")
    expect(row).to_contain_text("as you said")
    expect(row).not_to_contain_text(FIRST_AREA)
    row.get_by_role("link").click()
    expect(page.get_by_text("You said: It is not")).to_be_visible()
    page.locator("summary", has_text="Core areas").click()
    page.get_by_role("button", name="Future plans").click()
    expect(row).to_contain_text("Future plans")
    place = _section(window, done, "1a")["locations"][0]
    assert place["heading"] == "Future plans" and "the author says so" in place["why"][0]
    with page.expect_download() as saved:
        page.get_by_role("link", name="foliocheck.toml").click()
    given = read_corrections(Path(saved.value.path()).read_text())
    address = portfolios.address("private-done", 9)
    assert given.pins == (Pin(section="1a", address=f"{address}core", heading="Future plans"),)
    assert given.refused == (Pin(section="1a", address=f"{address}core", heading=FIRST_AREA),)

    portfolios.extra["private-done"] = ""
    window.go(done)
    page.get_by_role("button", name="Check again").click()
    page.wait_for_url(lambda url: done not in url)
    window.ended()
    later = window.path
    assert _section(window, later, "1a")["locations"][0]["heading"] == "Future plans", "kept for the next check"
    page.get_by_role("link", name="Compare with last time").click()
    window.sound()
    expect(page.locator("section", has=page.get_by_role("heading", name="Solved"))).to_contain_text("the plan")
    expect(page.locator("section", has=page.get_by_role("heading", name="Still there"))).to_contain_text("e-mail")
    assert "kim.larch" not in page.content()

    window.go(f"{later}/correct/1a")
    page.get_by_role("button", name="Forget that").click()
    expect(row).to_contain_text(FIRST_AREA)
    page.get_by_label("Framework").select_option("associate-cmalt")
    page.get_by_role("button", name="Judge again").click()
    expect(page.locator(".facts")).to_contain_text("Associate")


def test_deleting_leaves_nothing(window: Window, portfolios: SmallSites, home: Path, tmp_path: Path) -> None:
    """Not a word of a handed-in file stays, anywhere in the folder."""
    page = window.page
    path = tmp_path / "Kit's portfolio, last version.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(
            "index.html",
            '<!doctype html><html lang="en"><title>Zebrafinch portfolio</title><h1>Contextual statement</h1><p>I teach zebrafinch nurses.</p>',
        )
    window.go("/")
    page.get_by_label("Or a file").set_input_files(path)
    page.get_by_role("button", name="Check", exact=True).click()
    window.ended()
    expect(page.get_by_role("heading", level=1)).to_have_text("Zebrafinch portfolio")
    report = page.request.get(f"{window.address}{window.path}/report.json").json()
    assert report["source"]["given"] == path.name and report["source"]["kind"] == "zip", "the name of the file, and no folder of ours"
    assert _holding(home, b"ebrafinch")
    check = window.path
    page.get_by_role("link", name="Delete this check").click()
    window.sound()
    page.get_by_role("button", name="Delete it").click()
    page.wait_for_url("**/checks")
    assert "Zebrafinch" not in page.content()
    assert page.request.get(window.address + check).status == 404
    assert _holding(home, b"ebrafinch") == []


def test_a_file_may_be_dropped_anywhere(window: Window) -> None:
    """The browser's own way: a drop with a file in it fills the field."""
    window.page.get_by_label("Portfolio address").fill("https://name.example/")
    window.page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["hello"], "portfolio.html", { type: "text/html" }));
            for (const kind of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        }"""
    )
    assert window.page.get_by_label("Or a file").evaluate("each => each.files[0].name") == "portfolio.html"
    assert window.page.get_by_label("Portfolio address").input_value() == "", "one thing is asked for, not two"


def test_two_at_once_and_a_third_of_the_same_site_that_says_when(window: Window, browser: Browser, portfolios: SmallSites) -> None:
    with Window(browser, window.address) as other:
        window.ask(portfolios.address("slow-one", 15))
        other.ask(portfolios.address("slow-two", 16))
        window.page.locator("#pages li").first.wait_for(timeout=PATIENCE)
        other.page.locator("#pages li").first.wait_for(timeout=PATIENCE)
        with Window(browser, window.address) as third:
            third.ask(portfolios.address("slow-three", 16))
            expect(third.page.locator("#doing")).to_contain_text("one of the same site")
            expect(third.page.locator("#doing")).to_contain_text("It will probably begin in")
            third.sound()
            third.page.get_by_role("button", name="Stop this check").click()
            expect(third.page.locator(".verdict")).to_have_text("This check was stopped.", timeout=PATIENCE)
            third.sound()
        window.ended()
        other.ended()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "No address was given."),
        ("my portfolio", "is not a web address"),
        ("kit@college.example", "e-mail address"),
        ("ftp://name.example/", "reads http and https"),
    ],
)
def test_a_bad_address_is_told_in_one_sentence_and_stays_in_the_field(typed: str, said: str, window: Window) -> None:
    page = window.page
    page.get_by_label("Portfolio address").fill(typed)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text(said)
    assert page.get_by_label("Portfolio address").input_value() == typed
    expect(page.get_by_label("Portfolio address")).to_be_focused()
    assert page.title().startswith("That did not work")
    window.sound()
    window.troubles.clear()  # the browser notes the answer's status, 400, on its console


def test_an_address_that_nobody_answers_ends_in_a_report(window: Window) -> None:
    window.ask("http://127.0.0.1:9/")
    window.ended()
    expect(window.page.locator(".verdict")).to_contain_text("could not be")
    expect(window.page.get_by_role("link", name="Correct it")).to_have_count(0)
    window.sound()


def test_by_keyboard_alone(window: Window, portfolios: SmallSites, done: str) -> None:
    """From the address to a check that is stopped, and from a check that is done to a correction and the report."""
    page = window.page
    _tab_to(page, "#address")
    page.keyboard.type(portfolios.address("slow-keys", 17))
    page.keyboard.press("Enter")
    page.wait_for_url("**/checks/*")
    _tab_to(page, "form button")
    page.keyboard.press("Enter")
    expect(page.locator(".verdict")).to_have_text("This check was stopped.", timeout=PATIENCE)
    window.go(done)
    for selector, there in (
        ('a[href$="/correct"]', "**/correct"),
        ('a[href$="/correct/1b"]', "**/correct/1b"),
        ('button[name="wrong"]', "**judged=1b*"),
        ('a[href$="/report"]', "**/report"),
    ):
        _tab_to(page, selector)
        page.keyboard.press("Enter")
        page.wait_for_url(there)


def test_it_works_without_script(browser: Browser, address: str, portfolios: SmallSites, done: str) -> None:
    with Window(browser, address, java_script_enabled=False) as window:
        window.ask(portfolios.address("slow-plain", 18))
        assert 'http-equiv="refresh"' in window.page.content()
        window.page.get_by_role("button", name="Stop this check").click()
        window.page.locator(".verdict", has_text="This check was stopped.").wait_for(timeout=PATIENCE)
        window.go(done)
        window.page.get_by_role("link", name="Open the report", exact=True).click()
        expect(window.page.locator(".verdict")).to_be_visible()


def test_every_page_is_usable_in_under_a_second(window: Window, done: str) -> None:
    """The best of three, so that a busy machine does not decide."""
    for path in ("/", "/checks", done, f"{done}/correct", f"{done}/correct/1a"):
        best = min(_seconds(window, path) for _ in range(3))
        assert best < 1.0, f"{path} took {best:.2f} s"


def _seconds(window: Window, path: str) -> float:
    begun = time.monotonic()
    window.go(path)
    return time.monotonic() - begun


def _section(window: Window, check: str, section: str) -> dict[str, Any]:
    report = window.page.request.get(f"{window.address}{check}/report.json").json()
    return next(each for each in report["sections"] if each["id"] == section)


def _tab_to(page: Any, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"the focus on {selector} is seen"
            return
    raise AssertionError(f"no Tab leads to {selector}")


def _holding(home: Path, word: bytes) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file() and word in path.read_bytes()]


def _events(window: Window, address: str, after: int | None = None) -> list[dict[str, Any]]:
    """Every event of a stream until its end."""
    headers = {"Last-Event-ID": str(after)} if after is not None else {}
    text = window.page.request.get(address, headers=headers, timeout=PATIENCE).text().replace("\r\n", "\n")
    found = []
    for part in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in part.splitlines() if ": " in line and not line.startswith(":"))
        if "event" in fields:
            found.append({**fields, "data": json.loads(fields["data"])})
    return found
