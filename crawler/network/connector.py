"""The one connector to the network: link checker and document fetcher go through it, by the rules of its dialer (see `gate`).

It speaks HTTP/1.1 through httpx's transport interface on connections that are kept alive, is polite to each host, follows redirects itself
(so that each hop is counted, gated and vetted), and never raises for trouble on the network: the Answer tells what happened.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import httpcore
import httpx

from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, without_fragment
from foliocheck.crawler.network.answer import Answer, Limit, Served, archive_answer
from foliocheck.crawler.network.cookies import Cookies
from foliocheck.crawler.network.dialer import Dialer, DialError
from foliocheck.crawler.network.offline import Offline
from foliocheck.crawler.network.politeness import Hosts, Politeness
from foliocheck.crawler.network.response import read_body, read_headers, retry_after
from foliocheck.crawler.network.transport import Transport

REDIRECTS = (301, 302, 303, 307, 308)
MAX_REDIRECTS = 12
_SAFE = "%/:=&?~#+!$,;'@()*[]|"


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
        self._hosts = Hosts(self.polite)
        self._offline = Offline(self._dialer, well_known)
        self._overall = asyncio.Semaphore(self.polite.overall)

    async def __aenter__(self) -> Connector:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        self._offline.close()
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
        return self._offline.certain

    def online(self) -> None:
        """Say that an outside host was reached by other means (by the browser, say): a name not found is then really missing."""
        self._dialer.outside_answered = True

    async def ask(
        self,
        method: str,
        address: str,
        *,
        limit_bytes: Limit = 524_288,
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

    async def _hop(self, method: str, address: str, limit_bytes: Limit, timeout: float, jar: Cookies, own: Cookies) -> tuple[Answer, float]:
        if address == VIRTUAL_ORIGIN or address.startswith(VIRTUAL_ORIGIN + "/"):
            return archive_answer(self._serve(address) if self._serve else None, method, address, limit_bytes), 0.0
        host = self._hosts.of(host_of(address))
        async with host.gate:
            if host.given_up:
                return Answer(address=address, method=method, final_url=address, error="timeout", given_up=True), 0.0
            await host.turn()
            async with self._overall:
                began = time.monotonic()
                answer = await self._send(method, address, limit_bytes, timeout, jar, own)
                if answer.error == "reset":
                    # Often only a kept connection that the other side had just closed: a fresh one tells.
                    answer = await self._send(method, address, limit_bytes, timeout, jar, own)
                spent = time.monotonic() - began
            host.heard(answer)
        return answer, spent

    async def _send(self, method: str, address: str, limit_bytes: Limit, timeout: float, jar: Cookies, own: Cookies) -> Answer:
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
                headers = read_headers(response.headers.raw)
                own.take_headers(address, response.headers.raw)
                said = replace(said, status=response.status_code, headers=headers, retry_after=retry_after(headers))
                try:
                    cut = await read_body(response, limit_bytes, body)
                finally:
                    await response.aclose()
            return replace(said, body=bytes(body), cut=cut)
        except DialError as error:
            await self._offline.settle()
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
