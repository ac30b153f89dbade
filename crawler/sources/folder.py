"""Web pages as files: a static site in a folder or zip, a single page, and the exports of Google Takeout, Mahara and Notion."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote, unquote

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.errors import BadFile
from foliocheck.core.snapshot import NotChecked, Platform, SourceKind
from foliocheck.crawler.documents.plain_text import decoded, markdown_html
from foliocheck.crawler.network.answer import Served
from foliocheck.crawler.platforms import generic
from foliocheck.crawler.platforms.platform import Found, Settings, settings
from foliocheck.crawler.sources import made_page
from foliocheck.crawler.sources.archive import Archive, FolderArchive
from foliocheck.crawler.sources.made_page import Entry
from foliocheck.crawler.sources.shelf import FRONTS, Shelf, address_of
from foliocheck.crawler.sources.sniffing import NOTION_NAME, web_pages
from foliocheck.crawler.sources.source import OpenSource

Listed = tuple[tuple[str, int], ...]


def open_site(given: str, archive: Archive, kind: SourceKind, size: int | None, listed: Listed) -> OpenSource:
    """The source for a site of web pages. Where no index page says which is the first, and there are several, a list of them is made."""
    pages = web_pages(archive)
    if not pages:
        raise BadFile(f"{given} holds no web page (no .html file). Give the folder or zip that index.html lies in.")
    shelf = Shelf(archive=archive)
    front = front_page(pages)
    notes: list[NotChecked] = []
    if front is None:
        url = shelf.put(
            "", made_page.listing(given.rsplit(".", 1)[0], [Entry(page_title(archive, name), address_of(name)) for name in pages[:500]])
        )
        seeds = tuple(Found(url=address_of(name), discovered_by="data") for name in pages)
        notes.append(
            NotChecked(
                what="A front page",
                why=f"{given} has no index.html, so a reader cannot tell where to begin; all its pages were read in order.",
            )
        )
        return OpenSource(
            given=given,
            kind=kind,
            url=url,
            serve=shelf.serve,
            bytes=size,
            archive=listed,
            notes=tuple(notes),
            seeds=(Found(url=url, discovered_by="given", role="listing"), *seeds),
        )
    return OpenSource(given=given, kind=kind, url=address_of(front), serve=shelf.serve, bytes=size, archive=listed)


def open_folder(path: Path, given: str) -> OpenSource:
    """The source for a folder with a static site. Raises BadFile where no HTML page lies in it."""
    return open_site(given, FolderArchive(path), "folder", None, ())


def open_page(path: Path) -> OpenSource:
    """The source for a single HTML file; what it shows or links to beside it is served too, nothing above it."""
    archive = FolderArchive(path.parent)
    return OpenSource(
        given=path.name, kind="html", url=address_of(path.name), serve=Shelf(archive=archive).serve, bytes=path.stat().st_size
    )


def front_page(pages: list[str]) -> str | None:
    """The index page nearest the top, or the only page there is near the top; None where it cannot be told."""
    indexes = [name for name in pages if name.rsplit("/", 1)[-1] in FRONTS]
    if indexes:
        return min(indexes, key=lambda name: (name.count("/"), FRONTS.index(name.rsplit("/", 1)[-1]), name))
    top = min(name.count("/") for name in pages)
    near = [name for name in pages if name.count("/") == top]
    return near[0] if len(near) == 1 else None


def file_server(root: Path) -> Callable[[str], Served | None]:
    """A function that answers addresses below the virtual origin with the files under `root`, and nothing outside of it."""
    return Shelf(archive=FolderArchive(root)).serve


def page_title(archive: Archive, name: str) -> str:
    """What a page calls itself, else its file name."""
    start = decoded(archive.read(name, 20_000) or b"")
    match = re.search(r"<title[^>]*>(.*?)</title>", start, re.IGNORECASE | re.DOTALL)
    told = " ".join(unescape(re.sub(r"<[^>]+>", "", match.group(1))).split()) if match else ""
    return told or NOTION_NAME.sub(r"\1", name.rsplit("/", 1)[-1]).rsplit(".htm", 1)[0]


def open_takeout(given: str, archive: Archive, size: int | None, listed: Listed) -> OpenSource:
    """A Google Takeout of Sites: one page a file, named by its title, without the site's menu; pictures under names of their own.

    Found by its pages, not by paths, which differ by language. The pages are listed in their folder's order with a made menu.
    """
    pages = web_pages(archive)
    shelf = Shelf(archive=archive)
    names = {name: page_title(archive, name) for name in pages}
    first = next((name for name in pages if re.fullmatch(r"(home|index|welcome|start|about)(\s.*)?", _stem(name), re.IGNORECASE)), None)
    entries = [
        Entry(names[name] if names[name] != names.get(first or "", "") or name == first else _stem(name), address_of(name))
        for name in pages
    ]
    titles = list(names.values())
    if len(set(titles)) < len(titles):  # every page bears the site's name: the files' names tell them apart
        entries = [Entry(_stem(name), address_of(name)) for name in pages]
    menu = made_page.menu_html(entries)
    for name in pages:
        shelf.put(name, _with_menu(archive, name, menu))
    url = (
        address_of(first)
        if first
        else shelf.put(
            "", made_page.page(given.rsplit(".", 1)[0], f"<h1>{escape(given.rsplit('.', 1)[0])}</h1>", menu=entries, language="en")
        )
    )
    why = NotChecked(what="The menu of the Google Site", why="A Takeout does not hold it; the pages were put in the order of their names.")
    seeds = [] if first else [Found(url=url, discovered_by="given", role="listing")]
    seeds += [Found(url=address_of(name), discovered_by="data", data={"title": names[name]}) for name in pages]
    return OpenSource(
        given=given,
        kind="takeout",
        url=url,
        serve=shelf.serve,
        seeds=tuple(seeds),
        bytes=size,
        archive=listed,
        notes=(why,),
        platform=platform_of("google_sites", "google-sites", "Google Sites", f"{given} is a Google Takeout"),
    )


def _stem(name: str) -> str:
    return re.sub(r"\.x?html?$", "", name.rsplit("/", 1)[-1], flags=re.IGNORECASE)


def _with_menu(archive: Archive, name: str, menu: str) -> Callable[[], bytes | None]:
    """The page with the made menu in front of its text, where it has no navigation of its own."""

    def make() -> bytes | None:
        data = archive.read(name)
        if data is None:
            return None
        text = decoded(data)
        if re.search(r"<nav\b|role=[\"']?navigation", text, re.IGNORECASE):
            return text.encode("utf-8", "replace")
        if re.search(r"<body\b[^>]*>", text, re.IGNORECASE):
            text = re.sub(r"(<body\b[^>]*>)", lambda match: match.group(1) + menu, text, count=1, flags=re.IGNORECASE)
        else:
            text = menu + text
        return text.encode("utf-8", "replace")

    return make


def open_mahara(given: str, archive: Archive, size: int | None, listed: Listed) -> OpenSource:
    """Mahara's HTML export: its own contents page leads to the pages, each in a folder of its own."""
    pages = web_pages(archive)
    inside = [name for name in pages if "/HTML/" in "/" + name] or pages
    front = front_page(inside) or inside[0]
    views = [name for name in inside if "/views/" in "/" + name]
    seeds = tuple(Found(url=address_of(name), discovered_by="data", data={"title": page_title(archive, name)}) for name in views)
    return OpenSource(
        given=given,
        kind="mahara",
        url=address_of(front),
        serve=Shelf(archive=archive).serve,
        seeds=seeds,
        bytes=size,
        archive=listed,
        platform=platform_of("mahara", "mahara", "Mahara", f"{given} is an HTML export of Mahara"),
    )


