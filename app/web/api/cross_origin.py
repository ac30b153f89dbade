"""Pages of other sites that may ask the API from their readers' browsers (CORS): those that the keeper named, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from foliocheck.core.errors import BadConfiguration

PREFIX = "/api/"
_METHODS = "GET, POST, DELETE"
_HEADERS = "Content-Type, Authorization, Last-Event-ID"


def origins_of(sites: Iterable[str]) -> tuple[str, ...]:
    """The origins of these sites, as browsers name them. A page's address will do. Raises BadConfiguration for what is none."""
    found = []
    for site in sites:
        parts = urlsplit(site.strip())
        try:
            whole = parts.scheme in ("http", "https") and parts.hostname and parts.port is not False
        except ValueError:
            whole = False
        if not whole or parts.username is not None:
            raise BadConfiguration(f"--allow-origin is “{site}”: give a site with its http:// or https://, like https://name.example.")
        usual = {"http": 80, "https": 443}[parts.scheme]
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        found.append(f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port and parts.port != usual else ""))
    return tuple(dict.fromkeys(found))


def let_in(origins: tuple[str, ...], scope: Scope) -> bool:
    """Whether this request comes from a page of a site that may ask the API."""
    return bool(scope["path"].startswith(PREFIX)) and Headers(scope=scope).get("origin") in origins


class CrossOrigin:
    """ASGI middleware, before whatever asks for a sign-in: browsers send their question about a request without one.

    Cookies are taken out: a token says who asks, or the origin itself does. A page of another site never acts as whoever is signed in here.
    """

    def __init__(self, app: ASGIApp, origins: tuple[str, ...] = ()) -> None:
        self.app = app
        self.origins = origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a browser's question before a request, and mark the answers that the page may read."""
        if scope["type"] != "http" or not let_in(self.origins, scope):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        allowed = {"Access-Control-Allow-Origin": headers["origin"], "Access-Control-Expose-Headers": "Location", "Vary": "Origin"}
        if scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            asked = {"Access-Control-Allow-Methods": _METHODS, "Access-Control-Allow-Headers": _HEADERS, "Access-Control-Max-Age": "600"}
            if headers.get("access-control-request-private-network") == "true":
                asked["Access-Control-Allow-Private-Network"] = "true"
            await Response(status_code=204, headers=allowed | asked)(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(allowed)
            await send(message)

        without = [(name, value) for name, value in scope["headers"] if name != b"cookie"]
        await self.app({**scope, "headers": without}, receive, sending)
