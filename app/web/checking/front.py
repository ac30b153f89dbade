"""The first page: paste an address, or hand in a file."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.web.desk import Desk
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of
from foliocheck.core.errors import BadAddress, FoliocheckError
from foliocheck.sections.frameworks_data import all_frameworks

_SHOWN = 5


def front(request: Request) -> Response:
    """The form; `?address=` fills it in, as a bookmarklet does. Nothing is sent before somebody presses the button."""
    return _form(request, address=request.query_params.get("address", ""))


async def submit(request: Request) -> Response:
    """Queue what was asked for and lead to its page; with a mistake in it, the form again with one sentence."""
    limit = request.app.state.settings.largest_upload
    if int(request.headers.get("content-length") or 0) > limit + 100_000:
        raise HTTPException(413)
    async with request.form(max_files=1, max_fields=20) as form:
        given = _text(form, "address")
        framework, password = _text(form, "framework") or None, _text(form, "password") or None
        file = form.get("file")
        try:
            if isinstance(file, UploadFile) and file.filename:
                check = await run_in_threadpool(_submit_file, request, given, file, framework, password)
            else:
                desk: Desk = request.app.state.desk
                check = await run_in_threadpool(desk.submit, visitor_of(request), given, framework=framework, password=password)
        except FoliocheckError as error:
            return await run_in_threadpool(_form, request, address=given, problem=str(error), framework=framework, status=400)
    return RedirectResponse(f"/checks/{check}", status_code=303)


def _submit_file(request: Request, given: str, file: UploadFile, framework: str | None, password: str | None) -> str:
    if given.strip():
        raise BadAddress("Both an address and a file were given. Empty one of the two fields.")
    desk: Desk = request.app.state.desk
    return desk.submit_file(visitor_of(request), file.filename or "", file.file, framework=framework, password=password)


def _form(request: Request, *, address: str, problem: str | None = None, framework: str | None = None, status: int = 200) -> Response:
    desk: Desk = request.app.state.desk
    return page(
        request, "checking/front.html.j2", status=status, here="/", address=address, problem=problem, framework=framework, frameworks=all_frameworks(),
        recent=desk.checks(visitor_of(request), most=_SHOWN), passwords=desk.worker is not None,
    )  # fmt: skip


def _text(form: FormData, name: str) -> str:
    value: Any = form.get(name)
    return value if isinstance(value, str) else ""


ROUTES = (Route("/", front), Route("/checks", submit, methods=["POST"]))
