"""Pages for staff only. To everybody else they are not there."""

from __future__ import annotations

from starlette.requests import Request

from foliocheck.app.web.desk import NotThere
from foliocheck.app.web.visitor import Visitor, visitor_of


def staff(request: Request) -> Visitor:
    """Who asks, where that is staff (or the one person on their own machine). Raises NotThere for anybody else."""
    visitor = visitor_of(request)
    if visitor.role != "staff":
        raise NotThere("There is no such page.")
    return visitor
