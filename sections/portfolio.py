"""The whole portfolio as the mapper reads it: pages in reading order, each a tree of named stretches; what is menu or furniture left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from foliocheck.core.addresses import page_key
from foliocheck.core.snapshot import Block, MenuItem, Page, Snapshot, count_words
from foliocheck.sections.furniture import frame_texts, lists_of_links
from foliocheck.sections.headings import Heading, headings_of
from foliocheck.sections.kickers import without_kickers
from foliocheck.sections.names import Names
from foliocheck.sections.page_labels import groups_of, labels_of_fragments, labels_of_pages, slug_of
from foliocheck.sections.part_pages import part_pages
from foliocheck.sections.parts import part_of
from foliocheck.sections.properties import properties_of
from foliocheck.sections.reading import asides, key_of, reading_order
from foliocheck.sections.sidebars import with_declaration
from foliocheck.sections.stretches import Label, Stretch, fill_text, page_tree
from foliocheck.sections.substance import substance_of
from foliocheck.sections.tags import not_filed, tags_of, telling_tags
from foliocheck.sections.terms import fold

_NEVER = frozenset(("error", "duplicate"))
_SKIP_LINK = re.compile(
    r"^(?:skip|jump) to (?:the )?(?:main |page )?(?:content|navigation|text)|^top of page$|^bottom of page$", re.IGNORECASE
)
_OF_WHICH = re.compile(r"\s*\([^()\d]{2,40}\)\W*$")
"""What stands in brackets at the end of a heading."""
_PAGING = re.compile(r"^\W*(?:previous|prev|next)\b(?: (?:page|post|chapter|section))?\s*[:>»→–-]|^\W*[←→«»]", re.IGNORECASE)
"""A line that only leads to the page before or after: “Previous: The law Next: Working with folk”."""


@dataclass
class Portfolio:
    """Pages (walls among them) in reading order, with their trees."""

    snapshot: Snapshot
    names: Names
    pages: list[Page]
    trees: list[Stretch]
    skips: dict[str, frozenset[int]]
    menu: tuple[MenuItem, ...]
    groups: dict[str, tuple[str, ...]]
    front: str = ""
    """The address of the page at which the portfolio was entered."""
    asides: frozenset[str] = frozenset()
    """Addresses of pages that only a section's own text leads to."""
    holders: dict[str, str] = field(default_factory=dict)
    """For a page that is only a part of a section the page that it lies under (addresses)."""
    not_filed: frozenset[str] = frozenset()
    """Addresses of posts that are not filed where the portfolio's posts are."""

    def stretches_of(self, page: Page) -> list[Stretch]:
        """The stretches of one page, the page itself first."""
        return next(([tree, *tree.descendants()] for tree in self.trees if tree.page is page), [])

    @cached_property
    def naming_pages(self) -> dict[str, tuple[int, ...]]:
        """For each section and core area the numbers (by place) of the pages that name it in a label or a heading."""
        found: dict[str, list[int]] = {}
        for number, tree in enumerate(self.trees):
            texts = dict.fromkeys([*(label.text for label in tree.labels), *(stretch.heading for stretch in tree.descendants())])
            for target in self.names.targets:
                if any(self.names.naming(text, target).score >= 4.0 for text in texts):
                    found.setdefault(target.id, []).append(number)
        return {target: tuple(numbers) for target, numbers in found.items()}

    @cached_property
    def made_of_posts(self) -> bool:
        """Whether most accounts of the author's own work are posts of a blog: then a post is a page like any other."""
        told = [tree.page.role for tree in self.trees if tree.page.role in ("content", "other") and substance_of(tree.text).past >= 3]
        return len(told) >= 5 and 2 * told.count("other") > len(told)

    @property
    def stretches(self) -> list[Stretch]:
        """All stretches in reading order."""
        return [stretch for tree in self.trees for stretch in (tree, *tree.descendants())]


