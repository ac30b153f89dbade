"""A room of the page: routes that belong together, and its place in the navigation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from foliocheck.app.web.visitor import visitor_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """`routes` in the order in which they are tried; `links` are (words, path) for the navigation, none for a room without a page.

    `staff`: candidates find nothing here.
    """

    routes: tuple[BaseRoute, ...]
    links: tuple[tuple[str, str], ...] = ()
    staff: bool = False


def doors(room: Room) -> tuple[BaseRoute, ...]:
    """The room's routes; those of a staff room answer everybody else that there is no such page."""
    return tuple(_for_staff(route) for route in room.routes) if room.staff else room.routes


def links_for(rooms: Sequence[Room], role: str) -> tuple[tuple[str, str], ...]:
    """The navigation as somebody in this role sees it."""
    return tuple(link for room in rooms if role == "staff" or not room.staff for link in room.links)


def _for_staff(route: BaseRoute) -> BaseRoute:
    if isinstance(route, Route):
        inner = route.app

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            if visitor_of(Request(scope)).role != "staff":
                raise HTTPException(404)
            await inner(scope, receive, send)

        route.app = answer
    return route
