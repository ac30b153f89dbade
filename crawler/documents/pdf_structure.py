"""What a PDF says of itself beside its text: tags, language, title, outline, figures, tables, links, notes, forms, metadata."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf
from lxml import etree

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.package import local_name

MOST_ELEMENTS = 60_000
_TITLE_KEYS = {
    "/Title": "title",
    "/Author": "author",
    "/Subject": "subject",
    "/Keywords": "keywords",
    "/Creator": "program",
    "/Producer": "made by",
    "/Company": "company",
    "/Manager": "manager",
    "/SourceModified": "source",
}
_DULL = {
    "InstanceID",
    "DocumentID",
    "OriginalDocumentID",
    "MetadataDate",
    "CreateDate",
    "ModifyDate",
    "format",
    "PDFVersion",
    "Trapped",
    "part",
    "conformance",
    "instanceID",
    "documentID",
    "when",
    "action",
    "RenditionClass",
    "VersionID",
    "date",
}
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)


@dataclass(slots=True)
class Heading:
    """A heading in the structure tree: level, the marks (page index, number) of its text, or the text itself."""

    level: int
    marks: list[tuple[int, int]] = field(default_factory=list)
    text: str = ""


@dataclass(slots=True)
class Structure:
    """The headings of a tagged PDF in document order, and where on which page (by index) each link of the draft lies."""

    headings: list[Heading] = field(default_factory=list)
    places: list[tuple[int, int, tuple[float, float, float, float]]] = field(default_factory=list)
    """(page index, index in the draft's links, left, bottom, right, top in points)"""


def read_structure(draft: Draft, pdf: pikepdf.Pdf) -> Structure:
    """Fill `draft` with everything but the text; gives the headings that the structure tree names."""
    root = pdf.Root
    marks = root.get("/MarkInfo")
    tagged = bool(marks is not None and _plain(marks.get("/Marked")) is True and root.get("/StructTreeRoot") is not None)
    view = root.get("/ViewerPreferences")
    draft.language = _words(root.get("/Lang")) or None
    draft.traits.update(
        tagged=tagged,
        encrypted=bool(pdf.is_encrypted),
        language=draft.language,
        display_title=bool(view is not None and _plain(view.get("/DisplayDocTitle")) is True),
        outlines=_outline_length(root.get("/Outlines")),
        javascript=root.get("/Names") is not None and root.Names.get("/JavaScript") is not None,
    )
    if pdf.is_encrypted:
        draft.traits["screen_readers_blocked"] = not pdf.allow.accessibility
    _metadata(draft, pdf)
    draft.traits["title"] = draft.properties.get("title")
    draft.title = draft.properties.get("title", "")
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    structure = Structure()
    if root.get("/StructTreeRoot") is not None:
        structure = _tree(draft, root.StructTreeRoot, pages)
    _annotations(draft, pdf, structure)
    _form(draft, root)
    _attachments(draft, pdf)
    return structure


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int) else None


def _words(value: Any) -> str:
    if value is None:
        return ""
    try:
        return str(value).strip()
    except (UnicodeDecodeError, ValueError):
        return ""


def _outline_length(outlines: Any) -> int:
    """How many bookmarks there are, at least roughly (a negative count means they are folded)."""
    if outlines is None:
        return 0
    count = outlines.get("/Count")
    return max(abs(int(count)) if isinstance(count, int) else 0, 1 if outlines.get("/First") is not None else 0)


def _metadata(draft: Draft, pdf: pikepdf.Pdf) -> None:
    info = pdf.trailer.get("/Info")
    for key, value in info.items() if isinstance(info, pikepdf.Dictionary) else ():
        if key not in ("/CreationDate", "/ModDate", "/Trapped"):
            draft.property(_TITLE_KEYS.get(key, key.lstrip("/")), _words(value))
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return
    try:
        packet = etree.fromstring(stream.read_bytes()[:2_000_000], _XML)
    except (etree.XMLSyntaxError, pikepdf.PdfError, ValueError):
        return
    if packet is None:
        return
    titles = packet.findall(".//{http://purl.org/dc/elements/1.1/}title//{*}li")
    if titles and (titles[0].text or "").strip():
        draft.properties.setdefault("title", (titles[0].text or "").strip())
    for element in packet.iter():
        if not isinstance(element.tag, str):
            continue
        named: Any = element
        while local_name(named) in ("li", "Seq", "Alt", "Bag") and named.getparent() is not None:
            named = named.getparent()
        name = local_name(named)
        if name not in _DULL and (element.text or "").strip():
            draft.property(f"{name} (XMP)", element.text)
        for attribute, told in element.attrib.items():
            short = local_name(attribute)
            if short not in _DULL and short not in ("about", "lang", "parseType", "resource", "xmptk") and str(told).strip():
                draft.property(f"{short} (XMP)", str(told))


