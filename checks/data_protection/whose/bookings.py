"""What can be booked, borrowed or reported: the telephone or address behind it lies on a desk, whoever sits there."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import names_somebody

_BOOKED = re.compile(
    r"\b(?:(?:can|may|must|should|could|has to|have to|need to|needs to|to) be|is|are|was|were|being)\s(?:[a-z]+ly\s|now\s|also\s|still\s)?"
    r"(?:booked|bookable|reserved|reservable|borrowed|hired|loaned|arranged|requested|reported|ordered|rented|obtained|available|cancelled|returned|collected)\b(?P<what>[^.\n\d@]{0,40}?)"
    r"\s(?:on|through|via|at|from|with|by(?:\s(?:phone|telephone|e-?mail|mail|ringing|calling|phoning|writing to|e-?mailing|mailing|contacting)(?:\son|\sat)?)?)[\s:(]{1,3}(?:(?:the|our) (?:[a-z-]+ ){0,3}(?:hub|office|team|desk|unit|centre|department|services?|library|store|lab)[\s,:(–-]{1,3}(?:on )?)?(?:tel\.?:? )?$",
    re.IGNORECASE,
)
_FOR_A_THING = re.compile(
    r"(?:^|[\n.!?;|]\s?)(?:for|to (?:book|borrow|reserve|hire|report|order|request|cancel)) (?:(?:the|an?|any|your|all|our|more|further) )?(?P<thing>[a-z][a-z' -]{2,40}?),? (?:please )?(?:ring|call|phone|dial|telephone|text|e-?mail|mail|contact)\s(?:us )?(?:on |at )?$",
    re.IGNORECASE,
)
"""“For the minibus, ring”: nobody is named."""
_BOOK_IT = re.compile(
    r"(?:^|[\n.!?;|“\"(] ?)(?:[Bb]ook|[Rr]eserve|[Hh]ire|[Bb]orrow) (?:the|an?|our|your) (?P<thing>[a-z][a-z' -]{2,30})[,:–—-]{0,1} (?:(?:on|at|call|ring|phone) )?$"
)
"""“Book the podcast room, ”."""
_A_HOUSE_OR_STORE = re.compile(
    r"(?:^|[\n.;,|(]\s?)(?:(?:the|our|ring the|call the) )?(?:[a-z]+ )?(?:depot|warehouse|workshop|print ?room|stores|stockroom|canteen|gatehouse|boathouse|boiler ?house|loading bay|goods[ -]in|kitchens?|nursery|cr[eè]che|sports hall|post ?room|mail ?room|"
    r"darkroom|recording studio|timetabling|samaritans|childline|shelter|crimestoppers|papyrus|nightline|mind infoline|switchboard|control room|helpline|hotline)(?: (?:on|at|is))?[ \t]?[:,(|–-]?[ \t]?$",
    re.IGNORECASE,
)
"""A house or a helpline by its plain name, right before a number."""
_SOMEBODY = re.compile(
    r"\b(?:I|he|she|my|his|her|their|me|him|them|whose|mum|mam|dad|mother|father|parents?|learners?|students?|pupils?|patients?)\b|['’]s\b",
    re.IGNORECASE,
)
_ONE_THERE = re.compile(r"\b(?:from|with|through|via) [A-Z][a-z]{1,14} (?:in|at|from|on) (?:the|our)\b")
"""“can be borrowed from Mo in the store”: somebody, though the name is too short to be known."""


def is_to_book(before: str) -> bool:
    """Whether right before a telephone or address it is said what can be booked or borrowed there: "The skills lab can be booked on"."""
    found = _BOOKED.search(before)
    if found:
        clause = before[max(before.rfind(sign, 0, found.start()) for sign in (". ", "\n", "; ", "! ", "? ", "|")) + 1 :]
        return not _SOMEBODY.search(clause) and not _ONE_THERE.search(clause) and not names_somebody(clause)
    thing = _FOR_A_THING.search(before) or _BOOK_IT.search(before)
    return thing is not None and not _SOMEBODY.search(thing["thing"]) and not names_somebody(thing.group())


def is_a_house_or_store(before: str) -> bool:
    """Whether the plain name of a house of an organisation, or of a helpline, leads to a telephone: "; depot 01632"."""
    found = _A_HOUSE_OR_STORE.search(before)
    return found is not None and not names_somebody(
        found.group().replace("Samaritans", "").replace("Childline", "").replace("Papyrus", "").replace("Shelter", "")
    )
