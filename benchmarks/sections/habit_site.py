"""A portfolio that `habits.py` lays out: a Builder that also knows its decoys, breadcrumbs and links within lines."""

from __future__ import annotations

import random
from dataclasses import replace

from rebuilt import ORIGIN, Builder, _heading, _text

from foliocheck.core.snapshot import Block, Link, Snapshot


class Site(Builder):
    """A Builder with decoys and breadcrumbs."""

    def __init__(self) -> None:
        super().__init__()
        self.decoys: list[tuple[str, str]] = []
        self.crumbs: dict[str, tuple[str, ...]] = {}
        self.inside: dict[str, list[tuple[int, str, str]]] = {}
        self.alike: str | None = None

    def made(self) -> Snapshot:
        """The snapshot, with breadcrumbs, links inside lines, and titles."""
        snapshot = self.snapshot()
        pages = []
        for page, (path, _title, _) in zip(snapshot.pages, self.pages, strict=True):
            links = list(page.links)
            for block, target, text in self.inside.get(path, ()):
                links.append(Link(href=ORIGIN + target, raw=target, kind="internal", text=text, name=text, block=block + 1))
            pages.append(replace(page, breadcrumbs=self.crumbs.get(path, ()), links=tuple(links), title=self.alike or page.title))
        return replace(snapshot, pages=tuple(pages))


Texts = dict[str, list[str]]


def front_page(site: Site, texts: Texts, chance: random.Random) -> list[Block]:
    home = site.page("/", "Home")
    home += [
        _heading("Robin Fennimore: CMALT portfolio", 1),
        _text("Welcome. This is my portfolio. Please use the menu to find your way round it."),
    ]
    return home
