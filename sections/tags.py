"""The tags and categories that a blog gives its posts: a number among them names a section, and one like “CMALT” tells which posts are the portfolio."""

from __future__ import annotations

import re
from collections import Counter

from foliocheck.core.snapshot import Page
from foliocheck.sections.codes import code_of
from foliocheck.sections.reading import key_of
from foliocheck.sections.terms import fold

_FILED_AT = re.compile(r"/(?:tags?|labels?|categor(?:y|ies)|topics?)/|[?&](?:tag|cat|label)=", re.IGNORECASE)
_OURS = re.compile(r"\b(?:s?cmalt|(?:cmalt|my|alt) portfolio|portfolio)\b")
_FEWEST, _MOST, _FEWEST_TAGGED = 5, 2, 3
_HASHED = re.compile(r"#(?=\w*[^\W\d])(\w+)")
_POST_LINE, _LONGEST_LINE = re.compile(r"(?:^|\s)#(?=\w*[^\W\d])\w+\W*$"), 100
"""The line below a post: “13 Apr 2024 · 11 notes · #cmalt #area2”."""


def tags_of(pages: list[Page]) -> list[tuple[str, ...]]:
    """For each page the texts of its own tags: those that it links to once more than every page does, as a cloud of all tags stands on every page."""
    counts: list[Counter[str]] = []
    texts: dict[str, str] = {}
    for page in pages:
        here: Counter[str] = Counter()
        for link in page.links:
            if link.kind == "internal" and link.text.strip() and _FILED_AT.search(link.href):
                here[key_of(link.href)] += 1
                texts.setdefault(key_of(link.href), link.text.strip())
        counts.append(here)
    tagged = [here for page, here in zip(pages, counts, strict=True) if here and page.role != "listing"]
    always = {key: min(here[key] for here in tagged) for key in texts} if len(tagged) >= _FEWEST_TAGGED else {}
    found = []
    for page, here in zip(pages, counts, strict=True):
        own = [texts[key] for key, count in here.items() if count > always.get(key, count)]
        known = {fold(texts[key]).lstrip("#") for key in here}
        own += [tag for tag in dict.fromkeys(_hashed(page)) if fold(tag) not in known]
        found.append(tuple(own) if page.role != "listing" else ())
    return found


def is_line_of_tags(text: str) -> bool:
    """Whether `text` is the line below a post that ends with its tags."""
    return len(text) <= _LONGEST_LINE and _POST_LINE.search(text) is not None


def _hashed(page: Page) -> list[str]:
    """The tags that stand in the line below the page's only post; lists of posts have a line for each."""
    lines = [block.text for block in page.blocks if block.zone == "content" and not block.level and is_line_of_tags(block.text)]
    return _HASHED.findall(lines[0]) if len(lines) == 1 else []


def telling_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a page that name sections by number, where they are few: who tags a page with everything says nothing."""
    coded = tuple(tag for tag in tags if (code := code_of(tag)).pairs or (code.area is not None and code.bare))
    return coded if len(coded) <= _MOST else ()


def not_filed(pages: list[Page], tags: list[tuple[str, ...]]) -> frozenset[str]:
    """Addresses of posts that lack the tag (“CMALT”) which five others or more have; none where there is no such tag."""
    ours = [any(_OURS.search(fold(tag)) for tag in own) or bool(telling_tags(own)) for own in tags]
    if sum(any(_OURS.search(fold(tag)) for tag in own) for own in tags) < _FEWEST:
        return frozenset()
    return frozenset(page.url for page, own, is_ours in zip(pages, tags, ours, strict=True) if page.role == "other" and own and not is_ours)
