"""The name with which the text below a closing or a statement begins, and the line of an office behind it."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.letters.closings import BETWEEN
from foliocheck.checks.data_protection.recognisers.reading.names import is_name, names, turned

_OFFICE = re.compile(
    r"\b(?:head|director|dean|manager|lecturer|professor|tutor|officer|principal|depute|deputy|assistant|coordinator|co-ordinator|lead|leader|chair|registrar|librarian|adviser|advisor|consultant|nurse|(?:head ?)?teacher|headmaster|headmistress|reader|chancellor|provost|rector|fellow|"
    r"technologist|technician|developer|designer|administrator|secretary|president|vice|chief|executive|engineer|curator|editor|supervisor|mentor|examiner|assessor|inspector|sergeant|trainer|governor|matron|sister|midwife|surgeon|registrar|SENCO|SENDCO|physician|doctor|therapist|pharmacist|radiographer|paramedic|practitioner|clinician|educator|specialist|coach|facilitator|moderator|reviewer|analyst|researcher|scientist|psychologist|counsellor|chaplain|clerk|bursar|treasurer|convenor|representative|direktor\w*|directeur|directrice|ward|RN|RGN|MBBS|MBChB|MRCP|FRCP|PhD|MSc|BSc|"
    r"department|faculty|school|university|college|team|unit|service|division|institute|hospital|trust|academy|library|tel|phone|e-?mail|mobile|pennaeth|ceannard|oifigear|cyfarwyddwr|darlithydd|"
    r"rheolwr|swyddog|athro|athrawes|tiwtor|adran|prifysgol|coleg|ysgol|ysbyty|cydlynydd|arweinydd|uwch)\b|@|\d{4}",
    re.IGNORECASE,
)
_LINE_OF_OFFICE = re.compile(
    r"(?:(?:,|[ \t]&[ \t])[ \t]?[^\n]{0,30})?[ \t]*\n[ \t]*[A-ZÀ-ÖŴŶ][\w'’&/-]+(?:[ \t](?:[A-ZÀ-ÖŴŶ][\w'’&/-]+|of|and|for|&|y|a|yr|na|an|nan|de|der|des|du|della|"
    r"in)){1,5}(?:,[^\n]{0,40})?[ \t,]*(?:\n|$)|[ \t]*\n[ \t]*[A-Z][A-Z&]{1,4}(?:[ \t]?[,|–-][ \t]?[A-ZÀ-Þ][^\n.!?]{2,50})?[ \t]*(?:\n|$)|"
    r",[ \t](?:(?:[A-ZÀ-Þ][\w'’.-]*|of|the|and|&)[ \t]){0,4}(?:Primary|Secondary|Infants?|Juniors?|Nursery|Academy|Grammar|High|Prep|Museum|Archives?|Ltd|Limited|plc|LLP|Council|Theatre|Gallery|Surgery|Practice|Hospice|Care|Church)[ \t.”\"’)]*(?:\n|$)"
)
"""A line of words with capitals right below a name: an office or a department, in whichever words; a post of capitals alone ("DPO, Skillspan"); or where somebody works, beside the name."""
_GOES_ON = re.compile(
    r"\s+(?!she\b|he\b|they\b|and (?:(?:Dr|Prof|Mrs?|Ms|Miss)\.? )?[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+[ \t]*(?:\n|$|,))[a-z]{2,}"
)
"""The sentence goes on behind the name: it signs nothing."""
_BY_LETTERS = re.compile(
    r"(?:[A-Z]\.?(?:de|d|[a-z])? ?){2,3}[ \t]*\n[\s_=–—-]*(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ])"
)
"""The first letters of a name as written by hand, above it."""
_TURNED = re.compile(r"(?P<name>[A-ZÀ-Ö][\w'’-]+, [A-ZÀ-Ö][\w'’-]+)(?=\s*(?:$|\())")


def in_capitals(line: str) -> tuple[str, int, int] | None:
    """A name written all in capitals, as under typed letters: "OWEN CASTELLAN"."""
    match = re.match(r"(?:(?:DR|PROF|MRS?|MS|MISS)\.? )?([A-Z][A-Z'-]+(?: [A-Z]\.?)? [A-Z][A-Z'-]+)(?=\s*(?:$|,|\())", line)
    return (match.group(1), match.start(1), match.end(1)) if match and is_name(match.group(1).title()) else None


def name_below(rest: str, needs_office: bool = True) -> tuple[str, int, int] | None:
    """The name with which the text below a closing begins: what it is, where it starts and ends. With `needs_office` an office must follow."""
    skip = BETWEEN.match(rest)
    offset = skip.end() if skip else 0
    # "Hester⏎⏎Hester Tregarth": the first name as written by hand, then the typed block
    by_hand = re.match(
        r"(?P<first>[^\W\d_]{2,15})[ \t]*\n[\s_=–—-]*(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?(?P=first)\s)", rest[offset:]
    )
    offset += by_hand.end() if by_hand else 0
    if by_letters := _BY_LETTERS.match(rest, offset):
        offset = by_letters.end()
    first_line = rest[offset:].partition("\n")[0]
    named = next(iter(names(first_line)), None) or in_capitals(first_line) or _surname_first(first_line)
    if named is None or named[1] > 12 or len(first_line) > 90 or _GOES_ON.match(first_line[named[2] :]):
        return None
    below = rest[offset + named[2] :][:200]
    titled = re.search(r"\b(?:Prof(?:essor)?|Dr)\.?\s$", rest[: offset + named[1]]) is not None
    if needs_office and not titled and not _OFFICE.search(below) and not _LINE_OF_OFFICE.match(below):
        return None
    return named[0], offset + named[1], offset + named[2]


def _surname_first(line: str) -> tuple[str, int, int] | None:
    match = _TURNED.match(line)
    return (match["name"], *match.span("name")) if match and is_name(turned(match["name"])) else None
