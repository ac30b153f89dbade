"""A local server that answers as told, for any host: as itself and, spoken to as a proxy, in the name of every http: address.

Each address has a list of Says: the n-th request gets the n-th, the last one stays. What is not listed is 404.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True, kw_only=True)
class Say:
    """One answer. `behave`: answer | reset (close without a word) | hang (never answer) | drip (a byte now and then) | nonsense."""

    status: int = 200
    body: str = ""
    kind: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    behave: str = "answer"
    not_to: tuple[str, ...] = ()
    """Methods that are refused with 405."""
    needs_cookie: str = ""
    """Without this cookie: set it and redirect to the same address."""


class Server:
    """`says` maps host+path?query (host without port) to answers. `visits` counts requests by the same key."""

    def __init__(self, says: Mapping[str, Sequence[Say]]) -> None:
        self._says = says
        self.visits: dict[str, int] = {}
        self._servers: list[asyncio.Server] = []
        self._busy: set[asyncio.Task[None]] = set()

    async def start(self, tls: ssl.SSLContext | None = None) -> int:
        """Listen on a free port of 127.0.0.1 (under TLS if a context is given); gives the port."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        self._servers.append(server)
        return int(server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Stop listening and hang up."""
        for server in self._servers:
            server.close()
        for task in list(self._busy):
            task.cancel()
        await asyncio.gather(*self._busy, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._busy.add(task)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ssl.SSLError):
                await self._answer(reader, writer)
        except asyncio.CancelledError:
            pass  # the server is stopped while an answer hangs on purpose
        finally:
            self._busy.discard(task)
            with contextlib.suppress(ConnectionError, RuntimeError):
                writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = await reader.readexactly(1)
        if first == b"\x16":  # a TLS greeting at a port that speaks none
            writer.write(b"HTTP/1.1 400 X\r\nConnection: close\r\n\r\n")
            return
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        method, target, _ = head.split("\r\n")[0].split(" ", 2)
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head.split("\r\n")[1:])}
        parts = urlsplit(target if "://" in target else f"http://{headers.get('host', 'localhost')}{target}")
        key = f"{parts.hostname}{parts.path}" + (f"?{parts.query}" if parts.query else "")
        turn = self.visits.get(key, 0)
        self.visits[key] = turn + 1
        answers = self._says.get(key, (Say(status=404, body="<title>404</title><h1>Not found</h1>"),))
        say = answers[min(turn, len(answers) - 1)]
        if say.behave == "reset":
            return
        if say.behave == "hang":
            await asyncio.sleep(60)
        if say.behave == "nonsense":
            writer.write(b"SSH-2.0-nonsense\r\n\r\n")
            await writer.drain()
            return
        extra = "".join(f"{name}: {value}\r\n" for name, value in say.headers)
        status, body = say.status, say.body.encode()
        if method in say.not_to:
            status, body = 405, b""
        if say.needs_cookie and say.needs_cookie not in headers.get("cookie", ""):
            status, body = 302, b""
            extra += f"Set-Cookie: {say.needs_cookie}=1; Path=/\r\nLocation: {parts.path}\r\n"
        writer.write(
            f"HTTP/1.1 {status} X\r\nContent-Type: {say.kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{extra}\r\n".encode()
        )
        if method != "HEAD":
            if say.behave == "drip":
                for byte in body:
                    writer.write(bytes([byte]))
                    await writer.drain()
                    await asyncio.sleep(0.5)
            writer.write(body)
        await writer.drain()


def certificates(folder: Path) -> dict[str, ssl.SSLContext]:
    """Server contexts by name: good, expired, other-name (all of one test authority) and self-signed; `folder`/ca.pem is the authority."""

    def run(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    run("req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test authority", "-days", "30")
    contexts = {}
    for name, host, days in (("good", "localhost", "30"), ("expired", "localhost", "-1"), ("other-name", "elsewhere.example", "30")):
        (folder / "ext").write_text(f"subjectAltName=DNS:{host}\n")
        run("req", *curve, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={host}")
        signing = ("-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "ext", "-days", days)
        run("x509", "-req", "-in", f"{name}.csr", *signing, "-out", f"{name}.pem")
    run(
        "req",
        "-x509",
        *curve,
        "-keyout",
        "self.key",
        "-out",
        "self.pem",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
    )
    for name, file in (("good", "good"), ("expired", "expired"), ("other-name", "other-name"), ("self-signed", "self")):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / f"{file}.pem", folder / f"{file}.key")
        contexts[name] = context
    return contexts
