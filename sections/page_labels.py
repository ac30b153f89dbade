"""A page's names from outside its own text: menu labels, title, address, breadcrumbs, links that lead there, tabs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from urllib.parse import unquote, urlsplit

from foliocheck.core.snapshot import Block, MenuItem, Page, count_words
from foliocheck.sections.codes import Code, code_of
from foliocheck.sections.properties import row_of
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Label
from foliocheck.sections.terms import fold

_GENERIC_LINK = re.compile(
    r"^(?:\W*|here|click here|this|this page|read more|more|continue reading.*|next.*|previous.*|prev.*|back.*|return.*|home|go to.*|see .{0,12}|older.*|newer.*|link|page|view|open|top|contents?|menu|skip.*|start|start here|"
    r"begin|evidence.*|permalink|reply|comments?|\d+ comments?|edit|share|print|\d{1,2} \w+ \d{4})$"
)
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii"))


def slug_of(url: str) -> str:
    """The last part of an address as words, "" for a front page."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    if parts and re.match(r"^(?:index|default|home)\.\w+$", parts[-1]):
        parts = parts[:-1]
    if not parts:
        return ""
    text = re.sub(r"\.(?:html?|php|aspx?|md)$", "", parts[-1])
    return re.sub(r"[\s_+-]+", " ", text).strip()


def labels_of_pages(pages: list[Page], menu: tuple[MenuItem, ...], keys: dict[str, int]) -> list[list[Label]]:
    """For each page its names from outside its own text: menu labels, title, slug, breadcrumb, links that lead there."""
    labels: list[list[Label]] = [[] for _ in pages]
    for item in menu:
        if item.href and key_of(item.href) in keys and "#" not in item.href:
            labels[keys[key_of(item.href)]].append(Label("menu", item.label))
    counted = {
        source: _counted_in_roman(texts)
        for source, texts in (("menu", [item.label for item in menu]), ("slug", [slug_of(page.url) for page in pages]))
    }
    common = _common_title_pieces(pages)
    for number, page in enumerate(pages):
        title = _own_title(page.title, common)
        if title:
            labels[number].append(Label("title", title, 0.95))
        slug = slug_of(page.url)
        if slug:
            labels[number].append(Label("slug", slug, 0.85))
        if page.breadcrumbs:
            labels[number].append(Label("crumb", page.breadcrumbs[-1], 0.8))
        labels[number] += [
            Label(label.source, f"{label.text}.", label.weight)
            for label in labels[number]
            if fold(label.text) in counted.get(label.source, frozenset())
        ]
    links: list[Counter[str]] = [Counter() for _ in pages]
    for number, page in enumerate(pages):
        for link in page.links:
            if link.kind != "internal" or link.zone not in ("content", "menu", "theme") or "#" in link.href:
                continue
            target = keys.get(key_of(link.href))
            text = link.text or link.name
            if target is not None and target != number and text and count_words(text) <= 12 and not _GENERIC_LINK.match(fold(text)):
                links[target][text] += 1
    for number, named in _numbered_rows(pages, keys).items():
        labels[number].append(Label("link", named, 0.95))
    for number, counter in enumerate(links):
        known = {fold(label.text) for label in labels[number]}
        for text, _ in counter.most_common(3):
            if fold(text) not in known:
                labels[number].append(Label("link", text, 0.75))
    return labels


def _counted_in_roman(texts: list[str]) -> frozenset[str]:
    """The Roman numbers (folded) among `texts` that are nothing else, where they count from one to three and more: a bare “II” alone says nothing."""
    there = {fold(text) for text in texts}
    return frozenset(_ROMAN & there) if {"i", "ii", "iii"} <= there else frozenset()


def _numbered_rows(pages: list[Page], keys: dict[str, int]) -> dict[int, str]:
    """Pages that a list or a table names with a section's number before the link (“1a | The chatbot that was not”): “1a The chatbot …”.

    Only where one page numbers at least three others, and one of them with a letter: a column of 1, 2, 3 counts rows.
    """
    found: dict[int, str] = {}
    for number, page in enumerate(pages):
        rows: dict[int, str] = {}
        for link in page.links:
            target = keys.get(key_of(link.href)) if link.kind == "internal" and link.zone == "content" and "#" not in link.href else None
            if target is None or target == number or link.block is None or not link.text:
                continue
            before = page.blocks[link.block].text.partition(link.text)[0]
            beside = [before] if before.strip() else _cells_beside(page, link.block)
            for told in beside:
                code = code_of(told) if len(told) <= 24 else Code()
                if code.bare and (code.pairs or code.area is not None):
                    rows.setdefault(target, f"{told.strip()} {link.text}")
                    break
        if len(rows) >= 3 and any(code_of(text).pairs for text in rows.values()):
            found = {**rows, **found}
    return found


def _cells_beside(page: Page, index: int) -> list[str]:
    """The texts of the cells before and after one, in its row of a table; where rows are not known the cell before."""
    here = page.blocks[index]
    if here.kind != "cell":
        return []
    found = []
    for other in (index - 1, index + 1):
        if 0 <= other < len(page.blocks) and page.blocks[other].kind == "cell" and row_of(page.blocks[other]) == row_of(here):
            found.append(page.blocks[other].text)
    return found if row_of(here) else found[:1] if index and page.blocks[index - 1].kind == "cell" else []


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


def groups_of(page: Page, menu: tuple[MenuItem, ...]) -> tuple[str, ...]:
    """What stands above the page: menu groups, breadcrumbs, folders of its address."""
    found = [item.group for item in menu if item.group and item.href and key_of(item.href) == key_of(page.url)]
    found += list(page.breadcrumbs[:-1])
    folders = [part for part in unquote(urlsplit(page.url).path).split("/") if part][:-1]
    found += [re.sub(r"[\s_+-]+", " ", folder) for folder in folders[1 if len(folders) > 1 else 0 :]]
    return tuple(dict.fromkeys(group for group in found if group))


def labels_of_fragments(page: Page) -> tuple[dict[int, str], dict[str, tuple[str, ...]]]:
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
