"""Sections that stand together under one heading.

What it looks at:
    Core areas whose sections (3a and 3b, say) have one place in common, without headings that set them apart.

Why it matters:
    Each section is graded by itself. If they run together, two assessors may look for them in different places, or miss one.

What a person must still judge:
    Whether the text covers each of the sections. Only their headings were looked for.

How to mend it:
    Put a heading with the section's number above the part that belongs to it.

Limits:
    Where the text changes from one section to the other is not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of
from foliocheck.core.sections import Section
from foliocheck.core.wording import listed

ID = "sections-not-apart"
AREA = "completeness"
PASS = "The sections are set apart from one another"
FAIL = "Sections are not set apart"
WHY = "Each section is graded by itself, so an assessor must see where one ends and the next begins."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each place that holds several sections."""
    groups: dict[tuple[str, int], list[Section]] = {}
    for section in case.sections.sections:
        if section.places:
            case.seen.one()
        if section.not_apart and section.places:
            groups.setdefault((section.places[0].page, section.places[0].start), []).append(section)
    for together in groups.values():
        ids = listed([section.id for section in together])
        yield Fault(
            title=f"{ids} are not set apart",
            message=f"{ids} stand under one heading, “{together[0].places[0].heading}”. Nothing shows where each of them is.",
            spots=spots_of(together[0]),
            key=",".join(section.id for section in together),
            effort=1,
        )
