"""The same piece of evidence in many sections.

What it looks at:
    How often each linked piece of evidence is used in assessed sections.

Why it matters:
    One piece may be cross-referenced. Where the same one stands for nearly everything, an assessor may ask what shows the rest.

What a person must still judge:
    Whether it truly shows each of the points, and whether the text says so.

How to mend it:
    Say in each section which part of the piece shows what, or add a piece of its own.

Limits:
    Copies of one file under several addresses are not recognised as one piece.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.wording import listed

ID = "evidence-repeated"
AREA = "completeness"
PASS = "No piece of evidence stands for most sections"
FAIL = "One piece of evidence stands for many sections"
WHY = "An assessor may ask what shows the rest."
SEVERITY = "note"
MANY = 4


def run(case: Case) -> Iterable[Fault]:
    """One fault for each piece that four or more sections use."""
    used: dict[str, list[tuple[str, str, str]]] = {}
    for section in case.sections.sections:
        if section.not_apart and any(section.id > other for other in section.not_apart.split(" and ")):
            continue  # one place, counted once
        for piece in section.evidence:
            if piece.href:
                used.setdefault(piece.href, []).append((section.id, piece.label, piece.found_on))
    case.seen.one(len(used))
    for href, uses in used.items():
        sections = list(dict.fromkeys(section for section, _, _ in uses))
        if len(sections) >= MANY:
            yield Fault(
                title=f"One piece of evidence stands for {len(sections)} sections",
                message=f"“{uses[0][1][:120]}” is the evidence in {listed(sections)}. Say in each what it shows there.",
                spots=tuple(Spot(url=page, section=section, excerpt=label[:150], evidence=href) for section, label, page in uses),
                verdict="needs-person",
                key=href,
                confidence=0.7,
            )
