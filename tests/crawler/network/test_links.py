"""The link checker: one request an address, second looks, budgets, private targets, the browser's look, repairs."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from foliocheck.core.snapshot import Attempt, LinkFacts
from foliocheck.crawler.network import Connector, LinkChecker, Politeness
from foliocheck.crawler.network.guesses import base_of, guesses
from foliocheck.crawler.network.likeness import likeness_of


def _server_module() -> ModuleType:
    path = Path(__file__).parents[3] / "benchmarks" / "links" / "server.py"
    spec = importlib.util.spec_from_file_location("link_benchmark_server", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["link_benchmark_server"] = module
    spec.loader.exec_module(module)
    return module


server_module = _server_module()
Say = server_module.Say
PAGE = "<title>A page</title><h2 id='here'>x</h2>" + "word " * 60


def check(
    says: Mapping[str, Sequence[Any]], links: Sequence[str], *, public: bool = False, known: dict[str, LinkFacts] | None = None, **more: Any
) -> tuple[dict[str, LinkFacts], dict[str, int]]:
    """Facts by path, and the visits that the server had. `says` is keyed by path; `links` are paths (or whole addresses)."""

    async def go() -> tuple[dict[str, LinkFacts], dict[str, int]]:
        server = server_module.Server({f"127.0.0.1{path}": answers for path, answers in says.items()})
        origin = f"http://127.0.0.1:{await server.start()}"
        try:
            async with Connector("test", Politeness(longest_wait=0.5)) as connector:
                checker = LinkChecker(connector, portfolio_public=public, **{"budget_seconds": 10, "pause": 0.05, "timeout": 1.0, **more})
                for link in links:
                    checker.add(link if "://" in link else origin + link, origin + "/site/index.html")
                facts = await checker.finish({origin + path: given for path, given in (known or {}).items()})
                assert checker.done == checker.found
            return {address.removeprefix(origin): given for address, given in facts.items()}, server.visits
        finally:
            await server.stop()

    return asyncio.run(go())


def test_one_request_an_address_and_all_its_fragments() -> None:
    facts, visits = check({"/a": [Say(body=PAGE)]}, ["/a", "/a#here", "/a#gone", "/a", "/a#here"])
    assert visits == {"127.0.0.1/a": 1}
    assert facts["/a"].fragments == {"here": True, "gone": False}
    assert (facts["/a"].title, facts["/a"].words > 50) == ("A page", True)


@pytest.mark.parametrize(
    ("answers", "tries"),
    [
        ([Say(body=PAGE)], [("GET", 200, None)]),
        ([Say(status=500), Say(body=PAGE)], [("GET", 500, None), ("GET", 200, None)]),
        ([Say(status=503)], [("GET", 503, None), ("GET", 503, None)]),
        ([Say(status=404)], [("GET", 404, None)]),
        ([Say(behave="reset")], [("GET", None, "reset"), ("GET", None, "reset")]),
        ([Say(status=429, headers=(("Retry-After", "3600"),))], [("GET", 429, None)]),
        ([Say(status=429), Say(body=PAGE)], [("GET", 429, None), ("GET", 200, None)]),
    ],
)
def test_a_second_look_where_the_trouble_may_pass(answers: list[Any], tries: list[tuple[str, int | None, str | None]]) -> None:
    facts, _ = check({"/a": answers}, ["/a"])
    assert [(attempt.method, attempt.status, attempt.error) for attempt in facts["/a"].attempts] == tries


def test_what_opened_a_short_while_ago_is_not_asked_again() -> None:
    before = "http://other.example/a"
    facts = LinkFacts(
        address=before, status=200, title="As it was", attempts=(Attempt(method="GET", status=200),), fragments={"here": True}
    )
    found, visits = check({"/b": [Say(body=PAGE)]}, [f"{before}#here", before, "/b"], remembered={before: facts})
    assert found[before] == facts
    assert visits == {"127.0.0.1/b": 1}
    asked, _ = check({}, [f"{before}#elsewhere"], remembered={before: facts})
    assert asked[before].title != "As it was"  # of that place nothing is remembered


def test_files_are_asked_by_head_and_by_get_where_that_is_refused() -> None:
    facts, _ = check(
        {
            "/a.pdf": [Say(kind="application/pdf", body="x" * 100)],
            "/b.pdf": [Say(kind="application/pdf", not_to=("HEAD",))],
            "/c.pdf": [Say(body=PAGE)],
        },
        ["/a.pdf", "/b.pdf", "/c.pdf"],
    )
    assert [attempt.method for attempt in facts["/a.pdf"].attempts] == ["HEAD"]
    assert facts["/a.pdf"].length == 100
    assert [(attempt.method, attempt.status) for attempt in facts["/b.pdf"].attempts] == [("HEAD", 405), ("GET", 200)]
    assert facts["/c.pdf"].title == "A page"


def test_private_targets_are_never_asked_from_a_public_portfolio() -> None:
    facts, visits = check({"/a": [Say()]}, ["/a", "http://10.0.0.1/x", "http://localhost:9/x"], public=True)
    assert {given.skipped for given in facts.values()} == {"private-address"}
    assert visits == {}


def test_a_loopback_portfolio_may_link_to_its_own_host_name_only() -> None:
    facts, _ = check({"/a": [Say(body=PAGE)]}, ["/a", "http://10.0.0.1/x", "http://localhost:9/x"])
    assert [facts[address].skipped for address in ("/a", "http://10.0.0.1/x", "http://localhost:9/x")] == [
        None,
        "private-address",
        "private-address",
    ]


def test_a_slow_host_never_holds_up_the_check_beyond_its_budget() -> None:
    begun = time.monotonic()
    facts, _ = check(
        {f"/{number}": [Say(behave="hang")] for number in range(20)},
        [f"/{number}" for number in range(20)],
        budget_seconds=0.5,
        timeout=20.0,
    )
    assert time.monotonic() - begun < 3
    assert {given.skipped for given in facts.values()} == {"budget"}


def test_what_the_crawl_read_itself_wins() -> None:
    own = LinkFacts(address="/a", attempts=(Attempt(method="GET", status=200, via="crawl"),), status=200, title="Read in the browser")
    facts, _ = check({"/a": [Say(body=PAGE)]}, ["/a#here"], known={"/a": own})
    assert facts["/a"].title == "Read in the browser"


def test_a_page_of_ones_own_that_failed_is_asked_again() -> None:
    own = LinkFacts(address="/a", attempts=(Attempt(method="GET", status=500, via="crawl"),), status=500)
    facts, _ = check({"/a": [Say(status=500)]}, [], known={"/a": own})
    assert [attempt.status for attempt in facts["/a"].attempts] == [500, 500]


def test_the_browser_looks_at_what_fails_and_at_late_fragments() -> None:
    looked: list[str] = []

    async def look(address: str) -> LinkFacts | None:
        looked.append(address.rpartition("/")[2])
        status = 404 if address.endswith("gone") or "same" in address else 200
        return LinkFacts(address=address, status=status, attempts=(Attempt(method="GET", status=status),), fragments={"late": True})

    says = {
        "/shy": [Say(status=403)],
        "/gone": [Say(status=404)],
        "/app": [Say(body=PAGE + "<script>x()</script>")],
        "/fine": [Say(body=PAGE)],
    }
    says.update({f"/same{number}": [Say(status=404)] for number in range(6)})
    facts, _ = check(
        says,
        ["/shy", "/gone", "/app#late", "/fine#here", *(f"/same{number}" for number in range(6))],
        second_look=look,
        browse_loopback=True,
    )
    assert facts["/shy"].status == 200
    assert facts["/gone"].status == 404
    assert facts["/gone"].attempts[-1].via == "browser"
    assert facts["/app"].fragments == {"late": True}
    assert looked == ["shy", "gone", "app", "same0"], "the same trouble at the same host is believed after two looks"


def test_a_place_that_a_script_may_make_is_left_open_without_a_browser() -> None:
    facts, _ = check({"/app": [Say(body=PAGE + "<script>x()</script>")]}, ["/app#late", "/app#here"])
    assert facts["/app"].fragments == {"here": True}


def test_a_quick_refresh_is_followed() -> None:
    facts, _ = check({"/a": [Say(body='<meta http-equiv="refresh" content="0; url=/b">')], "/b": [Say(body=PAGE)]}, ["/a"])
    assert (facts["/a"].title, len(facts["/a"].redirects)) == ("A page", 1)


def test_repairs_are_tried_and_kept_only_where_they_are_there() -> None:
    says = {"/site/chart.png": [Say(kind="image/png")], "/site/notes.html": [Say(body=PAGE)]}
    facts, _ = check(says, ["/site/Chart.png", "/notes.html", "/site/none.html"])
    assert facts["/site/chart.png"].status == 200
    assert facts["/site/notes.html"].status == 200
    assert [address for address in facts if "none" in address] == ["/site/none.html"]


def test_guesses_and_base() -> None:
    assert base_of(["http://a.example/cmalt/index.html", "http://a.example/cmalt/in/x.html"]) == "/cmalt/"
    assert base_of(["http://a.example", "http://a.example/x"]) == "/"
    assert guesses("http://a.example/img/A.PNG", "/cmalt/")[0] == "http://a.example/cmalt/img/A.PNG"
    assert "http://a.example/img/A.png" in guesses("http://a.example/img/A.PNG", "/")
    assert guesses("http://a.example/", "/") == ()


def test_likeness() -> None:
    text = "this is the home page of a portfolio about nursing and simulation"
    assert likeness_of(text, text) == 1.0
    assert likeness_of(text, "something quite different is written in this other place") < 0.1
    assert likeness_of("", text) == 0.0


def test_what_was_closed_is_asked_again_with_the_crawls_cookies() -> None:
    async def go() -> LinkFacts:
        server = server_module.Server({"127.0.0.1/file": [Say(status=403), Say(body=PAGE)]})
        origin = f"http://127.0.0.1:{await server.start()}"
        try:
            async with Connector("test") as connector:
                checker = LinkChecker(connector, portfolio_public=False, budget_seconds=10)
                checker.add(origin + "/file", origin + "/")
                await asyncio.sleep(0.3)
                connector.take_cookies([{"name": "token", "value": "1", "domain": "127.0.0.1", "path": "/"}])
                return (await checker.finish())[origin + "/file"]
        finally:
            await server.stop()

    assert [attempt.status for attempt in asyncio.run(go()).attempts] == [403, 200]


def test_links_may_be_added_after_finishing() -> None:
    async def go() -> list[int | None]:
        server = server_module.Server({"127.0.0.1/a": [Say(body=PAGE)], "127.0.0.1/b": [Say(body=PAGE)]})
        origin = f"http://127.0.0.1:{await server.start()}"
        try:
            async with Connector("test") as connector:
                checker = LinkChecker(connector, portfolio_public=False, budget_seconds=10)
                checker.add(origin + "/a", origin + "/")
                await checker.finish()
                checker.add(origin + "/b", origin + "/plan.pdf")
                return [given.status for given in (await checker.finish()).values()]
        finally:
            await server.stop()

    assert asyncio.run(go()) == [200, 200]
