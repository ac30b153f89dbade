"""Other people's postal addresses.

What it looks at: A house (by number or name) and a street before a postcode, or where somebody is said to live.
Why it matters: Where somebody lives is about the most private thing a letter or form gives away.
What a person must still judge: Whether it is an office's address after all, and whether the person agreed.
How to mend it: Remove the address. On a scanned letter cover the whole block, not only the name.
Limits: Addresses outside the United Kingdom are found only where the words around say that somebody lives there.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "postal-address"
AREA = "data-protection"
PASS = "No other person's postal address was found"
FAIL = "Another person's postal address is public"
WHY = "Other people's details may be shown only if they agreed. An assessor may send the portfolio back."
SEVERITY = "must"
STANDARD = "CMALT guidelines: personal information about other people"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each address with all its places."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("postal-address"):
        if group.whose == "other":
            yield fault(gathered, group, f"A postal address ({masked(group.value)}) can be read {where_it_stands(gathered, group)}.")
