"""Documents that nobody can open: locked with a password, damaged, or empty.

What it looks at:
    Every document that was handed in or that the portfolio links to and that could be fetched: whether it opened.

Why it matters:
    An assessor who cannot open a piece of evidence has to do without it.

What a person must still judge:
    Whether assessors get the password by another road.

How to mend it:
    Save the document again without a password, open the new copy once to be sure, and put it in the place of the old one.

Limits:
    Formats that foliocheck does not read, and documents too large to be fetched, are listed under what was not checked instead.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot

ID = "document-unreadable"
AREA = "access"
PASS = "Every document opens"
FAIL = "A document cannot be opened"
WHY = "Evidence that does not open counts as missing."
SEVERITY = "must"
_LOCKED = "password"
_BROKEN = ("damaged", "empty", "cut short")


def run(case: Case) -> Iterable[Fault]:
    """One fault for each document that is locked or damaged."""
    for address, document in case.snapshot.documents.items():
        case.seen.one()
        problem = document.problem or ""
        locked = _LOCKED in problem
        if not locked and not any(word in problem for word in _BROKEN):
            continue
        name = address.split("?")[0].rstrip("/").rpartition("/")[2]
        linked_from = document.linked_from[0] if document.linked_from else None
        yield Fault(
            title=f"{name} {'is locked' if locked else 'cannot be opened'}",
            message=problem,
            spots=(Spot(url=address, linked_from=linked_from, evidence="locked" if locked else "damaged"),),
            key=address,
            effort=1,
        )
