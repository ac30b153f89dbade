"""Dialling: a host name is resolved once, each address is held against the rules, and the vetted address is the one that is dialled.

This is the only place where a connection is opened, for the connector and for the browser's proxy alike. What goes wrong is told as a
class of failure (`DialError.kind`), not as prose.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from foliocheck.core.addresses import is_private_host
from foliocheck.crawler.network.rules import Rules

VERIFY_KINDS = {10: "tls-expired", 62: "tls-name", 64: "tls-name", 20: "tls-chain", 21: "tls-chain"}
"""OpenSSL's verify codes: expired; name or IP mismatch; issuer not sent along (browsers often find it themselves)."""
ADDRESSES_TRIED = 3


class DialError(httpcore.ConnectError):
    """No connection. `kind` is one of the error classes of `Attempt.error`, or `refused-by-rule`, and then `rule` says which."""

    def __init__(self, kind: str, detail: str = "", rule: str | None = None) -> None:
        super().__init__(detail or kind)
        self.kind = kind
        self.rule = rule


class Dialer(httpcore.AsyncNetworkBackend):
    """Opens connections. Every address of a name must pass the `rules`, or none is dialled; None: there are no rules.

    `outside_answered` and `outside_failed` hold what is known of hosts beyond this machine and its network: whether this
    computer is offline is read from them.
    """

    def __init__(self, rules: Rules | None = None) -> None:
        self.rules = rules
        self.outside_answered = False
        self.outside_failed: set[str] = set()
        self._known: dict[str, asyncio.Task[list[str]]] = {}

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first of the host's addresses that takes one. Raises DialError or httpcore.ConnectTimeout."""
        return Stream(*await self.open(host, port, timeout))

    async def open(self, host: str, port: int, timeout: float | None = None) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """The same connection as asyncio's two streams. Raises as `connect_tcp` does."""
        trouble: DialError | httpcore.ConnectTimeout = DialError("refused")
        try:
            async with asyncio.timeout(timeout):
                found = await self.resolve(host, port)
        except TimeoutError:
            raise httpcore.ConnectTimeout("resolving took too long") from None
        for address in found[:ADDRESSES_TRIED]:
            try:
                async with asyncio.timeout(timeout):
                    return await asyncio.open_connection(address, port)
            except TimeoutError:
                trouble = httpcore.ConnectTimeout("no answer")
            except OSError as error:
                trouble = DialError("reset" if isinstance(error, ConnectionResetError) else "refused", str(error))
        raise trouble

    async def resolve(self, host: str, port: int) -> list[str]:
        """The addresses of `host`, asked for once in a crawl: a name cannot lead elsewhere the second time.

        Raises DialError (`dns`, `timeout`, `refused-by-rule`).
        """
        if self.rules is not None and (rule := self.rules.against_name(host, port)):
            raise DialError("refused-by-rule", f"{host}:{port} may not be asked", rule)
        task = self._known.get(host)
        if task is None:
            task = self._known[host] = asyncio.create_task(self._look_up(host, port))
            task.add_done_callback(_retrieve)
        try:
            found = await asyncio.shield(task)
        except DialError as error:
            if error.kind == "timeout":
                self._known.pop(host, None)  # the resolver was busy: another time it may not be
            raise
        for address in found:
            if self.rules is not None and (rule := self.rules.against_ip(host, port, address)):
                raise DialError("refused-by-rule", f"{host} leads to an address that may not be asked", rule)
        return found

    async def _look_up(self, host: str, port: int) -> list[str]:
        outside = not is_private_host(host)
        try:
            rows = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            if outside:
                self.outside_failed.add(host)
            busy = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            raise DialError("timeout" if busy else "dns", str(error)) from None
        self.outside_answered = self.outside_answered or outside
        return list(dict.fromkeys(str(row[4][0]) for row in rows))

    async def sleep(self, seconds: float) -> None:
        """Wait (the pool asks for this between its own retries)."""
        await asyncio.sleep(seconds)

    async def close(self) -> None:
        """Let go of look-ups that are still running."""
        for task in self._known.values():
            task.cancel()
        await asyncio.gather(*self._known.values(), return_exceptions=True)


def _retrieve(task: asyncio.Task[list[str]]) -> None:
    """Look at a failed look-up's exception, so that one that nobody waits for any more is not complained of."""
    if not task.cancelled():
        task.exception()


class Stream(httpcore.AsyncNetworkStream):
    """A connection as httpcore wants it, on asyncio's own streams."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, b"" at the end."""
        try:
            async with asyncio.timeout(timeout):
                return await self._reader.read(max_bytes)
        except TimeoutError:
            raise httpcore.ReadTimeout("no answer in time") from None
        except (OSError, ssl.SSLError) as error:
            raise httpcore.ReadError(str(error)) from None

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        if not buffer:
            return
        try:
            self._writer.write(buffer)
            async with asyncio.timeout(timeout):
                await self._writer.drain()
        except TimeoutError:
            raise httpcore.WriteTimeout("the other side took nothing") from None
        except (OSError, ssl.SSLError) as error:
            raise httpcore.WriteError(str(error)) from None

    async def aclose(self) -> None:
        """Close, without waiting for the other side."""
        with contextlib.suppress(OSError, RuntimeError):
            self._writer.close()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """The same connection under TLS. Raises DialError with the kind of certificate trouble."""
        try:
            await self._writer.start_tls(ssl_context, server_hostname=server_hostname, ssl_handshake_timeout=timeout)
        except ssl.SSLCertVerificationError as error:
            await self.aclose()
            raise DialError(VERIFY_KINDS.get(error.verify_code, "tls-other"), error.verify_message) from None
        except (TimeoutError, ConnectionAbortedError):
            await self.aclose()
            raise httpcore.ConnectTimeout("the TLS handshake took too long") from None
        except ssl.SSLError as error:
            await self.aclose()
            raise DialError("tls-other", str(error)) from None
        except OSError as error:
            await self.aclose()
            raise DialError("reset", str(error)) from None
        return self

    def get_extra_info(self, info: str) -> Any:
        """What the pool asks before it uses a connection again: whether the other side has closed it."""
        if info == "is_readable":
            return self._reader.at_eof() or self._writer.is_closing()
        if info == "ssl_object":
            return self._writer.get_extra_info("ssl_object")
        return None
