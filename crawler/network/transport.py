"""httpx's transport interface on httpcore's connection pool, with our own dialer under it. Nothing is decoded or followed here."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import AsyncIterator, Callable
from typing import Any

import certifi
import httpcore
import httpx

from foliocheck.crawler.network.dialer import Dialer


class Transport(httpx.AsyncBaseTransport):
    """Sends one request and gives the response with its body still to come. Raises httpcore's exceptions, unmapped."""

    def __init__(self, dialer: Dialer, *, through: str | None = None, tls: ssl.SSLContext | None = None, at_once: int = 24) -> None:
        settings: dict[str, Any] = {
            "ssl_context": tls or trust(),
            "max_connections": at_once * 2,
            "max_keepalive_connections": at_once * 2,
            "keepalive_expiry": 8.0,
            "network_backend": dialer,
        }
        self._pool: httpcore.AsyncConnectionPool = (
            httpcore.AsyncHTTPProxy(proxy_url=through, **settings) if through else httpcore.AsyncConnectionPool(**settings)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The response to `request`."""
        url = httpcore.URL(scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path)
        answer = await self._pool.handle_async_request(
            httpcore.Request(method=request.method, url=url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(status_code=answer.status, headers=answer.headers, stream=_Body(answer.stream), extensions=answer.extensions)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


def trust() -> ssl.SSLContext:
    """Whom to trust: the system's store (an institution's own authority may be in it) and certifi's, as browsers bring their own."""
    context = ssl.create_default_context()
    context.load_verify_locations(cafile=certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context


def unpack(encoding: str) -> Callable[[bytes, int], bytes]:
    """A function (chunk, most bytes to give) that undoes `Content-Encoding`; damaged data ends the text, a bomb stops at the limit."""
    kind = encoding.strip().lower()
    if kind not in ("gzip", "x-gzip", "deflate"):
        return lambda chunk, most: chunk
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 32)
    raw = False

    def decode(chunk: bytes, most: int) -> bytes:
        nonlocal inflater, raw
        try:
            return inflater.decompress(chunk, max(most, 1))
        except zlib.error:
            if kind == "deflate" and not raw:
                inflater, raw = zlib.decompressobj(-zlib.MAX_WBITS), True
                return decode(chunk, most)
            return b""

    return decode
