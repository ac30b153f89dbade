"""Things that react to the mouse only.

What it looks at:
    Parts of the page that do something when they are clicked, are no links or buttons, and cannot be reached by keyboard.

Why it matters:
    Somebody who cannot use a mouse never gets what is behind the click.

What a person must still judge:
    Whether the same can be had in another way on the page.

How to mend it:
    Use the editor's own button, link or accordion for it.

Limits:
    Clicks that a script handles for the whole page at once are not seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import facts, judged_pages
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "mouse-only"
AREA = "accessibility"
PASS = "Everything that can be clicked can be reached by keyboard"
FAIL = "Something works by mouse only"
WHY = "Somebody who cannot use a mouse never gets what is behind the click."
SEVERITY = "must"
STANDARD = "WCAG 2.2, 2.1.1 Keyboard (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such things."""
    places: list[Place] = []
    for page in judged_pages(case):
        case.seen.one()
        for row in facts(page, "mouse_only"):
            if not row.get("hidden") and row.get("zone") not in ("noise", "comments"):
                places.append(at_fact(page, row, row["text"] or row["selector"]))

    def message(told: Told) -> str:
        return (
            f"{told.things('thing')} {told.where} can be clicked and not reached by keyboard (“{told.example}”): somebody without a "
            f"mouse never gets what is behind {told.verb('it', 'them')}."
        )

    yield from told_by_owner(case, places, message, severity="must", effort=2)
