# a long pattern or reason reads better on one line
"""Rules of the pathway that go beyond “every section is there”.

What it looks at:
    Where the framework says so: whether 3b is about a policy or a standard (Senior CMALT) and not about a second law.

Why it matters:
    The pathways ask for different things. A portfolio that follows the rules of another one may come back.

What a person must still judge:
    Which pathway you are registered for, and what its current guidelines say. The rules are known here at second hand.

How to mend it:
    Read the guidelines of your pathway, and name the pathway on the first page, so that nobody has to guess.

Limits:
    What each framework has unverified is listed with “foliocheck frameworks”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import called, present, spots_of, text_of

ID = "pathway-rules"
AREA = "completeness"
PASS = "The rules of the pathway are kept, as far as they can be seen"
FAIL = "A rule of the pathway may not be kept"
WHY = "The pathways ask for different things."
SEVERITY = "should"

_POLICY = re.compile(
    r"\b(?:polic(?:y|ies)|standards?|strateg(?:y|ies)|codes? of (?:practice|conduct)|frameworks?|guidance|guidelines)\b", re.IGNORECASE
)
_LAW = re.compile(
    r"\b(?:act \d{4}|acts?\b(?= of)|gdpr|legislation|regulations?|data protection act|equality act|copyright)\b", re.IGNORECASE
)


def run(case: Case) -> Iterable[Fault]:
    """One question to a person for each such rule."""
    wanted = case.framework.hints.get("policy_only", ())
    for section_id in wanted if isinstance(wanted, (list, tuple)) else ():
        section = case.sections.section(str(section_id))
        if section is None or not present(section):
            continue
        case.seen.one()
        text = text_of(case, section)
        if not _POLICY.search(text) or (_LAW.search(text) and len(_LAW.findall(text)) > 3 * len(_POLICY.findall(text))):
            yield Fault(
                title=f"{called(section)}: a policy or a standard was not recognised",
                message=f"{case.framework.title} asks for a policy or a standard in {section.id}, not for a second law. Have a look whether yours is one.",
                spots=spots_of(section),
                verdict="needs-person",
                key=section.id,
                confidence=0.5,
            )
