"""Names beside marks or feedback.

What it looks at: Full names that stand close to a mark, a grade, words of feedback, or that are called a learner's and quoted.
Why it matters: What somebody was marked, or said in a survey, is theirs to tell. Learners rarely know that a portfolio is public.
What a person must still judge: Whether the name is a learner's, is real, and whether they agreed. This is a prompt, never a failure.
How to mend it: Write "a learner" or "Learner A"; in a screenshot, blur the name.
Limits: First names alone, and names in pictures where text is not read, are not found.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import prompt

ID = "feedback-names"
AREA = "data-protection"
PASS = "No name was found beside marks or feedback"
FAIL = "Names stand beside marks or feedback"
WHY = "Marks and feedback are a learner's own; an assessor will ask whether they agreed."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One prompt with all its places."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    groups = [group for group in gathered.groups("learner-name-with-feedback") if group.whose == "other" and not group.permitted]
    yield from prompt(
        gathered,
        groups,
        "beside a mark or feedback",
        "If it is a learner's, write “a learner” or “Learner A” instead; in a screenshot, blur it. If they agreed, say so.",
    )
