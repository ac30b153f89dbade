"""Links to a page that was dropped, sent to the site's home page instead.

What it looks at:
    Links to one page of a site that end on its home page. Short addresses and aliases that are meant to lead there are left out.

Why it matters:
    Something opens, so nobody notices; but what was meant is gone.

What a person must still judge:
    Whether the home page is good enough.

How to mend it:
    Find the page on the site and link it again, or link an archived copy.

Limits:
    A page that now lives on the home page itself looks the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import gather

ID = "redirected-home"
AREA = "links"
PASS = "No link ends on a home page in place of its own page"
FAIL = "A link ends on a site's home page instead of its own page"
WHY = "An assessor sees a home page and has to guess what was meant."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each such address; a must where it is evidence."""
    case.seen.one(sum(row.kind in ("internal", "external", "embed") and row.outcome != "unchecked" for row in case.links))
    for item in gather(case, (row for row in case.links if row.cause == "redirected-home")):
        yield Fault(
            title=f"Evidence {item.for_sections}is no longer where the link leads: {item.name}" if item.surely else None,
            message=f"{item.row.reason} The address is {item.row.href}.",
            severity="must" if item.surely else "should",
            spots=item.spots,
            key=item.row.href,
            confidence=0.9,
        )
