"""Bank accounts and payment cards.

What it looks at: Card numbers (by their beginning and check figure), sort codes with account numbers, and international account numbers.
Why it matters: Money can be taken with them. They get into portfolios by receipts, claim forms and screenshots.
What a person must still judge: Whether it is a made-up number in an example.
How to mend it: Remove the page or picture at once, then put it back without the numbers. If the card is still in use, tell the bank.
Limits: An account number without its sort code is told only where a word beside it says so.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "bank-or-card"
AREA = "data-protection"
PASS = "No bank account or card number was found"
FAIL = "A bank account or card number is public"
WHY = "Money can be taken with it."
SEVERITY = "must"

_NAMES = {"bank-account": "bank account", "card-number": "card number"}


def run(case: Case) -> Iterable[Fault]:
    """One fault for each account or card; the owner's own is a should."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups(*_NAMES):
        if group.whose == "role":
            continue
        own = group.whose == "owner"
        message = f"{'Your' if own else 'A'} {_NAMES[group.what]} ({masked(group.value)}) can be read {where_it_stands(gathered, group)}."
        yield fault(gathered, group, message, severity="should" if own else None, permission=False)
