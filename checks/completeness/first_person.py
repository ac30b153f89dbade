"""Assessed sections that are not in the first person singular.

What it looks at:
    Counts of “I, me, my” and of “we, us, our” in each assessed section.

Why it matters:
    The portfolio is to be written in the first person, so that an assessor sees the candidate's own part in the work of a team.

What a person must still judge:
    Whether “we” means the team rightly, and whether your own part is clear.

How to mend it:
    Where “we” stands for what you did, write “I”; where it was the team, say what your part was.

Limits:
    Quotations count like the rest of the text. Welsh and other languages are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import called, present, spots_of, text_of
from foliocheck.core.snapshot import count_words

ID = "first-person"
AREA = "completeness"
PASS = "The assessed sections are in the first person"
FAIL = "A section hardly says “I”"
WHY = "An assessor must see the candidate's own part, especially in the work of a team."
SEVERITY = "note"

_I = re.compile(r"\b(?:I|me|my|mine|myself)\b|\bI['’]|\bi['’](?:m|ve|d|ll)\b")
_WE = re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|and|of|to|was|with)\b", re.IGNORECASE)


def run(case: Case) -> Iterable[Fault]:
    """One question to a person for each section with hardly any “I”, or with far more “we”."""
    for section in case.sections.sections:
        if not section.assessed or not present(section):
            continue
        text = text_of(case, section)
        words = count_words(text)
        if words < 60 or len(_ENGLISH.findall(text)) * 14 < words:
            continue
        case.seen.one()
        singular, plural = len(_I.findall(text)), len(_WE.findall(text))
        if singular * 150 < words and singular < 3 and plural < 2:
            told = f"“{section.title}” says “I” or “my” {singular} {'time' if singular == 1 else 'times'} in {words} words"
        elif plural >= 5 and plural > 3 * max(1, singular):
            told = f"“{section.title}” says “we” or “our” {plural} times and “I” or “my” {singular} {'time' if singular == 1 else 'times'}"
        else:
            continue
        yield Fault(
            title=f"{called(section)}: your own part may not be clear",
            message=f"{told}. Have a look whether an assessor can tell what you did yourself.",
            spots=spots_of(section),
            verdict="needs-person",
            key=section.id,
            confidence=0.7,
        )
