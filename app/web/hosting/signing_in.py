"""Signing in and out with a name and a password."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.store.database import Store
from foliocheck.app.store.people import by_password, close_session, open_session
from foliocheck.app.web.hosting.door import COOKIE
from foliocheck.app.web.hosting.limits import Limit
from foliocheck.app.web.hosting.origin import client_address
from foliocheck.app.web.hosting.written_down import note
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of

_FAILURES = 10
_WITHIN = 900.0
WRONG = "That name and password do not belong together. Try again, or ask whoever keeps this page."
TOO_OFTEN = "That went wrong too often. Wait a quarter of an hour, then try again."


class Tries:
    """Sign-ins that failed, by machine and by name: guessing is slow either way, and nobody locks another out from elsewhere for longer than it lasts."""

    def __init__(self) -> None:
        self._limits = (Limit(_FAILURES * 3, _WITHIN), Limit(_FAILURES, _WITHIN))

    def too_many(self, machine: str, name: str) -> bool:
        """Whether to refuse before looking."""
        return any(limit.wait(asker, take=False) > 0 for limit, asker in zip(self._limits, (machine, name.lower()), strict=True))

    def failed(self, machine: str, name: str) -> None:
        """Count one."""
        for limit, asker in zip(self._limits, (machine, name.lower()), strict=True):
            limit.spend(asker)


def form(request: Request) -> Response:
    """The form; whoever is signed in already is led on."""
    if visitor_of(request).session:
        return RedirectResponse(_next(request.query_params.get("next", "")), status_code=303)
    return page(request, "hosting/sign_in.html.j2", problem=None, name="", next=request.query_params.get("next", ""))


async def sign_in(request: Request) -> Response:
    """Look at name and password; a session for whom they fit."""
    async with request.form(max_files=0, max_fields=5) as fields:
        name, password, onward = (_text(fields.get(each)) for each in ("name", "password", "next"))
    tries: Tries = request.app.state.tries
    store: Store = request.app.state.desk.store
    machine = client_address(request.scope, request.app.state.hosting)
    problem = TOO_OFTEN if tries.too_many(machine, name) else None
    person = None if problem else await run_in_threadpool(by_password, store, name, password)
    if person is None:
        if problem is None:
            tries.failed(machine, name)
            note("sign in", "", outcome="refused")
        status = 429 if problem else 403
        return page(request, "hosting/sign_in.html.j2", status=status, problem=problem or WRONG, name=name[:120], next=onward)
    key = await run_in_threadpool(open_session, store, person)
    note("sign in", person.id)
    response = RedirectResponse(_next(onward), status_code=303)
    response.set_cookie(COOKIE, key, secure=True, httponly=True, samesite="lax", path="/")
    return response


async def sign_out(request: Request) -> Response:
    """End the session."""
    key = request.cookies.get(COOKIE)
    if key:
        await run_in_threadpool(close_session, request.app.state.desk.store, key)
    note("sign out", visitor_of(request).name)
    response = RedirectResponse("/sign-in", status_code=303)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
    return response


def _next(given: str) -> str:
    """Where to go on to: a path of this page and nothing else."""
    parts = urlsplit(given)
    own = given.startswith("/") and not given.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc and given.isprintable()
    return given if own and "\\" not in given else "/"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


ROUTES = (
    Route("/sign-in", form, methods=["GET"]),
    Route("/sign-in", sign_in, methods=["POST"]),
    Route("/sign-out", sign_out, methods=["POST"]),
)
