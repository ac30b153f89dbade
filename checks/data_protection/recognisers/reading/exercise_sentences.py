"""Sentences that learners of a language say and write ("I was born on 3 May 1990"): what they tell of "me" is nobody's."""

from __future__ import annotations

import re

_WHO = r"(?:(?:the|each|every|our|my) )?(?:learners?|students?|pupils?|class|group|beginners?)"
_DOES = r"(?:writes?|says?|reads?(?: out| aloud)?|repeats?|cop(?:y|ies)|practi[sc]es?|answers?|completes?|translates?|dictates?)"
_BEFORE = re.compile(rf"\b{_WHO}(?: \w+)? {_DOES}(?: [\w'’]+){{0,3}}[,:]?\s[\"“‘'][^\"”\n]{{0,60}}$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[^\"”\n]{{0,40}}[.!]?[\"”’']\s?[,.]?\s(?:{_WHO} {_DOES}\b|(?:is|was)\s(?:the|a|one)\s(?:model|example) sentence\b|"
    r"in (?:the|an?|our) (?:[\w-]+ ){0,2}(?:exercise|drill|dialogue|dictation|gap[- ]fill|role[- ]?play|worksheet)\b)",
    re.IGNORECASE,
)
_REACH = 130


def is_in_one(text: str, start: int, end: int) -> bool:
    """Whether a value stands in quotation marks as what learners write, say or repeat."""
    return _BEFORE.search(text, max(0, start - _REACH), start) is not None or _BEHIND.match(text, end, end + _REACH) is not None
