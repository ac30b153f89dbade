"""Passwords and keys left in.

What it looks at: What stands after "password", "passcode", "pwd" and the like; keys and tokens by their form or their label;
    addresses with a
    password in them; in text, comments of the source, scripts, and files.
Why it matters: Whoever reads it can sign in. A how-to with a real account is the usual way in which one gets out.
What a person must still judge: Whether it is still valid, and whether it is meant for assessors (then hand it in separately).
How to mend it: Change the password or withdraw the key first, then remove it: what was public once is known.
Limits: Keys that are made to be public (payment forms, captchas) are left out; the key of a map is a note. A password that is an ordinary word in a sentence is not found.
"""

from __future__ import annotations

from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault
from foliocheck.checks.data_protection.gathered import gather
from foliocheck.checks.data_protection.recognisers.secrets import keys, private_keys
from foliocheck.checks.data_protection.telling import fault, how_to_mend, where_it_stands
from foliocheck.core.mask import masked, masked_secret

ID = "secret-left"
AREA = "data-protection"
PASS = "No password or key was found"
FAIL = "A password or key is public"
WHY = "Whoever reads it can sign in with it, and see what your learners and colleagues wrote."
SEVERITY = "must"


_MAPS_TIP = "Such a key has to stand in the page. See to it that whoever issued it lets it work on your site's address alone; a share link or an embed code needs none."


def run(case: Case) -> Iterable[Fault]:
    """One fault for each password or key."""
    gathered = gather(case)
    case.seen.one(gathered.texts)
    for group in gathered.groups("password", "key"):
        name = "password" if group.what == "password" else "key"
        if all(keys.is_of_a_map(found.stretch.text, found.hit) for found in group.found):
            message = f"The key of a map ({masked(group.value)}) can be read {where_it_stands(gathered, group)}."
            yield fault(gathered, group, message, severity="note", tip=_MAPS_TIP, title="The key of a map is public", permission=False)
            continue
        shown = masked_secret(group.value) if name == "password" else masked(group.value)
        message = f"What looks like a {name} ({shown}) can be read {where_it_stands(gathered, group)}."
        if group.value.startswith(private_keys.BEGINNINGS):
            name = "private key"  # all begin alike: a piece of one would tell nothing
            message = f"A private key can be read {where_it_stands(gathered, group)}."
        tip = f"Change the {name} first: what was public once is known. {how_to_mend(group, permission=False)}"
        yield fault(gathered, group, message, tip=tip, title=f"A {name} is public", key=shown)
