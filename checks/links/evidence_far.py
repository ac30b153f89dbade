"""Evidence more than two clicks away.

What it looks at:
    How many clicks lead from a section to each piece of its evidence, menus included.

Why it matters:
    An assessor reads many portfolios. Evidence that has to be searched for may not be found.

What a person must still judge:
    Whether the way there is clear in spite of its length.

How to mend it:
    Link each piece of evidence from the sentence that it supports.

Limits:
    Links that only appear after a click on a tab or an accordion count like any other.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.addresses import page_key
from foliocheck.core.sections import Evidence, Section

ID = "evidence-far"
AREA = "links"
PASS = "All evidence is at most two clicks from its section"
FAIL = "Evidence is more than two clicks from its section"
WHY = "An assessor may not find evidence that has to be searched for."
SEVERITY = "should"
MOST_CLICKS = 2


def run(case: Case) -> Iterable[Fault]:
    """One fault for each section with such evidence."""
    onward = _onward(case)
    for section in case.sections.sections:
        pieces = [piece for piece in section.evidence if piece.href]
        case.seen.one(len(pieces))
        away = _distances(section, onward)
        far = [piece for piece in pieces if away.get(_key(piece.found_on), 0) + 1 > MOST_CLICKS]
        if far and away:
            yield _fault(section, far, away)


def _fault(section: Section, far: list[Evidence], away: dict[str, int]) -> Fault:
    most = max(away.get(_key(piece.found_on), 0) + 1 for piece in far)
    return Fault(
        title=f"Evidence for {section.id} is {most} clicks away",
        message=f"From the text of {section.title} it takes {most} clicks to reach {'this' if len(far) == 1 else 'these pieces'}.",
        spots=tuple(Spot(url=piece.found_on, excerpt=piece.label[:200], section=section.id, evidence=piece.href) for piece in far),
        key=section.id,
    )


def _onward(case: Case) -> dict[str, list[str]]:
    """Page -> pages one click away."""
    known = {page.url for page in case.snapshot.pages} | {page.final_url for page in case.snapshot.pages}
    found: dict[str, list[str]] = {}
    for page in case.snapshot.pages:
        targets = [link.href for link in page.links if link.kind == "internal"] + [item.href for item in page.menu if item.href]
        found[page.url] = [key for key in dict.fromkeys(_key(target) for target in targets) if key in known]
    return found


def _distances(section: Section, onward: dict[str, list[str]]) -> dict[str, int]:
    """Clicks from the section's places to every page."""
    away = {place.page: 0 for place in section.places}
    ring = list(away)
    while ring:
        following: list[str] = []
        for page in ring:
            for target in onward.get(page, ()):
                if target not in away:
                    away[target] = away[page] + 1
                    following.append(target)
        ring = following
    return away


def _key(address: str) -> str:
    return page_key(address)
