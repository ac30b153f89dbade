"""Evidence of a section that stands outside its own text: on a page of evidence, in a list for the whole page, under a heading beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from foliocheck.core.sections import Evidence
from foliocheck.core.snapshot import Block, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.evidence.pieces import from_link
from foliocheck.sections.evidence.spans import in_span
from foliocheck.sections.parts import firm_part_of, part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import GENERIC, stems_of, words_of


@dataclass(frozen=True)
class CommonList:
    """A list of evidence for several sections: `section` asks for its own pieces; `texts` are those of all that share the list."""

    stretch: Stretch
    section: str
    texts: dict[str, str]


def is_evidence_page(tree: Stretch) -> bool:
    """Whether a page is named as one of evidence (“Appendix”, “Evidence for 1a”)."""
    return any(firm_part_of(label.text) == "evidence" for label in tree.labels)


def evidence_pages(portfolio: Portfolio) -> frozenset[str]:
    """Keys of all pages that are named as pages of evidence."""
    return frozenset(key_of(tree.page.url) for tree in portfolio.trees if is_evidence_page(tree))


def titles_of(placed: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The sections by the author's own headings and the numbers that those begin with (“02 Under the bonnet”), where only one section has them."""
    sections: defaultdict[str, set[str]] = defaultdict(set)
    for section, heading in placed:
        title = _plain(heading)
        sections[title].add(section)
        if number := re.match(r"0\d(?= \D)|[12]\d(?= \D)", title):
            sections[number.group()].add(section)
    return {title: own.pop() for title, own in sections.items() if len(own) == 1 and (count_words(title) >= 3 or title.isdigit())}


def titled(block: Block, titles: dict[str, str]) -> str | None:
    """The section whose own heading a heading or a cell repeats, or begins with three words or more as it does."""
    if not (block.level or block.kind == "cell"):
        return None
    text = _plain(block.text)
    if text in titles or count_words(text) < 3:
        return titles.get(text)
    begun = {section for title, section in titles.items() if title.startswith(f"{text} ")}
    return begun.pop() if len(begun) == 1 else None


def shared_by_title(stretch: Stretch, titles: dict[str, str]) -> bool:
    """Whether a list of evidence is shared out below the headings of several sections."""
    return len({titled(block, titles) for block in stretch.page.blocks[stretch.start : stretch.end]} - {None}) >= 2


def _plain(text: str) -> str:
    return " ".join(words_of(text))


def in_appendices(portfolio: Portfolio, section: str, section_pages: frozenset[str], titles: dict[str, str]) -> list[Evidence]:
    """Evidence on pages of evidence, in the rows or under the headings that name `section` or repeat its own heading (`titles`)."""
    found: list[Evidence] = []
    target = portfolio.names.target(section)
    for tree in portfolio.trees:
        if key_of(tree.page.url) in section_pages or not is_evidence_page(tree):
            continue
        current: tuple[str, ...] = next(
            (pairs for label in tree.labels if part_of(label.text) == "evidence" and (pairs := code_of(label.text).pairs)), ()
        )
        area: int | None = None
        by_title = False
        for index, block in enumerate(tree.page.blocks):
            if block.zone != "content" or not block.text:
                continue
            code = code_of(block.text[:60])
            if by_title and (block.level or (block.kind == "cell" and block.text.strip().isdigit())):
                current, by_title = (), False
            if own := titled(block, titles):
                current, by_title = (own,), True
            elif code.pairs:
                current = code.pairs
            elif code.area is not None and (code.bare or block.level):
                area, current = code.area, (portfolio.names.numbers.get(code.area, ""),)
            elif code.letter and area in (1, 2, 3) and code.bare:
                current = (f"{area}{code.letter}",)
            elif target is not None and block.level and portfolio.names.naming(block.text, target).score >= 4.0:
                current = (section,)
            if section in current:
                for link in tree.page.links:
                    if link.block == index and link.zone == "content":
                        piece = from_link(link, tree.page, section_pages)
                        if piece is not None:
                            found.append(piece)
    return found


def from_common(shared: CommonList, portfolio: Portfolio, section_pages: frozenset[str]) -> list[Evidence]:
    """The pieces of a common list that the section's text speaks of more than the others' do; what no text speaks of is everybody's."""
    found = []
    known = {section: frozenset(stems_of(text)) for section, text in shared.texts.items()}
    for piece in in_span(shared.stretch.page, shared.stretch.start, shared.stretch.end, portfolio, section_pages, opened=True):
        words = frozenset(stems_of(piece.label)) - GENERIC
        counts = {section: len(words & stems) for section, stems in known.items()}
        if counts[shared.section] == max(counts.values()):
            found.append(piece)
    return found
