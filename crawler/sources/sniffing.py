"""What a handed-in file or archive is: decided by what is in it, never by its name alone."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Literal

from foliocheck.crawler.documents.kinds import CLOSED, EXTENSIONS, extension_of, sniff, zip_kind
from foliocheck.crawler.documents.package import ZIP_DAMAGE
from foliocheck.crawler.sources.archive import Archive

ArchiveKind = Literal["xerte", "wordpress-export", "leap2a", "mahara", "notion", "takeout", "site", "documents", "zip-in-zip", "nothing"]
NOTION_NAME = re.compile(r"^(.*?)[ _-]?([0-9a-f]{32})(_all)?\.(html|md)$", re.IGNORECASE)
WEB_PAGE = re.compile(r"\.x?html?$", re.IGNORECASE)
DOCUMENT = {name for name, kind in EXTENSIONS.items() if kind not in ("html", "xml", "zip")}
PICTURES = frozenset({"jpg", "jpeg", "png", "gif", "webp", "tif", "tiff"})
_NOT_PAGES = re.compile(r"(^|/)(archive_browser|archivübersicht)\.html$", re.IGNORECASE)
_LARGEST_OLE = 60_000_000


def kind_of_archive(archive: Archive) -> ArchiveKind:
    """What a folder or zip holds. Exports with marks of their own come first, then a site of web pages, then single documents."""
    names = archive.names
    held = set(names)
    pages = web_pages(archive)
    if xerte_folder(archive) is not None:
        return "xerte"
    if exports(archive):
        return "wordpress-export"
    if pages and any(
        name.rsplit("/", 2)[-2:] == ["HTML", "index.html"] or ("/views/" in "/" + name and "/HTML/" in "/" + name) for name in pages
    ):
        return "mahara"
    if any(name.rsplit("/", 1)[-1].lower() == "leap2a.xml" for name in names):
        return "leap2a"
    notion = [name for name in names if NOTION_NAME.match(name.rsplit("/", 1)[-1])]
    if notion and len(notion) * 2 >= len(pages):
        return "notion"
    if pages and (
        any(name.startswith("Takeout/") or "/Takeout/" in name for name in held) or any(_NOT_PAGES.search(name) for name in names)
    ):
        return "takeout"
    if pages:
        return "site"
    documents = [name for name in names if extension_of("x/" + name) in DOCUMENT]
    inner = [name for name in names if name.lower().endswith(".zip")]
    if len(inner) == 1 and not documents:
        return "zip-in-zip"
    return "documents" if documents else "nothing"


def web_pages(archive: Archive) -> list[str]:
    """The web pages of an archive in order, less an archiver's own contents page."""
    return [name for name in archive.names if WEB_PAGE.search(name) and not _NOT_PAGES.search(name)]


def xerte_folder(archive: Archive) -> str | None:
    """The folder ("" for the top, else with "/" at its end) of a Xerte object, None where there is none."""
    held = set(archive.names)
    for name in archive.names:
        folder, _, last = name.rpartition("/")
        folder = folder + "/" if folder else ""
        if last in ("template.xml", "data.xml", "preview.xml"):
            if any(other.startswith((f"{folder}common_html5/", f"{folder}models_html5/")) for other in held) or _is_learning_object(
                archive, name
            ):
                return folder
        elif last == "offline_template.js" and name.endswith("offline/offline_template.js"):
            return name[: -len("offline/offline_template.js")]
    return None


def _is_learning_object(archive: Archive, name: str) -> bool:
    return b"<learningObject" in (archive.read(name, 4096) or b"")


def exports(archive: Archive) -> list[str]:
    """The parts of a WordPress export in an archive, in order."""
    return [name for name in archive.names if name.lower().endswith(".xml") and is_export(archive.read(name, 8192) or b"")]


def is_export(start: bytes) -> bool:
    """Whether a file that begins like this is a WordPress export."""
    return b"wordpress.org/export/" in start or b"WordPress eXtended RSS" in start or b"<wp:wxr_version>" in start


def kind_of_file(path: Path) -> str:
    """The kind of a single file: as `documents.kinds.sniff` says, or `leap2a`, `xerte-data`, `zip`."""
    with path.open("rb") as stream:
        start = stream.read(65_536)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        try:
            with zipfile.ZipFile(path) as archive:
                return zip_kind(
                    archive.namelist(), lambda name: archive.read(name)[:200] if archive.getinfo(name).file_size < 1_000 else b""
                )
        except ZIP_DAMAGE:
            return "zip"  # opening it says in words what is wrong
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        with path.open("rb") as stream:
            start = stream.read(_LARGEST_OLE)
    kind = sniff(start, "http://x/" + path.name.replace("%", "").replace("?", "").replace("#", ""))
    if is_export(start[:8192]):
        return "wxr"
    if kind == "xml":
        if b"leap2.org/" in start or b"terms.leapspecs.org" in start or b"xmlns:leap2=" in start:
            return "leap2a"
        if b"<learningObject" in start:
            return "xerte-data"
    if kind in ("unknown", "broken", "text") and extension_of("x/" + path.name) in CLOSED:
        return extension_of("x/" + path.name)
    if kind in ("text", "broken", "unknown") and path.suffix.lower() == ".zip":
        return "zip"  # opening it says in words what is wrong
    return kind
