"""A second check opens only what has changed in the browser, and says the same as if it had opened everything."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from foliocheck.app.pipeline import check
from foliocheck.core.snapshot import Attempt, LinkFacts, Page
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.crawler.options import CrawlOptions
from foliocheck.crawler.unchanged import LastTime

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("no_browser_left")]
OLD = datetime(2026, 1, 5, tzinfo=UTC)


@dataclass
class Site:
    """Three pages, each with a style sheet of its own: only a browser GETs those, so they tell which pages were opened."""

    held: dict[str, str] = field(default_factory=dict)
    changed: dict[str, datetime] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)
    visits: int = 0
    address: str = ""

    def page(self, name: str, text: str, more: str = "") -> None:
        self.held[f"/{name}.html"] = (
            f"<!doctype html><html lang=en><title>{name}</title><link rel=stylesheet href={name}.css><nav><a href=index.html>Start</a> "
            f"<a href=one.html>1a Constraints</a> <a href=two.html>Future plans</a></nav><main><h1>{name}</h1><p>{text}</p>"
            "<input type=hidden name=token value=TOKEN><!-- made in TOKEN seconds --><a href='mailto:ESCAPED'>Write to me</a>"
            + more
            + "</main>"
        )
        self.held[f"/{name}.css"] = "p { color: #222 }"


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    for name in ("index", "one", "two"):
        made.page(name, f"Last year I changed how {name} is taught, and learnt that fewer tools serve more people. " * 5)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = "/index.html" if self.path == "/" else self.path
            made.visits += 1
            if path.endswith(".css"):
                made.opened.add(path.strip("/").removesuffix(".css"))
            escaped = "".join(
                f"&#{ord(letter)};" if (at + made.visits) % 2 else letter for at, letter in enumerate("kit.wilding@uni.example")
            )
            body = made.held.get(path, "").replace("TOKEN", str(made.visits)).replace("ESCAPED", escaped).encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/css" if path.endswith(".css") else "text/html")
            self.send_header("Content-Length", str(len(body)))
            if path.endswith(".css") or path in made.changed:
                self.send_header("Last-Modified", format_datetime(made.changed.get(path, OLD), usegmt=True))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def do_HEAD(self) -> None:
            opened = set(made.opened)
            self.do_GET()
            made.opened = opened

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made.address = f"http://127.0.0.1:{server.server_address[1]}/"
    yield made
    server.shutdown()
    server.server_close()


def looked(site: Site, out: Path, **more: bool) -> tuple[dict[str, object], set[str]]:
    """A check's report without what differs between any two, and the names of the pages that the browser opened."""
    site.opened.clear()
    check(site.address, out, options=CrawlOptions(delay=0, **more), formats=("json",))
    report: dict[str, object] = json.loads((out / "report.json").read_text())
    del report["timings"], report["source"]
    return report, set(site.opened)


def test_an_unchanged_site(site: Site, tmp_path: Path) -> None:
    first, opened = looked(site, tmp_path)
    assert opened == {"index", "one", "two"}
    second, opened = looked(site, tmp_path)
    assert opened == {"index"}  # it brings the cookies and tells the platform
    assert second == first
    third, opened = looked(site, tmp_path, fresh=True)
    assert opened == {"index", "one", "two"}
    assert third == first
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["snapshot"]


def test_what_has_changed_is_opened(site: Site, tmp_path: Path) -> None:
    looked(site, tmp_path)
    site.page("one", "Now it says something else. " * 20)
    site.changed["/two.css"] = datetime.now(UTC) + timedelta(hours=1)
    report, opened = looked(site, tmp_path)
    assert opened == {"index", "one", "two"}
    assert report == looked(site, tmp_path / "anew")[0]


def test_an_address_taken_out_of_a_comment_is_a_change(site: Site, tmp_path: Path) -> None:
    site.page("two", "Plans. " * 20, "<!-- ask bea.holloway@college.example -->")
    before, _ = looked(site, tmp_path)
    site.page("two", "Plans. " * 20)
    after, opened = looked(site, tmp_path)
    assert "two" in opened
    assert "college.example" in json.dumps(before["findings"])
    assert "college.example" not in json.dumps(after["findings"])


def test_a_page_that_its_scripts_write_is_always_opened(site: Site, tmp_path: Path) -> None:
    site.page("two", "Plans.", "<script>document.querySelector('p').append(' From elsewhere: ' + 'xy'.repeat(3))</script>")
    looked(site, tmp_path)
    assert looked(site, tmp_path)[1] == {"index", "two"}


FRAMED = "<!doctype html><html lang=en><title>Rota</title><p>Mondays in the lab.</p>"


@pytest.mark.parametrize(
    ("document", "last_modified", "opened_again"),
    [
        (FRAMED, OLD, {"index"}),
        (FRAMED, datetime(2050, 1, 1, tzinfo=UTC), {"index", "two"}),
        (FRAMED, None, {"index", "two"}),
        (FRAMED + "<script>document.title += Date.now()</script>", OLD, {"index", "two"}),
        (FRAMED + "<iframe src=two.html></iframe>", OLD, {"index", "two"}),
    ],
    ids=["old", "newer", "does not say", "has a script", "frames another"],
)
def test_a_page_with_a_framed_document_of_its_own_site(
    site: Site, tmp_path: Path, document: str, last_modified: datetime | None, opened_again: set[str]
) -> None:
    site.page("two", "Plans.", "<iframe src=rota.html title=Rota></iframe>")
    site.held["/rota.html"] = document
    if last_modified is not None:
        site.changed["/rota.html"] = last_modified
    first, _ = looked(site, tmp_path)
    second, opened = looked(site, tmp_path)
    assert opened == opened_again
    assert second == first


def test_a_frame_of_another_site_is_always_looked_at(site: Site, tmp_path: Path) -> None:
    site.page("two", "Plans.", f"<iframe title=Rota src={site.address.replace('127.0.0.1', 'localhost')}rota.html></iframe>")
    site.held["/rota.html"], site.changed["/rota.html"] = FRAMED, OLD
    looked(site, tmp_path)
    assert looked(site, tmp_path)[1] == {"index", "two"}


def test_links_that_opened_within_a_day_are_remembered(tmp_path: Path) -> None:
    good = LinkFacts(address="https://a.example/", status=200, attempts=(Attempt(method="GET", status=200),))
    others = [
        replace(good, address="https://b.example/", status=404),
        replace(good, address="https://c.example/", skipped="budget"),
        replace(good, address="https://d.example/", password_field=True),
        replace(good, address="https://kit.example/own"),
        replace(good, address="http://kit.example/own"),
    ]
    beside = replace(good, address="https://kit.example:8443/another-service")
    page = Page(url="https://kit.example/", final_url="https://kit.example/", status=200, title="", role="content", discovered_by="given")
    folder = SnapshotFolder(tmp_path)
    folder.create()
    folder.write_page(1, page)
    folder.write_part("links", {facts.address: facts for facts in (good, beside, *others)})
    last = LastTime(folder, "2026-11-20T10:00:00+00:00")
    assert last.links("2026-11-20T12:00:00+00:00") == {good.address: good, beside.address: beside}
    assert last.links("2026-11-22T10:00:00+00:00") == {}
    assert last.links("2026-11-19T10:00:00+00:00") == {}
