# a long pattern or reason reads better on one line
"""Words a section, against the framework's guidance.

What it looks at:
    How many words of the author's own each assessed section has, beside the figure that the framework gives (about 500 for CMALT).

Why it matters:
    Assessors read the whole portfolio, and the guidance asks for concise sections. It is advice: portfolios of three times the length have passed.

What a person must still judge:
    Everything. Length says nothing of worth.

How to mend it:
    Nothing must be mended. If a section is much longer, see whether a part of it is evidence that can be linked; if it is much shorter,
    see whether description, reflection and evidence are all there.

Limits:
    Words in pictures, films and linked documents are not counted; words of quotations and lists are.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.completeness.places import called, present, spots_of
from foliocheck.core.wording import listed

ID = "words-against-guidance"
AREA = "completeness"
PASS = "The sections are about as long as the guidance suggests"
FAIL = "Some sections are far from the suggested length"
WHY = "An assessor expects about the suggested length, and reads a much longer text with less patience."
SEVERITY = "note"

LONG, SHORT = 1.8, 0.3
"""Shares of the guidance beyond which a length is mentioned: nearly twice as much, less than a third."""
WORDS_A_MINUTE = 230


def run(case: Case) -> Iterable[Fault]:
    """At most one fault, a note, with all sections that are far from the figure."""
    far: dict[int, list[str]] = {}
    lengths: set[str] = set()
    places: list[Spot] = []
    total = 0
    shared: set[tuple[str, int]] = set()
    for row in case.framework.sections:
        section = case.sections.section(row.id)
        if section is None or not present(section) or not section.places:
            continue
        first = (section.places[0].page, section.places[0].start)
        total += 0 if first in shared else section.words
        if not row.guide_words or first in shared:
            continue
        shared.add(first)
        case.seen.one()
        guide = row.guide_words * max(1, row.parts) * (2 if section.not_apart else 1)
        if section.words > guide * LONG or section.words < guide * SHORT:
            name = f"{called(section)} and {section.not_apart} together" if section.not_apart else called(section)
            far.setdefault(guide, []).append(f"{name} {'have' if section.not_apart else 'has'} {section.words:,} words")
            lengths.add("longer" if section.words > guide else "shorter")
            places += spots_of(section)[:1]
    if far:
        minutes = max(1, round(total / WORDS_A_MINUTE))
        count = sum(len(rows) for rows in far.values())
        lengths_told = " ".join(f"{listed(rows)}; the guidance is about {guide:,}." for guide, rows in far.items())
        yield Fault(
            title=f"{'One section is' if count == 1 else f'{count} sections are'} much {' or '.join(sorted(lengths))} than the guidance suggests",
            message=f"{lengths_told} The whole takes an assessor about {minutes} {'minute' if minutes == 1 else 'minutes'} to read. Length is advice, never a condition.",
            spots=tuple(places),
            key="words",
        )
