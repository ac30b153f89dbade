"""What the report calls the portfolio's pages and sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from foliocheck.core.report import Finding, Report, ReportPage
from foliocheck.reports.addresses import shown, without_origin
from foliocheck.reports.titles import site_name, without_site
from foliocheck.reports.wording import cut

_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


class Names:
    """What pages and sections are called."""

    def __init__(self, report: Report) -> None:
        self.pages: dict[str, ReportPage] = {page.url: page for page in report.pages}
        self._titles = Counter(page.title for page in report.pages)
        self.site = site_name([page.title for page in report.pages if page.role != "document"])
        self.platform = report.platform.id
        self.missing = {section.id for section in report.sections if section.status == "missing"}
        self.pictures = {page.screenshot for page in report.pages if page.screenshot}
        self.numbers = {page.url: number for number, page in enumerate(report.pages, 1)}
        self.sections = {section.id: _section_name(section.id, section.title) for section in report.sections}

        places = {section.id: [(place.url, place.anchor, place.heading) for place in section.locations] for section in report.sections}
        self.together = {one: {one, *(other for other, there in places.items() if here and here == there)} for one, here in places.items()}
        """Sections that stand at the very same places: what is said of one there is said of all."""
        self._shown_in: dict[str, set[str]] = {}
        for section in report.sections:
            for item in section.evidence:
                if item.href:
                    self._shown_in.setdefault(item.href.split("#")[0], set()).add(section.id)

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

    def concerned(self, finding: Finding) -> frozenset[str]:
        """The ids of the sections that the finding is about: those it stands in, and those that show the file it stands in as evidence."""
        ids = {place.section for place in finding.locations if place.section}
        files = {place.url for place in finding.locations if not place.section}
        return frozenset(ids.union(*(self._shown_in.get(url, set()) for url in files)))

    def cleaner(self, finding: Finding) -> Callable[[str], str]:
        """What takes the made-up origin and the site's name (in the titles of the finding's pages) out of a text of the finding's."""
        titles = {self.pages[place.url].title: self.page(place.url) for place in finding.locations if place.url in self.pages}

        def clean(text: str) -> str:
            for long, brief in titles.items():
                if long.strip():
                    text = text.replace(long, brief)
            return without_origin(text)

        return clean

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


def _section_name(section_id: str, title: str) -> str:
    if section_id[:1].isdigit() and not title.lower().startswith(section_id.lower()):
        return f"{section_id} {title}"
    return title