def read_portfolio(snapshot: Snapshot, names: Names, ignored: frozenset[str] = frozenset()) -> Portfolio:
    """The portfolio in `snapshot`; `ignored` are keys of pages that do not count."""
    pages = [page for page in snapshot.pages if page.role not in _NEVER and page_key(page.url) not in ignored and page.url not in ignored]
    pages = with_declaration(pages, _front(snapshot, pages))
    known = frozenset(key_of(page.url) for page in pages if page.role != "document")
    linkish = {page.url: lists_of_links(page, known) for page in pages}
    furniture = frame_texts(pages)
    for page in pages:
        linkish[page.url] |= frozenset(index for index, block in enumerate(page.blocks[:12]) if _SKIP_LINK.match(block.text))
        linked = {link.block for link in page.links if link.kind == "internal"}
        linkish[page.url] |= frozenset(
            index
            for index in linked
            if index is not None
            and index < len(page.blocks)
            and _PAGING.match(page.blocks[index].text)
            and count_words(page.blocks[index].text) <= 30
        )
    skips = {
        page.url: frozenset(
            index for index, block in enumerate(page.blocks) if block.zone != "content" or (block.level > 0, fold(block.text)) in furniture
        )
        | linkish[page.url]
        for page in pages
    }
    properties = properties_of(pages)
    for number, blocks in properties.blocks.items():
        skips[pages[number].url] |= blocks
    keys: dict[str, int] = {}
    for number, page in enumerate(pages):
        for address in (page.url, page.final_url, page.canonical or page.url):
            keys.setdefault(key_of(address), number)
    menu = max((page.menu for page in pages), key=lambda items: len({item.href for item in items if item.href}), default=())
    labels = labels_of_pages(pages, menu, keys)
    tags = tags_of(pages)
    for own, filed in zip(labels, tags, strict=True):
        own += [Label("tag", text, 0.95) for text in telling_tags(filed)]
    for number, told in properties.told.items():
        labels[number] += [Label("line", text, 0.95) for text in told]
    names = names.shifted(
        [label.text for own in labels for label in own if label.source != "slug"]
        + [block.text for page in pages for block in page.blocks if _heading_like(block)]
    )
    ranks: dict[str, int | None] = {}
    order = reading_order(
        pages, menu, keys, lambda page: ranks.setdefault(page.url, _rank(page, names)) if page.url not in ranks else ranks[page.url]
    )
    called = {page.url: frozenset(fold(label.text) for label in own) for page, own in zip(pages, labels, strict=True)}
    front = _front(snapshot, pages)
    read: dict[str, tuple[list[Heading], dict[str, tuple[str, ...]]]] = {}
    lines: dict[str, list[str]] = {}
    for page in pages:
        headings, fragment_labels = _headings(page, skips[page.url], names)
        lines[page.url] = []
        if page.url != front:
            headings, lines[page.url] = without_kickers(page, headings, skips[page.url], lambda text: _named_outright(names, text))
        read[page.url] = (headings, fragment_labels)
    recurring = _recurring(read, called, names)
    parts = part_pages(pages, [[*_first_heading(page, read[page.url][0]), *own] for page, own in zip(pages, labels, strict=True)], keys)
    trees = []
    groups: dict[str, tuple[str, ...]] = {}
    for place, number in enumerate(order):
        page = pages[number]
        headings, fragment_labels = read[page.url]
        tree = page_tree(page, place, headings, skips[page.url], called[page.url], lambda text: _names_outright(names, text), recurring)
        fill_text(tree, skips[page.url])
        tree.labels = [
            *([Label("h1", tree.heading)] if tree.heading != page.title else []),
            *(Label("line", text, 0.95) for text in lines[page.url]),
            *labels[number],
            *parts.names.get(number, ()),
        ]
        groups[page.url] = groups_of(page, menu)
        for stretch in tree.descendants():
            stretch.labels = [Label("heading", stretch.heading)]
            for text in fragment_labels.get(stretch.anchor or "", ()):
                stretch.labels.append(Label("tab", text, 0.9))
        trees.append(tree)
    position = 0
    for tree in trees:
        for stretch in (tree, *tree.descendants()):
            stretch.position = position
            stretch.words = count_words(stretch.text) - (count_words(stretch.heading) if not stretch.root else 0)
            position += 1
    return Portfolio(
        snapshot=snapshot,
        names=names,
        pages=[pages[number] for number in order],
        trees=trees,
        skips=skips,
        menu=menu,
        groups=groups,
        front=front,
        holders=parts.holders,
        not_filed=not_filed(pages, tags),
        asides=asides(pages, menu, keys),
    )


def _first_heading(page: Page, headings: list[Heading]) -> list[Label]:
    return [Label("h1", headings[0].text)] if headings and headings[0].real else []


def _front(snapshot: Snapshot, pages: list[Page]) -> str:
    """The address of the page that was given, or of the first."""
    given = key_of(snapshot.source.url)
    return next((page.url for page in pages if given in (key_of(page.url), key_of(page.final_url))), pages[0].url if pages else "")


def _headings(page: Page, skip: frozenset[int], names: Names) -> tuple[list[Heading], dict[str, tuple[str, ...]]]:
    """The headings of a page, and the texts of links to its anchors."""
    tabs, fragment_labels = labels_of_fragments(page)
    return headings_of(page, skip, lambda text: _names_outright(names, text), lambda text: part_of(text) is not None, tabs), fragment_labels


def _recurring(
    read: dict[str, tuple[list[Heading], dict[str, tuple[str, ...]]]], called: dict[str, frozenset[str]], names: Names
) -> frozenset[str]:
    """Short headings (folded) that stand three times or more and name no section and no page: the author's own names of parts.

    “What then? (van)” and “What then? (bus)” are one name; what stands in brackets behind it only says which section it is of.
    """
    counts: Counter[str] = Counter()
    written: dict[str, set[str]] = {}
    for url, (headings, _) in read.items():
        for heading in headings:
            text = fold(heading.text)
            if text not in called[url]:
                stem = fold(_OF_WHICH.sub("", heading.text)) or text
                counts[stem] += 1
                written.setdefault(stem, set()).add(text)
    return frozenset(
        text for stem, count in counts.items()
        if count >= 3 and len(stem.split()) <= 5 and count >= (6 if any(names.naming(stem, target).score >= 2.0 for target in names.targets) else 3)
        for text in written[stem]
    )  # fmt: skip


def _heading_like(block: Block) -> bool:
    return (
        block.zone == "content" and len(block.text) < 100 and bool(block.level or block.style.get("bold") or re.match(r"\W*\d", block.text))
    )


def _names_outright(names: Names, text: str) -> bool:
    return bool(names.named_outright(text))


def _named_outright(names: Names, text: str) -> frozenset[str]:
    """The sections and areas that `text` names by number or by their whole name."""
    return frozenset(names.named_outright(text))


def _rank(page: Page, names: Names) -> int | None:
    """The place in the framework of the section that the page's heading or address names."""
    sections = [target.id for target in names.targets]
    heading = next((block.text for block in page.blocks if block.level == 1 and block.zone == "content" and block.text), page.title)
    texts = [text for text in (heading, slug_of(page.url)) if text]
    score, rank = max(
        ((names.naming(text, target).score, sections.index(target.id)) for text in texts for target in names.targets), default=(0.0, 0)
    )
    return rank if score >= 4 else None
