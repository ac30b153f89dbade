"""Menus that no mark gives away: lists of links that stand at the same place of most pages (tables of older sites, drawers of apps). Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from foliocheck.core.snapshot import Block, Link, MenuItem, Page

_FEWEST_PAGES = 3
_SHARE = 0.4
_COVERED = 0.75
_LONGEST = 1500
Place = tuple[str, str]
"""Where a block stands, and what it says."""


def with_repeated_menus(pages: list[Page]) -> list[Page]:
    """The pages with such lists marked as menu (zone and menu items). A list on one page, however long, stays the author's text."""
    read = [page for page in pages if page.role in ("content", "other", "listing") and page.blocks]
    if len(read) < _FEWEST_PAGES:
        return pages
    counts: Counter[Place] = Counter(place for page in read for place in {_place(page.blocks[number]) for number in _lists(page)})
    repeated = {place for place, count in counts.items() if count >= max(_FEWEST_PAGES, _SHARE * len(read))}
    return [_marked(page, repeated) for page in pages] if repeated else pages


def _lists(page: Page) -> Iterable[int]:
    """The blocks that are hardly more than links to other pages of the site. Those marked already count: a page may come from an earlier check."""
    covered: Counter[int] = Counter()
    for link in page.links:
        if link.block is not None and link.kind == "internal" and link.tag == "a":
            covered[link.block] += len(link.text)
    for number, length in covered.items():
        block = page.blocks[number]
        if (
            block.zone in ("content", "menu")
            and not block.level
            and len(block.text) <= _LONGEST
            and length >= _COVERED * len(block.text.strip())
        ):
            yield number


def _place(block: Block) -> Place:
    return block.selector, block.text


def _marked(page: Page, repeated: set[Place]) -> Page:
    numbers = {number for number in _lists(page) if page.blocks[number].zone == "content" and _place(page.blocks[number]) in repeated}
    if not numbers:
        return page
    blocks = tuple(replace(block, zone="menu") if number in numbers else block for number, block in enumerate(page.blocks))
    links = tuple(replace(link, zone="menu") if link.block in numbers and link.zone == "content" else link for link in page.links)
    known = {(item.label, item.href) for item in page.menu}
    items = [item for link in page.links if link.block in numbers and (item := _item(link)) and (item.label, item.href) not in known]
    return replace(page, blocks=blocks, links=links, menu=(*page.menu, *dict.fromkeys(items)))


def _item(link: Link) -> MenuItem | None:
    label = link.text or link.name
    return MenuItem(label=label, href=link.href, group=None, level=1) if label and link.kind == "internal" else None
