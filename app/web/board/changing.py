"""What staff do with a row or a list: mark it, note something, have it checked again, delete it."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.triage.lists import check_again, remark, remove_list
from foliocheck.app.web.board.rows import board, row_piece
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of

_NO_ROW = "There is no such row. The list may have been handed in anew: load the page again."


async def put_remark(request: Request) -> Response:
    """Mark and note of a row."""
    visitor, desk = visitor_of(request), request.app.state.desk
    batch, row = request.path_params["batch"], request.path_params["row"]
    async with request.form(max_files=0, max_fields=5) as form:
        mark, note = str(form.get("mark") or ""), str(form.get("note") or "")
    if not await run_in_threadpool(remark, desk.store, batch, row, mark=mark, note=note, who=visitor.name):
        raise NotThere(_NO_ROW)
    return await run_in_threadpool(_row, request, batch, row)


async def again(request: Request) -> Response:
    """Check the portfolio of a row again, with a password where one is given."""
    desk: Desk = request.app.state.desk
    batch, row = request.path_params["batch"], request.path_params["row"]
    async with request.form(max_files=0, max_fields=5) as form:
        password = str(form.get("password") or "") or None
    await run_in_threadpool(check_again, desk.store, batch, row, password=password, worker=desk.worker)
    return await run_in_threadpool(_row, request, batch, row)


def ask_delete(request: Request) -> Response:
    """Ask before deleting a list."""
    return page(request, "board/delete.html.j2", board=board(request.app.state.desk.store, request.path_params["batch"]))


def delete(request: Request) -> Response:
    """Delete a list with its reports and notes."""
    store = request.app.state.desk.store
    remove_list(store, board(store, request.path_params["batch"]).id)
    return RedirectResponse("/lists", status_code=303)


def _row(request: Request, batch: str, row: int) -> Response:
    """For a script the row as it is now, for everybody else the way back to it."""
    if "application/json" not in request.headers.get("accept", ""):
        return RedirectResponse(f"/lists/{batch}#row-{row}", status_code=303)
    desk: Desk = request.app.state.desk
    shown = board(desk.store, batch)
    view = next((view for view in shown.rows if view.row == row), None)
    if view is None:
        raise NotThere(_NO_ROW)
    return JSONResponse({**row_piece(shown, view, passwords=desk.worker is not None), "sentence": shown.sentence})


ROUTES = (
    Route("/lists/{batch}/rows/{row:int}", put_remark, methods=["POST"]),
    Route("/lists/{batch}/rows/{row:int}/again", again, methods=["POST"]),
    Route("/lists/{batch}/delete", ask_delete, methods=["GET"]),
    Route("/lists/{batch}/delete", delete, methods=["POST"]),
)
