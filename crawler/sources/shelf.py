"""What is answered at the fixed virtual origin: made pages first, then the archive's own files. Nothing outside of them."""

from __future__ import annotations

import mimetypes
import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.crawler.network.answer import Served
from foliocheck.crawler.sources.archive import Archive

FRONTS = ("index.html", "index.htm", "home.html", "default.html", "index.xhtml", "Index.html", "INDEX.HTML", "INDEX.HTM")
_TYPES = {
    ".xht": "application/xhtml+xml",
    ".webp": "image/webp",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".htm": "text/html",
    ".html": "text/html",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".md": "text/markdown",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".xml": "text/xml",
    ".json": "application/json",
}


_SAFE = "/()!*',;:@&=+$-._~"


def address_of(name: str) -> str:
    """The address of a file of the archive at the virtual origin."""
    return f"{VIRTUAL_ORIGIN}/{quote(name, safe=_SAFE)}"


def media_type(name: str) -> str:
    """The media type by the name's ending (the same on every system); `application/octet-stream` where it is unknown."""
    ending = posixpath.splitext(name)[1].lower()
    return _TYPES.get(ending) or mimetypes.guess_type("x" + ending)[0] or "application/octet-stream"


@dataclass(slots=True)
class Shelf:
    """`made` maps a path (with its query where it has one) to what makes its body: (media type, function). `archive` answers the rest."""

    archive: Archive | None = None
    made: dict[str, tuple[str, Callable[[], bytes | None]]] = field(default_factory=dict)

    def put(self, path: str, body: str | bytes | Callable[[], bytes | None], kind: str = "text/html; charset=utf-8") -> str:
        """Answer `path` (no leading slash) with `body`, or with what the function gives when asked; gives the address."""
        if callable(body):
            self.made[path] = (kind, body)
        else:
            data = body.encode("utf-8", "replace") if isinstance(body, str) else body
            self.made[path] = (kind, lambda: data)
        return address_of(path)

    def serve(self, address: str) -> Served | None:
        """What stands at `address`, None where nothing does."""
        parts = urlsplit(address)
        path = unquote(parts.path).lstrip("/")
        for key in (f"{path}?{parts.query}", path) if parts.query else (path,):
            if key in self.made:
                kind, make = self.made[key]
                body = make()
                return None if body is None else Served(status=200, content_type=kind, body=body)
        if self.archive is None or ".." in path.split("/"):
            return None
        names = [path] if path and not path.endswith("/") else []
        names += [posixpath.join(path, front) for front in FRONTS]
        for name in names:
            body = self.archive.read(name)
            if body is not None:
                return Served(status=200, content_type=media_type(name), body=body)
        return None
