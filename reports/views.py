"""The Report as the templates want it: words chosen, places grouped by page, bars measured. No HTML here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from foliocheck.core.report import AREAS, Area, Finding, LinkRow, Location, Report, ReportPage
from foliocheck.reports.addresses import Shown, shown, without_origin
from foliocheck.reports.check_text import CheckText
from foliocheck.reports.elements import in_words
from foliocheck.reports.priorities import ordered
from foliocheck.reports.titles import site_name, without_site
from foliocheck.reports.wording import counted, cut

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
WHO_WORDS = {"author": "you", "theme": "the theme", "platform": "the platform"}
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


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


class Names:
    """What pages and sections are called."""

    def __init__(self, report: Report) -> None:
        self.pages: dict[str, ReportPage] = {page.url: page for page in report.pages}
        self._titles = Counter(page.title for page in report.pages)
        self.site = site_name([page.title for page in report.pages if page.role != "document"])
        self.missing = {section.id for section in report.sections if section.status == "missing"}
        self.pictures = {page.screenshot for page in report.pages if page.screenshot}
        self.numbers = {page.url: number for number, page in enumerate(report.pages, 1)}
        self.sections = {section.id: _section_name(section.id, section.title) for section in report.sections}

    def page(self, url: str) -> str:
        """The page's title, or its address where it has none or is not of this portfolio."""
        page = self.pages.get(url)
        return cut(without_site(page.title, self.site), 90) if page is not None and page.title.strip() else cut(shown(url).text, 90)

    def shared(self, page: ReportPage) -> bool:
        """Whether another page has the same title, so that only the address tells them apart."""
        return self._titles[page.title] > 1

    def noun(self, urls: Sequence[str]) -> str:
        """ "document" where all of `urls` are documents, else "page"."""
        pages = [self.pages.get(url) for url in urls]
        return "document" if pages and all(page is not None and page.role == "document" for page in pages) else "page"

    def section(self, section_id: str | None) -> str:
        """ "1b", or the title where the id says nothing."""
        if section_id is None:
            return ""
        return section_id if section_id[:1].isdigit() else self.sections.get(section_id, section_id)

    def language(self, url: str) -> str | None:
        """The page's language where it is not English and can be said in an attribute."""
        page = self.pages.get(url)
        tag = page.language if page is not None else None
        return tag if tag and not tag.lower().startswith("en") and _LANGUAGE.match(tag) else None


def finding_views(report: Report, names: Names, descriptions: Mapping[str, CheckText]) -> dict[str, FindingView]:
    """Every finding to show, by id."""
    return {finding.id: _finding_view(finding, names, descriptions) for finding in report.findings}


def _finding_view(finding: Finding, names: Names, descriptions: Mapping[str, CheckText]) -> FindingView:
    # A section that is missing stands nowhere: the page it was missed on is no place to look at.
    pages = _by_page([place for place in finding.locations if place.section not in names.missing], names)
    urls = tuple(dict.fromkeys(place.url for place in finding.locations))
    sections = dict.fromkeys(place.section for place in finding.locations if place.section)
    return FindingView(
        finding=finding,
        title=without_origin(finding.title),
        message=without_origin(finding.message),
        why=without_origin(finding.why),
        tip=without_origin(finding.tip),
        anchor=anchor_of(finding),
        word=SEVERITY_WORDS[finding.severity],
        area=AREA_TITLES[finding.area],
        who=WHO_WORDS[finding.who],
        extent=extent(finding, names.noun(urls)) if pages else "",
        pages=pages,
        noun=names.noun(urls),
        unlisted=max(0, finding.total - len(finding.locations)),
        page_keys=" ".join(str(names.numbers[url]) for url in urls if url in names.numbers),
        section_keys=" ".join(sections),
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


def _by_page(places: Sequence[Location], names: Names) -> tuple[PageSpots, ...]:
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
        )
        for (url, section), rows in grouped.items()
    )


def _spot(place: Location, names: Names) -> Spot:
    heading = " ".join((place.heading or "").split())
    return Spot(
        heading="" if without_site(heading, names.site) == names.page(place.url) else cut(heading, 120),
        excerpt=cut(without_origin(place.excerpt) or place.selector or "", 320),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """One row of the links table."""

    row: LinkRow
    address: Shown
    found_on: tuple[tuple[str, Shown], ...]


def link_views(report: Report, names: Names) -> tuple[LinkView, ...]:
    """All links, those that want a look first."""
    order = ("broken", "wall", "unsure", "unchecked", "ok")
    rows = sorted(report.links, key=lambda row: order.index(row.outcome))
    return tuple(
        LinkView(row=row, address=shown(row.href), found_on=tuple((names.page(url), shown(url)) for url in row.found_on)) for row in rows
    )


def day(taken_at: str) -> str:
    """ "23 November 2026" from an ISO time; the text itself where it is none."""
    try:
        moment = datetime.fromisoformat(taken_at)
    except ValueError:
        return taken_at
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def day_and_time(taken_at: str) -> str:
    """ "23 November 2026 at 21:40 UTC"."""
    try:
        moment = datetime.fromisoformat(taken_at)
    except ValueError:
        return taken_at
    zone = moment.tzname() or ""
    return f"{day(taken_at)} at {moment:%H:%M}{' ' + zone if zone else ''}"


def _section_name(section_id: str, title: str) -> str:
    if section_id[:1].isdigit() and not title.lower().startswith(section_id.lower()):
        return f"{section_id} {title}"
    return title
