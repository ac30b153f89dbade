"""Places that were taken for a section and are not, as the author says in foliocheck.toml."""

from __future__ import annotations

from foliocheck.core.corrections import Corrections
from foliocheck.sections.candidate import Candidate
from foliocheck.sections.pins import stretch_of
from foliocheck.sections.placing import Choice
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.stretches import Stretch

Refusals = dict[str, list[Stretch]]
"""For each section the stretches that are not it."""


def refused_places(portfolio: Portfolio, corrections: Corrections) -> Refusals:
    """The stretches that the corrections refuse; what is not in the portfolio any more is passed over."""
    found: Refusals = {}
    for pin in corrections.refused:
        stretch = stretch_of(portfolio, pin)
        if stretch is not None:
            found.setdefault(pin.section, []).append(stretch)
    return found


def refuse_candidates(candidates: list[Candidate], refusals: Refusals) -> None:
    """Make sure that no refused stretch, nor one around it, is chosen for its section; a whole page takes what is on it along."""
    for candidate in candidates:
        for section, stretches in refusals.items():
            if any(_is_refused(candidate.stretch, stretch) for stretch in stretches):
                candidate.barred.add(section)


def drop_refused(choices: dict[str, Choice], refusals: Refusals, pinned: frozenset[str]) -> None:
    """Take refused stretches out of what was chosen by another way (as a further part, as an undivided rest). A pin stands above that."""
    for section, stretches in refusals.items():
        choice = choices.get(section)
        if choice is None or section in pinned:
            continue
        kept = [index for index, each in enumerate(choice.stretches) if not any(_is_refused(each, stretch) for stretch in stretches)]
        if not kept:
            del choices[section]
        elif len(kept) < len(choice.stretches):
            choice.stretches, choice.spans, choice.why = (
                [choice.stretches[index] for index in kept],
                [choice.spans[index] for index in kept],
                [choice.why[index] for index in kept],
            )


def _is_refused(candidate: Stretch, refused: Stretch) -> bool:
    return candidate is refused or candidate.holds(refused) or (refused.root and refused.holds(candidate))
