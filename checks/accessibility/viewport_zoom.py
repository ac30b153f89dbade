"""Pages that forbid enlarging.

What it looks at:
    What each page tells phones and tablets about its size: whether it forbids or narrows enlarging by two fingers.

Why it matters:
    Somebody with weak sight enlarges a page to read it; here the fingers do nothing.

What a person must still judge:
    Nothing.

How to mend it:
    Take “user-scalable=no” and “maximum-scale” out of the page's viewport line; on most platforms, choose another theme or tell its
    makers.

Limits:
    Some newer browsers enlarge all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "viewport-zoom"
AREA = "accessibility"
PASS = "Every page can be enlarged"
FAIL = "Pages forbid enlarging"
WHY = "Somebody with weak sight cannot enlarge the text on a phone or tablet."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 1.4.4 Resize Text (AA)"

_LEAST = 2.0
"""Times: WCAG asks for text that can be made twice as large."""


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the pages."""
    places: list[Place] = []
    files = case.snapshot.platform.id in ("generic", "file", "github-pages")
    for page in judged_pages(case):
        content = page.meta.get("viewport")
        if content is None:
            continue
        case.seen.one()
        if forbids(content):
            places.append(Place(page=page, selector='meta[name="viewport"]', excerpt=content, who="author" if files else "theme"))

    def message(told: Told) -> str:
        return (
            f"{told.things('page')} {told.verb('forbids', 'forbid')} enlarging on phones and tablets (“{told.example}”): first "
            f"“{told.first}”."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=2)


def forbids(content: str) -> bool:
    """Whether a viewport line keeps a reader from making the page twice as large."""
    said = {
        key.strip().casefold(): value.strip().casefold() for key, _, value in (part.partition("=") for part in re.split(r"[,;]", content))
    }
    if said.get("user-scalable") in ("no", "0", "false", "none") or _number(said.get("user-scalable"), 1.0) == 0.0:
        return True
    most = said.get("maximum-scale")
    if most in ("yes",):
        return True
    return most is not None and 0 <= _number(most, 10.0) < _LEAST


def _number(text: str | None, otherwise: float) -> float:
    try:
        return float(text) if text else otherwise
    except ValueError:
        return otherwise
