"""Numbers by which a college, a hospital or a register knows its students and staff: by the label before them, or by a name beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foliocheck.checks.data_protection.recognisers import invented
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.recogniser import Recogniser

_ABBREVIATED = re.compile(r"^(?:ULN|LRN|SRN|URN|UCAS|ID|NO|NR|NUM|REF)\s", re.IGNORECASE)
"""An abbreviation between the label and the number is no part of it."""
_LONGER_LABELS = re.compile(r"(?:hesa|library|campus|registration|sits|person)\b|[^\d]{0,40}\b(?:numbers|ids|nos)\b", re.IGNORECASE)
"""Behind these a number of four figures is a count, or a shelf."""
_RUNNING_ON = ("1234", "12345", "123456", "1234567", "12345678", "123456789", "01234567", "0123456")


def _code(match: re.Match[str]) -> str | None:
    """A number by label: four figures at least, no year, no counted amount, not masked, no placeholder."""
    value = _ABBREVIATED.sub("", match.group("value").strip(".-/"))
    digits = re.sub(r"\D", "", value)
    if (
        len(digits) < (5 if _LONGER_LABELS.match(match.group()) else 4)
        or re.fullmatch(r"(?:19|20)\d{2}(?:[-/ ](?:\d{2}|(?:19|20)\d{2}))?", value)
        or (re.fullmatch(r"(?:19|20)\d{2} \d{2,4}", value) and re.match(r"[,;]\s?(?:19|20)\d{2}\b", match.string[match.end("value") :]))
        or len(set(digits)) == 1
        or value in _RUNNING_ON
    ):
        return None
    return value


_BETWEEN = (
    r"(?:s?['’]s?|\.)?[ _-]{0,2}(?:(?:member|reg|registration|ref|reference|record|roll|enrol|enrolment|matric|"
    r"univ?|university|college|account|id|identity|identification|exam|card|unique|pay)\.?[ _-]{1,2}){0,2}"
)
"""Between who it is that is numbered and the word for number: "student reg. no."."""
_NO = (
    r"(?:(?:number|numbers(?=\s?[:=])|no|num|nr|id|ids(?=\s?[:=])|ref|reference|code|card|pin|badge|barcode|uuid|"
    r"identifier)\b\.?(?:\s(?:number|no)\b\.?)?|#|№|nº)(?:\s?\([^)\d\n]{1,15}\)(?=\s?[:=]))?"
)
_STRICT_NO = r"[ _-]{0,2}(?:number|no|num|nr|ref)\b\.?"
_WELSH_NUMBER = r"\brhif(?:au)? (?:adnabod )?(?:y |yr )?"
_GLUE = r"(?:['’]s(?=\s))?[\s\"'”’)\]]{0,3}(?:\bis\b|\bwas\b|[:=#(–—,>\-_]|\bof\b)?[\s\"'“‘(\[_]{0,4}"
_VALUE = r"(?P<value>(?:[A-Za-z]{1,4}[-/ ]?)?\d[\d/-]{2,12}\d[A-Za-z]?)(?![^\W_]|[*•]|[.,]\d|\s?%|[-/]\d)"
_GROUPED = r"\s?(?:[:=–—]|\bis\b)?\s?(?P<value>[A-Za-z]{0,3}\d{2,4}(?: \d{3,4}){1,3})(?![^\W_]|[*•]|[.,]\d|\s?%|[-/ ]\d)"
_NAME = r"\b[A-Z](?:[\w'’-]+|\.) [A-Z][\w'’-]+"
_LEARNER = r"(?:student|learner|pupil|candidate|apprentice|trainee)"
_ALONE = r"(?P<value>[A-Za-z]?\d{6,9})(?![\w,.]\d|\w)"

_STUDENT = Recogniser(
    what="student-number",
    patterns=(
        (
            re.compile(
                r"(?<![^\W_])(?:student|learner|pupil|candidate|matric|enrolment|enrollment|uln|nus)(?:"
                + _BETWEEN
                + _NO
                + r")?"
                + _GROUPED,
                re.IGNORECASE,
            ),
            0.8,
        ),
        (
            re.compile(
                r"(?<![^\W_])(?:student|learner|pupil|candidate|matriculation|matric|enrolment|enrollment|registration|exam|index|roll|nus|uni|"
                r"library|campus|sits|hesa|banner|uln|unique learner|ucas|ucas personal|apprentice|trainee|undergraduate|postgraduate)"
                + _BETWEEN
                + _NO
                + _GLUE
                + _VALUE
                + r"(?!\s?\((?:charity|company|vehicle)|[-_]?page)",
                re.IGNORECASE,
            ),
            0.8,
        ),
        (
            re.compile(
                _WELSH_NUMBER + r"(?:myfyri\w+|fyfyri\w+|dysgwr|ddysgwr|disgybl|ddisgybl|ymgeisydd|cofrestru|gofrestru)\b" + _GLUE + _VALUE,
                re.IGNORECASE,
            ),
            0.8,
        ),
        (
            re.compile(
                r"\b(?:student|learner|candidate|pupil|apprentice)\b[^.\n\d]{0,40}?\b(?:ID|IDs|no|number)\b\.?" + _GLUE + _VALUE,
                re.IGNORECASE,
            ),
            0.65,
        ),
        (re.compile(r"\b(?:ULN|LRN|SRN|UCAS ID|SID|CID|HUSID|matric(?:ulation)?)\b" + _GLUE + _VALUE, re.IGNORECASE), 0.8),
        (
            re.compile(
                r"\b(?:Matrikel(?:nummer|nr\.?)|num[ée]ro d['’]étudiant|uni(?:versity)? (?:id|no|number))\b\.?" + _GLUE + _VALUE,
                re.IGNORECASE,
            ),
            0.8,
        ),
        (re.compile(r"\bUPN\b" + _GLUE + r"(?P<value>[A-Z]\d{11}[\dA-Z])(?!\w)"), 0.8),
        # the letter by which a university calls its numbers: "K-number: K2041883", "UB number 18044551"
        (re.compile(r"(?<![^\W_])(?<!/)(?:[a-z]|UB|UoN|UoE)[- ]?(?:number|no)\b\.?" + _GLUE + _ALONE, re.IGNORECASE), 0.6),
        (re.compile(r"\bPI\b\s?[:#]?\s?(?P<value>[A-Z]\d{6,7}[\dX])(?!\w)"), 0.3),
        (re.compile(r"\b[Uu]ser:?\s" + _ALONE), 0.2),
        (re.compile(r"\bURN\b" + _GLUE + r"(?P<value>\d{6,9})(?![\w,.]\d|\w)"), 0.2),
        (re.compile(r"\bReg(?:istration)?\.?\s?(?:No|number)\b\.?\s?[:#]?\s?" + _ALONE, re.IGNORECASE), 0.2),
        # "Hanna Wexley (s1834455)": a letter and seven figures in brackets behind a name
        (re.compile(_NAME + r"\s?\(\s?(?P<value>[csupwkCSUPWK]\d{7,8})\s?\)"), 0.6),
        (re.compile(r"(?<![^\W_])(?:student|learner|candidate|pupil)\s?[:(\s/]\s?" + _ALONE, re.IGNORECASE), 0.6),
        (re.compile(r"(?<![^\W_])candidate\s?:\s?(?P<value>\d{4,5})(?![\w,.]\d|\w)", re.IGNORECASE), 0.6),
        (re.compile(r"(?<![\w./-])(?P<value>[A-Za-z]?\d{7,9})\s?[–—|,-]\s?(?=[A-Z][\w'’-]+ [A-Z][\w'’-]+)"), 0.2),
        # a form: who the learner is, and beside or below it the number
        (re.compile(r"(?<![^\W_])" + _LEARNER + r"(?:['’]?s? name)?\s?[:\t]\s?[^\n\d:]{3,40}?[,(/|–-]\s?" + _ALONE, re.IGNORECASE), 0.6),
        (
            re.compile(
                r"(?<![^\W_])"
                + _LEARNER
                + r"(?:['’]?s? name)?\s?[:\t]\s?[^\n\d]{3,40}\n\s*(?:ID|No|number|ref(?:erence)?)\b\.?"
                + _GLUE
                + _VALUE,
                re.IGNORECASE,
            ),
            0.7,
        ),
        (re.compile(r"(?:^|\n|\s{2})(?:Full )?[Nn]ame\s?:\s?[^\n\d:]{3,40}?\s{1,3}(?:ID|No|Number|Ref)\b\.?\s?[:#]?\s?" + _ALONE), 0.3),
        # beside a name, where learners are spoken of: "Student: Hanna Wexley (20418833)", "20418833_HannaWexley_essay.docx"
        (re.compile(_NAME + r"\s{0,2}[(,/–|-]{1,2}\s?(?P<value>[A-Za-z]?\d{7,9})(?![\w,.]\d|\w)"), 0.2),
        (re.compile(r"(?<!\w)(?P<value>[a-z]?\d{7,9})_(?=[A-Z])(?!(?:IMG|DSC|VID|PXL|Screenshot|Screen))[A-Z][a-z]+"), 0.2),
        (
            re.compile(
                r"(?<!\w)(?P<value>[a-z]?\d{7,9})[_-](?:essay|report|assignment|reflection|dissertation|coursework|submission|draft|portfolio|poster|final)\w*\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b",
                re.IGNORECASE,
            ),
            0.6,
        ),
        (re.compile(r"(?<!\w)(?P<value>[a-z]?\d{7,9})_[A-Z][a-z]+_[A-Z][a-z]+(?:_\w+)?\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b"), 0.6),
        (re.compile(r"\bID(?:\s(?:number|no)\b\.?)?\s?[:#]?\s?(?P<value>[A-Z]?\d{6,9})(?![\w,.]\d|\w)"), 0.3),
        (
            re.compile(
                r"\b(?:user ?name|login|log ?in|(?:[Ll]ogged|[Ss]igned) in as|account|ID)\b" + _GLUE + r"(?P<value>[a-z]\d{6,8})(?!\w)"
            ),
            0.5,
        ),
    ),
    needed=re.compile(
        r"(?<![^\W_])(?:student|learner|pupil|candidate|matric|enrolment|enrollment|registration|reg\b|exam|index|roll|library|campus|sits|hesa|husid|banner|upn|pi\b|[a-z][- ]?n(?:o|umber)\b|ub |uoe |uon |uln|lrn|srn|"
        r"urn|\w?\d{7,9}[_-]|unique|ucas|nus|uni\b|matrikel|essay|turnitin|submitted|apprentice|trainee|undergraduate|postgraduate|sid|cid|\([a-z]?\d{7}|user|login|logged|signed in|account|id\b|rhif|cohort)",
        re.IGNORECASE,
    ),
    raises=re.compile(
        r"\b(?:students?|learners?|pupils?|candidates?|trainees?|apprentices?|enrol\w*|name|surname|cohort|user ?name|turnitin|essays?|submitted|university reference|OU|Open University)\b",
        re.IGNORECASE,
    ),
    lowers=re.compile(
        r"\b(?:charity|company|vat|ico|data protection|vehicle|trade ?mark|total|in all|enrolled in|asset|ticket|order|"
        r"submission|survey|paper|grants?|project|loan|bookings?|request|cases?|pages?|videos?|items?|resources?|questions?|meeting|session|course|module|invoice|staff|employee|tel|phone|mobile)\b",
        re.IGNORECASE,
    ),
    validate=_code,
    before=40,
    after=30,
)

_STAFF = Recogniser(
    what="staff-number",
    patterns=(
        (re.compile(r"\b(?:staff|employee|emp|payroll|personnel)" + _BETWEEN + _NO + _GROUPED, re.IGNORECASE), 0.8),
        (
            re.compile(
                r"\b(?:staff|employee|emp|employment|esr|esr assignment|payroll|personnel|agresso|itrent|workday|resourcelink|lecturer|teacher|tutor|trainer|assessor|warrant|smartcard|"
                r"collar|shoulder|nmc|gmc|hcpc|trn|teacher reference|gphc|gtcs|ewc|nurse|midwife|registrant|hr person|oracle person|hr|person)(?:"
                + _BETWEEN
                + _NO
                + r"|\.?[ _-]{0,2}(?:registration|registered|pass|file|login)\b,?\.?(?:\s(?:number|no)\b\.?)?)"
                + _GLUE
                + _VALUE,
                re.IGNORECASE,
            ),
            0.8,
        ),
        (re.compile(r"\b(?:employee|staff|emp)\s?:\s?(?P<value>\d{6,9})(?![\w,.]\d|\w)", re.IGNORECASE), 0.7),
        (
            re.compile(
                r"\b(?:pay|wage|clock|works|worker|(?:id )?(?<!open )(?<!digital )badge)" + _STRICT_NO + _GLUE + _VALUE, re.IGNORECASE
            ),
            0.8,
        ),
        (re.compile(r"\bpayroll\s?:?\s(?P<value>\d{5,9})(?![\w,.]\d|\w)", re.IGNORECASE), 0.6),
        (re.compile(r"(?<![^\W_])[a-z][- ]?(?:number|no)\b\.?\s\((?:staff|employee)\)\s?:?\s?" + _ALONE, re.IGNORECASE), 0.8),
        (re.compile(r"\b(?:empl_?id|empno|emp)\b\.?[\s\"'>:=(]{1,4}(?P<value>\d{5,9})(?![\w,.]\d|\w)", re.IGNORECASE), 0.8),
        (
            re.compile(
                _WELSH_NUMBER + r"(?:staff|cyflogai?|gyflogai?|gweithiwr|weithiwr|cyflogres|gyflogres)\b" + _GLUE + _VALUE, re.IGNORECASE
            ),
            0.8,
        ),
        (re.compile(r"\b(?:employee|staff member|member of staff)\b[^.\n\d()]{1,40}\(\s?(?P<value>\d{5,9})\s?\)", re.IGNORECASE), 0.6),
        (
            re.compile(
                r"\b(?:employee|staff member|member of staff|staff)(?: name)?\s?[:\t]\s?[^\n\d]{3,40}[\n,(|]\s*(?:(?:ID|No|number|ref)\b\.?)"
                + _GLUE
                + _VALUE,
                re.IGNORECASE,
            ),
            0.7,
        ),
        (
            re.compile(
                r"\b(?:TRN|NMC [Pp][Ii][Nn]|NMC|HCPC|GMC|GPhC|Social Work England|SWE)\b(?:,?\s(?:registration|reg\.?|registered|no\.?)){0,2}"
                + _GLUE
                + r"(?P<value>\d{2}[A-L]\d{4}[A-Z]|[A-Z]{2}\d{5,6}|\d{7})(?!\w)"
            ),
            0.8,
        ),
        (re.compile(r"\bPIN\b(?:\s(?:registration|no\.?))?" + _GLUE + r"(?P<value>\d{2}[A-L]\d{4}[A-Z])(?!\w)"), 0.8),
    ),
    needed=re.compile(
        r"\b(?:staff|esr|emp|pay|wage|clock|works|badge|smartcard|payroll|personnel|worker|lecturer|teacher|tutor|trainer|assessor|warrant|collar|shoulder|nmc|gmc|hcpc|trn|gphc|gtcs|ewc|social work|swe\b|agresso|itrent|workday|resourcelink|rhif|"
        r"nurse|midwife|registrant|person|hr\b|pin\b)",
        re.IGNORECASE,
    ),
    lowers=re.compile(r"\b(?:charity|company|total|fte|headcount)\b|\b(?:quiz|poll|game|kahoot|menti\w*) (?:pin|code)\b", re.IGNORECASE),
    validate=_code,
    before=40,
    after=12,
)


def find_students(text: str) -> list[Hit]:
    """Every student's number in `text`: those by a label, and those that stand behind it in one list."""
    return list(_without_examples(_with_the_list(_STUDENT.find(text), text), text))


