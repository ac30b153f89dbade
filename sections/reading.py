"""In what order a reader meets the pages, and which pages are asides: reached only from inside a section's text, as evidence is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from foliocheck.core.addresses import page_key, without_fragment
from foliocheck.core.snapshot import MenuItem, Page, count_words

_OWN = re.compile(r"\b(?:cmalt|portfolio|core area)\b", re.IGNORECASE)
_FEW = 120
"""A page with fewer words of its own beside its links is a list that leads on, not a section that refers to evidence."""


@lru_cache(maxsize=20000)
def key_of(address: str) -> str:
    """The address as pages are told apart by: without fragment, `index.html` and a closing slash."""
    return re.sub(r"(?:/index\.html?|/)$", "", page_key(without_fragment(address)))


def reading_order(pages: list[Page], menu: tuple[MenuItem, ...], keys: dict[str, int], rank_of: Callable[[Page], int | None]) -> list[int]:
    """Numbers of the pages as a reader meets them: by the menu, or by the list of links that names most sections in order.

    `keys` finds pages by `key_of`; `rank_of` gives the place in the framework of the section that a page's name tells, or None.
    """
    lists = [[item.href for item in menu if item.href] or _frame_links(pages), *(_content_links(page) for page in pages)]
    best: list[int] = []
    best_score = -1.0
    for place, hrefs in enumerate(lists):
        numbers = list(dict.fromkeys(keys[key_of(href)] for href in hrefs if key_of(href) in keys))
        # A handful of links on a page inside the portfolio is its evidence and not the order of the whole.
        if len(numbers) < (3 if place < 2 else max(4, len(pages) // 4)):
            continue
        score = len(numbers) + _in_order(numbers, pages, rank_of) - (0.0 if place == 0 else 1.0)
        if score > best_score:
            best, best_score = numbers, score
    order = [*([0] if pages and 0 not in best else []), *best]
    reached = _reached_from(pages, keys)
    for number in (number for number in range(len(pages)) if number not in order[:]):
        parent = keys.get(key_of(pages[number].parent or "")) if pages[number].parent else None
        before = reached[number]
        anchor = parent if parent is not None else before if before is not None and before != 0 else None
        if anchor is not None and anchor in order:
            order.insert(order.index(anchor) + 1 + _run_of_children(order, anchor, pages, keys, reached), number)
        else:
            order.append(number)
    return order


def _content_links(page: Page) -> list[str]:
    return [link.href for link in page.links if link.kind == "internal" and link.zone == "content"]


def _frame_links(pages: list[Page]) -> list[str]:
    """Links in the frame of most pages: a menu, whatever it is made of."""
    on_pages: Counter[str] = Counter()
    hrefs: dict[str, str] = {}
    for page in pages:
        here = {key_of(link.href): link.href for link in page.links if link.kind == "internal" and link.zone in ("menu", "theme")}
        on_pages.update(here.keys())
        hrefs = {**here, **hrefs}
    return [href for key, href in hrefs.items() if len(pages) >= 4 and 2 * on_pages[key] > len(pages)]


def _reached_from(pages: list[Page], keys: dict[str, int]) -> list[int | None]:
    """For each page the number of the page that led to it, or that links to it first."""
    first: dict[int, int] = {}
    for number, page in enumerate(pages):
        for href in _content_links(page):
            target = keys.get(key_of(href))
            if target is not None and target != number:
                first.setdefault(target, number)
    return [keys.get(key_of(page.linked_from)) if page.linked_from else first.get(number) for number, page in enumerate(pages)]


def _run_of_children(order: list[int], anchor: int, pages: list[Page], keys: dict[str, int], reached: list[int | None]) -> int:
    count = 0
    for number in order[order.index(anchor) + 1 :]:
        if anchor in (keys.get(key_of(pages[number].parent or "")), reached[number]):
            count += 1
        else:
            break
    return count


def _in_order(numbers: list[int], pages: list[Page], rank_of: Callable[[Page], int | None]) -> float:
    ranks = [rank for number in numbers if (rank := rank_of(pages[number])) is not None]
    return sum(0.5 if one < other else -0.5 for one, other in pairwise(ranks))


def asides(pages: list[Page], menu: tuple[MenuItem, ...], keys: dict[str, int]) -> frozenset[str]:
    """Addresses of pages that no menu and no list leads to, only a section's own text.

    Where there is no menu and no list (each page leads to the next) only short pages count that lead nowhere themselves.
    """
    links = [list(dict.fromkeys(keys[key_of(href)] for href in _content_links(page) if key_of(href) in keys)) for page in pages]
    lists = [
        number
        for number, page in enumerate(pages)
        if page.role != "listing" and len(links[number]) >= 6 and _is_list(links[number], _told(page))
    ]
    framed = [item.href for item in menu if item.href] or _frame_links(pages)
    main = {keys[key_of(href)] for href in framed if key_of(href) in keys}
    for number, page in enumerate(pages):
        told = _told(page)
        leads_on = number == 0 or (told < _FEW and number in main and len(links[number]) >= 2) or _is_list(links[number], told)
        # A blog's list of its newest posts is no list of the portfolio where there is one.
        if leads_on and not (lists and page.role == "listing"):
            main.update(links[number])
    main.add(0)
    led = {number for number, page in enumerate(pages) if page.parent and keys.get(key_of(page.parent)) in main}
    if len(main) >= 6:
        return frozenset(
            page.url
            for number, page in enumerate(pages)
            if number not in main | led and page.discovered_by == "link" and not _OWN.search(_heading(page))
        )
    found = set()
    reached = _reached_from(pages, keys)
    for number, page in enumerate(pages):
        onward = [other for other in links[number] if other not in (0, number) and reached[other] == number]
        before = reached[number]
        beside = before is not None and any(other != number and reached[other] == before for other in links[before])
        if number and not onward and beside and page.words < 80:
            found.add(page.url)
    return frozenset(found)


def _heading(page: Page) -> str:
    """The first heading in the page's text."""
    return next((block.text for block in page.blocks if block.level and block.zone == "content" and block.text.strip()), "")


def _told(page: Page) -> int:
    """How many words a page has beside its links."""
    return page.words - sum(count_words(link.text) for link in page.links if link.zone == "content" and link.kind == "internal")


def _is_list(targets: list[int], told: int) -> bool:
    """Whether a page is mostly links: a table of contents."""
    return len(targets) >= 5 and told < 25 * len(targets)
