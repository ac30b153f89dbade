"""Where a declaration ends: at the top of a page other text often goes on below it without a heading."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import count_words
from foliocheck.sections.declaring import SIGNED, declares_else, is_called_true, says_i_declare
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch, range_text
from foliocheck.sections.substance import substance_of
from foliocheck.sections.voice import as_spoken

_LONG = 60
_CLOSING = 40
"""Characters at the end of a text in which the date stands that closes a declaration."""
_SIGN = re.compile(r"\bsigned\b|\bsignature\b|\bllofnod", re.IGNORECASE)
_NAME_AND_DATE = re.compile(r"^\W*[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}\s*[,–—-]?\s+(?:on )?\d{1,2}\b.{3,20}$")
_KNOWLEDGE = re.compile(r"\bbest of my (?:knowledge|ability|belief)\b", re.IGNORECASE)
_SINGULAR_MINE = re.compile(r"\b(?:I|my|mine)\b")


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


def declaration_without_heading(
    portfolio: Portfolio, decoys: Decoys, refused: frozenset[int] = frozenset()
) -> tuple[Stretch, int, int] | None:
    """A declaration that stands in other text under no heading of its own: the stretch that holds it, its first block and the one after its last.

    `refused` are stretches (by id) that are known to declare something else.
    """
    # What a page about the site says of the portfolio counts where nothing else declares.
    # A front page that lists posts comes last: what it shows of them stands on their own pages too.
    last = [(tree, 4.6) for tree in portfolio.trees if tree.page.url == portfolio.front]
    read: set[int] = set()
    for tree, least in [*((tree, 3.0) for tree in portfolio.trees), *((tree, 4.5) for tree in portfolio.trees), *last]:
        lists = tree.page.role == "listing" and (tree, least) in last
        if not (lists or tree.page.role in ("content", "document")) or tree.page.url in portfolio.asides or decoys.cost(tree) >= least:
            continue
        if id(tree) in read:
            continue
        read.add(id(tree))
        skip = portfolio.skips.get(tree.page.url, frozenset())
        lines = [
            (index, as_spoken(block.text))
            for index, block in enumerate(tree.page.blocks)
            if index not in skip and block.zone == "content" and block.text.strip()
        ]
        signatures = [count_words(text) <= 8 and SIGNED.search(text) is not None for _, text in lines]
        for place, (index, text) in enumerate(lines):
            following = [lines[other] for other in range(place + 1, min(place + 4, len(lines))) if signatures[other]]
            closed = SIGNED.search(text[-_CLOSING:]) is not None and _SINGULAR_MINE.search(text) is not None
            if not (following or closed or says_i_declare(text) or _is_signed(text)):
                continue
            if not 6 <= count_words(text) <= 90 or not is_called_true(text) or declares_else(text):
                continue
            named = any(_NAME_AND_DATE.match(line) for _, line in following) and _KNOWLEDGE.search(text) is not None
            if (
                named
                or closed
                or says_i_declare(text)
                or (_is_signed(" ".join([text, *(line for _, line in following)])) and _SINGULAR_MINE.search(text))
            ):
                holder = next((inner for inner in reversed(tree.descendants()) if inner.start <= index < inner.end), tree)
                if id(holder) in refused:
                    continue
                return holder, index, (following[-1][0] if following else index) + 1
    return None


def _is_signed(text: str) -> bool:
    small = text.lower()
    return ("sign" in small or "llofnod" in small) and _SIGN.search(small) is not None
