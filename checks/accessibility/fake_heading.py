"""Bold or large lines that stand as headings and are none.

What it looks at:
    Short paragraphs of the author's, bold or clearly larger than the text, that stand alone above a paragraph or a list.

Why it matters:
    People who see them find their way by them. A screen reader's list of headings does not show them, so its user cannot jump to
    the part.

What a person must still judge:
    Whether the line is a heading at all, and which level it needs.

How to mend it:
    Choose a heading style of the right level (heading 2, heading 3) for the line instead of bold or a larger size.

Limits:
    Lines that end like a sentence, captions, table cells and list entries are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.headings import body_size
from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks
from foliocheck.checks.accessibility.places import Place, at_block
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Block, Page

ID = "fake-heading"
AREA = "accessibility"
PASS = "Every line that looks like a heading is one"
FAIL = "Lines look like headings and are plain paragraphs"
WHY = "A screen reader user cannot find or jump to this part by its heading."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.3.1 Info and Relationships (A)"

_MOST_CHARACTERS = 90
_MOST_WORDS = 14
_LARGER = 1.18
"""So many times the text's own size looks like a heading."""
_SENTENCE_END = re.compile(r"[.!;,…][”’\"')\]]*$")
_NOT_A_HEADING = re.compile(
    r"^(https?://|www\.|\S+@\S+$|[\W\d_]+$|\[|(tel|phone|e-?mail|contact|date|signed|name|note|tip|warning|source|by)\b\s*[:.])",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"^\s*([-–—•*·▪►✓✔➢→]|\(?\d{1,2}[.)]\s.*[.;,]$)")


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such lines."""
    places: list[Place] = []
    for page in judged_pages(case):
        blocks = own_blocks(page)
        size = body_size(page)
        linked = {link.block: len(link.name or link.text) for link in page.links if link.tag == "a"}
        for place, (index, block) in enumerate(blocks):
            if block.kind == "heading":
                case.seen.one()
            following = blocks[place + 1][1] if place + 1 < len(blocks) else None
            if (
                looks_like_heading(block, size)
                and _leads(following, size)
                and linked.get(index, 0) < len(block.text) * 0.8
                and not _in_cell(page, block)
            ):
                case.seen.one()
                places.append(at_block(page, index))

    def message(told: Told) -> str:
        return (
            f"{told.things('line')} {told.where} "
            f"{told.verb('looks like a heading and is a plain paragraph', 'look like headings and are plain paragraphs')} "
            f"(“{told.example}”): a screen reader's list of headings does not show {told.verb('it', 'them')}."
        )

    yield from told_by_owner(case, places, message, severity="should", confidence=0.85)


def looks_like_heading(block: Block, size: float) -> bool:
    """Whether a paragraph has the shape and the looks of a heading."""
    text = block.text.strip()
    if (
        block.kind not in ("paragraph", "other")
        or not text
        or len(text) > _MOST_CHARACTERS
        or len(text.split()) > _MOST_WORDS
        or "\n" in text
    ):
        return False
    if _SENTENCE_END.search(text) or _NOT_A_HEADING.match(text) or _LIST_MARK.match(text) or sum(map(str.isalpha, text)) < 3:
        return False
    own = block.style.get("size")
    larger = isinstance(own, (int, float)) and own >= size * _LARGER
    names = str(block.style.get("class", ""))
    by_class = bool(re.search(r"(?:^|[\s_-])(heading|headline|h[1-6]|subhead\w*|title|subtitle)(?:$|[\s_-])", names, re.IGNORECASE)) and (
        larger or bool(block.style.get("bold"))
    )
    capitals = bool(block.style.get("uppercase")) and len(text.split()) >= 2 and len(text) >= 8
    return bool(block.style.get("bold")) or larger or by_class or capitals


def _leads(following: Block | None, size: float) -> bool:
    """Whether what follows is text that a heading would stand above."""
    if following is None or following.kind not in ("paragraph", "item", "quote", "other"):
        return False
    if following.kind == "item":
        return True
    return len(following.text) >= 40 and not following.style.get("bold")


def _in_cell(page: Page, block: Block) -> bool:
    return "cell" in block.style or bool(
        re.search(r"\b(td|th|figure|figcaption|button|label|summary|address|footer|li|dl|dt|dd)\b", block.selector)
    )
