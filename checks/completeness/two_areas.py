"""3a and 3b about different things.

What it looks at:
    Which laws and policies 3a and 3b name: whether both are about the same one only.

Why it matters:
    The wider context asks for one area of law and a second area, or a policy, or a standard.

What a person must still judge:
    Whether the two are different areas. The same law can have two sides.

How to mend it:
    Write 3b about a second law, or about a policy or a standard, and name it in the heading.

Limits:
    Only well-known laws and subjects are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import present, spots_of, text_of

ID = "two-areas"
AREA = "completeness"
PASS = "3a and 3b are about two areas"
FAIL = "3a and 3b may be about the same area"
WHY = "The wider context asks for two areas."
SEVERITY = "note"

_SUBJECTS = {
    "data protection": re.compile(r"\bgdpr\b|\bdata protection\b|\bpersonal data\b|\bprivacy\b|\bdpia\b", re.IGNORECASE),
    "equality and accessibility": re.compile(
        r"\bequality act\b|\baccessib\w+|\breasonable adjustments?\b|\bwcag\b|\bdisabilit\w+", re.IGNORECASE
    ),
    "copyright": re.compile(r"\bcopyright\b|\bintellectual property\b|\blicen[cs]\w+\b|\bcreative commons\b", re.IGNORECASE),
    "safeguarding": re.compile(r"\bsafeguarding\b|\bchild protection\b|\bprevent duty\b", re.IGNORECASE),
    "freedom of information": re.compile(r"\bfreedom of information\b", re.IGNORECASE),
}
_POLICY = re.compile(r"\bpolic(?:y|ies)\b|\bstandards?\b|\bstrateg(?:y|ies)\b|\bcodes? of practice\b", re.IGNORECASE)


def run(case: Case) -> Iterable[Fault]:
    """A question to a person where both sections speak of one subject, and of the same."""
    first, second = case.sections.section("3a"), case.sections.section("3b")
    if first is None or second is None or not present(first) or not present(second) or first.not_apart:
        return
    case.seen.one()
    one, other = _subject(text_of(case, first)), _subject(text_of(case, second))
    if one and one == other and len(_POLICY.findall(text_of(case, second))) < 3:
        yield Fault(
            message=f"Both 3a and 3b seem to be about {one}. Have a look whether an assessor will see two areas.",
            spots=(*spots_of(first), *spots_of(second)),
            verdict="needs-person",
            key=one,
            confidence=0.6,
        )


def _subject(text: str) -> str:
    """The subject that the text speaks of by far the most, "" where there is none."""
    counts = sorted(((len(pattern.findall(text)), name) for name, pattern in _SUBJECTS.items()), reverse=True)
    return counts[0][1] if counts[0][0] >= 3 and counts[0][0] >= 3 * max(1, counts[1][0]) else ""
