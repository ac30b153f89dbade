# ruff: noqa: E501  # a long pattern or reason reads better on one line
"""The whole portfolio as the mapper reads it: pages in reading order, each a tree of named stretches; what is menu or furniture left out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from foliocheck.core.addresses import page_key
from foliocheck.core.snapshot import Block, Link, MenuItem, Page, Snapshot, count_words
from foliocheck.sections.headings import Heading, headings_of
from foliocheck.sections.names import Names
from foliocheck.sections.parts import part_of
from foliocheck.sections.reading import asides, key_of, reading_order
from foliocheck.sections.stretches import Label, Stretch, fill_text, page_tree
from foliocheck.sections.terms import fold

_NEVER = frozenset(("error", "duplicate"))
_SKIP_LINK = re.compile(
    r"^(?:skip|jump) to (?:the )?(?:main |page )?(?:content|navigation|text)|^top of page$|^bottom of page$", re.IGNORECASE
)
_GENERIC_LINK = re.compile(
    r"^(?:\W*|here|click here|this|this page|read more|more|continue reading.*|next.*|previous.*|prev.*|back.*|return.*|home|go to.*|see .{0,12}|older.*|newer.*|link|page|view|open|top|contents?|menu|skip.*|start|start here|"
    r"begin|evidence.*|permalink|reply|comments?|\d+ comments?|edit|share|print|\d{1,2} \w+ \d{4})$"
)


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

    @property
    def stretches(self) -> list[Stretch]:
        """All stretches in reading order."""
        return [stretch for tree in self.trees for stretch in (tree, *tree.descendants())]


def read_portfolio(snapshot: Snapshot, names: Names, ignored: frozenset[str] = frozenset()) -> Portfolio:
    """The portfolio in `snapshot`; `ignored` are keys of pages that do not count."""
    pages = [page for page in snapshot.pages if page.role not in _NEVER and page_key(page.url) not in ignored and page.url not in ignored]
    known = frozenset(key_of(page.url) for page in pages if page.role != "document")
    linkish = {page.url: _linkish(page, known) for page in pages}
    furniture = _furniture(pages)
    for page in pages:
        linkish[page.url] |= frozenset(index for index, block in enumerate(page.blocks[:12]) if _SKIP_LINK.match(block.text))
    skips = {
        page.url: frozenset(
            index for index, block in enumerate(page.blocks) if block.zone != "content" or (block.level > 0, fold(block.text)) in furniture
        )
        | linkish[page.url]
        for page in pages
    }
    keys: dict[str, int] = {}
    for number, page in enumerate(pages):
        for address in (page.url, page.final_url, page.canonical or page.url):
            keys.setdefault(key_of(address), number)
    menu = max((page.menu for page in pages), key=lambda items: len({item.href for item in items if item.href}), default=())
    labels = _page_labels(pages, menu, keys)
    names = names.shifted(
        [label.text for own in labels for label in own if label.source != "slug"]
        + [block.text for page in pages for block in page.blocks if _heading_like(block)]
    )
    order = reading_order(pages, menu, keys, lambda page: _rank(page, names))
    called = {page.url: frozenset(fold(label.text) for label in own) for page, own in zip(pages, labels, strict=True)}
    read = {page.url: _headings(page, skips[page.url], names) for page in pages}
    recurring = _recurring(read, called, names)
    trees = []
    groups: dict[str, tuple[str, ...]] = {}
    for place, number in enumerate(order):
        page = pages[number]
        headings, fragment_labels = read[page.url]
        tree = page_tree(page, place, headings, skips[page.url], called[page.url], lambda text: _names_outright(names, text), recurring)
        fill_text(tree, skips[page.url])
        tree.labels = [*([Label("h1", tree.heading)] if tree.heading != page.title else []), *labels[number]]
        groups[page.url] = _groups(page, menu)
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
        snapshot=snapshot, names=names, pages=[pages[number] for number in order], trees=trees, skips=skips, menu=menu, groups=groups, front=_front(snapshot, pages), asides=asides(pages, menu, keys),
    )


def _front(snapshot: Snapshot, pages: list[Page]) -> str:
    """The address of the page that was given, or of the first."""
    given = key_of(snapshot.source.url)
    return next((page.url for page in pages if given in (key_of(page.url), key_of(page.final_url))), pages[0].url if pages else "")


def _headings(page: Page, skip: frozenset[int], names: Names) -> tuple[list[Heading], dict[str, tuple[str, ...]]]:
    """The headings of a page, and the texts of links to its anchors."""
    tabs, fragment_labels = _fragment_labels(page)
    return headings_of(page, skip, lambda text: _names_outright(names, text), lambda text: part_of(text) is not None, tabs), fragment_labels


def _recurring(
    read: dict[str, tuple[list[Heading], dict[str, tuple[str, ...]]]], called: dict[str, frozenset[str]], names: Names
) -> frozenset[str]:
    """Short headings (folded) that stand three times or more and name no section and no page: the author's own names of parts."""
    counts: Counter[str] = Counter()
    for url, (headings, _) in read.items():
        counts.update(fold(heading.text) for heading in headings if fold(heading.text) not in called[url])
    return frozenset(
        text for text, count in counts.items()
        if len(text.split()) <= 5 and count >= (6 if any(names.naming(text, target).score >= 2.0 for target in names.targets) else 3)
    )  # fmt: skip


