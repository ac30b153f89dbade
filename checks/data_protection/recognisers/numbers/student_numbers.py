"""Numbers of students: by the label before them, or by a name beside them where learners are spoken of."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers import numbers_in_words, professional_registers
from foliocheck.checks.data_protection.recognisers.numbers.number_labels import (
    ALONE,
    BETWEEN,
    GLUE,
    GROUPED,
    LEARNER,
    NAME,
    NO,
    VALUE,
    WELSH_NUMBER,
    code,
    told,
)
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Recogniser, Way
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

_LEARNERS = ("student", "learner", "pupil", "candidate", "apprentice", "trainee", "tutee", "mentee", "advisee")
_LABELS = (
    *_LEARNERS, "matric", "enrol", "registration", "exam", "index", "roll", "nus", "uni", "library", "campus", "sits", "hesa", "banner", "uln",
    "ucas", "graduate",
)  # fmt: skip
_WORK = (
    "essay",
    "report",
    "assignment",
    "reflection",
    "dissertation",
    "coursework",
    "submission",
    "draft",
    "portfolio",
    "poster",
    "final",
    "cw",
    "assessment",
    "thesis",
    "resit",
    "tma",
    "ema",
)
_NOT_ONES_OWN = (
    r"(?:[^.\n\d]{0,40})\b(?:accommodation|kits?|batch|poll|quiz|assets?|invoices?|parcel|unions?|finance|guides?|handbooks?|surveys?|voice|experience|projects?|packs?|help ?desk|rooms?|grants?|tickets?|orders?|loans?|hub|centre|support|services?|success|"
    r"satisfaction|engagement|charity|approval|ethics|ref|helpline|phone|tel|mobile|modules?|courses?|pages?|isbn|doi|bursary|code|bus|timetable|views?|hours|numbers|total|count|rose|fell|sector|intake|cohort)\b"
)
_LONG = r"(?<![a-z])(?P<value>(?:[a-z]{1,3}-)?[a-z]{0,3}\d{7,9}[a-z]?)(?![\w%*•]|[.,/-]\d|\s?(?:page |site )?(?:views|hits|words|pounds|euros|times|people|students|learners|answers|responses|visits|steps|points))"
_FILE = r"\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b"
_PICTURE = r"\.(?:png|jpe?g|gif|webp|heic|tiff?)\b"
_WRITTEN = r"(?:essay|assignment|dissertation|coursework|submission|script|feedback|turnitin|marked|graded|thesis|resit|tma|ema|exam|rubric|cw\d?|marksheet|homework)"
"""What of a learner's is photographed: cameras and platforms number pictures, too."""


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_BY_LABEL: tuple[Way, ...] = (
    (
        _any(r"(?<![^\W_])(?:student|learner|pupil|candidate|matric|enrolment|enrollment|uln|nus)(?:" + BETWEEN + NO + r")?" + GROUPED),
        0.8,
        *_LABELS,
    ),
    (
        _any(
            r"(?<![^\W_])(?:student|learner|pupil|candidate|matriculation|matric|enrolment|enrollment|registration|exam|index|roll|nus|uni|"
            r"library|campus|sits|hesa|banner|uln|unique learner|ucas|ucas personal|apprentice|trainee|undergraduate|postgraduate)"
            + BETWEEN
            + NO
            + GLUE
            + VALUE
            + r"(?!\s?\((?:charity|company|vehicle)|[-_]?page)"
        ),
        0.8,
        *_LABELS,
    ),
    (
        _any(
            WELSH_NUMBER
            + r"(?:myfyri\w+|fyfyri\w+|dysgwr|ddysgwr|disgybl|ddisgybl|ymgeisydd|cofrestru|gofrestru)\b(?: (?-i:[A-Z])\w{1,14}(?=\s?:))?"
            + GLUE
            + VALUE
        ),
        0.8,
        "rhif",
    ),
    (
        _any(
            r"\b(?:student|learner|candidate|pupil|apprentice)\b[^.\n\d]{0,40}?(?<!room )(?<!course )(?<!module )(?<!phone )(?<!ticket )(?<!line )(?<!case )(?<!order )\b(?:ID|IDs|no|number)\b\.?"
            + GLUE
            + VALUE
        ),
        0.65,
        *_LEARNERS,
    ),
    (_any(r"\bUCI\b[\s:#(]{1,3}(?P<value>\d{5}[ /]?\d{1,3}[ /]?\d{1,4}[ /]?\d{0,4} ?[A-Z])(?!\w)"), 0.8, "uci"),
    (
        _any(
            r"\b(?:moodle|canvas|vle|blackboard|brightspace|turnitin)\b[^.\n\d]{0,40}\buser(?: ?id)?\s?[:#]?\s(?P<value>\d{7,9})(?![\w,.]\d|\w)"
        ),
        0.6,
        "user",
    ),
    (
        _any(r"\b(?:ULN|LRN|SRN|UCAS ID|SID|CID|PID|UCI|SCN|HUSID|matric(?:ulation)?)\b" + GLUE + VALUE),
        0.8,
        *("uln", "lrn", "srn", "ucas id", "sid", "cid", "pid", "uci", "scn", "husid", "matric"),
    ),
    (
        _any(
            r"\b(?:Matrikel(?:nummer|-?nr\.?)|Matr\.?-?\s?Nr\b|matr[ií]cula|uimhir (?:mhic léinn|an mhic léinn|mic léinn|an scoláire)|SPR(?:[ _]code)?|num[ée]ro d['’]étudiant|num[ée]ro étudiant|n\.?[º°o]\.? (?:d['’])?étudiant(?:e|\(e\))?|n[º°o]\.? INE|INE|numer (?:albumu|indeksu)|(?:numero di )?matricola|opiskelijanumero|stud(?:i|e)e?nt?e?(?:n|nt)?nummer|n\.?[º°o]?\.? (?:de )?(?:expediente|matr[ií]cula|aluno|estudante)|n[uú]mero de (?:aluno|matr[ií]cula|estudante|expediente)|číslo studenta|opintokirjan numero|uni(?:versity)? (?:id|no|number))\b\.?"
            + GLUE
            + VALUE
        ),
        0.8,
        *(
            "matrikel",
            "uimhir",
            "spr",
            "étudiant",
            "numer ",
            "matricola",
            "opiskelija",
            "nummer",
            "expediente",
            "matr",
            "aluno",
            "estudante",
            "studenta",
            "uni id",
            "uni no",
            "uni number",
            "university id",
            "university no",
            "university number",
        ),
    ),
    (
        re.compile(
            r"\b(?:Dear|Hi|Hello|Hallo|Bonjour|Hej|Hei|Ciao|Hola) "
            + NAME.removeprefix(r"\b")
            + r"\s?\(\s?(?P<value>[A-Z]{1,3}-?\d{5,9})\s?\)"
        ),
        0.6,
        "(",
    ),
    (re.compile(r"(?<![^\W_])(?P<value>[A-Z]\d{7,8})\s(?=[A-Z][\w'’-]+, [A-Z][\w'’-]+)"), 0.6, ","),
    (_any(r"\bstud\.? ?(?:no|nr|id)\b\.?" + GLUE + r"(?P<value>[A-Z]{0,2}\d[\d-]{4,10}\d)(?![\w-])"), 0.7, "stud"),
    (_any(r"(?<![^\W_])(?:" + "|".join(_WORK) + r")\w{0,3}[_-](?P<value>[a-z]?\d{7,9})(?:[_-]\w{1,20}){0,3}" + _FILE), 0.6, *_WORK),
    (re.compile(r"\b[a-z]{2,30}\.[a-z]{2,30}\s\(\s?(?P<value>[a-z]\d{6,8})\s?\)"), 0.6, "("),
    (re.compile(r"\bID\b\s?[:#]?\s?(?P<value>[A-Z]?\d{6,9})\s?[–—,|-]\s?(?=" + NAME.removeprefix(r"\b") + ")"), 0.6, "id"),
    (_any(r"\bSID\b[\s:>]{1,4}(?P<value>\d{4} \d{2} \d{3})(?!\w)"), 0.8, "sid"),
    (re.compile(NAME + r"\s?\(\s?(?:ID|No\.?|no\.?)\s?:?\s?(?P<value>[A-Z]{0,2}\d{6,9})\s?\)"), 0.7, "("),
    (re.compile(r"\bUPN\b" + GLUE + r"(?P<value>[A-Z]\d{11}[\dA-Z])(?!\w)"), 0.8, "upn"),
    # the letter by which a university calls its numbers: "K-number: K2041883", "UB number 18044551"
    (
        _any(r"(?<![^\W_])(?<!/)(?:[a-z]|UB|UoN|UoE)[- ]?(?:number|no)\b\.?" + GLUE + ALONE),
        0.6,
        *("number", " no", "-no"),
    ),
    (re.compile(r"\bPI\b\s?[:#]?\s?(?P<value>[A-Z]\d{6,7}[\dX])(?!\w)"), 0.3, "pi"),
    (re.compile(r"\b[Uu]ser:?\s" + ALONE), 0.2, "user"),
    # the field of a learning platform; courses have one, too
    (_any(r"\bidnumber\b[\"']?\s?[:=]?\s?[\"']?(?P<value>[a-z]?\d{6,9})(?![\w,.]\d|\w)"), 0.2, "idnumber"),
    (re.compile(r"\bURN\b" + GLUE + r"(?P<value>\d{6,9})(?![\w,.]\d|\w)"), 0.2, "urn"),
    (_any(r"\bReg(?:istration)?\.?\s?(?:No|number)\b\.?\s?[:#]?\s?" + ALONE), 0.2, "reg"),
)
_BESIDE: tuple[Way, ...] = (
    # "Hanna Wexley (s1834455)": a letter and seven figures in brackets behind a name
    (re.compile(NAME + r"\s?\(\s?(?P<value>[csupwkCSUPWK]\d{7,8})\s?\)"), 0.6, "("),
    (_any(r"(?<![^\W_])(?:student|learner|candidate|pupil)\s?[:(\s/]\s?" + ALONE), 0.6, *_LEARNERS),
    (_any(r"(?<!\w)(?P<value>[a-z]\d{6,8})\s\((?:student|learner|candidate)\b"), 0.6, "(student", "(learner", "(candidate"),
    # a group's name, and behind it who is in it
    (
        _any(
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
    (re.compile(r"(?<![\w-])(?P<value>[a-z]?\d{7,9})_[A-Z][a-z]{1,20}(?:_\w{1,20}){0,3}" + _FILE), 0.6, "_"),
    (re.compile(r"(?:^|\n)\s?(?P<value>\d{7,9})\s(?=[A-Z][a-z'’-]+(?: [A-Z][\w'’-]*)?\s*(?:\n|$))"), 0.2),
    (
        _any(r"(?:^|\n)\s?(?P<value>\d{7,9})\s(?:present|absent|late|attended|excused|pass|fail|refer)\b"),
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
    (_any(r"\b(?:moodle|canvas|blackboard|vle|turnitin)?\s?user\s?:\s?(?P<value>[a-z]\d{7,8})(?!\w)"), 0.6, "user"),
    (
        _any(r"(?<![^\W_])(?:student|learner) (?:record|file|account|profile)s?\s?:?\s(?P<value>\d{7,9})(?![\w,.]\d|\w)"),
        0.6,
        "student",
        "learner",
    ),
    (_any(r"(?<![^\W_])candidate\s?:\s?(?P<value>\d{4,5})(?![\w,.]\d|\w)"), 0.6, "candidate"),
    (re.compile(r"(?<![\w./-])(?P<value>[A-Za-z]?\d{7,9})\s?[–—|,-]\s?(?=[A-Z][\w'’-]+ [A-Z][\w'’-]+)"), 0.2),
    (
        _any(r"(?<![\w./-])(?P<value>[a-z]?\d{7,9})\s?[–—|-]\s?[a-z'’-]+ [a-z'’-]+\s?[–—|-]\s?(?:" + "|".join(_WORK) + ")"),
        0.6,
        *_WORK,
    ),
    # a longer number in the words of somebody who speaks of one learner
    (_any(r"(?<![^\W_])" + LEARNER + r"\b(?!['’]?s['’]?\b)(?!" + _NOT_ONES_OWN + r")[^.\n\d]{1,40}?" + _LONG), 0.6, *_LEARNERS),
    (
        _any(r"(?<![\w./#£$€:@=-])" + _LONG + r"[\s,(–-]{1,4}(?:\w+\s){0,3}?" + LEARNER + r"\b(?!['’]?s['’]?\b)(?!" + _NOT_ONES_OWN + ")"),
        0.6,
        *_LEARNERS,
    ),
    # a form: who the learner is, and beside or below it the number
    (
        _any(r"(?<![^\W_])" + LEARNER + r"(?:['’]?s? name)?\s?[:\t]\s?[^\n\d:]{3,40}?[,(/|–-]\s?" + ALONE),
        0.6,
        *_LEARNERS,
    ),
    (
        _any(
            r"(?<![^\W_])" + LEARNER + r"(?:['’]?s? name)?\s?[:\t]\s?[^\n\d]{3,40}\n\s*(?:ID|No|number|ref(?:erence)?)\b\.?" + GLUE + VALUE
        ),
        0.7,
        *_LEARNERS,
    ),
    (
        re.compile(r"(?:^|\n|\s{2})(?:Full )?[Nn]ame\s?:\s?[^\n\d:]{3,40}?\s{1,3}(?:ID|No|Number|Ref)\b\.?\s?[:#]?\s?" + ALONE),
        0.3,
        "name",
    ),
    (re.compile(NAME + r"\s?\(\s?(?!(?:19|20)\d\d(?:19|20)\d\d\b)(?P<value>[A-Za-z]?\d{7,9})\s?\)"), 0.5, "("),
    (
        re.compile(NAME + r"\s(?P<value>[A-Z]?\d{7,9})\s(?=(?i:" + "|".join(_WORK) + r")\b)"),
        0.6,
        *_WORK,
    ),
    # beside a name, where learners are spoken of: "Student: Hanna Wexley (20418833)", "20418833_HannaWexley_essay.docx"
    (re.compile(NAME + r"\s{0,2}[(,/–|-]{1,2}\s?(?P<value>[A-Za-z]?\d{7,9})(?![\w,.]\d|\w)"), 0.2),
    (
        re.compile(r"(?<!\w)(?P<value>[A-Za-z]?\d{7,9})_(?=[A-Z])(?!(?:IMG|DSC|VID|PXL|Screenshot|Screen))[A-Z][a-z]+"),
        0.2,
        "_",
    ),
    (_any(r"(?<!\w)(?P<value>[a-z]?\d{7,9})[_-](?:" + "|".join(_WORK) + r")\w*" + _FILE), 0.6, *_WORK),
    (
        _any(
            r"(?<![\w.-])(?P<value>[a-z]{1,2}\d{7,8}|\d{7}[a-z]|\d{8,9})[_-](?:[a-z]{1,12}[_-]){0,2}?"
            + _WRITTEN
            + r"(?:[_-]\w{1,20}){0,4}"
            + _PICTURE
        ),
        0.6,
        *(".png", ".jp", ".gif", ".webp", ".heic", ".tif"),
    ),
    (
        _any(r"(?<![a-z\d])" + _WRITTEN + r"(?:[_-][a-z]{1,12}){0,2}[_-](?P<value>[a-z]{1,2}\d{7,8})(?:[_-]\w{1,20}){0,3}" + _PICTURE),
        0.6,
        *(".png", ".jp", ".gif", ".webp", ".heic", ".tif"),
    ),
    (
        re.compile(
            r"(?<!\w)(?P<value>[A-Za-z]?\d{7,9})_(?!(?:Report|Handbook|Minutes|Slides|Screen|Photo|Invoice|Order|Scan|Document|Agenda|Guide|Policy|Poster|Notes)[a-z]*_)[A-Z][a-z]+_(?:[A-Z][a-z]+\d{0,2}|[Dd]raft\d?|v\d)(?:_\w+)?"
            + _FILE
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
        re.compile(r"\b(?:user ?name|login|log ?in|(?:[Ll]ogged|[Ss]igned) in as|account|ID)\b" + GLUE + r"(?P<value>[a-z]\d{6,8})(?!\w)"),
        0.5,
        *("user", "log", "signed in", "account", "id"),
    ),
)
"""Ways without a label of the number's own: they count where learners are spoken of."""

_STUDENT = Recogniser(
    what="student-number",
    patterns=(*_BY_LABEL, *_BESIDE),
    raises=re.compile(
        r"\b(?:students?|learners?|pupils?|candidates?|trainees?|apprentices?|enrol\w*|name|surname|first ?name|last ?name|cohort|user ?name|turnitin|essays?|submitted|exam board|class list|register|BSc|BA|MSc|MA|BEng|LLB|HNC|HND|NVQ|BTEC|PGCE|university reference|OU|Open University|grades?|marked|gradebook|speedgrader)\b",
        re.IGNORECASE,
    ),
    lowers=re.compile(
        r"\b(?:anonymous|anonymi[sz]ed|charity|company|vat|ico|data protection|vehicle|trade ?mark|total|in all|enrolled in|asset|ticket|order|"
        r"submission|survey|paper|guide|handbook|leaflet|grants?|project|loan|bookings?|request|cases?|pages?|videos?|items?|resources?|questions?|meeting|session|course|module|invoice|staff|employee|tel|phone|mobile)\b",
        re.IGNORECASE,
    ),
    validate=code,
    before=40,
    after=30,
)


_OF_A_THING = re.compile(
    r"\b(?:catalogue|call|policy|licen[cs]e|isbn|orders?|invoice|assets?|ticket|part|model|stock|batch|serial|accession|item|product|parcel)\s(?:no|number|nr)\b\.?\s?[:#]?\s?$",
    re.IGNORECASE,
)
"""Right before a number that a word for a learner behind it makes nobody's: "Catalogue no. 30095512 (student edition)"."""


def find(text: str) -> list[Hit]:
    """Every student's number in `text`: those by a label, and those that stand behind one in one list."""
    hits = _STUDENT.find(text)
    taken = Spans((hit.start, hit.end) for hit in hits)
    hits += [hit for hit in numbers_in_words.numbers(text, _STUDENT.what) if not taken.touch(hit.start, hit.end)]
    return [
        hit
        for hit in told(sorted(hits, key=lambda hit: hit.start), text)
        if not (professional_registers.is_labelled(text, hit.start) or _OF_A_THING.search(text, max(0, hit.start - 24), hit.start))
    ]
