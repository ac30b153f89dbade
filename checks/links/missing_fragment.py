"""Links to a place on a page that is not there.

What it looks at:
    The part of an address behind “#”, on the portfolio's own pages after everything is loaded, and on pages outside.

Why it matters:
    The page opens at its top, and the reader has to search for what was meant.

What a person must still judge:
    Which place was meant, where no name comes near.

How to mend it:
    Put in the present name of the place. Where one differs only by capitals or hyphens, it is suggested.

Limits:
    Places that a script makes on pages outside are told as unsure.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import gather, hint_of, who_of

ID = "missing-fragment"
AREA = "links"
PASS = "Every link to a place on a page finds it"
FAIL = "A link leads to a place that is not on the page"
WHY = "An assessor lands at the top of the page and has to search."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each address with such a place; outside the portfolio a note."""
    case.seen.one(sum("#" in row.href for row in case.links))
    for item in gather(case, (row for row in case.links if row.cause == "missing-fragment")):
        hint = hint_of(item.row)
        yield Fault(
            title=f"A link leads to a place that is not on the page: {item.name}",
            message=f"{item.row.reason}{hint}",
            severity="note" if item.row.kind == "external" else "should",
            spots=item.spots,
            who=who_of(item.spots),
            key=item.row.href,
            effort=1,
        )