def _heading_like(block: Block) -> bool:
    return (
        block.zone == "content" and len(block.text) < 100 and bool(block.level or block.style.get("bold") or re.match(r"\W*\d", block.text))
    )


def _names_outright(names: Names, text: str) -> bool:
    return any(naming.exact or naming.coded for naming in (names.naming(text, target) for target in names.targets))


def _furniture(pages: list[Page]) -> frozenset[tuple[bool, str]]:
    """Texts (as heading or not) that stand on most pages: the site's frame, whatever zone it was given. Names of parts (“Reflection”) are no furniture."""
    if len(pages) < 4:
        return frozenset()
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        content = [block for block in page.blocks if block.zone == "content" and block.text]
        edges = {(block.level > 0, fold(block.text)) for block in (*content[:25], *content[-15:]) if len(block.text) < 400}
        counts.update(edges)
    least = max(3, 0.55 * len(pages))
    return frozenset((heading, text) for (heading, text), count in counts.items() if count >= least and part_of(text) is None)


def _linkish(page: Page, known: frozenset[str]) -> frozenset[int]:
    """Blocks of a list of links to other pages (a menu or a table of contents in the text): three or more in a run."""
    texts: defaultdict[int, list[Link]] = defaultdict(list)
    for link in page.links:
        if link.block is not None and link.kind in ("internal", "fragment") and link.tag in ("a", "area") and key_of(link.href) in known:
            texts[link.block].append(link)
    here = key_of(page.url)
    run: list[int] = []
    found: set[int] = set()

    def close() -> None:
        targets = {link.href for index in run for link in texts[index]}
        if len(targets) >= 3:
            found.update(run)
        run.clear()

    for index, block in enumerate(page.blocks):
        links = texts.get(index, [])
        covered = sum(len(link.text) for link in links)
        mostly = (
            bool(links) and covered >= 0.75 * max(1, len(block.text)) and all(key_of(link.href) != here or "#" in link.href for link in links)
        )
        if mostly and not block.level and part_of(" ".join(block.text.split()[:3])) != "evidence":
            run.append(index)
        elif block.text.strip():
            close()
    close()
    return frozenset(found)


def _rank(page: Page, names: Names) -> int | None:
    """The place in the framework of the section that the page's heading or address names."""
    sections = [target.id for target in names.targets]
    heading = next((block.text for block in page.blocks if block.level == 1 and block.zone == "content" and block.text), page.title)
    texts = [text for text in (heading, _slug(page.url)) if text]
    score, rank = max(
        ((names.naming(text, target).score, sections.index(target.id)) for text in texts for target in names.targets), default=(0.0, 0)
    )
    return rank if score >= 4 else None


def _slug(url: str) -> str:
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    if parts and re.match(r"^(?:index|default|home)\.\w+$", parts[-1]):
        parts = parts[:-1]
    if not parts:
        return ""
    text = re.sub(r"\.(?:html?|php|aspx?|md)$", "", parts[-1])
    return re.sub(r"[\s_+-]+", " ", text).strip()


