"""Pages that are only a part of a section, “Description” or “Reflection”, and take their section's name from what they lie under."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.codes import code_of
from foliocheck.sections.page_labels import groups_of
from foliocheck.sections.parts import firm_part_of, part_of
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Label
from foliocheck.sections.terms import fold

_OWN = ("h1", "menu", "title")
_LONGEST = 4
_DESCRIBES = re.compile(r"\bdescri(?:be|ption)s?\b|\bwhat (?:i|we) (?:did|do)\b|\bdisgrifiad\b")


@dataclass(frozen=True)
class PartPages:
    """For each page (by number) that is only a part of a section the names of what it lies under."""

    names: dict[int, list[Label]]
    holders: dict[str, str]
    """For each such page the address of the page that it lies under."""


def part_pages(pages: list[Page], labels: list[list[Label]], keys: dict[str, int]) -> PartPages:
    """The pages that call themselves “Description” or “Reflection 1a”, told by their `labels`, and what they lie under.

    That is a menu group, a breadcrumb, the page whose folder it is in, or the page that leads to it. A page with a number of its own takes no other name.
    """
    names: dict[int, list[Label]] = {}
    holders = {}
    parts = [number for number, own in enumerate(labels) if _parts(own)]
    for number in parts:
        page = pages[number]
        above = _above(page, pages, keys)
        if above is not None and above not in parts:
            holders[page.url] = pages[above].url
        else:
            above = None
        own = [label.text for label in labels[number] if label.source in _OWN]
        if any(code_of(text).pairs or count_words(text) > _LONGEST for text in own):
            continue
        texts = [text for text in groups_of(page, page.menu) if part_of(text) is None]
        texts += [label.text for label in labels[above] if label.source in _OWN] if above is not None else []
        names[number] = [Label("holder", text, 0.9) for text in dict.fromkeys(texts) if fold(text) != fold(page.title)]
    return PartPages(names, holders)


def _parts(labels: list[Label]) -> frozenset[str]:
    """The parts that a page's own names announce, none where one of them announces none."""
    found = {
        part if (part := firm_part_of(label.text)) != "description" or _DESCRIBES.search(fold(label.text)) else None
        for label in labels
        if label.source in _OWN
    }
    return frozenset(part for part in found if part is not None) if None not in found else frozenset()


def _above(page: Page, pages: list[Page], keys: dict[str, int]) -> int | None:
    """The page in whose folder this one lies, or that leads to it."""
    here = key_of(page.url)
    folders = [
        (len(key_of(other.url)), number)
        for number, other in enumerate(pages)
        if other is not page and urlsplit(other.url).path.strip("/") and here.startswith(key_of(other.url) + "/")
    ]
    if folders:
        return max(folders)[1]
    for address in (page.parent, page.linked_from):
        if address and key_of(address) in keys and keys[key_of(address)] != 0:
            return keys[key_of(address)]
    return None
