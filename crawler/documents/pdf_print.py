"""What is printed on the pages of a PDF, asked of pdfium: lines with their place and look, marked texts, pictures."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_HYPHENS = re.compile("[\ufffe\x02]\r?\n?")


@dataclass(slots=True)
class Line:
    """One line of print: its text, where its first letter stands (points from bottom left), its size in points, bold or not."""

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool


def read_lines(text_page: pypdfium2.PdfTextPage, number: int) -> Iterator[Line]:
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
            yield Line(
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


def marked_texts(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, index: int) -> dict[tuple[int, int], str]:
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


def has_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether anything is drawn on the page that may be a picture of text."""
    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING)
    return any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, number)) in kinds
        for number in range(min(50, pdfium.FPDFPage_CountObjects(page.raw)))
    )