def _tree(draft: Draft, root: Any, pages: dict[tuple[int, int], int]) -> Structure:
    """Walk the structure tree once: headings in order, figures and their descriptions, tables and their header cells."""
    structure = Structure()
    roles = root.get("/RoleMap")
    figures = bare_figures = tables = bare_tables = lists = 0
    seen_elements = 0
    open_tables: list[list[bool]] = []
    stack: list[tuple[Any, Heading | None, int | None, int]] = [(root.get("/K"), None, None, 0)]
    visited: set[tuple[int, int]] = set()
    while stack:
        node, heading, page, depth = stack.pop()
        if node is None:
            continue
        if isinstance(node, list) and node and node[0] == "close table":
            tables += 1
            bare_tables += not open_tables.pop()[0]
            continue
        if isinstance(node, int):
            if heading is not None and page is not None:
                heading.marks.append((page, int(node)))
            continue
        if isinstance(node, pikepdf.Array):
            stack.extend((item, heading, page, depth) for item in reversed(list(node)))
            continue
        if not isinstance(node, pikepdf.Dictionary) or depth > 200:
            continue
        if node.is_indirect:
            if node.objgen in visited:
                continue
            visited.add(node.objgen)
        own = node.get("/Pg")
        if own is not None:
            page = pages.get(own.objgen, page)
        if node.get("/Type") == pikepdf.Name.MCR:
            stack.append((node.get("/MCID"), heading, page, depth))
            continue
        seen_elements += 1
        if seen_elements > MOST_ELEMENTS:
            draft.traits["cut"] = True
            break
        kind = _role(node.get("/S"), roles)
        if kind == "Figure":
            figures += 1
            alt = node.get("/Alt")
            described = alt if alt is not None else node.get("/ActualText")
            bare_figures += described is None or not _words(described)
            draft.picture(None if described is None else _words(described))
        elif kind == "Table":
            open_tables.append([False])
            stack.append((["close table"], None, None, depth))
        elif kind == "TH" and open_tables:
            open_tables[-1][0] = True
        elif kind == "L":
            lists += 1
        level = _level(kind)
        if level and heading is None:
            heading = Heading(level=level, text=_words(node.get("/ActualText")))
            structure.headings.append(heading)
        stack.append((node.get("/K"), heading, page, depth + 1))
    draft.traits.update(
        figures=figures,
        figures_without_alt=bare_figures,
        tables=tables,
        tables_without_header=bare_tables,
        lists=lists,
        heading_styles=len(structure.headings),
        heading_levels=[heading.level for heading in structure.headings][:500],
    )
    return structure


def _role(name: Any, roles: Any) -> str:
    text = _words(name).lstrip("/")
    for _ in range(5):
        mapped = (
            roles.get(f"/{text}")
            if roles is not None and text and text not in ("H1", "H2", "H3", "H4", "H5", "H6", "Figure", "Table", "TH", "P")
            else None
        )
        if mapped is None:
            break
        text = _words(mapped).lstrip("/")
    return text


def _level(kind: str) -> int:
    if kind in ("Title", "H"):
        return 1
    return int(kind[1]) if len(kind) == 2 and kind[0] == "H" and kind[1] in "123456" else 0


def _annotations(draft: Draft, pdf: pikepdf.Pdf, structure: Structure) -> None:
    for number, page in enumerate(pdf.pages[:1_000], 1):
        notes = page.obj.get("/Annots")
        for note in list(notes)[:2_000] if isinstance(notes, pikepdf.Array) else ():
            if not isinstance(note, pikepdf.Dictionary):
                continue
            action = note.get("/A")
            address = _words(action.get("/URI")) if isinstance(action, pikepdf.Dictionary) else ""
            if isinstance(action, pikepdf.Dictionary) and not address and action.get("/S") in (pikepdf.Name.Launch, pikepdf.Name.GoToR):
                target = action.get("/F")
                address = _words(target.get("/UF") or target.get("/F")) if isinstance(target, pikepdf.Dictionary) else _words(target)
            if address:
                draft.link(address, _words(note.get("/Contents")), page=number)
                corners = [float(value) for value in list(note.get("/Rect") or [])[:4]]
                if len(corners) == 4:
                    box = (min(corners[::2]), min(corners[1::2]), max(corners[::2]), max(corners[1::2]))
                    structure.places.append((number - 1, len(draft.links) - 1, box))
            elif note.get("/Subtype") not in (pikepdf.Name.Widget, pikepdf.Name.Popup):
                author, text = _words(note.get("/T")), _words(note.get("/Contents"))
                if text or (author and note.get("/Subtype") != pikepdf.Name.Link):
                    draft.passage("annotation", f"{author}: {text}" if author else text, number)
    draft.traits["annotations"] = sum(passage.where == "annotation" for passage in draft.passages)


def _form(draft: Draft, root: Any) -> None:
    """Fields that were filled in: name and value, as far as the form tree is sane."""
    form = root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    stack: list[tuple[Any, str, int]] = [(item, "", 0) for item in reversed(list(fields))] if isinstance(fields, pikepdf.Array) else []
    count = nameless = 0
    while stack and count < 5_000:
        item, above, depth = stack.pop()
        if not isinstance(item, pikepdf.Dictionary) or depth > 30:
            continue
        name = ".".join(part for part in (above, _words(item.get("/T"))) if part)
        kids = item.get("/Kids")
        if isinstance(kids, pikepdf.Array) and len(kids):
            stack.extend((kid, name, depth + 1) for kid in reversed(list(kids)))
        value = item.get("/V")
        if item.get("/FT") is not None or value is not None:
            count += 1
            nameless += not _words(item.get("/TU"))
        text = "" if value is None or isinstance(value, pikepdf.Name | pikepdf.Stream | pikepdf.Dictionary) else _words(value)
        if text:
            draft.passage("form-field", f"{_words(item.get('/TU')) or name}: {text}")
    if count:
        draft.traits.update(form_fields=count, form_fields_without_label=nameless)


def _attachments(draft: Draft, pdf: pikepdf.Pdf) -> None:
    try:
        names = list(pdf.attachments)[:200]
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError):
        return
    for name in names:
        draft.passage("properties", f"Attached file: {name}")
    if names:
        draft.traits["attachments"] = len(names)
