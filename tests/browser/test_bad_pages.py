"""Misbehaving pages: each ends in a snapshot with a clear fact, none hangs, none leaves a browser behind."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from bad_server import BadServer
from playwright.async_api import Error as PlaywrightError

from foliocheck.core.snapshot import Snapshot
from foliocheck.crawler.browser import playwright_driver, start_browser
from foliocheck.crawler.crawl import crawl
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.reading.tab import Tab
from foliocheck.crawler.sources.web import open_web

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("no_browser_left")]
OPTIONS = CrawlOptions(version="test", load_seconds=5, page_seconds=20, settle_seconds=1.5, link_seconds=8, page_limit=30)
LONGEST = 90


def read(address: str, folder: Path, options: CrawlOptions = OPTIONS) -> Snapshot:
    begun = time.monotonic()
    snapshot = asyncio.run(crawl(open_web(address), folder / "snapshot", options, taken_at="2026-01-01T00:00:00+00:00"))
    assert time.monotonic() - begun < LONGEST
    return snapshot


@pytest.mark.parametrize(
    ("path", "status", "role"),
    [
        ("/well", 200, "content"),
        ("/404", 404, "error"),
        ("/403", 403, "error"),
        ("/500", 500, "error"),
        ("/login", 200, "wall"),
        ("/to-login", 200, "wall"),
        ("/pdf", 200, "document"),
        ("/image", 200, "error"),
        ("/redirect-for-ever", None, "error"),
        ("/redirect-round", None, "error"),
        ("/hang", None, "error"),
        ("/hang-up", None, "error"),
        ("/loop-at-once", None, "error"),
    ],
)
def test_front_door(bad_server: BadServer, tmp_path: Path, path: str, status: int | None, role: str) -> None:
    snapshot = read(bad_server.address(path), tmp_path)
    assert snapshot.pages[0].status == status
    assert snapshot.pages[0].role == role
    assert (snapshot.front_door is None) == (role in ("content", "document"))


def test_refused_connection(tmp_path: Path) -> None:
    snapshot = read("http://127.0.0.1:9/", tmp_path)
    assert snapshot.front_door


def test_unknown_host(tmp_path: Path) -> None:
    snapshot = read("https://no-such-host.invalid/", tmp_path)
    assert snapshot.front_door


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/invalid-html", "Unclosed"),
        ("/dialogs", "Text that must be read."),
        ("/popups", "Text that must be read."),
        ("/never-finishes", "Text that must be read."),
        ("/busy", "Busy"),
        ("/deep", "deep text"),
        ("/wrong-charset", "Caf"),
    ],
)
def test_what_stands_is_read(bad_server: BadServer, tmp_path: Path, path: str, text: str) -> None:
    snapshot = read(bad_server.address(path), tmp_path)
    assert text in snapshot.pages[0].content_text
    assert snapshot.front_door is None


def test_never_finishing_page_is_told(bad_server: BadServer, tmp_path: Path) -> None:
    snapshot = read(bad_server.address("/never-finishes"), tmp_path)
    assert "did not finish" in (snapshot.pages[0].problem or "")


@pytest.mark.parametrize("path", ["/loop-for-ever", "/downloads", "/huge", "/empty", "/broken-chunk", "/drip"])
def test_ends_all_the_same(bad_server: BadServer, tmp_path: Path, path: str) -> None:
    assert read(bad_server.address(path), tmp_path).pages


def test_an_endless_calendar_is_left_off(bad_server: BadServer, tmp_path: Path) -> None:
    snapshot = read(bad_server.address("/calendar"), tmp_path)
    assert len(snapshot.pages) < 25
    assert any("calendar" in note.what + note.why for note in snapshot.not_checked)


def test_page_limit(bad_server: BadServer, tmp_path: Path) -> None:
    snapshot = read(bad_server.address("/many"), tmp_path)
    assert len(snapshot.pages) == OPTIONS.page_limit
    assert snapshot.limits.pages == OPTIONS.page_limit
    assert snapshot.limits.left == 61 - OPTIONS.page_limit


def test_same_site_same_snapshot(bad_server: BadServer, tmp_path: Path) -> None:
    first, second = (read(bad_server.address("/many"), tmp_path / name) for name in ("a", "b"))
    assert [page.url for page in first.pages] == [page.url for page in second.pages]
    assert first.pages == second.pages


def test_a_crashed_tab_is_replaced(bad_server: BadServer) -> None:
    async def visits() -> tuple[str | None, bool]:
        async with playwright_driver() as playwright:
            started = await start_browser(playwright)
            tab = Tab(await started.browser.new_context(), OPTIONS)
            visit = asyncio.create_task(tab.visit(bad_server.address("/never-finishes"), settings(generic)))
            await asyncio.sleep(1)
            assert tab._cdp is not None
            with contextlib.suppress(PlaywrightError):  # the answer never comes: the page is gone
                await tab._cdp.send("Page.crash")
            crashed = await visit
            well = await tab.visit(bad_server.address("/well"), settings(generic))
            await started.browser.close()
            return crashed.failure, well.raw is not None

    assert asyncio.run(visits()) == ("crashed", True)


def test_a_certificate_that_nobody_vouches_for_is_told(tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=name.example",
        "-keyout",
        key,
        "-out",
        certificate,
    ]
    subprocess.run(make, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        snapshot = read(f"https://127.0.0.1:{server.server_address[1]}/", tmp_path)
    finally:
        server.shutdown()
        server.server_close()
    assert "certificate is not valid" in (snapshot.front_door or "")
    assert snapshot.pages[0].role == "error"
