"""Accounts that belong to no section although sections are missing: each missing section may ask whether one of them is it."""

from __future__ import annotations

from foliocheck.core.framework import Framework
from foliocheck.core.sections import Place
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.decoy import Decoys
from foliocheck.sections.placing import Choice

_LEAST_WORDS = 80
_NEVER = -12.0
_ROLES = ("content", "document", "other")


def accounts_left(choices: dict[str, Choice], candidates: list[Candidate], framework: Framework, decoys: Decoys) -> dict[str, Place]:
    """For each missing section (assessed ones first) the unplaced account that speaks for it most; no account is named twice."""
    missing = [section for section in framework.sections if section.id not in choices and section.id != "confirmation"]
    left = _unplaced(choices, candidates, decoys) if missing else []
    found: dict[str, Place] = {}
    offers = sorted(
        (
            (not section.assessed, -candidate.odds.get(section.id, _NEVER), candidate.stretch.position, section.id, number)
            for section in missing
            for number, candidate in enumerate(left)
        ),
    )
    used: set[int] = set()
    for _, _, _, section_id, number in offers:
        if section_id not in found and number not in used:
            used.add(number)
            found[section_id] = _place(left[number])
    return found


def _unplaced(choices: dict[str, Choice], candidates: list[Candidate], decoys: Decoys) -> list[Candidate]:
    """The outermost stretches that tell in the first person past what somebody did, beside all places."""
    placed = [stretch for choice in choices.values() for stretch in choice.stretches]
    left: list[Candidate] = []
    for candidate in candidates:
        stretch, told = candidate.stretch, candidate.substance
        if candidate.part is not None or candidate.aside or candidate.front or stretch.page.role not in _ROLES or decoys.cost(stretch) >= 2:
            continue
        if told.kind != "real" or told.own_words < _LEAST_WORDS or told.past < 2 or told.singular < 2:
            continue
        if any(other is stretch or other.holds(stretch) or stretch.holds(other) for other in (*placed, *(kept.stretch for kept in left))):
            continue
        left.append(candidate)
    return left


def _place(candidate: Candidate) -> Place:
    stretch = candidate.stretch
    return Place(
        page=stretch.page.url, start=stretch.start, end=stretch.end, anchor=stretch.anchor, heading=stretch.heading or stretch.page.title or stretch.page.url,
        words=max(0, stretch.words), why=("an account of your own that belongs to no section yet",),
    )  # fmt: skip
