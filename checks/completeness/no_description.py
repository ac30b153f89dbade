# a long pattern or reason reads better on one line
"""Assessed sections in which no description of the author's own work was recognised.

What it looks at:
    Sentences in the first person that tell what was done (“I built …”, “we ran …”).

Why it matters:
    Assessors want to know what the candidate did, especially within a team.

What a person must still judge:
    Whether the section tells what you did. The signs are words; a text may tell it in others.

How to mend it:
    Say what you did yourself, in the first person: the situation, your part, and what came of it.

Limits:
    This is a prompt for a person and never a judgement. Text in other languages than English is hardly recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import called, present, spots_of

ID = "no-description"
AREA = "completeness"
PASS = "A description was recognised in every assessed section"
FAIL = "No description was recognised in a section"
WHY = "Assessors look for what the candidate did."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One question to a person for each section without a clear yes."""
    for section in case.sections.sections:
        if not section.assessed or not present(section):
            continue
        case.seen.one()
        if section.description in ("no", "unclear"):
            yield Fault(
                title=f"{called(section)}: {'no' if section.description == 'no' else 'little'} description was recognised",
                message=f"In “{section.title}” {'no sentence was' if section.description == 'no' else 'few sentences were'} recognised that tell what you did. Have a look.",
                spots=spots_of(section),
                verdict="needs-person",
                key=section.id,
                confidence=0.7,
            )
