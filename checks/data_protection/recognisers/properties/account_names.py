"""Whether a folder may be called after the account of its user ("kadir.ozan", "dkeaney", "u1649023"), and not after what is in it ("slides")."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.names import is_given

_NUMBERED = re.compile(r"[A-Za-z]{1,3}\d{5,8}|[a-z]{5,10}\d{1,2}")
_PARTS = re.compile(r"(?P<first>[A-Za-z]{1,12})(?P<sign>[._-]| )(?P<last>[A-Za-z'’-]{3,20})\d{0,2}")
_RUN_TOGETHER = re.compile(r"(?P<first>[A-Z][a-z]{2,11})(?P<last>[A-Z][a-z]{2,14})")
_INITIAL_FIRST = re.compile(r"[a-z]{5,14}|[A-Z]{5,14}|[A-Z]{2}[a-z]{3,12}")
_VOWELS = frozenset("aeiouy")
_WORDS_BEGIN = """
bl br ch cl cr dr dw fl fr gh gl gn gr kn ph pl pr ps qu rh sc sh sk sl sm sn sp sq st sw th tr tw wh wr ts cm mp pn pg gd fs ms db ht hd js vb tv
"""
_ONSETS = frozenset(_WORDS_BEGIN.split())
"""Pairs of consonants with which words and short forms begin; an initial before a surname makes others: "dkeaney", "lvermaas"."""

_ENDINGS = """
old bak backup git html htm css php tmp temp zip drive local site app files data docs media final
"""
_NO_SURNAMES = frozenset(_ENDINGS.split())
"""What stands behind a full stop or a line in the names of other folders."""


def is_account(name: str) -> bool:
    """Whether `name` has the shape of an account: parts of a name, an initial before a surname, letters before a number."""
    if match := _PARTS.fullmatch(name):
        initial = len(match["first"]) == 1 and match["sign"] != " "
        dotted = match["sign"] == "." and len(match["first"]) > 2 and not is_common(match["first"].lower())
        return (
            (initial or dotted or is_given(match["first"]))
            and not is_common(match["last"].lower())
            and match["last"].lower() not in _NO_SURNAMES
        )
    if match := _RUN_TOGETHER.fullmatch(name):
        return is_given(match["first"]) and not is_common(match["last"].lower())
    if _NUMBERED.fullmatch(name):
        return name[:1].isalpha() and not is_common(name.rstrip("0123456789").lower())
    if name[:1].isupper() and is_given(name):
        return True
    lower = name.lower()
    begins = lower[:2]
    return (
        _INITIAL_FIRST.fullmatch(name) is not None
        and not _VOWELS.intersection(begins)
        and begins not in _ONSETS
        and bool(_VOWELS.intersection(lower[1:5]))
    )
