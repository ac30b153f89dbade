"""The bookmarklet, and the how-to pages: one Markdown file each in `how_to/`, with drawings beside it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markdown_it import MarkdownIt
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from foliocheck.app.web.own_address import own_address
from foliocheck.app.web.rendering import page, static

NAMES = ("google-sites", "xerte", "onenote", "mahara", "word")
"""The how-to pages in the order in which they are listed."""
_DRAWING = re.compile(r'<p><img src="drawing:([a-z-]+)" alt="Drawing: ([^"]+)" ?/?></p>')


@dataclass(frozen=True, slots=True)
class HowTo:
    """One how-to page: its name in the address, its heading, and its text as HTML without that heading."""

    name: str
    title: str
    text: Markup


@cache
def how_to(name: str) -> HowTo:
    """The page with this name. Our own files are trusted to be what they say; raises KeyError for any other name."""
    if name not in NAMES:
        raise KeyError(name)
    text = (files("foliocheck.app.web.plug_in") / "how_to" / f"{name}.md").read_text(encoding="utf-8")
    heading, _, rest = text.partition("\n")
    made = MarkdownIt("commonmark").render(rest)
    return HowTo(name, heading.removeprefix("# ").strip(), Markup(_DRAWING.sub(_figure, made)))


def bookmarklet(base: str) -> str:
    """The bookmark's address: it opens foliocheck, at `base`, with the address of the page that it is pressed on filled in."""
    return f"javascript:void(window.open({json.dumps(base + '?address=')}+encodeURIComponent(location.href),'_blank','noopener'))"


def plug_in(request: Request) -> Response:
    """Everything that there is to plug in."""
    pages = [how_to(name) for name in NAMES]
    return page(
        request,
        "plug_in/plug_in.html.j2",
        bookmarklet=bookmarklet(own_address(request)),
        pages=pages,
    )


def show(request: Request) -> Response:
    """One how-to page."""
    try:
        found = how_to(request.path_params["name"])
    except KeyError:
        raise HTTPException(404) from None
    others = [how_to(name) for name in NAMES if name != found.name]
    return page(request, "plug_in/how_to.html.j2", how_to=found, others=others)


def _figure(match: re.Match[str]) -> str:
    """A drawing as a figure that says that it is one."""
    name, words = match.groups()
    source = static(f"plug_in/{name}.svg")
    return f'<figure class="drawing"><img src="{source}" alt="{words}" width="640" height="240"><figcaption>A drawing, not a picture of the screen: {words}.</figcaption></figure>'


ROUTES = (Route("/plug-in", plug_in, methods=["GET"]), Route("/how-to/{name}", show, methods=["GET"]))
