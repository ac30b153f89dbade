"""What a PDF says of itself beside its text: tags, language, title, outline, figures, tables, links, notes, forms, metadata."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.pdf_metadata import read_metadata
from foliocheck.crawler.documents.pdf_tags import Heading, read_tags
from foliocheck.crawler.documents.pdf_values import flag, words


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
    tagged = bool(marks is not None and flag(marks.get("/Marked")) and root.get("/StructTreeRoot") is not None)
    view = root.get("/ViewerPreferences")
    draft.language = words(root.get("/Lang")) or None
    draft.traits.update(
        tagged=tagged,
        encrypted=bool(pdf.is_encrypted),
        language=draft.language,
        display_title=bool(view is not None and flag(view.get("/DisplayDocTitle"))),
        outlines=_outline_length(root.get("/Outlines")),
        javascript=root.get("/Names") is not None and root.Names.get("/JavaScript") is not None,
    )
    if pdf.is_encrypted:
        draft.traits["screen_readers_blocked"] = not pdf.allow.accessibility
    read_metadata(draft, pdf)
    draft.traits["title"] = draft.properties.get("title")
    draft.title = draft.properties.get("title", "")
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    structure = Structure()
    if root.get("/StructTreeRoot") is not None:
        structure.headings = read_tags(draft, root.StructTreeRoot, pages)
    _annotations(draft, pdf, structure)
    _form(draft, root)
    _attachments(draft, pdf)
    return structure


def _outline_length(outlines: Any) -> int:
    """How many bookmarks there are, at least roughly (a negative count means they are folded)."""
    if outlines is None:
        return 0
    count = outlines.get("/Count")
    return max(abs(int(count)) if isinstance(count, int) else 0, 1 if outlines.get("/First") is not None else 0)


def _annotations(draft: Draft, pdf: pikepdf.Pdf, structure: Structure) -> None:
    """Links with their places, and what people wrote beside the text."""
    for number, page in enumerate(pdf.pages[:1_000], 1):
        notes = page.obj.get("/Annots")
        for note in list(notes)[:2_000] if isinstance(notes, pikepdf.Array) else ():
            if not isinstance(note, pikepdf.Dictionary):
                continue
            action = note.get("/A")
            address = words(action.get("/URI")) if isinstance(action, pikepdf.Dictionary) else ""
            if isinstance(action, pikepdf.Dictionary) and not address and action.get("/S") in (pikepdf.Name.Launch, pikepdf.Name.GoToR):
                target = action.get("/F")
                address = words(target.get("/UF") or target.get("/F")) if isinstance(target, pikepdf.Dictionary) else words(target)
            if address:
                draft.link(address, words(note.get("/Contents")), page=number)
                corners = [float(value) for value in list(note.get("/Rect") or [])[:4]]
                if len(corners) == 4:
                    box = (min(corners[::2]), min(corners[1::2]), max(corners[::2]), max(corners[1::2]))
                    structure.places.append((number - 1, len(draft.links) - 1, box))
            elif note.get("/Subtype") not in (pikepdf.Name.Widget, pikepdf.Name.Popup):
                author, text = words(note.get("/T")), words(note.get("/Contents"))
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
        name = ".".join(part for part in (above, words(item.get("/T"))) if part)
        kids = item.get("/Kids")
        if isinstance(kids, pikepdf.Array) and len(kids):
            stack.extend((kid, name, depth + 1) for kid in reversed(list(kids)))
        value = item.get("/V")
        if item.get("/FT") is not None or value is not None:
            count += 1
            nameless += not words(item.get("/TU"))
        text = "" if value is None or isinstance(value, pikepdf.Name | pikepdf.Stream | pikepdf.Dictionary) else words(value)
        if text:
            draft.passage("form-field", f"{words(item.get('/TU')) or name}: {text}")
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
