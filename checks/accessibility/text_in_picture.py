"""Pictures that seem to hold text.

What it looks at:
    Pictures in the author's text: the words read in them where text in pictures was read; else how they are painted, together with
    their name and description.

Why it matters:
    Letters in a picture cannot be enlarged without blurring, recoloured, translated or read aloud; a description is all that others
    get.

What a person must still judge:
    Whether the words could stand as text on the page. Logos, and pictures where the look of the words is the point, may stay.

How to mend it:
    Type the words as text and use the page's own colours and sizes. Where the picture must stay, say all of its words in its
    description or below it.

Limits:
    Screenshots and charts hold words too; they are left out where their description says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import facts, judged_pages, own_images
from foliocheck.checks.accessibility.places import Place, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import file_name, short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Image, Picture

ID = "text-in-picture"
AREA = "accessibility"
PASS = "No picture seems to hold text"
FAIL = "Pictures seem to hold text; look whether it could be typed"
WHY = "Words in a picture cannot be enlarged, recoloured or read aloud."
SEVERITY = "note"
STANDARD = "WCAG 2.2, 1.4.5 Images of Text (AA)"

_WORDS = 8
"""So many words read in a picture make it a picture of text."""
_ABOUT = re.compile(
    (
        r"\b(chart|graph|diagram|plot|map|screenshot|screen|dashboard|logo|photo|photograph|page of|course page|table of|cards?|"
        r"whiteboard|handwrit)"
    ),
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:^|[-_\s\d])(text|quotes?|quotation|banner|poster|flyer|leaflet|notice|letter|certificate|testimonials?|"
    r"infographic|slide|title|heading|header|tagline|motto|statement|feedback|email|memo|scan|thanks|card)"
    r"(?=[-_\s\d.]|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^\s*[“\"‘'«].+[”\"’'»]", re.DOTALL)


def run(case: Case) -> Iterable[Fault]:
    """One finding that asks a person to look at the pictures."""
    places: list[Place] = []
    for page in judged_pages(case):
        looks = {row.get("selector"): row for row in facts(page, "pictures")}
        for image in own_images(page):
            row = looks.get(image.selector)
            if (image.box and image.box.width < 120) or "logo" in file_name(image.src).casefold():
                continue
            case.seen.one()
            if _holds_text(image, case.snapshot.pictures.get(image.src), (row or {}).get("look")):
                places.append(at_image(page, image, short(image.alt or file_name(image.src), 120)))

    def message(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('seems', 'seem')} to hold text (“{told.example}”). "
            "Words in a picture cannot be enlarged, recoloured or read aloud; please look whether they could be typed instead."
        )

    yield from told_by_owner(case, places, message, severity="note", verdict="needs-person", confidence=0.5)


def _holds_text(image: Image, picture: Picture | None, look: object) -> bool:
    alt = (image.alt or "").strip()
    if picture is not None and picture.text is not None:
        return len(picture.text.split()) >= _WORDS and not _ABOUT.search(alt)
    name = file_name(image.src).rsplit(".", 1)[0]
    if _ABOUT.search(alt) and not _QUOTED.match(alt):
        return False
    flat, lines = _painted(look)
    if lines:
        return True
    hinted = bool(_NAMES.search(name)) and not name.casefold().startswith(("img", "dsc"))
    return flat and (hinted or (bool(_QUOTED.match(alt)) and len(alt.split()) >= 4))


def _painted(look: object) -> tuple[bool, bool]:
    """Whether the picture has a flat ground and few colours, and whether rows of small marks stand on it as lines of letters do.

    The figures come from drawing pictures of words, charts, screens and photographs 160 points wide: words have 20 to 30 changes between
    ground and marks in a row and take up a third of the rows; charts have fewer changes, photographs no ground.
    """
    if not isinstance(look, dict):
        return True, False
    flat = bool(look["ground"] >= 45 and look["colours"] <= 8)
    return flat, flat and bool(look["ground"] >= 55 and look["bands"] >= 2 and look["rows"] >= 12 and look["flips"] >= 18)
