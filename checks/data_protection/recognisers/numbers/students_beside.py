"""How a student's number stands without a label of its own: beside a name, in a row, in the name of a file."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import ALONE, GLUE, LEARNER, NAME, VALUE
from foliocheck.checks.data_protection.recognisers.numbers.student_labels import FILE, LEARNERS, WORK, any_case
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Way

_NOT_ONES_OWN = (
    r"(?:[^.\n\d]{0,40})\b(?:accommodation|licen[cs]es?|bundles?|levy|premium|budgets?|insurance|stationery|equipment|kits?|batch|poll|quiz|assets?|invoices?|parcel|unions?|finance|guides?|handbooks?|surveys?|voice|experience|projects?|packs?|help ?desk|rooms?|grants?|tickets?|orders?|loans?|hub|centre|support|services?|success|"
    r"satisfaction|engagement|charity|approval|ethics|ref|helpline|phone|tel|mobile|modules?|courses?|pages?|isbn|doi|bursary|code|bus|timetable|views?|hours|numbers|total|count|rose|fell|sector|intake|cohort)\b"
)
_LONG = r"(?<![a-z])(?P<value>(?:[a-z]{1,3}-)?[a-z]{0,3}\d{7,9}[a-z]?)(?![\w%*•]|[.,/-]\d|\s?(?:page |site )?(?:views|hits|words|pounds|euros|times|people|students|learners|answers|responses|visits|steps|points))"
_PICTURE = r"\.(?:png|jpe?g|gif|webp|heic|tiff?)\b"
_WRITTEN = r"(?:essay|assignment|dissertation|coursework|submission|script|feedback|turnitin|marked|graded|thesis|resit|tma|ema|exam|rubric|cw\d?|marksheet|homework)"
"""What of a learner's is photographed: cameras and platforms number pictures, too."""

