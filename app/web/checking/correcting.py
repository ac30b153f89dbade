"""“Correct it”: every row of the report with where it was found; pointing at the right place judges the report again."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from foliocheck.app.web import correcting as corrections
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of
from foliocheck.core.errors import BadConfiguration
from foliocheck.core.report import Report
from foliocheck.reports.titles import site_name, without_site
from foliocheck.sections.frameworks_data import all_frameworks

_LARGEST_FILE = 200_000


def rows(request: Request) -> Response:
    """Every row of the framework, with where it was found and what was said of it."""
    desk: Desk = request.app.state.desk
    visitor, check = visitor_of(request), request.path_params["check"]
    view, report = desk.check(visitor, check), desk.report(visitor, check)
    given = corrections.corrections_of(desk, visitor, check)
    told = {each.section for each in (*given.pins, *given.refused)}
    return page(
        request, "checking/correct.html.j2", check=view, report=report, told=told, titles=_titles(report), frameworks=all_frameworks(), chosen=given.framework or view.framework,
        judged=request.query_params.get("judged", ""),
    )  # fmt: skip


def row(request: Request) -> Response:
    """One row: where is it really?"""
    desk: Desk = request.app.state.desk
    visitor, check = visitor_of(request), request.path_params["check"]
    choices = corrections.section_choices(desk, visitor, check, request.path_params["section"])
    titles = _titles(desk.report(visitor, check))
    return page(request, "checking/correct_row.html.j2", check=desk.check(visitor, check), choices=choices, titles=titles)


async def put_right(request: Request) -> Response:
    """What was pressed on that page: a place, “this is not it”, or “forget what I said”."""
    section = request.path_params["section"]
    async with request.form(max_files=0, max_fields=5) as form:
        place, wrong, back = (str(form.get(name) or "") for name in ("place", "wrong", "back"))
        beside = bool(form.get("beside"))
    desk: Desk = request.app.state.desk
    visitor, check = visitor_of(request), request.path_params["check"]
    if back:
        await run_in_threadpool(corrections.take_back, desk, visitor, check, section)
    elif wrong.isdecimal():
        await run_in_threadpool(corrections.refuse, desk, visitor, check, section, int(wrong))
    else:
        await run_in_threadpool(lambda: corrections.pin(desk, visitor, check, section, place, beside=beside))
    return RedirectResponse(f"/checks/{check}/correct?judged={quote(section, safe='')}#row-{quote(section, safe='')}", status_code=303)


async def judge_by(request: Request) -> Response:
    """Another framework."""
    async with request.form(max_files=0, max_fields=5) as form:
        framework = str(form.get("framework") or "")
    return await _judged(request, lambda desk, check: corrections.judge_by(desk, visitor_of(request), check, framework))


async def take_file(request: Request) -> Response:
    """A foliocheck.toml that was kept before."""
    async with request.form(max_files=1, max_fields=5) as form:
        file = form.get("file")
        data = await file.read(_LARGEST_FILE) if isinstance(file, UploadFile) else b""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise BadConfiguration(
            "This file is not a foliocheck.toml: it is not text. Choose the file that was saved from this page."
        ) from None
    if not text.strip():
        raise BadConfiguration("No file was chosen, or it is empty. Choose the foliocheck.toml that was saved from this page.")
    return await _judged(request, lambda desk, check: corrections.take_file(desk, visitor_of(request), check, text))


def save(request: Request) -> Response:
    """What was put right, as foliocheck.toml."""
    desk: Desk = request.app.state.desk
    text = corrections.corrections_toml(desk, desk.check(visitor_of(request), request.path_params["check"]))
    if not text:
        raise NotThere("Nothing was put right in this portfolio yet.")
    headers = {"Content-Disposition": 'attachment; filename="foliocheck.toml"'}
    return Response(text, media_type="application/toml", headers=headers)


def _titles(report: Report) -> dict[str, str]:
    """The pages' titles by address, without the site's name."""
    site = site_name([each.title for each in report.pages])
    return {each.url: without_site(each.title, site) or each.url for each in report.pages}


async def _judged(request: Request, change: Callable[[Desk, str], None]) -> Response:
    check = request.path_params["check"]
    await run_in_threadpool(change, request.app.state.desk, check)
    return RedirectResponse(f"/checks/{check}/correct?judged=all", status_code=303)


ROUTES = (
    Route("/checks/{check}/correct", rows, methods=["GET"]),
    Route("/checks/{check}/framework", judge_by, methods=["POST"]),
    Route("/checks/{check}/corrections", take_file, methods=["POST"]),
    Route("/checks/{check}/foliocheck.toml", save, methods=["GET"]),
    Route("/checks/{check}/correct/{section}", row, methods=["GET"]),
    Route("/checks/{check}/correct/{section}", put_right, methods=["POST"]),
)
