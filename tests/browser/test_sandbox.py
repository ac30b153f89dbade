"""The browser's own walls: its sandbox as an ordinary user, what is said as root, and the end of what eats memory."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from bad_server import BadServer

from foliocheck.app.hosting import AS_ROOT, turn_on
from foliocheck.core.errors import NoBrowser
from foliocheck.crawler import crawl as crawl_module
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.memory_guard import MemoryGuard
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.sources.web import open_web

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
NOBODY = 65534
SHOW_WALLS = """
import asyncio, json, pathlib
from foliocheck.crawler.browser import playwright_driver, start_browser

async def main():
    async with playwright_driver() as playwright:
        started = await start_browser(playwright, None, must_be_sandboxed=True)
        page = await started.browser.new_page()
        await page.goto("data:text/html,<p>hi")
        session = await started.browser.new_browser_cdp_session()
        rows = (await session.send("SystemInfo.getProcessInfo"))["processInfo"]
        number = next(row["id"] for row in rows if row["type"] == "renderer")
        status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{number}/status").read_text().splitlines())
        command = pathlib.Path(f"/proc/{number}/cmdline").read_bytes().decode()
        print(json.dumps({"seccomp": status["Seccomp"].strip(), "privileges": status["NoNewPrivs"].strip(), "spaces": len(status["NSpid"].split()), "command": command}))
        await started.browser.close()

asyncio.run(main())
"""


def interpreter() -> tuple[str, dict[str, str]] | None:
    """A Python that anybody may start, and where it finds foliocheck's libraries; None where there is none of this version."""
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    for program in (
        sys.executable,
        shutil.which(f"python{sys.version_info[0]}.{sys.version_info[1]}", path="/usr/bin"),
        "/usr/bin/python3",
    ):
        if program is None:
            continue
        said = subprocess.run(
            ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", program, "-c", "import sys; print(sys.version_info[:2])"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if said.stdout.strip() == str(sys.version_info[:2]):
            return program, {"PYTHONPATH": packages}
    return None


def test_an_ordinary_user_has_the_sandbox(tmp_path: Path) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("only root can become another user here")
    found = interpreter()
    if found is None:
        pytest.skip("no Python of this version that other users may start")
    program, settings = found
    tmp_path.chmod(0o755)
    for parent in tmp_path.parents[:2]:
        parent.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    os.chown(home, NOBODY, NOBODY)
    (tmp_path / "foliocheck").mkdir()
    for room in ("core", "crawler"):
        (tmp_path / "foliocheck" / room).symlink_to(ROOT / room)
    (tmp_path / "walls.py").write_text(SHOW_WALLS, encoding="utf-8")
    said = subprocess.run(
        ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", program, str(tmp_path / "walls.py")],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(home), "TMPDIR": str(home), **settings}, capture_output=True, text=True, check=False, timeout=90,
    )  # fmt: skip
    if "cannot use its sandbox here" in said.stderr:
        pytest.skip("this machine forbids user namespaces: hosted, foliocheck says so and stops")
    walls = json.loads(said.stdout.splitlines()[-1]) if said.stdout else pytest.fail(said.stderr[-1500:])
    assert walls["seccomp"] == "2"
    assert walls["privileges"] == "1"
    assert walls["spaces"] >= 2
    assert "--no-sandbox" not in walls["command"]


def test_without_a_sandbox_a_hosted_checker_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if by an ordinary user whose system forbids namespaces: here Chromium itself refuses to run with its sandbox as root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only as root does the browser refuse its sandbox")
    monkeypatch.setattr("foliocheck.crawler.browser.as_root", lambda: False)

    async def start(hosted: bool) -> bool:
        async with playwright_driver() as playwright:
            started = await start_browser(playwright, os.environ.get("FOLIOCHECK_BROWSER"), must_be_sandboxed=hosted)
            await started.browser.close()
            return True

    with pytest.raises(NoBrowser, match="sandbox"):
        asyncio.run(start(True))
    assert asyncio.run(start(False))


def test_as_root_it_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLIOCHECK_HOSTED", "")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    said: list[str] = []
    assert turn_on(False, said.append).hosted is False
    assert said == []
    assert turn_on(True, said.append).hosted is True
    assert said == [AS_ROOT]
    assert os.environ["FOLIOCHECK_HOSTED"] == "1"


def test_a_page_that_eats_memory_is_ended_and_read_without_its_scripts(
    bad_server: BadServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guards: list[MemoryGuard] = []

    def small(browser: Any) -> MemoryGuard:
        guards.append(MemoryGuard(browser, most=350_000_000))
        return guards[0]

    monkeypatch.setattr(crawl_module, "MemoryGuard", small)
    options = CrawlOptions(
        version="test", load_seconds=5, page_seconds=25, settle_seconds=2, link_seconds=5, page_limit=1, screenshots=False
    )
    begun = time.monotonic()
    snapshot = asyncio.run(
        crawl(open_web(bad_server.address("/eats-buffers")), tmp_path / "snapshot", options, taken_at="2026-01-01T00:00:00+00:00")
    )
    assert time.monotonic() - begun < 80
    assert guards[0].ended >= 1
    assert "Text that must be read." in snapshot.pages[0].content_text
    assert snapshot.pages[0].problem
