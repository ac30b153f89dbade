"""PowerPoint (.pptx): slides in order, their notes, hidden slides, comments, pictures, links."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from foliocheck.core.snapshot import BlockKind
from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.package import Package, core_properties, local_name

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read a .pptx file into `draft`."""
    from pptx import Presentation

    package = Package(data)
    package.check_declarations()
    for name, value in core_properties(package):
        draft.property(name, value)
    draft.title = draft.properties.get("title", "")
    slides = list(Presentation(io.BytesIO(data)).slides)
    draft.pages = len(slides)
    untitled = figures = bare = tables = bare_tables = 0
    languages: Counter[str] = Counter()
    for number, slide in enumerate(slides, 1):
        hidden = slide._element.get("show") in ("0", "false")
        title = slide.shapes.title
        words = title.text_frame.text.strip() if title is not None else ""
        untitled += not words and not hidden
        if words and not hidden:
            draft.block(_flat(words), "heading", level=1 if number == 1 else 2, page=number)
        texts = [words] if words else []
        for shape in _shapes(slide.shapes):
            if title is not None and shape.shape_id == title.shape_id:
                continue
            texts += _shape_texts(draft, shape, number, hidden)
            if getattr(shape, "has_table", False) and shape.has_table:
                tables += 1
                bare_tables += not shape.table.first_row
            if shape._element.tag == f"{_P}pic":
                figures += 1
                bare += _alt(draft, shape) is None
        if hidden:
            draft.passage("hidden-slide", "\n".join(texts), number)
        languages.update(value for item in slide._element.iter(f"{_A}rPr") if (value := item.get("lang")))
        _links(draft, slide, number)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            draft.passage("notes", slide.notes_slide.notes_text_frame.text, number)
    _comments(draft, package)
    draft.language = languages.most_common(1)[0][0] if languages else None
    levels = [block.level for block in draft.blocks if block.level]
    draft.traits.update(
        title=draft.title or None,
        language=draft.language,
        slides_without_title=untitled,
        figures=figures,
        figures_without_alt=bare,
        tables=tables,
        tables_without_header=bare_tables,
        heading_styles=len(levels),
        heading_levels=levels[:500],
        hidden_slides=sum(passage.where == "hidden-slide" for passage in draft.passages),
        macros=any(name.lower().endswith("vbaproject.bin") for name in package.names),
    )
    if not draft.title:
        draft.title = next((block.text for block in draft.blocks if block.level), "")


def _flat(text: str) -> str:
    return text.replace("\v", "\n")


def _shapes(shapes: Any) -> Iterator[Any]:
    """All shapes, those inside groups too."""
    for shape in shapes:
        if shape._element.tag == f"{_P}grpSp":
            yield from _shapes(shape.shapes)
        else:
            yield shape


def _shape_texts(draft: Draft, shape: Any, number: int, hidden: bool) -> list[str]:
    """Add a shape's paragraphs and table rows as blocks (unless the slide is hidden); gives their texts."""
    found: list[tuple[str, BlockKind]] = []
    if getattr(shape, "has_text_frame", False) and shape.has_text_frame:
        paragraphs = [paragraph for paragraph in shape.text_frame.paragraphs if paragraph.text.strip()]
        listed = len(paragraphs) > 1 and shape.is_placeholder
        found += [(_flat(paragraph.text), "item" if listed else "paragraph") for paragraph in paragraphs]
    elif getattr(shape, "has_table", False) and shape.has_table:
        found += [("\t".join(cell.text.strip() for cell in row.cells), "cell") for row in shape.table.rows]
    elif shape._element.tag == f"{_P}graphicFrame":
        found += [(text, "paragraph") for text in _diagram(shape)]
    if not hidden:
        for text, kind in found:
            draft.block(text, kind, page=number)
    return [text for text, _ in found]


def _diagram(shape: Any) -> list[str]:
    """The texts of a SmartArt diagram, which lie in a part of their own."""
    for item in shape._element.iter():
        if isinstance(item.tag, str) and local_name(item) == "relIds":
            for name, value in item.attrib.items():
                if local_name(name) == "dm":
                    try:
                        root = etree.fromstring(shape.part.related_part(value).blob)
                    except (KeyError, etree.XMLSyntaxError):
                        return []
                    return ["".join(text.text or "" for text in paragraph.iter(f"{_A}t")) for paragraph in root.iter(f"{_A}p")]
    return []


def _alt(draft: Draft, shape: Any) -> str | None:
    """Add a picture with its description; gives the description, None where nobody gave one."""
    about = shape._element.find(f"{_P}nvPicPr/{_P}cNvPr")
    alt = about.get("descr") or None if about is not None else None
    if about is not None and any(item.get("val") in ("1", "true") for item in about.iter(_DECORATIVE)):
        alt = ""
    draft.picture(alt, title=about.get("title") if about is not None else None)
    return alt


def _links(draft: Draft, slide: Any, number: int) -> None:
    """Links of runs and of whole shapes, and pictures or films that lie outside of the file."""
    words: dict[str, str] = {}
    for run in slide._element.iter(f"{_A}r"):
        mark = run.find(f"{_A}rPr/{_A}hlinkClick")
        if mark is not None:
            key = next((value for name, value in mark.attrib.items() if name.endswith("}id")), "")
            words[key] = "".join(text.text or "" for text in run.iter(f"{_A}t"))
    for key, relation in slide.part.rels.items():
        if relation.is_external:
            draft.link(relation.target_ref, words.get(key, ""), page=number)


def _comments(draft: Draft, package: Package) -> None:
    """Comments old and new, with the names of their authors."""
    authors: dict[str, str] = {}
    for part in package.matching(r"ppt/(commentAuthors|authors)\.xml"):
        root = package.xml(part)
        for item in root if root is not None else ():
            authors[item.get("id") or ""] = item.get("name") or ""
    for part in package.matching(r"ppt/comments/[^/]+\.xml"):
        root = package.xml(part)
        for item in root.iter() if root is not None else ():
            if local_name(item) not in ("cm", "reply"):
                continue
            own = [text for text in item.iter() if local_name(text) in ("text", "t") and (text.text or "").strip()]
            text = " ".join((piece.text or "").strip() for piece in own)
            author = authors.get(item.get("authorId") or "", "")
            draft.passage("comment", f"{author}: {text}" if author else text)
    if any(authors.values()):
        draft.property("people", ", ".join(name for name in authors.values() if name))
