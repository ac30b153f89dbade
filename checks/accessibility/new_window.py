"""Links that open a new window without a word.

What it looks at:
    Links in the author's text that open a new window or tab: whether the link, or a sentence beside it or on the page, says so.

Why it matters:
    In a new window the way back is gone. Somebody who does not see the change presses “back” in vain and is lost.

What a person must still judge:
    Whether a new window is needed at all.

How to mend it:
    Let the link open in the same window; or write “(opens in a new window)” after its words.

Limits:
    A picture of an arrow counts as a word only where it has a description.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from foliocheck.checks.accessibility.own_parts import judged_pages, own_facts
from foliocheck.checks.accessibility.places import Place, at_fact
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Page

ID = "new-window"
AREA = "accessibility"
PASS = "No link opens a new window without a word"
FAIL = "Links open a new window without saying so"
WHY = "Somebody who does not see the new window presses “back” in vain."
SEVERITY = "note"

_BY_ITSELF = {"google-sites", "notion", "padlet"}
"""Platforms that open every link to another site in a new window, whatever the author wishes."""
_SAYS_SO = re.compile(
    (
        r"\b(?:new|another|separate|second)\s+(?:browser\s+)?(?:window|tab)s?\b|\bpop-?up\b|\bopens? (?:in|on) (?:a |"
        r"another )?(?:new|external|tab|window)|external (?:link|site)"
    ),
    re.IGNORECASE,
)
_PAGE_SAYS_SO = re.compile(
    (
        r"\blinks?\b[^.]{0,80}\b(?:new|another|separate|other)\s+(?:browser\s+)?(?:window|tab)s?\b|\b(?:new|another) (?:window|"
        r"tab)s?\b[^.]{0,60}\blinks?\b"
    ),
    re.IGNORECASE,
)


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such links."""
    places: list[Place] = []
    for page in judged_pages(case):
        told_on_page = _page_says_so(page)
        for row in own_facts(page, "new_windows"):
            case.seen.one()
            if (
                not told_on_page
                and not _SAYS_SO.search(row["name"])
                and not re.search(r"\((?:[^)]*)(?:new|another) (?:window|tab)[^)]*\)", row["around"], re.IGNORECASE)
            ):
                place = at_fact(page, row, row["name"] or row["href"])
                places.append(replace(place, who="platform") if case.snapshot.platform.id in _BY_ITSELF else place)

    def message(told: Told) -> str:
        return (
            f"{told.things('link')} {told.where} {told.verb('opens', 'open')} a new window without saying so (“{told.example}”); the "
            "way back is lost there."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)


def _page_says_so(page: Page) -> bool:
    return any(_PAGE_SAYS_SO.search(block.text) for block in page.blocks if block.zone in ("content", "theme") and not block.hidden)
