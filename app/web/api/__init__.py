"""The page's operations for programs: JSON over HTTP, described by `openapi.json`."""

from starlette.endpoints import HTTPEndpoint
from starlette.routing import Route

from foliocheck.app.web.api import asking, description, looking
from foliocheck.app.web.room import Room


class Checks(HTTPEndpoint):
    """All checks: one route for its two methods, so that any other is told which there are."""

    get = staticmethod(looking.every)
    post = staticmethod(asking.ask)


class Check(HTTPEndpoint):
    """One check."""

    get = staticmethod(looking.one)
    delete = staticmethod(looking.delete)


ROOM = Room(
    routes=(
        Route("/api/openapi.json", description.describe, methods=["GET"]),
        Route("/api/checks", Checks),
        Route("/api/checks/{check}", Check),
        Route("/api/checks/{check}/cancel", looking.cancel, methods=["POST"]),
        Route("/api/checks/{check}/events", looking.events, methods=["GET"]),
        Route("/api/checks/{check}/report.{form}", looking.report, methods=["GET"]),
    )
)
"""For `site.py`."""
