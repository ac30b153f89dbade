"""All evidence of one section: in its own text, referred to by number, on pages of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foliocheck.core.sections import Evidence
from foliocheck.sections.evidence.elsewhere import CommonList, evidence_pages, from_common, in_appendices, shared_by_title, titles_of
from foliocheck.sections.evidence.numbered import NumberedList, names_an_entry, numbered_lists, numbered_only, referred_to
from foliocheck.sections.evidence.spans import in_span
from foliocheck.sections.evidence.tables import CodedTables, coded_tables
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import fold, words_of

MOST_SECTIONS = 7
"""A list with more numbers than this counts its pieces, and not the sections that they are for."""
Span = tuple[Stretch, int, int]


@dataclass(frozen=True)
class Sources:
    """Where evidence may stand in one portfolio, read once: pages of evidence, pages of sections (as keys), numbered lists, tables by code, sections by their own headings."""

    portfolio: Portfolio
    evidence_pages: frozenset[str]
    section_pages: frozenset[str]
    lists: tuple[NumberedList, ...]
    tables: tuple[CodedTables, ...]
    titles: dict[str, str]

    @classmethod
    def of(cls, portfolio: Portfolio, section_pages: frozenset[str], placed: Iterable[tuple[str, str]]) -> Sources:
        """The sources of `portfolio`. Links to `section_pages` lead round the portfolio and are no evidence. `placed` are sections with their headings."""
        pages = evidence_pages(portfolio)
        return cls(
            portfolio,
            pages,
            section_pages,
            numbered_lists(portfolio, pages),
            coded_tables(portfolio, section_pages - pages),
            titles_of(placed),
        )


def evidence_of(
    spans: Iterable[Span],
    sources: Sources,
    section: str,
    beside: Iterable[Stretch] = (),
    common: Iterable[CommonList] = (),
) -> tuple[Evidence, ...]:
    """All evidence in the given spans, in the lists `beside` them, its share of `common` lists and, for `section`, on pages of evidence."""
    portfolio, pages, section_pages, lists = sources.portfolio, sources.evidence_pages, sources.section_pages, sources.lists
    found: list[Evidence] = []
    holders = {key_of(listed.page.url) for listed in lists}
    for stretch, start, end in spans:
        apart = next((table.blocks for table in sources.tables if table.page is stretch.page), frozenset[int]())
        entries = referred_to(stretch.page, start, end, lists)
        if entries and referred_to(stretch.page, 0, start, lists):  # the list at the end of the page is for the sections above as well
            apart = apart.union(*(listed.blocks for listed in lists if listed.page is stretch.page))
        own = in_span(stretch.page, start, end, portfolio, section_pages, apart=apart)
        entries = entries or ([] if lists or pages else _not_yet_named(numbered_only(stretch.page, start, end), own))
        if entries:  # a link to the list itself says where its entries stand
            own = [piece for piece in own if (key_of(piece.href) not in holders if piece.href else not names_an_entry(piece.label, lists))]
        found += own + entries
    for table in sources.tables:
        for first, after in table.cells.get(section, ()):
            found += in_span(table.page, first, after, portfolio, section_pages, opened=True)
    for stretch in beside:
        if shared_by_title(stretch, sources.titles):
            continue  # each section has its own below its heading
        found += in_span(stretch.page, stretch.start, stretch.end, portfolio, section_pages, opened=True)
    for shared in common:
        found += from_common(shared, portfolio, section_pages)
    counted = frozenset(key_of(listed.page.url) for listed in lists if len(listed.entries) > MOST_SECTIONS)
    found += in_appendices(portfolio, section, section_pages | counted if found else section_pages, sources.titles)
    if any(piece.href is None or key_of(piece.href) not in pages for piece in found):
        found = [piece for piece in found if piece.href is None or key_of(piece.href) not in pages]
    return _distinct(found)


def _not_yet_named(numbered: list[Evidence], own: list[Evidence]) -> list[Evidence]:
    """Pieces that are only numbered (“Appendix 3”), less those that a list beside them names with the number."""
    names = [f" {' '.join(words_of(piece.label))} " for piece in own]
    return [piece for piece in numbered if not any(f" {' '.join(words_of(piece.label.split(':')[0]))} " in name for name in names)]


def _distinct(found: list[Evidence]) -> tuple[Evidence, ...]:
    """Each piece once: one address is one piece, and a name that is a part of another piece's name is that piece."""
    unique: dict[tuple[str | None, str], Evidence] = {}
    for piece in found:
        unique.setdefault((piece.href, "") if piece.href else (None, fold(piece.label)), piece)
    pieces = list(unique.values())
    names = [fold(piece.label) for piece in pieces]
    return tuple(
        piece
        for place, (piece, name) in enumerate(zip(pieces, names, strict=True))
        if piece.href
        or not any(
            f" {name} " in f" {other} " and (name != other or number < place) for number, other in enumerate(names) if number != place
        )
    )
