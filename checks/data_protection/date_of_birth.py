"""Dates of birth.

What it looks at: A date with a word beside it that says so: "date of birth", "DOB", "born on".
Why it matters: With a name and a date of birth somebody can pass for another person.
What a person must still judge: Whether the date belongs to a person at all.
How to mend it: Remove it; an age group ("in their twenties") says as much as a portfolio needs.
Limits: A date without such a word is any date.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "date-of-birth"
AREA = "data-protection"
PASS = "No date of birth was found"
FAIL = "A date of birth is public"
WHY = "With a name and a date of birth somebody can pass for another person."
SEVERITY = "must"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each date; the owner's own is a note."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("date-of-birth"):
        own = group.whose == "owner"
        message = f"{'Your' if own else 'A'} date of birth ({masked(group.value)}) can be read {where_it_stands(gathered, group)}."
        yield fault(
            gathered,
            group,
            message,
            severity="note" if own else None,
            title="Your own date of birth is public" if own else None,
            permission=not own,
        )
