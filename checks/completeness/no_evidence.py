"""Assessed sections without evidence.

What it looks at:
    For each assessed section: links to files and pages, pictures, films and embedded things, and what the text names as evidence.

Why it matters:
    Each section must prove what it tells. A section without evidence is likely to come back.

What a person must still judge:
    Whether the evidence is somewhere else, or in a form that was not recognised, and whether it proves what the text says.

How to mend it:
    Link one to three short, recent pieces of evidence from the section, and say in a sentence what each of them shows.

Limits:
    Evidence told within the running text (a quotation from a letter, say) is not recognised as such.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import called, present, spots_of

ID = "no-evidence"
AREA = "completeness"
PASS = "Every assessed section shows evidence"
FAIL = "A section shows no evidence"
WHY = "Each section must show evidence for what it tells."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each assessed section in which nothing was recognised as evidence."""
    for section in case.sections.sections:
        if not section.assessed or not present(section):
            continue
        case.seen.one()
        if not section.evidence:
            yield Fault(
                title=f"{called(section)}: no evidence was recognised",
                message=f"No link, file, picture, film or named piece of evidence was recognised in “{section.title}”. Have a look.",
                spots=spots_of(section),
                key=section.id,
                confidence=0.8,
                effort=3,
            )
