"""The filtering proxy against a small server: what it passes on, what it refuses, and where it stops."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from foliocheck.crawler.network.dialer import Dialer
from foliocheck.crawler.network.proxy import FilteringProxy, ProxyLimits
from foliocheck.crawler.network.rules import Rules

Talk = Callable[[bytes], Awaitable[bytes]]


def through(
    run: Callable[[FilteringProxy, int, Talk], Awaitable[Any]], *, limits: ProxyLimits | None = None, allow: bool = True, size: int = 2
) -> tuple[Any, list[bytes]]:
    """Run `run(proxy, port of the server, talk)`; gives what it gives, and the requests that reached the server."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0)
                heard.append(head + await reader.readexactly(length))
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size + b"h" * size)
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            writer.close()

    async def go() -> Any:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        rules = Rules(hosted=True, allowed=frozenset({("127.0.0.1", port)} if allow else ()))
        dialer = Dialer(rules)
        async with FilteringProxy(dialer, limits) as proxy:

            async def talk(sent: bytes) -> bytes:
                reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
                writer.write(sent)
                if writer.can_write_eof():
                    await asyncio.sleep(0.3)
                    writer.write_eof()
                try:
                    return await reader.read()
                except OSError:
                    return b""
                finally:
                    writer.close()

            found = await run(proxy, port, talk)
        await dialer.close()
        server.close()
        return found

    return asyncio.run(go()), heard


def test_plain_requests_keep_one_connection_and_lose_what_is_the_proxys() -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> bytes:
        one = f"GET http://127.0.0.1:{port}/a?b=1 HTTP/1.1\r\nHost: x\r\nProxy-Connection: keep-alive\r\n\r\n"
        two = f"POST http://127.0.0.1:{port} HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
        return await talk((one + two).encode())

    answer, heard = through(run)
    assert answer.count(b"200 OK") == 2
    assert heard == [b"GET /a?b=1 HTTP/1.1\r\nHost: x\r\n\r\n", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"]


def test_a_tunnel_carries_anything() -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> bytes:
        return await talk(f"CONNECT 127.0.0.1:{port} HTTP/1.1\r\n\r\nGET /x HTTP/1.1\r\n\r\n".encode())

    answer, heard = through(run)
    assert answer.startswith(b"HTTP/1.1 200 Connection established")
    assert heard == [b"GET /x HTTP/1.1\r\n\r\n"]


def test_another_host_on_the_same_connection_is_not_asked() -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> bytes:
        one = f"GET http://127.0.0.1:{port}/a HTTP/1.1\r\nHost: x\r\n\r\n"
        return await talk((one + one.replace("/a", "/b").replace("127.0.0.1", "10.0.0.1")).encode())

    _, heard = through(run)
    assert len(heard) == 1


@pytest.mark.parametrize(
    "sent",
    [
        "GET http://127.0.0.1:{port}/ HTTP/1.1\r\n\r\n", "CONNECT 127.0.0.1:{port} HTTP/1.1\r\n\r\n", "CONNECT 2130706433:{port} HTTP/1.1\r\n\r\n",
        "CONNECT [::ffff:127.0.0.1]:{port} HTTP/1.1\r\n\r\n", "GET http://0x7f.1:{port}/ HTTP/1.1\r\n\r\n", "CONNECT localhost:{port} HTTP/1.1\r\n\r\n",
    ],
)  # fmt: skip
def test_what_is_private_is_not_dialled_and_noted(sent: str) -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> tuple[bytes, list[str]]:
        return await talk(sent.format(port=port).encode()), list(proxy.refused.values())

    (answer, refused), heard = through(run, allow=False)
    assert (answer, refused, heard) == (b"", ["private"], [])


@pytest.mark.parametrize(
    "sent",
    [
        b"", b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET ftp://x.example/ HTTP/1.1\r\n\r\n", b"GET http://[/ HTTP/1.1\r\n\r\n", b"\xff\xfe \xff x\r\n\r\n",
        b"CONNECT x:99999 HTTP/1.1\r\n\r\n", b"GET http:///x HTTP/1.1\r\n\r\n", b"x" * 200_000, b"CONNECT :443 HTTP/1.1\r\n\r\n",
    ],
)  # fmt: skip
def test_nonsense_is_hung_up_on(sent: bytes) -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> tuple[bytes, bytes]:
        spoilt = await talk(sent)
        return spoilt, await talk(f"GET http://127.0.0.1:{port}/ HTTP/1.1\r\n\r\n".encode())

    (answer, after), _ = through(run)
    assert answer == b""
    assert b"200 OK" in after


def test_sizes_are_limited_both_ways() -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> tuple[bytes, bytes, bytes]:
        down = await talk(f"GET http://127.0.0.1:{port}/ HTTP/1.1\r\n\r\n".encode())
        up = await talk(f"POST http://127.0.0.1:{port}/ HTTP/1.1\r\nContent-Length: 5000\r\n\r\n".encode() + b"x" * 5000)
        lie = await talk(f"POST http://127.0.0.1:{port}/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n".encode())
        return down, up, lie

    (down, up, _), heard = through(run, limits=ProxyLimits(down=100_000, up=1000), size=5_000_000)
    assert len(down) < 300_000
    assert up == b""
    assert not any(b"ffffffff" in request or b"x" * 9 in request for request in heard)


def test_a_silent_server_and_a_silent_browser_are_left() -> None:
    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        async with asyncio.timeout(3):
            left = await reader.read()
        writer.close()
        return left

    assert through(run, limits=ProxyLimits(idle_seconds=0.2))[0] == b""


def test_why_an_address_does_not_open_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*parts: Any, **named: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    async def run(proxy: FilteringProxy, port: int, talk: Talk) -> list[str | None]:
        monkeypatch.setattr(socket, "getaddrinfo", nobody)
        await talk(b"CONNECT nowhere.example:443 HTTP/1.1\r\n\r\n")
        await talk(b"CONNECT nowhere.example:22 HTTP/1.1\r\n\r\n")
        return [proxy.trouble(address) for address in ("https://nowhere.example/x", "https://nowhere.example:22/", "https://well.example/")]

    assert through(run)[0] == ["dns", "refused-by-rule", None]
