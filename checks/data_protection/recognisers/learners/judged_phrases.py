"""Turns of phrase that judge whoever is named in them as a learner, whichever words stand around: "pupil Reece answered …", "14/20 (Sunny Dhillon)", "congratulations on your 2:1"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.marked_names import kinds_in
from foliocheck.checks.data_protection.recognisers.learners.taught import SENTENCE, is_in_post

_LEARNER = r"(?:student|learner|pupil|apprentice|trainee|tutee|candidate|myfyriwr|disgybl|dysgwr)"
_CALLED_LEARNER = re.compile(
    rf"(?<!phd )(?<!doctoral )\b{_LEARNER},?\s?:?\s(?:called |named |was |is )?(?:M(?:rs?|s|iss|x)\.? )?$", re.IGNORECASE
)
_WAS_LEARNER = re.compile(
    rf"\b(?:best|worst|weakest|strongest|most|least|only|quietest|ablest|top|keenest|slowest|brightest)\b[^.\n]{{0,25}}\b{_LEARNER}\b[^.\n]{{0,30}}\b(?:was|is|has been)\s$",
    re.IGNORECASE,
)
_JUDGED_KINDS = frozenset(("grade", "judgement", "achieving"))
_DONE = re.compile(
    r"\b(?:complet|finish|submitt|built|drew)\w*|\bmiss(?:ed|ing)? (?:the|a|his|her|two|three|four|several|most of the|all of) (?:first |last |whole |second )?(?:fortnight|weeks?|days?|months?|term|start|induction|residential)\b"
)
"""What anybody does, well or badly, and how long who fell ill was away."""
_STAFF_KINDS = frozenset(("staff", "workplace", "contact", "authorship"))
_MARK_BEFORE = re.compile(
    r"(?:\b\d{1,3}(?:\.\d)?\s?/\s?(?:[2-9]0|1[05]0?|25|75)|\b\d{1,3}\s?%|\b(?:grade|mark|score)\s?:?\s[A-F][+-]?)\s?\(\s?$|\b(?:grade|mark|score)s?\b[^.\n]{0,40}\d[^.\n]{0,20}\bfor\s$",
    re.IGNORECASE,
)
_CONGRATULATED = re.compile(
    r"\b(?:congratulations|congrats|well done|llongyfarchiadau|comhghairdeas(?: leat)?|félicitations|glückwunsch|bravo)[,!]?\s(?:to |i |do |à |an )?(?:(?:our|my|all) )?(?:[a-z]+ )?(?:[^.!?\n]{0,60}?(?:,|\band\b)\s)?$",
    re.IGNORECASE,
)
_ON_A_RESULT = re.compile(
    r"[^.!?\n]{0,80}?(?:\b2:[12]\b|\b(?:first[- ]class|distinctions?|merits?|pass(?:ed|es|ing)?|grades?|marks?|results?|exams?|assignments?|assessments?|EPA|GCSEs?|A[- ]levels?|BTEC|NVQ|dissertation|essay|quiz|coursework|module|full marks)\b|\d{1,3}\s?%)",
    re.IGNORECASE,
)
_PROMOTED = re.compile(
    r"\b(?:promotion|job|post|role|award from|fellowship|appointment|funding|grant|book|baby|wedding|retirement)\b", re.IGNORECASE
)
_YOUR_WORK = re.compile(
    r"(?:,\s(?:this is|it['’]s)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?:\shere)?[.,!]|,|!|\s?[–—:-])\s(?:I['’]m afraid\s|I think\s|thanks for\s|thank you for\s)?(?:[Yy]our|this is an?|this one|[Yy]ou(?:['’]ve| have)? (?:wrote|written|made|missed|used|forgot\w*|need|argued?|explain\w*|lost))\b"
)
_PUPILS_WORK = re.compile(
    r"\b(?:essays?|assignments?|drafts?|(?:lesson |action |session |project |research )?plan|blog|posts?|submissions?|reflections?|coursework|entry|quiz|attempts?|dissertation|exams?|marks?|grades?|referenc\w+|citations?|paragraphs?|conclusion|introduction|thesis|homework|worksheet|spelling|pass|resubmi\w+)\b",
    re.IGNORECASE,
)
_ACHIEVED = re.compile(
    r"\s(?:has |had |only |just )?(?:scored|got|gets|achieved|gained|earned|watched|attempted|answered|managed)\s(?:only |just |a mere |barely |over |under )?(?:\d{1,3}(?:\.\d)?\s?(?:%|/\s?\d|out of|of (?:the )?(?:\d|questions|lectures?|videos?|tasks?)|marks?|points?)|(?:none|all|half|every|zero|full marks)\b)|"
    r"\s(?:has |had |have )?(?:passed|failed|completed) (?:all|both|every|none of|two|three|four|five|six|\d+)(?: of)?(?: (?:his|her|their|the))?(?: \w+)? (?:units?|modules?|exams?|assessments?|criteria|competenc\w+|outcomes?|assignments|papers|skills)\b|"
    r"\s(?:has |had )?missed\s(?:\d+|two|three|four|five|six|several|every|most|all)\s(?:\w+\s)?(?:seminars?|lectures?|deadlines?|class(?:es)?|quiz(?:zes)?|lessons?|tutorials?)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^.\n]{0,60}\b(?:an?|the|of|got|to|with|for)\s[A-F][+-]?(?=[\s.,;)]|$)")
_FTE = re.compile(r"\s?[(,–-]\s?(?:\d?\.\d{1,2}|\d{1,3}\s?%)\s?(?:FTE|WTE|of (?:her|his|their|a) (?:time|post))", re.IGNORECASE)
_FAR = 140


def is_judged(text: str, start: int, end: int) -> bool:
    """Whether the words right around a name from `start` to `end` judge its bearer as a learner."""
    before, behind = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    if _MARK_BEFORE.search(before) or (_ACHIEVED.match(behind) and not _has(behind, _STAFF_KINDS) and not is_in_post(text, start)):
        return True
    if _CONGRATULATED.search(before) and _ON_A_RESULT.match(behind) and not _PROMOTED.search(behind):
        return True
    if _YOUR_WORK.match(behind):
        said = behind.split("\n\n")[0]
        if _PUPILS_WORK.search(said) and _has(said, frozenset(("judgement", "grade"))) and not _has(said, _STAFF_KINDS):
            return True
    if _CALLED_LEARNER.search(before) or _WAS_LEARNER.search(before):
        line = before.rpartition("\n")[2] + " " + SENTENCE.split(behind)[0]
        judged = _LETTER.search(behind) is not None or _has(_DONE.sub(" ", _CALLED_LEARNER.sub(" ", line)), _JUDGED_KINDS)
        return judged and not _has(line, _STAFF_KINDS)
    return False


def is_colleague(text: str, end: int) -> bool:
    """Whether what stands behind a name says what part of a post its bearer has."""
    return _FTE.match(text, end) is not None


def _has(words: str, kinds: frozenset[str]) -> bool:
    return not kinds_in(words).isdisjoint(kinds)
