"""Which blocks of a page are headings for a reader, real ones or not, and how high they stand.

A real heading is a heading element. What looks like one counts too: a short bold, larger, capital or classed paragraph, the bold
start of a paragraph that names a section, the label of a tab or an accordion, a short line that is nothing but a section's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from foliocheck.core.snapshot import Block, Page, count_words
from foliocheck.sections.tags import is_line_of_tags
from foliocheck.sections.terms import fold

_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sub-?)?(?:head(?:ing|er|line)?|title|ttl|h[1-6]|section-?(?:name|title)|summary|accordion)(?:$|[\s_-]|\d)|(?:^|\s)font_[0-6](?:\s|$)",
    re.IGNORECASE,
)
"""Classes of headings; `font_0` to `font_6` are Wix's themes for titles and headings, `font_7` and more for text."""
_BESIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:block-attachment|blocks-button|wp-block-button|elementor-button|sqs-block-button|knowledge-check|quiz-card|nav-sidebar|breadcrumbs?)(?:$|[\s_-])|__(?:author|count|progress)(?:$|\s)",
    re.IGNORECASE,
)
"""Classes that builders give what stands between an author's lines: files to load, buttons, questions, the parts of a side bar. A toggle's “button” may well be a heading."""
_NOT_HEADING = re.compile(
    r"^(?:see also|see|related|room|band|next|previous|signed|date|name|e-?mail|tel|phone|posted|by|labels?|tags?|page|last (?:edited|updated|modified)|fig(?:ure|\.)?\s*\d|table\s*\d|photo|image|source)\b\s*[:\d]",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?(?:\d{1,2}(?:st|nd|rd|th)?\W+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W+(?:\d{1,2}(?:st|nd|rd|th)?\W+)?(?:19|20)?\d\d\W*$"
    r"|^\W*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\W*$",
    re.IGNORECASE,
)
_SIZE_OF_FILE = re.compile(r"\W*\d+(?:[.,]\d+)?\s?(?:kb|mb|gb|kib|mib|bytes)\W*", re.IGNORECASE)
_TERM = re.compile(r"(?:^|[> ])(?:dt|summary|th)(?::nth-of-type\(\d+\))?$")
"""The end of a selector of a term, a summary or a table's heading cell: what follows belongs to it."""
_LEAD_MARK = re.compile(r"^\W*(?:[1-7]|i{1,3})?\s*[.(]?[a-c]?[).:]")
_NUMBER, _NUMBERS = re.compile(r"\W*(\d)(?![.\d])"), re.compile(r"\W*(\d)\.\d\b")
"""Numbers of one part (“4 Communication”) and of two (“4.1 In the team”)."""
_LARGER = 1.12
"""So much larger than the text a line is seen to be a heading: a step of the old `<font size>` is an eighth."""
MAX_WORDS = 16


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at block `index`: its text, a level (1 is highest), and whether it is a heading element."""

    index: int
    text: str
    level: float
    real: bool
    anchor: str | None


def is_content(block: Block) -> bool:
    """Whether a block holds text of the author's own."""
    return block.zone == "content" and any(character.isalnum() for character in block.text)


def headings_of(
    page: Page, skip: frozenset[int], names_section: Callable[[str], bool], part_label: Callable[[str], bool], tabs: dict[int, str]
) -> list[Heading]:
    """All headings of `page` in order. `skip` are blocks that do not count (menus, furniture).

    `names_section` tells whether a text names a section outright, `part_label` whether it is “Reflection”, “Evidence” and the like;
    `tabs` gives for the first block of a tab's panel the label that opens it.
    """
    blocks = page.blocks
    body = _body_size(page, skip)
    openers = {fold(label) for label in tabs.values()}
    pending: list[tuple[int, str, bool, float, str | None]] = []
    lines = _heading_lines(page, skip)
    # Where most lines name sections, the others are headings inside a section; where few do, they are the author's own names for sections.
    lower = 0.6 if sum(names_section(line) for line in lines.values()) >= 8 else 0.0
    for index, block in enumerate(blocks):
        if index in tabs and not (block.level and block.text.strip()) and not (pending and fold(pending[-1][1]) == fold(tabs[index])):
            pending.append((index, tabs[index], False, _rank(block, body, forced=True), block.anchor))
        if index in skip or block.zone != "content":
            continue
        text = block.text.strip()
        if block.level:
            if any(character.isalnum() for character in text) and not _DATE.match(text):
                pending.append((index, text, True, float(block.level), block.anchor))
            continue
        if not any(character.isalnum() for character in text) or _DATE.match(text) or is_line_of_tags(text):
            continue
        if fold(text) in openers and _is_in_a_row(blocks, index, tabs, openers):
            continue
        lead = str(block.style.get("lead", "")).strip()
        if (
            lead
            and len(lead) >= 2
            and len(lead) < len(text) - 3
            and count_words(lead) <= MAX_WORDS
            and (names_section(lead) or (_LEAD_MARK.match(lead) and len(lead) < 6))
        ):
            pending.append((index, lead.rstrip(" .:–-"), False, _rank(block, body) + 0.5, block.anchor))
            continue
        if index in lines and not block.style.get("bold"):
            named = names_section(lines[index])
            pending.append((index, lines[index], False, _rank(block, body) + (0.0 if named else lower), block.anchor))
            continue
        first, _, rest = text.partition("\n")
        if rest and count_words(first) <= MAX_WORDS and count_words(rest) >= 12 and names_section(first):
            pending.append((index, first.strip(), False, _rank(block, body), block.anchor))
            continue
        if _looks_like_heading(blocks, index, body, names_section, part_label):
            anchor = block.anchor or _anchor_before(blocks, index)
            pending.append((index, " ".join(text.split()), False, _rank(block, body), anchor))
    return _levelled(pending, blocks, body)


def _is_in_a_row(blocks: tuple[Block, ...], index: int, tabs: dict[int, str], openers: set[str]) -> bool:
    """Whether a label of a tab stands beside the next label or above another one's panel: it stands over nothing, and its panel bears it as a heading."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or fold(tabs.get(index + 1, "")) == fold(blocks[index].text):
        return False
    return index + 1 in tabs or fold(following.text) in openers


def _heading_lines(page: Page, skip: frozenset[int]) -> dict[int, str]:
    """Short plain lines or bold beginnings above long text, where the page has at least four of a kind: the author's headings without any mark."""
    short: dict[int, str] = {}
    leads: dict[int, str] = {}
    for index, block in enumerate(page.blocks):
        if index in skip or block.zone != "content" or block.level or block.kind in ("caption", "code", "quote"):
            continue
        text = block.text.strip()
        line = text.partition("\n")[0].strip()
        if (
            1 <= (words := count_words(line)) <= 9
            and line[-1] not in ".,;:"
            and any(map(str.isalpha, line))
            and (_text_follows(page.blocks, index) if line == text else count_words(text) - words >= 25)
            and not _DATE.match(line)
            and not _NOT_HEADING.match(line)
        ):
            short[index] = line
        lead = str(block.style.get("lead", "")).strip()
        if (
            lead
            and 1 <= count_words(lead) <= 9
            and count_words(text) >= 20
            and (lead[-1] in ".:" or re.match(r"\s*[–—:-]", text[len(lead) :]))
        ):
            leads[index] = lead.rstrip(" .:–—-")
    return (short if len(short) >= 4 else {}) | (leads if len(leads) >= 2 else {})


def _looks_like_heading(
    blocks: tuple[Block, ...], index: int, body: float, names_section: Callable[[str], bool], part_label: Callable[[str], bool]
) -> bool:
    block = blocks[index]
    text = block.text.strip()
    words = count_words(text)
    # A bold line that goes on after a break is one heading; the reader has parted bold lines that are two.
    lines = text.count("\n") - (1 if block.style.get("bold") else 0)
    if words > MAX_WORDS or len(text) > 140 or lines > 0 or words == 0 or _NOT_HEADING.match(text):
        return False
    if re.fullmatch(r"\W*\d{0,3}\W*", text) or text[-1] in ";," or (text[-1] == "." and words > 3 and not names_section(text)):
        return False
    if block.kind == "caption" or block.kind == "code":
        return False
    size = _size(block)
    style = block.style
    if _SIZE_OF_FILE.fullmatch(text) or (_BESIDE_CLASS.search(str(style.get("class", ""))) and not names_section(text)):
        return False
    larger = bool(body and size >= body * _LARGER)
    bold = bool(style.get("bold"))
    plain = block.kind not in ("item", "cell")
    if plain and (bold or larger):
        return True
    named = names_section(text)
    if not plain and not named:
        marked = bold or larger or _TERM.search(block.selector) is not None
        return marked and words <= 10 and _text_follows(blocks, index)
    if bold or larger:
        return True
    if named and (
        style.get("uppercase")
        or style.get("italic")
        or style.get("centred")
        or _CLASS.search(str(style.get("class", "")))
        or words >= 2
        or len(text) <= 6
        or _text_follows(blocks, index)
    ):
        return block.kind != "item" or _text_follows(blocks, index)
    if _CLASS.search(str(style.get("class", ""))) and words <= 12:
        return True
    if style.get("uppercase") and words <= 10 and sum(character.isalpha() for character in text) >= 6:
        return True
    if part_label(text) and words <= 4:
        return True
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    opens = following is not None and following.hidden and not following.style.get("panel") and not block.hidden
    return opens and block.zone == "content" and words <= 12 and block.kind != "item"


def _text_follows(blocks: tuple[Block, ...], index: int) -> bool:
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return following is not None and following.zone == "content" and count_words(following.text) >= 18


def _anchor_before(blocks: tuple[Block, ...], index: int) -> str | None:
    """The id of an empty heading right above (“an empty heading that carries only an id”)."""
    before = blocks[index - 1] if index else None
    if before is not None and before.anchor and not any(character.isalnum() for character in before.text):
        return before.anchor
    return None


def _size(block: Block) -> float:
    size = block.style.get("size", 0)
    return float(size) if isinstance(size, (int, float)) else 0.0


def _body_size(page: Page, skip: frozenset[int]) -> float:
    sizes: Counter[float] = Counter()
    for index, block in enumerate(page.blocks):
        if index not in skip and block.zone == "content" and not block.level:
            sizes[_size(block)] += len(block.text)
    return max(sizes.items(), key=lambda item: (item[1], -item[0]))[0] if sizes else 0.0


def _rank(block: Block, body: float, *, forced: bool = False) -> float:
    """How high a heading that is none stands, from its looks: below real headings unless its size says otherwise (see `_levelled`)."""
    size = _size(block)
    rank = 10.0
    if body and size > body * 1.05:
        rank -= min(2.5, (size / body - 1) * 3)
    if block.style.get("uppercase"):
        rank -= 0.2
    if block.style.get("bold"):
        rank -= 0.3
    if block.style.get("italic"):
        rank += 0.15
    return rank + (0.5 if forced and not block.style.get("bold") else 0.0)


def _levelled(pending: list[tuple[int, str, bool, float, str | None]], blocks: tuple[Block, ...], body: float) -> list[Heading]:
    """Real headings keep their level; one that only looks like a heading goes beside the real ones of its size, where it is larger than text."""
    sizes: dict[int, list[float]] = {}
    for index, _, real, level, _ in pending:
        if real:
            sizes.setdefault(int(level), []).append(_size(blocks[index]))
    means = {level: sum(values) / len(values) for level, values in sizes.items()}
    numbered: dict[str, float] = {}
    found = []
    for index, text, real, level, anchor in pending:
        if not real and means and body and _size(blocks[index]) > body * 1.1:
            size = _size(blocks[index])
            larger = [known for known, mean in means.items() if mean <= size * 1.03]
            level = float(min(larger)) if larger else max(means) + 0.5
        if not real and (numbers := _NUMBERS.match(text)):
            # “4.1” looks like “4” and lies in it.
            above = numbered.get(numbers[1])
            level += 0.1 if above is not None and abs(above - level) < 0.01 else 0.0
        elif whole := _NUMBER.match(text):
            numbered[whole[1]] = level
        found.append(Heading(index=index, text=text, level=level, real=real, anchor=anchor))
    return found
