"""Links whose words say nothing (“click here”, “read more”).

What it looks at:
    The name of every link in the author's text: whether it is a phrase that any link could have.

Why it matters:
    Screen reader users call up a list of all links of a page. “Here, here, click here” tells them nothing, and an assessor cannot
    find the evidence in it.

What a person must still judge:
    Nothing; only which words name the link's target.

How to mend it:
    Put the link on the words that name what it leads to: “the audit of my courses” instead of “click here”.

Limits:
    English phrases, and the commonest of some other languages, are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_links
from foliocheck.checks.accessibility.pictures import plain
from foliocheck.checks.accessibility.places import Place, at_link
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "link-text"
AREA = "accessibility"
PASS = "Every link says where it leads"
FAIL = "Links have words that say nothing"
WHY = "In a list of links, and to somebody who listens, these links lead nowhere in particular."
SEVERITY = "should"
STANDARD = "WCAG 2.2, 2.4.4 Link Purpose (In Context) (A)"

_VERBS = (
    r"click|press|tap|see|view|read|look|find|go|open|follow|visit|download|get|access|check|learn|watch|listen|show|browse|discover|"
    r"explore|continue|try"
)
_EMPTY = re.compile(
    rf"^(?:(?:please|just|now|to|for|the|a|an|and|on|at|by|it|them|out|up|in|full|all|further|some|any|me|you|can|be|found|available)\s+)*"
    rf"(?:(?:{_VERBS}|here|there|this|that|these|link|links|more|page|pages|website|web site|site|web|url|document|file|pdf|doc|"
    r"post|article|info|information|details?|below|above|button|continue|reading|next|"
    r"attachment|external|source|ref|reference|hyperlink|\(?pdf\)?|download|resource|item|it)"
    r"(?:\s+|$)(?:(?:to|for|the|a|an|and|on|at|by|it|them|out|up|in|full|all|further|this|that|about|of|now|me|you|please)\s+|"
    r"(?:it|out|now|this|that|up|all|please)$)*)+$",
    re.IGNORECASE,
)
_FULL_WORDS = re.compile(
    r"^(?:information|resources?|documents?|files?|articles?|websites?|references?|next|sources?|pages?|pdf|posts?|attachments?|links)$",
    re.IGNORECASE,
)
_OTHERS = {
    "hier",
    "hier klicken",
    "mehr",
    "weiterlesen",
    "ici",
    "cliquez ici",
    "lire la suite",
    "plus",
    "aquí",
    "haga clic aquí",
    "leer más",
    "yma",
    "cliciwch yma",
    "darllen mwy",
    "lees meer",
    "klik hier",
    "qui",
    "clicca qui",
}


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such links."""
    places: list[Place] = []
    for page in judged_pages(case):
        for link in own_links(page):
            name = plain(link.name or link.text)
            if not name:
                continue
            case.seen.one()
            if is_empty(name):
                places.append(at_link(page, link))

    def message(told: Told) -> str:
        return (
            f"{told.things('link')} {told.where} {told.verb('has', 'have')} words that do not say where "
            f"{told.verb('it leads', 'they lead')} (“{told.example}”)."
        )

    yield from told_by_owner(case, places, message, severity="should", effort=1)


def is_empty(name: str) -> bool:
    """Whether a link's name could stand on any link. `name` is in lower case, without punctuation."""
    words = re.sub(r"[^\w\s']+", " ", name).strip()
    if words in _OTHERS or re.fullmatch(r"link \d+", words):
        return True
    return (
        len(words.split()) <= 6
        and bool(_EMPTY.match(words))
        and not (_FULL_WORDS.match(words) and words not in {"pdf", "website", "document", "file", "page", "article"})
    )
