"""Evidence that needs a special program, or is very large.

What it looks at:
    The formats and sizes of linked files that are evidence of a section.

Why it matters:
    Assessors open evidence in a browser. What needs a program that they do not have, or takes minutes to load, is not looked at.

What a person must still judge:
    Whether the original format is the point of the evidence.

How to mend it:
    Link a PDF (or a picture, or a short clip) instead, or beside it.

Limits:
    Sizes are those that the server tells. Over 10 MB is much, over 25 MB cannot be sent on.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.links.gathered import Gathered, evidence_among
from foliocheck.checks.links.judgement import path_of
from foliocheck.core.addresses import without_fragment
from foliocheck.core.policy_data import policy

ID = "evidence-format"
AREA = "links"
PASS = "All evidence opens in a browser and is of a fair size"
FAIL = "Evidence needs a special program or is very large"
WHY = "An assessor may not be able to open it."
SEVERITY = "should"
MUCH = 10_000_000
TOO_MUCH = 25_000_000
"""The 2019 guidelines' figures for attachments: 10 MB should not be exceeded, 25 MB cannot be sent."""


def run(case: Case) -> Iterable[Fault]:
    """One fault for closed formats, one note for office files, one for each very large file."""
    rows = [row for row in case.links if row.kind in ("internal", "external", "embed") and row.outcome in ("ok", "unsure")]
    evidence = evidence_among(case, rows)
    case.seen.one(len(evidence))
    closed = [item for item in evidence if _ending(item) in policy("hosts")["closed_formats"]]
    office = [item for item in evidence if _ending(item) in policy("hosts")["office_formats"]]
    if closed:
        yield _formats(closed, "Evidence opens with a special program only", "An assessor may not have the program for", "should", "closed")
    if office:
        yield _formats(
            office,
            "Evidence is in office files",
            "A PDF opens everywhere and looks the same everywhere; this is not so with",
            "note",
            "office",
        )
    for item in evidence:
        size = _size(case, item)
        if size > MUCH:
            yield Fault(
                title=f"Evidence is very large: {item.name}",
                message=f"It has {size / 1_000_000:.0f} MB. It takes long to load"
                + (", and is too large to be sent on." if size > TOO_MUCH else "."),
                severity="should" if size > TOO_MUCH and item.row.media not in ("video", "audio") else "note",
                spots=item.spots,
                key=f"large {item.row.href}",
            )


def _formats(items: list[Gathered], title: str, message: str, severity: str, key: str) -> Fault:
    endings = ", ".join(dict.fromkeys("." + _ending(item) for item in items))
    return Fault(
        title=title,
        message=f"{message} {endings}.",
        severity="should" if severity == "should" else "note",
        spots=tuple(spot for item in items for spot in item.spots),
        key=key,
    )


def _ending(item: Gathered) -> str:
    name = path_of(item.row.href).rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def _size(case: Case, item: Gathered) -> int:
    address = without_fragment(item.row.href)
    facts, document = case.snapshot.links.get(address), case.snapshot.documents.get(address)
    return max(facts.length or 0 if facts else 0, document.bytes if document else 0)
