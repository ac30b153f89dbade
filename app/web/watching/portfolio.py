"""One portfolio over time: how it stands, what changed, and its figures as pictures with the table behind them."""

from __future__ import annotations

import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.store.tables import portfolios
from foliocheck.app.watching.history import history
from foliocheck.app.watching.recent import news_of
from foliocheck.app.watching.sending import details
from foliocheck.app.watching.times import in_words
from foliocheck.app.watching.watches import one
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.rendering import page
from foliocheck.app.web.watching.charts import line_chart
from foliocheck.app.web.watching.watch_list import PERIODS

_FIGURES = (("musts", "Things to mend first"), ("shoulds", "Smaller points"), ("broken_links", "Broken links"), ("pages", "Pages"))


def portfolio(request: Request) -> Response:
    """The page of one portfolio, watched or not."""
    desk: Desk = request.app.state.desk
    wanted = request.path_params["portfolio"]
    with desk.store.read() as connection:
        row = connection.execute(sa.select(portfolios).where(portfolios.c.id == wanted)).first()
    if row is None:
        raise NotThere("There is no such portfolio. It may have been deleted.")
    told = history(desk.store, wanted)
    read = [moment for moment in told if moment.verdict != "unreadable"]
    charts = [(words, line_chart(told, name, words)) for name, words in _FIGURES] if len(read) > 1 else []
    watched = one(desk.store, wanted)
    return page(
        request, "watching/portfolio.html.j2", portfolio=row, moments=tuple(reversed(told)), charts=charts, watched=watched, periods=PERIODS,
        every=in_words(watched.every) if watched else "", news=[(item, details(item)) for item in news_of(desk.store, wanted)],
    )  # fmt: skip


ROUTES = (Route("/portfolio/{portfolio}", portfolio, methods=["GET"]),)
