"""What changed in a portfolio: two set differences by fingerprint, never a text diff; and its story over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import findings, pages, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """From one run to a later one. `new` and `solved` are titles of findings with severity and page; pages by title."""

    new: tuple[dict[str, str], ...] = ()
    solved: tuple[dict[str, str], ...] = ()
    still: int = 0
    pages_came: tuple[str, ...] = ()
    pages_went: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything changed that a person would want to hear of."""
        return bool(self.new or self.solved or self.pages_came or self.pages_went)


def difference(connection: sa.Connection, earlier: str, later: str) -> Difference:
    """What changed between two runs of one portfolio."""
    before, after = _findings(connection, earlier), _findings(connection, later)
    old_pages, new_pages = _pages(connection, earlier), _pages(connection, later)
    return Difference(
        new=tuple(value for key, value in after.items() if key not in before),
        solved=tuple(value for key, value in before.items() if key not in after),
        still=sum(key in before for key in after),
        pages_came=tuple(title for key, title in new_pages.items() if key not in old_pages),
        pages_went=tuple(title for key, title in old_pages.items() if key not in new_pages),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One run in the history of a portfolio."""

    run: str
    at: float
    verdict: str | None
    musts: int
    shoulds: int
    broken_links: int
    pages: int
    new: int
    solved: int


def history(store: Store, portfolio: str, most: int = 60) -> Sequence[Moment]:
    """The last `most` finished runs, oldest first, each with how much was new and solved against the one before it that could be read."""
    with store.read() as connection:
        chosen = (
            sa.select(runs.c.id, runs.c.finished_at, runs.c.verdict, runs.c.summary)
            .where(runs.c.portfolio == portfolio, runs.c.state == "done")
            .order_by(runs.c.finished_at.desc())
            .limit(most)
        )
        rows = list(reversed(connection.execute(chosen).all()))
        prints: dict[str, set[str]] = {}
        for run, mark in connection.execute(
            sa.select(findings.c.run, findings.c.fingerprint).where(findings.c.run.in_([row.id for row in rows]))
        ):
            prints.setdefault(run, set()).add(mark)
    told: list[Moment] = []
    last: set[str] | None = None
    for row in rows:
        mine, summary = prints.get(row.id, set()), row.summary or {}
        read = row.verdict != "unreadable"
        told.append(
            Moment(
                run=row.id, at=row.finished_at, verdict=row.verdict, musts=_figure(summary, "musts", read), shoulds=_figure(summary, "shoulds", read),
                broken_links=_figure(summary, "broken_links", read), pages=_figure(summary, "pages", read),
                new=len(mine - last) if read and last is not None else 0, solved=len(last - mine) if read and last is not None else 0,
            )
        )  # fmt: skip
        last = mine if read else last
    return tuple(told)


def chart(values: Sequence[int], label: str, width: int = 160, height: int = 32) -> str:
    """A small line chart as SVG, with its values in words for those who do not see it."""
    if not values:
        return ""
    top = max(max(values), 1)
    step = (width - 4) / max(len(values) - 1, 1)
    points = " ".join(f"{2 + number * step:.1f},{height - 3 - value / top * (height - 6):.1f}" for number, value in enumerate(values))
    words = f"{label}: {', '.join(str(value) for value in values[-12:])}"
    return (
        f'<svg class="trend" role="img" aria-label="{words}" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<polyline points="{points}" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/></svg>'
    )


def _figure(summary: dict[str, Any], name: str, read: bool) -> int:
    return int(summary.get(name) or 0) if read else 0


def _findings(connection: sa.Connection, run: str) -> dict[str, dict[str, str]]:
    chosen = sa.select(findings).where(findings.c.run == run).order_by(findings.c.ordinal)
    return {
        row.fingerprint: {"title": row.title, "severity": row.severity, "area": row.area, "page": row.page}
        for row in connection.execute(chosen)
    }


def _pages(connection: sa.Connection, run: str) -> dict[str, str]:
    return {
        row.key: row.title or row.key for row in connection.execute(sa.select(pages).where(pages.c.run == run).order_by(pages.c.ordinal))
    }
