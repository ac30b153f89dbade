"""Looking at checks, stopping and deleting them, and their reports in every form."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from foliocheck.app.web.api.caller import caller_of
from foliocheck.app.web.api.shape import brief, whole
from foliocheck.app.web.checking.stream import event_response, last_event
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.downloads import FORMS, download
from foliocheck.app.web.errors import answer
from foliocheck.app.web.own_address import own_address

_MOST = 200


def every(request: Request) -> Response:
    """The caller's checks, the newest first."""
    desk: Desk = request.app.state.desk
    return JSONResponse({"checks": [brief(check, own_address(request)) for check in desk.checks(caller_of(request), most=_MOST)]})


def one(request: Request) -> Response:
    """One check: how far it is, or what it found."""
    desk: Desk = request.app.state.desk
    visitor = caller_of(request)
    return JSONResponse(whole(desk, visitor, desk.check(visitor, request.path_params["check"]), own_address(request)))


async def events(request: Request) -> Response:
    """Its progress as server-sent events, after the last one that the caller had."""
    desk: Desk = request.app.state.desk
    visitor, check = caller_of(request), request.path_params["check"]
    await run_in_threadpool(desk.check, visitor, check)  # what is not there is told as 404
    return event_response(desk, visitor, check, last_event(request))


def report(request: Request) -> Response:
    """The report in one of its forms."""
    form = request.path_params["form"]
    if form not in FORMS:
        return answer(request, 404, f"There is no report form “{form[:20]}”. Choose from {', '.join(FORMS)}.")
    made = download(request.app.state.desk, caller_of(request), request.path_params["check"], form)
    return Response(made.data, media_type=made.media_type, headers={"Content-Disposition": f'attachment; filename="{made.name}"'})


def cancel(request: Request) -> Response:
    """Ask it to stop; one that has ended stays as it is."""
    desk: Desk = request.app.state.desk
    visitor, check = caller_of(request), request.path_params["check"]
    desk.cancel(visitor, check)
    return JSONResponse(whole(desk, visitor, desk.check(visitor, check), own_address(request)), status_code=202)


def delete(request: Request) -> Response:
    """Delete it with everything that belongs to it."""
    desk: Desk = request.app.state.desk
    desk.delete(caller_of(request), request.path_params["check"])
    return Response(status_code=204)
