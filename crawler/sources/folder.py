"""A folder that holds a static site, served from the fixed virtual origin."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.errors import BadFile
from foliocheck.crawler.network.connector import Served
from foliocheck.crawler.sources.source import OpenSource

_FRONT = ("index.html", "index.htm", "home.html", "default.html", "Index.html")


def open_folder(path: Path, given: str) -> OpenSource:
    """The source for a folder. Raises BadFile where no HTML page lies in it."""
    root = path.resolve()
    front = front_page(root)
    if front is None:
        raise BadFile(f"The folder {path.name} holds no web page (no .html file). Give the folder that index.html lies in.")
    return OpenSource(given=given, kind="folder", url=f"{VIRTUAL_ORIGIN}/{quote(front)}", serve=file_server(root))


def front_page(root: Path) -> str | None:
    """The front page's path below `root` (an index page, the one nearest the top), None where there is no HTML at all."""
    for name in _FRONT:
        if (root / name).is_file():
            return name
    pages = sorted((file for file in root.rglob("*.htm*") if file.is_file()), key=lambda file: (len(file.relative_to(root).parts), file.name.lower()))
    indexes = [page for page in pages if page.name.lower() in _FRONT]
    chosen = (indexes or pages or [None])[0]
    return chosen.relative_to(root).as_posix() if chosen else None


def file_server(root: Path) -> Callable[[str], Served | None]:
    """A function that answers addresses below the virtual origin with the files under `root`, and nothing outside of it."""

    def serve(address: str) -> Served | None:
        name = unquote(urlsplit(address).path).lstrip("/")
        target = (root / name).resolve()
        if not target.is_relative_to(root):
            return None
        if target.is_dir():
            target = next((target / front for front in _FRONT if (target / front).is_file()), target)
        if not target.is_file():
            return None
        kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
        return Served(status=200, content_type=kind, body=target.read_bytes())

    return serve
