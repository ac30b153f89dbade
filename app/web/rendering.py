"""Pages from templates, and the static files beside them. Templates lie in the room that uses them: `checking/front.html.j2`.

Everything is escaped; script and style are files of their own, so that the policy can forbid both inside a page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from foliocheck.app.watching.times import in_words
from foliocheck.app.web.visitor import visitor_of
from foliocheck.app.web.wording import moment, section_name, span
from foliocheck.core.wording import capital, counted, number
from foliocheck.reports.addresses import shown
from foliocheck.reports.dates import day, day_and_time
from foliocheck.reports.wording import cut, sentence, writable

_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_SHARED = {"report.css": "foliocheck.reports", "triage.css": "foliocheck.app.triage", "triage.js": "foliocheck.app.triage"}
_NAME = re.compile(r"(?:[a-z_]+/)?[a-z_-]+\.(?:css|js|svg)")


def page(request: Request, template: str, *, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any) -> Response:
    """The page that `template` makes of `values`. Every template may use `visitor`, `here` (the path) and `links` (the navigation)."""
    visitor = visitor_of(request)
    links = request.app.state.links[visitor.role]
    text = environment().get_template(template).render({"visitor": visitor, "here": request.url.path, "links": links, **values})
    return HTMLResponse(writable(text), status_code=status, headers=headers)


def fragment(template: str, **values: Any) -> str:
    """A piece of a page, for a script that puts it in."""
    return writable(environment().get_template(template).render(**values))


def static(name: str) -> str:
    """The address of a static file, with a mark of its content: a browser may keep it for ever."""
    return f"/static/{name}?{_mark(name)}"


def _static_file(request: Request) -> Response:
    name = request.path_params["name"]
    try:
        data = _static_bytes(name)
    except FileNotFoundError:
        return Response("There is no such file.", status_code=404, media_type="text/plain")
    lasting = "public, max-age=31536000, immutable" if request.url.query == _mark(name) else "no-cache"
    return Response(data, media_type=_KINDS[name.rpartition(".")[2]], headers={"Cache-Control": lasting})


STATIC = Route("/static/{name:path}", _static_file, name="static")


@cache
def _static_bytes(name: str) -> bytes:
    """A file of the page, or one that the page shares with the report or the triage table. Raises FileNotFoundError."""
    if not _NAME.fullmatch(name):
        raise FileNotFoundError(name)
    package = files(_SHARED[name]) / "templates" if name in _SHARED else files("foliocheck.app.web")
    return (package / name).read_bytes()


@cache
def _mark(name: str) -> str:
    return hashlib.sha256(_static_bytes(name)).hexdigest()[:12]


@cache
def environment() -> Environment:
    """The templates' environment; every value is escaped, and one that is not there is an error."""
    made = Environment(
        loader=FunctionLoader(lambda name: (files("foliocheck.app.web") / name).read_text(encoding="utf-8")),
        autoescape=True, undefined=StrictUndefined, lstrip_blocks=True, trim_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters.update(
        capital=capital,
        cut=cut,
        day=day,
        day_and_time=day_and_time,
        moment=moment,
        number=number,
        period=lambda seconds: in_words(seconds).removeprefix("every "),
        sentence=sentence,
        shown=shown,
        span=span,
    )
    made.globals.update(counted=counted, name_of=section_name, static=static)
    return made
