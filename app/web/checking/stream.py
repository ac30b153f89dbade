"""Progress as server-sent events. A lost connection loses nothing: the browser names the last event that it had (Last-Event-ID)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.web.checking.progress import doing_sentence, told, waiting_sentence
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.queueing import queueing
from foliocheck.app.web.visitor import Visitor, visitor_of

_LOOK = 0.4
_PING = 15


async def events(request: Request) -> Response:
    """The stream of one check, after the event that the browser had last (or `?since=`)."""
    visitor, check = visitor_of(request), request.path_params["check"]
    await run_in_threadpool(request.app.state.desk.check, visitor, check)  # what is not there is told as 404
    return event_response(request.app.state.desk, visitor, check, last_event(request))


def event_response(desk: Desk, visitor: Visitor, check: str, since: int) -> EventSourceResponse:
    """The answer that streams `check_events`."""
    return EventSourceResponse(check_events(desk, visitor, check, since), ping=_PING, send_timeout=30)


def last_event(request: Request) -> int:
    """The number of the last event that the other side had."""
    given = request.headers.get("last-event-id") or request.query_params.get("since") or "0"
    return int(given) if given.isdecimal() and len(given) < 18 else 0


async def check_events(desk: Desk, visitor: Visitor, check: str, since: int) -> AsyncIterator[ServerSentEvent]:
    """`waiting` while it is queued, `progress` for each moment (with its number), and `ended` as the last."""
    said = ""
    while True:
        try:
            view = await run_in_threadpool(desk.check, visitor, check)
            moments = await run_in_threadpool(desk.progress, visitor, check, since) if view.state == "running" else ()
        except NotThere:
            yield _event("ended", {"state": "deleted"})
            return
        for each in moments:
            since = each.id
            sentence = doing_sentence(each) if "doing" in each.what else None
            yield _event("progress", {**told(each.what), "sentence": sentence}, number=each.id)
        if view.ended:
            yield _event("ended", {"state": view.state, "verdict": view.verdict, "problem": view.problem})
            return
        if view.state == "queued":
            waiting = await run_in_threadpool(queueing, desk.store, check, worker_settings())
            sentence = waiting_sentence(waiting) if waiting is not None else ""
            if sentence and sentence != said:
                said = sentence
                yield _event("waiting", {"sentence": sentence, "ahead": waiting.ahead if waiting else 0})
        await asyncio.sleep(_LOOK)


def _event(name: str, data: dict[str, object], number: int | None = None) -> ServerSentEvent:
    return ServerSentEvent(data=json.dumps(data, ensure_ascii=False), event=name, id=str(number) if number is not None else None)


def picture(request: Request) -> Response:
    """The small picture of a page that was read."""
    desk: Desk = request.app.state.desk
    data = desk.thumbnail(visitor_of(request), request.path_params["check"], request.path_params["number"])
    return Response(data, media_type="image/jpeg", headers={"Cache-Control": "private, max-age=3600"})


ROUTES = (
    Route("/checks/{check}/events", events, methods=["GET"]),
    Route("/checks/{check}/pictures/{number:int}.jpg", picture, methods=["GET"]),
)
