"""Which person a program asks for: the one place where the API looks at who is calling."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request

from foliocheck.app.web.visitor import Visitor, visitor_of


def caller_of(request: Request) -> Visitor:
    """Whom the middleware recognised (by a sign-in or a token); else a page of another site; else the local person.

    A page of another site that the keeper lets in (a WordPress dashboard, say) sees only what was asked for from there. Else any
    script that runs on it could read every report on this machine.
    """
    if hasattr(request.state, "visitor"):
        return visitor_of(request)
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return Visitor(origin[:200], "candidate")
    return visitor_of(request)
