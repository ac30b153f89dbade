"""A WordPress export as a site: its published pages and posts at the paths they have on the web, with its menu and comments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from foliocheck.core.errors import BadFile
from foliocheck.core.snapshot import Document, NotChecked, Platform
from foliocheck.crawler.documents.draft import Draft, Unreadable
from foliocheck.crawler.documents.wordpress_export import Export, give_away, parse
from foliocheck.crawler.platforms import wordpress
from foliocheck.crawler.platforms.platform import settings
from foliocheck.crawler.sources.shelf import address_of
from foliocheck.crawler.sources.source import OpenSource
from foliocheck.crawler.sources.wordpress_site import Site


def open_wordpress_export(
    given: str, parts: Iterable[tuple[str, bytes]], size: int | None, archive: tuple[tuple[str, int], ...] = ()
) -> OpenSource:
    """The source for an export in one or several parts (name, bytes). Raises BadFile where none can be read or nothing is published."""
    export = Export()
    documents: dict[str, Document] = {}
    notes: list[NotChecked] = []
    for name, data in parts:
        try:
            part = parse(data)
        except Unreadable as problem:
            raise BadFile(f"{name}: {problem}") from None
        draft = Draft(address_of(name))
        give_away(draft, part)
        documents[draft.address] = draft.document("other", "text/xml", len(data))
        if part.mended:
            notes.append(
                NotChecked(what=f"A part of {name}", why="The file holds broken XML; what could be mended was read. Make the export again.")
            )
        export.add(part)
    site = Site(export)
    if not site.shown:
        raise BadFile(f"{given} holds no published page or post. In WordPress choose Tools, Export, All content.")
    notes += site.notes()
    why = ("the file is a WordPress export", *((f"made by {export.generator}",) if export.generator else ()))
    return OpenSource(
        given=given,
        kind="wordpress-export",
        url=site.front,
        serve=site.shelf.serve,
        seeds=tuple(site.seeds()),
        documents=documents,
        bytes=size,
        archive=archive,
        platform=(Platform(id=wordpress.ID, title=wordpress.TITLE, confidence=1.0, why=why), replace(settings(wordpress), discover=None)),
        notes=tuple(notes),
    )
