"""What stands before every page: which host names are answered, where a form may come from, and the headers of every answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from foliocheck.app.web.api.cross_origin import PREFIX, let_in
from foliocheck.core.addresses import host_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from outside, nothing inside the page itself: script and style are files of our own."""

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # “no-referrer” would make every form's origin “null”
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_HARMLESS = ("GET", "HEAD", "OPTIONS")
_PROBES = ("/healthz", "/metrics")
"""Asked by programs that know an address and no name; they tell nothing of anybody."""


class Guard:
    """ASGI middleware. `hosts`: names under which the page may be asked for; None lets loopback names in and no others.

    `origins`: sites whose pages may ask the API (`api/cross_origin.py`), and nothing but the API.
    Without that rule any site on the web could point a name of its own at this machine, and read every report through the visitor's browser;
    and without the rule about origins it could send forms.
    """

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...] | None = None, origins: tuple[str, ...] = ()) -> None:
        self.app = app
        self.hosts = hosts
        self.origins = origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is not to be answered; else answer, with our headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        answer: ASGIApp = self.app
        if refusal:
            program = scope["path"].startswith(PREFIX)
            answer = JSONResponse({"error": refusal}, status_code=403) if program else PlainTextResponse(refusal, status_code=403)
        await answer(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> str | None:
        host = host_of(f"http://{headers.get('host', '')}")
        if scope["path"] in _PROBES:
            return None
        if not (_loopback(host) if self.hosts is None else host in self.hosts):
            return "This page is not known under that name. Use the address that “foliocheck serve” prints."
        if scope["method"] in _HARMLESS or let_in(self.origins, scope):
            return None
        origin = headers.get("origin")
        foreign = headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
        if foreign or (origin is not None and urlsplit(origin).netloc != headers.get("host")):
            return "This form was sent from another site. Open the page itself and try again."
        return None


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            there = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                there.setdefault(name, value)
        await send(message)

    return sending


def _loopback(host: str) -> bool:
    """Whether the name can mean nothing but this machine: “127.0.0.1.evil.example” can mean any."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
