"""Documents as a portfolio: a single Word, PDF, slides or text file, or an archive that is a bag of them."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.errors import BadFile
from foliocheck.core.snapshot import Document, NotChecked, Platform, SourceKind
from foliocheck.crawler.documents.kinds import CLOSED, extension_of
from foliocheck.crawler.documents.limited import WORKERS
from foliocheck.crawler.documents.package import ZIP_DAMAGE
from foliocheck.crawler.documents.read import Rendered, render_document
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Found, Settings, settings
from foliocheck.crawler.sources import made_page
from foliocheck.crawler.sources.archive import MEGABYTE, Archive
from foliocheck.crawler.sources.made_page import Entry
from foliocheck.crawler.sources.shelf import Shelf, address_of, media_type
from foliocheck.crawler.sources.sniffing import DOCUMENT, PICTURES
from foliocheck.crawler.sources.source import OpenSource

MOST_DOCUMENTS = 200
MOST_SECONDS = 120.0
MOST_DOCUMENT = 60 * MEGABYTE
_KINDS: dict[str, SourceKind] = {"pdf": "pdf", "word": "word"}


def open_document(name: str, data: bytes) -> OpenSource:
    """The source for a single document. Raises BadFile with its reader's sentence where it cannot be read."""
    shelf = Shelf()
    try:
        document = put_document(shelf, name, lambda: data)
    finally:
        WORKERS.close()
    if document.problem is not None:
        raise BadFile(f"{name}: {document.problem}")
    return OpenSource(
        given=name,
        kind=_KINDS.get(document.kind, "documents"),
        url=document.address,
        serve=shelf.serve,
        seeds=(_seed(document),),
        documents={document.address: document},
        platform=file_platform(f"the file {name} was handed in"),
        bytes=len(data),
        notes=tuple(_notes([(name, document)])),
    )


def open_bag(given: str, archive: Archive, size: int | None, listed: tuple[tuple[str, int], ...]) -> OpenSource:
    """The source for an archive of documents: the front page lists them, each is a page. Raises BadFile where none can be read."""
    shelf = Shelf(archive=archive)
    read: list[tuple[str, Document]] = []
    notes: list[NotChecked] = []
    closed: list[str] = []
    begun = time.monotonic()
    try:
        for name in archive.names:
            if extension_of("x/" + name) in CLOSED:
                closed.append(name)
            elif extension_of("x/" + name) in DOCUMENT:
                if len(read) >= MOST_DOCUMENTS or time.monotonic() - begun > MOST_SECONDS:
                    notes.append(
                        NotChecked(
                            what=f"The document {name}",
                            why=f"Only {MOST_DOCUMENTS} documents are read, and for {MOST_SECONDS:.0f} seconds at most.",
                        )
                    )
                    continue
                read.append((name, put_document(shelf, name, _reader(archive, name))))
    finally:
        WORKERS.close()
    if not any(document.problem is None for _, document in read):
        first = next((f" {name}: {document.problem}" for name, document in read), "")
        raise BadFile(f"{given} holds no document that can be read.{first}")
    for name in closed:
        told = CLOSED[extension_of("x/" + name)]
        notes.append(NotChecked(what=f"The file {name}", why=f"It is {told.title}, which only its own program opens. {told.instead}"))
    entries = [Entry(document.title if document.title and document.problem is None else name, document.address) for name, document in read]
    entries += [Entry(name, address_of(name)) for name in archive.names if extension_of("x/" + name) in PICTURES]
    front = shelf.put("", made_page.listing(given.rsplit(".", 1)[0], entries))
    seeds = (
        Found(url=front, discovered_by="given", role="listing", data={"converted": True}),
        *(_seed(document) for _, document in read if document.problem is None),
    )
    return OpenSource(
        given=given,
        kind="documents",
        url=f"{VIRTUAL_ORIGIN}/",
        serve=shelf.serve,
        seeds=seeds,
        documents={document.address: document for _, document in read},
        platform=file_platform(f"{given} holds documents and no web page"),
        bytes=size,
        archive=listed,
        notes=(*notes, *_notes(read)),
    )


def _reader(archive: Archive, name: str) -> Callable[[], bytes | None]:
    return lambda: archive.read(name, MOST_DOCUMENT)


def put_document(shelf: Shelf, name: str, read: Callable[[], bytes | None]) -> Document:
    """Read a document and put it on the shelf as a page at its own address, its pictures below. `read` gives its bytes."""
    address = address_of(name)
    data = read()
    if data is None:
        problem = "It is damaged, or larger than 60 MB, and cannot be unpacked."
        return Document(address=address, kind="other", media_type=media_type(name), problem=problem)
    folder = f"{name}.files/"
    rendered: Rendered = render_document(data, address, address_of(folder))
    document = replace(rendered.document, media_type=rendered.document.media_type or media_type(name))
    if document.problem is None:
        shelf.put(name, made_page.of_document(document, name.rsplit("/", 1)[-1], rendered.html))
        _put_pictures(shelf, folder, rendered, data, read)
    return document


def _put_pictures(shelf: Shelf, folder: str, rendered: Rendered, data: bytes, read: Callable[[], bytes | None]) -> None:
    """Pictures inside a Word file; they are taken out of it only when the page asks for them."""
    if rendered.html is None or "<img" not in rendered.html:
        return
    again: Callable[[], bytes | None] = read if rendered.data is data else lambda: rendered.data
    try:
        with zipfile.ZipFile(io.BytesIO(rendered.data)) as inner:
            names = [info.filename for info in inner.infolist() if "/media/" in info.filename and info.file_size <= MOST_DOCUMENT]
    except (*ZIP_DAMAGE, KeyError):
        return
    for name in names:
        shelf.put(folder + name, _member(again, name), media_type(name))


def _member(read: Callable[[], bytes | None], name: str) -> Callable[[], bytes | None]:
    def take() -> bytes | None:
        try:
            with zipfile.ZipFile(io.BytesIO(read() or b"")) as inner:
                return inner.read(name)
        except (*ZIP_DAMAGE, KeyError):
            return None

    return take


def _seed(document: Document) -> Found:
    data: dict[str, object] = {"converted": True, "document": document.kind}
    return Found(url=document.address, discovered_by="data", role="document", data=data)


def _notes(read: list[tuple[str, Document]]) -> list[NotChecked]:
    found = []
    for name, document in read:
        if document.traits.get("macros"):
            found.append(
                NotChecked(
                    what=f"The macros in {name}",
                    why="Programs inside a document are never run. Save it without macros, so that nobody is warned.",
                )
            )
        if document.traits.get("scanned"):
            found.append(
                NotChecked(
                    what=f"The text of {name}",
                    why="Its pages are pictures without text (scanned), so nobody's program can read it. Export it from its source.",
                )
            )
        if document.traits.get("cut"):
            found.append(NotChecked(what=f"The end of {name}", why="It is longer than any portfolio; only its beginning was read."))
    return found


def file_platform(why: str) -> tuple[Platform, Settings]:
    """The platform of portfolios that were never on the web: plain files."""
    return Platform(id="file", title="File", confidence=1.0, why=(why,)), replace(settings(generic), id="file", title="File", discover=None)
