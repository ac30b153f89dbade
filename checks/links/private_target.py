"""Links from a public portfolio into a private network.

What it looks at:
    Links whose host is this computer (localhost), a private address (10.…, 192.168.…) or a name that only an intranet knows.

Why it matters:
    It works at your desk and nowhere else.

What a person must still judge:
    What was meant, and whether it may be public.

How to mend it:
    Put what lies there into the portfolio (a PDF or pictures), or link its public address.

Limits:
    Public names that lead into a private network are not recognised. Nothing of this kind is ever opened.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, gather
from foliocheck.core.addresses import host_of

ID = "private-target"
AREA = "links"
PASS = "No link leads into a private network"
FAIL = "A link leads into a private network"
WHY = "An assessor is not in that network and finds nothing."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each such host; a must where evidence lies there."""
    case.seen.one(sum(row.kind in ("internal", "external", "embed") for row in case.links))
    groups: dict[str, list[Gathered]] = {}
    for item in gather(case, (row for row in case.links if row.cause == "private-target")):
        groups.setdefault(host_of(item.row.href), []).append(item)
    for host, items in groups.items():
        yield Fault(
            message=items[0].row.reason + (f" {len(items)} links lead there." if len(items) > 1 else ""),
            severity="must" if any(item.surely for item in items) else "should",
            spots=tuple(spot for item in items for spot in item.spots),
            key=host,
        )
