"""Pictures whose description is the name of a file.

What it looks at:
    The alternative text of every picture in the author's text: whether it is a file name, a camera's number or a screenshot's date.

Why it matters:
    A screen reader reads the name out, letter by letter where it must, and the picture's meaning is lost.

What a person must still judge:
    What the picture says to somebody who sees it, so that the same can be written in its place.

How to mend it:
    Write in one short sentence what the picture shows and why it is there; if it says nothing that the text does not say, leave the
    description empty.

Limits:
    A file that has a real description as its name, with spaces, is taken as a description.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from foliocheck.checks.accessibility.own_parts import judged_pages, own_images
from foliocheck.checks.accessibility.places import Place, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import file_name
from foliocheck.checks.case import Case, Fault

ID = "alt-filename"
AREA = "accessibility"
PASS = "No picture has a file's name as its description"
FAIL = "Pictures have a file's name as their description"
WHY = "Somebody who cannot see the picture hears a file name and misses what it shows."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.1.1 Non-text Content (A)"

_ENDING = re.compile(r"\.(jpe?g|png|gif|webp|svg|bmp|tiff?|heic|heif|avif|jfif|ico|pdf)\W*$", re.IGNORECASE)
_CAMERA = re.compile(
    r"^(img|imgp|dsc|dscn|dscf|dscx|pxl|mvi|gopr|cimg|dji|sam|hpim|kodak|wp|vid|screenshot|screen ?shot|screen ?recording|"
    r"screencapture|capture|snip|"
    r"whatsapp image|signal|photo|image|picture|pic|scan|unnamed|download|untitled|copy of|fb img|received|snapchat|"
    r"bildschirmfoto|snapshot|p|img e)(?![a-z])",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^(image|photo|picture|pic|figure|fig\.?|chart|graph|diagram|graphic)\s*\(?\d{1,2}\)?$", re.IGNORECASE)
_REST = re.compile(
    (
        r"\b(design|presentation|document|at|am|pm|copy|final|edit|edited|scaled|resized|large|small|crop|cropped|from|on|and|\d+x\d+|"
        r"v\d+|x)\b"
    ),
    re.IGNORECASE,
)
_CODE = re.compile(r"^(?:[0-9a-f]{8,}(?:-[0-9a-f]{4,})*|[a-z]{0,3}\d{4,}|\d{2,}[\d\s_.-]*)$", re.IGNORECASE)
_JOINED = re.compile(r"^[^\s]+$")


def run(case: Case) -> Iterable[Fault]:
    """One fault for all of the author's pictures."""
    places: list[Place] = []
    for page in judged_pages(case):
        for image in own_images(page):
            if image.alt and image.alt.strip():
                case.seen.one()
                if is_file_name(image.alt, image.src):
                    places.append(at_image(page, image, image.alt))

    def message(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('has', 'have')} a file name where a description should be: a screen "
            f"reader says “{told.example}”."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def is_file_name(alt: str, src: str) -> bool:
    """Whether a description is a file's name, a camera's number or a screenshot's date."""
    text = alt.strip()
    if _ENDING.search(text) and (" " not in text or len(text.split()) <= 6):
        return True
    if _COUNTED.match(text):
        return False  # “Picture 2” is an empty phrase, not a file's name
    bare = re.sub(r"[_\-.,()\[\]~:]+", " ", text).strip()
    camera = _CAMERA.match(bare)
    if camera and re.search(r"\d", text):
        rest = _REST.sub(" ", bare[camera.end() :])
        if not re.search(r"[a-z]{2,}", rest, re.IGNORECASE):
            return True
    if _CODE.match(text) and len(text) >= 4 and not re.fullmatch(r"(19|20)\d\d", text):
        return True
    stem = re.sub(r"-\d+x\d+$|-scaled$", "", unquote(file_name(src)).rsplit(".", 1)[0])
    if _JOINED.match(text) and re.search(r"[a-z\d][_-]+[a-z\d]", text, re.IGNORECASE):
        same = text.casefold() == stem.casefold() and text[0].islower()
        return same or "_" in text or bool(re.search(r"\d", text)) or text.count("-") >= 2
    return bool(_JOINED.match(text) and re.search(r"[A-Za-z]+\d{2,}$|[a-z][A-Z][a-z]+[A-Z]", text) and text.casefold() == stem.casefold())
