# ruff: noqa: E501  # a long pattern or reason reads better on one line
"""All places of every section: the one that was assigned, its continuations, what is not set apart, what the author pinned."""

from __future__ import annotations

from foliocheck.core.addresses import fragment_of, page_key, without_fragment
from foliocheck.core.corrections import Corrections, Pin
from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import count_words
from foliocheck.sections.candidates import Candidate
from foliocheck.sections.codes import code_of
from foliocheck.sections.decoys import Decoys
from foliocheck.sections.parts import part_of
from foliocheck.sections.placing import Choice, place_sections
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch, range_text
from foliocheck.sections.substance import substance_of
from foliocheck.sections.terms import fold, stems_of


def choose(
    portfolio: Portfolio, candidates: list[Candidate], framework: Framework, decoys: Decoys, corrections: Corrections
) -> dict[str, Choice]:
    """For each section that has a place its Choice."""
    pinned = _pinned(portfolio, framework, corrections)
    for candidate in candidates:
        for section in candidate.totals:
            if section in pinned or any(candidate.stretch is stretch for choice in pinned.values() for stretch in choice.stretches):
                candidate.totals[section] = -99.0
    chosen = place_sections(candidates, framework, decoys)
    choices = {section: _choice(section, number, candidates, chosen) for section, number in chosen.items()}
    choices.update(pinned)
    _undivided(choices, candidates, framework, decoys)
    _stubs_beside(choices, candidates, framework, decoys)
    _several_parts(choices, candidates, framework, decoys)
    _continuations(choices, candidates, framework, decoys, frozenset(pinned))
    _following_parts(choices)
    _trim(choices, portfolio)
    _shared_reflection(choices, candidates, framework)
    return choices


def _choice(section: str, number: int, candidates: list[Candidate], chosen: dict[str, int]) -> Choice:
    candidate = candidates[number]
    rivals = [
        other.totals.get(section, 0.0)
        for index, other in enumerate(candidates)
        if index not in chosen.values() and not candidate.stretch.holds(other.stretch)
    ]
    choice = Choice(score=candidate.totals[section], margin=candidate.totals[section] - max(rivals, default=0.0))
    stretch = _inner(candidate.stretch, section, candidates, {index: other for other, index in chosen.items()})
    choice.add(stretch, (stretch.start, stretch.end), _reasons(candidate, section))
    choice.outer = candidate.stretch
    choice.named = candidate.names.get(section, 0.0)
    return choice


def _inner(stretch: Stretch, section: str, candidates: list[Candidate], chosen: dict[int, str]) -> Stretch:
    """The heading at which to start reading: the page itself, or the heading below it where the page has no text above that."""
    if (
        not stretch.root
        or not stretch.children
        or count_words(stretch.own_text) - count_words(stretch.heading) >= 8
        or stretch.page.role == "wall"
    ):
        return stretch
    own = next(candidate for candidate in candidates if candidate.stretch is stretch)
    # Below the author's own title a bold line or a heading is a subtitle; below “5 Specialist” a heading is where the section begins.
    headed = bool(stretch.labels) and stretch.labels[0].source == "h1"
    general = section in own.coded or own.names.get(section, 0.0) >= 4.4 or code_of(stretch.heading).area is not None
    inside = [
        candidate
        for index, candidate in enumerate(candidates)
        if candidate.stretch in stretch.children and candidate.part is None and index not in chosen
    ]
    named = [candidate for candidate in inside if candidate.names.get(section, 0.0) >= 3.5 and candidate.totals.get(section, 0.0) > 1.5]
    if named:
        return max(named, key=lambda candidate: (candidate.names[section], -candidate.stretch.position)).stretch
    long = [
        candidate
        for candidate in inside
        if candidate.stretch.words >= 0.6 * max(1, stretch.words)
        # Below a page's own heading a bold line is its subtitle; a heading is where the section begins.
        and (not headed or section == "context" or ((candidate.stretch.real or candidate.stretch.level < 9.5) and general))
        and (candidate.best_section[0] == section or candidate.best_section[1] < 3.5)
    ]
    return long[0].stretch if len(long) == 1 else stretch


