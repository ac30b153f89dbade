"""Changes of a snapshot that leave it right for a reader: other words, no numbers, other order, one page, misspellings, other mark-up.

Each takes (snapshot, labels) and gives both back, the labels changed so that they still say where everything is.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from foliocheck.core.snapshot import Block, Page, Snapshot

Labels = dict[str, Any]
Change = Callable[[Snapshot, Labels], tuple[Snapshot, Labels]]

_SYNONYMS = {
    "context": "A little about me and my post",
    "1a": "Limits and advantages of various tools",
    "1b": "My technical expertise",
    "1c": "Helping staff to adopt learning technology",
    "2a": "Understanding how teaching and assessment work",
    "2b": "Understanding the students I design for",
    "3a": "Engaging with the law",
    "3b": "Engaging with institutional policies",
    "4": "Collaborating and communicating with colleagues",
    "specialist": "My specialist field",
    "advanced": "My advanced field: leadership",
    "future": "Plans for the years ahead",
    "confirmation": "Signed statement",
}
_NUMBER = re.compile(
    r"^\W*(?:cmalt\s+)?(?:core area|area|section|ca)?\s*[1-3][abc]\s*(?:and|&|/|,|-|–)\s*[1-3]?[abc]\s*[).:–-]*\s+(?=\w)"
    r"|^\W*(?:[1-3]|i{1,3})\s*[.]\s*(?:[1-3]|[abc]|i{1,3})\b\s*[).:–-]*\s*(?=\w)"
    r"|^\W*(?:cmalt\s+)?(?:core area|area|section|ca)?\s*(?:[0-9]️?⃣?|i{1,3}|iv|v|vi{0,2}|one|two|three|four|five)?\s*[.(]?\s*(?:\(?(?:[abc]|i{1,3})\)?)?\s*[).:–-]+\s*(?=\w)"
    r"|^\W*[A-H]\s*\((?:[abc]|i{1,3})\)\s*[.):–-]*\s*(?=\w)"
    r"|^\W*[1-7]\s*[abc]?\s+(?=\w)",
    re.IGNORECASE,
)

_WRITTEN_ON = re.compile(r"^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?\d{1,2} [a-z]+ (?:19|20)\d\d\W*$", re.IGNORECASE)
"""A date that the platform sets is never misspelt."""


def perturb(name: str, snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """`snapshot` and `labels` under the change called `name`."""
    return PERTURBATIONS[name](snapshot, copy.deepcopy(labels))


def _every_label(snapshot: Snapshot, labels: Labels, change: Callable[[str], str], *, slugs: bool = False) -> tuple[Snapshot, Labels]:
    """Apply `change` to every heading, short bold line, title, menu label and short link text, and to the labels' headings."""
    known = {_plain(place["heading"]) for section in labels["sections"].values() for place in section["places"]}
    known |= {_plain(decoy["heading"]) for decoy in labels.get("decoys", ())}

    def is_label(block: Block) -> bool:
        return bool(block.level) or (len(block.text) < 120 and (bool(block.style.get("bold")) or _plain(block.text) in known))

    def tabbed(block: Block) -> Block:
        """The label of the tab that opens here is a heading too."""
        panel = str(block.style.get("panel", ""))
        return replace(block, style={**block.style, "panel": change(panel)}) if panel else block

    def led(block: Block) -> Block:
        lead = str(block.style.get("lead", "")).rstrip(" .:–-")
        if not lead or _plain(lead) not in known or not block.text.startswith(lead):
            return block
        return replace(block, text=change(lead) + block.text[len(lead) :], style={**block.style, "lead": change(lead)})

    pages = tuple(
        replace(
            page,
            title=change(page.title),
            blocks=tuple(tabbed(replace(block, text=change(block.text)) if is_label(block) else led(block)) for block in page.blocks),
            menu=tuple(replace(item, label=change(item.label), group=change(item.group) if item.group else None) for item in page.menu),
            links=tuple(
                replace(link, text=change(link.text), name=change(link.name)) if link.kind in ("internal", "fragment") else link
                for link in page.links
            ),
        )
        for page in snapshot.pages
    )
    for section in labels["sections"].values():
        for place in section["places"]:
            place["heading"] = change(place["heading"])
    for decoy in labels.get("decoys", ()):
        decoy["heading"] = change(decoy["heading"])
    return replace(snapshot, pages=pages), labels


