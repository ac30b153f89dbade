"""Pages of the portfolio that do not come.

What it looks at:
    Every page that the portfolio's own menus and links lead to: whether it answers with an error, never finishes, or breaks the browser.

Why it matters:
    A menu entry or link that ends in an error looks like a missing part of the portfolio.

What a person must still judge:
    Whether the page is meant to exist. A leftover link can simply be taken out.

How to mend it:
    Publish the page again, or correct or remove the links that lead to it.

Limits:
    A page that fails only now and then may be well when it is checked.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.snapshot import Page

ID = "page-error"
AREA = "access"
PASS = "Every page of the portfolio opens"
FAIL = "A page of the portfolio does not open"
WHY = "An assessor who follows the menu or a link ends at an error."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each page that the crawl could not read; those that a menu leads to are a must."""
    told = {row.href.split("#")[0] for row in case.links if row.outcome == "broken"}
    for index, page in enumerate(case.snapshot.pages):
        if page.role == "duplicate" or (index == 0 and case.snapshot.front_door):
            continue
        case.seen.one()
        # Where a link leads to it, the check of broken links tells it, with the places and the repair.
        if page.role != "error" or page.url in told:
            continue
        yield Fault(
            message=_message(page),
            severity="must" if page.discovered_by == "menu" else "should",
            spots=(Spot(url=page.url, excerpt=page.title, linked_from=page.linked_from, evidence=str(page.status or page.problem)),),
            key=page.url,
        )


def _message(page: Page) -> str:
    if page.status is not None and page.status >= 400:
        meaning = {
            404: "there is no such page",
            410: "the page was taken away",
            403: "the site refuses to show it",
            401: "it asks for a sign-in",
        }
        return f"Instead of the page an error comes: {meaning.get(page.status, 'the site is in trouble')} (status {page.status})."
    return page.problem or "The page could not be read."
