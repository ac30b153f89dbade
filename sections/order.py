"""What stands where it belongs: the sections in the framework's order laid beside the stretches in reading order.

One alignment of the whole portfolio: each section goes to a stretch at most, in order; a stretch that is taken covers all inside it. What
names say counts most; where nothing is named, the place between its neighbours does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from foliocheck.sections.candidate import Candidate
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.naming import FUTURE_OF_SOMETHING
from foliocheck.sections.parts import part_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import GENERIC, fold, stems_of

PAIRED = 2.0
"""What it is worth to place a section at all, beside what speaks for the place."""
LEFT_OUT = 1.2
"""What it costs to leave a substantial page, or a heading's text, without a section."""
_LEAST = -0.9
SURE = 30.0
TIGHT, LOOSE = 3.0, 2.0
"""What the order is worth where nothing is left over between the neighbours, and where something is (found on `benchmarks/sections`)."""


_ECHO, _HALF = 2.0, 0.25
"""What it costs to take a page that goes on with an earlier one for a section of its own; and what share of the cost it is to leave it out."""


_MORE = re.compile(r"\s*[:(,]|\s+-\s*")
"""What parts a title from what more it says: “Filming hands: the outtakes”."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A section and the number of the candidate that stands in its place; `tight` where nothing is left over beside it."""

    section: str
    number: int
    tight: bool


def aligned(
    candidates: list[Candidate], sections: tuple[str, ...], anchors: dict[str, int], decoys: Decoys, backwards: bool
) -> tuple[float, list[Pair]]:
    """The best order-keeping pairs and what they are worth; `anchors` are sections that are sure and in order, and stay where they are."""
    numbers = _reading(candidates, backwards)
    own = {number: section for section, number in anchors.items()}
    ends = _ends(candidates, numbers)
    second = second_halves(candidates, numbers)
    costs = [
        0.0 if number in own else left_out(candidates[number], decoys, own, candidates) * (_HALF if number in second else 1.0)
        for number in numbers
    ]
    blocked = [
        number not in own
        and (
            any(candidates[number].stretch.holds(candidates[other].stretch) for other in own) or not _may_stand(candidates[number], decoys)
        )
        for number in numbers
    ]
    rows, columns = len(sections), len(numbers)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step = [["stop"] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows, -1, -1):
        for column in range(columns, -1, -1):
            options: list[tuple[float, str]] = []
            if column < columns:
                options.append((best[row][column + 1] - costs[column], "skip"))
            if row < rows:
                options.append((best[row + 1][column] - (SURE if sections[row] in anchors else 0.0), "miss"))
            if row < rows and column < columns and not blocked[column]:
                worth = _worth(candidates[numbers[column]], sections[row], anchors, numbers[column], own)
                if worth is not None:
                    worth -= _ECHO if numbers[column] in second else 0.0
                    options.append((best[row + 1][ends[column]] + worth, "pair"))
            if options:
                best[row][column], step[row][column] = max(options, key=lambda option: option[0])
    return best[0][0], _read_off(sections, numbers, ends, costs, step)


def _read_off(sections: tuple[str, ...], numbers: list[int], ends: list[int], costs: list[float], step: list[list[str]]) -> list[Pair]:
    row = column = 0
    found: list[tuple[str, int, bool]] = []
    left = False
    while step[row][column] != "stop":
        move = step[row][column]
        if move == "skip":
            left = left or costs[column] > 0
            column += 1
            if left and found:
                found[-1] = (*found[-1][:2], False)
        elif move == "miss":
            row += 1
        else:
            found.append((sections[row], numbers[column], not left))
            left = False
            row, column = row + 1, ends[column]
    return [Pair(*item) for item in found]


def second_halves(candidates: list[Candidate], numbers: Iterable[int]) -> frozenset[int]:
    """Pages whose title begins with a word of their own with which one earlier page's does (“Tractors have no signal”, “Tractors, three weeks on”)."""
    begun: dict[str, list[int]] = {}
    for number in numbers:
        candidate = candidates[number]
        stems = stems_of(candidate.stretch.heading)
        if candidate.stretch.root and stems and len(stems[0]) >= 5 and stems[0] not in GENERIC and not candidate.outright:
            begun.setdefault(stems[0], []).append(number)
    titles = [
        (number, name) for number in numbers if candidates[number].stretch.root and (name := fold(candidates[number].stretch.heading))
    ]
    told = {name: number for number, name in titles if " " in name}
    pairs = [
        (number, told[begun_by]) for number, name in titles if (begun_by := _MORE.split(name, maxsplit=1)[0]) != name and begun_by in told
    ]
    echoes, first = {number for number, _ in pairs}, {other for _, other in pairs}
    return frozenset(found[1] for found in begun.values() if len(found) == 2 and found[1] not in first) | echoes


