"""The findings as the templates want them: words chosen, places grouped by page, the author's own apart. No HTML here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from foliocheck.core.report import AREAS, Area, Finding, Location, Report
from foliocheck.core.wording import counted
from foliocheck.reports.addresses import Shown, shown, without_origin
from foliocheck.reports.advice_data import written_for
from foliocheck.reports.check_text import CheckText
from foliocheck.reports.elements import in_words, text_in_data, without_code
from foliocheck.reports.embedded import Embedded
from foliocheck.reports.marks import Cutting, cutting
from foliocheck.reports.names import Names
from foliocheck.reports.priorities import ordered
from foliocheck.reports.titles import without_site
from foliocheck.reports.who_mends import who_mends
from foliocheck.reports.wording import cut, typeset

FOLD = 5
"""Long lists fold after this many rows, and tell how many more there are."""

AREA_TITLES: dict[Area, str] = {
    "access": "Getting in",
    "completeness": "Sections and evidence",
    "links": "Links",
    "data-protection": "Private information",
    "accessibility": "Accessibility",
}
SEVERITY_WORDS = {"must": "Must", "should": "Should", "note": "Note"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place on a page: the heading above it, what stands there (`element`: in words, where that is code), a document’s page."""

    heading: str
    excerpt: str
    element: str
    document_page: int | None
    linked_from: Shown | None
    linked_from_title: str
    picture: str | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpots:
    """The places of one finding on one page."""

    title: str
    address: Shown
    section: str
    number: int | None
    """The page's number in the report's own list of pages, or None for a document elsewhere."""
    spots: tuple[Spot, ...]
    cutting: Cutting | None
    """What the page's picture shows around the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One finding with everything that a template says about it. In its words, a file handed in has a path and no address."""

    finding: Finding
    title: str
    message: str
    why: str
    tip: str
    anchor: str
    word: str
    area: str
    who: str
    """Who can mend it, as a sentence."""
    for_platform: bool
    """Whether the tip was written for the portfolio's platform, so that it may say so."""
    extent: str
    pages: tuple[PageSpots, ...]
    noun: str
    """What its pages are: “page”, or “document” where none is a page."""
    unlisted: int
    page_keys: str
    section_keys: str
    text: CheckText | None

    @property
    def id(self) -> str:
        """The finding's own id."""
        return self.finding.id


def finding_views(
    report: Report, names: Names, descriptions: Mapping[str, CheckText], pictures: Mapping[str, Embedded]
) -> dict[str, FindingView]:
    """Every finding to show, by id. `pictures` are those of the pages, by page address."""
    return {finding.id: _finding_view(finding, names, descriptions, pictures) for finding in report.findings}


def _finding_view(finding: Finding, names: Names, descriptions: Mapping[str, CheckText], pictures: Mapping[str, Embedded]) -> FindingView:
    # A section that is missing stands nowhere: the page it was missed on is no place to look at.
    clean = names.cleaner(finding)
    pages = _by_page([place for place in finding.locations if place.section not in names.missing], names, pictures)
    urls = tuple(dict.fromkeys(place.url for place in finding.locations))
    return FindingView(
        finding=finding,
        title=typeset(clean(finding.title)),
        message=typeset(without_code(clean(finding.message))),
        why=typeset(without_origin(finding.why)),
        tip=typeset(without_origin(finding.tip)),
        anchor=anchor_of(finding),
        word="Look" if finding.verdict == "needs-person" else SEVERITY_WORDS[finding.severity],
        area=AREA_TITLES[finding.area],
        who=who_mends(finding, len(pages)),
        for_platform=written_for(finding.tip, names.platform),
        extent=extent(finding, names.noun(urls)) if pages else "",
        pages=pages,
        noun=names.noun(urls),
        unlisted=max(0, finding.total - len(finding.locations)),
        page_keys=" ".join(str(names.numbers[url]) for url in urls if url in names.numbers),
        section_keys=" ".join(one for one, all_ in names.together.items() if all_ & names.concerned(finding)),
        text=descriptions.get(finding.check),
    )


def anchor_of(finding: Finding) -> str:
    """The finding's stable address inside the report, without #."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", finding.id)
    return plain if plain.startswith("finding-") else f"finding-{plain}"


def extent(finding: Finding, noun: str = "page") -> str:
    """How far it reaches: "in one place", "in 12 places on six pages", "in two documents", "" where it has no place."""
    places = max(finding.total, len(finding.locations))
    pages = len({place.url for place in finding.locations})
    on = "on" if noun == "page" else "in"
    if not places:
        return ""
    if places == pages:
        return f"{on} {counted(pages, noun)}" if pages > 1 else "in one place"
    return f"in {counted(places, 'place')}" + (f" {on} {counted(pages, noun)}" if pages > 1 else "")


def _by_page(places: Sequence[Location], names: Names, pictures: Mapping[str, Embedded]) -> tuple[PageSpots, ...]:
    grouped: dict[tuple[str, str | None], list[Location]] = {}
    for place in places:
        grouped.setdefault((place.url, place.section), []).append(place)
    return tuple(
        PageSpots(
            title=names.page(url),
            address=shown(url),
            section=names.section(section),
            number=names.numbers.get(url),
            spots=tuple(_spot(place, names) for place in rows),
            cutting=cutting((place.box for place in rows), pictures.get(url)),
        )
        for (url, section), rows in grouped.items()
    )


def _spot(place: Location, names: Names) -> Spot:
    heading = " ".join((place.heading or "").split())
    page = names.pages.get(place.url)
    quoted = "" if page is not None and place.excerpt == page.title else without_origin(text_in_data(place.excerpt))
    return Spot(
        heading="" if without_site(heading, names.site) == names.page(place.url) else cut(heading, 120),
        excerpt=cut(quoted or place.selector or "", 320),
        element=in_words(place.excerpt) if place.excerpt else ("the element" if place.selector else ""),
        document_page=place.page,
        linked_from=shown(place.linked_from) if place.linked_from else None,
        linked_from_title=names.page(place.linked_from) if place.linked_from else "",
        picture=None if place.screenshot in names.pictures else place.screenshot,
        language=names.language(place.url),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """The findings of one area: the author's own, and what belongs to the theme or the platform."""

    id: Area
    title: str
    own: tuple[FindingView, ...]
    others: tuple[FindingView, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.own) + len(self.others)


def area_views(report: Report, views: Mapping[str, FindingView]) -> tuple[AreaView, ...]:
    """What is to be mended, by area. What a person must look at and what broke stand elsewhere."""
    rows = []
    for area in AREAS:
        failed = [views[finding.id] for finding in ordered(report.findings) if finding.area == area and finding.verdict == "fail"]
        if failed:
            own = tuple(view for view in failed if view.finding.who == "author" or view.finding.severity == "must")
            rows.append(AreaView(id=area, title=AREA_TITLES[area], own=own, others=tuple(view for view in failed if view not in own)))
    return tuple(rows)
