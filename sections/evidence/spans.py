"""The evidence that stands in one span of a page: links, pictures, frames, and what the text names."""

from __future__ import annotations

import re
from collections import defaultdict

from foliocheck.core.sections import Evidence
from foliocheck.core.snapshot import Block, Link, Page, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.evidence.pieces import from_frame, from_image, from_link, named
from foliocheck.sections.evidence.wording import (
    LEAD,
    NUMBERED,
    beside_links,
    claimed_pieces,
    in_a_row,
    is_button,
    is_caption,
    is_mostly_links,
    is_remark,
    is_shown,
    listed_pieces,
    offered,
)
from foliocheck.sections.page_labels import labels_of_fragments
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.properties import row_of
from foliocheck.sections.terms import GENERIC, fold, stems_of

_BELOW = re.compile(r"\((?:\w+ ){0,3}(?:below|above|overleaf|opposite|right|left)\)", re.IGNORECASE)
"""How a list names a picture that stands on the page as well."""
_PICTURE = re.compile(r"\b(?:photo(?:graph)?|picture|image|sketch|screen-?shot|diagram|drawing|illustration)s?\b", re.IGNORECASE)
_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])", re.IGNORECASE)
_LONGEST = 40
"""A paragraph of more words below a heading for evidence explains it, and is no list."""


def in_span(
    page: Page,
    start: int,
    end: int,
    portfolio: Portfolio,
    section_pages: frozenset[str],
    opened: bool = False,
    apart: frozenset[int] = frozenset(),
) -> list[Evidence]:
    """All pieces in blocks `start` up to `end` of `page` but those in the blocks `apart`; `opened`: the whole span is a list of evidence."""
    skip = portfolio.skips.get(page.url, frozenset()) | apart
    found: list[Evidence | None] = []
    linked: defaultdict[int, list[Link]] = defaultdict(list)
    for link in page.links:
        if link.block is None or not start <= link.block < end or link.block in skip or link.zone != "content":
            continue
        linked[link.block].append(link)
        found.append(from_link(link, page, section_pages))
    headings = {fold(stretch.heading) for stretch in portfolio.stretches_of(page)}
    captions: set[int] = set()
    for image in page.images:
        if image.block is None or not start <= image.block < end or image.block in apart or image.zone != "content":
            continue
        below = _line_below(page, image.block, end, linked, headings)
        piece = from_image(image, page, portfolio.pages, page.blocks[below].text.strip() if below is not None else "")
        if piece is not None:
            found.append(piece)
            captions |= {below} if below is not None else set()
    found += [
        from_frame(frame, page)
        for frame in page.frames
        if frame.block is not None and start <= frame.block < end and frame.zone == "content"
    ]
    shown = [piece for piece in found if piece is not None]
    only_named = _named_in(page, start, end, skip | captions, dict(linked), portfolio, opened)
    if any(piece.kind == "image" for piece in shown):
        pictures = frozenset(stem for piece in shown if piece.kind == "image" for stem in stems_of(piece.label)) - GENERIC
        only_named = [piece for piece in only_named if not _is_pictured(piece.label, pictures)]
    return shown + only_named


def _is_pictured(label: str, pictures: frozenset[str]) -> bool:
    """Whether a list names a picture that stands on the page as well: “photo of the table (below)”, “my wiring sketch”."""
    return _BELOW.search(label) is not None or (_PICTURE.search(label) is not None and not pictures.isdisjoint(stems_of(label)))


def _line_below(page: Page, index: int, end: int, linked: dict[int, list[Link]], headings: set[str]) -> int | None:
    """The next line after a picture, where it reads like its caption."""
    for other in range(index + 1, end):
        block = page.blocks[other]
        if not block.text.strip():
            continue
        links = [link for link in linked.get(other, []) if link.text.strip()]
        caption = block.kind == "caption" or (
            not block.level
            and not links
            and is_caption(block.text.strip().removesuffix("."))
            and fold(block.text) not in headings
            and part_of(block.text) is None
        )
        return other if caption else None
    return None


