"""Your own contact details.

What it looks at: E-mail addresses, telephone numbers and postal addresses that are yours by their name or by the words around them.
Why it matters: It is your own data and your choice. A portfolio stays public for years, though, and is read by machines as well.
What a person must still judge: Whether you want it there. A work address is common; a home address or a private mobile
    number seldom needs to be.
How to mend it: Take off what an assessor does not need; they have your contact details from your registration.
Limits: Whose a number is, is guessed from the words around it. Tell the program your addresses in `foliocheck.toml` to make it sure.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "owner-contact"
AREA = "data-protection"
PASS = "None of your own contact details were found"
FAIL = "Your own contact details are public"
WHY = "It is your own data, and no assessor will mind; you may."
SEVERITY = "note"

_NAMES = {"email": "e-mail address", "phone": "telephone number", "postal-address": "postal address"}


def run(case: Case) -> Iterable[Fault]:
    """One note for each of the owner's values."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups(*_NAMES):
        if group.whose == "owner":
            name = _NAMES[group.what]
            message = (
                f"Your {name} {masked(group.value)} can be read {where_it_stands(gathered, group)} ({group.why}). Leave it "
                f"if you mean it to be public."
            )
            yield fault(gathered, group, message, title=f"Your own {name} is public", permission=False)
