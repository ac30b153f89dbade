# a long pattern or reason reads better on one line
"""Assessed sections in which no reflection was recognised.

What it looks at:
    Sentences in which the author weighs what was done: what was learnt, what surprised, what would be done differently, what changed.
    Headings do not count, either way.

Why it matters:
    A lack of reflection is the commonest reason for which portfolios are sent back.

What a person must still judge:
    Whether the section reflects. The signs are words; reflection can be told in others, and such words can stand without any.

How to mend it:
    Ask yourself what you learnt from it, what went well or badly, what you would do differently, and what it changed for your learners.

Limits:
    This is a prompt for a person and never a judgement. Text in other languages than English is hardly recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import around, called, present, spots_of

ID = "no-reflection"
AREA = "completeness"
PASS = "Reflection was recognised in every assessed section"
FAIL = "No reflection was recognised in a section"
WHY = "A lack of reflection is the commonest reason for being sent back."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One question to a person for each section without a clear yes."""
    for section in case.sections.sections:
        if not section.assessed or not present(section):
            continue
        case.seen.one()
        if section.reflection in ("no", "unclear"):
            signs = (section.signs or {}).get("reflection", ())
            seen = f" The nearest to it: “{around(signs[0], 0, 110)}”." if signs else ""
            yield Fault(
                title=f"{called(section)}: {'no' if section.reflection == 'no' else 'little'} reflection was recognised",
                message=f"{'No' if section.reflection == 'no' else 'Little'} reflection was recognised in “{section.title}”. Have a look.{seen}",
                spots=spots_of(section),
                verdict="needs-person",
                severity="should" if section.reflection == "no" else "note",
                key=section.id,
                confidence=0.8 if section.reflection == "no" else 0.5,
                effort=3,
            )
