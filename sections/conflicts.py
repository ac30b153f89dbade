"""Two sections, one inside the other: which of the two placements makes less sense."""

from __future__ import annotations

from foliocheck.sections.candidate import THRESHOLD, Candidate
from foliocheck.sections.substance import substance_of

_SPEAKS = 1.2
"""The points by words from which a text under the title of an area is clearly about another of its sections than the title names."""
_DECLARATION = 220
"""A declaration is shorter than this many words."""


def conflict_in(candidates: list[Candidate], sections: tuple[str, ...], chosen: dict[str, int]) -> tuple[str, int] | None:
    """A placement to take back: of two that lie one inside the other, the one that makes less sense."""
    for outer, outer_number in chosen.items():
        holder = candidates[outer_number]
        inside = [
            (section, number) for section, number in chosen.items() if section != outer and holder.stretch.holds(candidates[number].stretch)
        ]
        if not inside:
            continue
        told_above = bool(holder.exact.get(outer)) and account_above(holder)  # the title names the first of the area's sections too
        if holder.names_area and not told_above and any(section[0] == holder.names_area[-1] for section, _ in inside):
            return outer, outer_number
        if holder.stretch.root and outer == "context" and holder.stretch.own_text:
            continue
        if holder.stretch.root and len(inside) >= 2 and not holder.exact.get(outer) and not _stands_before(holder, inside, candidates):
            return outer, outer_number
        for section, number in inside:
            inner = candidates[number]
            planned = section == "future" and inner.names.get(section, 0.0) >= 3.3 and inner.substance.plans >= 3
            beside = holder.names_area == f"area {section[0]}" and inner.topics.get(section, 0.0) >= _SPEAKS
            sure = section in inner.coded or bool(inner.exact.get(section)) or planned or beside
            named = holder.names.get(outer, 0.0) >= 4.0
            follows = _follows(section, outer, sections, {name for name, _ in inside})
            if (
                section == "confirmation"
                and (holder.stretch.root or sure)
                and inner.substance.declares
                and inner.stretch.words <= _DECLARATION
            ):
                continue  # a declaration may stand anywhere
            if holder.stretch.root and _names_both(holder, outer, section) and inner.names.get(section, 0.0) >= 3.0:
                return (outer, outer_number) if _another(candidates, outer, outer_number, holder) else None
            if named and not (sure and (section in inner.coded or follows)):
                return section, number
            if not named and _is_minor(inner, holder) and not (sure and follows):
                return section, number
            if not named and inner.totals[section] >= holder.totals[outer]:
                return outer, outer_number
            if not sure:
                return section, number
    return None


def _stands_before(holder: Candidate, inside: list[tuple[str, int]], candidates: list[Candidate]) -> bool:
    """Whether a page has an account of its own above its first heading, and the other sections below that: the last page, say, that holds the rest."""
    return account_above(holder) and all(candidates[number].stretch.start >= holder.stretch.own_end for _, number in inside)


def account_above(holder: Candidate) -> bool:
    """Whether a page tells something of its own above its first heading."""
    own = substance_of(holder.stretch.own_text)
    return own.kind == "real" and own.words >= 100 and own.past >= 2


def _follows(section: str, outer: str, sections: tuple[str, ...], inside: set[str]) -> bool:
    """Whether `section` comes next after `outer`, but for what stands inside the same page."""
    between = sections[sections.index(outer) + 1 : sections.index(section)]
    return sections.index(section) > sections.index(outer) and all(other in inside for other in between)


def _is_minor(inner: Candidate, holder: Candidate) -> bool:
    """Whether `inner` is a heading within a longer text: a page under its author's own title that has a part about the future, say."""
    own = holder.stretch.words - inner.stretch.words
    return own >= 60 and inner.stretch.words < 0.5 * holder.stretch.words


def _names_both(holder: Candidate, one: str, other: str) -> bool:
    return holder.names.get(one, 0.0) >= 2.5 and holder.names.get(other, 0.0) >= 2.5


def _another(candidates: list[Candidate], section: str, number: int, holder: Candidate) -> bool:
    """Whether something inside `holder` may be `section` too."""
    return any(
        other.totals.get(section, 0.0) >= THRESHOLD and holder.stretch.holds(other.stretch)
        for index, other in enumerate(candidates)
        if index != number
    )
