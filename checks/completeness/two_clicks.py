"""Every section within two clicks of the front page.

What it looks at:
    How many clicks lead from the first page to each section, menus included.

Why it matters:
    Assessors go to and fro between sections. A section that is far away is hard to find again.

What a person must still judge:
    Whether the way is clear.

How to mend it:
    Put every section into the menu, or list all sections with links on the first page.

Limits:
    Scrolling on a long page counts as no click.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.clicks import clicks_from_front
from foliocheck.checks.completeness.places import called, spots_of

ID = "two-clicks"
AREA = "completeness"
PASS = "Every section is within two clicks of the front page"
FAIL = "A section is more than two clicks from the front page"
WHY = "A section that is far away is hard to find."
SEVERITY = "note"
MOST = 2


def run(case: Case) -> Iterable[Fault]:
    """One fault with all sections that are farther away."""
    away = clicks_from_front(case)
    if len(case.snapshot.pages) < 3:
        return
    far = []
    for section in case.sections.sections:
        if not section.places:
            continue
        case.seen.one()
        clicks = away.get(section.places[0].page)
        if clicks is not None and clicks > MOST:
            far.append((clicks, section))
    if far:
        yield Fault(
            title=f"{'One section is' if len(far) == 1 else f'{len(far)} sections are'} more than two clicks from the front page",
            message="Clicks from the front page: " + "; ".join(f"{called(section)}: {clicks}" for clicks, section in far) + ".",
            spots=tuple(spot for _, section in far for spot in spots_of(section)[:1]),
            key="far",
        )
