"""The outline of a portfolio: its pages and the headings at which a section may begin. Made beside a report, so that its author can point at the right place.

It lies in the snapshot's folder (`outline.json`), because it holds headings as they are written; what may be shown of them has been masked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from foliocheck.app.judging import Judgement
from foliocheck.core.codec import decode, encode
from foliocheck.core.errors import BadSnapshot
from foliocheck.core.snapshot import Snapshot
from foliocheck.core.snapshot_folder import SnapshotFolder
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.names import Names
from foliocheck.sections.portfolio import read_portfolio

_NAME = "outline.json"
_MOST_HEADINGS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineHeading:
    """One heading of a page: `text` as written, `shown` masked; `depth` 1 for the highest."""

    text: str
    shown: str
    anchor: str | None
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinePage:
    """One page: `url` as it is, `url_shown`, `title` and `heading` masked; `headings` in reading order."""

    url: str
    url_shown: str
    title: str
    heading: str
    locked: bool
    headings: tuple[OutlineHeading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Every page that counts, in reading order."""

    pages: tuple[OutlinePage, ...]


def make_outline(snapshot: Snapshot, judgement: Judgement) -> Outline:
    """The outline of a snapshot, as the mapper of its framework reads it."""
    mask = judgement.mask
    portfolio = read_portfolio(snapshot, Names.of(load_framework(judgement.sections.framework)))
    pages = []
    for tree in portfolio.trees:
        headings = [
            OutlineHeading(text=each.heading, shown=mask.text(each.heading), anchor=each.anchor, depth=len(each.ancestors()))
            for each in tree.descendants()[:_MOST_HEADINGS]
        ]
        page = tree.page
        pages.append(
            OutlinePage(
                url=page.url, url_shown=mask.text(page.url), title=mask.text(page.title), heading=mask.text(tree.heading), locked=page.role == "wall",
                headings=tuple(headings),
            )
        )  # fmt: skip
    return Outline(pages=tuple(pages))


def write_outline(outline: Outline, folder: Path) -> None:
    """Write it into a snapshot's folder."""
    SnapshotFolder(folder).write_text(_NAME, json.dumps(encode(outline), ensure_ascii=False))


def read_outline(folder: Path) -> Outline:
    """The outline in a snapshot's folder. Raises BadSnapshot where there is none."""
    try:
        return decode(Outline, json.loads((folder / _NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        raise BadSnapshot("The pages of this check are no longer kept. Check the portfolio again, then put it right.") from None
