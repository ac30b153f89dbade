"""A host's response, read within its limits: the headers as plain text, and as much of the body as was asked for."""

from __future__ import annotations

from collections.abc import Iterable

import httpcore
import httpx

from foliocheck.crawler.network.answer import Cut, Limit, most_bytes
from foliocheck.crawler.network.transport import unpack

REST_WORTH_READING = 65_536
"""A rest of a body up to this size is read to the end and thrown away: cheaper than a new connection."""


async def read_body(response: httpx.Response, limit: Limit, body: bytearray) -> Cut | None:
    """Read the decoded body into `body` up to the limit (what has come stays there if time runs out); gives why it was cut."""
    most = most_bytes(limit, response.headers.get("content-type", ""))
    told = response.headers.get("content-length", "")
    spare = told.isdigit() and int(told) <= REST_WORTH_READING
    if not most and not spare:
        return "size"
    decode = unpack(response.headers.get("content-encoding", ""))
    cut: Cut | None = None
    try:
        async for chunk in response.stream:  # type: ignore[union-attr]  # the transport gives an asynchronous stream
            if len(body) < most or not cut:
                body += decode(chunk, most - len(body) + 1)
            if len(body) > most:
                del body[most:]
                cut = "size"
                if not spare:
                    break
    except (httpcore.TimeoutException, httpcore.ReadError, httpcore.RemoteProtocolError):
        cut = "time"
    return cut


def read_headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers with lower-case names, repeated ones joined by ", "."""
    headers: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1").lower(), _text(value)
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def retry_after(headers: dict[str, str]) -> float | None:
    """Seconds as told by `Retry-After`; a date is too rare on refusals to need a clock here."""
    value = headers.get("retry-after", "").strip()
    return float(value) if value.isdigit() and len(value) < 7 else None


def _text(value: bytes) -> str:
    """A header's value: by rule Latin-1, in practice often UTF-8 (a `Location` with accents)."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
