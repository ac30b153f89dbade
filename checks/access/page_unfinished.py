"""Pages that never finish loading.

What it looks at:
    Whether each page stops loading within the time that is allowed (20 seconds), in a browser on a fast connection.

Why it matters:
    An assessor with a slow connection waits longer still, and may not see all of the page.

What a person must still judge:
    Whether something on the page really is missing, or only a decoration or a counter keeps on loading.

How to mend it:
    Open the page and look at what keeps on loading: an embedded player, a very large picture, a counter. Make it smaller, replace it by a link, or take it out.

Limits:
    A slow network on the day of the check looks the same as a slow page.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot

ID = "page-unfinished"
AREA = "access"
PASS = "Every page finishes loading"
FAIL = "A page does not finish loading"
WHY = "An assessor may see only a part of the page, or give up."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all pages that were read although they had not finished."""
    spots = []
    for page in case.readable_pages:
        case.seen.one()
        if page.problem and page.role != "document":
            spots.append(Spot(url=page.url, excerpt=page.title, evidence="unfinished"))
    if spots:
        first = case.snapshot.page(spots[0].url)
        yield Fault(
            message=first.problem if first and first.problem else "The page did not finish loading.",
            spots=tuple(spots),
            verdict="needs-person",
            key="unfinished",
        )
