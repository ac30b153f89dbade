"""All places of every section: the one that was assigned, its continuations, what is not set apart, what the author pinned."""

from __future__ import annotations

import re

from foliocheck.core.corrections import Corrections
from foliocheck.core.framework import Framework
from foliocheck.core.snapshot import count_words
from foliocheck.sections.candidate import LEAST_ODDS, Candidate
from foliocheck.sections.continuations import following_parts, further_options, further_places, several_parts
from foliocheck.sections.declarations import declaration_without_heading
from foliocheck.sections.declaring import speaks_of
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.lists_beside import lists_beside
from foliocheck.sections.pins import pinned_places
from foliocheck.sections.placing import Choice, place_sections
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reasons import reasons_for
from foliocheck.sections.refusals import drop_refused, refuse_candidates, refused_places
from foliocheck.sections.shared_reflection import shared_reflections
from foliocheck.sections.stretches import Stretch, range_text
from foliocheck.sections.substance import substance_of
from foliocheck.sections.undivided import not_set_apart, plans_beside_declaration, stubs_beside

_TITLES, _TOLD = 3, 15
"""So many blocks may be a page's title and subtitle; from so many words on they tell something."""
_DECLARED = 2.0
"""The odds (a logarithm) of a declaration under no heading of its own."""
_ALL_OF_IT = re.compile(
    r"\ball (?:that )?I (?:have |did )?(?:written?|said?|say|told|tell)\b|\bthe work is (?:mine|my own)\b", re.IGNORECASE
)
"""Words for the whole portfolio that do not name it."""
_NAMED = 4.0
"""From here on a heading calls itself a confirmation: whether it is this portfolio's has been judged already."""


def choose(
    portfolio: Portfolio, candidates: list[Candidate], framework: Framework, decoys: Decoys, corrections: Corrections
) -> dict[str, Choice]:
    """For each section that has a place its Choice."""
    pinned = pinned_places(portfolio, framework, corrections)
    theirs = [stretch for choice in pinned.values() for stretch in choice.stretches]
    for candidate in candidates:
        there = any(candidate.stretch is stretch for stretch in theirs)
        candidate.barred.update((section.id for section in framework.sections) if there else pinned)
    refusals = refused_places(portfolio, corrections)
    refuse_candidates(candidates, refusals)
    chosen = place_sections(candidates, portfolio, framework, decoys)
    choices = {section: _choice(section, candidates[number]) for section, number in chosen.items()}
    choices.update(pinned)
    _declared_somewhere(choices, candidates, portfolio, framework, decoys)
    plans_beside_declaration(choices, candidates)
    not_set_apart(choices, candidates, framework, decoys, portfolio.names)
    stubs_beside(choices, candidates, framework, decoys)
    several_parts(choices, candidates, framework, decoys)
    further_places(choices, candidates, framework, decoys, frozenset(pinned))
    further_options(choices, candidates, framework, decoys)
    _from_its_holder(choices, candidates, portfolio)
    _with_its_part_pages(choices, candidates, portfolio, framework, decoys)
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


def _with_its_part_pages(
    choices: dict[str, Choice], candidates: list[Candidate], portfolio: Portfolio, framework: Framework, decoys: Decoys
) -> None:
    """The pages “Description”, “Reflection”, “Evidence” that lie under a section's page, where no other section has them."""
    taken = {id(stretch) for choice in choices.values() for stretch in (*choice.stretches, *choice.shared, *choice.beside)}
    for section, choice in choices.items():
        row = framework.section(section)
        if choice.pinned or row is None or not row.assessed:
            continue
        pages = {stretch.page.url for stretch in choice.stretches if stretch.root}
        for candidate in candidates:
            part = candidate.stretch
            below = part.root and portfolio.holders.get(part.page.url) in pages and decoys.cost(part) < 2
            if below and id(part) not in taken and candidate.coded <= {section}:
                choice.add(part, (part.start, part.end), ("a part of the section on a page of its own",))
        _in_reading_order(choice, pages, portfolio)


def _in_reading_order(choice: Choice, above: set[str], portfolio: Portfolio) -> None:
    """Put the parts that lie under the section's own page in reading order behind what stands before them."""
    rows = list(zip(choice.stretches, choice.spans, choice.why, strict=True))
    places = [index for index, (part, _, _) in enumerate(rows) if index and part.root and portfolio.holders.get(part.page.url) in above]
    for index, row in zip(places, sorted((rows[index] for index in places), key=lambda row: row[0].position), strict=True):
        choice.stretches[index], choice.spans[index], choice.why[index] = row


def _declared_somewhere(
    choices: dict[str, Choice], candidates: list[Candidate], portfolio: Portfolio, framework: Framework, decoys: Decoys
) -> None:
    """Without a heading for it the confirmation is where the author declares it, in whatever text."""
    if framework.section("confirmation") is None:
        return
    there = choices.get("confirmation")
    if there is not None and (there.pinned or _declares_something(there, portfolio)):
        return
    refused = frozenset(
        id(each.stretch) for each in candidates
        if each.names.get("confirmation", 0.0) >= _NAMED and each.odds.get("confirmation", LEAST_ODDS) < LEAST_ODDS
    )  # fmt: skip
    found = declaration_without_heading(portfolio, decoys, refused)
    if found is not None:
        stretch, start, end = found
        text = range_text(stretch.page, start, end, portfolio.skips.get(stretch.page.url, frozenset()))
        if there is not None and not speaks_of(text)[0] and _ALL_OF_IT.search(text) is None:
            return  # a heading for it, though over nothing, is given up only for a text that speaks of the portfolio
        choices["confirmation"] = choice = Choice(odds=_DECLARED, named=2.0)
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


def _choice(section: str, candidate: Candidate) -> Choice:
    stretch = candidate.stretch
    choice = Choice(odds=candidate.odds[section], named=candidate.names.get(section, 0.0))
    choice.add(stretch, (stretch.start, stretch.end), reasons_for(candidate, section))
    return choice


def _told_above(stretch: Stretch, inside: list[Stretch]) -> bool:
    """Whether a page tells something above the first of the places inside it: a title and a subtitle are no text of a section."""
    start = min(other.start for other in inside)
    return start > _TITLES or count_words(range_text(stretch.page, 0, start, frozenset())) - count_words(stretch.heading) >= _TOLD


def _trim(choices: dict[str, Choice], portfolio: Portfolio) -> None:
    """A place that holds another section's place ends where that begins; a declaration ends where other text goes on below it."""
    for section, choice in choices.items():
        for index, (stretch, span) in enumerate(zip(choice.stretches, choice.spans, strict=True)):
            inside = [
                other for name, item in choices.items() for other in item.stretches
                if name != section and not (item.not_apart and choice.not_apart) and stretch.holds(other) and span[0] <= other.start < span[1]
            ]  # fmt: skip
            if inside and (not stretch.root or span[0] > 0 or _told_above(stretch, inside)):
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
