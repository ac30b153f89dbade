"""Frames without a title that says what is in them.

What it looks at:
    Every frame in the author's text that can be seen (embedded films, forms, documents): whether it has a title, and one with meaning.

Why it matters:
    A screen reader says “frame” and its title. Without one, its user must go inside to learn whether it is worth it.

What a person must still judge:
    Whether the title fits what is in the frame.

How to mend it:
    Give the embedded thing a title in its settings, or put title="…" into the embed code: “Film: a tour of my course”.

Limits:
    Frames that are not shown, or smaller than a button, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.accessibility.places import Place, axe_places
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import file_name
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Frame

ID = "frame-title"
AREA = "accessibility"
PASS = "Every frame has a title with meaning"
FAIL = "Frames have no title that says what is in them"
WHY = "A screen reader user cannot tell what is in the frame without going into it."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 4.1.2 Name, Role, Value (A)"

_NOTHING = re.compile(
    r"^(?:(?:an?|the|this|my|html|embed(?:ded)?|i?frame|frame|content|window|object|widget|untitled|no|title|media|web|page|video|"
    r"player|youtube|vimeo|external|document|inline|test|unnamed|"
    r"https?|www|blank|about|new|default|\d+)\b[\s\W_]*)+$",
    re.IGNORECASE,
)
_FINE = {"youtube video player", "video player"}
"""What players' embed codes write by themselves: poor, but it says what it is."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such frames."""
    places: list[Place] = []
    for page in judged_pages(case):
        before = len(places)
        for frame in page.frames:
            if not _shown(frame) or frame.zone != "content":
                continue
            case.seen.one()
            if not _says_something(frame):
                shown = (frame.title or "").strip()
                excerpt = f"title “{shown}”" if shown else f"no title ({file_name(frame.src) or 'embedded'})"
                places.append(Place(page=page, block=frame.block, selector=frame.selector, excerpt=excerpt, evidence=frame.src))

        if len(places) == before:
            places += axe_places(page, "frame-title")

    def message(told: Told) -> str:
        return (
            f"{told.things('frame')} {told.where} {told.verb('does', 'do')} not say what is in {told.verb('it', 'them')} "
            f"({told.example}); a screen reader says only “frame”."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def _shown(frame: Frame) -> bool:
    return (frame.box is None and frame.entered and bool(frame.text)) or (
        frame.box is not None and frame.box.width > 24 and frame.box.height > 24
    )


def _says_something(frame: Frame) -> bool:
    title = plain((frame.title or "").replace("_", " "))
    if title in _FINE:
        return True
    if not title or _NOTHING.match(title) or re.match(r"^https?://|^\S+\.(html?|php|aspx?)$", (frame.title or "").strip(), re.IGNORECASE):
        return False
    return not re.fullmatch(r"[\w]*\d[\w]*", title) or " " in title
