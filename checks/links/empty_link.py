"""Links and pictures without an address.

What it looks at:
    Links and buttons with an empty address or a lone “#” and nothing that makes them do something, and pictures and
    frames with an empty address.

Why it matters:
    It looks like a link and does nothing. Where it should show evidence, the evidence is not there.

What a person must still judge:
    Whether a script that the page does not show gives the button something to do.

How to mend it:
    Give the link its address, or turn it back into plain text.

Limits:
    Buttons of menus and themes are left out, as scripts work them.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.links.gathered import gather, spot_of, who_of
from foliocheck.checks.links.verdict import all_links, judge_empty
from foliocheck.core.snapshot import Page

ID = "empty-link"
AREA = "links"
PASS = "Every link has an address"
FAIL = "A link leads nowhere"
WHY = "An assessor clicks and nothing happens."
SEVERITY = "should"
_NOT_THE_AUTHORS = ("noise", "platform")
"""Cookie banners, share buttons and the platform's own bars do their work by script."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for links and one for pictures and frames, with all their places."""
    case.seen.one(sum(row.kind not in ("mail", "phone", "file") for row in case.links))
    if not gather(case, (row for row in case.links if row.cause == "nowhere")):
        return
    links: list[Spot] = []
    shown: list[Spot] = []
    for where, link in all_links(case.snapshot):
        said = judge_empty(link) if isinstance(where, Page) and link.zone not in _NOT_THE_AUTHORS else None
        if said is not None and said.cause == "nowhere":
            (links if link.tag in ("a", "area", "button") else shown).append(spot_of(where, link))
    if links:
        named = [spot.excerpt for spot in links if spot.excerpt]
        yield Fault(
            title=f"{len(links)} links lead nowhere"
            if len(links) > 1
            else f"A link leads nowhere: “{named[0][:60]}”"
            if named
            else "A link leads nowhere",
            message="It looks like a link, but has no address: a click does nothing.",
            spots=tuple(links),
            key="links",
            who=who_of(links),
            effort=1,
        )
    if shown:
        yield Fault(
            title=f"{len(shown)} pictures or frames have no address" if len(shown) > 1 else "A picture or frame has no address",
            message="The page keeps a place for it, but nothing is shown there.",
            spots=tuple(shown),
            key="pictures",
            who=who_of(shown),
            effort=1,
        )
