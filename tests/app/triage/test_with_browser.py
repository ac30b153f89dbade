"""A short real form: portfolios on local hosts, read by a browser, through the installed command."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from small_sites import SmallSites

pytestmark = pytest.mark.browser

COMMAND = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "FOLIOCHECK_HOME": str(home), "FOLIOCHECK_PAUSE": "0.1", "FOLIOCHECK_DIGEST": "1 hour"}
    environment.pop("FOLIOCHECK_DATABASE_URL", None)
    return subprocess.run([*COMMAND, *words], env=environment, capture_output=True, text=True, timeout=300, check=False)


def test_a_list_of_real_sites(sites: SmallSites, tmp_path: Path) -> None:
    names = ["fine-1", "broken-2", "private-3", "gone-4", "locked-5"]
    lines = ["ref,link", *(f"C{number},{sites.address(name, 2 + number)}" for number, name in enumerate(names)), "C9,nonsense here"]
    (tmp_path / "list.csv").write_text("\n".join(lines))
    done = run(tmp_path / "home", "triage", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    with (tmp_path / "out" / "triage.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["reference"]: row for row in csv.DictReader(stream)}
    assert {ref: row["verdict"] for ref, row in rows.items()} == {
        "C0": "to mend first", "C1": "to mend first", "C2": "to mend first", "C3": "could not be read", "C4": "could not be read", "C9": "cannot be checked",
    }, [row["problem"] for row in rows.values()]  # fmt: skip
    assert rows["C4"]["front door"] == "locked" and rows["C3"]["front door"] == "not reachable"
    assert int(rows["C1"]["broken links"]) == 1 and int(rows["C2"]["exposed data"]) >= 1
    assert not any(
        "kim.larch" in path.read_text(errors="replace")
        for path in (tmp_path / "out").rglob("*")
        if path.suffix in (".html", ".json", ".csv")
    )
    assert not list((tmp_path / "home" / "work").iterdir()), "no copy of a portfolio is kept"
    assert all(b"kim.larch" not in path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file())
    asked = len(sites.visits)
    again = run(tmp_path / "home", "triage", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"))
    assert again.returncode == 0 and len(sites.visits) == asked, "nothing is checked twice"


def test_an_unchanged_site_with_rotating_adverts_counters_and_dates_changes_nothing(sites: SmallSites, tmp_path: Path) -> None:
    address = sites.address("turning-1")
    assert run(tmp_path / "home", "watch", "add", address, "--every", "day").returncode == 0
    first = run(tmp_path / "home", "watch", "run", address)
    assert "Nothing changed." in first.stdout, first.stdout + first.stderr
    second = run(tmp_path / "home", "watch", "run", address)
    assert "Nothing changed." in second.stdout, (
        (tmp_path / "home" / "alerts.atom").read_text() if (tmp_path / "home" / "alerts.atom").exists() else second.stderr
    )
    sites.extra["turning-1"] = '<p><a href="/turning-1/never-there">My plan</a></p>'
    third = run(tmp_path / "home", "watch", "run", address)
    assert "One piece of news." in third.stdout
    assert "new:" in (tmp_path / "home" / "alerts.atom").read_text()
    assert "1 new" in run(tmp_path / "home", "watch", "list", "--verbose").stdout


def test_a_killed_triage_goes_on_and_leaves_no_browser(sites: SmallSites, tmp_path: Path, no_browser_left: None) -> None:
    names = ["slow-1", "slow-2", "slow-3"]
    (tmp_path / "list.csv").write_text("\n".join(["link", *(sites.address(name, 2 + number) for number, name in enumerate(names))]))
    environment: dict[str, Any] = {**os.environ, "FOLIOCHECK_HOME": str(tmp_path / "home"), "FOLIOCHECK_PAUSE": "0.1"}
    first = subprocess.Popen([*COMMAND, "triage", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"), "--quiet"], env=environment)
    end = time.monotonic() + 60
    while not sites.visits and time.monotonic() < end:
        time.sleep(0.1)
    first.kill()
    first.wait()
    time.sleep(2)
    asked = len(sites.visits)
    time.sleep(3)
    assert len(sites.visits) == asked, "a crawl outlived its worker"
    done = run(tmp_path / "home", "triage", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"))
    assert done.returncode == 0
    assert sorted(path.parent.name for path in (tmp_path / "out" / "reports").glob("*/report.json")) == ["1", "2", "3"]


def test_the_table_in_a_browser(sites: SmallSites, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    from foliocheck.app.browser_setup import find_browser
    from foliocheck.app.triage.page import to_html
    from foliocheck.app.triage.views import RowView

    states = ["bad-row", "unreadable", "fix-first", "fix-first", "incomplete-check", "waiting", "ready"]
    views = [
        RowView(
            row=number, line=number + 1, reference=f"C{9 - number}", pathway=("", "Senior")[number % 2], address=f"https://p{number}.example/", state=state,
            problem="There is no address in this row." if state == "bad-row" else "", same_as=None, report=f"reports/{number}/report.html" if number > 2 else None,
            summary={"musts": 5 - number, "must_titles": ["A link leads nowhere"] * 2, "missing": ["Future plans"], "sections_found": number, "sections_wanted": 12,
                     "sentence": "s", "shoulds": number} if state not in ("bad-row", "waiting") else {}, text=f"Words {number}.",
        )
        for number, state in enumerate(states, 1)
    ]  # fmt: skip
    (tmp_path / "triage.html").write_text(to_html(views, title="Autumn submissions", made_at="2026-11-23T10:00:00+00:00"), encoding="utf-8")
    program = find_browser(os.environ.get("FOLIOCHECK_BROWSER")).rpartition("(")[2].rstrip(")")  # its name, then its path in brackets
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for width, scheme in ((1400, "light"), (390, "light"), (1400, "dark"), (390, "dark")):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
            page = context.new_page()
            problems: list[str] = []
            page.on("console", lambda message, into=problems: into.append(message.text))
            page.goto((tmp_path / "triage.html").as_uri())
            for summary in page.locator("details summary").all():
                summary.click()
            assert Axe().run(page).response["violations"] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.get_by_role("button", name="Portfolio", exact=True).click()
            assert page.locator("tbody tr").first.locator(".who").inner_text() == "C2"
            page.get_by_role("button", name="Must", exact=True).focus()
            page.keyboard.press("Enter")
            assert page.locator("th[aria-sort=descending]").inner_text().strip() == "Must"
            page.get_by_label("Verdict", exact=True).select_option("to mend first")
            assert page.locator("tbody tr:visible").count() == 2
            assert page.get_by_role("status").inner_text() == "2 rows of 7 shown."
            page.get_by_role("button", name="Show all rows").click()
            page.get_by_label("Reference, address or problem has").fill("p4.example")
            assert page.locator("tbody tr:visible").count() == 1
            assert problems == []
            context.close()
        browser.close()
