"""The filtering proxy that a browser of a hosted checker stands behind: HTTP and CONNECT on loopback, inside the crawl's own process.

Every connection is opened by the crawl's one dialer, so that the rules hold for pages, frames, scripts, workers and sockets as they do for
links. A request that is refused gets no answer at all: to the browser it looks like a network that failed, and `troubles` tells why.

A browser's connection is bound to the host that it asked first. Requests are read (their ends must be known), answers are passed on as
they come, so a kept connection costs nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urlsplit

import httpcore

from foliocheck.core.addresses import host_of, port_of
from foliocheck.crawler.network.dialer import Dialer, DialError

_HEAD = 65_536
_CHUNK = 65_536
_DROPPED = (b"proxy-connection", b"proxy-authorization", b"keep-alive")
_ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyLimits:
    """What one connection, and all of a crawl together, may take. Bytes and seconds."""

    down: int = 200_000_000
    up: int = 5_000_000
    total: int = 2_000_000_000
    dial_seconds: float = 15.0
    idle_seconds: float = 60.0
    life_seconds: float = 600.0
    connections: int = 256


class FilteringProxy:
    """An async context manager; listens on a free port of 127.0.0.1 (`port`).

    `troubles` holds what went wrong by (host, port): a kind of DialError (`dns`, `refused`, `timeout`, `refused-by-rule` …), and
    `refused` the hosts that a rule forbade with the rule, in the order in which they were met.
    """

    def __init__(self, dialer: Dialer, limits: ProxyLimits | None = None) -> None:
        self.limits = limits or ProxyLimits()
        self.troubles: dict[tuple[str, int], str] = {}
        self.refused: dict[tuple[str, int], str] = {}
        self.port = 0
        self._dialer = dialer
        self._left = self.limits.total
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> FilteringProxy:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0, limit=_HEAD)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._server is not None:
            self._server.close()
        for task in list(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def trouble(self, address: str) -> str | None:
        """What the proxy met when the browser asked for `address`; None where nothing was amiss."""
        port = port_of(address)
        return self.troubles.get((host_of(address), port)) if port else None

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        try:
            if len(self._open) < self.limits.connections:
                self._open.add(task)
                async with asyncio.timeout(self.limits.life_seconds):
                    await self._serve(reader, writer)
        except (OSError, ValueError, EOFError, TimeoutError, asyncio.LimitOverrunError, httpcore.ConnectError, httpcore.ConnectTimeout):
            pass  # noted in `troubles` where it matters; the browser sees a connection that broke off
        finally:
            self._open.discard(task)
            _shut(writer)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(self.limits.idle_seconds):
            head = await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n", 1)[0].split(b" ", 2)
        tunnel = method.upper() == b"CONNECT"
        host, port = _place(target.decode("ascii"), tunnel)
        there, out = await self._dial(host, port)
        try:
            if tunnel:
                writer.write(_ESTABLISHED)
                upward = self._pass_on(reader, out, self.limits.up, None)
            else:
                upward = self._requests(head, (host, port), reader, out)
            await _until_one_ends(upward, self._pass_on(there, writer, self.limits.down, self.limits.idle_seconds))
        finally:
            _shut(out)

    async def _dial(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        try:
            return await self._dialer.open(host, port, self.limits.dial_seconds)
        except DialError as error:
            self.troubles[host, port] = error.kind
            if error.rule is not None:
                self.refused.setdefault((host, port), error.rule)
            raise
        except httpcore.ConnectTimeout:
            self.troubles[host, port] = "timeout"
            raise

    async def _requests(self, head: bytes, bound: tuple[str, int], reader: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        """Pass on this request and those that follow on the same connection, to the one host that it is bound to."""
        left = self.limits.up
        while True:
            line, _, rest = head.partition(b"\r\n")
            method, target, version = line.split(b" ", 2)
            if method.upper() == b"CONNECT" or _place(target.decode("ascii"), False) != bound:
                return  # another host: the browser opens another connection for it
            parts = urlsplit(target.decode("ascii"))
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            fields = [field for field in rest.split(b"\r\n") if field and field.split(b":", 1)[0].strip().lower() not in _DROPPED]
            out.write(b"\r\n".join([b"%s %s %s" % (method, path.encode(), version), *fields]) + b"\r\n\r\n")
            left -= await _body(fields, reader, out, left)
            await out.drain()
            head = await reader.readuntil(b"\r\n\r\n")

    async def _pass_on(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, most: int, idle: float | None) -> None:
        """Copy bytes until an end, or until this connection or the whole crawl has had its share. `idle`: longest silence in seconds."""
        while most > 0 and self._left > 0:
            async with asyncio.timeout(idle):
                part = await source.read(_CHUNK)
            if not part:
                return
            most -= len(part)
            self._left -= len(part)
            target.write(part)
            async with asyncio.timeout(self.limits.idle_seconds):
                await target.drain()


def _place(target: str, tunnel: bool) -> tuple[str, int]:
    """Host and port that a request line names. Raises ValueError where it names none, or anything but plain HTTP."""
    parts = urlsplit(f"//{target}" if tunnel else target)
    if not parts.hostname or (not tunnel and parts.scheme != "http"):
        raise ValueError("no address")
    port = parts.port if parts.port is not None else (443 if tunnel else 80)
    return parts.hostname.lower(), port


async def _body(fields: list[bytes], reader: asyncio.StreamReader, out: asyncio.StreamWriter, most: int) -> int:
    """Pass on a request's body; gives its length. Raises ValueError where it is longer than `most` or its end cannot be told."""
    named = {field.split(b":", 1)[0].strip().lower(): field.split(b":", 1)[-1].strip() for field in fields}
    if b"transfer-encoding" in named:
        if named[b"transfer-encoding"].lower() != b"chunked":
            raise ValueError("an unknown transfer encoding")
        return await _chunks(reader, out, most)
    length = int(named.get(b"content-length", b"0"))
    if not 0 <= length <= most:
        raise ValueError("too much to send")
    await _copy(length, reader, out)
    return length


async def _chunks(reader: asyncio.StreamReader, out: asyncio.StreamWriter, most: int) -> int:
    total = 0
    while True:
        line = await reader.readuntil(b"\r\n")
        size = int(line.split(b";")[0], 16)
        total += size
        if size < 0 or total > most:
            raise ValueError("too much to send")
        out.write(line)
        await _copy(size + 2, reader, out)
        if not size:
            return total


async def _copy(length: int, reader: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
    while length > 0:
        part = await reader.readexactly(min(length, _CHUNK))
        length -= len(part)
        out.write(part)
        await out.drain()


async def _until_one_ends(*ways: object) -> None:
    tasks = [asyncio.ensure_future(way) for way in ways]  # type: ignore[call-overload]  # coroutines
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _shut(writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError, RuntimeError):
        writer.close()
