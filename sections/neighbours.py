"""How a place for a section goes with the likeliest places of the other sections: order, level, rivals, in numbers. The second reading's facts.

A first reading has looked at each stretch by itself; here the whole portfolio is seen at once.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from urllib.parse import urlsplit

from foliocheck.sections.candidate import Candidate

_STRONG = 0.5
_FAR = 30
NOTHING = 1e-5
"""What is as good as never: pairs that no trees were asked about, and the end of the scale."""

BESIDE = (
    "first reading", "rival", "lead", "rival's page", "rival around", "rival inside", "rival before", "other section", "lead of section",
    "before it", "after it", "sections before", "sections after", "out of order", "far from last", "far from next", "between", "next to last",
    "next to next", "strong inside of", "strong held", "strong pages", "like a page", "same page", "same level", "same holder", "holder likely",
    "part likely", "part likely another", "strong", "taken by", "in order",
    "rival real", "rival words", "rival topic", "same folder", "strong coded", "strong names", "strong real",
)  # fmt: skip


def logit(likely: float) -> float:
    """The logarithm of the odds; bounded at both ends."""
    bounded = min(1 - NOTHING, max(NOTHING, likely))
    return math.log(bounded / (1 - bounded))


@dataclass
class _Whole:
    """The likeliest place of every section, and what is strong among them (sections by their place in the framework's order)."""

    best: list[int]
    height: list[float]
    strong: list[int]
    order: float


def beside(
    candidates: Sequence[Candidate], sections: Sequence[str], likely: Mapping[tuple[int, str], float]
) -> dict[tuple[int, str], list[float]]:
    """The traits (in the order of BESIDE) of each pair of `likely`, which has the first reading's likelihoods by candidate's number and section."""
    numbers = {id(candidate.stretch): number for number, candidate in enumerate(candidates)}
    parents = [numbers.get(id(candidate.stretch.parent), -1) for candidate in candidates]
    folders = [_folder(candidate.stretch.page.url) for candidate in candidates]
    around = [frozenset(numbers[id(each)] for each in candidate.stretch.ancestors()) for candidate in candidates]
    children: dict[int, list[int]] = {}
    for number, parent in enumerate(parents):
        children.setdefault(parent, []).append(number)
    columns = [
        {number: likely[number, section] for number in range(len(candidates)) if (number, section) in likely} for section in sections
    ]
    tops = [nlargest(2, column.items(), key=lambda item: (item[1], -item[0])) for column in columns]
    whole = _whole([each[0] if each else (-1, NOTHING) for each in tops])
    place = {section: index for index, section in enumerate(sections)}
    found = {}
    for (number, section), own in likely.items():
        row = place[section]
        rival, height = next((each for each in tops[row] if each[0] != number), (-1, NOTHING))
        others = max((column.get(number, NOTHING) for index, column in enumerate(columns) if index != row), default=NOTHING)
        inner = children.get(number, ())
        found[number, section] = [
            logit(own), logit(height), logit(own) - logit(height),
            rival >= 0 and candidates[rival].stretch.page is candidates[number].stretch.page, rival in around[number],
            rival >= 0 and number in around[rival], 0 <= rival < number,
            logit(others), logit(own) - logit(others),
            *_among(number, row, whole, candidates, parents, around),
            logit(columns[row].get(parents[number], NOTHING)), logit(max((columns[row].get(each, NOTHING) for each in inner), default=NOTHING)),
            logit(max((column.get(each, NOTHING) for each in inner for index, column in enumerate(columns) if index != row), default=NOTHING)),
            len(whole.strong),
            max((logit(whole.height[index]) for index in whole.strong if index != row and whole.best[index] == number), default=-12.0),
            whole.order,
            *_rival(candidates[rival] if rival >= 0 else None, section), *_like_strong(number, row, whole, candidates, sections, folders),
        ]  # fmt: skip
    return found


def _folder(url: str) -> str:
    """The folder in which a page lies: of “/cmalt/1a/” as of “/cmalt/1a/index.html” and “/cmalt/1a.html” it is “/cmalt”."""
    return re.sub(r"/(?:index\.\w+)?$", "", urlsplit(url).path).rpartition("/")[0]


def _rival(rival: Candidate | None, section: str) -> tuple[float, float, float]:
    """How much of a text the likeliest other place is, and how much its words speak for the section."""
    if rival is None:
        return -1.0, -1.0, -3.0
    return rival.substance.reality, math.log1p(rival.substance.words), rival.topics.get(section, 0.0)


def _like_strong(
    number: int, row: int, whole: _Whole, candidates: Sequence[Candidate], sections: Sequence[str], folders: Sequence[str]
) -> tuple[float, float, float, float]:
    """What the strong places of other sections are like: how many lie in this folder, are coded, how well they are named, how real they are."""
    others = [(index, whole.best[index]) for index in whole.strong if index != row and whole.best[index] != number]
    if not others:
        return -1.0, -1.0, -1.0, -1.0
    count = len(others)
    return (
        sum(folders[place] == folders[number] for _, place in others) / count,
        sum(sections[index] in candidates[place].coded for index, place in others) / count,
        sum(candidates[place].names.get(sections[index], 0.0) for index, place in others) / count,
        sum(candidates[place].substance.reality for _, place in others) / count,
    )


def _whole(tops: Sequence[tuple[int, float]]) -> _Whole:
    best, height = [number for number, _ in tops], [value for _, value in tops]
    strong = [index for index, value in enumerate(height) if value >= _STRONG]
    steps = [(best[one], best[other]) for one, other in pairwise(strong) if best[one] != best[other]]
    return _Whole(best, height, strong, sum(one < other for one, other in steps) / len(steps) if steps else 0.5)


def _among(
    number: int, row: int, whole: _Whole, candidates: Sequence[Candidate], parents: Sequence[int], around: Sequence[frozenset[int]]
) -> list[float]:
    """What the strong places of other sections say of a place: those before and after it, its level, what it lies in."""
    here = candidates[number].stretch
    others = [index for index in whole.strong if index != row and whole.best[index] != number]
    before, after = [index for index in others if index < row], [index for index in others if index > row]
    rightly_before = sum(whole.best[index] < number for index in before)
    rightly_after = sum(whole.best[index] > number for index in after)
    last, following = max(before, default=None), min(after, default=None)
    back = number - whole.best[last] if last is not None else -_FAR - 1
    ahead = whole.best[following] - number if following is not None else -_FAR - 1
    stretches = [candidates[whole.best[index]].stretch for index in others]
    count = max(1, len(others))
    pages = sum(stretch.root for stretch in stretches) / count
    return [
        rightly_before / max(1, len(before)), rightly_after / max(1, len(after)), len(before), len(after),
        len(before) - rightly_before + len(after) - rightly_after,
        max(-_FAR - 1, min(_FAR, back)), max(-_FAR - 1, min(_FAR, ahead)),
        (last is None or whole.best[last] < number) and (following is None or number < whole.best[following]),
        last is not None and last == row - 1, following is not None and following == row + 1,
        sum(whole.best[index] in around[number] for index in others), sum(number in around[whole.best[index]] for index in others),
        pages, pages if here.root else 1 - pages, sum(stretch.page is here.page for stretch in stretches) / count,
        sum(stretch.root == here.root and abs(stretch.level - here.level) < 0.01 for stretch in stretches) / count,
        sum(parents[number] >= 0 and parents[whole.best[index]] == parents[number] for index in others) / count,
    ]  # fmt: skip
