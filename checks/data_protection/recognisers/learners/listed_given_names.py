"""Given names in a row with what became of each ("Owain 112, Mali 87, Tomos 94" behind "Scores:"), or behind what became of all of them ("Two did not pass: …", "My weakest three were …")."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.taught import is_taught

_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ](?:[\w'’-]+|\.)?)?"
_VALUE = r"(?:\d{1,3}(?:\.\d)?\s?(?:%|/\s?\d{1,3}|of \d{1,3}|out of \d{1,3})?|red|amber|green|[A-E][*+-]?|pass|fail|merit|distinction|absent|refer|secure|emerging|developing|exceeding|expected|PPP|MMM|MMP|MPP|DMM|DDM|DDD)"
_SPLIT = r"\s?[(:=–—-]{0,2}\s?"
_ITEM = rf"{_NAME}{_SPLIT}{_VALUE}\)?(?: \([^()\n]{{1,30}}\))?"
_HEAD = re.compile(
    r"(?:^|[\n.!?;|])[^\n.!?;|:]{0,40}\b(?:scores?|marks?|grades?|results?|mocks?|tests?|quiz(?:zes)?|exams?|RAG|spellings?|times tables|reading ages?|predicted|targets?|attainment|progress|levels?|assessments?|essays?|starters?|attendance)\b[^\n.!?;|:]{0,30}\s?[:–—-]\s",
    re.IGNORECASE,
)
_BEFORE_ITEM = re.compile(rf"(?:(?:{_ITEM})[,;]?\s(?:and\s)?){{0,20}}$")
_BEHIND_ITEM = re.compile(rf"{_SPLIT}{_VALUE}\)?(?: \([^()\n]{{1,30}}\))?(?=\s?(?:[,;.\n]|$| and ))")
_NEXT = re.compile(rf"[,;]?\s(?:and\s)?{_ITEM}")
_NOT_OF_LEARNERS = re.compile(
    r"\b(?:phone|extension|ext|room|rota|staff|hours|steps|votes?|sales|load|server|system|user acceptance|software|covid|lateral|website|budget|risk|prices?|salary|team|league|darts|football|CPD|sprint|work packages?|browsers?|chrome|firefox|colleagues?|trainers?|invitation|tools?)\b",
    re.IGNORECASE,
)
_AND_OTHERS = rf"(?:{_NAME}(?:, | and |, and )){{0,6}}"
_BEFORE_ALL = re.compile(
    r"(?:(?:^|[.!?;:]\s|[\n(])(?:[Oo]f (?:the|my|our) [a-z]+, (?:\w+) (?:passed|finished|submitted|handed|completed|managed|improved)[^.;\n]{0,30}[;:,] |"
    r"(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Oo]ne|[Oo]nly \w+|[Ss]ome|[Ss]everal|[Aa] few)(?: of (?:the|my|our|them) ?(?:\w+)?| others| students| learners| pupils)?) (?:could(?: not|n['’]t)|did(?: not|n['’]t)|failed|have (?:not|yet)|had (?:not|to)|still|struggled|passed(?! on\b)|got (?:full|top|under|over)|resubmitted|missed|need(?:ed)?|came (?:late|unprepared)|scored|improved|dropped out|gave up|handed)\b[^.;\n]{0,60}[,:–—-] |"
    r"(?:\w+ )?(?:late|missing|failed|overdue|plagiari[sz]ed|incomplete|unfinished|outstanding|weak) (?:essays?|drafts?|assignments?|portfolios?|homework|coursework|submissions?|reports?|logbooks?)(?: again| this week| so far)?: |"
    rf"(?:[Mm]y|[Tt]he|[Oo]ur) (?:weakest|strongest|best|worst|slowest|quietest|keenest|ablest|brightest|most (?:able|improved|disruptive)|least (?:able|confident))(?: (?:two|three|four|five|ones|students|learners|pupils|writers|readers|in (?:the|my) (?:group|class)))? (?:was|were|are|is) ){_AND_OTHERS})$"
)
_FOR_ALL = re.compile(
    rf"(?:(?:, | and |, and ){_NAME}){{0,6}}(?:(?:, | and ){_NAME})?(?:\s?[.;!\n)]|$| (?:did|could|had|have|has)(?: not|n['’]t)\b)"
)
_OF_HOW_MANY = re.compile(r"\d\s?(?:%|/\s?\d|(?:out )?of \d)")
_FAR = 160


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` stands in such a row."""
    before = text[max(0, start - _FAR) : start].rpartition("\n")[2]
    if _BEHIND_ITEM.match(text, end) and any(_is_a_row(before[head.end() :], text, end) for head in _HEAD.finditer(before)):
        return not _NOT_OF_LEARNERS.search(before) and is_taught(text, start, end)
    if _BEFORE_ALL.search(before) and _FOR_ALL.match(text, end):
        return not _STAFFS.search(before) and is_taught(text, start, end)
    return False


_STAFFS = re.compile(
    r"\b(?:trustees?|panel|governors?|colleagues?|staff|committee|members|trainers|tutors|lecturers|speakers|reviewers|assessors)\b"
)


def _is_a_row(between: str, text: str, end: int) -> bool:
    """Whether nothing but such items stands between the heading and a name, and another item before or behind it."""
    if not _BEFORE_ITEM.fullmatch(between):
        return False
    item = _BEHIND_ITEM.match(text, end)
    return item is not None and (
        bool(between) or _OF_HOW_MANY.search(item.group()) is not None or _NEXT.match(text, item.end()) is not None
    )