def _named_in(
    page: Page, start: int, end: int, skip: frozenset[int], linked: dict[int, list[Link]], portfolio: Portfolio, opened: bool
) -> list[Evidence]:
    """What the text of the span names without a link."""
    over_text = {fold(stretch.heading) for stretch in portfolio.stretches_of(page) if stretch.real or stretch.words > 0 or stretch.root}
    tabs, _ = labels_of_fragments(page)
    labels: list[str] = []
    inside, level = opened, 0
    before: int | None = None
    for index in range(start, end):
        block = page.blocks[index]
        panel = str(block.style.get("panel", "")) or tabs.get(index, "")
        if panel and part_of(panel) is not None:
            inside, level = part_of(panel) == "evidence", 9
        if index in skip or block.zone != "content" or not block.text:
            continue
        if _opens_a_panel(block, linked.get(index, [])):
            continue
        listed = LEAD.match(block.text) if not block.level else None
        entry = listed is not None and not code_of(listed.group(1)).bare
        part = part_of(block.text) if count_words(block.text) <= 6 and not entry and not NUMBERED.match(block.text) else None
        if block.level or part == "evidence":
            if part == "evidence" or (part_of(block.text) == "evidence" and block.level):
                inside, level = True, block.level or 9
            elif block.level and block.level <= level:
                inside = False
            before = index
            continue
        labels += _of_block(page, index, inside, before, start, end, linked, over_text)
        before = index
    return [named(label, page) for label in labels]


def _opens_a_panel(block: Block, links: list[Link]) -> bool:
    """Whether a block is nothing but the label of a tab: “Evidence” there opens a panel and begins no list."""
    return bool(links) and all(link.kind == "fragment" for link in links) and not block.level and part_of(block.text) is not None


def _of_block(
    page: Page, index: int, inside: bool, before: int | None, start: int, end: int, linked: dict[int, list[Link]], headings: set[str]
) -> list[str]:
    block = page.blocks[index]
    text = block.text
    links = linked.get(index, [])
    match = LEAD.match(text)
    if match is not None:
        return listed_pieces(match.group(1), links) or (beside_links(match.group(1), links) if links else [])
    if block.kind == "caption":
        return []  # the picture's own name
    claimed = claimed_pieces(text, links)
    if claimed:
        return claimed
    if not links and (row := in_a_row(text)):
        return row
    told = offered(text.split("\n")[-1]) if not links else []
    if told:
        return told
    if not links and _BUTTON.search(str(block.style.get("class", ""))) and is_button(text):
        return [text.strip()]
    if inside and (block.kind in ("item", "cell") or count_words(text) <= _LONGEST):
        if not links and (_explains(page, index, before, linked) or (block.kind == "cell" and _row_is_linked(page, index, linked))):
            return []
        return listed_pieces(text, links)
    if links and is_mostly_links(text, links):
        return beside_links(text, links)
    if not links and is_caption(text) and fold(text) not in headings and part_of(text) is None:
        alone = is_shown(text) and before is not None and _nothing_told_after(page, index, end)
        return [text] if alone or _next_to_link(page, index, start, end, linked) else []
    return []


def _nothing_told_after(page: Page, index: int, end: int) -> bool:
    """Whether no running text comes after a line: then it heads nothing."""
    for other in range(index + 1, end):
        block = page.blocks[other]
        if block.zone == "content" and block.text.strip():
            return not block.level and count_words(block.text) < 15
    return True


def _explains(page: Page, index: int, before: int | None, linked: dict[int, list[Link]]) -> bool:
    """Whether a line tells of the piece above it: below a heading that is a link, of another kind than it, a date, or no beginning of a sentence."""
    if before is None or before not in linked:
        return False
    above, text = page.blocks[before], page.blocks[index].text
    whole = any(len(link.text) >= 0.7 * len(above.text.strip()) for link in linked[before])
    return whole and (above.level > 0 or above.kind != page.blocks[index].kind or text[:1].islower() or is_remark(text))


def _row_is_linked(page: Page, index: int, linked: dict[int, list[Link]]) -> bool:
    """Whether another cell of the same row of a table holds the link: then this one says when or what for."""
    row = row_of(page.blocks[index])
    return bool(row) and any(row_of(page.blocks[other]) == row for other in linked if page.blocks[other].kind == "cell")


def _next_to_link(page: Page, index: int, start: int, end: int, linked: dict[int, list[Link]]) -> bool:
    """Whether the line before or after is nothing but a link: then this one is of the same list."""
    for step in (-1, 1):
        other = index + step
        while start <= other < end and not page.blocks[other].text.strip():
            other += step
        if start < other < end and other in linked and not page.blocks[other].level:
            text = page.blocks[other].text.strip()
            if any(link.text.strip() == text for link in linked[other]) and page.blocks[other].kind == page.blocks[index].kind:
                return True
    return False
