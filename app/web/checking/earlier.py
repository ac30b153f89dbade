"""The checks of before."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.web.desk import Desk
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of


def earlier(request: Request) -> Response:
    """Every check that this visitor may see, the newest first."""
    desk: Desk = request.app.state.desk
    return page(request, "checking/earlier.html.j2", checks=desk.checks(visitor_of(request)))


ROUTES = (Route("/checks", earlier, methods=["GET"]),)
