"""Links to things that ask for a sign-in or a password.

What it looks at:
    Every link, frame and file outside the portfolio's own pages: does it end at a sign-in, a password field, “request
    access”, a page for members?

Why it matters:
    An assessor has no account at your institution. Evidence behind a sign-in cannot be seen, and so cannot count.

What a person must still judge:
    Whether assessors get the access details with the portfolio, and whether the thing is evidence or only a reference.

How to mend it:
    Open the link in a private window. Then open the thing to anyone with the link, or put a copy (a PDF or a picture) into the portfolio.

Limits:
    A thing that opens for anyone on your network, or only with your cookies, may look open or closed depending on where the check runs.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, gather
from foliocheck.checks.links.judgement import share_advice
from foliocheck.checks.own_pages import pages_by_address, plain
from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.policy_data import policy
from foliocheck.core.walls import is_login_host

ID = "wall-behind-link"
AREA = "links"
PASS = "Nothing that is linked asks for a sign-in"
FAIL = "A link asks for a sign-in"
WHY = "An assessor has no account there and cannot see what is behind it."
SEVERITY = "must"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each address behind a wall; a must where it is evidence. Locked pages of the portfolio itself have
    a check of their own."""
    own = pages_by_address(case.snapshot)
    locked = {address for address, page in own.items() if page.role == "wall"}
    rows = [row for row in case.links if row.kind in ("internal", "external", "embed") and row.outcome != "unchecked"]
    case.seen.one(len(rows))
    for item in gather(case, (row for row in rows if row.outcome == "wall" and plain(row.href) not in locked)):
        evidence = _is_evidence(item)
        yield Fault(
            title=f"Evidence {item.for_sections}asks for a sign-in: {item.name}"
            if evidence
            else f"A linked page asks for a sign-in: {item.name}",
            message=f"{item.row.reason} The address is {item.row.href}.",
            severity="must" if evidence else "note",
            tip=share_advice(item.row.href, item.row.final_url),
            spots=item.spots,
            key=item.row.href,
            effort=1,
        )


def _is_evidence(item: Gathered) -> bool:
    """Evidence for sure, or a thing in a section that lies where only colleagues get in; not a journal behind its own door."""
    if item.surely:
        return True
    if not item.sections or item.reference:
        return item.in_menu
    hosts = policy("hosts")
    for address in (item.row.href, item.row.final_url or ""):
        host = host_of(address)
        owned = at_host(host, hosts["account_hosts"]) or host.endswith(tuple(hosts["institution_endings"])) or is_login_host(host)
        if owned or host.split(".")[0] in (*hosts["platform_labels"], "idp", "sso", "login", "adfs", "shibboleth") or share_advice(address):
            return True
    return False