def _page_labels(pages: list[Page], menu: tuple[MenuItem, ...], keys: dict[str, int]) -> list[list[Label]]:
    """For each page its names from outside its own text: menu labels, title, slug, breadcrumb, links that lead there."""
    labels: list[list[Label]] = [[] for _ in pages]
    for item in menu:
        if item.href and key_of(item.href) in keys and "#" not in item.href:
            labels[keys[key_of(item.href)]].append(Label("menu", item.label))
    common = _common_title_pieces(pages)
    for number, page in enumerate(pages):
        title = _own_title(page.title, common)
        if title:
            labels[number].append(Label("title", title, 0.95))
        slug = _slug(page.url)
        if slug:
            labels[number].append(Label("slug", slug, 0.85))
        if page.breadcrumbs:
            labels[number].append(Label("crumb", page.breadcrumbs[-1], 0.8))
    links: list[Counter[str]] = [Counter() for _ in pages]
    for number, page in enumerate(pages):
        for link in page.links:
            if link.kind != "internal" or link.zone not in ("content", "menu", "theme") or "#" in link.href:
                continue
            target = keys.get(key_of(link.href))
            text = link.text or link.name
            if target is not None and target != number and text and count_words(text) <= 12 and not _GENERIC_LINK.match(fold(text)):
                links[target][text] += 1
    for number, counter in enumerate(links):
        known = {fold(label.text) for label in labels[number]}
        for text, _ in counter.most_common(3):
            if fold(text) not in known:
                labels[number].append(Label("link", text, 0.75))
    return labels


def _common_title_pieces(pages: list[Page]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({fold(piece) for piece in _title_pieces(page.title)})
    return frozenset(piece for piece, count in counts.items() if len(pages) >= 3 and count >= 0.5 * len(pages))


def _title_pieces(title: str) -> list[str]:
    return [piece for piece in re.split(r"\s+[-–—|·»«:]\s+|\s*[|»«·]\s*|:\s+", title) if piece.strip()]


def _own_title(title: str, common: frozenset[str]) -> str:
    if fold(title) in common:
        return ""
    pieces = _title_pieces(title)
    own = [piece for piece in pieces if fold(piece) not in common]
    return title if len(own) == len(pieces) else " – ".join(own)


def _groups(page: Page, menu: tuple[MenuItem, ...]) -> tuple[str, ...]:
    """What stands above the page: menu groups, breadcrumbs, folders of its address."""
    found = [item.group for item in menu if item.group and item.href and key_of(item.href) == key_of(page.url)]
    found += list(page.breadcrumbs[:-1])
    folders = [part for part in unquote(urlsplit(page.url).path).split("/") if part][:-1]
    found += [re.sub(r"[\s_+-]+", " ", folder) for folder in folders[1 if len(folders) > 1 else 0 :]]
    return tuple(dict.fromkeys(group for group in found if group))


def _fragment_labels(page: Page) -> tuple[dict[int, str], dict[str, tuple[str, ...]]]:
    """Texts of links into this page: for panels of tabs the block where the panel begins, for anchors their other names."""
    here = key_of(page.url)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for link in page.links:
        if "#" in link.href and key_of(link.href) == here and link.text and count_words(link.text) <= MAX_TAB_WORDS:
            fragment = unquote(link.href.split("#", 1)[1])
            if fragment and not _GENERIC_LINK.match(fold(link.text)):
                names[fragment].append(link.text)
    for item in page.menu:
        if item.href and "#" in item.href and key_of(item.href) == here:
            names[unquote(item.href.split("#", 1)[1])].append(item.label)
    tabs: dict[int, str] = {}
    for index, block in enumerate(page.blocks):
        opener = str(block.style.get("panel", ""))
        if (
            opener
            and block.zone == "content"
            and fold(opener) != fold(block.text)
            and count_words(opener) <= MAX_TAB_WORDS
            and not _GENERIC_LINK.match(fold(opener))
        ):
            tabs[index] = opener
    for fragment, texts in names.items():
        start = _panel_start(page.blocks, fragment)
        if start is not None and start not in tabs:
            block = page.blocks[start]
            if not block.level and fold(block.text) != fold(texts[0]):
                tabs[start] = texts[0]
    return tabs, {fragment: tuple(dict.fromkeys(texts)) for fragment, texts in names.items()}


MAX_TAB_WORDS = 14


def _panel_start(blocks: tuple[Block, ...], fragment: str) -> int | None:
    """The first block of the element with this id, where the element wraps blocks."""
    if not re.match(r"^[A-Za-z][\w-]*$", fragment):
        return None
    start = f"#{fragment}"
    for index, block in enumerate(blocks):
        if block.zone == "content" and block.anchor == fragment and block.level:
            return None
        if block.zone == "content" and (block.selector == start or block.selector.startswith((start + " ", start + ">"))):
            return index
    return None
