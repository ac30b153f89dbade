"""Numbers of one learner or colleague by what their clause says: what is made for one learner, who does something, an address of mail beside, a card that is described."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import (
    NO_PIECE,
    NOT_COUNTED,
    STAFF,
    STUDENT,
    is_date,
    is_nobodys,
    with_the_list,
)
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names

_VALUE = re.compile(
    NO_PIECE + r"(?P<value>[A-Za-z]{0,2}\d{5,9}[A-Z]?|\d{4}-\d{2}-\d{4}|\d{2,4}-\d{3,6})" + NOT_COUNTED + r"(?! \d{2})",
    re.IGNORECASE,
)
_PARTED = re.compile(r"(?:19|20)?\d\d-\d{2}-\d{4}|\d{2,4}-\d{3,6}")
_YEARS = re.compile(r"(?:19|20)\d\d-(?:19|20)?\d\d(?:\d\d)?")
_BEFORE, _BEHIND = 110, 70
_SENTENCE = re.compile(r"(?<!\bno)(?<!\bnos)(?<!\bref)(?<!\b[A-Z])[.!?][\"”’)]?\s+(?=[A-ZÀ-Þ\d])|\n\s*\n")
_LEARNERS_MAIL = re.compile(
    r"\s?[(,;|<\t–—-]{0,2}\s?[\w.+'-]{2,40}@(?:[\w-]+\.)*(?:students?|studs?|learners?|pupils?|alumni|ug|pg|my|stu|student-mail)[\w-]*\.",
    re.IGNORECASE,
)
_LEARNERS_MAIL_BEFORE = re.compile(
    r"@(?:[\w-]+\.)*(?:students?|studs?|learners?|pupils?|ug|pg|stu)[\w-]*(?:\.[\w-]+)+>?\s?[(,;|\t–—-]{1,2}\s?(?:ID |no\.? |number )?$",
    re.IGNORECASE,
)
"""Addresses at a part of a university's mail that only its students have."""
_ANY_MAIL = re.compile(r"\s?[(,<]\s?[\w.+'-]{2,40}@[\w-]")
_MADE_FOR_ONE = re.compile(
    r"(?<![\w-])(?:(?:late |non-|re-?)?submissions?|extensions?|(?:learning |disability |wellbeing |individual |inclusive |academic )?support plans?|(?:individual |personal )?learning plans?|(?:ILP|PEEP|LSP|EHCP|DSA|RAP|ISP|IEP)s?|"
    r"(?:DSA |needs |dyslexia |disability )assessments?|(?:exam |access )arrangements|(?:reasonable )?adjustments?|(?:mitigating|extenuating|special) circumstances(?: (?:claim|form|case|request))?|"
    r"(?:academic )?(?:misconduct|integrity|plagiarism|collusion|malpractice)(?: (?:panel|case|hearing|meeting|report))?|(?:attendance|engagement) (?:warning|letter|alert|concern|monitoring)s?|fitness[ -]to[ -](?:study|practise)(?: case| panel)?|"
    r"(?:personal )?tutorial|one[- ]to[- ]one|1:1|progress review|meeting|e-?mail|reply|letter|warning|case|viva|resit|appeal|complaint|re-?mark|deferral|withdrawal|interruption|break in learning|leave of absence)"
    r"(?:\s(?:sent|agreed|granted|approved|written|made|held|issued|refused|request(?:ed)?|was sent|drawn up|note))?"
    r"(?P<led>\s(?:for|of|by|from|with|to)\s(?:student |learner |candidate |no\.? )?|\s?[:,(–—-]\s?|\s)$",
    re.IGNORECASE,
)
"""What is made for, or comes from, one learner: "learning support plan for …", "late submission: …"."""
_SURE = re.compile(
    r"(?:late|non-)\s?submission|(?:support|learning) plan|ILP|PEEP|LSP|EHCP|DSA|needs assess|arrangements|circumstances|misconduct|plagiarism|collusion|malpractice|fitness|(?:attendance|engagement) (?:warn|lett|alert|conc)|extensions? (?:request|granted|agreed|approved|refused)|tutorial|viva|re-?sit|deferral|break in learning|interruption",
    re.IGNORECASE,
)
"""Of these nothing but a learner is the subject; a meeting, a case and an e-mail need a word of learning, or a name, beside."""
_LEARNING = re.compile(
    r"\b(?:students?|learners?|pupils?|candidates?|tutees?|resits?|essays?|coursework|attendance|module|marks?|grades?|dyslexi\w+|ADHD|autis\w+|extra time|adjustments?|personal tutor|seminar|mitigating|extenuating|disability|scribe|deadline|exam|panel|level \d|year \d)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?:^|[\n•;(.] ?|\b(?:are|were|for|students|learners) )(?:absent(?:ees)?|withdrawn|withdrew|non-?submi(?:tters?|ssions?)|not submitted|did not submit|late submi(?:tters?|ssions?)|re-?sits?|re-?submissions?|referred|deferred|no[- ]shows?|excused|intercalating|at risk|absences)"
    r"(?: (?:students|learners|this week|today|week \d+))?\s?[:–—-]\s?$",
    re.IGNORECASE,
)
"""A line that lists who did, or did not: "Absent: …"."""
_MANY = re.compile(
    r"(?<![\w-])(?:students|learners|pupils|candidates|apprentices|trainees|tutees)(?:['’])?\s?[:(,–—-]?\s?(?:(?:with )?(?:nos?|numbers?|IDs?)\b\.?\s?)?$",
    re.IGNORECASE,
)
_THOSE = re.compile(
    r"(?<![\w-])(?:(?:students|learners|pupils|candidates|apprentices|trainees|tutees|mentees|those|people|the following(?: students| learners)?)\s(?:with(?:out)?|who|whose|have|has|had|did|are|were|still|not|yet)\s[^.\n:]{3,50}\s?[:–—]\s?|"
    r"(?:mentees?|tutees?|class|tutor group|seminar group) list\s?:?\s)$",
    re.IGNORECASE,
)
"""“Students with no submission: …”, “The following have not logged in: …”, before more than one number."""
_ANOTHER = re.compile(r"(?:\s?\([^()\n\d]{2,40}\))?\s?(?:,|;|/|&|\band\b|\bor\b)\s?(?:and\s)?[A-Za-z]{0,2}\d{6,9}\b")
_IN_FEEDBACK = re.compile(
    r"\s?[:–—,|-]\s?\d{1,3}\s?(?:%|/\s?\d{2,3}|(?=[,;–—-]))\s?[,;–—:-]?\s(?:(?:a|an|very|well|the)\s)?(?:good|clear|weak|strong|excellent|sound|solid|poor|nice|well|argued|structure\w*|sources|pass(?:ed)?|fail(?:ed)?|merit|distinction|thin|late|needs)\b",
    re.IGNORECASE,
)
_LINE_STARTS = re.compile(r"(?:^|\n|[\"“‘>•] ?)$")
_CARD = re.compile(
    r"(?:\b(?:student|library|campus|matric\w*|college|university|enrolment|ID|smart)[ -]cards?\b|\bstudent (?:number|no\.?|ID)\b|\bcard\b)(?!\s(?:payment|reader|machine))[^\n\d]{0,70}"
    r"(?P<led>(?:\b(?:says|reads|shows|is|was|number|no\.?|ID|bears?|carries)\b[:.]?|[,:(–—])\s?(?:no\.? |number |ID |ID no\.? )?)$",
    re.IGNORECASE,
)
_SOMEBODYS_CARD = re.compile(
    r"\b(?:(?i:my|her|his|their)|[A-Z][\w-]+['’]s?)\s(?:own |old |first )?(?i:(?:student|library|campus|matric\w*|college|university|ID)[ -](?:card|number|no\.?|ID)|card)\b"
)
_PICTURED = re.compile(
    r"\b(?:screen ?shot|screen ?grab|photo|picture|shown|image|slide|header|caption|visible|legible|register|export|extract)\b",
    re.IGNORECASE,
)
_ID_ALONE = re.compile(r"(?:^|[\n,;|(:–—\t]\s?)ID(?: ?(?:no\.?|number))?[:#]?\s$")
_NAME_THEN_ID = re.compile(r"[,(–—]?\s?ID(?: ?(?:no\.?|number))?[:#]?\s$")
_NAME_BEHIND = re.compile(r"[:,]?\s?[(–—,-]?\s?")
_GIVEN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+(?=[).,;:]|\s?$|['’]s)")
_GREETED = re.compile(r"(?:\b(?:Hello|Hi|Welcome(?: back)?|[Tt]hank you|[Tt]hanks|[Ll]ogged in as|[Ss]igned in as),? )$")
_LETTERED = re.compile(r"[A-Za-z]{1,2}\d{6,8}")
_GREETED_ALONE = re.compile(r"[\"”’]?(?:[!.]|,? (?:for|your|you)\b|\s?$|\n)")
_AS_STUDENT = re.compile(
    r"\b(?:number|no\.?|ID) as an? (?:(?:under|post)?graduate|student|apprentice|trainee)(?: was| is|:|,) $|\b(?:I|he|she|they) (?:was|were|am|is) (?:student|candidate|apprentice|learner) (?:no\.? |number )?$",
    re.IGNORECASE,
)
_STAFF_ROLE = (
    r"(?:(?:till |bank |shop |machine )?(?:teller|cashier|operator|clerk)|(?:teaching |classroom |shop |sales |learning |healthcare |library )assistant|employee|colleague|staff member|member of staff|nurse|porter|driver|guard|warden|assessor|"
    r"trainer|tutor|invigilator|moderator|verifier|marker|supervisor|manager|foreman|technician|officer|caseworker|agent|server|receptionist|librarian|lecturer|teacher|instructor)"
)
_ROLE_BEFORE = re.compile(
    rf"\b(?:{_STAFF_ROLE}|served by|employed as|staff|payroll)(?: ?(?:no\.?|number|ID|code|#))?\s?:?\s$",
    re.IGNORECASE,
)
_IS_NUMBER = re.compile(r"(?:,|\)| [a-z’']+)? (?:is|was|has) (?:no\.|no|number|staff number|ID) $", re.IGNORECASE)
_ROLE = re.compile(rf"(?<![\w-]){_STAFF_ROLE}\b|\bstaff\b|\bpayroll\b", re.IGNORECASE)
_LEARNER = re.compile(r"(?<![\w-])(?:students?|learners?|pupils?|candidates?|apprentices?|trainees?|tutees?)\b", re.IGNORECASE)
_DONE_BY = re.compile(
    r"\b(?:generated|run|printed|produced|exported|created|logged|entered|raised|approved|authori[sz]ed|processed|served|checked|issued|recorded|amended|last (?:saved|edited|changed)) by (?P<who>user|employee|operator|staff|staff member|EMP|clerk|agent|no\.)?(?: ?(?:no\.?|number|ID))?:? ?$",
    re.IGNORECASE,
)
_EMPLOYEE = re.compile(r"\b(?:as|by|of|to|for|from) employee (?:no\.? |number )?$", re.IGNORECASE)
_ACTS = re.compile(
    r" (?:signed|countersigned|observed|marked|verified|visited|reported|served|logged|approved|entered|has signed|assessed|asked|left)\b"
)
_ROLE_AND_NAME = re.compile(
    rf"(?<![\w-])(?:{_STAFF_ROLE}|staff)\s?[:,–—-]\s?(?P<name>[^\n\d:,(]{{3,40}}?)\s?[(,]?\s?(?:no\.? |ID )?$", re.IGNORECASE
)
_THINGS = re.compile(
    r"\b(?:rooms?|lab|building|modules?|courses?|unit|paper|versions?|build|release|bugs?|issues?|ticket|incident|order|invoice|assets?|barcode|serial|model|part|project|account|parcel|delivery|quiz|survey|poll|meeting|zoom|webinar|batch|licen[cs]e|grant|charity|company|vat|"
    r"booking|figure|table|page|pp?|isbn|issn|doi|pubmed|scopus|vimeo|youtube|flight|bus|vehicle|job|vacancy|event|case stud(?:y|ies)|catalogue|call|policy|file|manual|ext(?:ension)?|tel|phone|code|desk|centre|plugin|tool|node|server|system|cost)(?: ?(?:no|number|nr|id|code|ref))?\.?[\s:#(–-]{0,3}$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\s?(?:ms|bytes|kB|MB|sec(?:onds)?|credits|lux|rows|files|nodes|of the (?:plug-?in|tool|software|system|grid)|in the (?:catalogue|stock))\b|,? (?:a |the )?(?:laptop|parcel|projector|camera|printer|room|catering|agency)\b|\.(?:docx?|pdf|png|jpe?g)\b",
    re.IGNORECASE,
)
_SIGNS = (
    "@", "submi", "plan", "ilp", "peep", "lsp", "ehcp", "dsa", "rap ", "isp ", "iep", "assess", "arrange", "adjust", "circumst", "integrity", "conduct", "plagiar", "collusion",
    "malpractice", "attend", "engage", "fitness", "extension", "tutor", "one", "1:1", "review", "meeting", "mail", "reply", "letter", "warning", "case", "viva", "resit", "re-sit", "appeal", "complaint",
    "remark", "re-mark", "defer", "withdr", "interruption", "leave", "absen", "refer", "no-show", "no show", "excused", "risk", "student", "learner", "pupil", "candidate", "apprentice",
    "trainee", "tutee", "%", "/", "card", "id", "hello", "hi", "welcome", "thank", "logged", "signed", "as a", "number", " by ", "no.", "employ", "staff", "payroll", "colleague", "teller", "cashier",
    "operator", "clerk", "assistant", "nurse", "porter", "driver", "guard", "warden", "trainer", "invigil", "moderat", "verif", "mark", "superv", "manager", "foreman", "technic", "officer", "agent",
    "server", "served", "reception", "librar", "lectur", "teach", "instruct", "essay", "portfolio", "level",
)  # fmt: skip
"""Of these, in small letters, one stands in every clause that says whose a number is."""


def find(text: str) -> list[Hit]:
    """Every such number in `text`, in order, with those that follow one in a list."""
    hits: list[Hit] = []
    done = 0
    for first, last in figures.telling(text):
        if first < done or last - first < 2:
            continue
        start = first
        while start and first - start < 2 and text[start - 1].isascii() and text[start - 1].isalpha():
            start -= 1
        match = _VALUE.match(text, start)
        if match is None:
            continue
        done = match.end()
        value = match["value"]
        if is_nobodys(value) or is_date(value) or _YEARS.fullmatch(value) or _MEASURED.match(text, match.end()):
            continue
        before = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
        behind = _SENTENCE.split(text[match.end() : match.end() + _BEHIND])[0]
        what = _whose(value, before, behind)
        if what and not invented.is_example(before, behind):
            hits.append(Hit(what=what, value=value, start=start, end=done, confidence=0.6, spellings=(value,)))
    return list(with_the_list(hits, text))


def _whose(value: str, before: str, behind: str) -> str | None:
    """What kind of number `value` is, by what stands around it in its clause; None where it is nobody's."""
    said = f"{before}{behind}".lower()
    if not any(sign in said for sign in _SIGNS) or _THINGS.search(before):
        return None
    learners = _is_learners(value, before, behind)
    return STUDENT if learners else STAFF if _is_colleagues(value, before, behind) else None


def _is_learners(value: str, before: str, behind: str) -> bool:
    """Whether the clause says that the number is one learner's."""
    if _PARTED.fullmatch(value) or len(value) < 7:
        if _AS_STUDENT.search(before):
            return True
        card = _CARD.search(before)
        return card is not None and card["led"].strip()[:1].isalpha() and len(value) > 6 and _SOMEBODYS_CARD.search(before) is not None
    if not (_LEARNERS_MAIL.match(behind) is None and _LEARNERS_MAIL_BEFORE.search(before) is None) or _DOING.search(before):
        return True
    if made := _MADE_FOR_ONE.search(before):
        led = made["led"].strip()
        named = _is_named_behind(behind)
        sure = _SURE.search(made.group()) is not None
        if (
            (led and sure)
            or (named and (sure or led))
            or (led.isalpha() and _LEARNING.search(before + "\n" + behind))
            or _ANY_MAIL.match(behind)
        ):
            return True
    if (_MANY.search(before) or (len(value) > 6 and _THOSE.search(before))) and _ANOTHER.match(behind):
        return True
    if _IN_FEEDBACK.match(behind) and _LINE_STARTS.search(before):
        return True
    if (card := _CARD.search(before)) and (
        _SOMEBODYS_CARD.search(before) or any(last > card.start() for _, _, last in names(before)) or _is_named_behind(behind)
    ):
        return True
    if _ID_ALONE.search(before) and _is_named_behind(behind):
        return True
    if (led := _NAME_THEN_ID.search(before)) and any(led.start() - 2 < last <= led.start() for _, _, last in names(before)):
        return True
    if _GREETED.search(before) and (_LETTERED.fullmatch(value) or value.isdigit()) and _GREETED_ALONE.match(behind + " "):
        return True
    if _AS_STUDENT.search(before):
        return True
    return (
        re.search(r"[,(–—:-]\s?$", before) is not None
        and (
            _LEARNER.search(before) is not None
            or re.search(r"\blevel \d|\bessay|\be-?portfolio", before + behind, re.IGNORECASE) is not None
        )
        and _PICTURED.search(before) is not None
        and any(len(before) - last < 4 for _, _, last in names(before))
    )


def _is_colleagues(value: str, before: str, behind: str) -> bool:
    """Whether the clause says that the number is a colleague's."""
    digits = sum(map(str.isdigit, value))
    if digits > 9 or value[-1].isalpha() or (value.isdigit() and value.endswith("000")):
        return False
    named = _is_named_behind(behind)
    if done := _DONE_BY.search(before):
        return (
            named
            or bool(done["who"] and done["who"].lower() != "user")
            or (bool(done["who"]) and value.startswith("0") and value.isdigit())
        )
    if _EMPLOYEE.search(before):
        return True
    if _ROLE_BEFORE.search(before) and (_ACTS.match(behind) or _is_named_behind(behind)):
        return True
    if (number := _IS_NUMBER.search(before)) and _ROLE.search(before) and not _LEARNER.search(before):
        return any(number.start() - last < 3 for _, _, last in names(before)) or any(
            len(before) - last < 30 for _, _, last in names(before)
        )
    if (role := _ROLE_AND_NAME.search(before)) and any(first == 0 for _, first, _ in names(role["name"])):
        return _LEARNER.search(before) is None and behind[:1] in (")", "", "\n", ",", ";", ".", " ", "|")
    return False


def _is_named_behind(behind: str) -> bool:
    """Whether somebody's name stands right behind a number, with a mark or a bracket between them or none."""
    mark = _NAME_BEHIND.match(behind)
    end = mark.end() if mark else 0
    if any(first == end for _, first, _ in names(behind)):
        return True
    word = _GIVEN.match(behind, end)
    return word is not None and is_given(word.group())
