"""What a stretch is like as a place for each section, in numbers: what the trees of `likelihoods.py` read. Facts only, no verdict.

Reckoned the same way when the trees are grown (`benchmarks/sections/weigh_places.py`) and when they are asked.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from heapq import nlargest
from urllib.parse import urlsplit

from foliocheck.core.snapshot import count_words
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.declaring import LONGEST_DECLARATION, declares_else, declares_outright, speaks_of
from foliocheck.sections.decoy import REFUSED, Decoys
from foliocheck.sections.naming import FUTURE_OF_SOMETHING
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import fold

_UPDATED = re.compile(r"\b(?:updated?|revised|review(?:ed)?)\b")
_SIGNED = re.compile(r"\bsigned\b|\bsignature\b|\bdated?\b|\bllofnod", re.IGNORECASE)
_ASKS = re.compile(r"^\W*(?:what|who|whom|whose|how|why|where|when)\b|^[“‘\"']", re.IGNORECASE)
_UNIT = re.compile(
    r"\b(?:unit|module|lesson|week|session|class|level|task|exercise|chapter|stage|lecture|assignment|question|act|block|workshop|worksheet|lab|room|group|year|learning outcome)s?\W{0,2}(?:\d|[a-d]\b|[ivx]+\b)",
    re.IGNORECASE,
)
_TELLING = 60
"""From so many words on a text tells something."""
_KINDS = ("empty", "prompt", "quoted", "filler", "lorem")
_ROLES = ("wall", "document", "listing", "other", "attachment")
_PARTS = ("description", "reflection", "evidence")
_ROWS = ("context", "1", "2", "3", "4", "specialist", "future", "confirmation")
_NAMED = 4.4
_LEAST_NAME, _LEAST_TOPIC, _LEAST_LOCKED, _LEAST_WORDS = 0.8, -0.5, 2.4, 15
"""Below name and topic a stretch is no place for a section: 3 in 1,000 labelled places lie there, and six in ten pairs. Of so few words the topic says nothing."""

OF_STRETCH = (
    "reality", "words", "own words", "past", "singular", "plural", "particulars", "plans", "declares", "prompts", "quoted",
    *_KINDS, *_ROLES, *_PARTS, "front", "within", "of a part", "aside", "post", "root", "real", "sunk", "again", "level", "depth",
    "children", "words above", "holder", "position", "decoy", "copy", "names area", "headed", "share", "first", "above here", "largest child",
    "links", "parts below", "updated", "declares else", "declares outright", "declares below", "signed", "asks", "heading words", "name best",
    "topic best", "of portfolio", "of another", "blanks", "unit", "of something", "refused inside", "codes tell", "on front", "under front", "in menu", "front leads here", "page depth", "of all words", "stretches", "pages", "names known",
)  # fmt: skip
OF_PAIR = (
    "name", "exact", "coded", "other coded", "other name", "name gap", "outright", "other outright", "own area", "in area", "inside area", "in turn",
    "topic", "other topic", "topic rank", "inside it", "inside other", "name above", "name below", "topic above", "topic below", "best name", "name lead",
    "named alike", "topic lead",
    *_ROWS,
)  # fmt: skip
TRAITS = (*OF_STRETCH, *OF_PAIR)


def pairs_of(
    candidates: Sequence[Candidate], portfolio: Portfolio, sections: Sequence[str], decoys: Decoys
) -> dict[tuple[int, str], list[float]]:
    """The traits (in the order of TRAITS) of each candidate (by number) as a place for each section, where anything speaks for it at all."""
    by_stretch = {id(candidate.stretch): candidate for candidate in candidates}
    named = {
        section: [score for candidate in candidates if section not in candidate.barred and (score := candidate.names.get(section, 0.0))]
        for section in sections
    }
    best = {section: max(scores, default=0.0) for section, scores in named.items()}
    alike = {section: sum(score >= _NAMED for score in scores) for section, scores in named.items()}
    known = sum(score >= _NAMED for score in best.values()) / max(1, len(best))
    leads = {section: nlargest(2, _told_topics(candidates, section)) for section in sections}
    coded = sum(_tells(candidate) for candidate in candidates if candidate.coded)
    codes = sum(bool(candidate.coded) for candidate in candidates)
    whole = [math.log1p(len(candidates)), math.log1p(len(portfolio.trees)), known]
    pages, links = _of_pages(portfolio), _blocks_of_links(portfolio)
    roots = {candidate.stretch.page.url: candidate for candidate in candidates if candidate.stretch.root}
    found: dict[tuple[int, str], list[float]] = {}
    for number, candidate in enumerate(candidates):
        holder = roots.get(portfolio.holders.get(candidate.stretch.page.url, "")) if candidate.stretch.root else None
        wanted = [section for section in sections if _speaks(candidate, section) and not _stands_under(candidate, holder, section)]
        if not wanted:
            continue
        page = id(candidate.stretch.page)
        # Codes over a line each are those of something else, where others stand over texts.
        telling = (coded - _tells(candidate)) / max(1, codes - 1) if candidate.coded else -1.0
        shared = [*_of_stretch(candidate, decoys, len(candidates), links[page]), telling, *pages[page], *whole]
        for section in wanted:
            rival = next((topic for topic, other in leads[section] if other != number), -3.0)
            found[number, section] = [
                *shared,
                *_of_pair(candidate, section, sections, by_stretch, best, alike),
                candidate.topics.get(section, 0.0) - rival,
                *(_row(section) == row for row in _ROWS),
            ]
    return found


def _stands_under(candidate: Candidate, holder: Candidate | None, section: str) -> bool:
    """Whether a page is only a part of the page above it, which bears the section's name: reading starts there."""
    if holder is None or holder.names_area or holder.front:
        return False
    return holder.names.get(section, 0.0) >= max(_NAMED, 0.8 * candidate.names.get(section, 0.0))


