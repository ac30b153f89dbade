"""Pictures whose description is as long as a paragraph.

What it looks at:
    The length of the alternative text of every picture in the author's text.

Why it matters:
    A screen reader reads a description in one breath: nobody can pause in it, go back, or skip to its next sentence.

What a person must still judge:
    Which part of it belongs to the picture and which into the text.

How to mend it:
    Keep one or two sentences as the description and move the rest into the text, where everybody can read it.

Limits:
    The length is judged, not the words; up to 250 characters pass.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_images
from foliocheck.checks.accessibility.places import Place, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.wording import number

ID = "alt-overlong"
AREA = "accessibility"
PASS = "No picture's description is too long to listen to"
FAIL = "Pictures have descriptions as long as a paragraph"
WHY = "Somebody who listens must hear all of it at once and cannot go back in it."
SEVERITY = "note"

MOST = 250
"""Characters. Advice runs from 100 to 150 for most pictures; charts need more. Beyond 250 it is a paragraph."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for all of the author's pictures."""
    places: list[Place] = []
    longest = 0
    for page in judged_pages(case):
        for image in own_images(page):
            if image.alt and image.alt.strip():
                case.seen.one()
                if len(image.alt.strip()) > MOST:
                    longest = max(longest, len(image.alt.strip()))
                    places.append(at_image(page, image, short(image.alt, 120)))

    def message(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('has', 'have')} a description of up to {number(longest)} "
            f"characters (“{told.example}”). "
            "A screen reader reads it in one piece, without a way to pause or go back."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
