"""Pictures that seem to say something and are marked as decoration.

What it looks at:
    Pictures in the author's text with an empty alternative text, or the role of decoration, that are neither small nor an ornament
    by their shape or name.

Why it matters:
    A screen reader passes such a picture over in silence. A chart or a screenshot that is evidence is then not there at all.

What a person must still judge:
    Whether the picture adds something to the text. If it does not, the empty description is right.

How to mend it:
    If the picture shows something that the text does not say, describe it in one or two short sentences. If it only decorates,
    leave it as it is.

Limits:
    It is a fault where the text or the caption speaks of the picture; where the picture stands alone, only a person can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import facts, judged_pages
from foliocheck.checks.accessibility.pictures import decorative, words_around
from foliocheck.checks.accessibility.places import Place, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import file_name
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Image, Page

ID = "alt-empty"
AREA = "accessibility"
PASS = "No picture that says something is marked as decoration"
FAIL = "Pictures that seem to say something have an empty description"
WHY = "A screen reader leaves the picture out, so evidence in it does not exist for its user."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.1.1 Non-text Content (A)"

_THING = (
    r"(?:chart|graph|diagram|figure|fig\.|screenshot|screen shot|screengrab|picture|photo|photograph|image|illustration|map|plot|"
    r"table|scan|drawing|"
    r"poster|slide|certificate|letter|badge|timeline|infographic|flow ?chart|page|result|answer|card)s?"
)
_SPOKEN_OF = re.compile(
    rf"\b{_THING}\b[^.]{{0,40}}\b(?:below|above|here|opposite|shows?|shown|illustrates?|gives|tells|as evidence)\b|"
    rf"\b(?:below|above|here|following|next|this|these|opposite)\b[^.]{{0,30}}\b{_THING}\b[^.]{{0,60}}(?:\b(?:shows?|shown|"
    r"illustrates?|gives|is|are|below|above)\b|:)|"
    rf"\b(?:here is|here are|see|look at|shown in|seen in|seen on|in)\s+(?:the|this|my|a|our)?\s*(?:\w+\s+)?{_THING}\s*(?:below|"
    r"above|\d|[.:)]|$)|"
    r"\bas (?:you can|one can|can be|may be) seen?\b|\bas shown\b|\b(?:shown|seen|to be seen) (?:here|below|above|beside|opposite)\b|"
    r"\b(?:here|this|below) is (?:what|how|where|the)\b|\blooks? like this\b|\b(?:the )?(?:picture|photo|photograph|chart|image|"
    r"figure|screenshot|diagram|drawing) (?:of|below|above|beside|opposite|shows?)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:below|above|here|this|these|following|shows?|shown|see|evidence)\b", re.IGNORECASE)
_TELLING_NAME = re.compile(
    (
        r"(chart|graph|diagram|screenshot|screen|figure|fig\d|plot|survey|results?|stats|scores?|visits|map|table|certificate|letter|"
        r"poster|feedback|timeline|model|framework|slide)"
    ),
    re.IGNORECASE,
)
_LEAST = 120
"""CSS px: a smaller picture is taken as an ornament."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for those that the text speaks of, one for those that only a person can judge."""
    spoken: list[Place] = []
    alone: list[Place] = []
    for page in judged_pages(case):
        silenced = {row["selector"] for row in facts(page, "pictures") if row.get("unread") and row.get("width", 0) >= _LEAST}
        for image in page.images:
            unread = image.selector in silenced
            if image.zone != "content" or (image.hidden and not unread) or image.linked:
                continue
            if not unread and (image.alt is None or image.alt.strip()):
                continue
            case.seen.one()
            if decorative(image) or _small(image):
                continue
            place = at_image(page, image, file_name(image.src))
            (spoken if _spoken_of(page, image) else alone).append(place)

    def fails(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('has', 'have')} an empty description though the text speaks of "
            f"{told.verb('it', 'them')}: a screen reader leaves {told.verb('it', 'them')} out."
        )

    def asks(told: Told) -> str:
        return (
            f"{told.things('picture')} {told.where} {told.verb('is', 'are')} marked as decoration. If "
            f"{told.verb('it says', 'they say')} something that the text does not, "
            f"a screen reader user misses it; please look."
        )

    yield from told_by_owner(case, spoken, fails, severity="should", effort=1, key="spoken-of", confidence=0.8)
    yield from told_by_owner(
        case,
        alone,
        asks,
        severity="note",
        verdict="needs-person",
        effort=1,
        key="alone",
        confidence=0.4,
        title="Pictures with an empty description: do they only decorate?",
    )


def _small(image: Image) -> bool:
    width, height = (image.box.width, image.box.height) if image.box else (image.width, image.height)
    return bool(width and height and (width < _LEAST or height < _LEAST * 0.6))


def _spoken_of(page: Page, image: Image) -> bool:
    if (image.caption or "").strip() or (image.title or "").strip():
        return True
    before, after = words_around(page, image)
    ending = " ".join(re.split(r"(?<=[.!?])\s+", before.strip())[-2:])
    opening = " ".join(re.split(r"(?<=[.!?])\s+", after.strip())[:1])
    for words in (ending, opening):
        if _SPOKEN_OF.search(words):
            return True
    if ending.rstrip().endswith(":") or (_TELLING_NAME.search(file_name(image.src)) and _POINTING.search(ending)):
        return True
    return len(opening) < 120 and bool(re.match(r"\s*(fig\.|figure|chart|screenshot|picture|photo|image)\b", opening, re.IGNORECASE))
