"""Evidence that is much longer than an assessor is asked to read.

What it looks at:
    Linked documents that are evidence of a section: their pages and words, against the framework's guidance for a piece of evidence.

Why it matters:
    Evidence is meant to be brief. What matters on page 30 of a report will not be found.

What a person must still judge:
    Whether the text beside the link says which page to look at, and whether the whole is needed.

How to mend it:
    Say beside the link which page matters and why, or put that page alone into the portfolio.

Limits:
    Slides, tables and films are not measured. Length is advice, never a fault.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, evidence_among
from foliocheck.core.addresses import without_fragment
from foliocheck.core.snapshot import Document, count_words

ID = "evidence-long"
AREA = "links"
PASS = "Evidence is brief"
FAIL = "Some evidence is long"
WHY = "Assessors are asked to read brief pieces; what matters may not be found in a long one."
SEVERITY = "note"
TIMES = 3
"""So many times the guidance is called long."""
PAGES = 4
"""Fewer pages are not called long, however many words are on them (the 2019 guidelines say a page and a half)."""


def run(case: Case) -> Iterable[Fault]:
    """One note with all such documents."""
    documents = case.snapshot.documents
    rows = [row for row in case.links if without_fragment(row.href) in documents and row.kind in ("internal", "external", "embed")]
    evidence = evidence_among(case, rows)
    case.seen.one(len(evidence))
    most = case.framework.evidence_words * TIMES
    found = [item for item in evidence if _long(documents[without_fragment(item.row.href)], most)]
    if found:
        yield Fault(
            title=f"{len(found)} pieces of evidence are long" if len(found) > 1 else f"A piece of evidence is long: {found[0].name}",
            message=_message(found, documents),
            spots=tuple(spot for item in found for spot in item.spots),
            key="long",
            confidence=0.7,
        )


def _long(document: Document, most: int) -> bool:
    if document.kind not in ("pdf", "word", "text") or (document.pages is not None and document.pages < PAGES):
        return False
    return (document.pages or 0) >= 2 * PAGES or _words(document) > most


def _words(document: Document) -> int:
    return sum(count_words(block.text) for block in document.blocks)


def _message(found: list[Gathered], documents: dict[str, Document]) -> str:
    longest = max((documents[without_fragment(item.row.href)] for item in found), key=lambda one: (one.pages or 0, _words(one)))
    size = f"{longest.pages} pages" if longest.pages else f"{_words(longest)} words"
    return f"The longest has {size}. A piece of evidence is meant to be brief: tell the reader which page matters, and why."
