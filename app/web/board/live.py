"""The board's changes as server-sent events. A lost connection loses nothing: what changed after the last event that arrived is sent again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.triage.batch import last_change
from foliocheck.app.web.board.rows import Board, board, row_piece
from foliocheck.app.web.checking.stream import last_event
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.rendering import fragment

_LOOK = 1.0
_PING = 15
_OVERLAP = 5000
"""Milliseconds by which an event may name an earlier moment than one before it: transactions end in another order than they begin."""


async def events(request: Request) -> Response:
    """The stream of one list, after the event that the browser had last (or `?since=`); `?shape=` names the list that it shows."""
    desk: Desk = request.app.state.desk
    shown = await run_in_threadpool(board, desk.store, request.path_params["batch"])  # what is not there is told as 404
    return EventSourceResponse(
        board_events(desk, shown.id, last_event(request), request.query_params.get("shape", shown.shape)), ping=_PING, send_timeout=30
    )


async def board_events(desk: Desk, batch: str, since: int, shape: str) -> AsyncIterator[ServerSentEvent]:
    """`row` for each row that changed, `tally` after them, `other` where the list itself has become another or is gone."""
    told: dict[int, int] | None = None
    seen: object = None
    while True:
        now = await run_in_threadpool(last_change, desk.store, batch)
        if now != seen:
            seen = now
            try:
                shown = await run_in_threadpool(board, desk.store, batch)
            except NotThere:
                shown = None
            if shown is None or shown.shape != shape:
                yield ServerSentEvent(data="{}", event="other")
                return
            if told is None:
                told = {row: at for row, at in shown.stamps.items() if at <= since - _OVERLAP}
            changed = [view for view in shown.rows if told.get(view.row) != shown.stamps[view.row]]
            for view in changed:
                piece = await run_in_threadpool(row_piece, shown, view, passwords=desk.worker is not None)
                yield ServerSentEvent(data=json.dumps(piece, ensure_ascii=False), event="row")
            told.update(shown.stamps)
            yield _tally(shown)
        await asyncio.sleep(_LOOK)


def _tally(shown: Board) -> ServerSentEvent:
    data = {"sentence": shown.sentence, "progress": shown.progress, "html": fragment("board/tally.html.j2", tally=shown.tally)}
    return ServerSentEvent(data=json.dumps(data, ensure_ascii=False), event="tally", id=str(shown.last))


ROUTES = (Route("/lists/{batch}/events", events, methods=["GET"]),)
