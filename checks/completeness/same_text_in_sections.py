"""Two sections with the same text.

What it looks at:
    Whether the whole text of one section is the text of another one too.

Why it matters:
    Each section is assessed by itself. The same text cannot be meant for both.

What a person must still judge:
    Whether one of the two was pasted by mistake, or both are filler.

How to mend it:
    Write for each section what belongs to it.

Limits:
    Sections that stand under one heading in common have a check of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of, text_of
from foliocheck.core.sections import Section
from foliocheck.core.wording import listed

ID = "same-text-in-sections"
AREA = "completeness"
PASS = "Every section has a text of its own"
FAIL = "Two sections have the same text"
WHY = "Each section is assessed by itself."
SEVERITY = "should"
LEAST_WORDS = 25


def run(case: Case) -> Iterable[Fault]:
    """One fault for each text that several sections have, in different places."""
    texts = texts_of_sections(case)
    case.seen.one(sum(len(same) for same in texts.values()))
    for same in texts.values():
        if len(same) > 1:
            ids = listed([section.id for section in same])
            yield Fault(
                title=f"{ids} have the same text",
                message=f"Word for word the same text stands in {ids}.",
                spots=tuple(spot for section in same for spot in spots_of(section)),
                key=",".join(section.id for section in same),
            )


def texts_of_sections(case: Case) -> dict[str, list[Section]]:
    """Each text of some length, as its bare words, with the sections that consist of it."""
    texts: dict[str, list[Section]] = {}
    for section in case.sections.sections:
        if section.status in ("missing", "locked") or section.not_apart:
            continue
        key = re.sub(r"\W+", " ", text_of(case, section).casefold()).strip()
        if len(key.split()) >= LEAST_WORDS:
            texts.setdefault(key, []).append(section)
    return texts
