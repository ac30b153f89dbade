"""Pages that do not say their language.

What it looks at:
    Whether each page names its language in its code.

Why it matters:
    A screen reader chooses its voice by it. Without it an English text may be read with a French or Polish voice.

What a person must still judge:
    Nothing.

How to mend it:
    Set the language in the site's settings; in a page's own code, write lang="en-GB" into the html tag.

Limits:
    Pages with next to no text are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Page

ID = "language-missing"
AREA = "accessibility"
PASS = "Every page says its language"
FAIL = "Pages do not say their language"
WHY = "A screen reader may read the text with the voice of another language."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 3.1.1 Language of Page (A)"

_HOSTED = {"google-sites", "wix", "weebly", "squarespace", "notion", "mahara", "xerte", "onenote", "sway", "padlet", "wordpress", "blogger"}
"""Platforms that write the page's code themselves."""


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the pages."""
    places: list[Place] = []
    for page in judged_pages(case):
        if page.words < 3:
            continue
        case.seen.one()
        if not (page.language or "").strip() or _axe_says_so(page):
            places.append(
                Place(
                    page=page,
                    selector="html",
                    excerpt=page.title,
                    evidence=page.url,
                    who="theme" if case.snapshot.platform.id in _HOSTED else "author",
                )
            )

    def message(told: Told) -> str:
        return (
            f"{told.things('page')} {told.verb('does', 'do')} not say in which language {told.verb('it is', 'they are')}, so a screen "
            f"reader may choose the wrong voice: first “{told.first}”."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def _axe_says_so(page: Page) -> bool:
    """The old xml:lang alone counts for nobody's screen reader."""
    return page.axe is not None and any(rule.id == "html-has-lang" for rule in page.axe.violations)
