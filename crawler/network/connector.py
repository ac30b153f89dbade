"""The one connector to the network: link checker and document fetcher go through it, by the rules of its dialer (see `gate`).

It speaks HTTP/1.1 through httpx's transport interface on connections that are kept alive, is polite to each host, follows redirects itself
(so that each hop is counted, gated and vetted), and never raises for trouble on the network: the Answer tells what happened.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Literal
from urllib.parse import quote, urljoin, urlsplit

import httpcore
import httpx

from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, is_loopback, without_fragment
from foliocheck.core.policy_data import policy
from foliocheck.crawler.network.cookies import Cookies
from foliocheck.crawler.network.dialer import Dialer, DialError
from foliocheck.crawler.network.transport import Transport, unpack

REDIRECTS = (301, 302, 303, 307, 308)
MAX_REDIRECTS = 12
REST_WORTH_READING = 65_536
"""A rest of a body up to this size is read to the end and thrown away: cheaper than a new connection."""
PROBE_SECONDS = 2.0
_SAFE = "%/:=&?~#+!$,;'@()*[]|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Politeness:
    """How much is asked of whom at once. `delay` is the least time in seconds between two requests to one host.

    Loopback counts as one's own machine: more at once and no delay. `patience` is how many times in a row a host may leave us
    without an answer before it is given up. `longest_wait` is the longest `Retry-After` (seconds) that is waited for.
    """

    at_once: int = 3
    at_once_local: int = 6
    delay: float = 0.15
    overall: int = 24
    patience: int = 3
    longest_wait: float = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What a handed-in archive holds at an address of the virtual origin."""

    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one question. `error` is a class as in `Attempt.error`, or `refused-by-rule`; None where a host answered.

    `headers` have lower-case names, repeated ones joined by ", ". `body` is decoded (gzip, deflate) and cut at the limit; `cut` says
    why it is not whole. `redirects` are the addresses passed on the way, the first asked one included, the final one not.
    """

    address: str
    method: str
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    final_url: str = ""
    redirects: tuple[str, ...] = ()
    error: str | None = None
    retry_after: float | None = None
    cut: Literal["size", "time"] | None = None
    rule: str | None = None
    """Which of the rules refused, where one did (see `rules`)."""
    given_up: bool = False
    """Not asked at all, because this host had left too many questions without an answer."""

    @property
    def content_type(self) -> str:
        """The media type without its parameters, lower case; "" where none was given."""
        return self.headers.get("content-type", "").split(";")[0].strip().lower()


@dataclass(slots=True)
class _Host:
    """What is known of one host: how many may ask at once, when the next may, and how often it stayed silent in a row."""

    gate: asyncio.Semaphore
    delay: float
    next_at: float = 0.0
    silent: int = 0


class Connector:
    """Asks addresses. An async context manager; one for a whole crawl.

    `serve` answers addresses of the virtual origin from a handed-in archive. `dialer` opens the connections, by its rules; one without
    rules where None. `through` is the address of an HTTP proxy that everything goes through, or None. `well_known` are the names by
    which it is told whether this computer is offline (by policy, where None).
    """

    def __init__(
        self,
        user_agent: str,
        polite: Politeness | None = None,
        serve: Callable[[str], Served | None] | None = None,
        *,
        dialer: Dialer | None = None,
        through: str | None = None,
        tls: ssl.SSLContext | None = None,
        well_known: Sequence[str] | None = None,
    ) -> None:
        self.polite = polite or Politeness()
        self.cookies = Cookies()
        self.asked = 0
        self._headers = [("User-Agent", user_agent), ("Accept", "text/html,*/*;q=0.8"), ("Accept-Language", "en-GB,en;q=0.8")]
        self._headers.append(("Accept-Encoding", "gzip, deflate"))
        self._serve = serve
        self._dialer = dialer or Dialer()
        self._through = through
        self._tls = tls
        self._transport: Transport | None = None
        self._hosts: dict[str, _Host] = {}
        self._well_known = well_known
        self._probe: asyncio.Task[None] | None = None
        self._overall = asyncio.Semaphore(self.polite.overall)

    async def __aenter__(self) -> Connector:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        if self._probe is not None:
            self._probe.cancel()
        if self._transport is not None:
            await self._transport.aclose()
            self._transport = None
        await self._dialer.close()

    def take_cookies(self, cookies: Iterable[Mapping[str, Any]]) -> None:
        """Take over the cookies of the crawl's browser context (Playwright's `context.cookies()`)."""
        self.cookies.take(cookies)

    @property
    def offline(self) -> bool:
        """Whether no host beyond this machine could be found, not even one that is always there."""
        return self._probe is not None and self._probe.done() and not self._dialer.outside_answered

    def online(self) -> None:
        """Say that an outside host was reached by other means (by the browser, say): a name not found is then really missing."""
        self._dialer.outside_answered = True

    async def ask(
        self,
        method: str,
        address: str,
        *,
        limit_bytes: int | Callable[[str], int] = 524_288,
        timeout: float = 15.0,
        follow: bool = True,
        cookies: Cookies | None = None,
    ) -> Answer:
        """Ask `address` and follow redirects. Never raises for trouble on the network.

        `limit_bytes` is how much of the body to read, or a function of the content type. `timeout` is for all hops together, without
        the time spent waiting for one's turn. `cookies` are sent in place of the crawl's.
        """
        jar = self.cookies if cookies is None else cookies
        own = Cookies()
        passed: list[str] = []
        current, left = without_fragment(address), timeout
        while True:
            answer, spent = await self._hop(method, current, limit_bytes, left, jar, own)
            left -= spent
            target = answer.headers.get("location", "").strip() if answer.status in REDIRECTS else ""
            answer = replace(answer, address=address, redirects=tuple(passed))
            if not target or not follow:
                return answer
            passed.append(current)
            following = without_fragment(urljoin(current, target)) if _joinable(current, target) else ""
            if len(passed) > MAX_REDIRECTS or (following in passed and not len(own)):
                return replace(answer, redirects=tuple(passed), error="too-many-redirects")
            if not following.startswith(("http://", "https://")):
                return replace(answer, redirects=tuple(passed), error="bad-address")
            if left <= 0.05:
                return replace(answer, redirects=tuple(passed), status=None, error="timeout")
            if answer.status == 303 and method != "HEAD":
                method = "GET"
            current = following

    async def _hop(
        self, method: str, address: str, limit_bytes: int | Callable[[str], int], timeout: float, jar: Cookies, own: Cookies
    ) -> tuple[Answer, float]:
        if address == VIRTUAL_ORIGIN or address.startswith(VIRTUAL_ORIGIN + "/"):
            return self._from_archive(method, address, limit_bytes), 0.0
        host = self._host(host_of(address))
        async with host.gate:
            if host.silent >= self.polite.patience:
                return Answer(address=address, method=method, final_url=address, error="timeout", given_up=True), 0.0
            await self._turn(host)
            async with self._overall:
                began = time.monotonic()
                answer = await self._send(method, address, limit_bytes, timeout, jar, own)
                if answer.error == "reset":
                    # Often only a kept connection that the other side had just closed: a fresh one tells.
                    answer = await self._send(method, address, limit_bytes, timeout, jar, own)
                spent = time.monotonic() - began
            host.silent = host.silent + 1 if answer.error == "timeout" else 0
            if answer.retry_after and host.delay:
                host.next_at = max(host.next_at, time.monotonic() + min(answer.retry_after, self.polite.longest_wait))
        return answer, spent

    async def _send(
        self, method: str, address: str, limit_bytes: int | Callable[[str], int], timeout: float, jar: Cookies, own: Cookies
    ) -> Answer:
        said = Answer(address=address, method=method, final_url=address)
        body = bytearray()
        try:
            request = self._request(method, address, timeout, jar, own)
        except (httpx.InvalidURL, ValueError, UnicodeError):
            return replace(said, error="bad-address")
        self.asked += 1
        try:
            async with asyncio.timeout(timeout):
                response = await self._open().handle_async_request(request)
                headers = _headers(response.headers.raw)
                own.take_headers(address, response.headers.raw)
                said = replace(said, status=response.status_code, headers=headers, retry_after=_retry_after(headers))
                try:
                    cut = await _read(response, limit_bytes, body)
                finally:
                    await response.aclose()
            return replace(said, body=bytes(body), cut=cut)
        except DialError as error:
            await self._settle_offline()
            return replace(said, error=error.kind, rule=error.rule)
        except (TimeoutError, httpcore.TimeoutException):
            return replace(said, body=bytes(body), cut="time") if said.status is not None else replace(said, error="timeout")
        except (httpcore.RemoteProtocolError, httpcore.LocalProtocolError, httpcore.UnsupportedProtocol) as error:
            hung_up = "disconnected" in str(error) or "closed" in str(error)
            return replace(said, status=None, error="reset" if hung_up else "protocol")
        except httpcore.ProxyError:
            return replace(said, error="refused-by-rule")
        except (httpcore.NetworkError, OSError):
            return replace(said, status=None, error="reset")

    async def _settle_offline(self) -> None:
        """After the first name that is not found: is it the name, or is this computer offline? Asked once, of well-known names."""
        if self._dialer.outside_answered or not self._dialer.outside_failed:
            return
        if self._probe is None:
            self._probe = asyncio.create_task(self._look_for_well_known())
        await asyncio.shield(self._probe)

    async def _look_for_well_known(self) -> None:
        names = policy("hosts")["well_known"] if self._well_known is None else self._well_known
        for name in names:
            with contextlib.suppress(DialError, TimeoutError):
                async with asyncio.timeout(PROBE_SECONDS):
                    await self._dialer.resolve(name, 443)
            if self._dialer.outside_answered:
                return

    def _request(self, method: str, address: str, timeout: float, jar: Cookies, own: Cookies) -> httpx.Request:
        headers = list(self._headers)
        held = "; ".join(part for part in (jar.header(address), own.header(address)) if part)
        if held:
            headers.append(("Cookie", held))
        clock = {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
        request = httpx.Request(method, _written(address), headers=headers, extensions={"timeout": clock})
        if not request.url.host:
            raise ValueError("no host")
        return request

    def _open(self) -> Transport:
        if self._transport is None:
            self._transport = Transport(self._dialer, through=self._through, tls=self._tls, at_once=self.polite.overall)
        return self._transport

    def _host(self, name: str) -> _Host:
        host = self._hosts.get(name)
        if host is None:
            local = is_loopback(name)
            at_once = self.polite.at_once_local if local else self.polite.at_once
            host = self._hosts[name] = _Host(gate=asyncio.Semaphore(at_once), delay=0.0 if local else self.polite.delay)
        return host

    async def _turn(self, host: _Host) -> None:
        """Wait until this host may be asked again."""
        if not host.delay:
            return
        now = time.monotonic()
        start = max(now, host.next_at)
        host.next_at = start + host.delay
        if start > now:
            await asyncio.sleep(start - now)

    def _from_archive(self, method: str, address: str, limit_bytes: int | Callable[[str], int]) -> Answer:
        served = self._serve(address) if self._serve else None
        if served is None:
            return Answer(address=address, method=method, status=404, final_url=address)
        headers = {"content-type": served.content_type, "content-length": str(len(served.body))}
        limit = limit_bytes if isinstance(limit_bytes, int) else limit_bytes(served.content_type.split(";")[0].strip().lower())
        body = b"" if method == "HEAD" else served.body[:limit]
        cut: Literal["size"] | None = "size" if method != "HEAD" and len(served.body) > limit else None
        return Answer(address=address, method=method, status=served.status, headers=headers, body=body, final_url=address, cut=cut)


async def _read(response: httpx.Response, limit_bytes: int | Callable[[str], int], body: bytearray) -> Literal["size", "time"] | None:
    """Read the decoded body into `body` up to the limit (what has come stays there if time runs out); gives why it was cut."""
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    limit = max(0, limit_bytes if isinstance(limit_bytes, int) else limit_bytes(kind))
    told = response.headers.get("content-length", "")
    spare = told.isdigit() and int(told) <= REST_WORTH_READING
    if not limit and not spare:
        return "size"
    decode = unpack(response.headers.get("content-encoding", ""))
    cut: Literal["size", "time"] | None = None
    try:
        async for chunk in response.stream:  # type: ignore[union-attr]  # the transport gives an asynchronous stream
            if len(body) < limit or not cut:
                body += decode(chunk, limit - len(body) + 1)
            if len(body) > limit:
                del body[limit:]
                cut = "size"
                if not spare:
                    break
    except (httpcore.TimeoutException, httpcore.ReadError, httpcore.RemoteProtocolError):
        cut = "time"
    return cut


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1").lower(), _text(value)
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def _text(value: bytes) -> str:
    """A header's value: by rule Latin-1, in practice often UTF-8 (a `Location` with accents)."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _retry_after(headers: dict[str, str]) -> float | None:
    """Seconds as told by `Retry-After`; a date is too rare on refusals to need a clock here."""
    value = headers.get("retry-after", "").strip()
    return float(value) if value.isdigit() and len(value) < 7 else None


def _written(address: str) -> str:
    """`address` as it goes over the wire: path and query percent-encoded where they are not yet; the host is left to httpx (IDNA)."""
    scheme, _, rest = address.partition("://")
    cut = min((rest.find(mark) for mark in "/?" if mark in rest), default=len(rest))
    return f"{scheme}://{rest[:cut]}{quote(rest[cut:], safe=_SAFE)}"


def _joinable(base: str, target: str) -> bool:
    try:
        return bool(urlsplit(urljoin(base, target)).hostname) or ":" in target
    except ValueError:
        return False
