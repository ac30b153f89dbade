"""The room of a hosted page, and the middleware that makes it one."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware

from foliocheck.app.store.database import Store
from foliocheck.app.web.hosting import figures, signing_in
from foliocheck.app.web.hosting.door import Door
from foliocheck.app.web.hosting.settings import Hosting
from foliocheck.app.web.room import Room

ROOM = Room(routes=(*signing_in.ROUTES, *figures.ROUTES))
"""For `site.py`; nothing of it is there on a person's own machine."""


def at_the_door(store: Store, hosting: Hosting, counted: figures.Figures) -> Middleware:
    """What stands before every room."""
    return Middleware(Door, store=store, hosting=hosting, figures=counted)


def furnish(site: Starlette, hosting: Hosting, counted: figures.Figures) -> None:
    """What the room's handlers find in `request.app.state`."""
    site.state.hosting = hosting
    site.state.figures = counted
    site.state.tries = signing_in.Tries()
