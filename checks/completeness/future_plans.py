"""Future plans that tell of plans.

What it looks at:
    The text of the section for future plans: whether it looks back (“I ran …”, “I have enjoyed …”) and nothing in it speaks of what is still to
    come (“I plan”, “next year”, “to finish …”).

Why it matters:
    The section is there for plans. A look back, however good, leaves an assessor without them.

What a person must still judge:
    Whether the text tells what you want to do next. The signs are words; plans can be told in others, and a few dozen words can be enough.

How to mend it:
    Say in a few sentences what you mean to do or learn in the next years, and roughly when.

Limits:
    This is a prompt for a person and never a judgement. A list of plans without verbs counts as plans; other languages than English and
    Welsh are hardly recognised.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.completeness.places import present, spots_of, text_of
from foliocheck.core.snapshot import count_words

ID = "future-plans"
AREA = "completeness"
PASS = "The future plans tell of plans"
FAIL = "No plans were recognised in the future plans"
WHY = "The section is there for what you want to do next."
SEVERITY = "note"

_FEWEST_WORDS = 12
_LOOKS_BACK = re.compile(
    r"\b(?:I|we)(?:['’]ve| have| had)? (?:\w+ly |also |always |never )?(?:\w{2,}ed|was|were|had|did|been|made|built|wrote|ran|led|gave|took|saw|found|went|came|learnt|taught|kept|met|felt)\b"
)
_FEWEST_LOOKS = 2
"""A list of plans often has no person and no verb in the future (“A doctorate. Train Eilidh.”): only a text that plainly looks back is asked about."""
_TO_COME = re.compile(
    r"\b(?:I|we)(?:['’]ll|['’]d like|['’]ve (?:also )?(?:signed up|enrolled|applied|registered)| (?:\w+ly |also |now |still |then |next )?(?:will|shall|plan|hope|intend|want|aim|wish|mean|expect|propose|look forward|would like|should like|am (?:going|planning|hoping|due|about|working towards|enrolled|considering|applying)|have (?:applied|enrolled|registered|signed up)|need to))\b"
    r"|\b(?:my|our) (?:\w+ )?(?:plans?|aims?|goals?|intentions?|hopes?|ambitions?|targets?|objectives?|priorit(?:y|ies)|next steps?|aspirations?)\b"
    r"|\b(?:next|coming|following) (?:\w+ )?(?:years?|terms?|months?|summer|autumn|spring|winter|steps?|academic|three|two|five)\b|\bover the next\b|\bin (?:the )?(?:near |long(?:er)? term |short term )?future\b|\bby (?:the end of |summer |spring |autumn )?20\d\d\b"
    r"|\b(?:will|shall|going to) (?:be|have|start|begin|continue|lead|need|become|take|join|run|work|help)\b|(?:^|\n)\W*(?:to )?(?:finish|complete|learn|apply|enrol|extend|develop|build|write|publish|present|attend|explore|train|continue|take|join|run|gain|become|lead|find|start|begin|study|do|make|get|visit|work)\b"
    r"|\bcynllun\w*|\bbwriad\w*|\bgobeithio\b|\by flwyddyn nesaf\b|\bdyfodol\b",
    re.IGNORECASE,
)


def run(case: Case) -> Iterable[Fault]:
    """A question to a person where the section has text of some length and nothing in it is to come."""
    section = case.sections.section("future")
    if section is None or not present(section):
        return
    text = text_of(case, section)
    if count_words(text) < _FEWEST_WORDS:
        return
    case.seen.one()
    if _TO_COME.search(text) or len(_LOOKS_BACK.findall(text)) < _FEWEST_LOOKS:
        return
    yield Fault(
        message=f"In “{section.title}” no sentence was recognised that tells what you want to do next. Have a look.",
        spots=spots_of(section),
        verdict="needs-person",
        key="plans",
        confidence=0.6,
        effort=2,
    )
