"""Sections of a core area that are not set apart, and headings over nothing that stand for one."""

from __future__ import annotations

from foliocheck.core.framework import Framework
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.codes import code_of
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.names import Names
from foliocheck.sections.naming import pieces_of
from foliocheck.sections.parts import part_of
from foliocheck.sections.placing import Choice
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import substance_of
from foliocheck.sections.terms import fold

_LIKELY, _PERHAPS = 2.0, 0.5
"""Odds (logarithms) of what is told by the sections around it, and of headings over little."""
_BOTH, _CLOSING, _NEVER = -0.5, -1.5, -12.0
"""The odds from which a place is also that of a section that is left: with 23 of 27 such places in portfolios that the trees had not seen both run together.
Of a declaration's place that is said to hold plans: rightly −0.4 and more, wrongly −3.6 and less."""


def not_set_apart(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys, names: Names) -> None:
    """Sections of a core area that stand under one roof: all get the same place."""
    areas = framework.hints.get("areas", ())
    for area in areas if isinstance(areas, list) else ():
        sections = [section for section in area["sections"] if framework.section(section) is not None]
        left = [section for section in sections if section not in choices]
        if not left:
            continue
        together = _together(choices, candidates, sections, left, names)
        if together is None and len(left) == len(sections):
            together = _whole_area(candidates, f"area {area['number']}", choices, decoys)
        if together is not None:
            stretch = together.stretch
            for section in sections:
                if section in left or choices[section].stretches[0] is stretch or stretch.holds(choices[section].stretches[0]):
                    others = " and ".join(other for other in sections if other != section)
                    choice = Choice(odds=_LIKELY, not_apart=others)
                    choice.add(
                        stretch,
                        (stretch.start, stretch.end),
                        (f"“{stretch.heading}” holds {' and '.join(sections)}, which are not set apart",),
                    )
                    choices[section] = choice
            continue
        _unheaded(choices, candidates, sections, left)


def plans_beside_declaration(choices: dict[str, Choice], candidates: list[Candidate]) -> None:
    """A closing text that tells the author's plans and declares the portfolio true, under one heading or none, is the place of both."""
    confirmation = choices.get("confirmation")
    if confirmation is None or confirmation.pinned or "future" in choices:
        return
    candidate = next((each for each in candidates if each.stretch is confirmation.stretches[0]), None)
    if candidate is not None and candidate.substance.plans >= 2 and candidate.odds.get("future", _NEVER) >= _CLOSING:
        choices["future"] = choice = Choice(odds=candidate.odds["future"], named=2.0)
        choice.add(candidate.stretch, confirmation.spans[0], ("the text that declares tells plans too, under no heading of their own",))


