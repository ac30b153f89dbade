"""One check from the moment it was asked for: waiting, being made, done; stopped, made again, deleted."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.web.checking.progress import progress_view
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.downloads import WORDS
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of
from foliocheck.sections.frameworks_data import all_frameworks


def show(request: Request) -> Response:
    """The check's own page, which is another in each state."""
    desk: Desk = request.app.state.desk
    visitor = visitor_of(request)
    check = desk.check(visitor, request.path_params["check"])
    if check.ended:
        others = [
            each for each in desk.checks(visitor, portfolio=check.portfolio, most=20) if each.id != check.id and each.owner == check.owner
        ]
        earlier = any(each.has_report and each.verdict != "unreadable" and each.created_at < check.created_at for each in others)
        return page(
            request, "checking/ended.html.j2", check=check, others=others, earlier=earlier and check.verdict != "unreadable", forms=WORDS, frameworks=all_frameworks(),
            passwords=desk.worker is not None,
        )  # fmt: skip
    return page(request, "checking/running.html.j2", check=check, progress=progress_view(desk, visitor, check))


def cancel(request: Request) -> Response:
    """Stop it."""
    desk: Desk = request.app.state.desk
    desk.cancel(visitor_of(request), request.path_params["check"])
    return _to(request.path_params["check"])


async def again(request: Request) -> Response:
    """The same portfolio once more; with a password where one is given."""
    desk: Desk = request.app.state.desk
    async with request.form(max_files=0, max_fields=10) as form:
        framework, password = str(form.get("framework") or "") or None, str(form.get("password") or "") or None
    check = await run_in_threadpool(desk.again, visitor_of(request), request.path_params["check"], framework=framework, password=password)
    return _to(check)


def delete(request: Request) -> Response:
    """Delete it with everything that belongs to it."""
    desk: Desk = request.app.state.desk
    desk.delete(visitor_of(request), request.path_params["check"])
    return RedirectResponse("/checks", status_code=303)


def ask_delete(request: Request) -> Response:
    """Ask before deleting."""
    desk: Desk = request.app.state.desk
    return page(request, "checking/delete.html.j2", check=desk.check(visitor_of(request), request.path_params["check"]))


def _to(check: str) -> Response:
    return RedirectResponse(f"/checks/{check}", status_code=303)


ROUTES = (
    Route("/checks/{check}", show, methods=["GET"]),
    Route("/checks/{check}/cancel", cancel, methods=["POST"]),
    Route("/checks/{check}/again", again, methods=["POST"]),
    Route("/checks/{check}/delete", ask_delete, methods=["GET"]),
    Route("/checks/{check}/delete", delete, methods=["POST"]),
)
