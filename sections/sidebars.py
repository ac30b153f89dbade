"""A declaration in a side bar or a footer: the theme's place, and the author's own words."""

from __future__ import annotations

from dataclasses import replace

from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.declaring import declares_else, declares_outright

_LEAST, _MOST = 8, 120


def with_declaration(pages: list[Page], front: str) -> list[Page]:
    """`pages`, where nothing in their text declares that the portfolio is true, with such a declaration beside the front page's text made text of its own.

    Only the front page: what stands beside every page is read once.
    """
    if any(
        _declares(block.text)
        for page in pages
        if page.role not in ("listing", "attachment") or page.url == front
        for block in page.blocks
        if block.zone == "content"
    ):
        return pages
    return [_promoted(page) if page.url == front else page for page in pages]


def _declares(text: str) -> bool:
    return _LEAST <= count_words(text) <= _MOST and declares_outright(text) and not declares_else(text)


def _promoted(page: Page) -> Page:
    for index, block in enumerate(page.blocks):
        if block.zone in ("theme", "noise") and _declares(block.text):
            heading = index - 1 if index and page.blocks[index - 1].level and page.blocks[index - 1].zone == block.zone else index
            own = range(heading, index + 1)
            blocks = tuple(replace(each, zone="content") if place in own else each for place, each in enumerate(page.blocks))
            return replace(page, blocks=blocks)
    return page
