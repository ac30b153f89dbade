"""Links whose words are the address itself.

What it looks at:
    The words of every link in the author's text: whether they are a web address with its path.

Why it matters:
    A screen reader spells an address out sign by sign, and nobody can tell from it what is behind it.

What a person must still judge:
    Nothing; only what the target is called.

How to mend it:
    Write what the link leads to and put the address behind these words; in a list of evidence, the title of the document.

Limits:
    A site's short name (www.name.example), e-mail addresses and the DOI of a reference are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.accessibility.own_parts import judged_pages, own_links
from foliocheck.checks.accessibility.places import Place, at_link
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.case import Case, Fault

ID = "bare-address"
AREA = "accessibility"
PASS = "No link shows its bare address"
FAIL = "Links show their bare addresses"
WHY = "Read aloud, an address is a string of letters; and it does not say what it leads to."
SEVERITY = "note"

_ADDRESS = re.compile(r"^\W*(?:https?://\S+|ftp://\S+|www\.[^\s/]+/\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*\S{3,})\W*$", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:^|//|\.)doi\.org/|^doi:", re.IGNORECASE)


def run(case: Case) -> Iterable[Fault]:
    """One fault for all such links."""
    places: list[Place] = []
    for page in judged_pages(case):
        for link in own_links(page):
            words = (link.text or link.name).strip()
            if not words or link.kind == "mail":
                continue
            case.seen.one()
            if _ADDRESS.match(words) and not _REFERENCE.search(words) and not re.search(r"\s", words.strip("()[]<>“”\"' ")):
                places.append(at_link(page, link))

    def message(told: Told) -> str:
        return (
            f"{told.things('link')} {told.where} {told.verb('shows its', 'show their')} bare address ({told.example}); a screen "
            "reader spells it out, and it does not say what is behind it."
        )

    yield from told_by_owner(case, places, message, severity="note", effort=1)
