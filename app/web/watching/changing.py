"""Adding to the watch list, resting, going on, looking now, removing."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.store.portfolios import recognise
from foliocheck.app.watching.times import period
from foliocheck.app.watching.watches import add, one, pause, queue_due, remove
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.rendering import page
from foliocheck.app.web.watching.watch_list import shown_list
from foliocheck.core.errors import BadAddress, FoliocheckError
from foliocheck.sections.frameworks_data import load_framework

_MOST_AT_ONCE = 1000


async def add_some(request: Request) -> Response:
    """Watch the addresses that were given, one on each line. With a mistake in them none is added, and the form comes again."""
    async with request.form(max_files=0, max_fields=5) as form:
        given, every, framework = (str(form.get(name) or "") for name in ("addresses", "every", "framework"))
    try:
        await run_in_threadpool(_add, request.app.state.desk, given, every or "month", framework)
    except FoliocheckError as error:
        return await run_in_threadpool(
            shown_list, request, problem=str(error), given=given[:200_000], every=every, framework=framework, status=400
        )
    return RedirectResponse("/watch", status_code=303)


async def change(request: Request) -> Response:
    """Rest, go on, look now, or another period: whichever button was pressed. Back to where the button stood."""
    desk: Desk = request.app.state.desk
    async with request.form(max_files=0, max_fields=5) as form:
        act, every = str(form.get("act") or ""), str(form.get("every") or "")
    await run_in_threadpool(_change, desk, request.path_params["portfolio"], act, every)
    return RedirectResponse(_back(request), status_code=303)


def ask_remove(request: Request) -> Response:
    """Ask before removing."""
    watched = one(request.app.state.desk.store, request.path_params["portfolio"])
    if watched is None:
        raise NotThere("This portfolio is not watched.")
    return page(request, "watching/remove.html.j2", watched=watched)


def take_away(request: Request) -> Response:
    """Watch it no more."""
    remove(request.app.state.desk.store, request.path_params["portfolio"])
    return RedirectResponse("/watch", status_code=303)


def _add(desk: Desk, given: str, every: str, framework: str) -> None:
    typed = [line.strip() for line in re.split(r"[\r\n]+", given) if line.strip()]
    if not typed:
        raise BadAddress("No address was given. Paste the address of each portfolio's first page on a line of its own.")
    if len(typed) > _MOST_AT_ONCE:
        raise BadAddress(f"These are {len(typed):,} addresses. Add at most {_MOST_AT_ONCE:,} at a time.")
    seconds = period(every)
    if framework:
        load_framework(framework)
    known = [recognise(address) for address in typed]
    for each in known:
        add(desk.store, each, seconds, {"framework": framework} if framework else None)


def _change(desk: Desk, portfolio: str, act: str, every: str) -> None:
    watched = one(desk.store, portfolio)
    if watched is None:
        raise NotThere("This portfolio is not watched any more.")
    if act in ("pause", "resume"):
        pause(desk.store, portfolio, act == "pause")
    elif act == "look":
        queue_due(desk.store, everybody=True, only=[portfolio])
    elif act == "period":
        add(desk.store, recognise(watched.address), period(every))


def _back(request: Request) -> str:
    """The page that the form stood on, where it is one of ours."""
    came = urlsplit(request.headers.get("referer", ""))
    ours = came.netloc == request.headers.get("host") and re.fullmatch(r"/(watch|portfolio/\w+)", came.path)
    return came.path + (f"?{came.query}" if came.query else "") if ours else "/watch"


ROUTES = (
    Route("/watch", add_some, methods=["POST"]),
    Route("/watch/{portfolio}", change, methods=["POST"]),
    Route("/watch/{portfolio}/remove", ask_remove, methods=["GET"]),
    Route("/watch/{portfolio}/remove", take_away, methods=["POST"]),
)
