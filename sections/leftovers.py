"""What is left when the sections have their places: headings that are none among numbered ones, a last account, headings over nothing."""

from __future__ import annotations

import re

from foliocheck.core.framework import Framework
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.order import fits, left_out, second_halves
from foliocheck.sections.stretches import Stretch

_MARK = re.compile(
    r"^\W*(?:(?:[Cc]ore [Aa]rea|[Aa]rea|[Ss]ection|[Pp]art|CA|[Cc]riterion) ?)?(?:\d{1,2}|[A-H]|[IV]{1,4})(?: ?[.(] ?(?:[a-c]|\d|[iv]{1,3})\)?|[a-c])? ?[.):–—-]"
)
"""A number or a letter of the author's own before a heading: “A(ii). Technical knowledge”, “7. Law”."""
_MARKED = 7
_SPOKEN_FOR = 3.2
_HOLLOW = ("empty", "prompt", "lorem", "quoted")
ENDS = ("future", "confirmation")
"""What often stands below a heading at the end of the last section's page."""


def without_a_mark(candidates: list[Candidate], chosen: dict[str, int]) -> bool:
    """Where a page numbers seven sections or more, a lower heading without a number inside one of them is no section.

    Takes such headings out of the running, and gives whether there were any.
    """
    marked: dict[str, list[Stretch]] = {}
    for number in chosen.values():
        stretch = candidates[number].stretch
        if not stretch.root and _is_marked(stretch):
            marked.setdefault(stretch.page.url, []).append(stretch)
    found = False
    for section, number in chosen.items():
        candidate, stretch = candidates[number], candidates[number].stretch
        beside = marked.get(stretch.page.url, [])
        if len(beside) < _MARKED or _is_marked(stretch) or section[0] not in "123" or section in candidate.outright:
            continue
        # What stands before the first number is inside none of them.
        if stretch.start > min(other.start for other in beside) and all(stretch.level > other.level for other in beside):
            candidate.totals[section] = -9.0
            found = True
    return found


def _is_marked(stretch: Stretch) -> bool:
    return _MARK.match(" ".join(stretch.heading[:80].split())) is not None


def hollow_ones(candidates: list[Candidate], framework: Framework, chosen: dict[str, int], decoys: Decoys) -> None:
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


def last_one(candidates: list[Candidate], framework: Framework, chosen: dict[str, int], decoys: Decoys) -> None:
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
        and left_out(candidate, decoys, {other: section for other, section in own.items() if section not in ENDS}, candidates) > 0
        and not any(other is candidate.stretch or other.holds(candidate.stretch) for other in taken)
        and not any(candidate.stretch.holds(candidates[inner].stretch) for section, inner in chosen.items() if section not in ENDS)
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
