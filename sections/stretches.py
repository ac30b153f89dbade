"""Stretches: a page divided by its headings into nested ranges of blocks. A stretch, not a page, is what gets placed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from foliocheck.core.snapshot import Page
from foliocheck.sections.codes import code_of
from foliocheck.sections.headings import Heading, is_content
from foliocheck.sections.parts import firm_part_of, part_of
from foliocheck.sections.reading import key_of
from foliocheck.sections.terms import fold

_TOLD = re.compile(r"^\W*(?:description|what (?:i|we) did|disgrifiad)\b", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Label:
    """One way in which a stretch is named. `source`: heading | h1 | title | menu | group | slug | crumb | link | tab; `weight` 0 to 1."""

    source: str
    text: str
    weight: float = 1.0


@dataclass(slots=True, eq=False)
class Stretch:
    """Blocks `start` up to `end` of a page; up to `own_end` nothing lies under a heading of its own. The root is the page itself.

    `position` is the place in the reading order of the whole portfolio.
    """

    page: Page
    page_number: int
    start: int
    end: int
    own_end: int
    level: float
    heading: str
    anchor: str | None
    root: bool = False
    real: bool = True
    sunk: bool = False
    """A heading like “Reflection” as high as the one before it: counted as a part of that."""
    again: bool = False
    """A heading that the author uses in every section."""
    parent: Stretch | None = None
    children: list[Stretch] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    position: int = 0
    text: str = ""
    own_text: str = ""
    words: int = 0

    def ancestors(self) -> list[Stretch]:
        """The stretches around this one, nearest first."""
        found, now = [], self.parent
        while now is not None:
            found.append(now)
            now = now.parent
        return found

    def descendants(self) -> list[Stretch]:
        """All stretches inside this one, in order."""
        found = []
        for child in self.children:
            found.append(child)
            found.extend(child.descendants())
        return found

    def holds(self, other: Stretch) -> bool:
        """Whether `other` lies inside this stretch."""
        if other.page is not self.page:
            return False
        above = other.parent
        while above is not None and above is not self:
            above = above.parent
        return above is self


def page_tree(
    page: Page,
    number: int,
    headings: list[Heading],
    skip: frozenset[int],
    called: frozenset[str] = frozenset(),
    names_section: Callable[[str], bool] = lambda _: False,
    recurring: frozenset[str] = frozenset(),
) -> Stretch:
    """The page as a tree of stretches. A heading that stands above everything else becomes the page's own heading (the root's).

    `called` are the names (folded) that menu, title and address give the page; `recurring` are headings (folded) that the author uses
    in every section (“What”, “Thoughts”): they are parts of the section before them.
    """
    last = len(page.blocks)
    headings = list(headings)
    main = _main_heading(page, headings, skip, called, names_section)
    if main is not None and _leads_away(page, main):
        main = None
    root = Stretch(
        page=page, page_number=number, start=0, end=last, own_end=last, level=0.0, root=True,
        heading=main.text if main else _opening_line(page, headings, skip) or page.title or page.url, anchor=None,
    )  # fmt: skip
    if main is not None:
        headings.remove(main)
    stack = [root]
    for place, heading in enumerate(headings):
        sunk = False
        again = fold(heading.text) in recurring
        if len(stack) > 1 and (again or _sinks(heading)):
            holder = next((stretch for stretch in reversed(stack) if not stretch.sunk), root)
            if (
                holder is not root
                and holder.level >= heading.level - 0.01
                and (part_of(holder.heading) is None or (names_section(holder.heading) and not _sinks_below(holder.heading)))
                and fold(holder.heading) not in recurring
            ):
                heading = replace(heading, level=holder.level + 0.25)
                sunk = True
        while len(stack) > 1 and stack[-1].level >= heading.level:
            stack.pop()
        own_end = headings[place + 1].index if place + 1 < len(headings) else last
        stretch = Stretch(
            page=page, page_number=number, start=heading.index, end=last, own_end=own_end, level=heading.level,
            heading=heading.text, anchor=heading.anchor, real=heading.real, parent=stack[-1], sunk=sunk, again=again,
        )  # fmt: skip
        stack[-1].children.append(stretch)
        stack.append(stretch)
    if headings:
        root.own_end = headings[0].index
    _close(root, last)
    return root


def _leads_away(page: Page, heading: Heading) -> bool:
    """Whether a heading is itself a link to another page: the title of a post that is shown here in short."""
    here = (key_of(page.url), key_of(page.final_url))
    return any(
        link.block == heading.index
        and link.kind == "internal"
        and key_of(link.href) not in here
        and len(link.text) >= 0.7 * len(heading.text)
        for link in page.links
    )


def _sinks(heading: Heading) -> bool:
    part = part_of(heading.text)
    if part is None or code_of(heading.text).pairs or code_of(heading.text).area:
        return False
    return part in ("reflection", "evidence") or _TOLD.match(heading.text) is not None


def _sinks_below(text: str) -> bool:
    return part_of(text) in ("reflection", "evidence") or _TOLD.match(text) is not None


def _close(stretch: Stretch, end: int) -> None:
    stretch.end = end
    for index, child in enumerate(stretch.children):
        following = stretch.children[index + 1].start if index + 1 < len(stretch.children) else end
        _close(child, following)


def _main_heading(
    page: Page, headings: list[Heading], skip: frozenset[int], called: frozenset[str], names_section: Callable[[str], bool]
) -> Heading | None:
    """The heading of the page as a whole: the first, where nothing of weight stands before it and no other stands as high."""
    if not headings:
        return None
    first = headings[0]
    before = sum(
        len(block.text.split()) for index, block in enumerate(page.blocks[: first.index]) if index not in skip and block.zone == "content"
    )
    if before > 40:
        return None
    highest = min(heading.level for heading in headings)
    others = [heading for heading in headings[1:] if heading.level <= first.level and part_of(heading.text) is None]
    if firm_part_of(first.text) in ("reflection", "evidence"):
        return None
    content = [index for index, block in enumerate(page.blocks) if index not in skip and is_content(block)]
    if not first.real and content and content[0] == first.index and all(heading.real or part_of(heading.text) for heading in headings[1:]):
        return first
    if first.real and first.level == 1 and len([heading for heading in headings if heading.level <= 1]) == 1:
        return first
    if first.level == highest and not others:
        return first
    if before <= 12 and first.level <= highest + 0.5:
        named = [heading for heading in headings if names_section(heading.text)]
        if fold(first.text) in called and named in ([], [first]):
            return first
        if named == [first]:
            return first
    return None


def _opening_line(page: Page, headings: list[Heading], skip: frozenset[int]) -> str | None:
    """A short first line that stands over the page's text like a heading, though nothing marks it as one."""
    content = [block for index, block in enumerate(page.blocks) if index not in skip and is_content(block)]
    if len(content) < 2 or (headings and content[0] is page.blocks[headings[0].index]):
        return None
    first = content[0].text.strip()
    if (
        content[0].kind != "paragraph"
        or len(first.split()) > 12
        or len(first) > 110
        or first[-1] in ".;,"
        or "\n" in first
        or re.search(r"@|https?:", first)
    ):
        return None
    return first


def fill_text(root: Stretch, skip: frozenset[int]) -> None:
    """Give the root and all below it their texts and words."""
    for stretch in (root, *root.descendants()):
        stretch.text = range_text(stretch.page, stretch.start, stretch.end, skip)
        stretch.own_text = range_text(stretch.page, stretch.start, stretch.own_end, skip)


def range_text(page: Page, start: int, end: int, skip: frozenset[int]) -> str:
    """The author's text in blocks `start` up to `end`, a block a line."""
    return "\n".join(
        block.text
        for index, block in enumerate(page.blocks[start:end], start)
        if index not in skip and block.zone == "content" and block.text
    )
