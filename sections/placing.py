"""Which stretches each section gets: anchors first, then what lies between them, then everything as one assignment."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foliocheck.core.framework import Framework
from foliocheck.sections.assignment import assign
from foliocheck.sections.candidate import THRESHOLD, Candidate
from foliocheck.sections.conflicts import account_above, conflict_in
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.order import LOOSE, SURE, TIGHT, Pair, aligned, fits, is_holder, left_out, outright, second_halves
from foliocheck.sections.scores import after_the_areas
from foliocheck.sections.stretches import Stretch

ANCHOR = 5.5
"""The score from which a place is sure enough to order others by."""


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
    if _without_a_mark(candidates, chosen):
        chosen = _free_of_conflicts(candidates, sections, THRESHOLD)
    _last_one(candidates, framework, chosen, decoys)
    _hollow_ones(candidates, framework, chosen, decoys)
    return chosen


_MARK = re.compile(
    r"^\W*(?:(?:core area|area|section|part|ca|criterion) ?)?(?:\d{1,2}|[A-H]|[IV]{1,4})(?:\s*[.(]?\s*(?:[a-z]|\d|[iv]{1,3})\)?)?\s*[.):–—-]",
    re.IGNORECASE,
)
"""A number or a letter of the author's own before a heading: “A(ii). Technical knowledge”, “7. Law”."""
_MARKED = 7


def _without_a_mark(candidates: list[Candidate], chosen: dict[str, int]) -> bool:
    """Where a page numbers seven sections or more, a lower heading on it that has no number is a heading inside one of them, and no section.

    Takes such headings out of the running, and gives whether there were any.
    """
    marked: dict[str, list[Stretch]] = {}
    for number in chosen.values():
        stretch = candidates[number].stretch
        if not stretch.root and _MARK.match(stretch.heading):
            marked.setdefault(stretch.page.url, []).append(stretch)
    found = False
    for section, number in chosen.items():
        candidate = candidates[number]
        beside = marked.get(candidate.stretch.page.url, [])
        lower = (
            len(beside) >= _MARKED
            and all(candidate.stretch.level > other.level for other in beside)
            and not _MARK.match(candidate.stretch.heading)
        )
        if lower and section not in candidate.outright and section != "confirmation":
            candidate.totals[section] = -9.0
            found = True
    return found


def _hollow_ones(candidates: list[Candidate], framework: Framework, chosen: dict[str, int], decoys: Decoys) -> None:
    """A section that is missing, and a heading in other words over nothing or a prompt that speaks for it most: a stub is better than “missing”."""
    taken = [candidates[number].stretch for number in chosen.values()]
    for section in (section.id for section in framework.sections if section.id not in chosen):
        named = [
            (-candidate.names.get(section, 0.0), candidate.stretch.position, number)
            for number, candidate in enumerate(candidates)
            if candidate.names.get(section, 0.0) >= _SPOKEN_FOR and candidate.best_section[0] == section and not candidate.names_area
            and candidate.part is None and not candidate.within and not candidate.of_a_part and not candidate.aside and not decoys.cost(candidate.stretch)
            and candidate.stretch.page.role == "content" and (candidate.substance.kind in _HOLLOW or candidate.stretch.words < 12)
            and not (candidate.coded - {section})
            and not any(other is candidate.stretch or other.holds(candidate.stretch) or candidate.stretch.holds(other) for other in taken)
        ]  # fmt: skip
        if named:
            chosen[section] = min(named)[2]


_SPEAKS, _ENOUGH_WORDS, _AGAINST = 2.0, 80, 0.5
"""The points by words from which a text is clearly about a section; what is left of the order's points where the words speak against the place."""
_SPOKEN_FOR = 3.2
_HOLLOW = ("empty", "prompt", "lorem", "quoted")
_ENDS = ("future", "confirmation")
"""What often stands below a heading at the end of the last section's page."""


def _last_one(candidates: list[Candidate], framework: Framework, chosen: dict[str, int], decoys: Decoys) -> None:
    """One assessed section is missing and one account of the author's own is left over: wherever it stands, it is that one."""
    missing = [section.id for section in framework.sections if section.assessed and section.id not in chosen]
    if len(missing) != 1 or len(chosen) < 8:
        return
    if any(section[0] == missing[0][0] and candidates[number].names.get(missing[0], 0.0) >= 1.2 for section, number in chosen.items()):
        return  # the heading of the other section of its area names both
    own = {number: section for section, number in chosen.items()}
    taken = [candidates[number].stretch for number in chosen.values()]
    second = second_halves(candidates, range(len(candidates)))
    left = [
        number
        for number, candidate in enumerate(candidates)
        if number not in own
        and number not in second
        and not candidate.within
        and left_out(candidate, decoys, {other: section for other, section in own.items() if section not in _ENDS}, candidates) > 0
        and not any(other is candidate.stretch or other.holds(candidate.stretch) for other in taken)
        and not any(candidate.stretch.holds(candidates[inner].stretch) for section, inner in chosen.items() if section not in _ENDS)
        and not candidate.of_a_part
        and candidate.substance.words >= 80
        and candidate.substance.past >= 2
        and candidate.substance.singular >= 2
        and fits(candidate, missing[0])
    ]
    outermost = [number for number in left if not any(candidates[other].stretch.holds(candidates[number].stretch) for other in left)]
    if len(outermost) == 1 and candidates[outermost[0]].totals[missing[0]] > -1.5:
        chosen[missing[0]] = outermost[0]
        candidates[outermost[0]].why.setdefault(missing[0], []).append("it is the only account that is left, and the only section")


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
        if points >= _SPEAKS and section not in _ENDS and section != "context":
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
