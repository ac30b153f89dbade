"""Places -> faults: whose each place is, and one Fault with its sentence for each owner.

A fault in the author's text is the author's. The same fault at the same place of many pages is the theme's, told once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.wording import page_name, short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.report import Severity, Who
from foliocheck.core.wording import capital, counted

TEMPLATE_PAGES = 3
"""The same thing at the same place of at least so many pages, and of most pages, belongs to the template."""
_TEMPLATE_SHARE = 0.6
_HARDNESS = {"must": 0, "should": 1, "note": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The places of one finding, for its message."""

    places: tuple[Place, ...]
    judged: int
    """How many pages were looked at."""
    who: Who
    total: int
    """How many places there are, also those that are not listed."""
    some: bool = False
    """Whether only some of the portfolio's pages were judged."""

    @property
    def pages(self) -> int:
        """On how many pages the places are."""
        return len({place.page.url for place in self.places})

    @property
    def example(self) -> str:
        """The first place's words, short."""
        return short(self.places[0].excerpt)

    @property
    def first(self) -> str:
        """The first page's own name."""
        return page_name(self.places[0].page)

    @property
    def where(self) -> str:
        """Like “on “Reflection 1b””, “on 3 of the 14 pages”, “on all 30 pages” or “on all 3 pages that were tried”."""
        if self.pages == 1:
            return f"on “{page_name(self.places[0].page)}”"
        tried = " that were tried" if self.some else ""
        if self.pages == self.judged:
            return f"on all {self.judged} pages{tried}"
        return f"on {self.pages} of the {self.judged} pages{tried}"

    def things(self, noun: str, plural: str | None = None) -> str:
        """The number in words with its noun, with a capital: “One picture”, “12 pictures”."""
        return capital(counted(self.total, noun, plural))

    def verb(self, one: str, many: str) -> str:
        """`one` for a single place, else `many`."""
        return one if self.total == 1 else many

    @property
    def once(self) -> str:
        """A closing sentence for the template's part on several pages, and for the platform's own part; else ""."""
        if self.who == "platform":
            return " The platform makes this part itself: you need not do anything."
        if self.who == "author" or self.pages < 2:
            return ""
        part = "in the menu" if self.places[0].zone == "menu" else "in the theme"
        return f" It is the same part of the template on {self.pages} pages: mended once {part}, it is mended everywhere."


def told_by_owner(
    case: Case,
    places: Sequence[Place],
    message: Callable[[Told], str],
    *,
    severity: Severity,
    verdict: Literal["fail", "needs-person"] = "fail",
    key: str = "",
    totals: dict[Who, int] | None = None,
    judged: int | None = None,
    **more: Any,
) -> Iterator[Fault]:
    """One Fault for each owner of the places: author, theme, platform. What the author cannot mend weighs less.

    `totals` gives the number of places by owner where not all of them are listed; `more` are fields of Fault.
    """
    groups = _by_owner(places)
    every = len(judged_pages(case))
    pages = judged if judged is not None else every
    for who, mine in groups.items():
        told = Told(places=mine, judged=pages, who=who, total=max(len(mine), (totals or {}).get(who, 0)), some=pages < every)
        yield Fault(
            message=message(told) + told.once,
            spots=tuple(place.spot() for place in mine),
            verdict=verdict,
            severity=_weight(severity, who),
            who=who,
            key=f"{key}:{who}" if key else who,
            total=told.total,
            **more,
        )


def _by_owner(places: Iterable[Place]) -> dict[Who, tuple[Place, ...]]:
    listed = list(places)
    same = Counter((place.selector, place.excerpt, place.evidence) for place in {_identity(place): place for place in listed}.values())
    pages = len({place.page.url for place in listed})
    groups: dict[Who, list[Place]] = {"author": [], "theme": [], "platform": []}
    for place in listed:
        groups[place.who or _owner(place, same[(place.selector, place.excerpt, place.evidence)], pages)].append(place)
    return {who: tuple(mine) for who, mine in groups.items() if mine}


def _identity(place: Place) -> tuple[str, str | None, str, str]:
    return (place.page.url, place.selector, place.excerpt, place.evidence)


def _owner(place: Place, same: int, pages: int) -> Who:
    if place.zone in ("platform", "noise"):
        return "platform"
    if place.zone != "content":
        return "theme"
    if same >= TEMPLATE_PAGES and same >= pages * _TEMPLATE_SHARE and place.selector:
        return "theme"
    return "author"


def _weight(severity: Severity, who: Who) -> Severity:
    least: Severity = {"author": "must", "theme": "should", "platform": "note"}[who]  # type: ignore[assignment]  # the values are severities
    return max(severity, least, key=lambda item: _HARDNESS[item])
