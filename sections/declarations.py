"""Where a declaration ends: at the top of a page other text often goes on below it without a heading."""

from __future__ import annotations

from foliocheck.core.snapshot import count_words
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch, range_text
from foliocheck.sections.substance import substance_of

_LONG = 60


def end_declaration(stretch: Stretch, portfolio: Portfolio) -> None:
    """Cut a stretch that names the confirmation where the declaration ends; what follows goes back to the page's own text."""
    target = portfolio.names.target("confirmation")
    if target is None or stretch.root or portfolio.names.naming(stretch.heading, target).score < 4.0:
        return
    skip = portfolio.skips.get(stretch.page.url, frozenset())
    end = _end(stretch, skip)
    if end >= stretch.own_end:
        return
    tail = range_text(stretch.page, end, stretch.own_end, skip)
    root = stretch.ancestors()[-1]
    root.own_text = "\n".join(part for part in (root.own_text, tail) if part)
    if stretch.parent is not None:
        # What stands below the cut lies beside the declaration, not under it.
        place = stretch.parent.children.index(stretch) + 1
        stretch.parent.children[place:place] = stretch.children
        for child in stretch.children:
            child.parent = stretch.parent
        stretch.children = []
    stretch.end = stretch.own_end = end
    stretch.text = stretch.own_text = range_text(stretch.page, stretch.start, end, skip)
    stretch.words = count_words(stretch.text) - count_words(stretch.heading)


def _end(stretch: Stretch, skip: frozenset[int]) -> int:
    """The block after the last that declares, signs or dates, where more than a few lines follow it; else the stretch's end."""
    last = stretch.start
    for index in range(stretch.start + 1, stretch.own_end):
        block = stretch.page.blocks[index]
        if index in skip or block.zone != "content" or not block.text:
            continue
        substance = substance_of(block.text)
        if last > stretch.start and substance.words >= 30 and not substance.declares:
            break
        if substance.declares or (len(block.text) < 120 and last == _before(stretch, index, skip)):
            last = index
    if last == stretch.start:
        return stretch.own_end
    rest = count_words(range_text(stretch.page, last + 1, stretch.own_end, skip))
    return last + 1 if rest >= _LONG else stretch.own_end


def _before(stretch: Stretch, index: int, skip: frozenset[int]) -> int:
    """The last block with text before `index`."""
    for other in range(index - 1, stretch.start - 1, -1):
        block = stretch.page.blocks[other]
        if other == stretch.start or (other not in skip and block.zone == "content" and block.text):
            return other
    return stretch.start
