"""At which heading reading of a section starts: the page's title, the only heading below it, or a title above a subtitle."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import count_words
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.codes import code_of
from foliocheck.sections.declaring import declares_outright
from foliocheck.sections.parts import part_of
from foliocheck.sections.stretches import Stretch

_ASKS = re.compile(r"^\W*(?:what|who|whom|whose|how|why|where|when)\b|^[“‘\"']", re.IGNORECASE)
"""How a heading begins that opens a part of what the title above it names."""
_SUBTITLE, _WELCOME = 8, 40
"""Fewer words than these above the first heading are no text of the section: an author's name, or a welcome on the front page."""
_TOPICAL = frozenset(("specialist", "advanced"))
_PLAIN = frozenset(("context", "future", "confirmation"))
_TITLED = frozenset(("1a", "1b", "1c", "2a", "2b", "3a", "3b", "4"))
"""Sections whose own name at the top of a page is where reading starts; under “5 Specialist option” the topic's heading is."""


def start_within(stretch: Stretch, section: str, candidates: list[Candidate], chosen: dict[int, str]) -> Stretch:
    """The heading at which to start reading: the page itself, or the heading below it where the page has no text above that."""
    own = next(candidate for candidate in candidates if candidate.stretch is stretch)
    welcome = _WELCOME if section == "context" and own.front else _SUBTITLE
    if (
        not stretch.root
        or not stretch.children
        or sum(count_words(line) for line in stretch.own_text.split("\n") if not declares_outright(line)) - count_words(stretch.heading)
        >= welcome
        or stretch.page.role == "wall"
    ):
        return stretch
    # Below the author's own title a bold line or a heading is a subtitle; below “5 Specialist” a heading is where the section begins.
    headed = any(block.text.strip() == stretch.heading for block in stretch.page.blocks if block.zone == "content")
    code = code_of(stretch.heading)
    general = section not in _TITLED and (
        _is_general(stretch, section, own) or (code.area is not None and count_words(stretch.heading) <= 3)
    )
    general = general or (section in own.coded and code.bare)
    inside = [
        candidate
        for index, candidate in enumerate(candidates)
        if candidate.stretch in stretch.children
        and (candidate.part is None or (candidate.part == "description" and section == "context" and own.front))
        and index not in chosen
    ]
    outright = section in own.outright and headed
    named = [
        candidate
        for candidate in inside
        if candidate.names.get(section, 0.0) >= 3.5
        and candidate.totals.get(section, 0.0) > 1.5
        and (not outright or section in candidate.outright)
    ]
    if named:
        return max(named, key=lambda candidate: (candidate.names[section], -candidate.stretch.position)).stretch
    only = [child for child in stretch.children if part_of(child.heading) is None]
    if (
        len(only) == 1
        and only[0].real
        and headed
        and not own.outright
        and not own.front
        and only[0].words >= 0.7 * stretch.words
        and section != "context"
        and not _ASKS.match(only[0].heading)
    ):
        return only[0]  # nothing stands between the title and the only heading: reading starts at that
    long = [
        candidate
        for candidate in inside
        if candidate.stretch.words >= 0.6 * max(1, stretch.words - count_words(stretch.own_text))
        # Below a page's own heading a bold line is its subtitle; a heading is where the section begins.
        and (not headed or (section == "context" and own.front) or ((candidate.stretch.real or candidate.stretch.level < 9.5) and general))
        and (candidate.best_section[0] == section or candidate.best_section[1] < 3.5)
    ]
    return long[0].stretch if len(long) == 1 else stretch


def _is_general(stretch: Stretch, section: str, own: Candidate) -> bool:
    """Whether a page's heading is the section's own name and no more (“Specialist option”): what it is about stands below."""
    return (
        section in _TOPICAL and own.exact.get(section, False) and own.names.get(section, 0.0) >= 4.4 and count_words(stretch.heading) <= 3
    )


def title_above(stretch: Stretch, section: str, candidates: list[Candidate], chosen: dict[str, int]) -> Stretch:
    """The author's title of a page whose text all lies below a line that names the section: the line is a subtitle."""
    root = stretch.parent
    if root is not None and root.root and stretch.real and root.children[0] is stretch:
        own = next(candidate for candidate in candidates if candidate.stretch is root)
        above = (
            count_words(root.own_text) - count_words(root.heading) < _SUBTITLE
            and not own.front
            and any(block.level and block.text.strip() == root.heading for block in root.page.blocks)
        )
        # “The next three years” below “Future plans”: the title is the section's name, the heading below it says it in other words.
        named = (
            own.exact.get(section, False)
            and own.names.get(section, 0.0) >= 5.0
            and count_words(root.heading) >= 2
            and section not in own.coded
        )
        if above and named and section in _PLAIN and _named_less(stretch, section, candidates):
            return root
    if stretch.real or root is None or not root.root or root.children[0] is not stretch:
        return stretch
    if (
        any(part_of(child.heading) is None for child in root.children[1:])
        or stretch.words < (0.9 if len(root.children) == 1 else 0.3) * root.words
    ):
        return stretch
    own = next(candidate for candidate in candidates if candidate.stretch is root)
    titled = any(block.level and block.text.strip() == root.heading for block in root.page.blocks)
    alone = not any(root.holds(candidates[number].stretch) for name, number in chosen.items() if name != section)
    other = own.best_section
    coded = any(candidate.stretch is stretch and section in candidate.coded for candidate in candidates) and not own.outright
    unnamed = own.names_area is None and (other[1] < 3.5 or other[0] == section or coded)
    bare = count_words(root.own_text) - count_words(root.heading) < _SUBTITLE
    return root if titled and alone and unnamed and bare and not own.front else stretch


def _named_less(stretch: Stretch, section: str, candidates: list[Candidate]) -> bool:
    """Whether a heading has no number of the section, and less of its name than a title above it that is nothing but the name."""
    own = next(candidate for candidate in candidates if candidate.stretch is stretch)
    return section not in own.coded and own.names.get(section, 0.0) < 4.9
