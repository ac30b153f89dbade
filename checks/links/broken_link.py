"""Links that lead to nothing.

What it looks at:
    Every link, picture, frame and file of every page and document, inside the portfolio and outside. An address counts
    as broken where it is
    certain: not there (404, 410), no such site, nothing answers, a certificate that browsers refuse, a server that fails each time, a page
    that says itself that it is not there, a removed film or file.

Why it matters:
    That links work is the first thing that is looked at when a portfolio arrives. Evidence behind a broken link does not count.

What a person must still judge:
    Whether the thing is needed at all, and whether a page that opens is still the one that was meant.

How to mend it:
    Open the link, find where the page or file is now, and put that address in. If it is gone, link another copy or take the link out.

Limits:
    A site that is down for a day looks like one that is gone. What turned the checker away, or answered too late, is
    told as unsure instead.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, gather, hint_of, who_of
from foliocheck.core.addresses import origin_of

ID = "broken-link"
AREA = "links"
PASS = "No link is broken"
FAIL = "A link is broken"
WHY = "An assessor who follows the link finds nothing. What lies behind it does not count."
SEVERITY = "should"
OWN_CHECKS = ("private-target", "missing-fragment", "nowhere", "local-file", "mail-address", "redirected-home")
"""Causes that have a check of their own."""
WHOLE_SITE = ("no-host", "refused", "certificate", "dead-site")
"""Causes that lie with a whole site: one finding for all links to it."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for each broken address, or for each site that is gone as a whole."""
    looked = [row for row in case.links if row.outcome != "unchecked" and row.cause not in OWN_CHECKS]
    case.seen.one(len(looked))
    groups: dict[tuple[str, str], list[Gathered]] = {}
    for item in gather(case, (row for row in looked if row.outcome == "broken")):
        cause = item.row.cause
        groups.setdefault((cause, _site(item.row.href) if cause in WHOLE_SITE else item.row.href), []).append(item)
    for (cause, where), items in groups.items():
        yield _fault(cause, where, items)


def _site(href: str) -> str:
    """The host, with its port where one is named."""
    return origin_of(href).partition("//")[2]


def _fault(cause: str, where: str, items: list[Gathered]) -> Fault:
    first = items[0]
    grave = any(item.surely or item.in_menu for item in items)
    evidence = next((item for item in items if item.surely), None)
    hint = hint_of(first.row)
    address = where if cause in WHOLE_SITE else first.row.href
    return Fault(
        title=_title(cause, where, items, evidence),
        message=f"{first.row.reason}{hint} The address is {address}." + (f" {len(items)} links lead there." if len(items) > 1 else ""),
        tip=f"Change the address in the link.{hint}" if hint else None,
        severity="must" if grave else "should",
        spots=tuple(spot for item in items for spot in item.spots),
        key=where,
        effort=1 if hint else 2,
        who=who_of(spot for item in items for spot in item.spots),
    )


def _title(cause: str, where: str, items: list[Gathered], evidence: Gathered | None) -> str:
    first = items[0]
    if cause in WHOLE_SITE and len(items) > 1:
        return f"{len(items)} links lead to {where}, which does not open"
    if evidence is not None:
        return f"Evidence {evidence.for_sections}does not open: {evidence.name}"
    if first.row.kind == "embed":
        return {"image": "A picture is not there", "video": "A film does not play", "audio": "A recording does not play"}.get(
            first.row.media, "Something embedded does not open"
        )
    if first.in_menu:
        return f"The menu's {first.name} leads to nothing"
    return f"A link leads to nothing: {first.name}"
