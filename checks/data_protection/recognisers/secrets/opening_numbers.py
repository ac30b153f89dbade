"""Numbers that open a door, a gate, a trolley, by what is done with them: "the booth opens with 4471#", "you get into the suite with C2290Y", "press 4471# at the door"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning

_NUMBER = r"(?P<value>(?:[CXYZ]?\d{4,8}[CXYZ]?)[#*]?)(?![\w%-]|[.:/]\d|,\d{3})"
_OPENS = re.compile(
    rf"(?:(?:is |are |be |was )?(?:un)?(?:opens?|opened|locks?|locked)(?: it| up)?|get(?:s|ting)? in(?:to)?(?: [\w’'-]+){{0,4}}|let(?:s)? (?:you|yourself|us) in(?:to)?(?: [\w’'-]+){{0,4}}|entered)\s(?:with|by|by typing|using|on|to|at)\s(?:the )?(?:code |number |pin )?{_NUMBER}",
    re.IGNORECASE,
)
_PRESSED = re.compile(
    rf"(?:press|type|enter|key|punch|tap|dial|put)(?: in)?\s(?:the )?(?:code |number |pin )?{_NUMBER}\s(?:at|on|into|in|by|to open|to unlock|to get into|for)\s(?:the |our |its )?(?:[\w’'-]+ ){{0,2}}?(?P<thing>door|gate|keypad|key pad|lock|alarm|panel|booth|lab|studio|cupboard|store|trolley|safe|locker|lift|barrier|entrance)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:doors?|gates?|booth|lab|laboratory|studio|suite|cupboard|store|storeroom|trolley|cabinet|safe|lockers?|padlock|lock|lift|barrier|entrance|shed|key ?(?:safe|box)|"
    r"office|room|workshop|cage|drawer|box|staffroom|building|briefcase|case|cash ?box|laptop cart|charging (?:cart|trolley|cabinet))\b[^.!?\n]{0,50}$",
    re.IGNORECASE,
)
_TIME = re.compile(r"\s(?:[ap]\.?m\b|hours\b|hrs\b|(?:on|every) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s(?!(?:and|then|after|before|until|from|at|on|when|if|but|or|since|now|as|in|outside|for|which|this|all|except|is|was|these)\b)[A-Za-z]"
)
"""What is counted: "opens with 1200 seats"."""
_NEAR = 70


def opening(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such numbers in `text`, and where each begins. `lower` is `text` in small letters."""
    for match in beginning(
        text,
        lower,
        _OPENS,
        ("open", "unlock", "lock", "get in", "gets in", "getting in", "let you", "let your", "let us", "lets", "entered", "is ", "are "),
    ):
        value, start = match["value"], match.start("value")
        if (
            (_THING.search(text, max(0, start - _NEAR), start))
            and not re.fullmatch(r"(?:19|20)\d\d", value)
            and not (re.search(r"\b(?:on|at|to)\s$", text[:start][-4:]) and _TIME.match(text, match.end()))
            and not _COUNTED.match(text, match.end())
        ):
            yield value, start
    for match in beginning(text, lower, _PRESSED, ("press ", "type ", "enter ", "key ", "punch ", "tap ", "dial ", "put ")):
        yield match["value"], match.start("value")
