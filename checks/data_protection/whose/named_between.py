"""Who is named between "me" or "my" and a value, so that the value is theirs: "Write to me: Frau Henrike Osterkamp, Lindenallee 9"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain
from foliocheck.checks.data_protection.whose.office_names import by_title_or_turned, is_an_offices
from foliocheck.checks.data_protection.whose.owner_forms import written
from foliocheck.checks.data_protection.whose.owner_names import OwnerNames

_LEADS = re.compile(r"[\s:,(–—-]*(?:(?:on|at|via|under|by|tel|mobile|e-?mail)\b[\s:.(]*)?")
"""Between the name and the value: a sign, and no word that would begin something else."""
_OF_A_THING = re.compile(r"\b(?:card|account|bank|building society|university|college|school|hospital|trust)\b", re.IGNORECASE)


def named_between(owner: OwnerNames, said: str) -> str | None:
    """Who is named right at the end of words that begin with "me" or "my" and lead to a value; None where nobody but the owner is."""
    if _OF_A_THING.search(said) or written(said, owner.names):
        return None
    found = [
        name
        for name, start, end in (*names(said), *by_title_or_turned(said))
        if start
        and _LEADS.fullmatch(said, end)
        and (is_given(name.split()[0]) or all(plain(word) not in ordinary() for word in name.split()))
        and not is_an_offices(name)
    ]
    return next((name for name in found if not owner.is_me(name)), None)