def _speaks(candidate: Candidate, section: str) -> bool:
    # Nobody sees what is behind a lock: only its name can say which section it is.
    hidden = (
        candidate.stretch.page.role == "wall" and candidate.names.get(section, 0.0) < _LEAST_LOCKED and section not in candidate.in_turn
    )
    return (
        not hidden
        and section not in candidate.barred
        and (
            candidate.names.get(section, 0.0) >= _LEAST_NAME
            or (candidate.topics.get(section, 0.0) > _LEAST_TOPIC and candidate.substance.words >= _LEAST_WORDS)
            or section in candidate.coded
            or section in candidate.in_turn
            or (section == "context" and candidate.front)
            or (section == "confirmation" and candidate.substance.declares > 0)
        )
    )


def _of_pages(portfolio: Portfolio) -> dict[int, list[float]]:
    """For each page (by its id) how it stands to the front page and the menu, and its share of all words."""
    front = next((tree.page for tree in portfolio.trees if tree.page.url == portfolio.front), None)
    folder = re.sub(r"[^/]*$", "", urlsplit(portfolio.front).path)
    listed = {key_of(item.href) for item in portfolio.menu if item.href}
    led = {key_of(link.href) for link in front.links if link.kind == "internal"} if front is not None else set()
    words = max(1, sum(tree.words for tree in portfolio.trees))
    return {
        id(tree.page): [
            tree.page is front, urlsplit(tree.page.url).path.startswith(folder), key_of(tree.page.url) in listed, key_of(tree.page.url) in led,
            min(5, tree.page.depth), tree.words / words,
        ]
        for tree in portfolio.trees
    }  # fmt: skip


def _blocks_of_links(portfolio: Portfolio) -> dict[int, list[int]]:
    """For each page (by its id) the blocks in which its links stand, in order."""
    return {id(tree.page): sorted(link.block for link in tree.page.links if link.block is not None) for tree in portfolio.trees}


def _of_stretch(candidate: Candidate, decoys: Decoys, count: int, blocks: Sequence[int]) -> list[float]:
    stretch, told = candidate.stretch, candidate.substance
    hundred = max(20, told.words) / 100
    around = stretch.parent
    long = [child for child in stretch.children if _is_long(child)]
    visible = not stretch.root or any(block.zone == "content" and block.text.strip() == stretch.heading for block in stretch.page.blocks)
    links = bisect_left(blocks, stretch.end) - bisect_left(blocks, stretch.start)
    return [
        told.reality, math.log1p(told.words), math.log1p(told.own_words), told.past / hundred, told.singular / hundred, told.plural / hundred,
        told.particulars / hundred, told.plans / hundred, min(5, told.declares), told.prompts / hundred, told.quoted / max(1, told.words),
        *(told.kind == kind for kind in _KINDS),
        *(stretch.page.role == role and not (role == "document" and bool(stretch.page.facts.get("converted"))) for role in _ROLES),
        *(candidate.part == part for part in _PARTS),
        candidate.front, candidate.within, candidate.of_a_part, candidate.aside, candidate.is_post,
        stretch.root, stretch.real, stretch.sunk, stretch.again, stretch.level, len(stretch.ancestors()),
        len(stretch.children), math.log1p(count_words(stretch.own_text)),
        len(long) >= 2 and sum(child.words for child in long) >= 0.7 * stretch.words,
        stretch.position / max(1, count), decoys.cost(stretch), id(stretch) in decoys.copies,
        max((score for target, score in candidate.names.items() if target.startswith("area ")), default=0.0),
        visible, stretch.words / max(1, around.words) if around is not None else 1.0,
        around is not None and around.children[0] is stretch, math.log1p(count_words(around.own_text)) if around is not None else 0.0,
        max((child.words for child in stretch.children), default=0) / max(1, stretch.words),
        links / hundred, sum(part_of(child.heading) is not None for child in stretch.children),
        _UPDATED.search(fold(stretch.heading)) is not None, declares_else(stretch.text), declares_outright(stretch.text),
        any(child.words <= 0.6 * stretch.words and declares_outright(child.text) for child in stretch.descendants()),
        stretch.words <= 300 and _SIGNED.search(stretch.text) is not None, _ASKS.match(stretch.heading) is not None,
        min(15, count_words(stretch.heading)), max((score for target, score in candidate.names.items() if not target.startswith("area ")), default=0.0),
        max(candidate.topics.values(), default=0.0), *_of_declaring(candidate), _UNIT.search(_called(stretch)) is not None,
        FUTURE_OF_SOMETHING.search(fold(stretch.heading)) is not None,
        sum(child.words for child in stretch.children if decoys.cost(child) >= REFUSED) / max(1, stretch.words),
    ]  # fmt: skip


