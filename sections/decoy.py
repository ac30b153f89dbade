"""What was found against stretches: costs, reasons and copies."""

from __future__ import annotations

from dataclasses import dataclass, field

from foliocheck.sections.stretches import Stretch

REFUSED = 4.0
"""The cost of what only shows another page, is a copy, a sample or a note."""


@dataclass
class Decoys:
    """Costs and reasons by stretch (its id), found before any section has a place."""

    costs: dict[int, float] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    copies: dict[int, str] = field(default_factory=dict)

    def cost(self, stretch: Stretch) -> float:
        """What `stretch` loses for being a decoy: 0 where it is none."""
        return self.costs.get(id(stretch), 0.0)

    def reason(self, stretch: Stretch) -> str | None:
        """Why `stretch` is no place for a section, or None."""
        return self.reasons.get(id(stretch))

    def mark(self, stretch: Stretch, cost: float, reason: str) -> None:
        """Remember the dearest reason against `stretch`."""
        if cost > self.costs.get(id(stretch), 0.0):
            self.costs[id(stretch)] = cost
            self.reasons[id(stretch)] = reason
