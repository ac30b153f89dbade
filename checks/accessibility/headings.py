"""Headings of a page as its reader meets them: shared by the checks of headings."""

from __future__ import annotations

from collections import Counter

from foliocheck.core.snapshot import Block, Page


def shown_headings(page: Page) -> list[tuple[int, Block]]:
    """The headings that can be seen or heard, with their indexes: the author's and the theme's, in reading order."""
    return [
        (index, block)
        for index, block in enumerate(page.blocks)
        if block.kind == "heading" and not block.hidden and block.frame is None and block.zone in ("content", "theme", "menu")
    ]


def body_size(page: Page) -> float:
    """The size in which most of the author's paragraphs are set, in CSS px; 16 where there is none."""
    sizes: Counter[float] = Counter()
    for block in page.blocks:
        size = block.style.get("size")
        if block.zone == "content" and block.kind in ("paragraph", "item") and isinstance(size, (int, float)) and len(block.text) > 60:
            sizes[float(size)] += len(block.text)
    return sizes.most_common(1)[0][0] if sizes else 16.0
