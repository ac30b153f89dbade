"""Which stretches each section gets: the likeliest places of all sections together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from foliocheck.core.framework import Framework
from foliocheck.sections.assignment import assign
from foliocheck.sections.candidate import LEAST_ODDS, Candidate
from foliocheck.sections.declaring import declares_another_work, declares_else, declares_outright
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.likelihoods import odds_of
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch

SURE_ODDS = 1.5
"""Odds (a logarithm) from which two places are both believed, though one lies in the other: levels of headings are wrong more often."""
_DECLARED, _ANOTHER, _DOUBTED = 1.0, 4.0, 1.0
"""What a text that declares gains as a confirmation, what one of another work loses (none in 294 portfolios was right), and what a likely decoy loses as
anything: the first and the last tried on odds of trees that had not seen the portfolios."""
_LEAST_LEFT, _LEFT_WORDS = -2.6, 80
"""For what is left over when all sections have been placed: of four such texts in 310 portfolios three were rightly the section's."""
_A_PART = 0.6
"""A heading with no more than this share of the words around it holds a part of them."""
_LEFT_OVER = frozenset(("advanced", "future"))
"""What stands under titles of the author's own more than other sections do, with a text like others' beside it."""
_NAMED = 2.5
"""From which a name speaks for a section by itself, by half of its words and more."""
_ANYWHERE = frozenset(("confirmation", "future"))
"""What often stands below a heading at the end of another section's text."""


@dataclass
class Choice:
    """The places of one section: stretches in order with the blocks they span; `odds` is the logarithm of the odds of the first."""

    stretches: list[Stretch] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    why: list[tuple[str, ...]] = field(default_factory=list)
    odds: float = 0.0
    pinned: bool = False
    """The author says that it stands here."""
    named: float = 6.0
    """How well labels name the section here (0 to 8): a place found by order and topic alone is less sure."""
    not_apart: str | None = None
    shared: list[Stretch] = field(default_factory=list)
    """Reflections for the whole core area."""
    beside: list[Stretch] = field(default_factory=list)
    """Lists of evidence for this section that stand outside its places."""
    common: list[Stretch] = field(default_factory=list)
    """Lists of evidence for this section and others of its page."""

    def add(self, stretch: Stretch, span: tuple[int, int], why: tuple[str, ...]) -> None:
        """One more place."""
        self.stretches.append(stretch)
        self.spans.append(span)
        self.why.append(why)


def place_sections(candidates: list[Candidate], portfolio: Portfolio, framework: Framework, decoys: Decoys) -> dict[str, int]:
    """For each section that is found the number of its candidate; fills in the candidates' `odds`."""
    sections = tuple(section.id for section in framework.sections)
    odds = odds_of(candidates, portfolio, sections, decoys)
    for (number, section), value in odds.items():
        candidates[number].odds[section] = value + _leaning(candidates[number], section, decoys)
    offers = {(number, section): value for number, candidate in enumerate(candidates) for section, value in candidate.odds.items()}
    chosen = assigned(candidates, sections, offers)
    _left_over(candidates, sections, chosen, decoys)
    _where_it_declares(candidates, chosen)
    for section in _in_order(candidates, sections, chosen):
        candidates[chosen[section]].why.setdefault(section, []).append("stands where it belongs in the order")
    return chosen


def _left_over(candidates: list[Candidate], sections: tuple[str, ...], chosen: dict[str, int], decoys: Decoys) -> None:
    """A section without a place gets the likeliest real text that no other section has or wants more, on somewhat lower odds."""
    for section in sections:
        if section in chosen or section not in _LEFT_OVER:
            continue
        held = [candidates[number].stretch for number in chosen.values()]
        free = [
            (candidate.odds[section], -number) for number, candidate in enumerate(candidates)
            if candidate.odds.get(section, _LEAST_LEFT - 1) >= _LEAST_LEFT and max(candidate.odds.values()) == candidate.odds[section]
            and candidate.substance.kind == "real" and candidate.substance.words >= _LEFT_WORDS and decoys.cost(candidate.stretch) < 2 and not candidate.aside
            and not any(other is candidate.stretch or other.holds(candidate.stretch) or candidate.stretch.holds(other) for other in held)
        ]  # fmt: skip
        if free:
            chosen[section] = -max(free)[1]


