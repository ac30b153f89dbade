"""People in lists that judge nobody: the columns of who is enrolled, a register's strokes, the time somebody came, a change of group."""

from __future__ import annotations

import re

_IDENTITY = re.compile(
    r"\s*(?:(?:student|learner|pupil|candidate|user|enrolment|membership)?[ _]?(?:id|no\.?|nos\.?|number|name|names)|(?:student|learner|pupil|member|partner|name) ?\d{0,2}|(?:fore|first|given|middle|last|family|full|preferred|sur)[ _]?names?|(?:tutor |seminar |lab |teaching )?(?:group|class|set|form|house|stream)|e-?mail(?: address)?|username|phone|mobile|tel\.?|"
    r"course|programme|year|seat|room|table|date of birth|d\.?o\.?b\.?|school|college|campus|site|start(?: date)?|enrolled|role|note|notes|attendance|attended|present|(?:week|session|lecture|seminar|workshop|day) ?\d*|mon|tue|wed|thu|fri|signature|sex|gender|age|postcode|address|#|nr\.?|uln|upn)\s*",
    re.IGNORECASE,
)
_HERE_OR_NOT = re.compile(
    r"\s*(?:(?:present|absent|apologies|attended|yes|no|y|n|x|✓|✔|✗|/|\\|late|on site|online|remote|here|left|joined)[\s;,.]*)*\s*",
    re.IGNORECASE,
)
_SAID_OF_WORK = re.compile(
    r"(?:^|[\t|])\s*(?:(?:[A-Za-z]+[ ,]+){2,}[A-Za-z]+|\d{1,3}\s?(?:%|/\s?\d+)|pass\w*|fail\w*|merit|distinction|refer\w*)", re.IGNORECASE
)
_STROKES = re.compile(r"(?:[ \t|,]{1,3}(?:[/\\✓✔✗xX·.-]|[NLPAOOTY](?=[ \t|,\n]|$))){3,}[ \t|]*(?=\n|$)")
"""Behind a name: the marks of a register."""
_CAME_AT = re.compile(r"[ \t,|(–-]{1,3}\d{1,2}[.:]\d{2}(?: ?[ap]m)?\)?(?=[ \t]*(?:[,;.\n|]|$))")
_CAME = re.compile(
    r"\b(?:sign(?:ed|ing)?[- ]in|logged (?:in|on)|arriv(?:ed|als)|clocked in|joined(?: at)?|check(?:ed)?[- ]in)\b[^\n]{0,120}$",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"(?:,? ?\(?(?:(?:student|learner|candidate|pupil|ID)[ .]?)?(?:ID|no\.?|number|nr\.?)?:? ?[A-Z]{0,3}\d{5,10}\)?|,? ?\(?(?:D\.?\s?O\.?\s?B\.?|date of birth|born):? ?\d[\d./ A-Za-z-]{5,16}\)?),? ?"
    r"(?:now )?(?:(?:moves?|moved|changes?|changed|transfers?|transferred|switch(?:es|ed)) (?:in)?to (?:group|class|set|form|seminar|lab|the \w+day|tutor)|referred (?:by|from)|joins?|joined|enrol\w+|starts?|started|registered|is in group|to (?:be added|join))\b"
)
"""Behind a name: its bearer's number or day of birth, and which group they are in."""
_POST_CELL = re.compile(
    r"(?:[ \t]{0,8}[\t|][ \t]{0,8}| [–—-] )(?:(?:muntlig |ekstern |[A-Z][\w&-]+|of|and|for|the|in) ){0,4}?(?:lead(?:er)?|tutor|manager|officer|librarian|technician|lecturer|assessor|teacher|administrator|co-?ordinator|technologist|head of [\w ]{3,30}|director|trainer|verifier|examiner|moderator|receptionist|designer|developer|invigilator|eksaminator|sensor|veileder|dozent(?:in)?|docente|enseignante?)\b[ \t]{0,8}(?=[\t|\n]| [–—-] |$)",
    re.IGNORECASE,
)
"""Behind a name in a table: a cell that says which post its bearer has."""
_WHERE_AND_WHEN = re.compile(
    r"(?:[\t|;][ ]*(?:[A-Z]{1,3}\.?\d{1,3}[a-z]?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tues?|Wed|Thurs?|Fri)|\d{1,2}[.:]\d{2}(?:\s?[–-]\s?\d{1,2}[.:]\d{2})?|[Rr]oom \w{1,5}|[Oo]nline)[ ]*){2,}(?=[\n|]|$)"
)
"""Behind a name in a table: a room and a day."""
_ONLY_ATTENDED = re.compile(
    r"\s(?:has |have )?(?:attended|taken part in|took part in|participated in|joined) (?:the |an? |our )?(?:[A-Z]|workshop|webinar|training|conference)(?![^.\n]{0,80}(?:\d\s?%|\b(?:pass|merit|distinction|but|late)\b))"
)
_CERTIFIED = re.compile(r"\b(?:[Cc]ertificate|[Cc]ertify|CPD|[Aa]ttendance)\b[^\n]{0,60}$")
_TABLE = 3_000
"""How far above a row the headings of its table may stand."""


def is_registered(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` stands in a list of who is enrolled or came, or beside a number and a group, and nothing is judged."""
    if _STROKES.match(text, end) or _MOVES.match(text, end):
        return True
    if _POST_CELL.match(text, end) or _WHERE_AND_WHEN.match(text, end):
        return True
    if _ONLY_ATTENDED.match(text, end) and _CERTIFIED.search(text, max(0, start - 90), start):
        return True
    if _CAME_AT.match(text, end) and _CAME.search(text, max(0, start - 140), start):
        return True
    return text[end : end + 1] in ("\t", "|", " ", ",", ";", "\n", "") and _is_enrolled(text, start, end)


def _is_enrolled(text: str, start: int, end: int) -> bool:
    """Whether the headings of the table in which a name stands tell only who somebody is, or came, and its own row no more."""
    line = text.rfind("\n", 0, start) + 1
    finish = text.find("\n", end)
    row = text[line : finish if finish >= 0 else len(text)]
    split = next((sign for sign in "\t|;," if sign in row), "")
    if not split or not line:
        return False
    block = text.rfind("\n\n", 0, line)
    above = text[max(block + 2 if block >= 0 else 0, line - _TABLE) : line].split("\n")
    heading = next((row for row in above if split in row), "")  # the name of the sheet may stand above it
    cells = list(heading.strip().strip(split).split(split))
    if len(cells) < 2 or not all(_IDENTITY.fullmatch(cell) for cell in cells):
        return False
    behind = row[end - line :]
    return not _SAID_OF_WORK.search(behind) or all(_HERE_OR_NOT.fullmatch(cell) for cell in behind.strip(split + " ").split(split))
