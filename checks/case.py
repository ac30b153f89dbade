"""What every check is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from foliocheck.core.framework import Framework
from foliocheck.core.report import LinkRow, Severity, Who
from foliocheck.core.sections import SectionMap
from foliocheck.core.snapshot import Page, Snapshot

if TYPE_CHECKING:
    from foliocheck.checks.data_protection.recognisers.reading.hit import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of a fault: a page (or document) address, and as much as is known of where on it.

    `block` is an index into that page's blocks: section and heading are found from it. `evidence` is the part of the place by
    which it is known again next time (a value, a selector, a text); it goes into the fingerprint after masking.
    `picture` is the address of the picture in which the place is, `part` where in it (x, y, width, height as parts of 1).
    """

    url: str
    block: int | None = None
    selector: str | None = None
    excerpt: str = ""
    page: int | None = None
    linked_from: str | None = None
    section: str | None = None
    heading: str | None = None
    evidence: str | None = None
    zone: str | None = None
    picture: str | None = None
    part: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One cause with all its places. Yield one Fault for one cause, not one for each place.

    `key` tells causes of the same check apart (a rule's id, a value); it goes into the fingerprint after masking.
    Everything left at None is taken from the check itself (severity, title, why, tip).
    """

    message: str
    spots: tuple[Spot, ...]
    verdict: Literal["fail", "needs-person"] = "fail"
    severity: Severity | None = None
    title: str | None = None
    tip: str | None = None
    advice: str | None = None
    """Name of the advice entry (reports/advice), where it is not the check's own id."""
    key: str = ""
    confidence: float = 1.0
    who: Who = "author"
    why: str | None = None
    standard: str | None = None
    total: int | None = None
    publishes: bool = False
    """Whether its remedy makes the words of its places easier to reach: what is private in them is to go first."""
    effort: int = 2
    """1: minutes, 2: an hour, 3: an evening or another person is needed."""


class Seen:
    """How many things a check looked at. A check that looked at nothing is `not-applicable`."""

    def __init__(self) -> None:
        self.count = 0

    def one(self, number: int = 1) -> None:
        """Count `number` more things as looked at."""
        self.count += number


@dataclass(frozen=True, kw_only=True)
class Case:
    """All that a check may look at.

    `links` are the rows with their verdicts; `owner_addresses` and `owner_names` come from corrections (`foliocheck.toml`);
    `permitted` are scrypt hashes of values whose owners gave permission; `html` gives a page's rendered document ("" where not kept).
    `today` is the day of the crawl (ISO), so that judging an old snapshot gives the same answer. `told` gives the personal values in a text
    (text, where it stands) that another process has read already, None where it has not.
    """

    snapshot: Snapshot
    sections: SectionMap
    framework: Framework
    links: tuple[LinkRow, ...] = ()
    owner_addresses: tuple[str, ...] = ()
    owner_names: tuple[str, ...] = ()
    permitted: tuple[str, ...] = ()
    html: Callable[[Page], str] = field(default=lambda page: "")
    today: str = ""
    told: Callable[[str, str], tuple[Hit, ...] | None] = field(default=lambda text, where: None, compare=False, repr=False)
    seen: Seen = field(default_factory=Seen)
    shared: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What several checks ask of the case, worked out once, by a name of its own: it goes on when the case is given to the next check."""

    @cached_property
    def portfolio_pages(self) -> tuple[Page, ...]:
        """The pages that are the portfolio's own text: content, and documents handed in or placed as sections."""
        placed = {place.page for section in self.sections.sections for place in section.places}
        return tuple(page for page in self.snapshot.pages if page.role in ("content", "document") or page.url in placed)

    @cached_property
    def readable_pages(self) -> tuple[Page, ...]:
        """Every page whose text was read: all but walls, errors and duplicates."""
        return tuple(page for page in self.snapshot.pages if page.role not in ("wall", "error", "duplicate"))

    @cached_property
    def links_by_address(self) -> Mapping[tuple[str, str], LinkRow]:
        """The link rows by (href, kind)."""
        return {(row.href, row.kind): row for row in self.links}


Checked = Iterable[Fault]
