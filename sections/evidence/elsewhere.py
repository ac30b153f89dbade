"""Evidence of a section that stands outside its own text: on a page of evidence, in a list for the whole page, under a heading beside it."""

from __future__ import annotations

from dataclasses import dataclass

from foliocheck.core.sections import Evidence
from foliocheck.sections.codes import code_of
from foliocheck.sections.evidence.pieces import from_link
from foliocheck.sections.evidence.spans import in_span
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import GENERIC, stems_of


@dataclass(frozen=True)
class CommonList:
    """A list of evidence for several sections: `section` asks for its own pieces; `texts` are those of all that share the list."""

    stretch: Stretch
    section: str
    texts: dict[str, str]


def is_evidence_page(tree: Stretch) -> bool:
    """Whether a page is named as one of evidence (“Appendix”, “Evidence for 1a”)."""
    return any(part_of(label.text) == "evidence" for label in tree.labels)


def evidence_pages(portfolio: Portfolio) -> frozenset[str]:
    """Keys of all pages that are named as pages of evidence."""
    return frozenset(key_of(tree.page.url) for tree in portfolio.trees if is_evidence_page(tree))


def in_appendices(portfolio: Portfolio, section: str, section_pages: frozenset[str]) -> list[Evidence]:
    """Evidence on pages of evidence, in the rows or under the headings that name `section`."""
    found: list[Evidence] = []
    target = portfolio.names.target(section)
    for tree in portfolio.trees:
        if key_of(tree.page.url) in section_pages or not is_evidence_page(tree):
            continue
        current: tuple[str, ...] = next(
            (pairs for label in tree.labels if part_of(label.text) == "evidence" and (pairs := code_of(label.text).pairs)), ()
        )
        area: int | None = None
        for index, block in enumerate(tree.page.blocks):
            if block.zone != "content" or not block.text:
                continue
            code = code_of(block.text[:60])
            if code.pairs:
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
