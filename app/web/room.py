"""A room of the page: routes that belong together, and its place in the navigation."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.routing import BaseRoute


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """`routes` in the order in which they are tried; `links` are (words, path) for the navigation, none for a room without a page."""

    routes: tuple[BaseRoute, ...]
    links: tuple[tuple[str, str], ...] = ()
