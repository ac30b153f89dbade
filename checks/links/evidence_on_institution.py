"""Evidence, or the portfolio itself, on an account that closes when a person leaves.

What it looks at:
    Evidence on work accounts (OneDrive, SharePoint, Panopto and the like) and learning platforms, and a portfolio on
    an institution's own blogs or pages.

Why it matters:
    The portfolio has to stay readable for the review every three years. People change jobs; their accounts are closed.

What a person must still judge:
    How long the account will live, and whether the institution keeps pages of people who left.

How to mend it:
    Keep a copy of the evidence in the portfolio, and a copy of the portfolio in a place of your own.

Limits:
    Which account pays for a host cannot be seen; the hosts are a dated list.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.links.gathered import evidence_among
from foliocheck.core.addresses import at_host, host_of
from foliocheck.core.policy_data import policy

ID = "evidence-on-institution"
AREA = "links"
PASS = "Nothing lies on an account that closes when you leave"
FAIL = "Something lies on an account that closes when you leave"
WHY = "The portfolio must stay readable for the review after three years."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One note for evidence, one for the portfolio's own address."""
    evidence = evidence_among(case, (row for row in case.links if row.kind in ("internal", "external", "embed")))
    case.seen.one(len(evidence) + 1)
    own = host_of(case.snapshot.source.url)
    there = [item for item in evidence if _account(host_of(item.row.href)) and host_of(item.row.href) != own]
    if there:
        hosts = ", ".join(dict.fromkeys(host_of(item.row.href) for item in there))
        yield Fault(
            title="Evidence lies on an account that closes when you leave",
            message=f"When you change jobs, what lies at {hosts} will probably be closed to everyone.",
            spots=tuple(item.spots[0] for item in there if item.spots),
            key="evidence",
            confidence=0.6,
        )
    if _account(own):
        yield Fault(
            title="The portfolio lies on an account that closes when you leave",
            message=f"When you change jobs, the portfolio at {own} will probably be closed. Keep a copy in a place of your own.",
            spots=(Spot(url=case.snapshot.pages[0].url if case.snapshot.pages else case.snapshot.source.url, evidence=own),),
            key="portfolio",
            confidence=0.6,
        )


def _account(host: str) -> bool:
    hosts = policy("hosts")
    if at_host(host, hosts["account_hosts"]):
        return True
    return host.endswith(tuple(hosts["institution_endings"])) and host.split(".")[0] in hosts["platform_labels"]
