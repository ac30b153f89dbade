"""Properties at the top of a page, as a database writes them (“Bit of the form: 1a”, a table of two columns): one that recurs may say which section a page is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from foliocheck.core.snapshot import Block, Page, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.terms import fold

_FEWEST, _CODED = 4, 3
"""A property stands on so many pages, and says a section's number on so many."""
_TEXT, _MOST_WORDS = 15, 8
_OF_ELSE = re.compile(
    r"\b(?:see|also|next|previous|back|related|room|level|band|group|module|unit|year|week|course|class|stage|grade|page|version|evidence|reflection|description|signed|date[ds]?|by|author|written|posted|links?|to)\b"
)
"""What a property is called that speaks of something else than the section that the page is."""
_LINE = re.compile(r"^\W*([^\W\d][\w ]{1,30}?)\s*:\s*(\S.{0,60})$")


@dataclass(frozen=True)
class Properties:
    """For each page (by number) what its telling properties say, and the blocks that are properties and no text."""

    told: dict[int, tuple[str, ...]]
    blocks: dict[int, frozenset[int]]


def properties_of(pages: list[Page]) -> Properties:
    """The properties of `pages` that recur; of those that name sections by number the values, words too (“Special”)."""
    found = [_pairs(page) for page in pages]
    counts: Counter[str] = Counter()
    coded: Counter[str] = Counter()
    for pairs in found:
        counts.update({name for name, _, _ in pairs})
        coded.update({name for name, value, _ in pairs if code_of(value).pairs and code_of(value).bare})
    recurring = {name for name, count in counts.items() if count >= _FEWEST}
    telling = {name for name, count in coded.items() if count >= _CODED and name in recurring and _may_tell(name, pages, found)}
    if not telling:
        return Properties({}, {})
    return Properties(
        {number: tuple(value for name, value, _ in pairs if name in telling) for number, pairs in enumerate(found) if pairs},
        {number: frozenset(at for name, _, blocks in pairs if name in telling for at in blocks) for number, pairs in enumerate(found)},
    )


def _may_tell(name: str, pages: list[Page], found: list[list[tuple[str, str, tuple[int, ...]]]]) -> bool:
    """Whether a property may say which section a page is: it is not about something else, says several things, and contradicts no page's own number."""
    values = [(pages[number], value) for number, pairs in enumerate(found) for other, value, _ in pairs if other == name]
    said = Counter(fold(value) for _, value in values)
    if _OF_ELSE.search(name) or 2 * max(said.values()) > len(values):
        return False
    return not any(_contradicts(page, value) for page, value in values)


def _contradicts(page: Page, value: str) -> bool:
    """Whether a page's title or first heading states another number than `value` does."""
    heading = next((block.text for block in page.blocks if block.level and block.zone == "content" and block.text.strip()), "")
    own = {pair for text in (page.title, heading) for pair in code_of(text).pairs}
    areas = {area for text in (page.title, heading) if (area := code_of(text).area) is not None and not own}
    told = code_of(value)
    return bool(told.pairs) and ((bool(own) and own.isdisjoint(told.pairs)) or (bool(areas) and int(told.pairs[0][0]) not in areas))


def _pairs(page: Page) -> list[tuple[str, str, tuple[int, ...]]]:
    """Names (folded), values and blocks of what stands like properties above the page's first text."""
    found: list[tuple[str, str, tuple[int, ...]]] = []
    blocks = [(index, block) for index, block in enumerate(page.blocks) if block.zone == "content" and block.text.strip()]
    taken = -1
    for place, (index, block) in enumerate(blocks):
        if count_words(block.text) >= _TEXT:
            break
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if following is not None and index > taken and _beside(block, following[1]) and count_words(following[1].text) <= _MOST_WORDS:
            found.append((fold(block.text), following[1].text.strip(), (index, following[0])))
            taken = following[0]
        elif not block.level and (match := _LINE.match(block.text.strip())) is not None:
            found.append((fold(match.group(1)), match.group(2).strip(), (index,)))
    return found


def _beside(one: Block, other: Block) -> bool:
    """Whether two blocks are the name and the value of a property: two cells of one row, a term and what is said of it."""
    if one.kind == "cell" and other.kind == "cell":
        return row_of(one) != "" and row_of(one) == row_of(other)
    return one.selector.rpartition(" > ")[2].startswith("dt") and other.selector.rpartition(" > ")[2].startswith("dd")


def row_of(block: Block) -> str:
    """The selector of the row of a table in which a cell stands, "" for what stands in none."""
    table, among, inside = block.selector.rpartition(" > tr")
    return f"{table}{among}{inside.split(' > ')[0]}" if among else ""
