"""Animated pictures that cannot be stopped.

What it looks at:
    GIF pictures on the page: whether they move, and for how long.

Why it matters:
    A picture that moves without end draws the eye; some people cannot read anything beside it, and there is no button to stop it.

What a person must still judge:
    Pictures that another site would not let us look into.

How to mend it:
    Show a still picture, a GIF that plays once, or a film with buttons.

Limits:
    Animated WebP and PNG pictures are seen only where the file itself was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from foliocheck.checks.accessibility.own_parts import facts, judged_pages, own_images
from foliocheck.checks.accessibility.places import Place, at_fact, at_image
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import file_name
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Picture

ID = "animated-gif"
AREA = "accessibility"
PASS = "No animated picture moves without end"
FAIL = "Animated pictures move without end"
WHY = "Some people cannot read beside a picture that moves, and nothing stops it."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.2.2 Pause, Stop, Hide (A)"

_SHORT = 5.0
"""Seconds of movement that WCAG allows."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for those that move without end, one for those that nobody could look into."""
    moving: list[Place] = []
    unknown: list[Place] = []
    for page in judged_pages(case):
        rows = {row["selector"]: row for row in facts(page, "gifs")}
        for row in rows.values():
            if row.get("hidden") or row.get("zone") not in ("content", "theme"):
                continue
            case.seen.one()
            picture = case.snapshot.pictures.get(row["src"])
            verdict = None if row.get("stop") else _moves(row, picture)
            if verdict:
                moving.append(at_fact(page, row, file_name(row["src"])))
            elif verdict is None and not row.get("stop") and row["frames"] is None and picture is None:
                unknown.append(at_fact(page, row, file_name(row["src"])))
        for image in own_images(page):
            picture = case.snapshot.pictures.get(image.src)
            if image.selector not in rows and picture is not None and picture.animated and picture.loops:
                case.seen.one()
                moving.append(at_image(page, image, file_name(image.src)))

    def fails(told: Told) -> str:
        return (
            f"{told.things('animated picture')} {told.where} {told.verb('moves', 'move')} without end and cannot be stopped "
            f"({told.example})."
        )

    def asks(told: Told) -> str:
        return (
            f"{told.things('GIF picture')} {told.where} could not be looked into ({told.example}). If "
            f"{told.verb('it moves', 'they move')} longer than five seconds, show a still picture instead."
        )

    yield from told_by_owner(case, moving, fails, severity="should", key="moves", effort=1)
    yield from told_by_owner(
        case,
        unknown,
        asks,
        severity="note",
        verdict="needs-person",
        key="unknown",
        effort=1,
        title="GIF pictures: do they move?",
        confidence=0.3,
    )


def _moves(row: dict[str, Any], picture: Picture | None) -> bool | None:
    if row["frames"] is not None:
        if row["frames"] < 2:
            return False
        return bool(row["loops"] == 0 or row["loops"] * (row["seconds"] or 0.1) > _SHORT)
    if picture is not None and not picture.problem:
        return picture.animated and picture.loops
    return None
