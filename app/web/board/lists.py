"""Which lists there are, and handing one in."""

from __future__ import annotations

import tempfile
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.engine.job import DEFAULT_BUDGET
from foliocheck.app.store.runs import new_id
from foliocheck.app.triage.batch import begin
from foliocheck.app.triage.lists import every_list, one_list
from foliocheck.app.triage.pathways import frameworks_of
from foliocheck.app.triage.reading import Row, read_list
from foliocheck.app.web.desk import Desk, NotThere, file_name
from foliocheck.app.web.rendering import page
from foliocheck.core.errors import BadConfiguration, BadFile, FoliocheckError
from foliocheck.sections.frameworks_data import all_frameworks, load_framework

LARGEST_LIST = 60_000_000


def overview(request: Request) -> Response:
    """The form, and the lists."""
    return _form(request)


async def hand_in(request: Request) -> Response:
    """A new list, or (with an id in the path) the same list again: only what is new is checked, or what is asked for."""
    if int(request.headers.get("content-length") or 0) > LARGEST_LIST:
        raise HTTPException(413)
    batch = request.path_params.get("batch")
    async with request.form(max_files=1, max_fields=10) as form:
        try:
            taken = await run_in_threadpool(_take, request, form, batch)
        except NotThere:
            raise
        except FoliocheckError as error:
            if batch:
                raise
            return await run_in_threadpool(
                _form, request, problem=str(error), framework=_text(form, "framework"), column=_text(form, "column"), status=400
            )
    return RedirectResponse(f"/lists/{taken}", status_code=303)


def _take(request: Request, form: FormData, batch: str | None) -> str:
    desk: Desk = request.app.state.desk
    if batch and one_list(desk.store, batch) is None:
        raise NotThere("There is no such list. It may have been deleted.")
    file, framework = form.get("file"), _text(form, "framework") or None
    if not isinstance(file, UploadFile) or not file.filename:
        raise BadFile("No list was chosen. Choose a CSV or Excel file with one portfolio in each row.")
    if framework:
        load_framework(framework)
    name = file_name(file.filename)
    rows = _read(name, file.file.read(), _text(form, "column").strip())
    if desk.worker is None and any(row.password for row in rows):
        raise BadConfiguration(
            "The list holds passwords, which are kept in memory only, and this page does no checks itself. Start it without --no-worker."
        )
    chosen = {"budget": DEFAULT_BUDGET, "keep_snapshot": "none", "framework": framework}
    again = _text(form, "again")
    taken = batch or new_id()
    begin(
        desk.store, taken, name, rows, chosen, frameworks={} if framework else frameworks_of(rows), again=again if again in ("new", "failed", "all") else "new",
        worker=desk.worker,
    )  # fmt: skip
    return taken


def _read(name: str, data: bytes, column: str) -> tuple[Row, ...]:
    with tempfile.TemporaryDirectory(prefix="foliocheck-list-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read_list(path, {"address": column} if column else {})


def _form(request: Request, *, problem: str | None = None, framework: str = "", column: str = "", status: int = 200) -> Response:
    desk: Desk = request.app.state.desk
    return page(
        request,
        "board/lists.html.j2",
        status=status,
        problem=problem,
        framework=framework,
        column=column,
        frameworks=all_frameworks(),
        lists=every_list(desk.store),
    )


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""


ROUTES = (
    Route("/lists", overview, methods=["GET"]),
    Route("/lists", hand_in, methods=["POST"]),
    Route("/lists/{batch}", hand_in, methods=["POST"]),
)
