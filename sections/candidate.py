"""One stretch with all that speaks for its being each section."""

from __future__ import annotations

from dataclasses import dataclass, field

from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import Substance

LEAST_ODDS = -0.5
"""The logarithm of the odds above which a stretch is taken for a section: tried on labelled portfolios that no weights had seen."""


@dataclass
class Candidate:
    """What speaks for one stretch: `names` and `why` by target, `odds` (logarithms) by section."""

    stretch: Stretch
    text: str
    substance: Substance
    names: dict[str, float] = field(default_factory=dict)
    exact: dict[str, bool] = field(default_factory=dict)
    coded: set[str] = field(default_factory=set)
    odds: dict[str, float] = field(default_factory=dict)
    """How likely it is a section's first place, where it is possible at all."""
    barred: set[str] = field(default_factory=set)
    """Sections that the author's corrections keep away from it."""
    why: dict[str, list[str]] = field(default_factory=dict)
    part: str | None = None
    area: int | None = None
    inside_area: bool = False
    front: bool = False
    """The page at which the portfolio was entered."""
    within: bool = False
    """Below a heading that has text of its own: a part of that, unless it names a section itself."""
    inside_of: frozenset[str] = frozenset()
    """The sections that the headings around it, or the page, name outright."""
    of_a_part: bool = False
    """On a page that is called “Reflection” or “Evidence”, whatever its headings are."""
    aside: bool = False
    """On a page that only a section's own text leads to, as to evidence."""
    is_post: bool = False
    """In a portfolio that is made of a blog's posts."""
    topics: dict[str, float] = field(default_factory=dict)
    """How much its words speak for each section, or against it."""
    in_turn: set[str] = field(default_factory=set)
    """Sections of its core area whose turn it is by count: “the second of two parts”."""

    @property
    def names_area(self) -> str | None:
        """The core area that this stretch names as a whole (“area 2”), or None."""
        areas = [(score, target) for target, score in self.names.items() if target.startswith("area ")]
        best = max(areas, default=(0.0, ""))
        return best[1] if best[0] >= 3.6 else None

    @property
    def best_section(self) -> tuple[str | None, float]:
        """The section that its names speak for most, with the score."""
        scored = sorted(
            ((score, target) for target, score in self.names.items() if not target.startswith("area ")),
            key=lambda item: (-item[0], item[1]),
        )
        return (scored[0][1], scored[0][0]) if scored else (None, 0.0)

    @property
    def outright(self) -> frozenset[str]:
        """The sections that it names by their number or their whole name; none where it names an area as well."""
        if self.names_area:
            return frozenset()
        return frozenset(
            target
            for target, score in self.names.items()
            if score >= 4.4 and not target.startswith("area ") and (self.exact.get(target) or target in self.coded)
        )
