"""Names behind or above the words "signed" and "signature"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.letters.name_below import in_capitals, name_below
from foliocheck.checks.data_protection.recognisers.reading.names import names
from foliocheck.checks.data_protection.recognisers.reading.people import Person
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places

POST = re.compile(
    r"\b(?:head|director|dean|manager|lecturer|professor|tutor|officer|principal|coordinator|co-ordinator|lead|leader|chair|registrar|librarian|adviser|consultant|nurse|teacher|supervisor|mentor|examiner|sergeant|inspector|matron|sister|midwife|surgeon|doctor|therapist|pharmacist|practitioner|educator|specialist|facilitator|coach|technologist|developer|designer)\b",
    re.IGNORECASE,
)


_SIGNED = re.compile(
    r"\b(?:(?:Counter-?|E-?)?[Ss]igned|[Ss]ignature)[)\]]?(?: by| for| on behalf of [^:\n]{2,40})?(?:\s{0,2}:\s{0,3}|\s[–—]\s|,?[ \t]*\n\s{0,3}|"
    r"\s{1,4}(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.?\s)?[A-Z][\w'’.-]+\s[A-Z]))(?P<rest>[^\n]{5,60}(?:\n[^\n]{3,60})?)"
)
_SIGNER = (
    r"(?:(?:line )?manager|mentor|assessor|tutor|supervisor|head|verifier|witness|examiner|employer|colleague|referee|educator|counter-?signatory|supporter|dean|director|"
    r"head of (?:department|school|service))"
)
_TAUGHT = r"(?:apprentice|trainee|learner|student|candidate|participant|parent|guardian|carer|volunteer|trainer|parent/carer)"
_SIGNED_AS = re.compile(
    rf"\b(?:{_TAUGHT}(?:['’]s)?\s(?:signature|signed)(?=\s?:)|signed \((?:the )?{_TAUGHT}\)(?=\s?:)|signature of (?:the |my )?{_SIGNER}|signed \((?:the )?{_SIGNER}\)|{_SIGNER}\b[^\n]{{0,50}}\bsignature\s?:|{_SIGNER}(?:['’]s)?\s(?:signature|signed)|{_SIGNER}\s?\((?:(?:print )?name and )?signature\)|(?:digitally|electronically|e-?)\s?signed by|docusigned by|signed (?:digitally|electronically) by)"
    r"[ \t]*[:\n]?\s{0,3}(?P<rest>[^\n]{3,80}(?:\n[^\n]{3,60})?)|(?:^|\n|\s{2})/s/\s{0,2}(?P<typed>[^\n]{5,60})",
    re.IGNORECASE,
)
"""Whose signature it is said to be."""
_DATED = re.compile(r"(?:\s?\([^)\n]{3,30}\)[^\n]{0,10}\b|\s{2,12}|[ \t]*\n\s{0,3})dated?\b\s?:?\s?\d", re.IGNORECASE)
_SIGNED_BELOW = re.compile(
    r"(?:^|\n)[ \t]*(?P<rest>[^\n]{5,60}\n(?:[^\n]{3,60}\n)?)[ \t]*[(\[]?(?:signed|e-?signed|signature)(?: (?:electronically|digitally|by e-?mail|copy held|on file))?[)\]]?",
    re.IGNORECASE,
)
"""The word "signed" below the name and the office."""
_THEN_SIGNED = re.compile(
    r"(?:^|\n|[.]\s)(?:[–—-]{1,2}\s?)?(?P<rest>[A-Z][^\n,(]{4,40}(?:,\s[^\n]{4,60}?|\s\([^)\n]{3,40}\)),?\ssigned(?: on)?\s\d)|:\s(?P<named>[A-Z][^\n,(:]{4,40})\s\((?:(?:e-?)?signed|signature(?: on file)?)\)"
)
"""Name, office, and the day on which it was signed."""
_AT_SIGNATURE = re.compile(
    r"(?:^|[\n.;|]\s{0,3}|\s\s|\))(?:[^\n.:;]{0,40}\(signature\)|(?:counter-?|e-?|co-?)?sign(?:ed|ature)(?: (?:of|by|for|on behalf of) [^\n:]{2,40})?)(?:[ \t]{0,3}[:=][ \t]*|[ \t]*\n[ \t]*)(?P<rest>[^\n]{4,70}(?:\n[^\n]{3,40})?)",
    re.IGNORECASE,
)
"""The field of a form in which somebody signs."""
_ANYBODYS = re.compile(
    r"(?:^|[\n.;|\t]\s{0,3}|\s\s|\d\)\s)(?!(?:e-?mail|forum|default|time|key|course|learner|your|no|missing|original|sample|example)\b)(?:(?P<who>[A-Z][\w/&-]{1,20}(?:['’]s?)?(?:\s[\w/&-]{1,20}(?:['’]s?)?){0,3}?)\s(?:e-?)?signature|signature(?: of)?\s?\((?:the\s|of\s(?:the\s)?)?[\w/ '’-]{4,30}\))(?:\s\([^()\n]{2,30}\))?\s?:\s{0,3}(?P<rest>[^\n]{3,80})",
    re.IGNORECASE,
)
"""The field in which whoever is said to sign does so: "Peer observer's signature: …"."""
_ALONE_IN_FIELD = re.compile(r"(?:^|\n)[ \t*_]*[Ss]ignature[ \t*_]*:[ \t*_]*(?P<rest>[^\n]{4,60})(?=\n|$)")
"""The field itself, in a line of its own with nothing but a name."""
_NAME_ABOVE = re.compile(r"\bname\b[^\n:]{0,20}:[^\n]{3,50}$", re.IGNORECASE)
"""The line above: who signs, in full."""
_SIGNED_OFF = re.compile(
    r"\b(?:signed[- ]off|countersigned|counter-signed|verified|witnessed|endorsed)(?: and dated)? by\s(?:(?:Dr|Prof|Mrs?|Ms|Miss|Sister)\.?\s)?(?P<rest>[A-ZÀ-Þ][^\n(,]{3,40}(?:\s\([^()\n]{2,40}\)|,\s[^,.\n]{3,40})?,?\s(?:on|dated|at)?\s?\d[^\n]{0,20})"
)
"""Who signed something off, and the day."""
_SIGNED_COMMA = re.compile(r"[.!?…”\"]\s(?:\()?[Ss]igned[,:]?\s(?:(?:Dr|Prof|Mrs?|Ms|Miss)\.?\s)?(?P<rest>[A-ZÀ-Þ][^\n]{4,80})(?=\n|$)")
_NOTHING_ELSE = re.compile(r"[\s*_\"”.]*(?:$|\n|\t|\||[,;(–-]|\s\s|\son\s\d|(?:dated?\b|\d{1,2}[\s./-]))", re.IGNORECASE)
_TITLE_LENGTH = 6
_DATE_OR_OFFICE = re.compile(
    r"[\s.,;|(–-]{0,6}(?:dated?\b|\d{1,2}(?:st|nd|rd|th)?[\s./-](?:\d{1,2}[./-]\d{2}|[A-Z][a-z]+\b)|(?:on )?\d{4}-\d\d|[^\n]{0,25}\b"
    + OFFICE.pattern.removeprefix(r"\b")
    + ")",
    re.IGNORECASE,
)
"""Behind a name in such a field: the day, or the office."""
_TO_BE = re.compile(r"\b(?:must|to|should|needs?(?: to)?|will|can|may|shall|not|be) (?:be )?$", re.IGNORECASE)
"""Before "signed by …": nobody has signed yet."""


def by_word_signed(text: str, lower: str) -> Iterator[Person]:
    """Who is said in `text` to have signed, with the word "signed" or "signature" before the name or behind it."""
    for place in places(lower, ("signed", "signature", "/s/", "verified by", "witnessed by", "endorsed by")):
        first, last = max(0, place - 100), min(len(text), place + 220)
        for match in _SIGNED_AS.finditer(text, first, last):
            group = match.lastgroup or "rest"
            named = in_capitals(match.group(group)) or next(iter(names(match.group(group))), None)
            if named and named[1] <= 6:
                yield _at(match.start(group), named)
        for match in (*_SIGNED_BELOW.finditer(text, first, last), *_THEN_SIGNED.finditer(text, first, last)):
            group = "named" if match.re is _THEN_SIGNED and match["named"] else "rest"
            if named := name_below(match[group], needs_office=group == "rest"):
                yield _at(match.start(group), named)
        for match in (
            found for pattern in (_ANYBODYS, _ALONE_IN_FIELD, _SIGNED_OFF, _SIGNED_COMMA) for found in pattern.finditer(text, first, last)
        ):
            named = in_capitals(match["rest"]) or next(iter(names(match["rest"])), None)
            above = match.re is _ALONE_IN_FIELD and _NAME_ABOVE.search(text, max(0, match.start() - 90), match.start())
            if named and not above and named[1] <= _TITLE_LENGTH and _NOTHING_ELSE.match(match["rest"], named[2]):
                yield _at(match.start("rest"), named)
        for match in _SIGNED.finditer(text, first, last):
            named = next(iter(names(match.group("rest"))), None)
            if (
                named
                and named[1] <= 4
                and not _TO_BE.search(text, max(0, match.start() - 24), match.start())
                and (
                    POST.search(match["rest"][named[2] :])
                    or _DATED.match(match["rest"][named[2] :])
                    or _DATE_OR_OFFICE.match(match["rest"][named[2] :])
                )
            ):
                yield _at(match.start("rest"), named)


def by_field_signed(text: str, lower: str) -> Iterator[Person]:
    """Who stands in the field of a form in which one signs, with the day or an office behind the name."""
    for match in _AT_SIGNATURE.finditer(text) if "signed" in lower or "signature" in lower else ():
        named = next(iter(names(match["rest"])), None)
        if named and named[1] <= _TITLE_LENGTH and _DATE_OR_OFFICE.match(match["rest"][named[2] :]):
            yield _at(match.start("rest"), named)


def _at(offset: int, named: Person) -> Person:
    return named[0], offset + named[1], offset + named[2]
