"""PDF: text with its lines kept, headings from the structure tree or else from the size of print, links, notes, forms, metadata."""

from __future__ import annotations

import ctypes
import io
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from foliocheck.core.snapshot import BlockKind
from foliocheck.crawler.documents.draft import Draft, Unreadable
from foliocheck.crawler.documents.pdf_structure import Structure, read_structure

MOST_PAGES = 1_000
_LOCKED = "The PDF is locked with a password, so an assessor could not open it either. Save it without a password."
_DAMAGED = "The PDF is damaged or cut short, and cannot be opened. Export or upload it again."
_BULLET = re.compile(r"^\s*([•◦▪‣●○■–—*·]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+\S")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_HYPHENS = re.compile("[\ufffe\x02]\r?\n?")


@dataclass(slots=True)
class _Line:
    """One line of print: its text, where its first letter stands (points from bottom left), its size in points, bold or not."""

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool


@dataclass(slots=True)
class _Paragraph:
    lines: list[_Line] = field(default_factory=list)
    level: int = 0
    guessed: bool = False

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


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
    count = len(pdf)
    draft.pages = count
    lines: list[_Line] = []
    headings: list[tuple[int, str]] = []
    wanted = {page for heading in structure.headings for page, _ in heading.marks}
    marked: dict[tuple[int, int], str] = {}
    without_text = pictures = characters = 0
    for index in range(min(count, MOST_PAGES)):
        page = pdf[index]
        text_page = page.get_textpage()
        here = list(_lines(text_page, index + 1))
        if index in wanted:
            marked |= _marked_texts(page, text_page, index)
        if not any(any(character.isalnum() for character in line.text) for line in here):
            without_text += 1
            pictures += _has_picture(page)
        for _, link, box in (place for place in structure.places if place[0] == index):
            words = " ".join(text_page.get_text_bounded(*box, errors="ignore").split())
            draft.links[link] = replace(draft.links[link], text=words[:300], name=draft.links[link].name or words[:300])
        lines += here
        characters += sum(len(line.text) for line in here)
        text_page.close()
        page.close()
        if characters > 3_000_000:
            draft.traits["cut"] = True
            break
    if count > MOST_PAGES:
        draft.traits["cut"] = True
    for heading in structure.headings:
        words = heading.text or " ".join(marked.get(mark, "") for mark in heading.marks)
        if "".join(words.split()):
            headings.append((heading.level, "".join(words.split())))
    paragraphs = list(_paragraphs(lines))
    draft.traits.update(scanned=bool(count) and without_text == min(count, MOST_PAGES) and pictures > 0, pages_without_text=without_text)
    if headings:
        paragraphs = _with_real_headings(paragraphs, headings)
    else:
        _guess_headings(paragraphs)
    body = _body_size(lines)
    for paragraph in paragraphs:
        first = paragraph.lines[0]
        style: dict[str, object] = {"size": round(first.size * 4 / 3, 1)}
        if all(line.bold for line in paragraph.lines):
            style["bold"] = True
        if paragraph.guessed:
            style["guessed"] = True
        if body and first.size > body * 1.1 and not paragraph.level:
            style["larger"] = True
        kind: BlockKind = "heading" if paragraph.level else "item" if _BULLET.match(paragraph.text) else "paragraph"
        draft.block(paragraph.text, kind, level=paragraph.level, page=first.page, style=style)
    _settle_links(draft)
    if not draft.title:
        draft.title = next((paragraph.text.replace("\n", " ") for paragraph in paragraphs if paragraph.level), "")[:200]


def _settle_links(draft: Draft) -> None:
    """Give each link the block in whose text its words stand."""
    texts = [" ".join(block.text.split()) for block in draft.blocks]
    for number, link in enumerate(draft.links):
        if link.text:
            found = (index for index, text in enumerate(texts) if draft.block_pages[index] == link.page and link.text in text)
            draft.links[number] = replace(link, block=next(found, None))


def _lines(text_page: pypdfium2.PdfTextPage, number: int) -> Iterator[_Line]:
    """The lines of a page in the order in which they were set, with the look of their first, middle and last letters."""
    handle = text_page.raw
    text = text_page.get_text_range(errors="ignore") if text_page.count_chars() else ""
    text = _HYPHENS.sub(lambda match: "-" if "\n" not in match.group() else "-\r\n", text)
    start = 0
    for raw in re.split(r"\r\n|\r|\n", text):
        words = raw.strip()
        if words:
            begin = start + len(raw) - len(raw.lstrip())
            middle, last = begin + len(words) // 2, begin + len(words) - 1
            x, y, size, bold = _look(handle, begin)
            _, _, other, bolder = _look(handle, last if not text[middle : middle + 1].strip() else middle)
            yield _Line(
                text=re.sub(r"[ \t\xa0]+", " ", words),
                page=number,
                x=x,
                y=y,
                size=max(size, other),
                bold=bold and bolder and _look(handle, last)[3],
            )
        start += len(raw) + 2


