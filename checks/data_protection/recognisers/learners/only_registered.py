"""People in lists that judge nobody: the columns of who is enrolled, a register's strokes, the time somebody came, a change of group; and colleagues at work on what is the author's."""

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
_WORKS_ON_MINE = re.compile(
    r"\s(?:(?:\w+ly|kindly|then|later|also|first) )?(?:annotated|commented on|marked up|reviewed|improved|checked|proofread|corrected|edited|critiqued|observed|summari[sz]ed|tested|quoted|praised|criticised|liked|shared) (?:my|our)\b(?! (?:class|lesson|tutorial|seminar))"
)
_DID_OUR_WORK = re.compile(
    r"\s(?:has|have|had)? ?(?:also )?(?:done|did) (?:an? )?(?:excellent|great|good|brilliant|fantastic|superb|amazing|sterling|wonderful|splendid|fine|lovely) (?:work|job) (?:on|with|for|of|as) (?:(?:the|our|all|all the|both|its) )(?:[\w-]+ ){0,2}?(?:scripts?|sites?|projects?|pages?|materials?|courses?|modules?|resources?|templates?|rooms?|videos?|bank|roll-?out|launch|platform|bid|policy|policies|website|booking|systems?|team|handbook|guides?|toolkit|portal|migration|newsletter|dashboard|chair|h5p|moodle|manikins?)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\s?(?:[:–—-]\s?)?to (?:proof-?read|book|confirm|order|circulate|chair|invite|arrange|ring|liaise|draft|publish|organi[sz]e|update the|share the|find a room|ask (?:IT|the library|registry)|check (?:with|the (?:links|licen[cs]e|captions))|sign off|send (?:the|round|out)|upload the|add the|film|host|lead)\b"
)
_POST = re.compile(
    r"\b(?:[Ll]ead|[Oo]fficer|[Aa]dministrator|[Cc]o-?ordinator|[Mm]anager|[Ii]ntern|[Rr]eceptionist|[Tt]echnician|[Ll]ibrarian|[Cc]onsultant|[Dd]esigner|[Dd]eveloper|[Cc]haplain|[Dd]ean|[Tt]echnologist)\s$"
)
_JUDGES = re.compile(
    r"\b(?:[Ee]xaminers|[Aa]ssessors|[Ii]nvigilators|[Mm]arkers|[Mm]oderators|[Dd]emonstrators|[Oo]bservers|[Ff]acilitators|[Tt]rainers|[Tt]utors|[Vv]erifiers)\s?[:–—-]\s(?:(?!\b(?:[Cc]andidates?|[Ss]tudents?|[Ll]earners?|[Ff]eedback|[Cc]omments?)\b)[^\n.]){0,90}$"
)
_POST_CELL = re.compile(
    r"(?:[ \t]{0,8}[\t|][ \t]{0,8}| [–—-] )(?:(?:muntlig |ekstern |[A-Z][\w&-]+|of|and|for|the|in) ){0,4}?(?:lead(?:er)?|tutor|manager|officer|librarian|technician|lecturer|assessor|teacher|administrator|co-?ordinator|technologist|head of [\w ]{3,30}|director|trainer|verifier|examiner|moderator|receptionist|designer|developer|invigilator|eksaminator|sensor|veileder|dozent(?:in)?|docente|enseignante?)\b[ \t]{0,8}(?=[\t|\n]| [–—-] |$)",
    re.IGNORECASE,
)
"""Behind a name in a table: a cell that says which post its bearer has."""
_WHERE_AND_WHEN = re.compile(
    r"(?:[\t|;][ ]*(?:[A-Z]{1,3}\.?\d{1,3}[a-z]?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tues?|Wed|Thurs?|Fri)|\d{1,2}[.:]\d{2}(?:\s?[–-]\s?\d{1,2}[.:]\d{2})?|[Rr]oom \w{1,5}|[Oo]nline)[ ]*){2,}(?=[\n|]|$)"
)
"""Behind a name in a table: a room and a day."""
_FROM_A_COLLEAGUE = re.compile(
    r"\b(?:[Ff]eedback|[Cc]omments?|[Rr]emarks?|[Nn]otes|[Oo]bservations?|[Aa]dvice)(?: given| received| written| offered)? (?:by|from)\s$"
)
_ON_MINE = re.compile(r"\s(?:on|about|for) (?:my|our)\b")
_FIELD_OF_STAFF = re.compile(
    r"\b(?:[Tt]eacher|[Tt]utor|[Ll]ecturer|[Aa]uthor|[Aa]ssessor|[Ss]taff|[Tt]rainer|[Ii]nstructor|[Mm]arker|[Oo]wner|[Mm]anager|[Cc]ontact)[ _]?[Nn]ame[\"']?\s?[:=]\s?[\"']?$"
)
_COUNTED = re.compile(
    r"\s(?:got|had|has|received|collected|had over) \d+ (?:replies|responses|answers|votes|likes|e-?mails|comments|sign-ups|tickets|calls|applications|views|visitors|followers|downloads)\b"
)
_DELAYED = re.compile(
    r"\s(?:was |got |is |being )?(?:stuck|held up|delayed) (?:in|by) (?:traffic|the traffic|a lift|the lift|a meeting|another meeting|the snow|trains?)\b"
)
_A_PARTNER = re.compile(
    r"\s?\((?:(?:the|our|a) )?(?:\w+ )?(?:\d(?:st|nd|rd|th) floor|placement provider|provider|employer|host|partner|sponsor|supplier|vendor|client|governor|trustee|parent|facilitator|trainer|lecturer|colleague|IT|HR|estates|library|registry|chair)\)",
)
_ONLY_ATTENDED = re.compile(
    r"\s(?:has |have )?(?:attended|taken part in|took part in|participated in|joined) (?:the |an? |our )?(?:[A-Z]|workshop|webinar|training|conference)(?![^.\n]{0,80}(?:\d\s?%|\b(?:pass|merit|distinction|but|late)\b))"
)
_CERTIFIED = re.compile(r"\b(?:[Cc]ertificate|[Cc]ertify|CPD|[Aa]ttendance)\b[^\n]{0,60}$")
_OUR_WORK = re.compile(
    r"(?:^|\n)[^\n:]{0,20}\b(?:votes?|gantt|(?:marking )?load|sprint|backlog|kanban|rota|raffle|browser tests?|to[- ]?dos?|project plan)\b[^\n:]{0,30}:\s[^\n]*$",
    re.IGNORECASE,
)
"""Before a name: the head of a row of colleagues and what they do or got."""
_STAGE_OF_WORK = re.compile(
    r"\s?[:–—-]?\s?\d{1,3}\s?%?,? \(?(?:design|build|testing|script(?:s|ing)?|storyboard\w*|content|filming|editing|migration|audit)\b"
)
"""Behind a name: how far a colleague's part of a project is."""
_THANKED_ME = re.compile(
    r"\s(?:has |later |kindly |then |also |e-?mailed and )?(?:thanked|thanks) (?:me|us|my|our)\b(?![^.\n]{0,80}\b(?:but|mark|passed|failed)\b)"
)
_ROW_ENDS = "\n"


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


