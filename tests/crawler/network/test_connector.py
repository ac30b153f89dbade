"""The connector against a local server whose paths are named after what they do."""

from __future__ import annotations

import asyncio
import gzip
import http.server
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from foliocheck.crawler.network import Answer, Connector, Politeness, Served
from foliocheck.crawler.network.cookies import Cookies
from foliocheck.crawler.network.dialer import Dialer
from foliocheck.crawler.network.rules import Rules

BOMB = gzip.compress(b"\0" * 50_000_000)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    at_once = 0
    most = 0
    lock = threading.Lock()

    def log_message(self, *words: object) -> None:
        pass

    def do_GET(self) -> None:
        counted = self.path.startswith("/slow")
        with self.lock:
            Handler.at_once += counted
            Handler.most = max(Handler.most, Handler.at_once)
        try:
            self.answer()
        finally:
            with self.lock:
                Handler.at_once -= counted

    def answer(self) -> None:
        path = self.path.split("?")[0]
        if path == "/reset":
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
        elif path == "/hang":
            time.sleep(4)
            self.close_connection = True
        elif path == "/drip":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"begin")
            self.wfile.flush()
            time.sleep(4)
            self.close_connection = True
        elif path == "/bomb":
            self.give(BOMB, ("Content-Encoding", "gzip"))
        elif path == "/gzip":
            self.give(gzip.compress(b"plain text"), ("Content-Encoding", "gzip"))
        elif path == "/broken-gzip":
            self.give(b"not gzip at all", ("Content-Encoding", "gzip"))
        elif path == "/big":
            self.give(b"x" * 3_000_000)
        elif path == "/round":
            self.give(b"", ("Location", "/round"), status=302)
        elif path == "/on":
            self.give(b"", ("Location", "/end"), status=302)
        elif path == "/cookie":
            if "seen=1" in self.headers.get("Cookie", ""):
                self.give(b"in")
            else:
                self.give(b"", ("Set-Cookie", "seen=1; Path=/"), ("Location", "/cookie"), status=302)
        elif path == "/who":
            self.give(self.headers.get("Cookie", "").encode())
        elif path == "/slow":
            time.sleep(0.05)
            self.give(b"slow")
        elif path == "/busy":
            self.give(b"", ("Retry-After", "7"), status=429)
        else:
            self.give(b"<title>end</title>")

    def give(self, body: bytes, *headers: tuple[str, str], status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def ask(address: str, **more: object) -> Answer:
    async def go() -> Answer:
        async with Connector("test") as connector:
            return await connector.ask("GET", address, **more)  # type: ignore[arg-type]

    return asyncio.run(go())


@pytest.mark.parametrize(
    ("path", "status", "error"),
    [
        ("/end", 200, None), ("/on", 200, None), ("/cookie", 200, None), ("/busy", 429, None), ("/round", 302, "too-many-redirects"),
        ("/reset", None, "reset"), ("/hang", None, "timeout"), ("/broken-gzip", 200, None),
    ],
)  # fmt: skip
def test_what_is_met_is_told_and_never_raised(origin: str, path: str, status: int | None, error: str | None) -> None:
    answer = ask(origin + path, timeout=2.5)
    assert (answer.status, answer.error) == (status, error)


@pytest.mark.parametrize("address", ["http://", "http://[bad", "http://a b/", "http://\x00/", "https://" + "a" * 300 + ".example/"])
def test_no_address_raises(address: str) -> None:
    assert ask(address, timeout=1.0).error in ("bad-address", "dns")


def test_nothing_listens() -> None:
    assert ask("http://127.0.0.1:1/").error == "refused"


def test_bodies_are_cut_at_the_limit_and_unpacked(origin: str) -> None:
    assert ask(origin + "/gzip").body == b"plain text"
    big = ask(origin + "/big", limit_bytes=1000)
    assert (len(big.body), big.cut) == (1000, "size")
    bomb = ask(origin + "/bomb", limit_bytes=100_000)
    assert (len(bomb.body), bomb.cut) == (100_000, "size")
    assert ask(origin + "/end", limit_bytes=lambda kind: 0 if kind == "text/html" else 10).body == b""


def test_a_dripping_body_is_kept_as_far_as_it_came(origin: str) -> None:
    begun = time.monotonic()
    answer = ask(origin + "/drip", timeout=1.0)
    assert (answer.status, answer.body, answer.cut, answer.error) == (200, b"begin", "time", None)
    assert time.monotonic() - begun < 3


def test_redirects_are_told_and_may_be_left_alone(origin: str) -> None:
    answer = ask(origin + "/on")
    assert (answer.redirects, answer.final_url) == ((origin + "/on",), origin + "/end")
    assert ask(origin + "/on", follow=False).status == 302


def test_retry_after_is_told(origin: str) -> None:
    assert ask(origin + "/busy").retry_after == 7.0


def test_no_more_at_once_than_polite(origin: str) -> None:
    async def go() -> None:
        async with Connector("test", Politeness(at_once_local=3)) as connector:
            await asyncio.gather(*(connector.ask("GET", f"{origin}/slow?{number}") for number in range(12)))

    Handler.most = 0
    asyncio.run(go())
    assert 2 <= Handler.most <= 3


def test_a_silent_host_is_given_up(origin: str) -> None:
    async def go() -> list[Answer]:
        async with Connector("test", Politeness(at_once_local=1, patience=2)) as connector:
            return [await connector.ask("GET", f"{origin}/hang?{number}", timeout=0.2) for number in range(5)]

    assert [answer.given_up for answer in asyncio.run(go())] == [False, False, True, True, True]


def test_the_crawls_cookies_go_to_their_own_host_only(origin: str) -> None:
    async def go() -> tuple[bytes, bytes]:
        async with Connector("test") as connector:
            connector.take_cookies([{"name": "token", "value": "1", "domain": "127.0.0.1", "path": "/", "secure": False}])
            connector.take_cookies([{"name": "other", "value": "2", "domain": "elsewhere.example", "path": "/"}])
            own = await connector.ask("GET", origin + "/who")
            none = await connector.ask("GET", origin + "/who", cookies=Cookies())
            return own.body, none.body

    assert asyncio.run(go()) == (b"token=1", b"")


@pytest.mark.parametrize(
    ("cookie", "address", "sent"),
    [
        ({"domain": "a.example", "path": "/"}, "http://a.example/x", "n=v"),
        ({"domain": "a.example", "path": "/"}, "http://b.a.example/x", ""),
        ({"domain": ".a.example", "path": "/"}, "http://b.a.example/x", "n=v"),
        ({"domain": ".a.example", "path": "/"}, "http://nota.example/x", ""),
        ({"domain": "a.example", "path": "/in"}, "http://a.example/inner", ""),
        ({"domain": "a.example", "path": "/in"}, "http://a.example/in/x", "n=v"),
        ({"domain": "a.example", "path": "/", "secure": True}, "http://a.example/", ""),
        ({"domain": "a.example", "path": "/", "secure": True}, "https://a.example/", "n=v"),
    ],
)
def test_cookies_by_host_path_and_safety(cookie: dict[str, object], address: str, sent: str) -> None:
    assert Cookies([{"name": "n", "value": "v", **cookie}]).header(address) == sent


def test_an_archive_is_served_without_a_network() -> None:
    async def go() -> tuple[Answer, Answer]:
        async with Connector(
            "test", serve=lambda address: Served(status=200, content_type="text/html", body=b"hello") if "yes" in address else None
        ) as connector:
            return await connector.ask("GET", "http://portfolio.invalid/yes"), await connector.ask("GET", "http://portfolio.invalid/no")

    there, missing = asyncio.run(go())
    assert (there.status, there.body, missing.status) == (200, b"hello", 404)


def test_a_vetted_connector_dials_nothing_private(origin: str) -> None:
    async def go() -> tuple[Answer, Answer]:
        async with Connector("test", dialer=Dialer(Rules(hosted=True))) as connector:
            return await connector.ask("GET", origin), await connector.ask("GET", origin.replace("127.0.0.1", "2130706433"))

    assert [answer.error for answer in asyncio.run(go())] == ["refused-by-rule", "refused-by-rule"]


def test_offline_is_told_only_where_an_outside_host_was_looked_for(origin: str) -> None:
    async def go() -> list[bool]:
        async with Connector("test", well_known=["nor-this-one.invalid"]) as connector:
            seen = [connector.offline]
            await connector.ask("GET", origin)
            seen.append(connector.offline)
            await connector.ask("GET", "http://no-such-site.invalid/")
            seen.append(connector.offline)
            connector.online()
            return [*seen, connector.offline]

    assert asyncio.run(go()) == [False, False, True, False]
