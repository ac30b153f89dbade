"""Pages that say another language than they are written in.

What it looks at:
    The language that each page names, beside the language of the author's text on it.

Why it matters:
    A screen reader chooses its voice by what the page says; a Welsh text in an English voice cannot be understood.

What a person must still judge:
    Pages in two languages: which of them is the page's own.

How to mend it:
    Set the language of the site, or of the page, to the one in which the text is written.

Limits:
    At least forty words are needed; a language that cannot be told for sure is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.accessibility.language_change import language_name
from foliocheck.checks.accessibility.own_parts import judged_pages, own_blocks
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.tongues import base, plainly, tongue, words_of
from foliocheck.checks.case import Case, Fault

ID = "language-wrong"
AREA = "accessibility"
PASS = "Every page says the language in which it is written"
FAIL = "Pages say another language than they are written in"
WHY = "A screen reader reads the text with the voice of another language."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 3.1.1 Language of Page (A)"

_LEAST_WORDS = 40


def run(case: Case) -> Iterable[Fault]:
    """One fault that lists the pages."""
    places: list[Place] = []
    for page in judged_pages(case):
        said = base(page.language)
        text = "\n".join(block.text for _, block in own_blocks(page) if base(block.language) in ("", said))
        words = words_of(text) if said else ()
        if len(words) < _LEAST_WORDS:
            continue
        case.seen.one()
        found = None if plainly(words, said) else tongue(text)
        if found and found != said:
            places.append(
                Place(
                    page=page,
                    selector="html",
                    excerpt=f"says {language_name(said)}, is written in {language_name(found)}",
                    evidence=f"{page.language} {found}",
                )
            )

    def message(told: Told) -> str:
        return (
            f"{told.things('page')} {told.verb('names', 'name')} another language than {told.verb('it is', 'they are')} written in "
            f"({told.example}): first “{told.first}”. A screen reader uses the wrong voice."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)
