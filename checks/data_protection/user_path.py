"""User names in paths.

What it looks at: Addresses and texts with a path of somebody's computer (C:/Users/name, /home/name) or personal site
    (/personal/first_last_uni).
Why it matters: The path gives away a user name, often half of what is needed to sign in; and such a link opens for nobody else.
What a person must still judge: Whether the name is a made-up one.
How to mend it: Upload the file and link to its web address. In a text, leave out the beginning of the path.
Limits: Names of shared accounts (Public, Default, Administrator) are left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.telling import fault, where_it_stands
from foliocheck.core.mask import masked

ID = "user-path"
AREA = "data-protection"
PASS = "No user name in a path was found"
FAIL = "A path gives away a user name"
WHY = "It names a person and half of a sign-in; and a link to somebody's own disk opens for no assessor."
SEVERITY = "should"


def run(case: Case) -> Iterable[Fault]:
    """One fault for each user name; the owner's own is a note."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("user-path"):
        own = group.whose == "owner"
        message = f"A path with {'your' if own else 'the'} user name {masked(group.value)} stands {where_it_stands(gathered, group)}."
        tip = "Upload the file and link to its web address; in a text, leave out the beginning of the path."
        yield fault(gathered, group, message, severity="note" if own else None, tip=tip)
