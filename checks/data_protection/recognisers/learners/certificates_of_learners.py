"""Certificates that say what somebody passed: "This is to certify that … has passed Food Hygiene Level 2 (88%)"."""

from __future__ import annotations

import re

_HAS_PASSED = re.compile(
    r"(?:,? \(?(?:born|d\.?o\.?b\.?|date of birth|of|aged) [^()\n]{3,40}?\)?,?)?\s{1,3}(?:has |have |did )?(?:successfully |satisfactorily )?(?:completed?|passed|achieved|attained|gained|been awarded|was awarded|obtained|reached)\b(?P<what>[^\n]{0,90}(?:\n[^\n]{0,80}){0,2})"
)
_WITH = re.compile(
    r"\b\d{1,3}\s?%|\b(?:[Mm]erit|[Dd]istinction|DISTINCTION|MERIT)\b|\b(?:mark|score|grade) (?:of )?:?\s?[\dA-F]|\b\d{1,3}\s?/\s?\d{2,3}\b(?!/)|\bwith (?:a )?(?:pass|credit|honours)\b|\((?:[Pp]ass|PASS)\)"
)
_CERTIFIED = re.compile(r"\b(?:certif\w+|diploma|award(?:ed)? to|achievement)\b", re.IGNORECASE)
_FAR = 160


def is_certified(text: str, start: int, end: int) -> bool:
    """Whether a certificate says with which result the bearer of the whole name from `start` to `end` passed."""
    passed = _HAS_PASSED.match(text, end)
    return (
        passed is not None and _WITH.search(passed["what"]) is not None and _CERTIFIED.search(text, max(0, start - _FAR), start) is not None
    )
