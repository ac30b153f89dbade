"""The report: as a page of its own, and in every form to keep."""

from __future__ import annotations

import html
import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.web.desk import Desk
from foliocheck.app.web.downloads import FORMS, download
from foliocheck.app.web.errors import answer
from foliocheck.app.web.views import CheckView
from foliocheck.app.web.visitor import visitor_of

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
_MASTHEAD = b'<header class="masthead">'
_SANDBOX = "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads; frame-ancestors 'none'"
"""The report has an origin of its own: even a mistake in it could not read or send anything here."""


def report(request: Request) -> Response:
    """The report's own page, under its own policy."""
    desk: Desk = request.app.state.desk
    data = desk.report_file(visitor_of(request), request.path_params["check"], "html")
    own = _POLICY.search(data[:4000].decode("utf-8", "replace"))
    data = data.replace(_MASTHEAD, _MASTHEAD + _way_back(desk.check(visitor_of(request), request.path_params["check"])).encode(), 1)
    policy = html.unescape(own.group(1)) if own else "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return Response(data, media_type="text/html", headers={"Content-Security-Policy": f"{policy}; {_SANDBOX}"})


def _way_back(check: CheckView) -> str:
    """Links from the report to the page; only the served report has them, a report that is kept stands for itself."""
    links = [f'<a href="/checks/{check.id}">Back to the check</a>']
    if check.can_correct:
        links.append(f'<a href="/checks/{check.id}/correct">Correct it</a>')
    return f'\n  <p class="small-print">{" ".join(links)}</p>'


def save(request: Request) -> Response:
    """The report in one form, to keep."""
    form = request.path_params["form"]
    if form not in FORMS:
        return answer(request, 404, f"There is no report form “{form}”. Choose from {', '.join(FORMS)}.")
    made = download(request.app.state.desk, visitor_of(request), request.path_params["check"], form)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return Response(made.data, media_type=made.media_type, headers=headers)


ROUTES = (
    Route("/checks/{check}/report", report, methods=["GET"]),
    Route("/checks/{check}/report.{form}", save, methods=["GET"]),
)
