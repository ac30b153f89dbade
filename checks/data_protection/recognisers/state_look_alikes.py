"""Words that look like one of a state and are none: "on research leave", "MS Teams", "an ILL request", the office of who is named behind it."""

from __future__ import annotations

from foliocheck.checks.data_protection.recognisers.text_words import NAME

_NO_SICK_LEAVE = frozenset(
    ["on", "research", "annual", "study", "sabbatical", "garden", "unpaid", "field", "flexi", "conference", "take", "taking", "to"]
)
"""Before "leave": nobody is ill. Maternity, sick and compassionate leave have words of their own."""
_SHORT_FORMS = frozenset(("ms^", "me^", "ne^"))
"""A maker's products and districts of the post, as well as illnesses."""
_MAKERS = frozenset(
    [
        "teams",
        "office",
        "word",
        "excel",
        "forms",
        "sharepoint",
        "project",
        "access",
        "outlook",
        "powerpoint",
        "windows",
        "onenote",
        "stream",
        "edge",
    ]
)
_CONFIDENCE = frozenset(("confidence", "confident", "confidently"))
"""A learner's own; what is told in confidence is "confidential"."""
_TITLES = frozenset(("nurse", "doctor", "gp", "physio"))


def is_one(word: str, before: str, behind: str) -> bool:
    """Whether a word (in small letters, `^` behind capitals) between two others says nothing of anybody's state."""
    if word == "leave":
        return before in _NO_SICK_LEAVE
    if word in _CONFIDENCE:
        return True
    if word in _SHORT_FORMS:
        return behind.startswith("#") or behind in _MAKERS
    if word.startswith("sterilis") and behind not in ("at", "as"):
        return True  # what is done to tools
    return word == "ill^" or (word in _TITLES and behind == NAME)
