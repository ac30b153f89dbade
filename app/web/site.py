"""The whole page, put together from its rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from starlette.applications import Starlette
from starlette.middleware import Middleware

from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.web import api, board, checking, plug_in, watching
from foliocheck.app.web.api.cross_origin import CrossOrigin
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.errors import HANDLERS
from foliocheck.app.web.guards import Guard
from foliocheck.app.web.hosting.figures import Figures
from foliocheck.app.web.hosting.room import ROOM as HOSTED
from foliocheck.app.web.hosting.room import at_the_door, furnish
from foliocheck.app.web.hosting.settings import Hosting
from foliocheck.app.web.rendering import STATIC
from foliocheck.app.web.room import Room, doors, links_for

ROOMS: tuple[Room, ...] = (checking.ROOM, board.ROOM, watching.ROOM, plug_in.ROOM, api.ROOM)
"""Every room, in the order of the navigation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """`hosts`: names under which the page answers, None for loopback only. `largest_upload`: bytes of a handed-in file.

    `origins`: sites (`https://name.example`) whose pages may ask the API from their readers' browsers, for what was asked for from there.
    """

    hosts: tuple[str, ...] | None = None
    largest_upload: int = 300_000_000
    origins: tuple[str, ...] = ()


def make_site(
    store: Store,
    settings: SiteSettings | None = None,
    *,
    worker: Worker | None = None,
    hosting: Hosting | None = None,
    middleware: Sequence[Middleware] = (),
) -> Starlette:
    """The page over `store`. `worker`: the one that runs in this process, which alone can keep passwords.

    `hosting`: for others than the one person on this machine; people then sign in, and candidates see what is theirs.
    `middleware` stands behind the guard and before every room (authentication, limits); it may set `request.state.visitor`.
    Handlers find `desk` and `settings` in `request.app.state`.
    """
    settings = settings or SiteSettings()
    rooms = ROOMS
    counted = Figures()
    if hosting is not None:
        settings = replace(settings, hosts=hosting.names, largest_upload=min(settings.largest_upload, hosting.upload_mb * 1_000_000))
        middleware, rooms = (at_the_door(store, hosting, counted), *middleware), (*ROOMS, HOSTED)
    site = Starlette(
        routes=[STATIC, *(route for room in rooms for route in doors(room))],
        middleware=[
            Middleware(Guard, hosts=settings.hosts, origins=settings.origins),
            Middleware(CrossOrigin, origins=settings.origins),
            *middleware,
        ],
        exception_handlers=HANDLERS,
    )
    site.state.desk = Desk(store, worker)
    site.state.settings = settings
    site.state.links = {role: links_for(ROOMS, role) for role in ("staff", "candidate")}
    if hosting is not None:
        furnish(site, hosting, counted)
    return site
