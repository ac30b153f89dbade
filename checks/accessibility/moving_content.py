"""Parts of the page that move or blink without end.

What it looks at:
    Animations that never stop, moving and blinking text, and what scripts change again and again, even where the reader's system
    asks for stillness.

Why it matters:
    Movement draws the eye; some people cannot read a word beside it, and some feel sick.

What a person must still judge:
    Whether the movement lasts longer than five seconds and can be stopped.

How to mend it:
    Take the animation out, let it stop after a few seconds, or add a button that stops it.

Limits:
    Movement by rarer means (drawings by script, films in frames) is not seen. A stop button beside it counts, whether it works is
    for a person.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import facts, judged_pages
from foliocheck.checks.accessibility.places import Place, at_fact, axe_places
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "moving-content"
AREA = "accessibility"
PASS = "Nothing moves or blinks without end"
FAIL = "Something moves or blinks without end"
WHY = "Some people cannot read anything beside a thing that moves."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.2.2 Pause, Stop, Hide (A)"

_HOW = {
    "animation": "an animation without end",
    "marquee": "running text",
    "blink": "blinking text",
    "script": "changed by a script again and again",
}


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such parts."""
    places: list[Place] = []
    for page in judged_pages(case):
        case.seen.one()
        rows = 0
        for row in [*facts(page, "moving"), *facts(page, "ticking")]:
            if row.get("hidden") or row.get("stop") or row.get("zone") in ("noise", "comments"):
                continue
            rows += 1
            how = _HOW.get(row["by"], row["by"])
            words = "" if row["by"] == "script" else row["text"]  # what a script changes reads otherwise each time
            places.append(at_fact(page, row, f"{how}: {words}" if words else f"{how} ({row['selector']})"))
        if not rows:
            places += axe_places(page, "marquee", "blink")

    def message(told: Told) -> str:
        return (
            f"{told.things('part')} {told.where} {told.verb('moves or blinks', 'move or blink')} without end and without a button to "
            f"stop {told.verb('it', 'them')} ({told.example})."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=2)