def synonyms(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """The words of each section's heading become others of the same meaning; its number stays."""
    renamed: dict[str, str] = {}
    counts: dict[str, int] = {}
    shared = Counter(_path(place["page"]) for section in labels["sections"].values() for place in section["places"][:1])
    tops = {_path_of(page): {_plain(page.title), *(_plain(block.text) for block in page.blocks[:3])} for page in snapshot.pages}
    for section_id, section in labels["sections"].items():
        for place in section["places"][:1]:
            if shared[_path(place["page"])] >= 3 and _plain(place["heading"]) in tops.get(_path(place["page"]), ()):
                continue  # the title of a page that holds much else
            counts[_plain(place["heading"])] = counts.get(_plain(place["heading"]), 0) + 1
            match = _NUMBER.match(place["heading"])
            renamed[_plain(place["heading"])] = (match.group() if match else "") + _SYNONYMS.get(section_id, place["heading"])
    renamed = {heading: new for heading, new in renamed.items() if counts[heading] == 1 and heading}
    return _every_label(snapshot, labels, lambda text: renamed.get(_plain(text), text))


def no_numbers(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """No heading, menu label or title begins with a number or letter; only the words are left."""

    def without(text: str) -> str:
        rest = _NUMBER.sub("", text)
        return rest if len(rest) > 2 else text

    return _every_label(snapshot, labels, without)


def misspelt(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """Two letters in the middle of every longer word of a label change places."""

    def swap(match: re.Match[str]) -> str:
        word = match.group()
        middle = len(word) // 2
        return word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :]

    return _every_label(snapshot, labels, lambda text: text if _WRITTEN_ON.match(text) else re.sub(r"[A-Za-z]{8,}", swap, text))


def reordered(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """Pages (but the first) were found in the opposite order, and the menu runs the other way."""
    pages = tuple(replace(page, menu=tuple(reversed(page.menu))) for page in snapshot.pages)
    return replace(snapshot, pages=(*pages[:1], *reversed(pages[1:]))), labels


def no_menu(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """No page has a menu or breadcrumbs."""
    return replace(snapshot, pages=tuple(replace(page, menu=(), breadcrumbs=()) for page in snapshot.pages)), labels


def same_titles(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """Every page has the same title."""
    return replace(snapshot, pages=tuple(replace(page, title="My portfolio") for page in snapshot.pages)), labels


def bold_headings(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """No heading is a heading element: bold paragraphs in its place, the higher ones larger."""

    def plain(block: Block) -> Block:
        if not block.level:
            return block
        return replace(block, kind="paragraph", level=0, style={**block.style, "bold": True, "size": 16 + 3 * (6 - block.level)})

    pages = tuple(replace(page, blocks=tuple(plain(block) for block in page.blocks)) for page in snapshot.pages)
    return replace(snapshot, pages=pages), labels


def one_page(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """All pages of sections become one long page, each under its main heading; walls and pages of no section stay as they are."""
    wanted = {_path(place["page"]) for section in labels["sections"].values() for place in section["places"]}
    merged = [page for page in snapshot.pages if page.role not in ("wall", "error", "duplicate") and _path_of(page) in wanted]
    if len(merged) < 2:
        return snapshot, labels
    order = {
        address: rank
        for rank, address in enumerate(
            dict.fromkeys(_path(place["page"]) for section in labels["sections"].values() for place in section["places"])
        )
    }
    merged.sort(key=lambda page: order[_path_of(page)])
    first = merged[0]
    blocks: list[Block] = []
    tops: dict[str, str] = {}
    links = []
    images = []
    for page in merged:
        own = [(index, block) for index, block in enumerate(page.blocks) if block.zone == "content"]
        moved = {}
        own = _under_one_heading(page, own, labels)
        tops[_path_of(page)] = next((block.text for _, block in own if block.level == 1), "")
        for index, block in own:
            if index >= 0:
                moved[index] = len(blocks)
            blocks.append(block)
        links += [replace(link, block=moved[link.block]) for link in page.links if link.block in moved]
        images += [replace(image, block=moved[image.block]) for image in page.images if image.block in moved]
    whole_page = replace(
        first, blocks=tuple(blocks), links=tuple(links), images=tuple(images), menu=(), breadcrumbs=(), title="My portfolio", role="content"
    )
    titles = {_plain(block.text) for block in blocks if block.level} - {"reflection", "evidence", "description", "comments"}
    gone = {id(page) for page in merged[1:]}
    gone |= {
        id(page)
        for page in snapshot.pages
        if page not in merged and any(block.level and _plain(block.text) in titles for block in page.blocks) and _excerpts(page)
    }
    pages = tuple(whole_page if page is first else page for page in snapshot.pages if id(page) not in gone)
    merged_paths = {_path_of(page) for page in merged}
    alone = Counter(path for section in labels["sections"].values() for path in {_path(place["page"]) for place in section["places"]})
    for section in labels["sections"].values():
        for place in list(section["places"]):
            path = _path(place["page"])
            if path in merged_paths:
                place["page"] = _path_of(first) or "index.html"
                if tops[path] and alone[path] == 1:
                    # The page's own title has become a heading above the section's: either leads to it.
                    section["places"].append({**place, "anchor": None, "heading": tops[path]})
    for decoy in labels.get("decoys", ()):
        if _path(decoy["page"]) in merged_paths:
            decoy["page"] = _path_of(first) or "index.html"
    return replace(snapshot, pages=pages), labels


def _under_one_heading(page: Page, own: list[tuple[int, Block]], labels: Labels) -> list[tuple[int, Block]]:
    """The page's blocks under a heading of the first level: its own, the labelled one made so, or its menu label."""
    if sum(block.level == 1 for _, block in own) == 1:
        return own
    here = [
        place["heading"]
        for section in labels["sections"].values()
        for place in section["places"][:1]
        if _path(place["page"]) == _path_of(page)
    ]
    texts = [_plain(block.text) for _, block in own]
    if len(set(here)) == 1 and _plain(here[0]) in texts:
        first = texts.index(_plain(here[0]))
        return [
            (
                index,
                replace(block, kind="heading", level=1)
                if number == first
                else replace(block, level=min(6, block.level + 1))
                if block.level
                else block,
            )
            for number, (index, block) in enumerate(own)
        ]
    menu = next((item.label for item in page.menu if item.href and _path(unquote(urlsplit(item.href).path)) == _path_of(page)), "")
    whole = next((heading for heading in here if _plain(heading) not in texts), menu)
    if not whole:
        return [(index, replace(block, kind="heading", level=1) if number == 0 else block) for number, (index, block) in enumerate(own)]
    return [
        (-1, Block(kind="heading", text=whole, level=1)),
        *((index, replace(block, level=min(6, block.level + 1)) if block.level else block) for index, block in own),
    ]


def _excerpts(page: Page) -> bool:
    """Whether the page shows the beginnings of other pages: headings that are links."""
    return any(link.block is not None and link.kind == "internal" and page.blocks[link.block].level for link in page.links)


def flat_headings(snapshot: Snapshot, labels: Labels) -> tuple[Snapshot, Labels]:
    """Every heading below the first level stands at the same level."""
    pages = tuple(
        replace(page, blocks=tuple(replace(block, level=2) if block.level > 2 else block for block in page.blocks))
        for page in snapshot.pages
    )
    return replace(snapshot, pages=pages), labels


def _path_of(page: Page) -> str:
    return _path(unquote(urlsplit(page.url).path))


def _path(path: str) -> str:
    return re.sub(r"(?:^|/)index\.html?$", "", path.strip("/"))


def _plain(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.casefold()).strip()


PERTURBATIONS: dict[str, Change] = {
    "headings in other words": synonyms,
    "no numbers": no_numbers,
    "misspelt": misspelt,
    "reordered": reordered,
    "no menu": no_menu,
    "every title alike": same_titles,
    "bold for headings": bold_headings,
    "headings all of one level": flat_headings,
    "all on one page": one_page,
}
