"""All places of every section: the one that was assigned, its continuations, what is not set apart, what the author pinned."""

from __future__ import annotations

import re

from foliocheck.core.corrections import Corrections
from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import count_words
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.codes import code_of
from foliocheck.sections.continuations import following_parts, further_options, further_places, several_parts
from foliocheck.sections.declarations import declaration_without_heading
from foliocheck.sections.declaring import declares_outright
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.lists_beside import lists_beside
from foliocheck.sections.parts import part_of
from foliocheck.sections.pins import pinned_places
from foliocheck.sections.placing import Choice, place_sections
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reasons import reasons_for
from foliocheck.sections.refusals import drop_refused, refuse_candidates, refused_places
from foliocheck.sections.shared_reflection import shared_reflections
from foliocheck.sections.stretches import Stretch, range_text
from foliocheck.sections.substance import substance_of
from foliocheck.sections.undivided import not_set_apart, stubs_beside


def choose(
    portfolio: Portfolio, candidates: list[Candidate], framework: Framework, decoys: Decoys, corrections: Corrections
) -> dict[str, Choice]:
    """For each section that has a place its Choice."""
    pinned = pinned_places(portfolio, framework, corrections)
    for candidate in candidates:
        for section in candidate.totals:
            if section in pinned or any(candidate.stretch is stretch for choice in pinned.values() for stretch in choice.stretches):
                candidate.totals[section] = -99.0
    refusals = refused_places(portfolio, corrections)
    refuse_candidates(candidates, refusals)
    chosen = place_sections(candidates, framework, decoys)
    choices = {section: _choice(section, number, candidates, chosen) for section, number in chosen.items()}
    choices.update(pinned)
    _declared_somewhere(choices, portfolio, framework, decoys)
    not_set_apart(choices, candidates, framework, decoys, portfolio.names)
    stubs_beside(choices, candidates, framework, decoys)
    several_parts(choices, candidates, framework, decoys)
    further_places(choices, candidates, framework, decoys, frozenset(pinned))
    further_options(choices, candidates, framework, decoys)
    _from_its_holder(choices, candidates, portfolio)
    lists_beside(choices, candidates, framework)
    following_parts(choices)
    drop_refused(choices, refusals, frozenset(pinned))
    _trim(choices, portfolio)
    shared_reflections(choices, candidates, framework)
    return choices


def _from_its_holder(choices: dict[str, Choice], candidates: list[Candidate], portfolio: Portfolio) -> None:
    """A section that stands on pages “Description” and “Reflection” begins at the page above them, which bears its name."""
    taken = {id(stretch) for choice in choices.values() for stretch in choice.stretches}
    for section, choice in choices.items():
        first = choice.stretches[0]
        above = portfolio.holders.get(first.page.url) if first.root else None
        own = next((each for each in candidates if each.stretch.root and each.stretch.page.url == above), None)
        if own is None or id(own.stretch) in taken or own.names_area or own.front or own.names.get(section, 0.0) < 0.8 * choice.named:
            continue
        choice.stretches.insert(0, own.stretch)
        choice.spans.insert(0, (own.stretch.start, own.stretch.end))
        choice.why.insert(0, ("it leads to the pages of this section", *reasons_for(own, section)))


def _declared_somewhere(choices: dict[str, Choice], portfolio: Portfolio, framework: Framework, decoys: Decoys) -> None:
    """Without a heading for it the confirmation is where the author declares it, in whatever text."""
    if framework.section("confirmation") is None:
        return
    there = choices.get("confirmation")
    if there is not None and (there.margin >= 20.0 or _declares_something(there, portfolio)):
        return
    found = declaration_without_heading(portfolio, decoys)
    if found is not None:
        stretch, start, end = found
        choices["confirmation"] = choice = Choice(score=4.0, margin=2.0, named=2.0)
        choice.add(stretch, (start, end), ("the text declares there that the portfolio is true, under no heading of its own",))


