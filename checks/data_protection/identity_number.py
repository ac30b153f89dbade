"""Numbers by which an office knows a person.

What it looks at: National Insurance numbers (by their form), NHS numbers (by their check figure), and student, candidate, staff and payroll
    numbers where a word beside them says so.
Why it matters: Such a number opens doors to a person's records. It belongs in no public portfolio, not even your own.
What a person must still judge: Whether the number is a made-up one in an example.
How to mend it: Remove it. In a scanned or exported file, take it out of the source, export the file again and replace the old one.
Limits: A student number without a word that says so is a number like any other and is not found.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked
from foliocheck.core.report import Severity

ID = "identity-number"
AREA = "data-protection"
PASS = "No National Insurance, NHS, student or staff number was found"
FAIL = "A number that identifies a person is public"
WHY = "With such a number and a name, somebody can ask for a person's records. An assessor who sees one has to report it."
SEVERITY = "must"

_NAMES = {
    "national-insurance": "National Insurance number",
    "nhs-number": "NHS number",
    "student-number": "student number",
    "staff-number": "staff number",
}


def run(case: Case) -> Iterable[Fault]:
    """One fault for each number. The owner's own is a should (National Insurance, NHS) or a note (student and staff numbers)."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups(*_NAMES):
        if group.whose == "role":
            continue
        name, own = _NAMES[group.what], group.whose == "owner"
        message = f"{'Your' if own else 'The'} {name} {masked(group.value)} can be read {where_it_stands(gathered, group)}."
        severity: Severity | None = None if not own else "should" if group.what in ("national-insurance", "nhs-number") else "note"
        article = "An" if name.startswith(("N", "e")) else "A"
        yield fault(
            gathered, group, message, severity=severity, title=f"{'Your own' if own else article} {name} is public", permission=False
        )
