"""Mail links that cannot work.

What it looks at:
    The form of the addresses in mailto: links: an @, a name before it, a site's name behind it that can exist.

Why it matters:
    Somebody who wants to ask you something gets an error.

What a person must still judge:
    Whether the address still belongs to the person, and whether it should be public at all.

How to mend it:
    Correct the address, and click the link once to try it.

Limits:
    No mail server is asked, so an address of the right form may still reach nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import gather

ID = "mail-address-broken"
AREA = "links"
PASS = "Every mail link holds an address"
FAIL = "A mail link cannot work"
WHY = "A message to this address cannot be sent."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each such address."""
    case.seen.one(sum(row.kind == "mail" for row in case.links))
    for item in gather(case, (row for row in case.links if row.cause == "mail-address")):
        yield Fault(message=item.row.reason, spots=item.spots, key=item.row.href, effort=1)