BESIDE: tuple[Way, ...] = (
    # "Hanna Wexley (s1834455)": a letter and seven figures in brackets behind a name
    (re.compile(NAME + r"\s?\(\s?(?P<value>[csupwkCSUPWK]\d{7,8}|up20\d{7})\s?\)"), 0.6, "("),
    (
        any_case(
            r"(?<![^\W_])(?:student|learner|candidate|pupil|apprentice|trainee|tutee)\s?[:(\s/]\s?"
            + ALONE
            + r"(?!\s(?:pounds|euros|words|pages|views|people|hours|points|times)\b)"
        ),
        0.6,
        *LEARNERS,
    ),
    (any_case(r"(?<!\w)(?P<value>[a-z]\d{6,8})\s\((?:student|learner|candidate)\b"), 0.6, "(student", "(learner", "(candidate"),
    # a group's name, and behind it who is in it
    (
        any_case(
            r"(?:^|\n)[ \t•*-]{0,3}(?:(?:breakout|study|lab|project|tutor(?:ial)?|seminar) )?(?:group|grúpa|grŵp|gr[uw]p|team|tîm|foireann|gruppe|groupe|grupo|gruppo|grupp|groep|pair|table|room|set|rang|bord|tute?|syndicate|section)\s?[\w-]{1,12}(?: \([^)\n\d]{2,24}\))?\s?[:–—]\s(?P<value>[a-z]{1,2}\d{7,8}(?![\w-]|[.,]\d|\s(?:words|views)|[^\n]{0,60}\b(?:orders?|invoices?|assets?|parts?|rooms?|serial|kits?|headsets?)\b)|(?P<figures>\d{8})(?=(?:,|;| and| &| /)\s\d{8}(?![\w-]|[.,]\d|\s(?:words|views))(?![^\n]{0,60}\b(?:orders?|invoices?|assets?|parts?|rooms?|serial|kits?|headsets?)\b)))"
        ),
        0.6,
        *(
            "group",
            "grúpa",
            "grŵp",
            "grup",
            "team",
            "tîm",
            "foireann",
            "grupp",
            "groep",
            "pair",
            "table",
            "room",
            "set ",
            "rang ",
            "bord",
            "tut",
            "syndicate",
            "section",
        ),
    ),
    # a row of marks without a heading: "20418833 Kit Larch 61%"; and a name, then a letter with figures between commas
    (
        re.compile(
            r"(?:^|\n)\s?(?P<value>[A-Za-z]?\d{7,9})[ \t]+(?=[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2},?[ \t]+\d{1,3}\s?(?:%|/\s?\d{2,3}|\s*(?:\n|$)))"
        ),
        0.6,
    ),
    (re.compile(NAME + r",\s(?P<value>[a-z]\d{6,8}),\s"), 0.6, ","),
    (re.compile(r"(?<![\w-])(?P<value>[a-z]?\d{7,9})_[A-Z][a-z]{1,20}(?:_\w{1,20}){0,3}" + FILE), 0.6, "_"),
    (re.compile(r"(?:^|\n)\s?(?P<value>\d{7,9})\s(?=[A-Z][a-z'’-]+(?: [A-Z][\w'’-]*)?\s*(?:\n|$))"), 0.2),
    (
        any_case(r"(?:^|\n)\s?(?P<value>\d{7,9})\s(?:present|absent|late|attended|excused|pass|fail|refer)\b"),
        0.6,
        "present",
        "absent",
        "late",
        "attended",
        "excused",
        "pass",
        "fail",
        "refer",
    ),
    (any_case(r"\buser (?P<value>[a-z]?\d{8})(?= (?:has|had|is|was|does|did|cannot|could|may)\b)"), 0.6, "user "),
    (any_case(r"\b(?:moodle|canvas|blackboard|vle|turnitin)?\s?user\s?:\s?(?P<value>[a-z]\d{7,8})(?!\w)"), 0.6, "user"),
    (
        any_case(r"(?<![^\W_])(?:student|learner) (?:record|file|account|profile)s?\s?:?\s(?P<value>\d{7,9})(?![\w,.]\d|\w)"),
        0.6,
        "student",
        "learner",
    ),
    (any_case(r"(?<![^\W_])" + LEARNER + r"\s?\(\s?(?:ref|ID|no|number)\b\.?\s?:?\s?" + ALONE), 0.7, *LEARNERS),
    # what belongs to one learner: "a student's login (22014407)"
    (
        any_case(
            r"(?<![^\W_])"
            + LEARNER
            + r"['’]s (?:\w+ )?(?:log-?in|user ?name|user ?id|account|ID|card|record|profile|number|details?)(?: (?:name|number|page))?(?:,? (?:reads|shows|is|was|as)|:|,)?[\s(“\"‘]{1,3}(?P<value>[A-Za-z]{0,2}\d{6,9})(?![\w,.]\d|\w|\s(?:views|events|words|pages|people|points|times)\b)"
        ),
        0.7,
        *LEARNERS,
    ),
    (
        any_case(
            r"\bid (?:no|number|num)\b\.?\s?[:#]?\s?(?P<value>[a-z]?\d{7,9})[\s,;|/]{1,3}(?:(?:full|first|last|student) )?name\b(?! of\b)"
        ),
        0.6,
        "id n",
    ),
    (any_case(r"(?<![^\W_])candidate\s?:\s?(?P<value>\d{4,5})(?![\w,.]\d|\w)"), 0.6, "candidate"),
    (re.compile(r"\b[Cc]andidate (?P<value>\d{4,5}),? (?=[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+\b)"), 0.6, "candidate"),
    (
        re.compile(
            r"\bID\b(?:\s(?:number|no)\b\.?)?\s?[:#]?\s?(?P<value>[A-Za-z]?\d{6,9})(?=\s(?:belongs|belonged) to\b|,? which is (?:[A-Z][\w’'-]+['’]s|hers|his|theirs)\b|\s(?:is|was) [A-Z][\w’-]+['’]s\b)"
        ),
        0.6,
        "id",
    ),
    (
        re.compile(
            r"(?<![\w./-])(?P<value>[A-Za-z]?\d{7,9})\s?(?:,|[–—|-](?!\s?(?:BSc|BA|BEng|BEd|BMus|BN|LLB|MSc|MA|MEng|MRes|MBA|PhD|PGCE|PGCert|PGDip|HN[CD]|Fd[AS]c?|GCSE|BTEC|NVQ|Level|Certificate|Diploma|Foundation)\b))\s?(?=[A-Z][\w'’-]+ [A-Z][\w'’-]+)"
        ),
        0.2,
    ),
    (
        any_case(r"(?<![\w./-])(?P<value>[a-z]?\d{7,9})\s?[–—|-]\s?[a-z'’-]+ [a-z'’-]+\s?[–—|-]\s?(?:" + "|".join(WORK) + ")"),
        0.6,
        *WORK,
    ),
    # a longer number in the words of somebody who speaks of one learner
    (any_case(r"(?<![^\W_])" + LEARNER + r"\b(?!['’]?s['’]?\b)(?!" + _NOT_ONES_OWN + r")[^.\n\d]{1,40}?" + _LONG), 0.6, *LEARNERS),
    (
        any_case(
            r"(?<![\w./#£$€:@=-])" + _LONG + r"[\s,(–-]{1,4}(?:\w+\s){0,3}?" + LEARNER + r"\b(?!['’]?s['’]?\b)(?!" + _NOT_ONES_OWN + ")"
        ),
        0.6,
        *LEARNERS,
    ),
    # a form: who the learner is, and beside or below it the number
    (
        any_case(r"(?<![^\W_])" + LEARNER + r"(?:['’]?s? name)?\s?[:\t]\s?[^\n\d:]{3,40}?[,(/|–-]\s?" + ALONE),
        0.6,
        *LEARNERS,
    ),
    (
        any_case(
            r"(?<![^\W_])" + LEARNER + r"(?:['’]?s? name)?\s?[:\t]\s?[^\n\d]{3,40}\n\s*(?:ID|No|number|ref(?:erence)?)\b\.?" + GLUE + VALUE
        ),
        0.7,
        *LEARNERS,
    ),
    (
        re.compile(r"(?:^|\n|\s{2})(?:Full )?[Nn]ame\s?:\s?[^\n\d:]{3,40}?\s{1,3}(?:ID|No|Number|Ref)\b\.?\s?[:#]?\s?" + ALONE),
        0.3,
        "name",
    ),
    (re.compile(NAME + r"\s?\(\s?(?!(?:19|20)\d\d(?:19|20)\d\d\b)(?P<value>[A-Za-z]?\d{7,9})\s?\)"), 0.5, "("),
    (
        re.compile(NAME + r"\s(?P<value>[A-Z]?\d{7,9})[ \t](?=(?i:" + "|".join(WORK) + r")\b)"),
        0.6,
        *WORK,
    ),
    # beside a name, where learners are spoken of: "Student: Hanna Wexley (20418833)", "20418833_HannaWexley_essay.docx"
    (re.compile(NAME + r"\s{0,2}[(,/–|-]{1,2}\s?(?P<value>[A-Za-z]?\d{7,9})(?![\w,.]\d|\w)"), 0.2),
    (
        re.compile(r"(?<!\w)(?P<value>[A-Za-z]?\d{7,9})_(?=[A-Z])(?!(?:IMG|DSC|VID|PXL|Screenshot|Screen))[A-Z][a-z]+"),
        0.2,
        "_",
    ),
    (
        re.compile(
            r"(?<![A-Za-z\d])[A-Z][a-z]+_[A-Z][a-z]+_(?P<value>[A-Za-z]?(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])_)\d{7,9})(?:_[\w-]{1,30})?"
            + FILE
        ),
        0.6,
        "_",
    ),
    (
        any_case(
            r"(?<!\w)(?P<value>[a-z]?\d{7,9}|\d{7}[a-z])[_-](?:(?:[a-z]{2,12}|[a-z]{2,6}\d{3,5})[_-]){0,2}?(?:"
            + "|".join(WORK)
            + r")\w*"
            + FILE
        ),
        0.6,
        *WORK,
    ),
    # how a learning platform names what it hands out for marking: "Essay 1_s2218840_attempt_2023-05-12-10-11-12_draft.docx"
    (any_case(r"_(?P<value>[a-z]{0,2}\d{6,9})_attempt_\d{4}-\d\d-\d\d"), 0.8, "_attempt_"),
    (re.compile(r"(?<![\w.-])(?P<value>[A-Za-z]?\d{7,9})_[A-Z][a-z'’-]{2,20}_[A-Z](?:_[\w-]{1,30})?" + FILE), 0.6, "_"),
    # a surname, an initial or a given name, and the number: "harcastle_f_21904417_final.pdf"
    (
        any_case(
            r"(?<![a-z\d])(?!(?:img|dsc|pxl|vid|fig|figure|report|scan|order|page|photo|image|table|test|quiz|form|doc|file|slides?|map|plan|draft|invoice|screen|version|session|lesson|unit|part|section|appendix|group|team|course|module|series|level|class|year|week|option|item|copy|track|volume|chapter|paper|type|phase|grade|vitamin|annex|exhibit|block|room|hall)_)[a-z'’-]{3,20}_[a-z]_(?P<value>[a-z]?\d{7,9})(?:_[\w-]{1,30})?"
            + FILE
        ),
        0.6,
        *(".doc", ".pdf", ".ppt", ".xls", ".zip", ".odt"),
    ),
    (
        any_case(
            r"(?<![\w.-])(?P<value>[a-z]{1,2}\d{7,8}|\d{7}[a-z]|\d{8,9})[_-](?:[a-z]{1,12}[_-]){0,2}?"
            + _WRITTEN
            + r"(?:[_-]\w{1,20}){0,4}"
            + _PICTURE
        ),
        0.6,
        *(".png", ".jp", ".gif", ".webp", ".heic", ".tif"),
    ),
    (
        any_case(r"(?<![a-z\d])" + _WRITTEN + r"(?:[_-][a-z]{1,12}){0,2}[_-](?P<value>[a-z]{1,2}\d{7,8})(?:[_-]\w{1,20}){0,3}" + _PICTURE),
        0.6,
        *(".png", ".jp", ".gif", ".webp", ".heic", ".tif"),
    ),
    (
        re.compile(
            r"(?<!\w)(?P<value>[A-Za-z]?\d{7,9})_(?!(?:Report|Handbook|Minutes|Slides|Screen|Photo|Invoice|Order|Scan|Document|Agenda|Guide|Policy|Poster|Notes)[a-z]*_)[A-Z][a-z]+_(?:[A-Z][a-z]+\d{0,2}|[Dd]raft\d?|v\d)(?:_\w+)?"
            + FILE
        ),
        0.6,
        "_",
    ),
    (
        re.compile(r"\b(?<!Zoom )(?<!Author )(?<!author )(?<!PubMed )ID number\s?[:#]?\s?(?P<value>[A-Z]?\d{7,9})(?![\w,.]\d|\w)"),
        0.5,
        "id number",
    ),
    (re.compile(r"\bID(?:\s(?:number|no)\b\.?)?\s?[:#]?\s?(?P<value>[A-Z]?\d{6,9})(?![\w,.]\d|\w)"), 0.3, "id"),
    (
        re.compile(
            r"\b(?:user ?(?:name|id)|(?:log-?in|account|user)(?: name)?|log ?in|(?:[Ll]ogged|[Ss]igned) in as|account|ID)\b"
            + GLUE
            + r"(?P<value>[a-z]\d{6,8})(?!\w)"
        ),
        0.5,
        *("user", "log", "signed in", "account", "id"),
    ),
)
"""Ways without a label of the number's own: they count where learners are spoken of."""
