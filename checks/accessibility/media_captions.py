"""Films without captions.

What it looks at:
    Films on the page itself: whether they have a track of captions, or no sound at all.

Why it matters:
    An assessor who is deaf, or sits in a shared office, gets nothing of what is said. Film is often the evidence itself.

What a person must still judge:
    Whether the captions are right and whole; machine-made ones seldom are.

How to mend it:
    Add a file of captions (WebVTT) in the film's settings, or put the film on a service that makes captions, and correct them.

Limits:
    Captions burnt into the picture cannot be seen; if the text beside the film says so, it counts. Players in frames have a check
    of their own.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.spoken import has_captions, has_transcript, is_silent, says_captioned
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "media-captions"
AREA = "accessibility"
PASS = "Every film on the pages has captions"
FAIL = "Films have no captions"
WHY = "An assessor who cannot hear gets nothing of what is said."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.2.2 Captions (Prerecorded) (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for films without captions; those with a transcript near them are for a person to judge."""
    places: list[Place] = []
    transcribed: list[Place] = []
    for page in judged_pages(case):
        for row in own_facts(page, "media"):
            if row["tag"] != "video" or row["decorative"]:
                continue
            case.seen.one()
            if has_captions(row) or is_silent(row) or says_captioned(row) or (row["muted"] and row["autoplay"] and row["loop"]):
                continue
            place = at_fact(page, row, row["name"] or row["caption"] or row["src"].rsplit("/", 1)[-1])
            (transcribed if has_transcript(row) else places).append(place)

    def fails(told: Told) -> str:
        return (
            f"{told.things('film')} {told.where} {told.verb('has', 'have')} no captions ({told.example}): somebody who cannot hear "
            "gets nothing of what is said."
        )

    def with_transcript(told: Told) -> str:
        return (
            f"{told.things('film')} {told.where} {told.verb('has', 'have')} a transcript but no captions ({told.example}): what is "
            "said cannot be followed with the picture."
        )

    yield from told_by_owner(case, places, fails, severity="should", key="none", effort=3)
    yield from told_by_owner(case, transcribed, with_transcript, severity="note", key="transcript", effort=3)
