"""Pictures whose description says the caption again.

What it looks at:
    The alternative text of every picture in the author's text beside its caption, or the words just before or after it.

Why it matters:
    A screen reader says the same words twice, and what is to be seen is still not told.

What a person must still judge:
    What the picture shows beyond its caption.

How to mend it:
    Let the caption stand and describe in the alternative text what is to be seen; if there is nothing to add, leave the alternative
    text empty.

Limits:
    Only descriptions that are the same as the caption, or nearly, are found.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_images
from foliocheck.checks.accessibility.pictures import plain, without_lead, words_around
from foliocheck.checks.accessibility.places import Place, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "alt-repeats-caption"
AREA = "accessibility"
PASS = "No picture's description repeats its caption"
FAIL = "Pictures' descriptions repeat their captions"
WHY = "Somebody who listens hears the same words twice and not what is to be seen."
SEVERITY = "note"

_ALIKE = 0.85


def run(case: Case) -> Iterable[Fault]:
    """One fault for all of the author's pictures."""
    places: list[Place] = []
    for page in judged_pages(case):
        for image in own_images(page):
            if not image.alt or len(plain(image.alt)) < 8 or (image.linked and not image.caption):
                continue
            case.seen.one()
            before, after = words_around(page, image)
            if any(_same(image.alt, words) for words in (image.caption or "", before, after)):
                places.append(at_image(page, image, image.alt))

    def message(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('repeats its caption', 'repeat their captions')} as description; a "
            f"screen reader says “{told.example}” twice."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)


def _same(alt: str, words: str) -> bool:
    one, other = plain(without_lead(alt)), plain(without_lead(words))
    if not one or not other:
        return False
    if one == other:
        return True
    mine, theirs = one.split(), other.split()
    if min(len(mine), len(theirs)) < 4:
        return False
    shared = len(set(mine) & set(theirs))
    return shared / len(set(mine) | set(theirs)) >= _ALIKE
