"""Turns of phrase that say somebody's state outright, whichever words stand around: "As the only Muslim in the group, …", "a member of the lecturers' union"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.surroundings import Surroundings
from foliocheck.checks.data_protection.recognisers.text_words import NAME
from foliocheck.checks.data_protection.recognisers.word_kinds import STATES

_LEADS = frozenset(("as", "being", "born", "diagnosed", "newly", "recently", "visibly", "heavily", "still", "registered"))
"""How a part of a sentence begins that speaks of whoever is named behind its comma."""
_LONGEST = 16
_UNION = re.compile(
    r"(?:,? who)?(?:,|\s(?:is|was|has been|became))\s(?:also\s)?(?:an?\s)?(?:proud |active |keen |lifelong |long[- ]time |long[- ]standing |paid[- ]up |fellow |card[- ]carrying )?"
    r"(?:member of (?:the |our |his |her |their |a )?(?:[\w'’-]+ ){0,3}(?<!students['’] )(?<!student )(?:union|UCU|NEU|EIS|UNISON|Unison|NASUWT|GMB|Unite|PCS|INTO|TUI)\b(?! of)|"
    r"(?:trade |UCU |NEU |EIS |UNISON |Unison |NASUWT |GMB |Unite )?(?:union(?:ist| member| rep(?:resentative)?| activist)|shop steward|(?<=[A-Z]{3} )steward|(?<=Unison )steward|(?<=Unite )steward)\b(?! learning))"
)
"""Behind a name: membership of a union."""


def is_said(around: Surroundings, text: str, start: int, end: int) -> bool:
    """Whether what leads to the name from `start` to `end`, or follows it, says that person's state and can say nobody else's."""
    behind = text[end : end + 90]
    if ("nion" in behind or "steward" in behind) and _UNION.match(text, end):
        return True
    return text[max(0, start - 2) : start] == ", " and _leads_to(around, start, end)


def _leads_to(around: Surroundings, start: int, end: int) -> bool:
    first, place = around.before_name(start, end)
    words = around.words[first : place - 1]
    if not words or len(words) > _LONGEST or NAME in words or "," in words:
        return False
    states = [number for number in range(first, place - 1) if around.is_state(number)]
    return bool(states) and (words[0] in _LEADS or (states[0] == first and STATES.intersection(around.kinds[first]) != {"care"}))
