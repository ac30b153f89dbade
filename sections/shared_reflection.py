"""One reflection for a whole core area."""

from __future__ import annotations

from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.parts import part_of
from foliocheck.sections.placing import Choice
from foliocheck.sections.reflection import reflection_in
from foliocheck.sections.stretches import Stretch, range_text


def shared_reflections(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework) -> None:
    """One reflection for a whole core area: on its own page, as the last heading of the area, or as a quotation at its end."""
    areas = framework.hints.get("areas", ())
    for area in areas if isinstance(areas, list) else ():
        placed = [choices[section] for section in area["sections"] if section in choices]
        if len(placed) < 2 or any(choice.not_apart for choice in placed):
            continue
        number = int(area["number"])
        for candidate in candidates:
            ours = candidate.names_area == f"area {number}" or (candidate.stretch.root and candidate.area == number and not candidate.coded)
            if candidate.part == "reflection" and ours and not any(candidate.stretch in choice.stretches for choice in placed):
                for choice in placed:
                    choice.shared.append(candidate.stretch)
        last = placed[-1]
        stretch = last.stretches[0]
        tail = _tail_reflection(stretch, last.spans[0], placed)
        if tail is not None:
            for choice in placed[:-1]:
                choice.shared.append(tail)


def _tail_reflection(stretch: Stretch, span: tuple[int, int], placed: list[Choice]) -> Stretch | None:
    """The last section's closing quotation or sibling “Reflection”, where it speaks for the area and no other section has one of its own."""
    pages = {choice.stretches[0].page.url for choice in placed}
    if len(pages) != 1 or stretch.root:
        return None
    for choice in placed[:-1]:
        other = choice.stretches[0]
        if any(
            part_of(block.text.split("\n")[0][:80]) == "reflection"
            for block in other.page.blocks[choice.spans[0][0] + 1 : choice.spans[0][1]]
            if len(block.text) < 80 or block.kind == "quote"
        ):
            return None
    page = stretch.page
    start = None
    beside = {inner.start for inner in stretch.children if inner.sunk}
    for index in range(span[0] + 1, span[1]):
        block = page.blocks[index]
        opening = " ".join(block.text.split()[:4])
        if block.zone == "content" and (
            (part_of(block.text) == "reflection" and len(block.text) < 80 and (index in beside or index >= stretch.end))
            or (
                block.kind == "quote"
                and (part_of(opening.split(".")[0].split(":")[0]) == "reflection" or _looks_back(page, index, stretch))
            )
        ):
            start = index
            break
    if start is None:
        return None
    found = Stretch(page=page, page_number=stretch.page_number, start=start, end=span[1], own_end=span[1], level=9, heading="", anchor=None)
    found.text = found.own_text = range_text(page, start, span[1], frozenset())
    return found


def _looks_back(page: Page, index: int, stretch: Stretch) -> bool:
    """Whether a block is the only quotation on its page, ends its section, and the author looks back in it: set apart for the whole area."""
    alone = sum(block.kind == "quote" and block.zone == "content" for block in page.blocks) == 1
    after = range_text(page, index + 1, stretch.own_end, frozenset())
    text = page.blocks[index].text
    return alone and count_words(text) >= 30 and count_words(after) < 15 and reflection_in(text).points >= 2.0
