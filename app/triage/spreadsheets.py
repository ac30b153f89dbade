"""The result as CSV and as a workbook. No cell can run as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from foliocheck.app.triage.views import COLUMNS, RowView, cells
from foliocheck.reports.csv_form import _FORMULA as FORMULA
from foliocheck.reports.wording import writable

_WIDTHS = {
    "address": 44,
    "what it means": 60,
    "missing sections": 40,
    "reference": 22,
    "summary for the candidate": 80,
    "problem": 40,
    "report": 28,
    "note": 60,
}
_ILLEGAL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")


def to_csv(views: Sequence[RowView]) -> bytes:
    """CSV (comma, CRLF, every cell quoted) with a byte order mark, so that spreadsheets read it as UTF-8."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in cells(views):
        writer.writerow([defused(cell) for cell in row])
    return ("\ufeff" + writable(buffer.getvalue())).encode("utf-8", "replace")


def to_workbook(views: Sequence[RowView]) -> bytes:
    """XLSX: a heading that stays, a filter, figures as figures, everything else as text, and a link to each report."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = "Triage"
    sheet.append(COLUMNS)
    for number, (view, values) in enumerate(zip(views, cells(views), strict=True), 2):
        for column, cell in enumerate(values, 1):
            target = sheet.cell(row=number, column=column)
            if isinstance(cell, int):
                target.value = cell
            elif cell:
                target.value = _ILLEGAL.sub("\ufffd", writable(str(defused(cell))))[:32_000]
                target.data_type = "s"  # text, whatever it begins with
                target.quotePrefix = True
                target.alignment = Alignment(wrap_text=True, vertical="top")
        if view.report:
            link = sheet.cell(row=number, column=COLUMNS.index("report") + 1)
            link.hyperlink = view.report
            link.font = Font(underline="single", color="175A6B")
    for column, name in enumerate(COLUMNS, 1):
        sheet.cell(row=1, column=column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, 14)
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = sheet.dimensions
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def defused(cell: str | int) -> str | int:
    """A spreadsheet runs a cell that begins like a formula, also behind white space; an apostrophe in front makes it text."""
    if isinstance(cell, int):
        return cell
    plain = " ".join(cell.split())
    return "'" + plain if plain.startswith(FORMULA) else plain
