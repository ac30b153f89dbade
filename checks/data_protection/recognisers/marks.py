"""A mark beside a name: how rows, lists, forms and sentences have it."""

from __future__ import annotations

import re

MARK = (
    r"(?:\b\d{1,5} (?:points|pts|XP)\b|\b\d{1,3}(?:\.\d+)?\s?%|\b\d{1,2}(?:\.\d)?\s?/\s?(?:5|10)\b|\b\d{1,3}(?:\.\d+)?\s?/\s?(?:10|20|25|30|40|50|60|70|80|100)\b|\b(?:mark|marks|grade|graded|score|scored|result|average)\b\s{0,2}[:=–-]?\s{0,2}(?:is|was|of)?\s{0,2}(?:\d{1,3}\b|[A-F][+-]?(?!\w)|pass|fail|merit|distinction|refer)|"
    r"\b(?:Distinction|Merit|Resubmit|Referred|First class|Upper second|Lower second|2[.:][12])\b|\b(?:passed(?! (?:on|"
    r"away|over|along|by|round|through|it|this|the)\b)|failed|"
    r"achieved(?! (?:fellowship|accreditation|promotion|status|senior|cmalt|charter))|scored|resit|re-?sat|"
    r"not yet competent|competent|pass mark|missed (?:it )?by \d|did not (?:pass|meet)|got \d{2}(?=\s?(?:%|out of|/|[.,;)]|$|for (?:the|her|his|their)))|borderline|"
    r"unsatisfactory|satisfactory)\b|\b(?:marc|gradd)\b\s{0,2}[:=–-]?\s{0,2}(?:\d{1,3}|[A-F]\b)|\bsimilarity\s{0,2}[:=–-]?\s{0,2}\d)"
)
MARKS = re.compile(MARK, re.IGNORECASE)
_MODULE = re.compile(r"\b(?:module|marks?|grades?|passed|failed|scores?|cohort|assignment|results?)\b", re.IGNORECASE)
_MARK_RIGHT_AFTER = re.compile(
    r"\s{0,3}[;|\t]\s?(?:(?-i:[A-Z]{1,2}[+*-]?)|pass|fail)\s?[;|\t]\s?\d{2}\b|"
    r"\s{0,3}(?:[:–—|\t-]|\()\s{0,3}(?:(?-i:[A-F][+*-]?)(?=\s{0,2}(?:[|\t,;).\n]|$|\s(?-i:[A-Z])))|(?:pass|fail|merit|distinction|referred|refer|deferred)\b(?!\s(?:rate|mark)))|"
    r"\s{0,3}[–—|-]\s?(?:task|unit|assignment|assessment|part|question|module|week|essay|attempt)\s?\w{0,4}\s?[–—|:-]\s?"
    r"(?:pass|fail|merit|distinction|referred|refer|deferred|\d{2}\s?%?|(?-i:[A-F][+-]?))(?=\W|$)|"
    r"[ \t]{1,3}(?-i:[1-9]\d)[ \t]{1,3}(?-i:[A-Z])[a-z]+\b(?=[^.\n]{0,90}\b(?:but|more|needs?|good|clear|well|depth|work|"
    r"excellent|weak|strong)\b)|"
    r"[ \t]{1,2}\d{2,3}\s?%?[ \t]?[,(–-]?\s?(?:pass|fail|merit|distinction|refer|credit)\b|"
    r"[,:]\s(?:similarity|attempt \d,?)\s?\d{0,3}%?[^.\n]{0,20}\b(?:mark|grade|score)",
    re.IGNORECASE,
)
"""A mark as rows and lists have it: a letter, a result, a bare number with a comment behind it."""
_RIGHT_AFTER = re.compile(r"\s{0,3}(?:\([^)\n]{1,30}\)\s)?[:–—|\t,-]?\s{0,4}(?:['\"‘“(]\s?)?" + MARK, re.IGNORECASE)
_MARKED = re.compile(r"\b(?:marks?|grades?|grade ?book|scores?|results?)\b(?:[^.]|\b[A-Z]\.|\d\.\d){0,150}$", re.IGNORECASE)
_MARK_BELOW = re.compile(
    r"\s*\n\s*(?:[A-F][+-]?|\d{1,3}\s?%|2[:.][12]|First|Third|Pass|Fail|Merit|Distinction|Refer(?:red)?)[ \t]*(?:\n|$)"
)
"""A mark in the next cell of a table whose columns have no heading."""
_BEFORE = re.compile(
    r"\b(?:grade|mark|score|result)\s?[:=–-]?\s?(?:(?-i:[A-F][+-]?)|\d{1,3}\s?%?|pass|fail|merit|distinction)\s?(?:[(–—-]|for|to|(?:was )?(?:awarded|given|went) to)\s?$|"
    r"(?:^|\n)\s?(?:\d{1,3}\s?%|\d{2}\s?/\s?\d{2,3}|(?-i:[A-F][+-]?))\s?[–—:|-]\s$",
    re.IGNORECASE,
)
"""A mark, and behind it whose it is."""
_HEADING = re.compile(
    r"(?:^|[\n.;|]\s?)(?:distinctions?|merits?|pass(?:ed|es)?|fail(?:ed|s)?|refer(?:red|rals?)?|resubmi(?:t|ssions?)|resits?|borderline|at risk|late|not yet competent|"
    r"firsts?|upper seconds?|lower seconds?|thirds?)(?: list)?\s?[:–—-]\s?(?:[A-Z][^.:;\n]{2,120}(?:,|;|and|&)\s)?$",
    re.IGNORECASE,
)
"""A result, and behind it the names of those who have it."""
_GAINED = re.compile(
    r"\s(?:got|received|achieved|gained|earned|was given|was awarded|has|had|ended with|came out with)\s(?:an? )?(?:first|2[:.][12]|third|upper second|lower second|distinction|merit|"
    r"(?-i:[A-F][+-]?)|\d{2}\s?%?)\s(?:for|in|on|at)\s",
    re.IGNORECASE,
)


