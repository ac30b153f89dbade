"""Pages of the portfolio that nothing leads to.

What it looks at:
    Content pages that were found by the site's own lists only, and that no menu and no link of another page leads to.

Why it matters:
    An assessor goes by menu and links. What nothing leads to is not read.

What a person must still judge:
    Whether the page belongs to the portfolio. An old draft had better be taken off the site.

How to mend it:
    Put the page into the menu, link to it from its section, or unpublish it.

Limits:
    Links made by a script, and links in documents, are not followed here.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.completeness.clicks import clicks_from_front

ID = "orphan-page"
AREA = "completeness"
PASS = "Every page can be reached by menu or links"
FAIL = "A page cannot be reached by menu or links"
WHY = "What nothing leads to is not read."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault with all such pages; a must where a section stands on one."""
    away = clicks_from_front(case)
    pages = [page for page in case.snapshot.pages if page.role in ("content", "wall") and page.parent is None]
    if len(pages) < 2:
        return
    case.seen.one(len(pages))
    orphans = [page for page in pages if page.url not in away and page.discovered_by in ("sitemap", "api")]
    if not orphans:
        return
    sections = [
        section.id for page in orphans for section in case.sections.sections if any(place.page == page.url for place in section.places)
    ]
    yield Fault(
        title=f"{len(orphans)} {'page' if len(orphans) == 1 else 'pages'} cannot be reached from the front page",
        message=("A section stands there: " + ", ".join(dict.fromkeys(sections)) + ". " if sections else "")
        + "No menu and no link leads there; only the site's own list of pages knows them.",
        spots=tuple(Spot(url=page.url, excerpt=page.title, evidence=page.url) for page in orphans),
        severity="must" if sections else "should",
        key="orphans",
        effort=1,
    )