def open_notion(given: str, archive: Archive, size: int | None, listed: Listed) -> OpenSource:
    """A Notion export, as web pages or as Markdown; the page nearest the top is the first."""
    shelf = Shelf(archive=archive)
    names = [name for name in archive.names if name.lower().endswith((".html", ".md"))]
    named = [name for name in names if NOTION_NAME.match(name.rsplit("/", 1)[-1])] or names
    for name in names:
        if name.lower().endswith(".md"):
            shelf.put(name, _from_markdown(archive, name))
    top = min(name.count("/") for name in named)
    near = [name for name in named if name.count("/") == top]
    front = max(near, key=lambda name: (sum(other.startswith(_own_folder(name)) for other in names), -near.index(name)))
    seeds = tuple(Found(url=address_of(name), discovered_by="data", data={"title": _notion_title(name)}) for name in named)
    return OpenSource(
        given=given,
        kind="notion",
        url=address_of(front),
        serve=shelf.serve,
        seeds=seeds,
        bytes=size,
        archive=listed,
        platform=platform_of("notion", "notion", "Notion", f"{given} is a Notion export"),
    )


def _own_folder(name: str) -> str:
    """The folder in which Notion keeps the pages below a page: named like it, with or without the number."""
    folder, _, last = name.rpartition("/")
    return (folder + "/" if folder else "") + _notion_title(last)


def _notion_title(name: str) -> str:
    match = NOTION_NAME.match(name.rsplit("/", 1)[-1])
    return match.group(1).strip() if match else name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _from_markdown(archive: Archive, name: str) -> Callable[[], bytes | None]:
    def make() -> bytes | None:
        data = archive.read(name)
        if data is None:
            return None
        body = _links_as_files(markdown_html(decoded(data)))
        return made_page.page(_notion_title(name), body).encode("utf-8", "replace")

    return make


def _links_as_files(html: str) -> str:
    """Links whose spaces are written as such are percent-encoded, so that a browser finds the file."""
    return re.sub(
        r'(href|src)="([^":#?]+)"',
        lambda match: f'{match.group(1)}="{quote(unquote(unescape(match.group(2))), safe="/()!,;@&=+$-._~")}"',
        html,
    )


def platform_of(module: str, name: str, title: str, why: str) -> tuple[Platform, Settings]:
    """The platform's own settings where it has a file, else the generic crawler's; nothing is looked for on the web."""
    try:
        found = settings(importlib.import_module(f"foliocheck.crawler.platforms.{module}"))
    except ModuleNotFoundError:
        found = settings(generic)
    return Platform(id=name, title=title, confidence=1.0, why=(why,)), replace(
        found, id=name, title=title, discover=None, scope=lambda address: f"{VIRTUAL_ORIGIN}/"
    )
