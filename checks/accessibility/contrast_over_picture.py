"""Text that lies on a picture, where contrast cannot be measured.

What it looks at:
    Words of the author's that stand on a background picture or over a picture, as the contrast rule of axe met them.

Why it matters:
    Where the picture is light behind light letters, or busy, people with weak sight cannot read the words.

What a person must still judge:
    Whether every letter can be read at every place of the picture, also on a phone, where the words lie elsewhere on it.

How to mend it:
    Put the words below the picture, or lay a plain, nearly opaque box of colour between the words and the picture.

Limits:
    Only words that are text are seen; words that are part of the picture belong to another check.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import AxeNode

ID = "contrast-over-picture"
AREA = "accessibility"
PASS = "No text lies on a picture"
FAIL = "Text lies on a picture; look whether it can be read"
WHY = "Words on a picture are hard to read for people with weak sight, and no machine can tell how hard."
SEVERITY = "note"
STANDARD = "WCAG 2.2, 1.4.3 Contrast (Minimum) (AA)"

_PICTURE = ("background image", "image node", "overlapped by another element", "overlaps other", "background gradient", "pseudo element")


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the texts over pictures."""
    places = []
    for page in judged_pages(case):
        if page.axe is None or page.axe.problem:
            continue
        case.seen.one()
        for rule in page.axe.incomplete:
            if rule.id == "color-contrast":
                places += [
                    Place(
                        page=page,
                        block=node.block,
                        selector=node.target,
                        zone=node.zone,
                        excerpt=_words(page.blocks[node.block].text if node.block is not None else node.html),
                    )
                    for node in rule.nodes
                    if over_picture(node) and node.zone == "content"
                ]

    def message(told: Told) -> str:
        return (
            f"{told.things('text')} {told.verb('lies', 'lie')} on a picture or a painted ground {told.where}, first “{told.example}”. "
            "A machine cannot measure whether it can be read there; please look."
        )

    yield from told_by_owner(case, places, message, severity="note", verdict="needs-person", confidence=0.5, effort=1)


def over_picture(node: AxeNode) -> bool:
    """Whether axe left this place open because of a picture behind or below the words."""
    return any(words in node.summary for words in _PICTURE)


def _words(text: str) -> str:
    return short(text, 120)
