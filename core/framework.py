"""A framework: which sections a portfolio must have. Read from TOML by `foliocheck.sections.frameworks`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkSection:
    """One row. `guide_words` is the framework's own guidance (None: none given); `stub_words` the fewest that can be real text.

    `assessed` sections want description, reflection and evidence. `parts` > 1 where several parts are asked for
    (two specialist options). `hints` holds the mapper's own data (aliases, topic words), as the TOML has them.
    """

    id: str
    title: str
    required: bool = True
    assessed: bool = True
    group: str | None = None
    guide_words: int | None = None
    stub_words: int = 30
    parts: int = 1
    hints: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A framework with its source, date, and what in it is second-hand. `hints` is data for the mapper and for detection."""

    id: str
    title: str
    source: str
    date: str
    unverified: tuple[str, ...]
    sections: tuple[FrameworkSection, ...]
    evidence_years: int = 3
    evidence_words: int = 500
    hints: dict[str, object] = field(default_factory=dict)

    def section(self, section_id: str) -> FrameworkSection | None:
        """The section with this id, or None."""
        return next((section for section in self.sections if section.id == section_id), None)
