"""The same text under several headings: it counts for none of them, whatever prompts and names of parts stand around it."""

from __future__ import annotations

import re
from collections import defaultdict

from foliocheck.sections.decoy import Decoys
from foliocheck.sections.parts import part_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import prompts_in, words_in_line
from foliocheck.sections.terms import fold

_COPIED, _LINE, _SHARE, _HOLDERS = 25, 15, 0.6, 40
"""A line of fewer words tells no copy; so many words must be copied, and such a share of all that a stretch has;
so many of those that have a line are looked at."""


def find_copies(portfolio: Portfolio, decoys: Decoys) -> None:
    """Remember in `decoys.copies` the stretches most of whose text stands under other headings too."""
    told = {id(stretch): lines for stretch in portfolio.stretches if (lines := _long_lines(stretch))}
    seen: defaultdict[str, list[Stretch]] = defaultdict(list)
    for stretch in portfolio.stretches:
        for line in dict.fromkeys(told.get(id(stretch), ())):
            seen[line].append(stretch)
    words = {id(stretch): _told(stretch) for stretch in portfolio.stretches if id(stretch) in told}
    for stretch in portfolio.stretches:
        lines = told.get(id(stretch), [])
        copied = sum(map(words_in_line, lines))
        if copied < _COPIED or copied < _SHARE * words[id(stretch)]:
            continue
        own_lines = set(lines)
        others = [
            [other for other in _elsewhere(stretch, seen[line][:_HOLDERS]) if _mostly(told[id(other)], own_lines, words[id(other)])]
            for line in lines
        ]
        own = _named(stretch, portfolio)
        named = [
            other for found in others for other in found if part_of(other.heading) is None and fold(other.heading) != fold(stretch.heading)
        ]
        # The page again for printing, under a heading that says the same otherwise, is no other section.
        if all(others) and any(own is None or _named(other, portfolio) != own for other in named):
            headings = list(dict.fromkeys(other.heading for other in others[0]))
            decoys.copies[id(stretch)] = "the same text stands under " + ", ".join(f"“{heading}”" for heading in headings)


def _told(stretch: Stretch) -> int:
    """How many words a stretch has beside the names of parts and the template's prompts."""
    lines = [line for line in stretch.text.split("\n") if line.strip() != stretch.heading and part_of(line) is None]
    return sum(words_in_line(line) for line in lines if not prompts_in(line))


def _named(stretch: Stretch, portfolio: Portfolio) -> str | None:
    """The section that a stretch is called by most, or None."""
    score, section = max(
        (
            (portfolio.names.naming(label.text, target).score, target.id)
            for label in stretch.labels
            for target in portfolio.names.targets
            if not target.is_area
        ),
        default=(0.0, ""),
    )
    return section if score >= 4.0 else None


def _long_lines(stretch: Stretch) -> list[str]:
    """The lines of a stretch that are long enough to tell something, as copies are told by."""
    return [
        re.sub(r"[^a-z ]", "", fold(line))[:1500]
        for line in stretch.text.split("\n")
        if line.strip() != stretch.heading and words_in_line(line) >= _LINE
    ]


def _mostly(lines: list[str], shared: set[str], words: int) -> bool:
    """Whether most of what another stretch tells (its long lines; `words` are all of its own) is in the shared lines: a list of posts that shows a beginning is no copy."""
    return sum(words_in_line(line) for line in lines if line in shared) >= _SHARE * max(words, sum(map(words_in_line, lines)))


def _elsewhere(stretch: Stretch, holders: list[Stretch]) -> list[Stretch]:
    """Those of `holders` that lie beside `stretch`, neither in it nor around it."""
    return [other for other in holders if other is not stretch and not other.holds(stretch) and not stretch.holds(other)]
