"""Which stretches each section gets: anchors first, then what lies between them, then everything as one assignment."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foliocheck.core.framework import Framework
from foliocheck.sections.assignment import assign
from foliocheck.sections.candidate import THRESHOLD, Candidate
from foliocheck.sections.conflicts import account_above, conflict_in
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.leftovers import ENDS, hollow_ones, last_one, without_a_mark
from foliocheck.sections.order import LOOSE, SURE, TIGHT, Pair, aligned, is_holder, outright
from foliocheck.sections.scores import after_the_areas
from foliocheck.sections.stretches import Stretch

ANCHOR = 5.5
"""The score from which a place is sure enough to order others by."""


_SPEAKS, _ENOUGH_WORDS, _AGAINST = 2.0, 80, 0.5
"""The points by words from which a text is clearly about a section; what is left of the order's points where the words speak against the place."""
_TURNED_BLOG, _TURNED = 1.5, 20.0
"""By how much the other way round must be worth more before a portfolio is read with its last page first: a blog usually has its newest post first."""


@dataclass
class Choice:
    """The places of one section: stretches in order with the blocks they span; `score` and `margin` of the first."""

    stretches: list[Stretch] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    why: list[tuple[str, ...]] = field(default_factory=list)
    score: float = 0.0
    margin: float = 0.0
    named: float = 6.0
    """How well labels name the section here (0 to 8): a place found by order and topic alone is less sure."""
    not_apart: str | None = None
    shared: list[Stretch] = field(default_factory=list)
    """Reflections for the whole core area."""
    beside: list[Stretch] = field(default_factory=list)
    """Lists of evidence for this section that stand outside its places."""
    common: list[Stretch] = field(default_factory=list)
    """Lists of evidence for this section and others of its page."""
    outer: Stretch | None = None
    """The stretch that was assigned, where reading starts at a heading inside it."""

    def add(self, stretch: Stretch, span: tuple[int, int], why: tuple[str, ...]) -> None:
        """One more place."""
        self.stretches.append(stretch)
        self.spans.append(span)
        self.why.append(why)


def place_sections(candidates: list[Candidate], framework: Framework, decoys: Decoys) -> dict[str, int]:
    """For each section that is found the number of its candidate."""
    sections = tuple(section.id for section in framework.sections)
    for candidate in candidates:
        _floor(candidate, decoys)
    anchors = _free_of_conflicts(candidates, sections, ANCHOR)
    anchors = {section: number for section, number in anchors.items() if outright(candidates[number]) or not is_holder(candidates[number])}
    _by_order(candidates, sections, anchors, decoys)
    chosen = _free_of_conflicts(candidates, sections, THRESHOLD)
    if without_a_mark(candidates, chosen):
        chosen = _free_of_conflicts(candidates, sections, THRESHOLD)
    last_one(candidates, framework, chosen, decoys)
    hollow_ones(candidates, framework, chosen, decoys)
    return chosen


def _floor(candidate: Candidate, decoys: Decoys) -> None:
    """A stretch that names a section outright is at least an offer, even with nothing below the heading (a stub is better than “missing”)."""
    if (
        decoys.cost(candidate.stretch)
        or candidate.part in ("reflection", "evidence")
        or candidate.stretch.page.role in ("listing", "attachment")
    ):
        return
    for section, score in candidate.names.items():
        if candidate.within and candidate.part is not None and section not in candidate.coded:
            continue
        if candidate.container and section != "context" and not account_above(candidate):
            continue
        if section in candidate.totals and (candidate.exact.get(section) or section in candidate.coded) and score >= 4.0:
            others = {code for code in candidate.coded if not code.startswith("area ") and code != section}
            if not others and not (
                candidate.inside_area and not section.startswith(str(candidate.area)) and not after_the_areas(candidate, section)
            ):
                candidate.totals[section] = max(candidate.totals[section], THRESHOLD + 0.1)


def _free_of_conflicts(candidates: list[Candidate], sections: tuple[str, ...], threshold: float) -> dict[str, int]:
    """The best assignment in which no section lies inside another."""
    banned: set[tuple[str, int]] = set()
    chosen: dict[str, int] = {}
    for _ in range(40):
        scores = {
            (section, number): score
            for number, candidate in enumerate(candidates)
            for section, score in candidate.totals.items()
            if score >= threshold and (section, number) not in banned
        }
        chosen = assign(scores, sections, threshold)
        conflict = conflict_in(candidates, sections, chosen)
        if conflict is None:
            return chosen
        banned.add(conflict)
    return chosen


