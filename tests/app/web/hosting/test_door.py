"""Who comes in, and what is theirs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from foliocheck.app.store.people import new_token, remove_person
from foliocheck.app.web.hosting.door import COOKIE
from foliocheck.app.web.hosting.signing_in import _next

ASKED = {"address": "https://kit-wilding.example/cmalt/"}
PASSWORD = "otter lamp gravel tune"
OPEN_TO_ALL = {"/sign-in", "/sign-out", "/healthz", "/metrics", "/static/{name:path}"}


def a_check_of(client: TestClient) -> str:
    answer = client.post("/checks", data=ASKED)
    assert answer.status_code == 303
    return str(answer.headers["location"]).rpartition("/")[2]


def routes_of(client: TestClient) -> list[tuple[str, str]]:
    site: Any = client.app
    found = [route for route in site.routes if isinstance(route, Route)]
    return [(method, route.path) for route in found for method in sorted((route.methods or {"GET"}) - {"HEAD"})]


def test_nobody_gets_anywhere_without_signing_in(page: Any) -> None:
    stranger = page.browser()
    seen = 0
    for method, path in routes_of(stranger):
        if path in OPEN_TO_ALL:
            continue
        answer = stranger.request(method, re.sub(r"\{[^}]*\}", "0" * 32, path))
        expected = 303 if method == "GET" and not path.startswith("/api/") else 401
        assert (answer.status_code, path) == (expected, path)
        if expected == 303:
            assert answer.headers["location"].startswith("/sign-in")
        seen += 1
    assert seen > 10


def test_no_route_shows_a_check_to_another_candidate(page: Any) -> None:
    kit, bea, ros = (page.browser(name) for name in ("kit", "bea", "ros"))
    check = a_check_of(kit)
    tried = 0
    for method, path in routes_of(bea):
        if "{check}" not in path or (path.endswith("/delete") and method == "POST"):
            continue
        answer, of_none = (bea.request(method, re.sub(r"\{[^}]*\}", "json", path.replace("{check}", name))) for name in (check, "0" * 32))
        assert answer.status_code in (400, 404), path
        assert (answer.status_code, answer.text.replace(check, "")) == (of_none.status_code, of_none.text.replace("0" * 32, "")), path
        assert "kit-wilding" not in answer.text
        tried += 1
    assert tried > 5
    assert bea.post(f"/checks/{check}/delete").status_code == 404
    assert kit.get(f"/checks/{check}").status_code == 200
    assert ros.get(f"/checks/{check}").status_code == 200
    assert "kit-wilding" not in bea.get("/checks").text
    assert "kit-wilding" in kit.get("/checks").text
    assert "kit-wilding" in ros.get("/checks").text


def test_candidates_see_no_room_of_the_staff(page: Any) -> None:
    kit, ros = page.browser("kit"), page.browser("ros")
    of_staff = [path for words, path in kit.app.state.links["staff"] if (words, path) not in kit.app.state.links["candidate"]]
    for path in of_staff:
        assert kit.get(path).status_code == 404
        assert ros.get(path).status_code == 200
        assert f'href="{path}"' not in kit.get("/").text


def test_signing_in_and_out(page: Any) -> None:
    client = page.browser()
    answer = client.post("/sign-in", data={"name": "kit", "password": PASSWORD, "next": "/checks?x=1"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/checks?x=1")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert all(part in cookie for part in ("HttpOnly", "Secure", "SameSite=lax", "Path=/"))
    assert "Domain" not in cookie
    assert "Sign out" in client.get("/").text
    key = client.cookies[COOKIE]
    assert client.post("/sign-out").status_code == 303
    client.cookies.set(COOKIE, key)
    assert client.get("/").status_code == 303  # the session is over, not only forgotten by the browser


def test_a_wrong_password_and_an_unknown_name_are_told_alike(page: Any) -> None:
    client = page.browser()
    wrong = client.post("/sign-in", data={"name": "kit", "password": "not it at all"})
    unknown = client.post("/sign-in", data={"name": "nobody", "password": "not it at all"})
    assert (wrong.status_code, unknown.status_code) == (403, 403)
    assert re.sub(r'value="\w*"', "", wrong.text) == re.sub(r'value="\w*"', "", unknown.text)


def test_guessing_is_stopped(page: Any) -> None:
    answers = [
        page.browser(at=(f"192.0.2.{number}", 1)).post("/sign-in", data={"name": "kit", "password": f"guess {number}"})
        for number in range(12)
    ]
    assert [answer.status_code for answer in answers] == [403] * 10 + [429] * 2
    assert page.browser(at=("192.0.2.99", 1)).post("/sign-in", data={"name": "kit", "password": PASSWORD}).status_code == 429
    page.browser("bea", at=("192.0.2.99", 1))  # another name is not hindered


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ("/checks/1", "/checks/1"), ("", "/"), ("//elsewhere.example/", "/"), ("https://elsewhere.example/", "/"), ("/\\elsewhere.example", "/"),
        ("javascript:alert(1)", "/"), ("/a\r\nSet-Cookie: x=1", "/"), ("/checks?x=1", "/checks?x=1"),
    ],
)  # fmt: skip
def test_signing_in_leads_nowhere_else(given: str, where: str) -> None:
    assert _next(given) == where


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "https://portfolios.college.example"}, 303),
        ({"origin": "https://elsewhere.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "", "sec-fetch-site": "cross-site"}, 403),
        ({"origin": "", "sec-fetch-site": "same-site"}, 403),
        ({"origin": ""}, 403),  # pass only where a browser says where the form comes from
    ],
)
def test_forms_of_other_sites_do_nothing(page: Any, headers: dict[str, str], status: int) -> None:
    kit = page.browser("kit")
    del kit.headers["origin"]
    answer = kit.post("/checks", data=ASKED, headers={name: value for name, value in headers.items() if value})
    assert answer.status_code == status


def test_the_page_answers_to_its_own_name_only(page: Any) -> None:
    kit = page.browser("kit")
    assert kit.get("/", headers={"host": "attacker.example"}).status_code == 403
    assert kit.get("/", headers={"host": "127.0.0.1"}).status_code == 403


def test_programs_bring_a_token(page: Any) -> None:
    client = page.browser()
    token = new_token(page.store, "kit")
    mine = {"authorization": f"Bearer {token}"}
    made = client.post("/api/checks", json=ASKED, headers=mine)
    assert made.status_code == 202
    check = made.json()["id"]
    assert client.get(f"/api/checks/{check}", headers=mine).status_code == 200
    assert client.get(f"/api/checks/{check}", headers={"authorization": "Bearer fc_wrong"}).status_code == 401
    assert client.get(f"/api/checks/{check}", headers={"authorization": f"Bearer {new_token(page.store, 'bea')}"}).status_code == 404
    new_token(page.store, "kit")  # a new one ends the old
    assert client.get(f"/api/checks/{check}", headers=mine).status_code == 401


def test_a_site_that_is_let_in_brings_a_token_and_never_acts_by_somebody_elses_sign_in(page: Any) -> None:
    blog = {"origin": "https://blogs.college.example", "sec-fetch-site": "same-site"}
    kit = page.browser("kit", origins=("https://blogs.college.example",))
    question = {**blog, "access-control-request-method": "POST", "access-control-request-headers": "authorization, content-type"}
    answer = kit.options("/api/checks", headers=question)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (204, blog["origin"])
    assert "Authorization" in answer.headers["access-control-allow-headers"]
    refused = kit.post("/api/checks", json=ASKED, headers=blog)
    assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (401, blog["origin"]), "the cookie alone does nothing"
    made = kit.post("/api/checks", json=ASKED, headers={**blog, "authorization": f"Bearer {new_token(page.store, 'kit')}"})
    assert made.status_code == 202
    assert made.json()["url"].startswith("https://portfolios.college.example/checks/")
    assert kit.get(f"/api/checks/{made.json()['id']}").status_code == 200, "it is kit's own"


def test_who_is_removed_is_out_at_once(page: Any) -> None:
    kit = page.browser("kit")
    remove_person(page.store, "kit")
    assert kit.get("/").status_code == 303


@pytest.mark.parametrize(
    "page", [{"FOLIOCHECK_USER_HEADER": "X-Forwarded-Email", "FOLIOCHECK_STAFF": "ros@college.example"}], indirect=True
)
def test_a_sign_in_proxy_says_who_it_is(page: Any) -> None:
    proxy, elsewhere = page.browser(at=("127.0.0.1", 1)), page.browser()
    kit, bea, ros = ({"x-forwarded-email": f"{name}@college.example"} for name in ("kit", "bea", "ros"))
    made = proxy.post("/checks", data=ASKED, headers=kit)
    assert made.status_code == 303
    place = made.headers["location"]
    assert [proxy.get(place, headers=who).status_code for who in (kit, bea, ros, {})] == [200, 404, 200, 401]
    assert elsewhere.get(place, headers=kit).status_code == 401  # said by somebody who is not the proxy
    stored = (page.store.place.home / "store.sqlite").read_bytes() + (page.store.place.home / "store.sqlite-wal").read_bytes()
    assert b"kit@college.example" not in stored
