"""The same paragraph in more than one place.

What it looks at:
    Longer paragraphs (40 words and more) of the portfolio's pages: whether the same one stands in two places.

Why it matters:
    A text that comes twice looks like an oversight, and an assessor reads it twice.

What a person must still judge:
    Whether it is meant to stand in both places.

How to mend it:
    Keep it in one place, and link to it from the other.

Limits:
    Paragraphs that were changed a little are not recognised.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.snapshot import count_words

ID = "duplicate-text"
AREA = "completeness"
PASS = "No paragraph stands twice"
FAIL = "A paragraph stands in more than one place"
WHY = "A text that comes twice looks like an oversight."
SEVERITY = "note"
LEAST_WORDS = 40


def run(case: Case) -> Iterable[Fault]:
    """One fault for all paragraphs that stand twice; texts on most pages are the site's frame and do not count."""
    seen: dict[str, list[Spot]] = {}
    pages = [page for page in case.portfolio_pages if page.role != "document"]
    for page in pages:
        for index, block in enumerate(page.blocks):
            if block.zone != "content" or block.level or count_words(block.text) < LEAST_WORDS:
                continue
            case.seen.one()
            key = re.sub(r"\W+", " ", block.text.casefold()).strip()
            seen.setdefault(key, []).append(
                Spot(url=page.url, block=index, selector=block.selector, excerpt=block.text[:150], evidence=block.text[:80])
            )
    twice = [spots for spots in seen.values() if len(spots) > 1 and (len(pages) < 4 or len({spot.url for spot in spots}) <= len(pages) / 2)]
    sections = {id(spots): {case.sections.at(spot.url, spot.block) for spot in spots} for spots in twice}
    twice = [spots for spots in twice if sections[id(spots)] - {None}]
    if twice:
        yield Fault(
            title=f"{'One paragraph stands' if len(twice) == 1 else f'{len(twice)} paragraphs stand'} in more than one place",
            message=f"The first of them: “{twice[0][0].excerpt[:120]}…”",
            spots=tuple(spot for spots in twice for spot in spots),
            key="twice",
            confidence=0.9,
        )
