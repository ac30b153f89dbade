# a long pattern or reason reads better on one line
"""The principles in the specialist option.

What it looks at:
    Whether the text of the specialist option refers to the scheme's principles and values: by that name, or by what they say.

Why it matters:
    The specialist option is to be described with reference to the principles.

What a person must still judge:
    Whether the principles can be seen in the work that is told, also where their words are not used.

How to mend it:
    Add a paragraph that ties your speciality to the principles: technology and learning acting on each other, keeping up to date,
    learning from colleagues of other backgrounds, sharing good practice.

Limits:
    Later frameworks judge the principles over the whole portfolio; then the whole text is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import present, spots_of, text_of

ID = "principles"
AREA = "completeness"
PASS = "The principles are referred to"
FAIL = "No reference to the principles was recognised"
WHY = "The specialist option is to refer to the scheme's principles."
SEVERITY = "note"

_NAMED = re.compile(r"\b(?:principles?|core values?|values)\b|\begwyddor\w*|\bgwerthoedd\b", re.IGNORECASE)
_SAID = (
    re.compile(
        r"\binterplay\b|\b(?:technology|tools?) and (?:learning|learners?|teaching)\b[^.]{0,40}\b(?:each other|one another|together)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:keep|keeping|kept|stay|staying) (?:myself )?(?:up[- ]to[- ]date|abreast|current)\b|\bkeep(?:ing)? up\b", re.IGNORECASE
    ),
    re.compile(
        r"\blearn(?:ing|t|ed)? (?:a lot |much |most )?from (?:my |other |many |the )?(?:colleagues|others|people|peers)\b|\bdifferent backgrounds\b|\bother (?:disciplines|backgrounds|trades)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bdisseminat\w+|\bshar(?:e|ed|ing) (?:\w+ ){0,3}practice\b|\bpass(?:ed|ing)? (?:it|this) on\b", re.IGNORECASE),
)


def run(case: Case) -> Iterable[Fault]:
    """A question to a person where neither name nor substance of the principles was recognised."""
    section = case.sections.section("specialist")
    if section is None or not present(section):
        return
    case.seen.one()
    text = text_of(case, section)
    if case.framework.hints.get("principles") == "whole":
        text += "\n".join(text_of(case, other) for other in case.sections.sections if present(other))
    if _NAMED.search(text) or sum(pattern.search(text) is not None for pattern in _SAID) >= 2:
        return
    yield Fault(
        message=f"In “{section.title}” no reference to the scheme's principles was recognised. Have a look.",
        spots=spots_of(section),
        verdict="needs-person",
        key="principles",
        confidence=0.7,
        effort=2,
    )
