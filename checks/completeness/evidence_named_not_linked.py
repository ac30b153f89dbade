# a long pattern or reason reads better on one line
"""Evidence that is named but cannot be opened.

What it looks at:
    Pieces that the text lists as evidence (“Evidence: minutes of the board”) and buttons without a target, where no link leads to them.

Why it matters:
    An assessor can only assess what they can open.

What a person must still judge:
    Whether the piece is shown in another way, or is meant as a mere mention.

How to mend it:
    Turn the name of each piece into a link to it. If it cannot be public, say how an assessor gets to see it.

Limits:
    Only pieces in a line or list that begins with “Evidence”, or under such a heading, are recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.completeness.places import called
from foliocheck.core.sections import Evidence, Section
from foliocheck.core.wording import listed

ID = "evidence-named-not-linked"
AREA = "completeness"
PASS = "All evidence that is named is linked"
FAIL = "Evidence is named but not linked"
WHY = "An assessor can only assess what they can open."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each section with such pieces; a must is never made of it. Two sections that are not set apart share one."""
    told: set[frozenset[str]] = set()
    for section in case.sections.sections:
        case.seen.one(len(section.evidence))
        named = [piece for piece in section.evidence if piece.href is None]
        if not named:
            continue
        ids = called(section)
        if section.not_apart:
            both = frozenset((section.id, section.not_apart))
            if both in told:
                continue
            told.add(both)
            ids = listed(sorted(both))
        alone = len(named) == len(section.evidence)
        yield Fault(
            title=f"{ids}: {'all evidence' if alone else 'evidence'} is named but not linked",
            message=f"{'One' if len(named) == 1 else len(named)} of {len(section.evidence)} pieces {'is' if len(named) == 1 else 'are'} named without a link, first: “{named[0].label[:120]}”.",
            spots=tuple(
                Spot(
                    url=piece.found_on,
                    block=_block(case, section, piece),
                    section=section.id,
                    excerpt=piece.label[:200],
                    evidence=piece.label,
                )
                for piece in named
            ),
            severity="should" if alone else "note",
            key=section.id,
            confidence=0.75,
            publishes=True,
            effort=2,
        )


def _block(case: Case, section: Section, piece: Evidence) -> int | None:
    """The block that names the piece, else the one with which its section begins on that page."""
    page = case.snapshot.page(piece.found_on)
    start = next((place.start for place in section.places if place.page == piece.found_on), None)
    blocks = list(enumerate(page.blocks))[start or 0 :] if page is not None else []
    return next((index for index, block in blocks if block.zone == "content" and piece.label and piece.label in block.text), start)
