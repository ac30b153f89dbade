"""The same link words for different places on one page.

What it looks at:
    Links in the author's text of a page that have the same name and lead to different addresses.

Why it matters:
    In a list of links they are the same link several times. An assessor who looks for one piece of evidence has to try them all.

What a person must still judge:
    Whether the sentence or table around each link is enough to tell them apart.

How to mend it:
    Name each link after its own target: “Lesson plan, week one”, “Lesson plan, week two”.

Limits:
    Words that say nothing at all (“here”) have a check of their own and are not told again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit

from foliocheck.checks.accessibility.link_text import is_empty
from foliocheck.checks.accessibility.own_parts import judged_pages, own_links
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.accessibility.places import Place, at_link
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Link

ID = "same-text-different-targets"
AREA = "accessibility"
PASS = "Links with the same words lead to the same place"
FAIL = "Links with the same words lead to different places"
WHY = "In a list of links they cannot be told apart."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.4.4 Link Purpose (In Context) (A)"


def run(case: Case) -> Iterable[Fault]:
    """One fault for all of them; each page's second and further links of a name are its places."""
    places: list[Place] = []
    for page in judged_pages(case):
        named: dict[str, list[Link]] = defaultdict(list)
        for link in own_links(page):
            name = plain(link.name or link.text)
            if name and not is_empty(name) and link.raw.strip() not in ("", "#"):
                case.seen.one()
                named[name].append(link)
        for links in named.values():
            targets: list[str] = []
            for link in links:
                target = _target(link.href)
                if targets and target not in targets:
                    places.append(at_link(page, link))
                targets.append(target)

    def message(told: Told) -> str:
        return (
            f"{told.things('link')} {told.where} {told.verb('has', 'have')} the same words as another link of the page "
            f"(“{told.example}”) and {told.verb('leads', 'lead')} elsewhere, "
            "so in a list of links they cannot be told apart."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def _target(href: str) -> str:
    parts = urlsplit(href)
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"
