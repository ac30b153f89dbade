"""Other people's e-mail addresses.

What it looks at: Every text of the portfolio: pages (hidden parts, link addresses, picture descriptions, readers' comments,
    source and scripts
    too), linked files with their properties, the text in pictures where it could be read, and lists that the platform offers to everyone.
Why it matters: The guidelines make you responsible for not showing other people's personal data without their permission. An e-mail
    address names a person, and what is public is collected by machines within days.
What a person must still judge: Whether the person agreed; whether an address that looks like an office's is one person's after all.
How to mend it: Replace the address by a role ("a learner", "a colleague in the library"), or by an office's address. In a file, take it
    out and export the file again; in a picture, blur it and upload the picture under a new name. If the person agreed, say so beside it.
Limits: Text in pictures is read only where the extra for it is installed. An address that is only spoken in a video is not found.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "other-email"
AREA = "data-protection"
PASS = "No other person's e-mail address was found"
FAIL = "Another person's e-mail address is public"
WHY = "Other people's details may be shown only if they agreed. An assessor may send the portfolio back."
SEVERITY = "must"
STANDARD = "CMALT guidelines: personal information about other people"

_LEARNERS = ("student.", "students.", "pupil.", "pupils.", "learner.", "learners.", "stu.", "stud.", "my.", "live.")


def run(case: Case) -> Iterable[Fault]:
    """One fault for each address with all its places."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("email"):
        if group.whose != "other":
            continue
        shown, host = masked(group.value), group.value.partition("@")[2]
        learner = any(host.startswith(start) or f".{start}" in host for start in _LEARNERS[:7])
        title = "A learner's e-mail address is public" if learner else FAIL
        who = "It looks like a learner's, from its host." if learner else "It is not yours by its name, and no office's."
        message = f"The address {shown} can be read {where_it_stands(gathered, group)}. {who}"
        if group.cited:
            message = (
                f"The address {shown} stands in a reference to a published paper. It is public there already; a reference does not need it."
            )
        yield fault(gathered, group, message, severity="note" if group.cited else None, title=title)
