"""The API as a program uses it, against the running page: ask, follow, read, stop, delete; who sees what; what is refused."""

from __future__ import annotations

import json
import time
from typing import Any

import httpx
import pytest
from small_sites import SmallSites

from foliocheck.app.web.api.cross_origin import origins_of
from foliocheck.core.errors import BadConfiguration

FRIEND = {"Origin": "https://kit-wilding.example", "Sec-Fetch-Site": "cross-site"}
STRANGER = {"Origin": "https://stranger.example", "Sec-Fetch-Site": "cross-site"}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAGE = (
    b'<!doctype html><html lang="en"><title>Kit Wilding</title><h1>Portfolio</h1><h2>Contextual statement</h2><p>I teach nurses.</p></html>'
)


@pytest.fixture
def api(address: str) -> httpx.Client:
    return httpx.Client(base_url=address, timeout=30)


def ended(api: httpx.Client, link: str, **more: Any) -> dict[str, Any]:
    """The check once it has ended."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        check: dict[str, Any] = api.get(link, **more).json()
        if check["state"] not in ("queued", "running"):
            return check
        assert check["progress"]["sentence"]
        time.sleep(0.3)
    raise AssertionError(f"the check did not end: {check}")


@pytest.mark.browser
def test_an_address_from_asking_to_deleting(api: httpx.Client, portfolios: SmallSites) -> None:
    given = portfolios.address("broken-api")
    asked = api.post("/api/checks", json={"address": given, "framework": "cmalt"})
    assert asked.status_code == 202
    assert asked.headers["location"] == asked.json()["links"]["self"]
    assert asked.json()["report_url"] is None
    check = ended(api, asked.headers["location"])
    assert (check["state"], check["verdict"], check["framework"], check["progress"]) == ("done", "fix-first", "cmalt", None)
    assert check["counts"]["must"] >= 1
    first = check["do_first"][0]
    assert first["severity"] == "must"
    assert {"title", "tip", "page", "finding_url"} <= set(first)
    report = api.get(check["links"]["reports"]["json"]).json()
    assert report["schema"] == "foliocheck.report/1"
    assert first["id"] in {finding["id"] for finding in report["findings"]}
    page = api.get(first["finding_url"])
    assert f'id="{first["finding_url"].partition("#")[2]}"' in page.text
    for form, words in (("md", "Do these first"), ("html", "<!doctype html>"), ("csv", "check"), ("junit", "<testsuite")):
        assert words in api.get(check["links"]["reports"][form]).text
    assert api.get(f"{check['links']['self']}/report.docx").status_code == 404
    assert check["id"] in {row["id"] for row in api.get("/api/checks").json()["checks"]}
    assert api.delete(check["links"]["self"]).status_code == 204
    gone = api.get(check["links"]["self"])
    assert (gone.status_code, gone.json()) == (404, {"error": "There is no such check. It may have been deleted."})


@pytest.mark.browser
def test_a_file_and_its_events(api: httpx.Client) -> None:
    asked = api.post("/api/checks", files={"file": ("portfolio.html", PAGE, "text/html")})
    assert (asked.status_code, asked.json()["is_file"], asked.json()["address"]) == (202, True, "portfolio.html")
    seen: list[tuple[str, dict[str, Any], str | None]] = []
    with api.stream("GET", asked.json()["links"]["events"]) as stream:
        name, number = "", None
        for line in stream.iter_lines():
            kind, _, value = line.partition(": ")
            if kind == "event":
                name = value
            elif kind == "id":
                number = value
            elif kind == "data":
                seen.append((name, json.loads(value), number))
    assert seen[-1][:2] == ("ended", {"state": "done", "verdict": "fix-first", "problem": None})
    numbers = [int(number) for name, _, number in seen if name == "progress" and number]
    assert numbers == sorted(set(numbers))


def test_a_check_can_be_stopped(api: httpx.Client, portfolios: SmallSites) -> None:
    asked = api.post("/api/checks", json={"address": portfolios.address("slow-api")}).json()
    stopped = api.post(asked["links"]["cancel"])
    assert stopped.status_code == 202
    assert ended(api, asked["links"]["self"])["state"] == "cancelled"


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({"json": {"address": "my portfolio"}}, 400, "not a web address"),
        ({"json": {"address": "https://name.example/", "framework": "none"}}, 400, "There is no framework “none”"),
        ({"json": {"address": "https://name.example/", "colour": "red"}}, 400, "no field “colour”"),
        ({"json": {"address": 7}}, 400, "must be a text"),
        ({"json": {}}, 400, "There is no address"),
        ({"json": ["https://name.example/"]}, 400, "There is no address"),
        ({"json": {"address": "https://name.example/" + "x" * 5000}}, 400, "longer than 4000"),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400, "no JSON"),
        ({"content": b"[" * 90_000, "headers": {"Content-Type": "application/json"}}, 400, "no JSON"),
        ({"content": b'"' + b"x" * 200_000 + b'"', "headers": {"Content-Type": "application/json"}}, 413, "larger than this page takes"),
        ({"content": iter([b'"', b"x" * 200_000]), "headers": {"Content-Type": "application/json"}}, 413, "larger than this page takes"),
        ({"content": b"address=x", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 415, "application/json"),
        ({"files": {"file": ("empty.docx", b"", WORD)}}, 400, "empty.docx is empty"),
        ({"files": {"other": ("x.html", PAGE)}}, 400, "no file in the form"),
        ({"files": {"file": ("x.html", PAGE)}, "data": {"address": "https://name.example/"}}, 400, "Both an address and a file"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_one_sentence_as_json(api: httpx.Client, sent: dict[str, Any], status: int, words: str) -> None:
    before = len(api.get("/api/checks").json()["checks"])
    refused = api.post("/api/checks", **sent)
    assert (refused.status_code, list(refused.json())) == (status, ["error"])
    assert words in refused.json()["error"]
    assert len(api.get("/api/checks").json()["checks"]) == before


def test_a_site_that_is_let_in_sees_what_was_asked_for_from_there_and_nothing_else(api: httpx.Client) -> None:
    mine = api.post("/api/checks", json={"address": "http://127.0.0.2:9/one/"}).json()
    asked = api.post("/api/checks", json={"address": "http://127.0.0.2:9/two/"}, headers=FRIEND)
    assert asked.status_code == 202
    assert asked.headers["access-control-allow-origin"] == FRIEND["Origin"]
    assert "access-control-allow-credentials" not in asked.headers
    theirs = asked.json()
    listed = api.get("/api/checks", headers=FRIEND).json()["checks"]
    assert [row["id"] for row in listed] == [theirs["id"]]
    assert api.get(mine["links"]["self"], headers=FRIEND).status_code == 404
    assert api.delete(mine["links"]["self"], headers=FRIEND).status_code == 404
    assert api.get(theirs["links"]["self"]).status_code == 200, "the person at the machine sees all"
    for check in (mine, theirs):
        api.delete(check["links"]["self"])


def test_a_stranger_reads_and_starts_nothing(api: httpx.Client) -> None:
    refused = api.post("/api/checks", json={"address": "http://127.0.0.2:9/one/"}, headers=STRANGER)
    assert (refused.status_code, list(refused.json())) == (403, ["error"])
    looked = api.get("/api/checks", headers=STRANGER)
    assert "access-control-allow-origin" not in looked.headers
    assert looked.json() == {"checks": []}


def test_browsers_may_ask_before_they_ask(api: httpx.Client) -> None:
    question = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    private = {"Access-Control-Request-Private-Network": "true"}
    answer = api.options("/api/checks", headers={**FRIEND, **question, **private})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == FRIEND["Origin"]
    assert "Content-Type" in answer.headers["access-control-allow-headers"]
    assert answer.headers["access-control-allow-private-network"] == "true"
    assert "access-control-allow-origin" not in api.options("/api/checks", headers={**STRANGER, **question}).headers


def test_the_pages_themselves_are_closed_to_other_sites_also_to_those_that_may_ask_the_api(api: httpx.Client) -> None:
    refused = api.post("/checks", data={"address": "http://127.0.0.2:9/one/"}, headers=FRIEND)
    assert refused.status_code == 403
    assert "access-control-allow-origin" not in api.get("/checks", headers=FRIEND).headers


@pytest.mark.parametrize(
    ("given", "origin"),
    [
        ("https://name.example/wp-admin/tools.php", "https://name.example"),
        ("http://Name.Example:80", "http://name.example"),
        ("http://127.0.0.1:8090/", "http://127.0.0.1:8090"),
        ("http://[::1]:8090", "http://[::1]:8090"),
    ],
)
def test_a_site_by_any_of_its_addresses(given: str, origin: str) -> None:
    assert origins_of([given]) == (origin,)


@pytest.mark.parametrize(
    "given", ["name.example", "*", "null", "ftp://name.example", "https://", "https://a@name.example", "http://x:99999"]
)
def test_what_is_no_site_is_told(given: str) -> None:
    with pytest.raises(BadConfiguration, match="give a site with its http"):
        origins_of([given])
