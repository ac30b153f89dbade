"""Two checks of the same portfolio side by side."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.rendering import page
from foliocheck.app.web.visitor import visitor_of
from foliocheck.core.wording import capital, listed, number
from foliocheck.reports.comparison import Change, compare


def comparison(request: Request) -> Response:
    """What is new, solved and still there since the check that `?with=` names, or since the last one before."""
    desk: Desk = request.app.state.desk
    visitor, check = visitor_of(request), desk.check(visitor_of(request), request.path_params["check"])
    others = [
        each
        for each in desk.checks(visitor, portfolio=check.portfolio)
        if each.id != check.id and each.has_report and each.verdict != "unreadable" and each.owner == check.owner
    ]
    named = request.query_params.get("with", "")
    before = [each for each in others if each.created_at < check.created_at]
    other = next((each for each in others if each.id == named), None) if named else next(iter(before), None)
    if other is None:
        raise NotThere("There is no earlier check of this portfolio to compare with. Check it again after you have changed something.")
    old, new = sorted((check, other), key=lambda each: each.created_at)
    change = compare(desk.report(visitor, old.id), desk.report(visitor, new.id))
    return page(
        request,
        "checking/compare.html.j2",
        check=check,
        other=other,
        old=old,
        new=new,
        others=others,
        change=change,
        words=in_words(change),
    )


def in_words(change: Change) -> str:
    """The change in one sentence."""
    parts = [
        f"{number(len(found))} {words}"
        for found, words in ((change.solved, "solved"), (change.new, "new"), (change.still, "still there"))
        if found
    ]
    return f"{capital(listed(parts))}." if parts else "Nothing was found either time."


ROUTES = (Route("/checks/{check}/compare", comparison, methods=["GET"]),)
