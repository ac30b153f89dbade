"""One list as a table, and the same table to keep."""

from __future__ import annotations

import re
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.triage.page import headings
from foliocheck.app.triage.spreadsheets import to_csv, to_workbook
from foliocheck.app.triage.views import MARKS, RowView
from foliocheck.app.web.board.rows import Board, board, row_html
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.rendering import page
from foliocheck.sections.frameworks_data import all_frameworks

_FORMS = {
    "csv": (to_csv, "text/csv; charset=utf-8"),
    "xlsx": (to_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_FILTERS = ("verdict", "pathway", "mark", "words")


def show(request: Request) -> Response:
    """The board. What the filters leave out is hidden, not missing: a script can show it again at once."""
    desk: Desk = request.app.state.desk
    shown = board(desk.store, request.path_params["batch"])
    wanted = {name: request.query_params.get(name, "").strip() for name in _FILTERS}
    rows = [(view, row_html(shown, view, passwords=desk.worker is not None), _fits(view, wanted)) for view in shown.rows]
    return page(
        request, "board/board.html.j2", board=shown, rows=rows, headings=headings(), wanted=wanted, marks=MARKS, shown=sum(fits for _, _, fits in rows),
        pathways=sorted({view.pathway for view in shown.rows if view.pathway}), frameworks=all_frameworks(),
    )  # fmt: skip


def save(request: Request) -> Response:
    """The table as CSV or workbook, with the reports' addresses on this page."""
    make, kind = _FORMS[request.path_params["form"]]
    shown = board(request.app.state.desk.store, request.path_params["batch"])
    base = str(request.base_url).rstrip("/")
    data = make([replace(view, report=base + view.report if view.report else None) for view in shown.rows])
    return Response(
        data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{_name(shown)}.{request.path_params["form"]}"'}
    )


def _fits(view: RowView, wanted: dict[str, str]) -> bool:
    text = f"{view.reference} {view.address} {view.problem} {view.summary.get('title') or ''}".lower()
    return (
        wanted["verdict"] in ("", view.words[0])
        and wanted["pathway"] in ("", view.pathway)
        and wanted["mark"] in ("", view.mark or "open")
        and wanted["words"].lower() in text
    )


def _name(shown: Board) -> str:
    return "triage-" + (re.sub(r"[^a-z0-9]+", "-", shown.title.rpartition(".")[0].lower() or shown.title.lower()).strip("-")[:60] or "list")


ROUTES = (
    Route("/lists/{batch}", show, methods=["GET"]),
    Route(
        "/lists/{batch}/table.{form:str}",
        lambda request: save(request) if request.path_params["form"] in _FORMS else Response(status_code=404),
        methods=["GET"],
    ),
)
