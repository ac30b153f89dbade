"""Other people's telephone numbers.

What it looks at: Telephone numbers, British and international, in the same places as e-mail addresses, and in links that dial.
Why it matters: A person's number is personal data; the guidelines ask you not to show it without permission.
What a person must still judge: Whose a number is when no name stands beside it, and whether that person agreed.
How to mend it: Remove the number, or give the number of an office (a reception, a help desk) instead.
Limits: Numbers of offices are told by the words around them ("switchboard", "reception"). A number that is written in words is not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.found import Group
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "phone-number"
AREA = "data-protection"
PASS = "No other person's telephone number was found"
FAIL = "Another person's telephone number is public"
WHY = "Other people's details may be shown only if they agreed. An assessor may send the portfolio back."
SEVERITY = "must"
STANDARD = "CMALT guidelines: personal information about other people"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each number with all its places. A landline without any name near it is a question for a person."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("phone"):
        if group.whose != "other":
            continue
        unsure = _nobody_near(group)
        message = f"The telephone number {masked(group.value)} can be read {where_it_stands(gathered, group)}."
        if unsure:
            message += " No name stands beside it: is it a person's, or an office's?"
        yield fault(
            gathered,
            group,
            message,
            severity="should" if unsure else None,
            title="A telephone number is public: whose is it?" if unsure else None,
            needs_person=unsure,
        )


def _nobody_near(group: Group) -> bool:
    mobile = re.sub(r"\D", "", group.value.replace("(0)", "")).lstrip("0").removeprefix("44").startswith("7")
    named = any(found.person for found in group.found)
    words = " ".join(found.stretch.text[max(0, found.hit.start - 60) : found.hit.end + 40] for found in group.found)
    return (
        not mobile
        and not named
        and not re.search(
            r"\b[A-Z][a-z]+['’]s\b|\b(?:her|his|their|him|colleague|tutor|learner|student|patient|parent)\b|\b[A-Z][a-z]+:\s", words
        )
    )
