"""Lines that say which section a page is and are no heading: “CMALT 1a” above or below a title, “Labels: CMALT, 1a” under a post."""

from __future__ import annotations

import re
from collections.abc import Callable

from foliocheck.core.snapshot import Block, Page, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.headings import Heading, is_content
from foliocheck.sections.parts import part_of

_FILED = re.compile(
    r"^\W*(?:categor(?:y|ies)|labels?|tags?|tagged(?: (?:as|with))?|topics?|filed (?:under|in)|posted (?:in|under)|published in|keywords?|categor[ïi]au?|labeli)\b\s*:?\s*(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_MOST_WORDS = 10
_CLAUSE = re.compile(r" ?[,.:;(] ?| [–—-] ")
_TOPICAL = frozenset(("specialist", "advanced"))
"""Sections whose titles tell a topic and nothing else, so that the first line says which section it is."""


def filed_under(text: str) -> str | None:
    """What a line of categories or labels files its page under, or None where it is no such line."""
    match = _FILED.match(text.strip()) if len(text) <= 160 else None
    return match.group(1).strip() if match is not None else None


def without_kickers(
    page: Page, headings: list[Heading], skip: frozenset[int], names_of: Callable[[str], frozenset[str]]
) -> tuple[list[Heading], list[str]]:
    """The headings that head something, and the texts of lines that only tell which section the page is.

    `names_of` gives the sections and core areas that a text names outright.
    """
    filed = {
        index: under
        for index, block in enumerate(page.blocks)
        if index not in skip and block.zone != "menu" and not block.level and (under := filed_under(block.text)) is not None
    }
    kept = [heading for heading in headings if heading.index not in filed]
    told = [under for under in filed.values() if code_of(under).pairs or names_of(under)]
    line = _line_at_title(page, kept, skip, names_of)
    if line is None:
        first = _first_words(page, kept, skip, names_of)
        return kept, [first, *told[:1]] if first else told[:1]
    return [heading for heading in kept if heading is not line], [line.text, *told[:1]]


def _line_at_title(page: Page, headings: list[Heading], skip: frozenset[int], names_of: Callable[[str], frozenset[str]]) -> Heading | None:
    """The short line right above or below the page's title that says which section the page is, where the title is the author's own."""
    titles = [heading for heading in headings[:2] if heading.real]
    lines = [heading for heading in headings[:2] if not heading.real and part_of(heading.text) not in ("reflection", "evidence")]
    if len(titles) != 1 or len(lines) != 1 or count_words(lines[0].text) > _MOST_WORDS:
        return None
    title, line = titles[0], lines[0]
    told, called = names_of(line.text), names_of(title.text)
    if not told or not (called <= told or (code_of(line.text).pairs and not any(name.startswith("area ") for name in called))):
        return None
    if any(
        heading.level <= title.level or (not heading.real and names_of(heading.text))
        for heading in headings[2:]
        if part_of(heading.text) is None
    ):
        return None
    like_it = any(not heading.real and abs(heading.level - line.level) < 0.1 and part_of(heading.text) is None for heading in headings[2:])
    if like_it and not code_of(line.text).pairs and code_of(line.text).area is None and line.index > title.index:
        return None  # the first of several headings that look alike
    first, last = sorted((title.index, line.index))
    between = [block for index, block in enumerate(page.blocks[first + 1 : last], first + 1) if index not in skip and is_content(block)]
    before = [block for index, block in enumerate(page.blocks[:first]) if index not in skip and is_content(block)]
    return line if not any(_is_text(block) for block in (*between, *before)) else None


def _first_words(page: Page, headings: list[Heading], skip: frozenset[int], names_of: Callable[[str], frozenset[str]]) -> str:
    """The beginning of a short first line below the author's own title that names one section: “Specialist area, one of two.”"""
    titles = headings[:1]
    if not titles or not titles[0].real or names_of(titles[0].text) or sum(heading.level <= titles[0].level for heading in headings) > 1:
        return ""
    following = next(
        (block for index, block in enumerate(page.blocks) if index > titles[0].index and index not in skip and is_content(block)), None
    )
    if following is None or following.level or count_words(following.text) > _MOST_WORDS:
        return ""
    words = _CLAUSE.split(" ".join(following.text.split()), maxsplit=1)[0]
    told = names_of(words)
    return words if len(told) == 1 and told <= _TOPICAL else ""


def _is_text(block: Block) -> bool:
    return count_words(block.text) > _MOST_WORDS
