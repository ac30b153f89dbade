"""Addresses that are not encrypted.

What it looks at:
    Links and embedded things whose address begins with http: and stays so, and the portfolio's own address.

Why it matters:
    Browsers warn of such pages, and refuse to show such a thing inside an encrypted page.

What a person must still judge:
    Whether the site is offered under https: as well.

How to mend it:
    Put an s behind http and try it. If it opens, keep it.

Limits:
    Whether the same page exists under https: is not tried.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, gather
from foliocheck.core.addresses import VIRTUAL_ORIGIN, host_of, is_private_host
from foliocheck.core.report import LinkRow

ID = "http-only"
AREA = "links"
PASS = "Every address is encrypted (https)"
FAIL = "Some addresses are not encrypted"
WHY = "Browsers warn an assessor of such pages, and may refuse to show what is embedded."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One note for links, one fault for things that browsers refuse to embed."""
    rows = [row for row in case.links if row.kind in ("internal", "external", "embed") and row.outcome == "ok" and _outside(row.href)]
    case.seen.one(len(rows))
    plain = gather(case, (row for row in rows if _stays_plain(row)))
    encrypted_site = case.snapshot.source.url.startswith("https://")
    blocked = [item for item in plain if encrypted_site and item.row.kind == "embed" and item.row.media != "image"]
    others = [item for item in plain if item not in blocked and (encrypted_site or item.row.kind == "external")]
    if blocked:
        yield _fault(
            blocked,
            "Something embedded may not be shown",
            "The page is encrypted, this part of it is not, and browsers refuse to mix.",
            "blocked",
        )
    if others:
        yield _fault(others, None, "The address begins with http: and stays so.", "links")


def _fault(items: list[Gathered], title: str | None, message: str, key: str) -> Fault:
    many = f" {len(items)} addresses are meant." if len(items) > 1 else f" The address is {items[0].row.href}."
    spots = tuple(item.spots[0] for item in items if item.spots)
    return Fault(title=title, message=message + many, severity="should" if key == "blocked" else "note", spots=spots, key=key, effort=1)


def _outside(href: str) -> bool:
    return not is_private_host(host_of(href)) and not href.startswith(VIRTUAL_ORIGIN)


def _stays_plain(row: LinkRow) -> bool:
    return row.href.startswith("http://") and (row.final_url or row.href).startswith("http://")
