"""Pictures whose description says nothing (“image”, “picture of”).

What it looks at:
    The alternative text of every picture in the author's text: whether it holds any word that is about this picture.

Why it matters:
    A screen reader says “image” by itself; hearing it twice tells nobody what is to be seen.

What a person must still judge:
    What the picture says to somebody who sees it.

How to mend it:
    Write in one short sentence what the picture shows and why it is there; if it is only an ornament, leave the description empty.

Limits:
    Descriptions with a single fitting word (“Logo of the college”) pass.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.alt_filename import is_file_name
from foliocheck.checks.accessibility.own_parts import judged_pages, own_images
from foliocheck.checks.accessibility.pictures import says_nothing
from foliocheck.checks.accessibility.places import Place, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "alt-generic"
AREA = "accessibility"
PASS = "No picture's description is an empty phrase"
FAIL = "Pictures are described by a word that says nothing"
WHY = "Somebody who cannot see the picture learns that there is one, and nothing more."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.1.1 Non-text Content (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all of the author's pictures."""
    places: list[Place] = []
    for page in judged_pages(case):
        for image in own_images(page):
            if image.alt and image.alt.strip():
                case.seen.one()
                if says_nothing(image.alt) and not is_file_name(image.alt, image.src):
                    places.append(at_image(page, image, image.alt))

    def message(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('is', 'are')} described by words like “{told.example}”, so a screen "
            "reader user does not learn what is to be seen."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)
