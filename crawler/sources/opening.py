"""What was typed -> the source that can open it."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

from foliocheck.core.errors import BadFile
from foliocheck.core.snapshot import NotChecked
from foliocheck.crawler.documents.draft import Unreadable
from foliocheck.crawler.documents.kinds import CLOSED, FAMILIES, extension_of, refuse
from foliocheck.crawler.sources.archive import MEGABYTE, Archive, FolderArchive, ZipArchive, open_zip
from foliocheck.crawler.sources.documents import open_bag, open_document
from foliocheck.crawler.sources.folder import open_mahara, open_notion, open_page, open_site, open_takeout
from foliocheck.crawler.sources.leap2a import open_leap2a
from foliocheck.crawler.sources.sniffing import exports, kind_of_archive, kind_of_file
from foliocheck.crawler.sources.source import OpenSource
from foliocheck.crawler.sources.web import open_web
from foliocheck.crawler.sources.wordpress import open_wordpress_export
from foliocheck.crawler.sources.xerte import open_xerte

MOST_DOCUMENT = 200 * MEGABYTE
MOST_EXPORT = 100 * MEGABYTE
_LOOKS_LIKE_FILE = (
    ".zip",
    ".docx",
    ".doc",
    ".pdf",
    ".xml",
    ".odt",
    ".rtf",
    ".pptx",
    ".ppt",
    ".md",
    ".one",
    ".onepkg",
    ".pages",
    ".key",
    ".txt",
)
_IS_A_PATH = re.compile(r"(/(?!/)|\.{1,2}/|~|\\\\|[A-Za-z]:[\\/])")
"""How a path begins and no address does: a root, this folder, home, a share or drive of Windows."""


def open_source(typed: str, work: Path) -> OpenSource:
    """The source for an address or a path. `work` is a folder for what must be unpacked.

    Raises BadAddress or BadFile with one sentence and the remedy.
    """
    if not typed.strip():
        return open_web(typed)  # which says that nothing was typed: an empty path would be the current folder
    path = Path(typed.strip()).expanduser()
    try:
        exists = path.exists()
    except (OSError, ValueError):
        exists = False
    if not exists:
        named = typed.strip().lower().endswith(_LOOKS_LIKE_FILE) and not _names_a_host(typed.strip())
        if named or _IS_A_PATH.match(typed.strip()):
            raise BadFile(
                f"There is no file or folder {path.name or typed.strip()} at this place. Check the path, or drag it into the window to fill it in."
            )
        return open_web(typed)
    try:
        return _open_folder(path) if path.is_dir() else _open_file(path, work)
    except PermissionError:
        raise BadFile(f"{path.name} may not be read by this user. Copy it to a folder of your own and give that copy.") from None
    except OSError as error:
        raise BadFile(
            f"{path.name} cannot be read ({error.strerror or 'the disk gave an error'}). Copy it to another place and give that copy."
        ) from None


def _names_a_host(typed: str) -> bool:
    """Whether it is the address of a file on the web, perhaps without its scheme: "name.example/portfolio.pdf", but not "work/portfolio.pdf"."""
    first, slash, _ = typed.partition("/")
    return "://" in typed or (bool(slash) and "." in first.strip("."))


def _open_folder(path: Path) -> OpenSource:
    archive = FolderArchive(path)
    return _open_archive(archive.title, archive, None, (), "folder")


def _open_file(path: Path, work: Path) -> OpenSource:
    kind = kind_of_file(path)
    size = path.stat().st_size
    if kind == "zip":
        return _open_zip(path, path.name, work, size)
    if kind == "html":
        return open_page(path)
    if kind == "wxr":
        return open_wordpress_export(path.name, [(path.name, _bounded(path, size, MOST_EXPORT))], size)
    if kind == "leap2a":
        return open_leap2a(path.name, path.name, _bounded(path, size, MOST_EXPORT), FolderArchive(path.parent), size, ())
    if kind == "xerte-data":
        raise BadFile(f"{path.name} is only the data of a Xerte object. Give the whole zip that Xerte exports, with index.htm in it.")
    try:
        refuse(kind)
    except Unreadable as problem:
        raise BadFile(f"{path.name}: {problem}") from None
    if kind == "xml" or kind not in FAMILIES:
        raise BadFile(
            f"{path.name} is not a kind of file that foliocheck reads. Give the address, a zip, a WordPress export, a Word file or a PDF."
        )
    return open_document(path.name, _bounded(path, size, MOST_DOCUMENT))


def _bounded(path: Path, size: int, most: int) -> bytes:
    if size > most:
        raise BadFile(
            f"{path.name} is {size // MEGABYTE} MB large; files of this kind are read up to {most // MEGABYTE} MB. "
            "Make its pictures smaller."
        )
    return path.read_bytes()


def _open_zip(path: Path, given: str, work: Path, size: int, depth: int = 0) -> OpenSource:
    archive = open_zip(path)
    try:
        if kind_of_archive(archive) == "zip-in-zip":
            return _open_inner(archive, given, work, size, depth)
        return _open_archive(given, archive, size, archive.packed(), "zip")
    except BadFile:
        archive.zip.close()
        raise


def _open_inner(archive: ZipArchive, given: str, work: Path, size: int, depth: int) -> OpenSource:
    """A zip that holds nothing but one other zip is opened in its place, once; a third one inside is not."""
    name = next(name for name in archive.names if name.lower().endswith(".zip"))
    if depth:
        raise BadFile(f"{given} holds a zip in a zip in a zip, so it was not opened. Unpack it and pack the portfolio's own files once.")
    work.mkdir(parents=True, exist_ok=True)
    target = work / "inner.zip"
    try:
        with archive.lock, archive.zip.open(archive.members[name]) as source, target.open("wb") as made:
            shutil.copyfileobj(source, made, MEGABYTE)
    except Exception:  # a damaged zip can raise anything while it is unpacked
        raise BadFile(f"{given} holds another zip that is damaged. Unpack it and pack the portfolio's own files again.") from None
    archive.zip.close()
    return _open_zip(target, given, work, size, depth + 1)


def _open_archive(given: str, archive: Archive, size: int | None, listed: tuple[tuple[str, int], ...], plain: str) -> OpenSource:
    kind = kind_of_archive(archive)
    if kind == "xerte":
        opened = open_xerte(given, archive, size, listed)
    elif kind == "wordpress-export":
        parts = [(name, archive.read(name, MOST_EXPORT) or b"") for name in exports(archive)]
        opened = open_wordpress_export(given, parts, size, listed)
    elif kind == "leap2a":
        name = next(name for name in archive.names if name.rsplit("/", 1)[-1].lower() == "leap2a.xml")
        opened = open_leap2a(given, name, archive.read(name, MOST_EXPORT) or b"", archive, size, listed)
    elif kind == "mahara":
        opened = open_mahara(given, archive, size, listed)
    elif kind == "notion":
        opened = open_notion(given, archive, size, listed)
    elif kind == "takeout":
        opened = open_takeout(given, archive, size, listed)
    elif kind == "site":
        opened = open_site(given, archive, "folder" if plain == "folder" else "zip", size, listed)
    elif kind == "documents":
        opened = open_bag(given, archive, size, listed)
    else:
        raise BadFile(_nothing(given, archive))
    return _with_skipped(opened, archive)


def _nothing(given: str, archive: Archive) -> str:
    """One sentence for an archive with nothing to read: what is in it instead, and what to give."""
    names = archive.names
    if not names:
        return f"{given} is empty. Put the portfolio's pages or documents into it."
    inner = [name for name in names if name.lower().endswith(".zip")]
    if inner:
        more = " and more" if len(inner) > 1 else ""
        return f"{given} holds only other archives ({inner[0]}{more}). Unpack them into one folder and give that folder."
    closed = next((name for name in names if extension_of("x/" + name) in CLOSED), None)
    if closed is not None:
        told = CLOSED[extension_of("x/" + closed)]
        return f"{given} holds {told.title}, which only its own program opens. {told.instead}"
    return f"{given} holds no web page and no document (no .html, .docx or .pdf file). Give the folder or zip that the portfolio lies in."


def _with_skipped(opened: OpenSource, archive: Archive) -> OpenSource:
    notes = [NotChecked(what=words[0].upper() + words[1:], why="They were left out.") for words in archive.skipped]
    inner = [name for name in archive.names if name.lower().endswith(".zip")] if opened.archive else []
    if inner and opened.kind in ("zip", "documents"):
        notes.append(
            NotChecked(
                what=f"{len(inner)} archive{'s' * (len(inner) != 1)} inside {opened.given}",
                why="Archives in an archive are not opened. Put their files beside the others.",
            )
        )
    return replace(opened, notes=(*opened.notes, *notes)) if notes else opened
