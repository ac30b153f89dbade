"""Pages that share one title.

What it looks at:
    The title of every page (what the browser's tab shows), compared without regard to capitals and spaces.

Why it matters:
    The title is the first thing a screen reader says, and what tabs, bookmarks and the history show. With one title for all, pages
    cannot be told apart.

What a person must still judge:
    Nothing; only what each page should be called.

How to mend it:
    Give each page its own title: first what is on the page, then the name of the portfolio.

Limits:
    Parts of one page, and pages that a platform shows at one address, are not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Page

ID = "same-title"
AREA = "accessibility"
PASS = "Every page has a title of its own"
FAIL = "Several pages have the same title"
WHY = "In tabs, bookmarks and a screen reader's first words the pages cannot be told apart."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.4.2 Page Titled (A)"

_ONE_DOCUMENT = {"xerte", "onenote", "sway", "notion", "padlet"}
"""Platforms that set the title themselves."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for each title that several pages share."""
    same: dict[str, list[Page]] = defaultdict(list)
    for page in judged_pages(case):
        if page.parent is None and "#" not in page.url and page.words:
            case.seen.one()
            same[plain(page.title)].append(page)
    who = "platform" if case.snapshot.platform.id in _ONE_DOCUMENT else "author"
    for title, pages in sorted(same.items()):
        if len(pages) < 2 or not title:
            continue
        places = [Place(page=page, excerpt=page.title, evidence=page.url, who=who) for page in pages]  # type: ignore[arg-type]  # a literal

        def message(told: Told) -> str:
            return (
                f"{told.things('page')} share the title “{told.example}”, so they cannot be told apart in tabs, bookmarks and by a "
                "screen reader's first words."
            )

        yield from told_by_owner(case, places, message, severity="should", key=title, effort=1)
