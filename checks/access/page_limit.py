"""A limit that stopped the reading.

What it looks at:
    Whether all known pages were read, or the limit of pages (500 unless set otherwise) or of time was reached first.

Why it matters:
    What was not read was not checked: the report says less than it seems to.

What a person must still judge:
    Whether the pages that were left out belong to the portfolio at all.

How to mend it:
    Give the address of the portfolio itself instead of the whole site around it, or raise the limit with --pages or --seconds.

Limits:
    Pages that nothing leads to are not counted among those left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot

ID = "page-limit"
AREA = "access"
PASS = "Every known page was read"
FAIL = "Not every page was read"
WHY = "What was not read was not checked."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One fault where a limit was reached or the check was stopped."""
    case.seen.one()
    limits = case.snapshot.limits
    if limits.pages is None and limits.seconds is None and not limits.interrupted:
        return
    reason = (
        "the check was stopped by hand"
        if limits.interrupted
        else f"the limit of {limits.pages} pages was reached"
        if limits.pages
        else f"the {limits.seconds:.0f} seconds that were allowed ran out"
    )
    yield Fault(
        message=f"{limits.left} known pages were left unread, because {reason}.",
        spots=(Spot(url=case.snapshot.source.url, evidence="limit"),),
        verdict="needs-person",
        key="limit",
    )
