"""Cells of a table become rows, so that a heading says what stands below it; a table that arranges a page stays as it is."""

from __future__ import annotations

from foliocheck.checks.data_protection.places.tables import between_cells
from foliocheck.core.snapshot import Block


def cells(*rows: tuple[str, ...]) -> list[Block]:
    return [
        Block(kind="cell", text=text, style={"place": [row, column]})
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text
    ]


def test_rows_and_columns() -> None:
    assert between_cells(cells(("Name", "DOB"), ("Hanna", "21/07/1999"))) == {0: "\t", 1: "\n", 2: "\t", 3: "\n"}


def test_an_empty_cell_keeps_its_column_and_two_tables_are_two() -> None:
    blocks = cells(("Name", "Age", "DOB"), ("Hanna", "", "21/07/1999"))
    assert between_cells(blocks) == {0: "\t", 1: "\t", 2: "\n", 3: "\t\t", 4: "\n"}
    assert between_cells([*blocks, *cells(("A", "B"), ("c", "d"))])[4] == "\n"


def test_no_table_of_values() -> None:
    assert between_cells(cells(("One column",), ("only",))) == {}
    assert between_cells(cells(("A long text that arranges the page and is no heading of anything " * 2, "Menu"), ("a", "b"))) == {}
    assert between_cells([Block(kind="paragraph", text="Text")]) == {}
