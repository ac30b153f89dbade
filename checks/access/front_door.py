"""The portfolio's first address opens.

What it looks at:
    The address that was given: whether a page comes, without a sign-in, a password, an error or an endless redirect.

Why it matters:
    An assessor starts at this address. If it does not open for them, nothing else of the portfolio can be read.

What a person must still judge:
    Whether access details were handed in together with the address: then a wall is meant to be there.

How to mend it:
    Open the address in a private browser window, where you are signed in nowhere. Set the site to public (or “anyone with the link”),
    or correct the address, and check again.

Limits:
    The address is opened from this computer only. A site that shuts out some countries or networks cannot be told from one that is down.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot

ID = "front-door"
AREA = "access"
PASS = "The first page opens"
FAIL = "The first page does not open"
WHY = "An assessor starts here. If this address does not open for them, they cannot read anything."
SEVERITY = "must"


def run(case: Case) -> Iterable[Fault]:
    """One fault where the first address stopped the crawl."""
    case.seen.one()
    snapshot = case.snapshot
    if snapshot.front_door is None:
        return
    first = snapshot.pages[0] if snapshot.pages else None
    spot = Spot(url=first.url if first else snapshot.source.url, excerpt=first.title if first else "", evidence="front door")
    if first is not None and first.wall is not None:
        yield Fault(
            title="The first page asks visitors to sign in",
            message=f"Whoever opens the portfolio's address meets a wall: {first.wall.why}. Nothing behind it could be read.",
            spots=(spot,),
            tip="Make the site public, or hand in access details together with the address. Test it in a private browser window, where you are signed in nowhere.",
            advice="front-door-wall",
            key="wall",
        )
        return
    status = f" (the site answers with status {first.status})" if first and first.status and first.status >= 400 else ""
    yield Fault(message=f"{snapshot.front_door.rstrip('.')}{status}.", spots=(spot,), key="closed")
