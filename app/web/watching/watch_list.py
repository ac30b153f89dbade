"""Everything that is watched, a page at a time, and the feed of what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.watching.digests import News
from foliocheck.app.watching.history import chart
from foliocheck.app.watching.recent import last_musts, last_news
from foliocheck.app.watching.sending import feed
from foliocheck.app.watching.settings import alert_settings
from foliocheck.app.watching.times import DAY
from foliocheck.app.watching.watches import Watched, everything
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.rendering import page
from foliocheck.sections.frameworks_data import all_frameworks

ON_A_PAGE = 50
PERIODS = ("day", "week", "fortnight", "month", "quarter", "year")
_FRESH = 31 * DAY
SHOW = {"": "all", "changed": "with news in the last month", "trouble": "that could not be read or moved", "paused": "that rest"}
"""What of the list may be shown, and its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the list. `trend` is a picture of the things to mend, as SVG; `news` the last that was told."""

    watched: Watched
    trend: str
    news: News | None


def watch_list(request: Request) -> Response:
    """The list."""
    return shown_list(request)


def shown_list(
    request: Request, *, problem: str | None = None, given: str = "", every: str = "month", framework: str = "", status: int = 200
) -> Response:
    """The list with its form, filled in with what was given where there is a problem with it."""
    desk: Desk = request.app.state.desk
    words, show = request.query_params.get("words", "").strip(), request.query_params.get("show", "")
    show = show if show in SHOW else ""
    watched = everything(desk.store)
    fresh = last_news(desk.store, [each.id for each in watched]) if show == "changed" else {}
    since = desk.store.now() - _FRESH
    chosen = [each for each in watched if _fits(each, words, show, fresh.get(each.id), since)]
    pages = max(1, -(-len(chosen) // ON_A_PAGE))
    wanted = request.query_params.get("page", "1")
    number = min(int(wanted), pages) if wanted.isdecimal() and len(wanted) < 6 and int(wanted) else 1
    return page(
        request, "watching/list.html.j2", status=status, lines=_lines(desk, chosen[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]), number=number, pages=pages,
        found=len(chosen), total=len(watched), words=words, show=show, shows=SHOW, periods=PERIODS, frameworks=all_frameworks(), problem=problem, given=given,
        every=every, framework=framework, query=lambda at: "/watch?" + urlencode({"words": words, "show": show, "page": at}), now=desk.store.now(),
    )  # fmt: skip


def atom(request: Request) -> Response:
    """The feed of what changed, with addresses of this page."""
    settings = alert_settings()
    settings = replace(settings, site=settings.site or str(request.base_url).rstrip("/"))
    return Response(feed(request.app.state.desk.store, settings), media_type="application/atom+xml")


def _lines(desk: Desk, watched: Sequence[Watched]) -> list[Line]:
    ids = [each.id for each in watched]
    musts, news = last_musts(desk.store, ids), last_news(desk.store, ids)
    return [
        Line(watched=each, trend=chart(musts[each.id], "Things to mend") if len(musts.get(each.id, ())) > 1 else "", news=news.get(each.id))
        for each in watched
    ]


def _fits(watched: Watched, words: str, show: str, news: News | None, since: float) -> bool:
    if words.lower() not in f"{watched.title} {watched.address}".lower():
        return False
    if show == "changed":
        return news is not None and news.at >= since
    if show == "trouble":
        return watched.vanished or watched.misses > 0 or watched.moved_to is not None
    return watched.paused if show == "paused" else True


ROUTES = (Route("/watch", watch_list, methods=["GET"]), Route("/watch/feed.atom", atom, methods=["GET"]))