def _declares_something(choice: Choice, portfolio: Portfolio) -> bool:
    """Whether a place for the confirmation declares, or is a lock: a heading over nothing gives way to a declaration under no heading."""
    if choice.stretches[0].page.role == "wall":
        return True
    text = "\n".join(
        range_text(stretch.page, *span, portfolio.skips.get(stretch.page.url, frozenset()))
        for stretch, span in zip(choice.stretches, choice.spans, strict=True)
    )
    return substance_of(text).declares > 0


def _choice(section: str, number: int, candidates: list[Candidate], chosen: dict[str, int]) -> Choice:
    candidate = _or_its_area(candidates[number], section, candidates, chosen)
    rivals = [
        other.totals.get(section, 0.0)
        for index, other in enumerate(candidates)
        if index not in chosen.values() and not candidate.stretch.holds(other.stretch)
    ]
    score = candidates[number].totals[section]
    choice = Choice(score=score, margin=score - max(rivals, default=0.0))
    stretch = _inner(candidate.stretch, section, candidates, {index: other for other, index in chosen.items()})
    stretch = _title_above(stretch, section, candidates, chosen)
    choice.add(stretch, (stretch.start, stretch.end), reasons_for(candidate, section))
    choice.outer = candidate.stretch
    choice.named = candidate.names.get(section, 0.0)
    return choice


_ASKS = re.compile(r"^\W*(?:what|who|whom|whose|how|why|where|when)\b|^[“‘\"']", re.IGNORECASE)
"""How a heading begins that opens a part of what the title above it names."""
_SUBTITLE, _WELCOME = 8, 40
"""Fewer words than these above the first heading are no text of the section: an author's name, or a welcome on the front page."""
_TOPICAL = frozenset(("specialist", "advanced"))
_PLAIN = frozenset(("context", "future", "confirmation"))
_TITLED = frozenset(("1a", "1b", "1c", "2a", "2b", "3a", "3b", "4"))
"""Sections whose own name at the top of a page is where reading starts; under “5 Specialist option” the topic's heading is."""


def _or_its_area(candidate: Candidate, section: str, candidates: list[Candidate], chosen: dict[str, int]) -> Candidate:
    """A heading that names nothing, under one that names its core area and holds no other section: the whole of that is the section."""
    if candidate.names.get(section, 0.0) >= 2.5 or section[:1] not in "123":
        return candidate
    for other in candidates:
        if other.names_area == f"area {section[0]}" and other.stretch.holds(candidate.stretch) and other.part is None:
            alone = not any(
                other.stretch.holds(candidates[number].stretch) or candidates[number].stretch is other.stretch
                for name, number in chosen.items()
                if name != section
            )
            if alone:
                return other
    return candidate


