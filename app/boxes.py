"""Where a place of a finding stands on its page's picture."""

from __future__ import annotations

from collections.abc import Iterator

from foliocheck.checks.case import Spot
from foliocheck.core.snapshot import PICTURE_HEIGHT, PICTURE_WIDTH, Box, Page, Snapshot


class Boxes:
    """The boxes of a snapshot's elements, looked up by what a check says of a place; each page is gone through when first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._pages = {page.url: page for page in snapshot.pages if page.screenshot}
        self._known: dict[str, dict[str, Box]] = {}

    def of(self, spot: Spot) -> Box | None:
        """The part of the place that the picture shows, in CSS pixels from the page's top left corner.

        None where the picture does not show it (further down, folded away), where nobody knows, and where there is no picture. The place of
        an element comes first, that of the block it belongs to second (not that of the frame around the author's text: a section that begins
        where its page does begins with a skip link or a menu).
        """
        page = self._pages.get(spot.url)
        if page is None:
            return None
        box = self._of_page(page).get(spot.selector) if spot.selector else None
        if box is None and spot.block is not None and 0 <= spot.block < len(page.blocks):
            block = page.blocks[spot.block]
            box = block.box if block.zone == "content" or spot.selector else None
        return within_picture(box) if box is not None else None

    def _of_page(self, page: Page) -> dict[str, Box]:
        known = self._known.get(page.url)
        if known is None:
            known = self._known[page.url] = {}
            for selector, box in _elements(page):
                if selector and box is not None:
                    known.setdefault(selector, box)
        return known


def within_picture(box: Box) -> Box | None:
    """The part of `box` that the page's picture shows, in whole pixels; None where that is nothing to see."""
    left, top = max(0, round(box.x)), max(0, round(box.y))
    right, bottom = min(PICTURE_WIDTH, round(box.x + box.width)), min(PICTURE_HEIGHT, round(box.y + box.height))
    return Box(x=left, y=top, width=right - left, height=bottom - top) if right - left > 1 and bottom - top > 1 else None


def _elements(page: Page) -> Iterator[tuple[str, Box | None]]:
    yield from ((image.selector, image.box) for image in page.images)
    yield from ((frame.selector, frame.box) for frame in page.frames)
    yield from ((words.selector, words.box) for words in page.lettering)
    yield from ((link.selector, link.box) for link in page.links)
    yield from ((block.selector, block.box) for block in page.blocks)
    if page.axe is not None:
        yield from ((node.target, node.box) for rule in (*page.axe.violations, *page.axe.incomplete) for node in rule.nodes)
    for probe in ("author", "behaviour"):
        found = page.facts.get(probe)
        for rows in found.values() if isinstance(found, dict) else ():
            for row in rows if isinstance(rows, list) else ():
                if isinstance(row, dict) and isinstance(box := row.get("box"), dict):
                    yield str(row.get("selector", "")), Box(**box)
