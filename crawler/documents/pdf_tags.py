"""The structure tree of a tagged PDF: its headings, figures, tables and lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.pdf_values import words

MOST_ELEMENTS = 60_000
_STANDARD = ("H1", "H2", "H3", "H4", "H5", "H6", "Figure", "Table", "TH", "P")
"""Roles that a file may not give another meaning."""
_TABLE_ENDS = object()
"""Lies on the stack below the parts of a table: when it is met, all of them have been seen."""


@dataclass(slots=True)
class Heading:
    """A heading in the structure tree: level, the marks (page index, number) of its text, or the text itself."""

    level: int
    marks: list[tuple[int, int]] = field(default_factory=list)
    text: str = ""


def read_tags(draft: Draft, root: Any, pages: dict[tuple[int, int], int]) -> list[Heading]:
    """Walk the structure tree once: the headings in order; figures, tables and lists are counted in the draft.

    `pages` are the numbers of the pages (from 0) by their objects.
    """
    headings: list[Heading] = []
    roles = root.get("/RoleMap")
    figures = bare_figures = tables = bare_tables = lists = 0
    seen_elements = 0
    open_tables: list[list[bool]] = []
    stack: list[tuple[Any, Heading | None, int | None, int]] = [(root.get("/K"), None, None, 0)]
    visited: set[tuple[int, int]] = set()
    while stack:
        node, heading, page, depth = stack.pop()
        if node is None:
            continue
        if node is _TABLE_ENDS:
            tables += 1
            bare_tables += not open_tables.pop()[0]
            continue
        if isinstance(node, int):
            if heading is not None and page is not None:
                heading.marks.append((page, int(node)))
            continue
        if isinstance(node, pikepdf.Array):
            stack.extend((item, heading, page, depth) for item in reversed(list(node)))
            continue
        if not isinstance(node, pikepdf.Dictionary) or depth > 200:
            continue
        if node.is_indirect:
            if node.objgen in visited:
                continue
            visited.add(node.objgen)
        own = node.get("/Pg")
        if own is not None:
            page = pages.get(own.objgen, page)
        if node.get("/Type") == pikepdf.Name.MCR:
            stack.append((node.get("/MCID"), heading, page, depth))
            continue
        seen_elements += 1
        if seen_elements > MOST_ELEMENTS:
            draft.traits["cut"] = True
            break
        kind = _role(node.get("/S"), roles)
        if kind == "Figure":
            figures += 1
            alt = node.get("/Alt")
            described = alt if alt is not None else node.get("/ActualText")
            bare_figures += described is None or not words(described)
            draft.picture(None if described is None else words(described))
        elif kind == "Table":
            open_tables.append([False])
            stack.append((_TABLE_ENDS, None, None, depth))
        elif kind == "TH" and open_tables:
            open_tables[-1][0] = True
        elif kind == "L":
            lists += 1
        level = _level(kind)
        if level and heading is None:
            heading = Heading(level=level, text=words(node.get("/ActualText")))
            headings.append(heading)
        stack.append((node.get("/K"), heading, page, depth + 1))
    draft.traits.update(
        figures=figures,
        figures_without_alt=bare_figures,
        tables=tables,
        tables_without_header=bare_tables,
        lists=lists,
        heading_styles=len(headings),
        heading_levels=[heading.level for heading in headings][:500],
    )
    return headings


def _role(name: Any, roles: Any) -> str:
    """The standard role behind a name of the file's own; a chain of names is followed for a few steps."""
    text = words(name).lstrip("/")
    for _ in range(5):
        mapped = roles.get(f"/{text}") if roles is not None and text and text not in _STANDARD else None
        if mapped is None:
            break
        text = words(mapped).lstrip("/")
    return text


def _level(kind: str) -> int:
    if kind in ("Title", "H"):
        return 1
    return int(kind[1]) if len(kind) == 2 and kind[0] == "H" and kind[1] in "123456" else 0
