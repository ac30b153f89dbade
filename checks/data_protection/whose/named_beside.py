"""Whom a form, a card or brackets beside a value name in the short ways of such things, and whether a date stands in the fields of somebody's life."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_name, names, turned
from foliocheck.checks.data_protection.whose.office_names import is_an_offices
from foliocheck.checks.data_protection.whose.own_words import speaks_of_another

_SHORT = (
    r"(?P<name>(?:(?:DR|MRS?|MS|MISS|Dr|Mrs?|Ms|Miss)\.? )?(?:(?:[A-ZÀ-Þ]\.? ?){1,3}(?<=[ .])[A-ZÀ-Þ][\w'’-]{2,20}|[A-ZÀ-Þ][\w'’-]{2,20},? (?:[A-ZÀ-Þ]\.? ?){1,2}(?![\w])|"
    r"[A-ZÀ-Þ][\w'’-]{1,20},? [A-ZÀ-Þ][\w'’-]{2,20}))"
)
"""Initials and surname, in whichever order and letters, or two words with capitals."""
_FIELD = re.compile(
    r"(?:^|[\n\t|;,])[ ]*(?i:card ?holder(?:['’]?s)?(?: name)?|name on (?:the )?card|account (?:name|holder)|(?:policy |ticket )?holder|employee|payee|patient|student|learner|candidate|pupil|member|customer|passenger|guest|bearer|insured|tenant|applicant|claimant|"
    r"(?:billed|bill|delivered|deliver|shipped|ship|sold|invoiced?|issued|paid|pay) to)(?i: name)?[ ]*[:\t=][ \t]*"
    + _SHORT
    + r"(?=[ ]*(?:[\n,;|(]|$))"
)
_APPROVED = re.compile(
    r"(?:^|\n)[ ]*(?:approved|authori[sz]ed|checked|verified|processed|countersigned|budget holder|line manager|signed off)(?: by)?[ ]*[:\t][^\n]*",
    re.IGNORECASE,
)
"""The field of who passes a form: it is nobody's own."""
_HOLDER = re.compile(
    r"[^\n]{0,40}?\b(?i:card ?holder|holder|in the name of|name on (?:the )?card|belongs to|belonging to)(?:[:=]? |:)[ ]?" + _SHORT
)
"""Behind a card or an account: "…, holder R IMPEY", "… (cardholder Q. Banerjee)"."""
_IN_BRACKETS = re.compile(r"\s?[(\[]" + _SHORT + r"[)\]]")
_ON_A_CARD = re.compile(r"(?:^|\n)[ ]*" + _SHORT + r"[ ]*\n[ ]*$")
_VALID = re.compile(r"[^\n]*\n[^\n]{0,20}\b(?:VALID|EXP|THRU|EXPIRES)\b")
_FAR_BEFORE, _FAR_BEHIND = 200, 120
_A_LIFE = re.compile(
    r"\b(?:place of birth|birthplace|nationality|marital status|driving licen[cs]e|qualified teacher status|QTS|languages spoken|citizenship|geburtsort|staatsangehörigkeit|familienstand|lieu de naissance|nationalité|situation familiale|lugar de nacimiento|nacionalidad|"
    r"luogo di nascita|nazionalità|geboorteplaats|nationaliteit|man geni|cenedligrwydd)\b",
    re.IGNORECASE,
)
"""What stands beside a date of birth in a curriculum vitae or in the profile of a platform."""
_A_RECORD = re.compile(
    r"\b(?:student|learner|pupil|patient|client|applicant|candidate|guardian|parent|child|ward|uln|nhs|enrol\w+|admission|referral)\b",
    re.IGNORECASE,
)
_NEIGHBOURS = 150


_A_FIELD = re.compile(r"[ \t]*[A-ZÀ-Þ][^\n:.!?]{1,40}[:\t][^\n]{1,60}")
"""One field of a form in a block of its own."""


def _fields_before(before: str) -> str:
    """What stands before a value in its block, and in the blocks before it as long as each is one field of a form."""
    blocks = before.split("\n\n")
    at = len(blocks) - 1
    while at and "\n" not in blocks[-1] and _A_FIELD.fullmatch(blocks[at - 1].strip()):
        at -= 1
    return "\n".join(blocks[at:])


def named_beside(text: str, start: int, end: int) -> str | None:
    """Who a form ("Cardholder: L MAYNARD"), the line above a card's last day, or brackets behind a value ("(Greenidge, R.)") name; None where they name nobody."""
    before, after = _fields_before(text[max(0, start - _FAR_BEFORE) : start]), text[end : end + _FAR_BEHIND].partition("\n\n")[0]
    card = _ON_A_CARD.search(before) if _VALID.match(after) else None
    before = _APPROVED.sub("", before)
    fields = [field for field in _FIELD.finditer(before) if not names(before[field.end() :])]  # nobody else between
    found = _HOLDER.match(after) or _IN_BRACKETS.match(after) or card or (fields[-1] if fields else _FIELD.search(after))
    if found is None or is_an_offices(found["name"]):
        return None
    name = found["name"].strip()
    return name if re.search(r"(?<![\w'’])[A-ZÀ-Þ](?![\w'’])", name) or is_name(turned(name)) else None


def is_of_whom_they_teach(before: str) -> bool:
    """Whether the line of a value says that it is a patient's or learner's, and the line above who teaches or treats them: "Assessor: T. Aldersey / Patient: NHS number"."""
    line = re.split(r"\n|(?<=[\w)]{2}[.!?]) ", before)[-1]
    above = before.removesuffix(line).rstrip()
    taught = _TAUGHT.match(line)
    if taught is None or names(line):
        return False
    return taught["number"] is None or _TEACHES.search(above) is not None


_TAUGHT = re.compile(
    r"[ \t]*(?:(?:the|ward|a|our|one) )?(?:patient|client|service user|resident|pupil|learner|student|candidate|applicant|trainee|apprentice|mentee|tutee)(?:['’]s)?\b(?P<number>\s?(?:no\b|number|n°|id\b|ref|code|card)[^\n]*)?[^\n]*$",
    re.IGNORECASE,
)
_TEACHES = re.compile(
    r"(?:^|[\n|;\t])[ ]*(?:class |course |lead |personal )?(?:(?:module|course|programme|unit|cohort) (?:lead(?:er)?|tutor|convenor|organiser|coordinator)|teacher|tutor|assessor|facilitator|lecturer|trainer|marker|marked by|examiner|observer|observed by|supervisor|instructor|mentor|nurse|clinician|assessed by|taught by)\s?[:\t][^\n]{3,50}$",
    re.IGNORECASE,
)


def is_in_a_life(text: str, start: int, end: int) -> bool:
    """Whether a date of birth stands among what a curriculum vitae says of its author, and nobody is named there."""
    around = text[max(0, start - _NEIGHBOURS) : end + _NEIGHBOURS]
    return (
        _A_LIFE.search(around) is not None
        and not _A_RECORD.search(around)
        and not names(around)
        and not speaks_of_another(text, start, end)
    )