def _look(handle: object, text_index: int) -> tuple[float, float, float, bool]:
    """Where a letter stands, how large it is, and whether it is bold. Sizes are in points after the page's own scaling."""
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(handle, text_index)
    if index < 0:
        return 0.0, 0.0, 0.0, False
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(handle, index, x, y)
    matrix = pdfium.FS_MATRIX()
    scale = math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(handle, index, matrix) else 1.0
    size = pdfium.FPDFText_GetFontSize(handle, index) * (scale or 1.0)
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(handle, index, name, 128, flags)
    bold = bool(_BOLD.search(name.value.decode("utf-8", "replace"))) or pdfium.FPDFText_GetFontWeight(handle, index) >= 600
    return x.value, y.value, size, bold


def _marked_texts(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, index: int) -> dict[tuple[int, int], str]:
    """(page, mark) -> the text that the structure tree points to by that mark."""
    found: dict[tuple[int, int], str] = {}
    for number in range(min(pdfium.FPDFPage_CountObjects(page.raw), 20_000)):
        item = pdfium.FPDFPage_GetObject(page.raw, number)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
        if mark < 0 or pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        size = pdfium.FPDFTextObj_GetText(item, text_page.raw, None, 0)
        buffer = (ctypes.c_ushort * (size // 2 + 1))()
        pdfium.FPDFTextObj_GetText(item, text_page.raw, buffer, size)
        found[index, mark] = found.get((index, mark), "") + bytes(buffer).decode("utf-16-le", "ignore").replace("\x00", "")
    return found


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING)
    return any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, number)) in kinds
        for number in range(min(50, pdfium.FPDFPage_CountObjects(page.raw)))
    )


def _paragraphs(lines: list[_Line]) -> Iterator[_Paragraph]:
    """Lines put together: a wider gap than usual on that page, another size or weight, a bullet or a new column begins a new paragraph."""
    gaps: dict[int, list[float]] = {}
    for one, other in pairwise(lines):
        if one.page == other.page and 0 < one.y - other.y < 60:
            gaps.setdefault(one.page, []).append(one.y - other.y)
    usual = {page: sorted(found)[len(found) // 2] for page, found in gaps.items()}
    now = _Paragraph()
    for line in lines:
        if now.lines and _apart(now.lines[-1], line, usual.get(line.page, 0.0)):
            yield now
            now = _Paragraph()
        now.lines.append(line)
    if now.lines:
        yield now


def _apart(before: _Line, line: _Line, usual: float) -> bool:
    if before.page != line.page or before.bold != line.bold:
        return True
    larger = max(before.size, line.size) or 1.0
    gap = before.y - line.y
    if abs(before.size - line.size) > larger * 0.07:
        return True
    if gap < -1 and abs(gap) > larger:
        return True  # back up the page: a new column, or a box
    return gap > max(min(usual, larger * 2.2) * 1.3, larger * 1.05) or bool(_BULLET.match(line.text)) or gap > larger * 2.6


def _body_size(lines: list[_Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _guess_headings(paragraphs: list[_Paragraph]) -> None:
    """Short paragraphs in larger print than the body are headings; the largest size is the first level."""
    body = _body_size([line for paragraph in paragraphs for line in paragraph.lines])
    if not body:
        return
    candidates = [
        paragraph
        for paragraph in paragraphs
        if paragraph.lines[0].size >= body * 1.12
        and len(paragraph.text) <= 200
        and len(paragraph.lines) <= 3
        and any(letter.isalpha() for letter in paragraph.text)
    ]
    sizes = sorted({round(paragraph.lines[0].size) for paragraph in candidates}, reverse=True)
    for paragraph in candidates:
        paragraph.level = min(6, sizes.index(round(paragraph.lines[0].size)) + 1)
        paragraph.guessed = True


def _with_real_headings(paragraphs: list[_Paragraph], headings: list[tuple[int, str]]) -> list[_Paragraph]:
    """The paragraphs with the lines that the structure tree calls headings set apart and given their level, in document order."""
    done: list[_Paragraph] = []
    waiting = list(headings)
    for paragraph in paragraphs:
        rest = list(paragraph.lines)
        plain: list[_Line] = []
        while rest:
            taken, at = _matching(rest, waiting)
            if not taken:
                plain.append(rest.pop(0))
                continue
            if plain:
                done.append(_Paragraph(lines=plain))
                plain = []
            done.append(_Paragraph(lines=rest[:taken], level=waiting[at][0]))
            del waiting[: at + 1]
            rest = rest[taken:]
        if plain:
            done.append(_Paragraph(lines=plain))
    return done


def _matching(lines: list[_Line], waiting: list[tuple[int, str]]) -> tuple[int, int]:
    """How many of the first lines are one of the next few headings, and which of them; (0, 0) where none is."""
    for at, (_, words) in enumerate(waiting[:4]):
        text = ""
        for taken, line in enumerate(lines[:6], 1):
            text += "".join(line.text.split())
            if text == words:
                return taken, at
            if not words.startswith(text):
                break
    return 0, 0
