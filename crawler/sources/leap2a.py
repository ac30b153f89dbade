"""A Leap2A portfolio (an Atom feed, exported by Mahara and others): its pages, or where it has none its entries, as web pages."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html import escape

from lxml import etree

from foliocheck.core.errors import BadFile
from foliocheck.core.snapshot import NotChecked
from foliocheck.crawler.documents.draft import Unreadable
from foliocheck.crawler.documents.package import local_name, refuse_declarations
from foliocheck.crawler.platforms.platform import Found
from foliocheck.crawler.sources import made_page
from foliocheck.crawler.sources.archive import Archive
from foliocheck.crawler.sources.folder import platform_of
from foliocheck.crawler.sources.made_page import Entry
from foliocheck.crawler.sources.shelf import Shelf, address_of
from foliocheck.crawler.sources.source import OpenSource

_ATOM = "{http://www.w3.org/2005/Atom}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_SKIPPED = ("person", "affiliation")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    id: str
    title: str
    kind: str
    body: str
    webpage: bool
    parts: tuple[str, ...]
    files: tuple[tuple[str, str], ...]


def open_leap2a(
    given: str, name: str, data: bytes, archive: Archive | None, size: int | None, listed: tuple[tuple[str, int], ...]
) -> OpenSource:
    """The source for a Leap2A file (`name`, `data`) with the files beside it in `archive`. Raises BadFile where it is empty."""
    try:
        refuse_declarations(data)
        root = etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
        )
    except (Unreadable, etree.XMLSyntaxError) as problem:
        raise BadFile(f"{given}: the Leap2A file cannot be read ({problem}). Export the portfolio again.") from None
    entries = [_entry(item) for item in root.iter(f"{_ATOM}entry")] if root is not None else []
    by_id = {entry.id: entry for entry in entries}
    views = [entry for entry in entries if entry.webpage]
    inside = {part for view in views for part in view.parts}
    pages = views or [entry for entry in entries if entry.kind not in _SKIPPED and (entry.body or entry.files)]
    if not pages:
        raise BadFile(f"{given} holds no page or entry. Export the pages of the portfolio, as HTML where the system offers that.")
    rest = [
        entry for entry in entries if views and entry.id not in inside and not entry.webpage and entry.kind not in _SKIPPED and entry.body
    ]
    folder = posixpath.dirname(name)
    shelf = Shelf(archive=archive)
    title = (root.findtext(f"{_ATOM}title") or given).strip()
    paths = {entry.id: f"pages/{number}-{_slug(entry.title)}.html" for number, entry in enumerate([*pages, *rest], 1)}
    menu = [Entry(entry.title, address_of(paths[entry.id])) for entry in pages]
    for entry in [*pages, *rest]:
        shown = [by_id[part] for part in entry.parts if part in by_id and not by_id[part].webpage] if entry.webpage else []
        body = f"<h1>{escape(entry.title)}</h1>{_body(entry, folder)}" + "".join(
            f"<section><h2>{escape(part.title)}</h2>{_body(part, folder)}</section>" for part in shown if part.body or part.files
        )
        shelf.put(paths[entry.id], made_page.page(f"{entry.title} – {title}", body, language="en", menu=menu))
    front = shelf.put("", made_page.listing(title, menu))
    seeds = [Found(url=front, discovered_by="given", role="listing")]
    seeds += [Found(url=address_of(paths[entry.id]), discovered_by="data", data={"title": entry.title}) for entry in pages]
    seeds += [Found(url=address_of(paths[entry.id]), discovered_by="data", role="other", data={"title": entry.title}) for entry in rest]
    note = NotChecked(
        what="The looks of the portfolio",
        why="A Leap2A file holds its texts and files, not its layout; give the HTML export or the web address to have that checked.",
    )
    return OpenSource(
        given=given,
        kind="mahara",
        url=front,
        serve=shelf.serve,
        seeds=tuple(seeds),
        bytes=size,
        archive=listed,
        notes=(note,),
        platform=platform_of("mahara", "mahara", "Mahara", f"{given} is a Leap2A export"),
    )


def _entry(item: etree._Element) -> _Entry:
    kind, webpage = "", False
    parts: list[str] = []
    files: list[tuple[str, str]] = []
    for child in item:
        if not isinstance(child.tag, str):
            continue
        local = local_name(child)
        if child.tag == f"{_RDF}type":
            kind = (child.get(f"{_RDF}resource") or "").rsplit(":", 1)[-1].lower()
        elif local == "category" and (child.get("term") or "").lower() == "webpage":
            webpage = True
        elif local == "link":
            relation, target = child.get("rel") or "", child.get("href") or ""
            if relation.endswith(("has_part", "has_evidence", "relation")) and target:
                parts.append(target)
            elif relation in ("enclosure", "related") and target and not target.startswith("portfolio:"):
                files.append((target, child.get("title") or posixpath.basename(target)))
    content = item.find(f"{_ATOM}content")
    source = content.get("src") if content is not None else None
    if source:
        files.append((source, posixpath.basename(source)))
    heading = item.find(f"{_ATOM}title")
    title = "".join(str(text) for text in heading.itertext()).strip() if heading is not None else ""
    return _Entry(
        id=item.findtext(f"{_ATOM}id") or "",
        title=title or "Without a title",
        kind=kind,
        body=_markup(content),
        webpage=webpage,
        parts=tuple(dict.fromkeys(parts)),
        files=tuple(dict.fromkeys(files)),
    )


def _markup(content: etree._Element | None) -> str:
    """An entry's content as HTML: it may be text, escaped HTML, or XHTML."""
    if content is None:
        return ""
    kind = (content.get("type") or "text").lower()
    if kind == "xhtml":
        return "".join(re.sub(r'\sxmlns(:\w+)?="[^"]*"', "", etree.tostring(child, encoding="unicode", method="html")) for child in content)
    text = (content.text or "").strip()
    return (
        text
        if kind in ("html", "text/html")
        else "".join(f"<p>{escape(piece)}</p>" for piece in re.split(r"\n\s*\n", text) if piece.strip())
    )


def _body(entry: _Entry, folder: str) -> str:
    files = "".join(f'<li><a href="{escape(_file(target, folder), quote=True)}">{escape(title)}</a></li>' for target, title in entry.files)
    return entry.body + (f"<ul>{files}</ul>" if files else "")


def _file(target: str, folder: str) -> str:
    return target if "://" in target else address_of(posixpath.join(folder, target))


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "page"
