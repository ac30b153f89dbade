"""Excel (.xlsx): rows of cells, hidden sheets, cell comments, links."""

from __future__ import annotations

import io
import posixpath
import re
from datetime import datetime, time

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.package import Package, core_properties

MOST_CELLS = 300_000
_EDGE_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[LCRPNDTZFAGBIUSEXYH])")


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read an .xlsx file into `draft`. Formulas are not worked out: what the program last saved is read."""
    from openpyxl import load_workbook

    package = Package(data)
    package.check_declarations()
    for name, value in core_properties(package):
        draft.property(name, value)
    draft.title = draft.properties.get("title", "")
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    cells = hidden = 0
    try:
        for number, sheet in enumerate(book.worksheets, 1):
            secret = sheet.sheet_state != "visible"
            hidden += secret
            rows: list[str] = []
            if not secret:
                draft.block(sheet.title, "heading", level=2, page=number)
            if hasattr(sheet, "reset_dimensions"):
                sheet.reset_dimensions()  # a wrong size in the file would hide rows, or invent a million
            for row in sheet.iter_rows(values_only=True):
                values = [_as_shown(value) for value in row]
                cells += sum(map(bool, values))
                if cells > MOST_CELLS or draft.full:
                    draft.traits["cut"] = True
                    break
                line = "\t".join(values).rstrip("\t")  # a cell without text keeps its place, so that columns stay columns
                if not line.strip():
                    continue
                if secret:
                    rows.append(line)
                else:
                    draft.block(line, "cell", page=number)
            if secret:
                draft.passage("hidden-sheet", f"{sheet.title}\n" + "\n".join(rows), number)
        draft.pages = len(book.worksheets)
    finally:
        book.close()
    _comments(draft, package)
    _printed_edges(draft, package)
    _links(draft, package)
    draft.traits.update(
        title=draft.title or None, hidden_sheets=hidden, macros=any(name.lower().endswith("vbaproject.bin") for name in package.names)
    )


def _as_shown(value: object) -> str:
    """A cell's value as a person reads it: a day without the hour at which it begins."""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return "" if value is None else str(value).strip()


def _printed_edges(draft: Draft, package: Package) -> None:
    """The headers and footers that sheets are printed with, without their codes for fonts, pages and dates."""
    for part in package.matching(r"xl/(?:worksheets|chartsheets)/[^/]+\.xml"):
        root = package.xml(part)
        for edge in root.iter("{*}headerFooter") if root is not None else ():
            for item in edge:
                where = "header" if "Header" in str(item.tag) else "footer"
                draft.passage(where, _EDGE_CODE.sub(" ", item.text or "").replace("&&", "&"))


def _comments(draft: Draft, package: Package) -> None:
    people: dict[str, str] = {}
    for part in package.matching(r"xl/persons/[^/]+\.xml"):
        root = package.xml(part)
        for item in root if root is not None else ():
            people[item.get("id") or ""] = item.get("displayName") or ""
    for part in package.matching(r"xl/(?:comments/)?comments?\d*\.xml"):
        root = package.xml(part)
        if root is None:
            continue
        authors = [(item.text or "").strip() for item in root.iter("{*}author")]
        for item in root.iter("{*}comment"):
            text = "".join(piece.text or "" for piece in item.iter("{*}t"))
            place = item.get("authorId") or ""
            author = authors[int(place)] if place.isdigit() and int(place) < len(authors) else ""
            author = "" if author.startswith("tc=") else author
            draft.passage("sheet-comment", f"{author}: {text}" if author and not text.startswith(author) else text)
    for part in package.matching(r"xl/threadedComments/[^/]+\.xml"):
        root = package.xml(part)
        for item in root.iter("{*}threadedComment") if root is not None else ():
            author = people.get(item.get("personId") or "", "")
            text = "".join(piece.text or "" for piece in item.iter("{*}text"))
            draft.passage("sheet-comment", f"{author}: {text}" if author else text)
    if any(people.values()):
        draft.property("people", ", ".join(name for name in people.values() if name))


def _links(draft: Draft, package: Package) -> None:
    """Links of cells, of pictures, and to other workbooks (which often name a user's folder)."""
    for part in package.matching(r"xl/(?:worksheets|drawings|externalLinks)/[^/]+\.xml"):
        for kind, target, outside in package.relations(part).values():
            if outside:
                draft.link(target, "" if kind == "hyperlink" else posixpath.basename(target))
    for part in package.matching(r"xl/drawings/drawing\d*\.xml"):
        root = package.xml(part)
        for picture in root.iter("{*}pic") if root is not None else ():
            about = next(iter(picture.iter("{*}cNvPr")), None)
            draft.picture((about.get("descr") or None) if about is not None else None)
