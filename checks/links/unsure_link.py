"""Links that only a person can judge.

What it looks at:
    Links whose sites turned the checker away (403, 429, LinkedIn's 999), answered too late or oddly, or whose place on
    a page is made by a script.

Why it matters:
    Most of them are well: many sites let in nobody but people. A few are broken, and only opening them tells.

What a person must still judge:
    Everything: open each one in a private window.

How to mend it:
    If it opens, nothing has to be done. If not, put in the right address or another copy.

Limits:
    Nothing is called broken here on a suspicion.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, gather
from foliocheck.core.addresses import host_of

ID = "unsure-link"
AREA = "links"
PASS = "Every link could be judged"
FAIL = "Some links must be opened by a person"
WHY = "The checker was not let in, so it cannot say whether an assessor would be."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each site and reason."""
    looked = [row for row in case.links if row.outcome != "unchecked"]
    case.seen.one(len(looked))
    groups: dict[tuple[str, str], list[Gathered]] = {}
    for item in gather(case, (row for row in looked if row.outcome == "unsure")):
        groups.setdefault((host_of(item.row.href), item.row.cause), []).append(item)
    for (host, cause), items in groups.items():
        first = items[0]
        many = len(items) > 1
        yield Fault(
            title=f"Open {len(items)} links to {host} yourself" if many else f"Open this link yourself: {first.name}",
            message=first.row.reason + (f" {len(items)} links are meant." if many else f" The address is {first.row.href}."),
            verdict="needs-person",
            severity="note",
            tip=first.row.advice,
            spots=tuple(spot for item in items for spot in item.spots),
            key=f"{host} {cause}",
            confidence=0.5,
            effort=1,
        )
