"""An exported Xerte object: served as it is, since it runs only from a web server; its pages lie behind fragments."""

from __future__ import annotations

import importlib
from dataclasses import replace

from lxml import etree

from foliocheck.core.errors import BadFile
from foliocheck.core.snapshot import NotChecked, Platform
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Found, settings
from foliocheck.crawler.sources.archive import Archive
from foliocheck.crawler.sources.shelf import Shelf, address_of
from foliocheck.crawler.sources.sniffing import xerte_folder
from foliocheck.crawler.sources.source import OpenSource

_FRONTS = ("index.htm", "index.html", "scormRLO.htm", "xAPIRLO.htm", "play.htm")


def open_xerte(given: str, archive: Archive, size: int | None, listed: tuple[tuple[str, int], ...]) -> OpenSource:
    """The source for a Xerte export. Raises BadFile where the page that starts it is missing."""
    folder = xerte_folder(archive) or ""
    front = next((folder + name for name in _FRONTS if folder + name in archive.names), None)
    if front is None:
        raise BadFile(
            f"{given} holds a Xerte object without index.htm. In Xerte choose Publish or Properties, Export, and give the whole zip."
        )
    url = address_of(front)
    platform = Platform(id="xerte", title="Xerte Online Toolkits", confidence=1.0, why=(f"{given} holds a Xerte object (template.xml)",))
    titles = page_titles(archive.read(folder + "template.xml") or b"")
    seeds: tuple[Found, ...] = ()
    try:
        found = settings(importlib.import_module("foliocheck.crawler.platforms.xerte"))
    except ModuleNotFoundError:
        found = replace(settings(generic), id="xerte", title=platform.title, keep_fragments=True, discover=None)
    if found.discover is None:
        seeds = tuple(
            Found(url=f"{url}#page{number}", discovered_by="data", data={"title": title}) for number, title in enumerate(titles, 1)
        )
    notes = (
        ()
        if titles
        else (
            NotChecked(what="The data of the Xerte object", why="template.xml is missing or damaged; only what the screen shows was read."),
        )
    )
    return OpenSource(
        given=given,
        kind="xerte",
        url=url,
        serve=Shelf(archive=archive).serve,
        seeds=seeds,
        platform=(platform, found),
        bytes=size,
        archive=listed,
        notes=notes,
    )


def page_titles(data: bytes) -> list[str]:
    """The titles of the pages that a reader sees, in order; chapters hold pages, hidden ones are left out."""
    if not data or b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        return []
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    pages = [page for child in root if isinstance(child.tag, str) for page in (list(child) if child.tag == "chapter" else [child])]
    return [page.get("name") or "" for page in pages if isinstance(page.tag, str) and page.get("hidePage") != "true"]
