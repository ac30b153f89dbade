"""Tables of a page or document: what parts the cells, so that a heading can say what stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foliocheck.core.snapshot import Block

LONGEST = 60
"""A first row with a longer cell is no row of headings: the table arranges the page."""


def between_cells(blocks: Sequence[Block]) -> dict[int, str]:
    """What to put after the blocks that are cells of a table: a tab, and a line end after each row. By the number of the block."""
    after: dict[int, str] = {}
    for table in _tables(blocks):
        columns = max(column for _, _, column in table) + 1
        rows = {row for _, row, _ in table}
        first = [blocks[index].text for index, row, _ in table if row == min(rows)]
        if columns < 2 or len(rows) < 2 or len(first) < 2 or any(len(text) > LONGEST or "\n" in text for text in first):
            continue
        for (index, row, column), following in zip(table, [*table[1:], None], strict=True):
            if following is None or following[1] != row:
                # a row may begin with cells without text
                after[index] = "\n" + "\t" * (following[2] if following else 0)
            else:
                # a cell without text has no block; a cell with two paragraphs has two
                after[index] = "\t" * (following[2] - column) or " "
    return after


def _tables(blocks: Sequence[Block]) -> Iterator[list[tuple[int, int, int]]]:
    """Runs of cells of one table: the number of the block, its row and its column."""
    table: list[tuple[int, int, int]] = []
    for index, block in enumerate(blocks):
        place = block.style.get("place")
        if isinstance(place, (list, tuple)) and len(place) == 2:
            row, column = int(place[0]), int(place[1])
            if table and (index - 1 != table[-1][0] or (row, column) < table[-1][1:]):
                yield table
                table = []
            table.append((index, row, column))
    if table:
        yield table
