"""The links as the templates want them, those that want a look first. No HTML here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foliocheck.core.report import LinkRow, Report
from foliocheck.reports.addresses import Shown, shown
from foliocheck.reports.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """One row of the links table."""

    row: LinkRow
    address: Shown
    found_on: tuple[tuple[str, Shown], ...]


def link_views(report: Report, names: Names) -> tuple[LinkView, ...]:
    """All links, those that want a look first."""
    order = ("broken", "wall", "unsure", "unchecked", "ok")
    rows = sorted(_once(report.links), key=lambda row: order.index(row.outcome))
    return tuple(
        LinkView(
            row=row,
            address=shown(row.href) if row.raw != "#" else Shown("#", None),
            found_on=tuple((names.page(url), shown(url)) for url in row.found_on),
        )
        for row in rows
    )


def _once(links: Sequence[LinkRow]) -> list[LinkRow]:
    """The rows, with a bare “#” of many pages (a menu's button, mostly) as one."""
    rows: dict[tuple[str, ...], LinkRow] = {}
    for row in links:
        key = (row.raw, row.outcome) if row.raw == "#" else (row.href, row.kind)
        known = rows.get(key)
        rows[key] = row if known is None else replace(known, found_on=tuple(dict.fromkeys((*known.found_on, *row.found_on))))
    return list(rows.values())