def stubs_beside(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> None:
    """Headings over little that follow the last section of an area on its page, as many as sections are missing: the author's stubs."""
    areas = framework.hints.get("areas", ())
    taken = {id(stretch) for choice in choices.values() for stretch in choice.stretches}
    for area in areas if isinstance(areas, list) else ():
        sections = [section for section in area["sections"] if framework.section(section) is not None]
        placed = [section for section in sections if section in choices]
        left = sections[len(placed) :]
        if not placed or not left or placed != sections[: len(placed)] or choices[placed[-1]].not_apart:
            continue
        last = choices[placed[-1]].stretches[0]
        holder = last if last.root else last.parent
        if holder is None or (not holder.root and len(placed) < 2):
            continue
        beside = [
            stretch.start
            for choice in choices.values()
            for stretch in choice.stretches
            if stretch.page is last.page and stretch.start > last.start
        ]
        end = min(beside, default=holder.end)
        following = [
            candidate for candidate in candidates
            if candidate.stretch.parent is holder and last.start < candidate.stretch.start < end and candidate.part is None and not candidate.names_area
            and id(candidate.stretch) not in taken and not decoys.cost(candidate.stretch) and candidate.stretch.page.role == "content"
            and candidate.best_section[1] < 4.4 and candidate.substance.kind != "real"
        ]  # fmt: skip
        if len(following) != len(left) or (
            last.root and f"area {area['number']}" not in {key for key, score in _own(last, candidates).names.items() if score >= 3.6}
        ):
            continue
        for section, candidate in zip(left, following, strict=True):
            choice = Choice(odds=_PERHAPS, named=2.0)
            choice.add(
                candidate.stretch, (candidate.stretch.start, candidate.stretch.end), (f"stands after {placed[-1]} on the same page",)
            )
            choices[section] = choice


def _own(stretch: Stretch, candidates: list[Candidate]) -> Candidate:
    return next(candidate for candidate in candidates if candidate.stretch is stretch)


def _together(
    choices: dict[str, Choice], candidates: list[Candidate], sections: list[str], left: list[str], names: Names
) -> Candidate | None:
    """A placed stretch whose own label names the sections that are left too (“3a and 3b”)."""
    for section in sections:
        if section not in choices:
            continue
        stretch = choices[section].stretches[0]
        candidate = next(candidate for candidate in candidates if candidate.stretch is stretch)
        for label in stretch.labels:
            pairs = code_of(label.text).pairs
            if len(pairs) > 1 and any(other in pairs for other in left):
                return candidate
        if any(_names_both(candidate, section, other) for other in left):
            return candidate
        alone = candidate.odds.get(section, _NEVER) >= _LIKELY and all(candidate.odds.get(other, _NEVER) < _BOTH for other in left)
        holder = _whole_of_area(candidate, section, candidates) if not alone else None
        if holder is not None and len(left) == len(sections) - 1:
            return holder
        one = section in candidate.coded or (candidate.exact.get(section) and not candidate.names_area)
        both = not one and any(candidate.odds.get(other, _NEVER) >= _BOTH for other in left)
        if both and not _names_only(candidate.stretch.heading, section, left, names):
            return candidate
        if (
            candidate.names_area
            and len(left) == len(sections) - 1
            and candidate.exact.get(candidate.names_area)
            and not candidate.exact.get(section)
            and not _names_only(candidate.stretch.heading, section, left, names)
        ):
            return candidate
    return None


def _names_only(heading: str, section: str, left: list[str], names: Names) -> bool:
    """Whether an area's heading names one of its sections after a colon, and none of the others: “C. The wider context: legislation”."""
    told = {target.id for piece in pieces_of(heading)[1:] for target in names.targets if names.naming(piece, target).exact}
    # “Core area 2: Learning, teaching and assessment” is the area's own name, though it is nearly 2a's.
    return section in told and told.isdisjoint(left) and not any(target.startswith("area ") for target in told)


def _whole_of_area(candidate: Candidate, section: str, candidates: list[Candidate]) -> Candidate | None:
    """The heading of the core area, where nearly all its text stands under one heading of the author's own: what is under that is the whole area."""
    stretch = candidate.stretch
    if section in candidate.coded or candidate.exact.get(section) or stretch.parent is None:
        return None
    holder = next(other for other in candidates if other.stretch is stretch.parent)
    beside = [child for child in holder.stretch.children if child is not stretch and part_of(child.heading) is None and child.words >= 20]
    whole = holder.names_area == f"area {section[0]}" and not beside and stretch.words >= 0.8 * holder.stretch.words
    # Below a title that is only a number (“Core area 3”) the author's own heading is where reading starts.
    return (candidate if code_of(holder.stretch.heading).bare else holder) if whole else None


def _names_both(candidate: Candidate, section: str, other: str) -> bool:
    """Whether a heading without a number speaks of both sections (“Data protection and the helplines standard”), and so does the text."""
    if section in candidate.coded:
        return False
    if candidate.exact.get(section) and candidate.names.get(section, 0.0) >= 4.4:
        return bool(candidate.exact.get(other))
    if min(candidate.names.get(section, 0.0), candidate.names.get(other, 0.0)) >= 4.5:
        return True
    label = candidate.stretch.labels[0].text if candidate.stretch.labels else ""
    joined = any(word in f" {fold(label)} " for word in (" and ", ", ", " / ", " + ", " plus "))
    return joined and min(candidate.names.get(section, 0.0), candidate.names.get(other, 0.0)) >= 1.2


def _whole_area(candidates: list[Candidate], area: str, choices: dict[str, Choice], decoys: Decoys) -> Candidate | None:
    """The deepest stretch that names the area and holds its text."""
    best: Candidate | None = None
    for candidate in candidates:
        score = candidate.names.get(area, 0.0)
        if score < 3.6 or candidate.names_area != area or decoys.cost(candidate.stretch) >= 3 or candidate.part is not None:
            continue
        if candidate.stretch.page.role in ("listing", "attachment"):
            continue
        if any(
            stretch is candidate.stretch or candidate.stretch.holds(stretch) for choice in choices.values() for stretch in choice.stretches
        ):
            continue
        locked = candidate.stretch.page.role == "wall"
        if candidate.stretch.words < 30 and not locked:
            continue
        if (
            best is None
            or (best.stretch.holds(candidate.stretch) and candidate.stretch.words >= 0.7 * best.stretch.words)
            or (not best.stretch.holds(candidate.stretch) and _better(candidate, best, area))
        ):
            best = candidate
    return best


def _better(one: Candidate, other: Candidate, area: str) -> bool:
    return (one.names[area] + one.substance.reality) > (other.names[area] + other.substance.reality)


def _unheaded(choices: dict[str, Choice], candidates: list[Candidate], sections: list[str], left: list[str]) -> None:
    """The first section of an area may stand under the area's own heading, above the heading of the next."""
    first = sections[0]
    if left != [first] or first in choices:
        return
    following = choices[sections[1]].stretches[0]
    for candidate in candidates:
        if candidate.names_area == f"area {first[0]}" and candidate.stretch.holds(following):
            own = substance_of(candidate.stretch.own_text)
            if own.kind == "real" and own.own_words >= 70 and own.past >= 2:
                choice = Choice(odds=_LIKELY)
                choice.add(
                    candidate.stretch,
                    (candidate.stretch.start, candidate.stretch.own_end),
                    (f"text under “{candidate.stretch.heading}” above the heading of {sections[1]}",),
                )
                choices[first] = choice
                return