def _reading(candidates: list[Candidate], backwards: bool) -> list[int]:
    """Numbers of the candidates in reading order; of a blog with its newest post first the pages the other way round."""
    return sorted(
        range(len(candidates)),
        key=lambda number: (-candidates[number].stretch.page_number if backwards else 0, candidates[number].stretch.position),
    )


def _ends(candidates: list[Candidate], numbers: list[int]) -> list[int]:
    """For each place in the reading order the place after all that lies inside the stretch there."""
    ends = []
    for place, number in enumerate(numbers):
        end = place + 1
        while end < len(numbers) and candidates[number].stretch.holds(candidates[numbers[end]].stretch):
            end += 1
        ends.append(end)
    return ends


def _worth(candidate: Candidate, section: str, anchors: dict[str, int], number: int, own: dict[int, str]) -> float | None:
    if number in own or section in anchors:
        return SURE if own.get(number) == section else None
    total = candidate.totals[section]
    if total < _LEAST or not fits(candidate, section):
        return None
    if is_holder(candidate) and not outright(candidate):
        total -= 0.6 * candidate.names.get(section, 0.0)  # a word in the menu is no match for the headings on the page
    if not candidate.stretch.root and candidate.stretch.parent is not None and not candidate.names.get(section, 0.0):
        holder = candidate.stretch.parent
        total -= 0.0 if _long_children(holder) >= 2 else 0.6  # a page with one heading of weight is one section
    return PAIRED + total


def fits(candidate: Candidate, section: str) -> bool:
    """Whether the order alone may give `section` to this stretch."""
    substance = candidate.substance
    best, score = candidate.best_section
    if best not in (None, section) and score >= 4.4:
        return False
    if section == "future" and FUTURE_OF_SOMETHING.search(fold(candidate.stretch.heading)):
        return False
    if candidate.front and (section != "context" or substance.words < 40):
        return False
    if section == "confirmation" and substance.declares == 0 and candidate.stretch.page.role != "wall":
        return False
    if substance.kind == "filler" and section != "future":
        return False
    # An account with a plan at its end is no plan.
    return not (section == "future" and substance.past > max(2, 2 * substance.plans))


def _may_stand(candidate: Candidate, decoys: Decoys) -> bool:
    stretch = candidate.stretch
    if candidate.part is not None or candidate.names_area or candidate.aside or decoys.cost(stretch) >= 2:
        return False
    role = stretch.page.role
    if (
        role in ("listing", "attachment")
        or (role == "other" and not candidate.is_post)
        or (role == "document" and not stretch.page.facts.get("converted"))
    ):
        return False
    if role == "wall":
        return stretch.root
    if outright(candidate):
        return True
    # A list of plans in the infinitive has no person in it and looks like filler.
    return stretch.words >= 20 and (candidate.substance.kind == "real" or (candidate.substance.kind == "filler" and stretch.words < 120))


def left_out(candidate: Candidate, decoys: Decoys, own: dict[int, str], candidates: list[Candidate]) -> float:
    """What it costs to place nothing at a stretch: much for a page of the author's own text, nothing for a heading inside a section."""
    stretch = candidate.stretch
    if not _may_stand(candidate, decoys) or stretch.words < 50 or any(candidates[number].stretch.holds(stretch) for number in own):
        return 0.0
    if stretch.root:
        return 0.0 if candidate.front or is_holder(candidate) else LEFT_OUT
    return LEFT_OUT


def outright(candidate: Candidate) -> bool:
    """Whether a label names a section by its number or its whole name."""
    return any(
        not target.startswith("area ") and score >= 4.5 and (target in candidate.coded or candidate.exact.get(target, False))
        for target, score in candidate.names.items()
    )


def _is_long(stretch: Stretch) -> bool:
    return part_of(stretch.heading) is None and not stretch.again and stretch.words >= 40


def _long_children(stretch: Stretch) -> int:
    return sum(_is_long(child) for child in stretch.children)


def is_holder(candidate: Candidate) -> bool:
    """Whether a stretch is mostly made of two or more others under headings of their own."""
    stretch = candidate.stretch
    long = [child for child in stretch.children if _is_long(child)]
    return len(long) >= 2 and sum(child.words for child in long) >= 0.7 * stretch.words
