"""Numbers by which offices know a person: National Insurance, NHS, student and staff numbers."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.recogniser import Recogniser

# Letters never given out, and prefixes set aside (HMRC's published rules for the format).
_NI_NEVER = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}


def _national_insurance(match: re.Match[str]) -> str | None:
    prefix = re.sub(r"\s", "", match.group("prefix")).upper()
    if prefix in _NI_NEVER or prefix[0] in "DFIQUV" or prefix[1] in "DFIOQUV":
        return None
    return " ".join(match.group().split())


def _nhs_number(match: re.Match[str]) -> str | None:
    digits = [int(character) for character in match.group("value") if character.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return None
    rest = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return " ".join(match.group("value").split()) if (0 if rest == 11 else rest) == digits[9] else None


_ABBREVIATED = re.compile(r"^(?:ULN|LRN|SRN|URN|UCAS|ID|NO|NR|NUM|REF)\s", re.IGNORECASE)
"""An abbreviation between the label and the number is no part of it."""


def _code(match: re.Match[str]) -> str | None:
    """A number by label: three digits at least, no year, no counted amount, not masked, no placeholder."""
    value = _ABBREVIATED.sub("", match.group("value").strip(".-/"))
    digits = re.sub(r"\D", "", value)
    if (
        len(digits) < (5 if re.match(r"(?:hesa|library|campus|registration|sits|person)\b", match.group(), re.IGNORECASE) else 4)
        or re.fullmatch(r"(?:19|20)\d{2}(?:[-/]\d{2}(?:\d{2})?)?", value)
        or (re.fullmatch(r"(?:19|20)\d{2} \d{2,4}", value) and re.match(r"[,;]\s?(?:19|20)\d{2}\b", match.string[match.end("value") :]))
        or len(set(digits)) == 1
        or value in ("1234", "12345", "123456", "1234567", "12345678", "123456789", "01234567", "0123456")
    ):
        return None
    return value


NATIONAL_INSURANCE = Recogniser(
    what="national-insurance",
    patterns=(
        (re.compile(r"(?<![^\W_])(?P<prefix>[A-Z]{2})[ \t./-]?\d{2}[ \t./-]?\d{2}[ \t./-]?\d{2}[ \t./-]?[A-D](?![^\W_])"), 0.6),
        (
            re.compile(r"(?<![^\W_])(?P<prefix>[A-Z]{2})[ \t./-]?\d{2}[ \t./-]?\d{2}[ \t./-]?\d{2}[ \t./-]?[A-D](?![^\W_])", re.IGNORECASE),
            0.3,
        ),
        # grouped in any way, where the words beside it say what it is
        (re.compile(r"(?<![^\W_])(?P<prefix>[A-Z][ \t]?[A-Z])(?:[ \t./–-]{0,2}\d){6}[ \t./–-]{0,2}[A-D](?![^\W_])", re.IGNORECASE), 0.2),
    ),
    needed=re.compile(r"[A-Za-z](?:[ \t./–-]{0,2}\d){6}[ \t./–-]{0,2}[A-Da-d]\b"),
    raises=re.compile(r"\bNI\b|\bN\.\s?I\.|\bnat(?:ional|\.|'l)? ?ins(?:urance|\.)?(?!\w)|nino|yswiriant gwladol|\bYG\b", re.IGNORECASE),
    lowers=re.compile(
        r"\b(?:specimen|example|sample|dummy|template|part|code|serial|model|module|room|asset|format|fictional|made[- ]up)\b",
        re.IGNORECASE,
    ),
    validate=_national_insurance,
)

NHS_NUMBER = Recogniser(
    what="nhs-number",
    patterns=(
        (re.compile(r"(?<![\w.,/#£$€-])(?P<value>\d{3}[ .-]\d{3}[ .-]\d{4})(?![\w-]|[.,]\d)"), 0.35),
        (re.compile(r"(?<![\w.,/#£$€-])(?P<value>\d{10})(?![\w-]|[.,]\d)"), 0.15),
    ),
    needed=re.compile(r"\d{3}[ .-]?\d{3}[ .-]?\d{4}"),
    raises=re.compile(
        r"\bn\.?h\.?s|\bpatient|\bhosp(?:ital|\.)? (?:number|no|id)|\bCHI\b|\bH&C\b|\bGIG\b|\bMRN\b|\bpt\b[.:]|\bward\b|"
        r"\bbed \d|\badmi(?:tted|ssion)|\bclinic|\bdischarge|\bclaf\b",
        re.IGNORECASE,
    ),
    lowers=re.compile(r"\b(?:asset|barcode|isbn|order|purchase|ticket|serial|phone|tel|invoice|charity|company|ref)\b", re.IGNORECASE),
    after=40,
    validate=_nhs_number,
)

_BETWEEN = (
    r"(?:['’]s?|\.)?[ _-]{0,2}(?:(?:member|reg|registration|ref|reference|record|roll|enrol|enrolment|matric|"
    r"univ?|university|college|account|id|identity|identification|exam|card|unique|pay)\.?[ _-]{1,2}){0,2}"
)
"""Between who it is that is numbered and the word for number: "student reg. no."."""
_NO = (
    r"(?:(?:number|numbers(?=\s?[:=])|no|num|nr|id|ids(?=\s?[:=])|ref|reference|code|card|pin|badge|"
    r"identifier)\b\.?(?:\s(?:number|no)\b\.?)?|#|№|nº)"
)
_WELSH_NUMBER = r"\brhif(?:au)? (?:adnabod )?(?:y |yr )?"
_GROUPED_VALUE = r"(?P<value>[A-Za-z]{0,3}\d{2,4}(?: \d{3,4}){1,2})(?![^\W_]|[*•]|[.,]\d|\s?%|[-/ ]\d)"
_GLUE = r"[\s\"'”’)\]]{0,3}(?:\bis\b|\bwas\b|[:=#(–—,>\-_]|\bof\b)?[\s\"'“‘(\[_]{0,4}"
_VALUE = r"(?P<value>(?:[A-Za-z]{1,4}[-/ ]?)?\d[\d/-]{2,12}\d[A-Za-z]?)(?![^\W_]|[*•]|[.,]\d|\s?%|[-/]\d)"

STUDENT_NUMBER = Recogniser(
    what="student-number",
    patterns=(
        (
            re.compile(
                r"(?<![^\W_])(?:student|learner|pupil|candidate|matriculation|matric|enrolment|registration|exam|"
                r"library|campus|sits|hesa|uln|unique learner|ucas|ucas personal|apprentice|trainee|undergraduate|postgraduate)"
                + _BETWEEN
                + _NO
                + _GLUE
                + _VALUE,
                re.IGNORECASE,
            ),
            0.8,
        ),
        (
            re.compile(
                r"(?<![^\W_])(?:student|learner|pupil|candidate|matric|enrolment)" + _BETWEEN + _NO + r"\s?[:=]\s?" + _GROUPED_VALUE,
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
                r"\b(?:student|learner|candidate|pupil|apprentice)\b[^.\n\d]{0,40}?\b(?:ID|no|number)\b\.?" + _GLUE + _VALUE, re.IGNORECASE
            ),
            0.7,
        ),
        (re.compile(r"\b(?:ULN|LRN|SRN|UCAS ID|SID|CID|matric(?:ulation)?)\b" + _GLUE + _VALUE, re.IGNORECASE), 0.8),
        (re.compile(r"\bURN\b" + _GLUE + r"(?P<value>\d{6,9})(?![\w,.]\d|\w)"), 0.2),
        # "Hanna Wexley (s1834455)": a letter and seven figures in brackets behind a name
        (re.compile(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+\s?\(\s?(?P<value>[csupwkCSUPWK]\d{7,8})\s?\)"), 0.6),
        (
            re.compile(
                r"(?<![^\W_])(?:student|learner|candidate|pupil)\s?[:(\s]\s?(?P<value>[A-Za-z]?\d{6,9})(?![\w,.]\d|\w)", re.IGNORECASE
            ),
            0.6,
        ),
        # beside a name, where learners are spoken of: "Student: Hanna Wexley (20418833)", "20418833_HannaWexley_essay.docx"
        (re.compile(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+\s{0,2}[(,–|-]{1,2}\s?(?P<value>[A-Za-z]?\d{7,9})(?![\w,.]\d|\w)"), 0.2),
        (re.compile(r"(?<!\w)(?P<value>[a-z]?\d{7,9})_(?=[A-Z])(?!(?:IMG|DSC|VID|PXL|Screenshot|Screen))[A-Z][a-z]+"), 0.2),
        (re.compile(r"(?<!\w)(?P<value>[a-z]?\d{7,9})_[A-Z][a-z]+_[A-Z][a-z]+(?:_\w+)?\.(?:docx?|pdf|pptx?|xlsx?|zip|odt)\b"), 0.6),
        (re.compile(r"\bID(?:\s(?:number|no)\b\.?)?\s?[:#]?\s?(?P<value>[A-Z]?\d{6,9})(?![\w,.]\d|\w)"), 0.3),
        (re.compile(r"\b(?:user ?name|login|log ?in|account|ID)\b" + _GLUE + r"(?P<value>[a-z]\d{6,8})(?!\w)"), 0.5),
    ),
    needed=re.compile(
        r"(?<![^\W_])(?:student|learner|pupil|candidate|matric|enrolment|registration|exam|library|campus|sits|hesa|uln|lrn|srn|urn|\w?\d{7,9}_|unique|ucas|apprentice|trainee|undergraduate|postgraduate|sid|cid|\([a-z]?\d{7}|user|login|account|id\b|rhif|cohort)",
        re.IGNORECASE,
    ),
    raises=re.compile(
        r"\b(?:students?|learners?|pupils?|candidates?|trainees?|apprentices?|enrol\w*|name|surname|cohort|user ?name|university reference)\b",
        re.IGNORECASE,
    ),
    lowers=re.compile(
        r"\b(?:charity|company|vat|ico|data protection|vehicle|trade ?mark|total|in all|enrolled in|asset|ticket|order|"
        r"meeting|session|course|module|invoice|staff|employee|tel|phone|mobile)\b",
        re.IGNORECASE,
    ),
    validate=_code,
    before=40,
    after=30,
)

STAFF_NUMBER = Recogniser(
    what="staff-number",
    patterns=(
        (
            re.compile(
                r"\b(?:staff|employee|emp|employment|esr|assignment|pay|wage|clock|works|badge|smartcard|payroll|personnel|worker|lecturer|teacher|tutor|assessor|warrant|"
                r"collar|shoulder|nmc|gmc|hcpc|trn|teacher reference|gphc|nurse|midwife|registrant|hr person|person)(?:"
                + _BETWEEN
                + _NO
                + r"|\.?[ _-]{0,2}(?:registration|pass)\b\.?(?:\s(?:number|no)\b\.?)?)"
                + _GLUE
                + _VALUE,
                re.IGNORECASE,
            ),
            0.8,
        ),
        (
            re.compile(
                r"\b(?:staff|employee|emp|payroll|personnel|worker)" + _BETWEEN + _NO + r"\s?[:=]\s?" + _GROUPED_VALUE, re.IGNORECASE
            ),
            0.8,
        ),
        (
            re.compile(
                _WELSH_NUMBER + r"(?:staff|cyflogai?|gyflogai?|gweithiwr|weithiwr|cyflogres|gyflogres)\b" + _GLUE + _VALUE, re.IGNORECASE
            ),
            0.8,
        ),
        (re.compile(r"\b(?:employee|staff member|member of staff)\b[^.\n\d()]{1,40}\(\s?(?P<value>\d{5,9})\s?\)", re.IGNORECASE), 0.6),
        (
            re.compile(
                r"\b(?:TRN|NMC PIN|PIN|NMC|HCPC|GMC|GPhC)\b(?:\s(?:registration|reg\.?|registered|no\.?))?"
                + _GLUE
                + r"(?P<value>\d{2}[A-L]\d{4}[A-Z]|[A-Z]{2}\d{5,6}|\d{7})(?!\w)"
            ),
            0.8,
        ),
    ),
    needed=re.compile(
        r"\b(?:staff|esr|assignment|emp|pay|wage|clock|works|badge|smartcard|payroll|personnel|worker|lecturer|teacher|tutor|assessor|warrant|collar|shoulder|nmc|gmc|hcpc|trn|gphc|rhif|nurse|midwife|registrant|person|pin\b)",
        re.IGNORECASE,
    ),
    lowers=re.compile(r"\b(?:charity|company|total|fte|headcount)\b", re.IGNORECASE),
    validate=_code,
    before=40,
    after=12,
)