def _called(stretch: Stretch) -> str:
    """What a stretch is called: its heading and, where it is a page, its title and the end of its address."""
    return f"{stretch.heading} / {stretch.page.title} / {urlsplit(stretch.page.url).path}" if stretch.root else stretch.heading


def _of_declaring(candidate: Candidate) -> tuple[float, float, float]:
    """What a text that declares speaks of: the portfolio, something else; whether it is a form to be filled in."""
    if not candidate.substance.declares or candidate.substance.words > LONGEST_DECLARATION:
        return 0.0, 0.0, 0.0
    return speaks_of(candidate.text)


def _tells(candidate: Candidate) -> bool:
    return candidate.substance.words >= _TELLING


def _told_topics(candidates: Sequence[Candidate], section: str) -> list[tuple[float, int]]:
    """For the stretches that tell something how much their words speak for a section, with their numbers."""
    return [(candidate.topics.get(section, 0.0), number) for number, candidate in enumerate(candidates) if _tells(candidate)]


def _of_pair(
    candidate: Candidate,
    section: str,
    sections: Sequence[str],
    by_stretch: dict[int, Candidate],
    best: dict[str, float],
    alike: dict[str, int],
) -> list[float]:
    name, topic = candidate.names.get(section, 0.0), candidate.topics.get(section, 0.0)
    other_name = max(
        (score for target, score in candidate.names.items() if target != section and not target.startswith("area ")), default=0.0
    )
    others = [candidate.topics.get(other, 0.0) for other in sections if other != section]
    area = f"area {section[0]}" if _in_an_area(section) else ""
    above = [by_stretch[id(ancestor)] for ancestor in candidate.stretch.ancestors()]
    below = [by_stretch[id(child)] for child in candidate.stretch.children]
    return [
        name, bool(candidate.exact.get(section)), section in candidate.coded,
        sum(code != section and not code.startswith("area ") for code in candidate.coded), other_name, name - other_name,
        section in candidate.outright, bool(candidate.outright - {section}), candidate.names.get(area, 0.0) if area else -1.0,
        0.0 if candidate.area is None else 1.0 if area == f"area {candidate.area}" else -1.0, candidate.inside_area, section in candidate.in_turn,
        topic, max(others, default=0.0), sum(other > topic for other in others),
        section in candidate.inside_of, bool(candidate.inside_of - {section}),
        max((each.names.get(section, 0.0) for each in above), default=0.0), max((each.names.get(section, 0.0) for each in below), default=0.0),
        above[0].topics.get(section, 0.0) if above else 0.0, max((each.topics.get(section, 0.0) for each in below), default=-3.0),
        best[section], name - best[section], alike[section],
    ]  # fmt: skip


def _is_long(stretch: Stretch) -> bool:
    return part_of(stretch.heading) is None and not stretch.again and stretch.words >= 40


def _in_an_area(section: str) -> bool:
    return len(section) == 2 and section[0] in "123" and section[1] in "abc"


def _row(section: str) -> str:
    """The kind of row that a section is: an advanced area is told like a specialist option, a row of another framework like the fourth area."""
    row = section[0] if _in_an_area(section) else "specialist" if section == "advanced" else section
    return row if row in _ROWS else "4"
