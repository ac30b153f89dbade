"""Links through a service that shortens addresses.

What it looks at:
    Every link whose address belongs to a service of short addresses, and that opened.

Why it matters:
    A short address does not say where it leads, and many institutions' networks block such services. When the service ends, the evidence is gone.

What a person must still judge:
    Whether the short address is printed somewhere on purpose, on a poster say.

How to mend it:
    Open the link, copy the long address from the browser's address bar, and link that.

Limits:
    Only well-known services are recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.addresses import host_of

ID = "shortened-link"
AREA = "links"
PASS = "No link goes through a service of short addresses"
FAIL = "A link goes through a service of short addresses"
WHY = "An assessor cannot see where it leads, and a network may block it."
SEVERITY = "note"
HELP = "https://harbour.example/help/short-addresses"
SERVICES = frozenset({"bit.ly", "tinyurl.com", "is.gd", "ow.ly"})


def run(case: Case) -> Iterable[Fault]:
    """One fault for each short address, with every place where it stands."""
    for row in case.links:
        if row.kind not in ("external", "embed"):
            continue
        case.seen.one()
        if host_of(row.href) not in SERVICES:
            continue
        yield Fault(
            message=f"The link {row.href} leads through {host_of(row.href)}.",
            spots=tuple(Spot(url=page, evidence=row.href) for page in row.found_on),
            key=row.href,
            effort=1,
        )