def is_at_work(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of somebody who works on what is the author's, has a post or a thing to do."""
    if (
        _A_PARTNER.match(text, end)
        or _DELAYED.match(text, end)
        or _COUNTED.match(text, end)
        or _WORKS_ON_MINE.match(text, end)
        or _DID_OUR_WORK.match(text, end)
        or _TO_DO.match(text, end)
        or _STAGE_OF_WORK.match(text, end)
        or _THANKED_ME.match(text, end)
    ):
        return True
    before = text[max(0, start - 120) : start]
    if _FIELD_OF_STAFF.search(before[-30:]) or (_FROM_A_COLLEAGUE.search(before[-40:]) and _ON_MINE.match(text, end)):
        return True
    if _OUR_WORK.search(before):
        return True
    return _POST.search(before[-20:]) is not None or _JUDGES.search(before) is not None


def _is_enrolled(text: str, start: int, end: int) -> bool:
    """Whether the headings of the table in which a name stands tell only who somebody is, or came, and its own row no more."""
    line = text.rfind("\n", 0, start) + 1
    finish = text.find("\n", end)
    row = text[line : finish if finish >= 0 else len(text)]
    split = next((sign for sign in "\t|;," if sign in row), "")
    if not split or not line:
        return False
    block = text.rfind("\n\n", 0, line)
    above = text[max(block + 2 if block >= 0 else 0, line - _TABLE) : line].split(_ROW_ENDS)
    heading = next((row for row in above if split in row), "")  # the name of the sheet may stand above it
    cells = list(heading.strip().strip(split).split(split))
    if len(cells) < 2 or not all(_IDENTITY.fullmatch(cell) for cell in cells):
        return False
    behind = row[end - line :]
    return not _SAID_OF_WORK.search(behind) or all(_HERE_OR_NOT.fullmatch(cell) for cell in behind.strip(split + " ").split(split))


_TABLE = 3_000
"""How far above a row the headings of its table may stand."""
