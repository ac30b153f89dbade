"""Recordings of sound without a transcript.

What it looks at:
    Sound players on the page: whether a transcript stands near them, in a fold, or behind a link that is named so.

Why it matters:
    An assessor who is deaf, or cannot listen where they are, gets nothing at all of the recording.

What a person must still judge:
    Whether the transcript is whole, and says who speaks.

How to mend it:
    Write down what is said and put it below the player, or behind a link “Transcript of …”.

Limits:
    A transcript that is not called so, and stands away from the player, is not recognised.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.spoken import has_captions, has_transcript, is_silent
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "media-transcript"
AREA = "accessibility"
PASS = "Every recording has a transcript"
FAIL = "Recordings have no transcript"
WHY = "An assessor who cannot hear gets nothing of the recording."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.2.1 Audio-only and Video-only (Prerecorded) (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all recordings without a transcript."""
    places: list[Place] = []
    for page in judged_pages(case):
        for row in own_facts(page, "media"):
            if row["tag"] != "audio" or row["decorative"] or not (row["controls"] or row["autoplay"]):
                continue
            case.seen.one()
            if not (has_transcript(row) or has_captions(row) or is_silent({**row, "sound": None})):
                places.append(at_fact(page, row, row["name"] or row["src"].rsplit("/", 1)[-1]))

    def message(told: Told) -> str:
        return (
            f"{told.things('recording')} {told.where} {told.verb('has', 'have')} no transcript ({told.example}): somebody who cannot "
            "hear gets nothing of it."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=3)