def _inner(stretch: Stretch, section: str, candidates: list[Candidate], chosen: dict[int, str]) -> Stretch:
    """The heading at which to start reading: the page itself, or the heading below it where the page has no text above that."""
    own = next(candidate for candidate in candidates if candidate.stretch is stretch)
    welcome = _WELCOME if section == "context" and own.front else _SUBTITLE
    if (
        not stretch.root
        or not stretch.children
        or sum(count_words(line) for line in stretch.own_text.split("\n") if not declares_outright(line)) - count_words(stretch.heading)
        >= welcome
        or stretch.page.role == "wall"
    ):
        return stretch
    # Below the author's own title a bold line or a heading is a subtitle; below “5 Specialist” a heading is where the section begins.
    headed = any(block.text.strip() == stretch.heading for block in stretch.page.blocks if block.zone == "content")
    code = code_of(stretch.heading)
    general = section not in _TITLED and (
        _is_general(stretch, section, own) or (code.area is not None and count_words(stretch.heading) <= 3)
    )
    general = general or (section in own.coded and code.bare)
    inside = [
        candidate
        for index, candidate in enumerate(candidates)
        if candidate.stretch in stretch.children
        and (candidate.part is None or (candidate.part == "description" and section == "context" and own.front))
        and index not in chosen
    ]
    outright = section in own.outright and headed
    named = [
        candidate
        for candidate in inside
        if candidate.names.get(section, 0.0) >= 3.5
        and candidate.totals.get(section, 0.0) > 1.5
        and (not outright or section in candidate.outright)
    ]
    if named:
        return max(named, key=lambda candidate: (candidate.names[section], -candidate.stretch.position)).stretch
    only = [child for child in stretch.children if part_of(child.heading) is None]
    if (
        len(only) == 1
        and only[0].real
        and headed
        and not own.outright
        and not own.front
        and only[0].words >= 0.7 * stretch.words
        and section != "context"
        and not _ASKS.match(only[0].heading)
    ):
        return only[0]  # nothing stands between the title and the only heading: reading starts at that
    long = [
        candidate
        for candidate in inside
        if candidate.stretch.words >= 0.6 * max(1, stretch.words - count_words(stretch.own_text))
        # Below a page's own heading a bold line is its subtitle; a heading is where the section begins.
        and (not headed or (section == "context" and own.front) or ((candidate.stretch.real or candidate.stretch.level < 9.5) and general))
        and (candidate.best_section[0] == section or candidate.best_section[1] < 3.5)
    ]
    return long[0].stretch if len(long) == 1 else stretch


def _is_general(stretch: Stretch, section: str, own: Candidate) -> bool:
    """Whether a page's heading is the section's own name and no more (“Specialist option”): what it is about stands below."""
    return (
        section in _TOPICAL and own.exact.get(section, False) and own.names.get(section, 0.0) >= 4.4 and count_words(stretch.heading) <= 3
    )


def _title_above(stretch: Stretch, section: str, candidates: list[Candidate], chosen: dict[str, int]) -> Stretch:
    """The author's title of a page whose text all lies below a line that names the section: the line is a subtitle."""
    root = stretch.parent
    if root is not None and root.root and stretch.real and root.children[0] is stretch:
        own = next(candidate for candidate in candidates if candidate.stretch is root)
        above = (
            count_words(root.own_text) - count_words(root.heading) < _SUBTITLE
            and not own.front
            and any(block.level and block.text.strip() == root.heading for block in root.page.blocks)
        )
        # “The next three years” below “Future plans”: the title is the section's name, the heading below it says it in other words.
        named = (
            own.exact.get(section, False)
            and own.names.get(section, 0.0) >= 5.0
            and count_words(root.heading) >= 2
            and section not in own.coded
        )
        if above and named and section in _PLAIN and _named_less(stretch, section, candidates):
            return root
    if stretch.real or root is None or not root.root or root.children[0] is not stretch:
        return stretch
    if (
        any(part_of(child.heading) is None for child in root.children[1:])
        or stretch.words < (0.9 if len(root.children) == 1 else 0.3) * root.words
    ):
        return stretch
    own = next(candidate for candidate in candidates if candidate.stretch is root)
    titled = any(block.level and block.text.strip() == root.heading for block in root.page.blocks)
    alone = not any(root.holds(candidates[number].stretch) for name, number in chosen.items() if name != section)
    other = own.best_section
    coded = any(candidate.stretch is stretch and section in candidate.coded for candidate in candidates) and not own.outright
    unnamed = own.names_area is None and (other[1] < 3.5 or other[0] == section or coded)
    bare = count_words(root.own_text) - count_words(root.heading) < _SUBTITLE
    return root if titled and alone and unnamed and bare and not own.front else stretch


def _named_less(stretch: Stretch, section: str, candidates: list[Candidate]) -> bool:
    """Whether a heading has no number of the section, and less of its name than a title above it that is nothing but the name."""
    own = next(candidate for candidate in candidates if candidate.stretch is stretch)
    return section not in own.coded and own.names.get(section, 0.0) < 4.9


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