def _by_order(candidates: list[Candidate], sections: tuple[str, ...], anchors: dict[str, int], decoys: Decoys) -> None:
    """What stands between two sure places is most likely what comes between them in the framework."""
    found = {section: candidates[number].stretch.position for section, number in anchors.items()}
    turned = {section: -position for section, position in found.items()}
    # A blog has its newest post first: then everything is read the other way round.
    runs = (_in_order(found, sections), _in_order(turned, sections))
    if max(map(len, runs)) < 4:
        readings = [
            _read_in_order(candidates, sections, anchors, decoys, run, backwards)[0] - SURE * len(run)
            for run, backwards in zip(runs, (False, True), strict=True)
        ]
        backwards = readings[1] > readings[0] + (_TURNED_BLOG if _is_blog(candidates) else _TURNED)
    else:
        backwards = len(runs[1]) > len(runs[0]) + 2
    placed = runs[backwards]
    _, pairs, usable = _read_in_order(candidates, sections, anchors, decoys, placed, backwards)
    # Where the sections that are sure stand in no order, the order says little of the others.
    told = _told_by_words(candidates, sections, decoys)
    few_in_order = len(anchors) >= 4 and len(placed) < 0.65 * len(anchors)
    told_otherwise = len(anchors) < 6 <= len(told) and len(_in_order(told, sections)) < 0.65 * len(told)
    trust = 0.35 if few_in_order or told_otherwise else 1.0
    for section, pair in pairs.items():
        for number, candidate in enumerate(usable):
            if number == pair.number:
                against = _AGAINST if candidate.topics.get(section, 0.0) < 0 and candidate.substance.words >= _ENOUGH_WORDS else 1.0
                candidate.totals[section] += trust * against * (TIGHT if pair.tight else LOOSE)
                candidate.why.setdefault(section, []).append("stands where it belongs in the order")
                candidate.ordered.add(section)
            elif candidate.names.get(section, 0.0) < 4.0 and candidate.topics.get(section, 0.0) < _SPEAKS:
                candidate.totals[section] -= trust


def _told_by_words(candidates: list[Candidate], sections: tuple[str, ...], decoys: Decoys) -> dict[str, int]:
    """For each section of which the words of one text tell clearly where that text stands (its position)."""
    found: dict[str, tuple[float, int]] = {}
    for candidate in candidates:
        if (
            candidate.substance.kind != "real"
            or candidate.substance.words < _ENOUGH_WORDS
            or candidate.within
            or decoys.cost(candidate.stretch)
            or candidate.part is not None
        ):
            continue
        section, points = max(((section, candidate.topics.get(section, 0.0)) for section in sections), key=lambda item: item[1])
        if points >= _SPEAKS and section not in ENDS and section != "context":
            found[section] = max(found.get(section, (0.0, 0)), (points, candidate.stretch.position))
    return {section: position for section, (_, position) in found.items()}


def _is_blog(candidates: list[Candidate]) -> bool:
    """Whether pages are posts: there is a list of them, or their addresses bear dates."""
    pages = [candidate.stretch.page for candidate in candidates if candidate.stretch.root]
    return any(page.role == "listing" for page in pages) or 2 * sum(bool(re.search(r"/(?:19|20)\d\d/", page.url)) for page in pages) > len(
        pages
    )


def _read_in_order(
    candidates: list[Candidate], sections: tuple[str, ...], anchors: dict[str, int], decoys: Decoys, placed: dict[str, int], backwards: bool
) -> tuple[float, dict[str, Pair], list[Candidate]]:
    """What the reading is worth in which the anchors `placed` stay where they are, the pairs that it adds, and the candidates that they number."""
    open_to = tuple(section for section in sections if section in placed or section not in anchors)
    elsewhere = {number for section, number in anchors.items() if section not in placed}
    usable = [candidate for number, candidate in enumerate(candidates) if number not in elsewhere]
    kept = {section: usable.index(candidates[anchors[section]]) for section in placed}
    worth, pairs = aligned(usable, open_to, kept, decoys, backwards)
    return worth, {pair.section: pair for pair in pairs if pair.section not in anchors}, usable


def _in_order(placed: dict[str, int], sections: tuple[str, ...]) -> dict[str, int]:
    """The greatest part of `placed` whose positions rise in the framework's order: a declaration on the first page says nothing of order."""
    ordered = [(section, placed[section]) for section in sections if section in placed]
    best: list[list[tuple[str, int]]] = []
    for index, (section, position) in enumerate(ordered):
        before = [run for run in best[:index] if run[-1][1] <= position]
        best.append([*(_longest(before) if before else []), (section, position)])
    return dict(_longest(best)) if best else {}


def _longest(runs: list[list[tuple[str, int]]]) -> list[tuple[str, int]]:
    return runs[max(range(len(runs)), key=lambda index: len(runs[index]))]
