"""Which text of a Snapshot is which section of the framework: what the mapper gives and every check reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["found", "partly", "stub", "missing", "locked"]
Answer = Literal["yes", "no", "unclear", "n/a"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of one page that belongs to a section: `page` is `Page.url`, blocks `start` up to but not including `end`.

    `anchor` is the literal id (no #) that leads there, or None. `heading` is verbatim, the page title where there is none.
    `why` are the mapper's reasons in words.
    """

    page: str
    start: int
    end: int
    anchor: str | None
    heading: str
    words: int
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece of evidence that a section shows. `kind`: page | document | image | video | audio | embed | link | named | text.

    `href` is as in `Link.href`, or None where it is named but not linked; `found_on` is the page it was met on.
    """

    kind: str
    href: str | None
    label: str
    found_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a section that asks for several (a specialist option of two). Same words as the section's own."""

    title: str
    status: Status
    words: int
    description: Answer
    reflection: Answer
    places: tuple[Place, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What was found of one section. `signs` are the sentences that speak for description and reflection, by name.

    `why` says in words how the status came about; `not_apart` names the section it could not be set apart from. Of a missing section
    `perhaps` is an account that belongs to no section yet, and may be this one.
    """

    id: str
    title: str
    required: bool
    assessed: bool
    status: Status
    confidence: float
    words: int
    description: Answer = "n/a"
    reflection: Answer = "n/a"
    places: tuple[Place, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    parts: tuple[Part, ...] = ()
    signs: dict[str, tuple[str, ...]] | None = None
    why: tuple[str, ...] = ()
    not_apart: str | None = None
    perhaps: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMap:
    """All rows of the framework in its order, and how the framework was chosen. `refused` are decoys: a place and why it is none.

    `unheard` are corrections that could not be followed: what the author said, and why nothing came of it.
    """

    framework: str
    framework_title: str
    framework_why: tuple[str, ...]
    sections: tuple[Section, ...]
    refused: tuple[tuple[Place, str], ...] = ()
    unheard: tuple[tuple[str, str], ...] = ()

    def section(self, section_id: str) -> Section | None:
        """The row with this id, or None."""
        return next((section for section in self.sections if section.id == section_id), None)

    def at(self, page: str, block: int | None) -> str | None:
        """The id of the section that holds this block of this page; without a block, the only section placed on the page; else None."""
        here = [(section.id, place) for section in self.sections for place in section.places if place.page == page]
        if block is None:
            ids = {section_id for section_id, _ in here}
            return ids.pop() if len(ids) == 1 else None
        return next((section_id for section_id, place in here if place.start <= block < place.end), None)
