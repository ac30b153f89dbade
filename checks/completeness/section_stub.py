# a long pattern or reason reads better on one line
"""Sections that have a heading but no real text yet.

What it looks at:
    Sections whose place holds nothing, a prompt, filler, the guidelines' own words, the same text as another section, or a few words.

Why it matters:
    A heading tells an assessor that something is coming. If nothing follows, the section counts as not done.

What a person must still judge:
    Whether a short text says all that is needed. A few dozen words can be real future plans.

How to mend it:
    Write the section in your own words: what you did, what you made of it, and what shows it. Or take the heading out.

Limits:
    Text inside pictures, films and embedded documents is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import spots_of
from foliocheck.checks.completeness.same_text_in_sections import texts_of_sections

ID = "section-stub"
AREA = "completeness"
PASS = "Every section that has a heading has text"
FAIL = "A section is hardly begun"
WHY = "An assessor finds a heading and little or nothing to assess."
SEVERITY = "should"

_SAME_TEXT = "the same text"
"""How a section's reason begins where its text is another section's too."""
_SAME_TEXT_TIP = "See which section the text was written for. Leave it there, and write in the other what belongs to that one."


def run(case: Case) -> Iterable[Fault]:
    """One fault for each stub; a must where nothing at all stands there.

    A text that is word for word another section's is told once, by the check for that.
    """
    told = {section.id for same in texts_of_sections(case).values() if len(same) > 1 for section in same}
    for section in case.sections.sections:
        if section.status in ("missing", "locked"):
            continue
        case.seen.one()
        if section.status != "stub" or (section.id == "confirmation" and section.words > 0):
            continue  # a declaration with parts missing has a check of its own
        empty = section.words < 3
        borrowed = next((why for why in section.why if why.casefold().startswith(_SAME_TEXT)), None)
        if borrowed is not None and not empty:
            if section.id not in told:
                yield Fault(
                    title=f"{section.title}: not a text of its own",
                    message=f"{borrowed[0].upper()}{borrowed[1:]}.",
                    why="Each section is assessed by itself.",
                    tip=_SAME_TEXT_TIP,
                    spots=spots_of(section),
                    key=section.id,
                    confidence=0.8,
                    effort=3,
                )
            continue
        yield Fault(
            title=f"{section.title}: {'nothing below the heading' if empty else 'hardly begun'}",
            message=f"The place is there, but the text was not recognised as the section's own: {'; '.join(section.why) or f'{section.words} words'}.",
            spots=spots_of(section),
            severity="must" if empty and section.required else "should",
            key=section.id,
            confidence=0.95 if empty else 0.8,
            effort=3,
        )
