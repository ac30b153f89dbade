"""From which machine a request comes, when a proxy stands before the page."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import Scope

from foliocheck.app.web.hosting.settings import Hosting


def from_proxy(scope: Scope, hosting: Hosting) -> bool:
    """Whether the request was passed on by a proxy that is believed."""
    client = scope.get("client")
    return client is not None and client[0] in hosting.proxies


def client_address(scope: Scope, hosting: Hosting) -> str:
    """The address of who asks: the last one in X-Forwarded-For that is no proxy of ours, where a proxy of ours passed it on."""
    client = scope.get("client")
    address = str(client[0]) if client is not None else "unknown"
    if not from_proxy(scope, hosting):
        return address
    passed = [part.strip() for value in Headers(scope=scope).getlist("x-forwarded-for") for part in value.split(",")]
    return next((part for part in reversed(passed) if part and part not in hosting.proxies), address)