def _reasons(candidate: Candidate, section: str) -> tuple[str, ...]:
    reasons = [reason for reason in candidate.why.get(section, []) if reason]
    if candidate.area is not None and section.startswith(str(candidate.area)):
        reasons.append(f"lies under core area {candidate.area}")
    mean = sum(candidate.topics.values()) / max(1, len(candidate.topics))
    if candidate.topics.get(section, 0.0) - mean > 0.5:
        reasons.append("the text speaks of it")
    return tuple(dict.fromkeys(reasons)) or ("nothing else fits better",)


def _pinned(portfolio: Portfolio, framework: Framework, corrections: Corrections) -> dict[str, Choice]:
    found: dict[str, Choice] = {}
    for pin in corrections.pins:
        stretch = _stretch_of(portfolio, pin)
        if framework.section(pin.section) is None or stretch is None:
            continue
        choice = found.setdefault(pin.section, Choice(score=20.0, margin=20.0))
        choice.add(stretch, (stretch.start, stretch.end), ("the author says so (foliocheck.toml)",))
    return found


def _stretch_of(portfolio: Portfolio, pin: Pin) -> Stretch | None:
    key = page_key(without_fragment(pin.address)).rstrip("/")
    fragment = fragment_of(pin.address)
    for tree in portfolio.trees:
        if key not in (page_key(tree.page.url).rstrip("/"), page_key(tree.page.final_url).rstrip("/")) and pin.address not in (
            tree.page.url,
            tree.page.final_url,
        ):
            continue
        for stretch in tree.descendants():
            if (pin.heading and fold(stretch.heading) == fold(pin.heading)) or (
                fragment and stretch.anchor == fragment and not pin.heading
            ):
                return stretch
        return tree
    return None


