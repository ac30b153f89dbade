"""Further places of a section: its parts, its second half, its reflection on another page or beside it."""

from __future__ import annotations

import re

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import count_words
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.codes import code_of
from foliocheck.sections.declaring import declares_else
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.parts import part_of
from foliocheck.sections.placing import Choice
from foliocheck.sections.reasons import reasons_for
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.terms import stems_of

_PATCH = re.compile(r"\+\s*$|\b(?:again|continued|cont|part (?:2|two|ii)|more|addendum|update)\b", re.IGNORECASE)
"""What the name of a second half ends with."""
_RENEWED = re.compile(r"\b(?:updated?|renewed|review(?:ed)?|second|again|three years on)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST_FURTHER, _LEAST_RENEWED = -2.0, -6.0
"""Odds (logarithms) of being the first place below which a stretch is no further one: rightly further ones had −1.6 and more, a declaration that was
renewed −3.9, others' declarations −2.1 and less."""


def several_parts(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> None:
    """Where a row asks for several parts: the parts under its heading, or further stretches that name it."""
    for section in framework.sections:
        choice = choices.get(section.id)
        if section.parts < 2 or choice is None or len(choice.stretches) > 1:
            continue
        holder = choice.stretches[0]
        if len(main := [child for child in holder.children if child.words >= 0.8 * holder.words]) == 1:
            holder = main[0]
        taken = [stretch for other in choices.values() if other is not choice for stretch in other.stretches]
        inside = [child for child in holder.children if part_of(child.heading) is None and child.words >= 20 and child not in taken]
        if len(inside) >= 2 and count_words(holder.own_text) < 60 + count_words(holder.heading):
            why = choice.why[0]
            choice.stretches, choice.spans, choice.why = [], [], []
            for child in inside:
                choice.add(child, (child.start, child.end), (f"a part under “{holder.heading}”", *why))
            continue
        _more_parts(choice, section.id, section.parts, candidates, [*taken, *choice.stretches], decoys)


def _more_parts(choice: Choice, section: str, parts: int, candidates: list[Candidate], taken: list[Stretch], decoys: Decoys) -> None:
    found = []
    for candidate in candidates:
        stretch = candidate.stretch
        if stretch in taken or any(other.holds(stretch) or stretch.holds(other) for other in taken) or decoys.cost(stretch) >= 2:
            continue
        if candidate.part is not None or candidate.names_area or candidate.substance.kind != "real" or stretch.words < 40:
            continue
        named = candidate.names.get(section, 0.0)
        near = stretch.parent is choice.stretches[0].parent and stretch.root == choice.stretches[0].root
        other, score = candidate.best_section
        if (
            named >= 3.5
            or (near and named >= 0.9 and (other == section or score < 3.0))
            or (stretch.root and choice.stretches[0].root and score < 2.5 and _beside(stretch, choice, taken))
        ):
            found.append((-named, stretch.position, candidate))
    for _, _, candidate in sorted(found, key=lambda item: item[:2])[: parts - 1]:
        choice.add(candidate.stretch, (candidate.stretch.start, candidate.stretch.end), reasons_for(candidate, section))
    _in_reading_order(choice)


def further_options(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> None:
    """A specialist option that bears no name may be one of several: pages of the author's own between those of the sections around it."""
    row, choice = framework.section("specialist"), choices.get("specialist")
    if row is None or row.parts > 1 or choice is None or len(choice.stretches) > 1 or not choice.stretches[0].root or choice.named >= 4.0:
        return
    taken = [stretch for other in choices.values() for stretch in (*other.stretches, *other.shared, *other.beside)]
    first = choice.stretches[0]
    for candidate in candidates:
        stretch, told = candidate.stretch, candidate.substance
        if not stretch.root or stretch is first or decoys.cost(stretch) or candidate.part is not None or candidate.aside or candidate.front:
            continue
        if stretch.page.role not in ("content", first.page.role) or candidate.best_section[1] >= 3.0 or candidate.names_area:
            continue
        own = told.kind == "real" and told.own_words >= 150 and told.past >= 3 and told.singular >= 3
        if (
            own
            and abs(stretch.page_number - first.page_number) == 1
            and not any(other is stretch or stretch.holds(other) for other in taken)
        ):
            choice.add(stretch, (stretch.start, stretch.end), ("it stands beside the specialist option and belongs to no other section",))
    if len(choice.stretches) > 1 and first.page.role != "other":  # a blog has its newest post first
        _in_reading_order(choice)


def _in_reading_order(choice: Choice) -> None:
    _order(choice, sorted(range(len(choice.stretches)), key=lambda index: choice.stretches[index].position))


def _order(choice: Choice, order: list[int]) -> None:
    """Put the places of `choice` in this order of their numbers."""
    choice.stretches = [choice.stretches[index] for index in order]
    choice.spans = [choice.spans[index] for index in order]
    choice.why = [choice.why[index] for index in order]


def _beside(stretch: Stretch, choice: Choice, taken: list[Stretch]) -> bool:
    first = choice.stretches[0].position
    low, high = min(first, stretch.position), max(first, stretch.position)
    return not any(low < other.position < high for other in taken)


def further_places(
    choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys, pinned: frozenset[str]
) -> None:
    """Further places that name the section: its reflection on another page, its second half, a newer copy."""
    for section in framework.sections:
        choice = choices.get(section.id)
        if choice is None or section.id in pinned or choice.not_apart:
            continue
        for candidate in candidates:
            stretch = candidate.stretch
            if (
                stretch in choice.stretches
                or decoys.cost(stretch) >= 2
                or candidate.names_area
                or candidate.part == "evidence"
                or stretch.page.role == "wall"
            ):
                continue
            taken = [other for item in choices.values() for other in item.stretches]
            if any(other is stretch or other.holds(stretch) or stretch.holds(other) for other in taken):
                continue
            if candidate.part == "reflection":
                fits = (
                    section.id in candidate.coded
                    or _echoes(stretch, choice.stretches[0])
                    or (candidate.names.get(section.id, 0.0) >= 4.0 and candidate.best_section[0] == section.id)
                )
            else:
                fits = _continues(candidate, section.id, choice)
            if fits and stretch.words >= 15:
                choice.add(stretch, (stretch.start, stretch.end), reasons_for(candidate, section.id))
        for candidate in candidates:
            if (
                candidate.stretch.root
                and candidate.stretch.page.parent
                and any(candidate.stretch.page.parent == stretch.page.url and stretch.root for stretch in choice.stretches)
            ):
                taken = [other for item in choices.values() for other in item.stretches]
                if (
                    candidate.stretch not in taken
                    and not any(candidate.stretch.holds(other) for other in taken)
                    and candidate.best_section[1] < 4.0
                ):
                    choice.add(candidate.stretch, (candidate.stretch.start, candidate.stretch.end), ("a further part of the same page",))
        _earlier_first(choice, section.id, candidates)


def _earlier_first(choice: Choice, section: str, candidates: list[Candidate]) -> None:
    """Of two pages that name the section alike (“2A”, “2A+”) the one that a reader meets first comes first."""
    own = {id(candidate.stretch): candidate for candidate in candidates}
    first = own[id(choice.stretches[0])]
    alike = [
        index
        for index, stretch in enumerate(choice.stretches)
        if stretch.root and first.stretch.root and stretch.position < first.stretch.position and stretch.page.role == first.stretch.page.role == "content"
        and section in own[id(stretch)].coded and section in first.coded and own[id(stretch)].part is None and not _PATCH.search(stretch.heading)
        and own[id(stretch)].names.get(section, 0.0) >= first.names.get(section, 0.0) - 0.5
    ]  # fmt: skip
    if alike:
        index = min(alike, key=lambda place: choice.stretches[place].position)
        _order(choice, [index, *(other for other in range(len(choice.stretches)) if other != index)])


def _echoes(part: Stretch, whole: Stretch) -> bool:
    """Whether the heading of a part repeats the section's own heading: “Reflection: the people” after “The people”."""
    rest = [word for word in stems_of(part.heading) if not word.startswith(("reflect", "myfyr"))]
    return bool(rest) and rest == list(stems_of(whole.heading))


def _continues(candidate: Candidate, section: str, choice: Choice) -> bool:
    named, odds = candidate.names.get(section, 0.0), candidate.odds.get(section, _LEAST_RENEWED - 1)
    if candidate.best_section[0] != section or candidate.substance.kind != "real":
        return False
    renewed = section == "confirmation" and _RENEWED.search(candidate.stretch.heading) is not None
    if odds < (_LEAST_RENEWED if renewed else _LEAST_FURTHER) or (renewed and _is_older(candidate.text, choice.stretches[0].text)):
        return False
    if section in ("future", "confirmation"):
        first = choice.stretches[0]
        own = (section == "confirmation" and candidate.substance.declares and not declares_else(candidate.text)) or (
            candidate.substance.plans and candidate.substance.singular >= 2 and candidate.substance.words >= 40
        )
        return (
            named >= 4.0
            and bool(own)
            and candidate.stretch.page_number != first.page_number
            and (section == "confirmation" or not candidate.within)
        )
    return section in candidate.coded and named >= 5.0 and candidate.substance.own_words >= 40


def _is_older(text: str, other: str) -> bool:
    """Whether the last year that `text` names lies before the last that `other` names."""
    years, others = _YEAR.findall(text), _YEAR.findall(other)
    return bool(years and others) and max(years) < max(others)


def following_parts(choices: dict[str, Choice]) -> None:
    """“Reflection” and “Evidence” beside the section's heading, not below it, belong to the section before them."""
    starts = {(stretch.page.url, stretch.start) for choice in choices.values() for stretch in (*choice.stretches, *choice.common)}
    for choice in choices.values():
        for index, stretch in enumerate(choice.stretches):
            if stretch.parent is None:
                continue
            siblings = stretch.parent.children
            end = choice.spans[index][1]
            for sibling in siblings[siblings.index(stretch) + 1 :]:
                if (
                    part_of(sibling.heading) is None
                    or code_of(sibling.heading).pairs
                    or (sibling.page.url, sibling.start) in starts
                    or sibling.level < stretch.level
                    or sibling.start != end
                ):
                    break
                end = sibling.end
            choice.spans[index] = (choice.spans[index][0], max(end, choice.spans[index][1]))
