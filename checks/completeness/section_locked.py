# a long pattern or reason reads better on one line
"""Sections behind a sign-in or a password.

What it looks at:
    Sections whose page is there by its menu label, title or address, but asks for a password or a sign-in.

Why it matters:
    To an assessor without access details a locked section is a missing one.

What a person must still judge:
    Whether the access details are handed in together with the portfolio's address. Then the lock is no fault.

How to mend it:
    Take the lock off, or hand in the password with the address.

Limits:
    What stands behind the lock was not read, so nothing is said of it. Where the section's page has a finding of its own
    (locked-page), there is no second one.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.access.locked_page import locked_pages
from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of

ID = "section-locked"
AREA = "completeness"
PASS = "No section is locked"
FAIL = "A section is behind a lock"
WHY = "Without access details an assessor cannot read it, and will take it as missing."
SEVERITY = "must"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each locked section, unless the finding about its locked page says so already: one lock is one thing to mend."""
    told = {page.url for page in locked_pages(case)}
    for section in case.sections.sections:
        if section.status == "missing":
            continue
        case.seen.one()
        if section.status == "locked" and not (section.places and all(place.page in told for place in section.places)):
            yield Fault(
                title=f"{section.title} is locked",
                message=f"The page is there, but an assessor needs access details to read it ({'; '.join(section.why) or 'it asks for a sign-in'}).",
                spots=spots_of(section),
                key=section.id,
                effort=1,
            )
