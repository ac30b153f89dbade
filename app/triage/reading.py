"""Reading a list of submissions: CSV in any dress, or XLSX. Passwords stay in memory; nothing else of a row is dropped."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foliocheck.app.store.portfolios import Known, recognise
from foliocheck.app.triage.headings import ADDRESS, PASSWORD, PATHWAY, REFERENCE, find_columns, looks_like_heading
from foliocheck.core.errors import BadAddress, BadFile

MOST_ROWS = 100_000
_LARGEST = 60_000_000
_USER = re.compile(r"//[^/@\s]*@")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the list. `row` counts from 1 without the heading, `line` is the line or spreadsheet row where it begins.

    Either `known` is the portfolio, or `problem` says what is wrong. `same_as` is the row that holds the same address already.
    """

    row: int
    line: int
    given: str
    reference: str
    pathway: str
    known: Known | None = None
    problem: str | None = None
    same_as: int | None = None
    password: str | None = field(default=None, repr=False)


def read_list(path: Path, said: Mapping[str, str] | None = None) -> tuple[Row, ...]:
    """The rows of a list. `said`: field -> column, where the headings do not say it.

    Raises BadFile where it cannot be read, BadConfiguration where no column holds addresses. A bad row is a row with a problem.
    """
    cells = _cells(path)
    filled = [(line, row) for line, row in cells if any(cell.strip() for cell in row)]
    if not filled:
        raise BadFile(f"There is nothing in {path.name}. Give a list with one portfolio in each row, and its address in a column.")
    headed = looks_like_heading(filled[0][1])
    heading = filled[0][1] if headed else ["" for _ in filled[0][1]]
    body = filled[1:] if headed else filled
    columns = find_columns(heading, [row for _, row in body], said or {})
    rows: list[Row] = []
    first: dict[str, int] = {}
    for number, (line, row) in enumerate(body, 1):
        rows.append(_row(number, line, row, columns, first))
    return tuple(rows)


def _row(number: int, line: int, row: list[str], columns: Mapping[str, int], first: dict[str, int]) -> Row:
    def cell(name: str) -> str:
        return row[columns[name]].strip() if name in columns and columns[name] < len(row) else ""

    given = cell(ADDRESS)
    values: dict[str, Any] = {
        "row": number, "line": line, "given": _USER.sub("//", given)[:500], "reference": cell(REFERENCE)[:200], "pathway": cell(PATHWAY)[:100],
        "password": cell(PASSWORD) or None,
    }  # fmt: skip
    if not given:
        return Row(**values, problem="There is no address in this row.")
    if len(addresses := re.findall(r"https?://\S+", given)) > 1:
        return Row(**values, problem=f"There are {len(addresses)} addresses in this cell. Give each a row of its own.")
    try:
        known = recognise(addresses[0] if addresses else given)
    except BadAddress as error:
        return Row(**values, problem=_USER.sub("//", str(error)))
    return Row(**values, known=known, same_as=first.get(known.id)) if known.id in first else _first(values, known, first)


def _first(values: dict[str, Any], known: Known, first: dict[str, int]) -> Row:
    first[known.id] = values["row"]
    return Row(**values, known=known)


def _cells(path: Path) -> list[tuple[int, list[str]]]:
    try:
        if path.stat().st_size > _LARGEST:
            raise BadFile(f"{path.name} is larger than {_LARGEST // 1_000_000} MB: this is no list of addresses.")
        data = path.read_bytes()
    except OSError as error:
        raise BadFile(f"{path} cannot be read ({error.strerror}).") from None
    if data.startswith(b"PK\x03\x04"):
        return _sheet(data, path.name)
    if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise BadFile(f"{path.name} is neither CSV nor XLSX. Save the list as “CSV” or “Excel workbook (.xlsx)” and give that.")
    return _separated(_text(data, path.name), path.name)


def _text(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\x00" in text:
        raise BadFile(f"{name} is neither CSV nor XLSX. Save the list as “CSV” or “Excel workbook (.xlsx)” and give that.")
    return text


def _separated(text: str, name: str) -> list[tuple[int, list[str]]]:
    begun = text.lstrip("\r\n")
    hint = re.match(r"sep=(.)\r?\n", begun, re.IGNORECASE)
    mark = hint.group(1) if hint else max(",;\t|", key=begun.split("\n", 1)[0].count)
    csv.field_size_limit(1_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=False)
    found: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for row in reader:
            if not (hint and not found and len(row) <= 2 and "".join(row).lower().startswith("sep=")):
                found.append((line, row))
            line = reader.line_num + 1
            if len(found) > MOST_ROWS:
                raise BadFile(f"{name} has more than {MOST_ROWS:,} rows. Split it.")
    except csv.Error as error:
        raise BadFile(f"{name} cannot be read as CSV from line {line} on ({error}). Save it again as CSV or XLSX.") from None
    return found


def _sheet(data: bytes, name: str) -> list[tuple[int, list[str]]]:
    """The first sheet with anything in it. A cell with a link is read as the link, for staff see its title and mean its target."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > 20 * _LARGEST:
                raise BadFile(f"{name} would unpack to more than a list of addresses can be.")
        book = load_workbook(io.BytesIO(data), data_only=True)
    except BadFile:
        raise
    except Exception:  # openpyxl raises whatever its parsers raise
        raise BadFile(f"{name} cannot be read as a workbook. Save it again as XLSX or CSV.") from None
    for sheet in book.worksheets:
        if sheet.max_row > MOST_ROWS:
            raise BadFile(f"{name} has more than {MOST_ROWS:,} rows. Split it.")
        rows = [(row[0].row, [_shown(cell) for cell in row]) for row in sheet.iter_rows() if row]
        if any(any(cells) for _, cells in rows):
            return rows
    return []


def _shown(cell: Any) -> str:
    target = getattr(getattr(cell, "hyperlink", None), "target", None)
    value = "" if cell.value is None else str(cell.value)
    if target and str(target).lower().startswith("http") and not re.match(r"https?://", value.strip(), re.IGNORECASE):
        return str(target)
    return value.removesuffix(".0") if isinstance(cell.value, float) else value
