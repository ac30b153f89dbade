"""Names beside results in the short codes of schools, exam boards and degrees: "GDS", "D*DD", "2:1", "Band 6.5", "H2", "6y 4m", and prizes for learners' work."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.learners.marked_names import kinds_in

_APART = r"(?:[ \t]{0,8}\n){0,3}[ \t]{0,8}(?:[|,:;–—(=·-]{1,2}|\t|\n|(?=[ ]))[ \t]{0,8}"
_ENDS = r"(?![\w*]|[.:/]\d)"
_SURE = (
    r"(?:EXS|WTS|PKF|PKS|PKE|HNM|WT(?= ARE)|D\*D\*?D?\*?|D\*?D\*?[DM]|DMM|MM[MP]|MPP|PPP|2:[12]|2\.[12] \(Hons\)|2i{1,2}|"
    r"(?:upper|lower)[- ]second|IELTS(?: overall)?:? (?:Band )?\d(?:\.[05])?|GPA:? [0-4]\.\d{1,2}|ATAR:? \d\d(?:\.\d\d?)?|UCAS points:? \d{2,3}|2\.i{1,2}|\(?(?:R|W|M|Reading|Writing|Maths):? (?:GDS|EXS|WTS)|(?:[PMD]\d [✓✗✔✘] ?)+|(?:[PMD]\d ){2}[PMD]\d)"
)
"""What is nothing but a result; three letters of a vocational course stand alone."""
_RESULT = re.compile(rf"{_APART}{_SURE}{_ENDS}", re.IGNORECASE)
_WITH_A_HEADING = re.compile(
    rf"{_APART}(?:GDS|GD|ARE|NY[AC]|[ABC][12][+-]?|\d/\d/\d|[A-EU]\*?(?:[A-EU]\*?){{2,3}}|[HO][1-8]|[1-9][+-]?|[A-EU][*+-]?|[1-4][abc]|(?:Band |Level |Grade )?\d(?:\.5)?|\d{{2,3}}(?:\.\d{{1,2}})?|\d{{1,2}}y(?:rs?)?(?: \d{{1,2}}m(?:ths)?)?|"
    rf"red|amber|green|achieved|not achieved|1st|2nd|3rd|first class|merit|excellence|distinction|pass|fail|first|third){_ENDS}",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\b(?:SATs?|KS[1-5]|CAT4|ATARs?|IELTS|TOEFL|NCEA|CEFR|Highers|Nat(?:ional)? 5s?|GCSEs?|A[- ][Ll]evels?|RAG|EXS|WTS|GDS|[Cc]lass \d[A-Z]{1,2}|[Yy]ear (?:[1-9]|1[0-3]) (?:reading|writing|maths|spelling|results)|"
    r"(?i:phonics|(?:reading|spelling) ages?|spelling tests?|times tables? (?:test|check)|scaled scores?|Leaving Cert(?:ificate)?|Junior Cert(?:ificate)?|"
    r"(?:degree|exam|test|mock|end[- ]of[- ]year|module) results?|mocks|unit \d sign[- ]off|graduates (?:19|20)\d\d|(?:predicted|target|effort|current|final|teacher[- ]assessed|attainment) grades?|attainment|"
    r"music exams?|(?:grade|level) \d (?:violin|piano|flute|cello|guitar|clarinet|singing|drums|ballet|trumpet)))\b[^\n]{0,200}(?:\n[^\n]{0,60}){0,6}$"
)
_HEADS = (
    "SAT", "KS", "honics", "CAT4", " age", "pelling", "imes tab", "scaled", "ATAR", "IELTS", "TOEFL", "NCEA", "CEFR", "Highers", "Nat", "Cert", "GCSE", "level",
    "result", "grade", "Grade", "RAG", "ttainment", "EXS", "WTS", "GDS", "lass ", "ear ", "mocks", "nit ", "raduates", "usic", "evel",
)  # fmt: skip
_IN_A_SUBJECT = re.compile(r"\s\((?:[HO][1-8]|[1-9][+-]?|[A-E]\*?) in [A-Z][a-z]+\)")
_STAFF_BEFORE = re.compile(
    r"\b(?:interviewers?|HERA|pay|salary|band \d+ (?:nurse|post|staff)|posts?|teachers?|staff|examiners?|invigilat\w+|rooms?|rota|contacts?|training|leads?|owners?|projects?|hours|club|tickets?|asset|team|cast|panel)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"[^\n.]{0,60}\b(?:joined|employed|appointed|leads|lecturer|teaches|manager|works (?:as|for)|CMALT|PGCE|nurse|educator|technologist|consultant|years? (?:at|in|of)|team|owner)\b"
)
"""Behind a code: the degree of somebody who works there."""

_PRIZE = re.compile(
    r"(?:\b(?:(?:student|learner|pupil|apprentice|trainee|head ?teacher['’]s|principal['’]s|golden|gold|bronze|essay|poster|e-?portfolio|dissertation|project|coursework|reading|writing|maths|science|art|progress|effort|attendance|endeavour|class|year|form|faculty) (?:prize|award|medal|trophy|cup|book|table|certificate)s?|certificate (?:of \w+ )?(?:is )?(?:presented|awarded|given)|"
    r"(?:prize|award|medal|trophy|winner|runner[- ]up|commended|shortlisted|first|second|third)\b[^\n.]{0,30}\b(?:best|student|learner|pupil|e-?portfolio|essay|poster|dissertation|blog|coursework)|best (?:student|e-?portfolio|essay|poster|dissertation|blog|coursework|group|project|newcomer)|"
    r"(?:star|pupil|learner|student|writer|reader|apprentice) of the (?:week|month|term|year)|most improved(?: \w+)?|(?:highly )?commended|runners?[- ]up)\b[^\n.;]{0,40}(?:[:,–—-]|\bto|\bwas|\bis)\s)$",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\W{1,3}(?:[^\n.!?]{0,60}[.!?]\s)?[^\n.!?]{0,30}\b(?:(?:panel|judges?|jury|examiners?|markers?|board|tutors?)\s(?:\w+ )?(?:found|said|called|liked|praised|noted|wrote|thought|felt|described|commended)|for (?:her|his|their|a|an|lovely|great|good|excellent|super|neat|careful|beautiful|kind|outstanding|effort|trying|working|always|being|[a-z]{3,}(?:ness|ing|ity)|perseverance|resilience|respect)\b|\((?:super|lovely|great|for|good)\b)"
)
_STUDENTS_PIECE = re.compile(
    r"\b(?:student|learner|pupil|apprentice|dissertation|coursework|essay|class|form|year group|newcomer)\b", re.IGNORECASE
)
_ALONE = re.compile(r"\s?(?:[.;]|\n|$)")
_IN_BRACKETS = re.compile(r"\s\((?:D\*|[PMDUX])\)(?P<next>[^\n]{0,45}?\((?:D\*|[PMDUX])\))?")
_BEFORE_BRACKETS = re.compile(r"\((?:D\*|[PMDUX])\)[^\n()]{0,8}$")
ONLY_STAFF = frozenset(("staff", "workplace"))

_PIECE_MARKED = re.compile(
    r"(?:['’]s? (?:[\w-]+ ){1,4}?[\w-]+)?,? (?:(?:which|that) (?:was|were|got) |was |later |has been )?(?:marked|graded|awarded|given|scored|got)(?: at| with)? (?:an? |the )?(?:\d{1,3}(?:%|/\d{2,3})|\d{2}(?=[\s.,;)]|$)|merit\b|pass\b|distinction\b|first\b|fail\b|2:[12]|[A-F][+-]?(?=[\s.,;)]|$))"
)
"""Behind a name: the piece of work that a picture shows, and its mark."""


def is_coded(text: str, start: int, end: int) -> bool:
    """Whether a result in a code that is nothing else, or one below a heading of results, stands right behind a whole name, or a prize for its bearer's work before it."""
    if _RESULT.match(text, end) and not _JOINED.match(text, end):
        return not _STAFF_BEFORE.search(text[max(0, start - 60) : start])
    if _PIECE_MARKED.match(text, end) or _IN_A_SUBJECT.match(text, end):
        return kinds_in(text[end : end + 80].split("\n")[0]).isdisjoint({"workplace"})
    before = text[max(0, start - 260) : start]
    if _WITH_A_HEADING.match(text, end) and any(head in before or head in text[end : end + 60] for head in _HEADS):
        heading = _HEADING.search(before) or re.search(r"\b(?:EXS|WTS)\b", text[end : end + 60])
        return heading is not None and not _STAFF_BEFORE.search(before) and not _JOINED.match(text, end)
    if text[end : end + 2] == " (" and (marked := _IN_BRACKETS.match(text, end)) and (marked["next"] or _BEFORE_BRACKETS.search(before)):
        return True
    if (prize := _PRIZE.search(before[-110:])) and (
        found := _FOUND.match(text, end) or (_STUDENTS_PIECE.search(prize.group()) and _ALONE.match(text, end))
    ):
        return kinds_in(prize.group() + found.group()).isdisjoint(ONLY_STAFF)
    return False
