"""Tables of evidence whose rows say by a code which section each piece is for (“1a | Business case | My analysis”), on the page of several sections."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from foliocheck.core.snapshot import Page
from foliocheck.sections.codes import code_of
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of

_FEWEST = 2
"""A table whose rows name fewer sections than this belongs to the text that it stands in."""
Cell = tuple[int, int]
"""The first block of a cell, and the one after its last."""


@dataclass(frozen=True)
class CodedTables:
    """The tables of one page: the cells that hold pieces, by section, and the blocks of all rows that say for which section they are."""

    page: Page
    cells: dict[str, tuple[Cell, ...]]
    blocks: frozenset[int]


def coded_tables(portfolio: Portfolio, pages: frozenset[str]) -> tuple[CodedTables, ...]:
    """The tables of evidence on `pages` (as keys): those of sections. A plan or a list of things to do elsewhere offers nothing."""
    found = [_tables_of(tree.page, portfolio.names.numbers) for tree in portfolio.trees if key_of(tree.page.url) in pages]
    return tuple(each for each in found if each.blocks)


def _tables_of(page: Page, numbers: dict[int, str]) -> CodedTables:
    linked = {link.block for link in page.links if link.zone == "content"} | {image.block for image in page.images}
    cells: defaultdict[str, list[Cell]] = defaultdict(list)
    blocks: set[int] = set()
    for head, *rows in _rows_of(page):
        column = next((place for place, (start, _) in enumerate(head) if part_of(page.blocks[start].text) == "evidence"), 0)
        coded = [(row, _sections(page.blocks[row[0][0]].text, numbers)) for row in rows]
        if not column or len({section for _, sections in coded for section in sections}) < _FEWEST:
            continue
        blocks.update(range(head[0][0], head[-1][1]))
        for row, sections in coded:
            if not sections or len(row) <= column:
                continue
            blocks.update(range(row[0][0], row[-1][1]))
            shown = [cell for cell in row if not linked.isdisjoint(range(*cell))] or [row[column]]
            for section in sections:
                cells[section] += shown
    return CodedTables(page, {section: tuple(own) for section, own in cells.items()}, frozenset(blocks))


def _rows_of(page: Page) -> list[list[list[Cell]]]:
    """The tables of a page as rows of cells."""
    tables: defaultdict[str, defaultdict[str, dict[str, Cell]]] = defaultdict(lambda: defaultdict(dict))
    for index, block in enumerate(page.blocks):
        table, among, inside = block.selector.rpartition(" > tr")
        if block.kind != "cell" or block.zone != "content" or not among:
            continue
        row, _, cell = inside.partition(" > ")
        row = table.rpartition(" > ")[2] + row
        place = cell.split(" > ")[0]
        cells = tables[table.removesuffix(" > tbody").removesuffix(" > thead")][row]
        cells[place] = (cells.get(place, (index, 0))[0], index + 1)
    return [[list(row.values()) for row in table.values()] for table in tables.values()]


def _sections(text: str, numbers: dict[int, str]) -> tuple[str, ...]:
    """The sections that a cell names by nothing but their code."""
    code = code_of(text)
    if not code.bare:
        return ()
    return code.pairs or ((numbers[code.area],) if code.area in numbers else ())
