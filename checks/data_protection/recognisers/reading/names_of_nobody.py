"""Names that forms and manuals print for anybody ("Joe Bloggs", "Max Mustermann", "Test Student"): the number beside one is nobody's."""

from __future__ import annotations

import re

_OF_NOBODY = (
    r"(?<![\w'’-])(?:(?:jane|john) doe|(?:jo|joe|fred|josephine|joanna) bloggs|a\.? ?n\.? other|ann other|(?:max|erika|maria) mustermann|"
    r"(?:test|sample|dummy|fake|demo) (?:student|learner|user|pupil|candidate|person|patient|customer|account|employee)|"
    r"(?-i:(?!The )[A-Z][a-z]{1,11} (?:Mc ?[Tt]est\w*|Tester|Test ?[Pp]atient|Sample|Specimen|Dummy|Placeholder))|(?:xx+|zz+)[ -]?test\w*)(?![\w'’-])"
)
_BEFORE = re.compile(_OF_NOBODY + r"(?:[^.!?\n\d]|(?<=no)\.|(?<=geb)\.|\.(?=\w)){0,50}$", re.IGNORECASE)
_BEHIND = re.compile(rf"[\s,;:|(–—-]{{1,3}}(?:(?:for|of|name:?)\s)?{_OF_NOBODY}", re.IGNORECASE)
_REACH = 90


def stands_beside(text: str, start: int, end: int) -> bool:
    """Whether such a name stands in the clause before a value, or right behind it."""
    return _BEFORE.search(text, max(0, start - _REACH), start) is not None or _BEHIND.match(text, end) is not None