FIELD = re.compile(
    r"[\"']?\s?[,;]\s?[\"']?(?:final |total )?(?:score|mark|grade|result|percent\w*|total)[\"']?\s?[:=]?\s?[\"']?(?:\d|[A-F][+-]?[\"'])",
    re.IGNORECASE,
)
"""The next field of a record, or the next part of a row."""


def weight(before: str, after: str, far_before: str) -> float:
    """How far a mark beside a name makes it a learner's, 0 to 1: the best of the ways in which a mark can stand there."""
    if _HEADING.search(before) or _BEFORE.search(before) or _GAINED.match(after):
        return 0.55
    if _MARK_RIGHT_AFTER.match(after) or FIELD.match(after):
        return 0.55
    if re.match(r"[ \t]{1,2}\d{1,3}(?=[\t,;\n]|\.(?!\s[A-Z])|$|\s?\()", after) and (after[:1] == "\t" or _MARKED.search(far_before)):
        return 0.5
    if re.match(r",\s\d{2}(?:\.\d+)?(?=,|;|\s?$|\sand\b|\.(?:\s|$))", after) and _MARKED.search(far_before):
        return 0.5
    if re.search(r"\b(?:gave|awarded|marked)\s*$", before) and re.match(r"\s(?:an?\s)?(?:\d{2}|[A-F][+-]?)\b", after):
        return 0.55
    if _MARK_BELOW.match(after):
        return 0.5
    if _RIGHT_AFTER.match(after):
        return 0.6
    if re.match(r"\s?\(\d{1,2}\)(?=[\s,;.]|$)", after) and _MODULE.search(far_before + after):
        return 0.5
    if MARKS.search(after[:60]):
        return 0.3
    mark = MARKS.search(after)
    return 0.2 if mark and re.search(r"\b(?:her|his|their|she|he|they|your|you)\b", after[: mark.start()]) else 0.0
