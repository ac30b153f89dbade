"""Numbers that stand behind a word for a person and name nobody: candidates of whom only a mark or a room is told, accounts of a library's machines, cards of no one in particular."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import LABEL_WORDS
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands

_BEFORE, _BEHIND = 90, 80
_CANDIDATE = re.compile(r"(?<![^\W_])cand(?:idate)?\.?\s#?$", re.IGNORECASE)
"""No word for number: those who write a mark without a name call the learner so."""
_NO_MORE_THAN = re.compile(
    r"(?:\s?[\t|:,;·•(–—-]{1,2}\s?|\s*\n\s*)(?:(?:overall|result|grade|outcome|mark|unit \d{1,2})\s?:?\s)?(?:(?:high |low |bare |clear |borderline )?(?:merit|distinction|pass(?:ed)?|credit|fail(?:ed)?|refer(?:red|ral)?|first|third|withdrawn|absent|ungraded|upper second|lower second|2[.:][12]|working towards|competent|not yet)|"
    r"centre|paper|room|seat|series|unit)\b",
    re.IGNORECASE,
)
"""Right behind it a verdict, or where and what was sat."""
_UNNAMED = re.compile(r"\b(?:anonym\w*|pseudonym\w*|blind[- ](?:mark|grad)\w*|names? (?:withheld|removed|hidden))\b", re.IGNORECASE)
_ROW_OF_MARKS = re.compile(r"[ \t]*Cand(?:idate)? \d{4,5}: \d{1,3} ?%?[ \t]*(?=\n|$)")
"""A line that holds nothing but such a word, a number and a mark: a list of results without names."""
_OF_A_LIBRARY = re.compile(
    r"(?<![^\W_])(?:reader|borrower|patron|library (?:user|account|card|member))(?:['’]s)?(?: (?:ID|no\.?|number|barcode|card|account|ticket))?\s?[:#]?\s?$",
    re.IGNORECASE,
)
_MACHINE = r"(?:(?:self[- ]?(?:service|issue|check(?:out)?|return)|issue|returns?|book|drop|sorting|test|dummy|training|demo\w*|generic|shared|departmental|system|service|staff|fictional|made[- ]up|invented)[ -])*(?:kiosk|machine|desk|bin|box|drop|terminal|account|dummy|card|borrower|reader|record|sorter|counter|trolley|cupboard|shelf|locker|system)"
_A_MACHINES = re.compile(
    rf"\s?(?:[,(–—-]\s?|(?:is|was|stands for|belongs to|means|=)\s)(?:(?:only|just|really|in fact|not a person but|for|on)\s)?(?:the|a|an|our)\s{_MACHINE}\b(?! (?:of|that) (?:[A-Z]|(?:an?|the|my|her|his) ))",
    re.IGNORECASE,
)
"""What behind a number says that it is no reader's: "Borrower 2118… is the self-issue kiosk itself"."""
_CARD = re.compile(r"(?<![^\W_])library (?:card|barcode|ticket)(?: (?:no\.?|number))?\s?[:#]?\s?$", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:student|learner|pupil|reader|borrower|borrowed|belongs?|belonged|owed|owes|lent|holder|pin|my|mine|her|his|their|hers|card of|colleague|who)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Þ])|\n")


def is_one(text: str, start: int, end: int) -> bool:
    """Whether the number from `start` to `end` stands behind a word for a learner or reader, and for nobody whom its sentence lets one know."""
    before = _LINE.split(text[max(0, start - _BEFORE) : start])[-1]
    if _CANDIDATE.search(before):
        unnamed = _NO_MORE_THAN.match(text, end) or _UNNAMED.search(before) or _ROW_OF_MARKS.match(text, text.rfind("\n", 0, start) + 1)
        return unnamed is not None and not _tells_who(text, start, end, before)
    if _OF_A_LIBRARY.search(before) and _A_MACHINES.match(text, end):
        return True
    return (
        _CARD.search(before) is not None
        and not _tells_who(text, start, end, before)
        and not _SOMEBODY.search(before)
        and not _SOMEBODY.search(_LINE.split(text[end : end + _BEHIND])[0])
    )


def _tells_who(text: str, start: int, end: int, before: str) -> bool:
    """Whether the line of a number names somebody, or says when they were born."""
    behind = _LINE.split(text[end : end + _BEHIND])[0]
    said = f"{before}\n{behind}"
    return (
        any(names(before))
        or any(names(behind))
        or any_stands(said.lower(), LABEL_WORDS)
        or any(is_given(word) for word in re.findall(r"(?<![\w'’-])[A-ZÀ-Þ][a-zà-ÿ]{2,14}(?![\w'’-])", behind))
    )