def _where_it_declares(candidates: list[Candidate], chosen: dict[str, int]) -> None:
    """The confirmation stands under the heading that declares, not on the whole page around it."""
    if "confirmation" not in chosen:
        return
    whole = candidates[chosen["confirmation"]]
    inner = [
        (candidate.odds.get("confirmation", LEAST_ODDS - 1), -number)
        for number, candidate in enumerate(candidates)
        if number not in chosen.values()
        and "confirmation" not in candidate.barred
        and whole.stretch.holds(candidate.stretch)
        and candidate.stretch.words <= _A_PART * whole.stretch.words
        and declares_outright(candidate.text)
    ]
    if inner:
        chosen["confirmation"] = -max(inner)[1]
        candidates[chosen["confirmation"]].odds.setdefault("confirmation", whole.odds["confirmation"])


def _leaning(candidate: Candidate, section: str, decoys: Decoys) -> float:
    """What is added to the odds so that decoys are told from sections more strictly, and declarations less, than most places would have it."""
    declared = 0.0
    if section == "confirmation" and candidate.substance.declares:
        declared = -_ANOTHER if declares_another_work(candidate.text) else 0.0 if declares_else(candidate.text) else _DECLARED
    return declared - (_DOUBTED if decoys.cost(candidate.stretch) >= 2 else 0.0)


def assigned(candidates: list[Candidate], sections: tuple[str, ...], odds: Mapping[tuple[int, str], float]) -> dict[str, int]:
    """The likeliest places of all sections together, by candidate's number: each place one section's, none inside another that cannot hold it.

    `odds` are logarithms, by candidate's number and section; what is below LEAST_ODDS is no place.
    """
    offers = {(section, number): value - LEAST_ODDS for (number, section), value in odds.items() if value > LEAST_ODDS}
    chosen = assign(offers, sections, 0.0)
    while (weaker := _one_inside_another(candidates, chosen, odds)) is not None:
        del offers[weaker]
        chosen = assign(offers, sections, 0.0)
    return chosen


def _one_inside_another(
    candidates: list[Candidate], chosen: Mapping[str, int], odds: Mapping[tuple[int, str], float]
) -> tuple[str, int] | None:
    """The less likely of two places one of which lies in the other, where that cannot be."""
    for outer, holder in chosen.items():
        for inner, number in chosen.items():
            if outer in (inner, "context") or inner in _ANYWHERE or not candidates[holder].stretch.holds(candidates[number].stretch):
                continue
            if outer in candidates[holder].outright and _is_bare(candidates[number], inner):
                return inner, number
            if min(odds[holder, outer], odds[number, inner]) >= SURE_ODDS:
                continue
            if odds[holder, outer] < odds[number, inner]:
                return outer, holder
            if inner in candidates[number].outright and outer not in candidates[holder].outright:
                continue  # what bears its own number or name stands for itself, whatever page it is on
            return inner, number
    return None


def _is_bare(candidate: Candidate, section: str) -> bool:
    """Whether nothing but its text makes a heading this section's: inside what names another section outright it is a part of that."""
    return section not in candidate.coded and section not in candidate.in_turn and candidate.names.get(section, 0.0) < _NAMED


def _in_order(candidates: list[Candidate], sections: tuple[str, ...], chosen: Mapping[str, int]) -> list[str]:
    """The sections that stand between those that come before and after them in the framework, and are not named outright."""
    there = [section for section in sections if section in chosen]
    found = []
    for last, section, following in zip(there, there[1:], there[2:], strict=False):
        if chosen[last] < chosen[section] < chosen[following] and section not in candidates[chosen[section]].outright:
            found.append(section)
    return found