def _undivided(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> None:
    """Sections of a core area that stand under one roof: all get the same place."""
    areas = framework.hints.get("areas", ())
    for area in areas if isinstance(areas, list) else ():
        sections = [section for section in area["sections"] if framework.section(section) is not None]
        left = [section for section in sections if section not in choices]
        if not left:
            continue
        together = _together(choices, candidates, sections, left)
        if together is None and len(left) == len(sections):
            together = _whole_area(candidates, f"area {area['number']}", choices, decoys)
        if together is not None:
            stretch = together.stretch
            for section in sections:
                if section in left or choices[section].stretches[0] is stretch:
                    others = " and ".join(other for other in sections if other != section)
                    choice = Choice(score=together.names.get(together.names_area or section, 4.0) + 1.0, margin=2.0, not_apart=others)
                    choice.add(
                        stretch,
                        (stretch.start, stretch.end),
                        (f"“{stretch.heading}” holds {' and '.join(sections)}, which are not set apart",),
                    )
                    choices[section] = choice
            continue
        _unheaded(choices, candidates, sections, left)


def _stubs_beside(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> None:
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
        following = [
            candidate for candidate in candidates
            if candidate.stretch.parent is holder and candidate.stretch.start > last.start and candidate.part is None and not candidate.names_area
            and id(candidate.stretch) not in taken and not decoys.cost(candidate.stretch) and candidate.stretch.page.role == "content"
            and candidate.best_section[1] < 4.4 and (candidate.stretch.words < 20 or candidate.substance.kind != "real")
        ]  # fmt: skip
        if len(following) != len(left) or (last.root and f"area {area['number']}" not in {key for key, score in _own(last, candidates).names.items() if score >= 3.6}):
            continue
        for section, candidate in zip(left, following, strict=True):
            choice = Choice(score=2.5, margin=1.0, named=2.0)
            choice.add(candidate.stretch, (candidate.stretch.start, candidate.stretch.end), (f"stands after {placed[-1]} on the same page",))
            choices[section] = choice


def _own(stretch: Stretch, candidates: list[Candidate]) -> Candidate:
    return next(candidate for candidate in candidates if candidate.stretch is stretch)


def _together(choices: dict[str, Choice], candidates: list[Candidate], sections: list[str], left: list[str]) -> Candidate | None:
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
        if (
            candidate.names_area
            and len(left) == len(sections) - 1
            and candidate.exact.get(candidate.names_area)
            and not candidate.exact.get(section)
        ):
            return candidate
    return None


def _names_both(candidate: Candidate, section: str, other: str) -> bool:
    """Whether a heading without a number speaks of both sections (“Data protection and the helplines standard”), and so does the text."""
    if section in candidate.coded or candidate.exact.get(section):
        return False
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
                choice = Choice(score=4.0, margin=1.0)
                choice.add(
                    candidate.stretch,
                    (candidate.stretch.start, candidate.stretch.own_end),
                    (f"text under “{candidate.stretch.heading}” above the heading of {sections[1]}",),
                )
                choices[first] = choice
                return


def _several_parts(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> None:
    """Where a row asks for several parts: the parts under its heading, or further stretches that name it."""
    for section in framework.sections:
        choice = choices.get(section.id)
        if section.parts < 2 or choice is None or len(choice.stretches) > 1:
            continue
        holder = choice.outer or choice.stretches[0]
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
        choice.add(candidate.stretch, (candidate.stretch.start, candidate.stretch.end), _reasons(candidate, section))
    order = sorted(range(len(choice.stretches)), key=lambda index: choice.stretches[index].position)
    choice.stretches = [choice.stretches[index] for index in order]
    choice.spans = [choice.spans[index] for index in order]
    choice.why = [choice.why[index] for index in order]


def _beside(stretch: Stretch, choice: Choice, taken: list[Stretch]) -> bool:
    first = choice.stretches[0].position
    low, high = min(first, stretch.position), max(first, stretch.position)
    return not any(low < other.position < high for other in taken)


def _continuations(
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
                choice.add(stretch, (stretch.start, stretch.end), _reasons(candidate, section.id))
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


def _echoes(part: Stretch, whole: Stretch) -> bool:
    """Whether the heading of a part repeats the section's own heading: “Reflection: the people” after “The people”."""
    rest = [word for word in stems_of(part.heading) if not word.startswith(("reflect", "myfyr"))]
    return bool(rest) and rest == list(stems_of(whole.heading))


def _continues(candidate: Candidate, section: str, choice: Choice) -> bool:
    named = candidate.names.get(section, 0.0)
    if candidate.best_section[0] != section or candidate.substance.kind != "real":
        return False
    if section in ("future", "confirmation"):
        first = choice.stretches[0]
        return named >= 4.0 and candidate.stretch.page_number != first.page_number and candidate.totals.get(section, 0.0) >= 4.0
    return section in candidate.coded and named >= 5.0 and candidate.substance.own_words >= 40


def _following_parts(choices: dict[str, Choice]) -> None:
    """“Reflection” and “Evidence” beside the section's heading, not below it, belong to the section before them."""
    starts = {(stretch.page.url, stretch.start) for choice in choices.values() for stretch in choice.stretches}
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


def _trim(choices: dict[str, Choice], portfolio: Portfolio) -> None:
    """A place that holds another section's place ends where that begins; a declaration ends where other text goes on below it."""
    for section, choice in choices.items():
        for index, (stretch, span) in enumerate(zip(choice.stretches, choice.spans, strict=True)):
            inside = [
                other for name, item in choices.items() for other in item.stretches
                if name != section and not (item.not_apart and choice.not_apart) and stretch.holds(other) and span[0] <= other.start < span[1]
            ]  # fmt: skip
            if inside and not (stretch.root and span[0] == 0 and min(other.start for other in inside) <= 3):
                span = (span[0], min(other.start for other in inside))
            choice.spans[index] = span
    confirmation, context = choices.get("confirmation"), choices.get("context")
    if (
        confirmation is not None
        and context is not None
        and context.stretches[0].root
        and context.stretches[0].holds(confirmation.stretches[0])
    ):
        start, end = confirmation.spans[0]
        if count_words(range_text(context.stretches[0].page, 0, start, frozenset())) < 40:
            context.spans[0] = (end, context.stretches[0].end)


def _shared_reflection(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework) -> None:
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
            or (block.kind == "quote" and part_of(opening.split(".")[0].split(":")[0]) == "reflection")
        ):
            start = index
            break
    if start is None:
        return None
    found = Stretch(page=page, page_number=stretch.page_number, start=start, end=span[1], own_end=span[1], level=9, heading="", anchor=None)
    found.text = found.own_text = range_text(page, start, span[1], frozenset())
    return found
