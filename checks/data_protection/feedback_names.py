"""Names beside marks or feedback.

What it looks at: Names around which enough speaks of judged work, or of what a learner says of a course: the words of the sentence, and how the name is set.
Why it matters: What somebody was marked, or said in a survey, is theirs to tell. Learners rarely know that a portfolio is public.
What a person must still judge: Whether the name is a learner's, is real, and whether they agreed. This is a prompt, never a failure.
How to mend it: Write "a learner" or "Learner A"; in a screenshot, blur the name.
Limits: It weighs words, it does not understand them: about one name in four is missed, and one in five that it tells is a colleague's. Names in pictures only where text in pictures is read.
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
