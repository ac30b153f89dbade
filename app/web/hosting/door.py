"""Who comes in. Stands before every room of a hosted page: knows people by session, token or the header of a sign-in proxy; turns others away.

Every answer of a room is thereby an answer to somebody. What the Guard before it does stays: only our own names, no forms of other sites.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from pathlib import Path
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request, cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from foliocheck.app.store.database import Store
from foliocheck.app.store.people import LONGEST_NAME, Person, by_session, by_token
from foliocheck.app.web.errors import answer
from foliocheck.app.web.hosting.figures import Figures
from foliocheck.app.web.hosting.limits import Limit
from foliocheck.app.web.hosting.origin import client_address, from_proxy
from foliocheck.app.web.hosting.settings import Hosting
from foliocheck.app.web.hosting.written_down import note, requests
from foliocheck.app.web.visitor import NOBODY, Visitor

COOKIE = "__Host-foliocheck"
"""The prefix makes the browser keep it to this very host, and to encrypted connections."""
OPEN = ("/sign-in", "/static/", "/healthz", "/metrics")
ASKS_FOR_A_CHECK = ("/checks", "/api/checks")
_HARMLESS = ("GET", "HEAD", "OPTIONS")


class Door:
    """ASGI middleware. `routes` are the page's own, by whose patterns requests are written down."""

    def __init__(self, app: ASGIApp, store: Store, hosting: Hosting, figures: Figures) -> None:
        self.app = app
        self.store = store
        self.hosting = hosting
        self.figures = figures
        self._anybody = Limit(hosting.requests_per_minute, 60)
        self._checks = Limit(hosting.checks_per_hour, 3600)
        self._key = _key(store.place.home / "hosting.key")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in, or turn away; and write down that somebody was here."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, told = time.monotonic(), _Told()
        visitor, refusal = await self._let_in(Request(scope), scope)
        try:
            await (refusal or self.app)(scope, _measured(receive, self.hosting.upload_mb * 1_000_000), told.sending(send))
        finally:
            self._write_down(scope, visitor, told.status, time.monotonic() - begun)

    async def _let_in(self, request: Request, scope: Scope) -> tuple[Visitor | None, Response | None]:
        path, address = request.url.path, client_address(scope, self.hosting)
        visitor = await run_in_threadpool(self._recognised, request, scope)
        scope.setdefault("state", {})["visitor"] = visitor or NOBODY
        asker = visitor.name if visitor is not None else f"at {address}"
        seconds = self._anybody.wait(asker)
        if seconds:
            return visitor, self._turned_away(request, "too often", 429, _later(seconds), seconds)
        if path == OPEN[0] or path.startswith(OPEN[1:]):
            return visitor, None
        if visitor is None:
            return None, self._not_known(request)
        if request.method not in _HARMLESS:
            if visitor.session and not (request.headers.get("origin") or request.headers.get("sec-fetch-site")):
                return visitor, self._turned_away(
                    request, "no origin", 403, "This form does not say where it comes from. Open the page itself and try again."
                )
            if path in ASKS_FOR_A_CHECK and (seconds := self._checks.wait(asker)):
                sentence = f"That is {self.hosting.checks_per_hour} checks within an hour, which is as many as this page does for one person. {_later(seconds)}"
                return visitor, self._turned_away(request, "too many checks", 429, sentence, seconds)
        return visitor, None

    def _recognised(self, request: Request, scope: Scope) -> Visitor | None:
        """By token, by the proxy's header, or by session, in this order."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and token:
            return _as_visitor(by_token(self.store, token.strip()))
        if self.hosting.user_header is not None:
            name = request.headers.get(self.hosting.user_header, "").strip() if from_proxy(scope, self.hosting) else ""
            return self._of_proxy(name) if 0 < len(name) <= LONGEST_NAME else None
        key = _cookies(scope).get(COOKIE)
        return _as_visitor(by_session(self.store, key), session=True) if key else None

    def _of_proxy(self, name: str) -> Visitor:
        """The name itself (often an e-mail address) is not kept: a keyed hash of it stands in."""
        known = hmac.digest(self._key, name.lower().encode("utf-8", "surrogatepass"), "sha256").hex()[:32]
        return Visitor(f"p{known}", "staff" if name.lower() in self.hosting.staff else "candidate")

    def _not_known(self, request: Request) -> Response:
        if self.hosting.user_header is not None:
            return self._turned_away(request, "not signed in", 401, "Sign in first, at the page through which you came here.")
        if request.url.path.startswith("/api/") or request.method not in _HARMLESS:
            return self._turned_away(
                request, "not signed in", 401, "Sign in first. Programs send their access token: Authorization: Bearer TOKEN."
            )
        self.figures.refused.labels("not signed in").inc()
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse("/sign-in" + (f"?next={quote(back, safe='')}" if back != "/" else ""), status_code=303)

    def _turned_away(self, request: Request, reason: str, status: int, sentence: str, seconds: float = 0.0) -> Response:
        self.figures.refused.labels(reason).inc()
        response = answer(request, status, sentence)
        if seconds:
            response.headers["Retry-After"] = str(round(seconds) + 1)
        return response

    def _write_down(self, scope: Scope, visitor: Visitor | None, status: int, seconds: float) -> None:
        route = scope.get("route")
        pattern = route.path if isinstance(route, Route) else "none"
        who = visitor.name if visitor is not None else ""
        self.figures.answers.labels(pattern, scope["method"], str(status)).inc()
        self.figures.seconds.labels(pattern).observe(seconds)
        requests.info(
            "request",
            extra={"facts": {"route": pattern, "method": scope["method"], "status": status, "ms": round(seconds * 1000), "who": who}},
        )
        if scope["method"] not in _HARMLESS and pattern not in ("none", "/sign-in", "/sign-out"):
            check = str(scope.get("path_params", {}).get("check") or "") or None
            note(f"{scope['method']} {pattern}", who, check=check, outcome="done" if status < 400 else f"refused ({status})")


class _Told:
    """Remembers the status of an answer, and adds what only a page behind TLS may say."""

    def __init__(self) -> None:
        self.status = 500

    def sending(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.status = int(message["status"])
                MutableHeaders(scope=message)["Strict-Transport-Security"] = "max-age=31536000"
            await send(message)

        return sending


class TooLarge(HTTPException):
    """More came than is taken, whatever the request said about its length."""

    def __init__(self) -> None:
        super().__init__(413)


def _measured(receive: Receive, most: int) -> Receive:
    left = most

    async def receiving() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise TooLarge
        return message

    return receiving


def _as_visitor(person: Person | None, *, session: bool = False) -> Visitor | None:
    return None if person is None else Visitor(person.id, "staff" if person.role == "staff" else "candidate", session=session)


def _cookies(scope: Scope) -> dict[str, str]:
    return cookie_parser(Headers(scope=scope).get("cookie", ""))


def _later(seconds: float) -> str:
    return "Try again in a minute." if seconds <= 60 else f"Try again in {round(seconds / 60) + 1} minutes."


def _key(path: Path) -> bytes:
    """A key of this installation's own, made once; several machines share the folder."""
    try:
        with path.open("xb") as file:
            path.chmod(0o600)
            file.write(secrets.token_bytes(32))
    except FileExistsError:
        pass
    return hashlib.sha256(path.read_bytes()).digest()