def find_staff(text: str) -> list[Hit]:
    """Every number of a colleague in `text`, in the same way."""
    return list(_without_examples(_with_the_list(_STAFF.find(text), text), text))


def _with_the_list(hits: list[Hit], text: str) -> Iterator[Hit]:
    """The hits, and behind each what is written alike: "Student IDs: 20418833, 20418834 and 20418841"."""
    for hit in hits:
        yield hit
        if len(re.sub(r"\D", "", hit.value)) < 6:
            continue
        alike = re.sub(r"\\?[A-Za-z]", "[A-Za-z]", re.sub(r"\d", "0", re.escape(hit.value))).replace("0", r"\d")
        another = re.compile(rf"\s?(?:,|;|/|&|\band\b|\bor\b)\s?(?:and\s)?(?P<value>{alike})(?![\w.,]\d|\w)")
        end = hit.end
        while match := another.match(text, end):
            end = match.end()
            if not any(match.start("value") < other.end and other.start < end for other in hits):
                yield replace(hit, value=match["value"], start=match.start("value"), end=end, spellings=(match["value"],), person=None)


def _without_examples(hits: Iterator[Hit], text: str) -> Iterator[Hit]:
    return (hit for hit in hits if not invented.is_example(text[max(0, hit.start - 60) : hit.start], text[hit.end : hit.end + 60]))
