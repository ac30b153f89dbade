"""Films and sounds that start by themselves.

What it looks at:
    Film and sound on the page, and players in frames, that are set to start without being asked.

Why it matters:
    The sound drowns the voice of a screen reader, so its user cannot find the button to stop it; a film that runs by itself draws
    everybody's eyes from the text.

What a person must still judge:
    Nothing; a silent film of a few seconds that stops by itself may stay.

How to mend it:
    Turn “autoplay” off in the settings of the film or in its embed code, and show the player's buttons.

Limits:
    What a player in a frame does can be told from its address only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from foliocheck.checks.accessibility.own_parts import facts, judged_pages
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "autoplay"
AREA = "accessibility"
PASS = "No film or sound starts by itself"
FAIL = "Film or sound starts by itself"
WHY = "It drowns a screen reader's voice, or draws the eye from the text."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.4.2 Audio Control (A)"

_ASKED = re.compile(r"[?&#](?:autoplay|auto_play|autostart)=(?:1|true|yes)\b", re.IGNORECASE)
_SHORT = 5.0
"""Seconds: movement, and 3 for sound, that WCAG allows to start by itself."""
_SHORT_SOUND = 3.0


def run(case: Case) -> Iterable[Fault]:
    """One fault for all of them; with sound it weighs more."""
    loud: list[Place] = []
    silent: list[Place] = []
    for page in judged_pages(case):
        for row in facts(page, "media"):
            case.seen.one()
            if not row["autoplay"] or row.get("zone") == "noise":
                continue
            if _sounds(row):
                loud.append(at_fact(page, row, row["name"] or row["src"].rsplit("/", 1)[-1]))
            elif row["tag"] == "video" and not _harmless(row):
                silent.append(at_fact(page, row, row["name"] or row["src"].rsplit("/", 1)[-1]))
        for frame in page.frames:
            case.seen.one()
            if _ASKED.search(frame.src) and not re.search(r"[?&]mute[d]?=(?:1|true)", frame.src):
                loud.append(
                    Place(
                        page=page,
                        block=frame.block,
                        selector=frame.selector,
                        zone=frame.zone,
                        excerpt=frame.title or frame.src,
                        evidence=frame.src,
                    )
                )

    def with_sound(told: Told) -> str:
        return (
            f"{told.things('film or recording', 'films or recordings')} {told.where} {told.verb('starts', 'start')} with sound by "
            f"{told.verb('itself', 'themselves')} ({told.example}); it drowns a screen reader's voice."
        )

    def without(told: Told) -> str:
        return (
            f"{told.things('silent film')} {told.where} {told.verb('runs by itself', 'run by themselves')} and cannot be stopped "
            f"({told.example}); some people cannot read beside it."
        )

    yield from told_by_owner(case, loud, with_sound, severity="must", key="sound", effort=1)
    yield from told_by_owner(
        case,
        silent,
        without,
        severity="should",
        key="silent",
        effort=1,
        standard="WCAG 2.2, 2.2.2 Pause, Stop, Hide (A)",
        title="A film runs by itself",
    )


def _sounds(row: dict[str, Any]) -> bool:
    if row["muted"] or row["sound"] is False:
        return False
    seconds = row["seconds"]
    return row["loop"] or seconds is None or seconds > _SHORT_SOUND


def _harmless(row: dict[str, Any]) -> bool:
    if row["controls"] or row["stop"]:
        return True
    return not row["loop"] and row["seconds"] is not None and row["seconds"] <= _SHORT
