"""Evidence that is for the most part older than the framework suggests.

What it looks at:
    Years told by each piece of evidence: in its label, its address, the dates inside a file that was read. The newest counts.

Why it matters:
    Most evidence should be recent (for CMALT: of the last three years); older pieces are fine where there is a reason.

What a person must still judge:
    Whether an older piece is the right one. Often it is.

How to mend it:
    Add a recent piece beside the old one, or say in the text why the older one matters.

Limits:
    Pieces without any date are left out. A year in a label may be the year of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.core.addresses import without_fragment
from foliocheck.core.sections import Evidence

ID = "evidence-old"
AREA = "completeness"
PASS = "Most dated evidence is recent"
FAIL = "Most dated evidence is older than suggested"
WHY = "Most evidence should be of the last few years; older pieces are fine where there is a reason."
SEVERITY = "note"

_YEAR = re.compile(r"(?<!\d)(?:19[89]\d|20[0-4]\d)(?!\d)")
_DATE_PROPERTIES = ("modified", "created", "modification date", "creation date", "moddate", "creationdate")
_FEWEST = 4
"""Fewer dated pieces than this say nothing of the whole."""


def run(case: Case) -> Iterable[Fault]:
    """At most one fault, a note, where more than half of the dated pieces are old."""
    this_year = int(case.today[:4]) if case.today[:4].isdigit() else 0
    oldest = this_year - case.framework.evidence_years
    pieces: dict[str, tuple[Evidence, str]] = {}
    for section in case.sections.sections:
        for piece in section.evidence:
            pieces.setdefault(piece.href or piece.label, (piece, section.id))
    dated = [(year, piece, section) for piece, section in pieces.values() if (year := _year(piece, case, this_year)) is not None]
    if not this_year or len(dated) < _FEWEST:
        return
    case.seen.one(len(dated))
    old = [(year, piece, section) for year, piece, section in dated if year < oldest]
    if len(old) * 2 > len(dated):
        yield Fault(
            title=f"{len(old)} of {len(dated)} dated pieces of evidence are older than {case.framework.evidence_years} years",
            message=f"The newest year that these pieces tell is before {oldest}.",
            spots=tuple(
                Spot(url=piece.found_on, section=section, excerpt=f"{piece.label[:150]} ({year})", evidence=piece.href or piece.label)
                for year, piece, section in old
            ),
            key="old",
            confidence=0.6,
            effort=3,
        )


def _year(piece: Evidence, case: Case, this_year: int) -> int | None:
    """The newest year that a piece tells of itself, None where it tells none."""
    texts = [piece.label]
    if piece.href:
        texts.append(unquote(urlsplit(piece.href).path))
        document = case.snapshot.documents.get(without_fragment(piece.href))
        if document is not None:
            texts += [value for name, value in document.properties.items() if name.lower() in _DATE_PROPERTIES]
    years = [int(year) for text in texts for year in _YEAR.findall(text) if int(year) <= this_year]
    return max(years, default=None)
