"""Lists of evidence that stand outside a section's own text: “Evidence 1a” beside it, a page of its own, one list for a whole area."""

from __future__ import annotations

from foliocheck.core.framework import Framework
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.parts import part_of
from foliocheck.sections.placing import Choice
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch


def lists_beside(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework) -> None:
    """Give each section the lists of evidence that are its own (`Choice.beside`) or shared by the sections of its page (`Choice.common`)."""
    for candidate in candidates:
        stretch = candidate.stretch
        if candidate.part != "evidence" or stretch.page.role in ("wall", "listing") or _is_placed(stretch, choices):
            continue
        owner = _named_owner(candidate, choices) or _leading_page(stretch, choices)
        if owner is not None:
            choices[owner].beside.append(stretch)
    for area in _areas(framework):
        placed = {section: choices[section] for section in area if section in choices and not choices[section].not_apart}
        shared = _last_list(placed)
        if shared is None:
            continue
        for choice in placed.values():
            choice.common.append(shared)
            start, end = choice.spans[0]
            choice.spans[0] = (start, min(end, shared.start) if choice.stretches[0].page is shared.page and start < shared.start else end)


def _areas(framework: Framework) -> list[list[str]]:
    areas = framework.hints.get("areas", ())
    return [list(area["sections"]) for area in areas] if isinstance(areas, list) else []


def _is_placed(stretch: Stretch, choices: dict[str, Choice]) -> bool:
    return any(
        other.page is stretch.page and span[0] <= stretch.start < span[1]
        for choice in choices.values()
        for other, span in zip(choice.stretches, choice.spans, strict=True)
    )


def _named_owner(candidate: Candidate, choices: dict[str, Choice]) -> str | None:
    """The only section that “Evidence 1a” names by its number."""
    coded = [section for section in candidate.coded if not section.startswith("area ")]
    if len(coded) == 1 and coded[0] in choices:
        return coded[0]
    section, score = candidate.best_section
    return (
        section if candidate.stretch.root and section in choices and score >= 4.0 and candidate.exact.get(section) and not coded else None
    )


def _leading_page(stretch: Stretch, choices: dict[str, Choice]) -> str | None:
    """The only section whose page a page of evidence lies below, or is led to from alone."""
    if not stretch.root:
        return None
    for above in (stretch.page.parent, stretch.page.linked_from):
        owners = [
            section
            for section, choice in choices.items()
            if above and any(key_of(other.page.url) == key_of(above) for other in choice.stretches)
        ]
        if len(owners) == 1:
            return owners[0]
    return None


def _last_list(placed: dict[str, Choice]) -> Stretch | None:
    """The list of evidence at the end of the page on which all of an area's sections stand, where none of them has a list of its own."""
    firsts = [choice.stretches[0] for choice in placed.values()]
    if len(firsts) < 2 or any(first.root or first.parent is not firsts[0].parent for first in firsts):
        return None
    holder, last = firsts[0].parent, max(firsts, key=lambda first: first.start)
    if holder is None or any(choice.beside for choice in placed.values()):
        return None
    around = [*holder.children, *(child for first in firsts for child in first.descendants())]
    lists = [stretch for stretch in around if part_of(stretch.heading) == "evidence"]
    ends_it = len(lists) == 1 and lists[0].start > last.start and lists[0].end >= last.end and (lists[0].parent is holder or lists[0].sunk)
    return lists[0] if ends_it else None
