"""How a student's number is written behind its own label: one row a form of the label."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.number_labels import ALONE, BETWEEN, GLUE, GROUPED, NAME, NO, VALUE, WELSH_NUMBER
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Way

LEARNERS = ("student", "learner", "pupil", "candidate", "apprentice", "trainee", "tutee", "mentee", "advisee")
_LABELS = (
    *LEARNERS, "matric", "enrol", "registration", "exam", "index", "roll", "nus", "uni", "library", "campus", "sits", "hesa", "banner", "uln",
    "ucas", "graduate",
)  # fmt: skip
WORK = (
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
FILE = r"\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b"


def any_case(pattern: str) -> re.Pattern[str]:
    """`pattern`, whichever case its letters are in."""
    return re.compile(pattern, re.IGNORECASE)


BY_LABEL: tuple[Way, ...] = (
    (
        any_case(
            r"(?<![^\W_])(?:student|learner|pupil|candidate|applicant|matric|enrolment|enrollment|uln|nus|ucas(?: personal)?)(?:"
            + BETWEEN
            + NO
            + r")?"
            + GROUPED
        ),
        0.8,
        *_LABELS,
    ),
    (
        any_case(
            r"(?<![^\W_])(?:student|learner|pupil|candidate|matriculation|matric|enrolment|enrollment|registration|exam(?:ination)?|index|roll|nus|uni|"
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
        any_case(
            WELSH_NUMBER
            + r"(?:myfyri\w+|fyfyri\w+|dysgwr|ddysgwr|disgybl|ddisgybl|ymgeisydd|cofrestru|gofrestru)\b(?: (?-i:[A-Z])\w{1,14}(?=\s?:))?"
            + GLUE
            + VALUE
        ),
        0.8,
        "rhif",
    ),
    (
        any_case(
            r"\b(?:student|learner|candidate|pupil|apprentice)\b[^.\n\d]{0,40}?(?<!room )(?<!course )(?<!module )(?<!phone )(?<!ticket )(?<!line )(?<!case )(?<!order )\b(?:ID|IDs|no|number)\b\.?"
            + GLUE
            + VALUE
        ),
        0.65,
        *LEARNERS,
    ),
    (any_case(r"\bUCI\b[\s:#(]{1,3}(?P<value>\d{5}[ /]?\d{1,3}[ /]?\d{1,4}[ /]?\d{0,4} ?[A-Z])(?!\w)"), 0.8, "uci"),
    (
        any_case(
            r"\b(?:moodle|canvas|vle|blackboard|brightspace|turnitin)\b[^.\n\d]{0,40}\buser(?: ?id)?\s?[:#]?\s(?P<value>\d{7,9})(?![\w,.]\d|\w)"
        ),
        0.6,
        "user",
    ),
    (
        any_case(
            r"\b(?:ULN|LRN|SRN|CAO(?: application)? (?:number|no)|UCAS ID|SID|CID|PID|UCI|SCN|HUSID|matric(?:ulation)?)\b" + GLUE + VALUE
        ),
        0.8,
        *("uln", "lrn", "srn", "cao ", "ucas id", "sid", "cid", "pid", "uci", "scn", "husid", "matric"),
    ),
    (
        any_case(
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
    (any_case(r"\bstud\.? ?(?:no|nr|id)\b\.?" + GLUE + r"(?P<value>[A-Z]{0,2}\d[\d-]{4,10}\d)(?![\w-])"), 0.7, "stud"),
    (any_case(r"(?<![^\W_])(?:" + "|".join(WORK) + r")\w{0,3}[_-](?P<value>[a-z]?\d{7,9})(?:[_-]\w{1,20}){0,3}" + FILE), 0.6, *WORK),
    (re.compile(r"\b[a-z]{2,30}\.[a-z]{2,30}\s\(\s?(?P<value>[a-z]\d{6,8})\s?\)"), 0.6, "("),
    (re.compile(r"\bID\b\s?[:#]?\s?(?P<value>[A-Z]?\d{6,9})\s?[–—,|-]\s?(?=" + NAME.removeprefix(r"\b") + ")"), 0.6, "id"),
    # ten figures in the sentence of that label, whatever stands between: "The ULN of the learner in figure 2 (7391026648)"
    (
        any_case(r"\b(?:ULN|unique learner number)s?\b[^.\n]{1,70}?(?<![\w+./-])(?P<value>[1-9]\d{9})(?![\w-]|[.,/]\d)"),
        0.8,
        "uln",
        "unique l",
    ),
    (any_case(r"\bmyfyri\w+[^\n]{2,60}\brhif adnabod\s?:?\s(?P<value>[a-z]?\d{6,9})(?![\w,.]\d|\w)"), 0.8, "rhif adnabod"),
    (re.compile(r"\bENR\b(?: no\.?| number)?\s?[:#=]?\s?(?P<value>[A-Z]{3}\d{4})(?!\w)"), 0.8, "enr"),
    (any_case(r"\bSID\b[\s:>]{1,4}(?P<value>\d{4} \d{2} \d{3})(?!\w)"), 0.8, "sid"),
    (
        re.compile(NAME + r"\s?\(\s?(?:ID|No\.?|no\.?)\s?:?\s?(?P<value>[A-Z]{0,2}\d{6,9})\s?\)"),
        0.7,
        "(",
    ),
    (re.compile(r"\bUPN\b" + GLUE + r"(?P<value>[A-Z]\d{11}[\dA-Z])(?!\w)"), 0.8, "upn"),
    # the letter by which a university calls its numbers: "K-number: K2041883", "UB number 18044551"
    (
        any_case(r"(?<![^\W_])(?<!/)(?:[a-z]|UB|UoN|UoE)[- ]?(?:number|no)\b\.?" + GLUE + ALONE),
        0.6,
        *("number", " no", "-no"),
    ),
    (re.compile(r"\bPI\b\s?[:#]?\s?(?P<value>[A-Z]\d{6,7}[\dX])(?!\w)"), 0.3, "pi"),
    (re.compile(r"\b[Uu]ser:?\s" + ALONE), 0.2, "user"),
    # the field of a learning platform; courses have one, too
    (any_case(r"\bidnumber\b[\"']?\s?[:=]?\s?[\"']?(?P<value>[a-z]?\d{6,9})(?![\w,.]\d|\w)"), 0.2, "idnumber"),
    (re.compile(r"\bURN\b" + GLUE + r"(?P<value>\d{6,9})(?![\w,.]\d|\w)"), 0.2, "urn"),
    (any_case(r"\bReg(?:istration)?\.?\s?(?:No|number)\b\.?\s?[:#]?\s?" + ALONE), 0.2, "reg"),
)
"""Ways by a label of the number's own."""
