"""Health, disability, belief and children beside a name.

What it looks at: Names with words of health, disability, belief, orientation, family trouble or crime close by that are said of them, and names beside a child's age.
Why it matters: The law protects this kind of data more than any other, and a portfolio's stories of inclusion are full of it.
What a person must still judge: Whether the sentence says it of that person, whether the name is real, and whether they
    agreed. This is a prompt, never a failure.
How to mend it: Tell the story without the name ("one learner, who is dyslexic, …"), and change what else would give the person away.
Limits: It weighs words, it does not understand them; a nickname is not followed, a pronoun only into the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import prompt

ID = "special-category"
AREA = "data-protection"
PASS = "No name was found beside health, disability, belief or a child's age"
FAIL = "A name stands beside health, disability, belief or a child's age"
WHY = "Such data needs the person's explicit agreement, and a child's that of its parents."
SEVERITY = "note"


def run(case: Case) -> Iterable[Fault]:
    """One prompt with all its places."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    groups = [group for group in gathered.groups("special-category") if group.whose == "other" and not group.permitted]
    yield from prompt(
        gathered,
        groups,
        "in a sentence about health, disability, belief or a child",
        "Tell the story without the name (“one learner, who is dyslexic, …”), or say that the person agreed.",
    )
