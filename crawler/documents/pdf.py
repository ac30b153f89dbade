"""PDF: text with its lines kept, headings from the structure tree or else from the size of print, links, notes, forms, metadata."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdfium2

from foliocheck.core.snapshot import BlockKind
from foliocheck.crawler.documents.draft import Draft, Unreadable
from foliocheck.crawler.documents.pdf_paragraphs import BULLET, Paragraph, body_size, guess_headings, put_together, with_real_headings
from foliocheck.crawler.documents.pdf_print import Line, has_picture, marked_texts, read_lines
from foliocheck.crawler.documents.pdf_structure import Structure, read_structure

MOST_PAGES = 1_000
MOST_CHARACTERS = 3_000_000
_LOCKED = "The PDF is locked with a password, so an assessor could not open it either. Save it without a password."
_DAMAGED = "The PDF is damaged or cut short, and cannot be opened. Export or upload it again."


def read(draft: Draft, data: bytes, kind: str) -> None:
    """Read a PDF into `draft`. Raises Unreadable where it is locked or damaged."""
    structure = _structure(draft, data)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_LOCKED if "password" in str(error).lower() else _DAMAGED) from error
    try:
        _read_text(draft, pdf, structure)
    finally:
        pdf.close()


def _structure(draft: Draft, data: bytes) -> Structure:
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            return read_structure(draft, pdf)
    except pikepdf.PasswordError as error:
        raise Unreadable(_LOCKED) from error
    except Exception:  # a crooked structure must not cost the text: pdfium may still read it; if not, it says so
        return Structure()


def _read_text(draft: Draft, pdf: pypdfium2.PdfDocument, structure: Structure) -> None:
    draft.pages = len(pdf)
    lines, headings = _read_pages(draft, pdf, structure)
    paragraphs = list(put_together(lines))
    if headings:
        paragraphs = with_real_headings(paragraphs, headings)
    else:
        guess_headings(paragraphs)
    body = body_size(lines)
    for paragraph in paragraphs:
        kind: BlockKind = "heading" if paragraph.level else "item" if BULLET.match(paragraph.text) else "paragraph"
        draft.block(paragraph.text, kind, level=paragraph.level, page=paragraph.lines[0].page, style=_style(paragraph, body))
    _settle_links(draft)
    if not draft.title:
        draft.title = next((paragraph.text.replace("\n", " ") for paragraph in paragraphs if paragraph.level), "")[:200]


def _read_pages(draft: Draft, pdf: pypdfium2.PdfDocument, structure: Structure) -> tuple[list[Line], list[tuple[int, str]]]:
    """The lines of all pages, and level and text (without its spaces) of each heading that the structure tree names.

    The links of the draft are given the words that stand where they lie.
    """
    lines: list[Line] = []
    marked: dict[tuple[int, int], str] = {}
    wanted = {page for heading in structure.headings for page, _ in heading.marks}
    without_text = pictures = characters = 0
    count = min(len(pdf), MOST_PAGES)
    draft.traits.update({"cut": True} if len(pdf) > MOST_PAGES else {})
    for index in range(count):
        page = pdf[index]
        text_page = page.get_textpage()
        here = list(read_lines(text_page, index + 1))
        if index in wanted:
            marked |= marked_texts(page, text_page, index)
        if not any(any(character.isalnum() for character in line.text) for line in here):
            without_text += 1
            pictures += has_picture(page)
        for _, link, box in (place for place in structure.places if place[0] == index):
            words = " ".join(text_page.get_text_bounded(*box, errors="ignore").split())
            draft.links[link] = replace(draft.links[link], text=words[:300], name=draft.links[link].name or words[:300])
        lines += here
        characters += sum(len(line.text) for line in here)
        text_page.close()
        page.close()
        if characters > MOST_CHARACTERS:
            draft.traits["cut"] = True
            break
    draft.traits.update(scanned=count > 0 and without_text == count and pictures > 0, pages_without_text=without_text)
    told = ((heading.level, heading.text or "".join(marked.get(mark, "") for mark in heading.marks)) for heading in structure.headings)
    return lines, [(level, words) for level, text in told if (words := "".join(text.split()))]


def _style(paragraph: Paragraph, body: float) -> dict[str, object]:
    """How the paragraph looks, for telling what only looks like a heading. Its size is in CSS pixels: 4/3 to a point."""
    size = paragraph.lines[0].size
    style: dict[str, object] = {"size": round(size * 4 / 3, 1)}
    if all(line.bold for line in paragraph.lines):
        style["bold"] = True
    if paragraph.guessed:
        style["guessed"] = True
    if body and size > body * 1.1 and not paragraph.level:
        style["larger"] = True
    return style


def _settle_links(draft: Draft) -> None:
    """Give each link the block in whose text its words stand."""
    texts = [" ".join(block.text.split()) for block in draft.blocks]
    for number, link in enumerate(draft.links):
        if link.text:
            found = (index for index, text in enumerate(texts) if draft.block_pages[index] == link.page and link.text in text)
            draft.links[number] = replace(link, block=next(found, None))
