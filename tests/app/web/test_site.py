"""The page over HTTP, without a browser: who may ask, what every answer carries, what is escaped, what a mistake says."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.runs import Outcome, claim, finish
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.site import SiteSettings, make_site
from foliocheck.app.web.visitor import LOCAL

BASE = "http://127.0.0.1:8000"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 123457*3 }}'


class Client:
    """Asks the page in this process, without a socket; `path` goes out as it is written."""

    def __init__(self, site: Starlette) -> None:
        self.transport = httpx.ASGITransport(app=site, raise_app_exceptions=False)

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        async def asking() -> httpx.Response:
            async with httpx.AsyncClient(transport=self.transport, base_url=BASE) as client:
                return await client.request(method, path, **more)

        return asyncio.run(asking())

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("POST", path, **more)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(Place(home=tmp_path))


@pytest.fixture
def client(store: Store) -> Client:
    return Client(make_site(store, SiteSettings(largest_upload=1000)))


def test_every_answer_carries_the_policy(client: Client) -> None:
    for path in ("/", "/checks", "/checks/none", "/nothing", "/static/page.css", "/static/nothing.css"):
        answer = client.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy, path
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        if "html" in answer.headers["content-type"]:
            assert "<script>" not in answer.text and " style=" not in answer.text and " onclick" not in answer.text
            assert not re.findall(r'(?:src|href)="(?:https?:)?//', answer.text), "nothing from outside"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "192.168.1.7", "[::2]"])
def test_other_names_are_not_answered(client: Client, host: str) -> None:
    """A site may point a name of its own at this machine (DNS rebinding)."""
    assert client.get("/", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "127.8.8.8:1", "[::1]:8000"])
def test_loopback_names_are(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_forms_of_other_sites_are_refused(client: Client, store: Store, headers: dict[str, str]) -> None:
    answer = client.post("/checks", data={"address": "https://name.example/"}, headers=headers)
    assert answer.status_code == 403 and Desk(store).checks(LOCAL) == []


def test_a_form_of_our_own_is_taken(client: Client, store: Store) -> None:
    answer = client.post("/checks", data={"address": " name.example "}, headers={"Origin": BASE, "Sec-Fetch-Site": "same-origin"})
    [check] = Desk(store).checks(LOCAL)
    assert answer.status_code == 303 and answer.headers["location"] == f"/checks/{check.id}" and check.address == "https://name.example/"


def test_what_a_portfolio_says_of_itself_is_escaped(client: Client, store: Store) -> None:
    desk = Desk(store)
    check = desk.submit(LOCAL, "https://name.example/")
    assert claim(store, check, "w") is not None
    summary = {"title": EVIL, "sentence": EVIL, "must_titles": [EVIL], "framework": EVIL, "sections_found": 1, "sections_wanted": 1, "musts": 1, "shoulds": 0,
               "to_look_at": 0, "front_door": "open", "change": None}  # fmt: skip
    finish(store, check, "w", Outcome(state="done", verdict="fix-first", summary=summary, report_json=b"{}", report_html=b"<p>"))
    for path in ("/", "/checks", f"/checks/{check}", f"/checks/{check}/delete"):
        text = client.get(path).text
        assert "&lt;script&gt;" in text and "<script>" not in text and "<img src=x" not in text and "370371" not in text, path
    answer = client.get("/", params={"address": EVIL}).text
    assert "&lt;script&gt;" in answer and "<script>" not in answer
    assert (
        "report-script-alert-1-script-img-src-x-onerror-alert-1-123457-3.json"
        in client.get(f"/checks/{check}/report.json").headers["content-disposition"]
    )


def test_a_mistake_is_one_sentence(client: Client) -> None:
    assert "There is no such check" in client.get("/checks/none").text
    assert "There is no such page" in client.get("/nothing").text
    assert client.get("/checks/none/report.xyz").status_code == 404
    too_large = client.post("/checks", files={"file": ("a.zip", b"x" * 200_000)})
    assert too_large.status_code == 413 and "larger than this page takes" in too_large.text
    both = client.post("/checks", data={"address": "https://name.example/"}, files={"file": ("a.zip", b"x")})
    assert both.status_code == 400 and "Empty one of the two" in both.text


def test_static_files_are_only_ours(client: Client) -> None:
    for name in (
        "../site.py",
        "site.py",
        "..%2fdesk.py",
        "%2e%2e/%2e%2e/pyproject.toml",
        "base.html.j2",
        "/etc/passwd",
    ):
        assert client.get(f"/static/{name}").status_code == 404, name
    page = client.get("/").text
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', page):
        answer = client.get(address)
        assert answer.status_code == 200 and "immutable" in answer.headers["cache-control"], address


def test_the_report_has_an_origin_of_its_own(client: Client, store: Store) -> None:
    desk = Desk(store)
    check = desk.submit(LOCAL, "https://name.example/")
    assert claim(store, check, "w") is not None
    html = b'<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"><header class="masthead"></header>'
    finish(store, check, "w", Outcome(state="done", verdict="ready", report_json=b"{}", report_html=html))
    answer = client.get(f"/checks/{check}/report")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; sandbox ") and "allow-same-origin" not in policy
    assert f'<a href="/checks/{check}">Back to the check</a>' in answer.text
    assert client.get(f"/checks/{check}/report.html").content == html, "what is kept stands for itself"
