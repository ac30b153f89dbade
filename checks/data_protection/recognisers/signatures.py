"""The end of a letter: a closing, a name, and an office or contact line below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.names import is_name, names
from foliocheck.checks.data_protection.recognisers.recogniser import places

WHAT = "signature"

_CLOSING = re.compile(
    r"(?:^|\n|(?<=[.!?]\s)|(?<=\s\s))[ \t]*(?P<closing>(?:(?:(?:[^\W\d]+[ \t]){1,4}(?:and|/)[ \t])?(?:Yours|Your)\s+(?:very\s+)?(?:sincerely|faithfully|truly|"
    r"ever|respectfully)|(?:(?:With\s+)?(?:kind|kindest|best|warm|warmest|many)\s+(?:regards|wishes|thanks)|Regards|"
    r"Best|Sincerely|Cheers|Yours|Thanks|Many thanks|Thank(?:ing)? you|Sincerely yours|Respectfully(?: yours)?|All the "
    r"best|Warmly|Take care|Cordially|(?:Gyda )?[Dd]iolch|"
    r"With (?:best|kind|warm) (?:regards|wishes)|With thanks|(?-i:V?BW|KR|KRs|BR)|Rgds|(?:\w+[ \t]){1,4}(?:regards|"
    r"wishes|thanks)(?: (?:again|in advance|as always|to all|and (?:many |best |kind )?(?:thanks|wishes|regards)))?|"
    r"Thanks again|Thanks in advance|"
    r"Yours(?:[ \t]\w+){1,3}|Mit freundlichen Gr(?:ü|ue)(?:ß|ss)en|Cordialement|Bien à vous|Saludos(?: cordiales)?|"
    r"Atentamente|Met vriendelijke groeten?|Cofion(?: gorau| cynnes)?|Yn gywir|Yr eiddoch yn gywir)))[ "
    r"\t]*[,.!]?(?:[ \t]from:?)?[ \t]*(?:\n\s*|\s{2,}|,\s|[|]\s|\s?[–—-]{1,3}\s|(?:(?<=regards)|(?<=wishes)|(?<=sincerely)|(?<=faithfully))\s(?=(?-i:(?:Dr|"
    r"Prof|Mrs?|Ms|Miss)\b|[A-Z][a-z]+ [A-Z])))(?P<rest>(?:.*\n?){1,8})",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:(?:Counter-?|E-?)?[Ss]igned|[Ss]ignature)(?: by| for| on behalf of [^:\n]{2,40})?(?:\s{0,2}:\s{0,3}|,?[ \t]*\n\s{0,3}|"
    r"\s(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.?\s)?[A-Z][\w'’.-]+\s[A-Z]))(?P<rest>[^\n]{5,60}(?:\n[^\n]{3,60})?)"
)
_ENDS = (
    "sincerely",
    "faithfully",
    "truly",
    "ever",
    "respectfully",
    "regards",
    "wishes",
    "cheers",
    "thanks",
    "best",
    "yours",
    "gorau",
    "cynnes",
    "cofion",
    "gywir",
    "you",
    "warmly",
    "care",
    "cordially",
    "diolch",
    "kr",
    "bw",
    "br",
    "rgds",
    "again",
    "advance",
    "grüßen",
    "gruessen",
    "cordialement",
    "saludos",
    "cordiales",
    "atentamente",
    "groet",
    "groeten",
)
_ENDED = re.compile(r"[a-z]+[ \t]*[,.!]?[ \t]*(?:\n|\s{2}|,\s|[–—|-]|\sfrom\b|\s(?:dr|prof|mrs?|ms|miss|[a-z]+)\b)")
_SIGNED_FOR = re.compile(
    r"^(?:\s|[_.…*-]|[(\[]?(?:signed|signature|signature here|p\.?p\.?|/s/|for and on behalf of|e-?signed|sgd)[)\]]?[:.]?)*", re.IGNORECASE
)
_OFFICE = re.compile(
    r"\b(?:head|director|dean|manager|lecturer|professor|tutor|officer|principal|deputy|assistant|coordinator|co-ordinator|lead|leader|chair|registrar|librarian|adviser|advisor|consultant|nurse|teacher|fellow|"
    r"technologist|technician|developer|designer|administrator|secretary|president|vice|chief|executive|engineer|curator|editor|supervisor|mentor|examiner|assessor|inspector|sergeant|trainer|governor|matron|sister|midwife|surgeon|registrar|physician|doctor|therapist|pharmacist|radiographer|paramedic|practitioner|clinician|educator|specialist|coach|facilitator|moderator|reviewer|analyst|researcher|scientist|psychologist|counsellor|chaplain|clerk|bursar|treasurer|convenor|representative|direktor\w*|directeur|directrice|ward|RN|RGN|MBBS|MBChB|MRCP|FRCP|PhD|MSc|BSc|"
    r"department|faculty|school|university|college|team|unit|service|division|institute|hospital|trust|academy|library|tel|phone|e-?mail|mobile|pennaeth|cyfarwyddwr|darlithydd|"
    r"rheolwr|swyddog|athro|athrawes|tiwtor|adran|prifysgol|coleg|ysgol|ysbyty|cydlynydd|arweinydd|uwch)\b|@|\d{4}",
    re.IGNORECASE,
)

_LINE_OF_OFFICE = re.compile(
    r"(?:,[ \t]?[^\n]{0,30})?[ \t]*\n[ \t]*[A-ZÀ-ÖŴŶ][\w'’&/-]+(?:[ \t](?:[A-ZÀ-ÖŴŶ][\w'’&/-]+|of|and|for|&|y|a|yr|"
    r"in)){1,5}(?:,[^\n]{0,40})?[ \t,]*(?:\n|$)"
)
"""A line of words with capitals right below a name: an office or a department, in whichever words."""

_POST = re.compile(
    r"\b(?:head|director|dean|manager|lecturer|professor|tutor|officer|principal|coordinator|co-ordinator|lead|leader|chair|registrar|librarian|adviser|consultant|nurse|teacher|supervisor|mentor|examiner|sergeant|inspector|matron|sister|midwife|surgeon|doctor|therapist|pharmacist|practitioner|educator|specialist|facilitator|coach|technologist|developer|designer)\b",
    re.IGNORECASE,
)


def _in_capitals(line: str) -> tuple[str, int, int] | None:
    """A name written all in capitals, as under typed letters: "OWEN CASTELLAN"."""
    match = re.match(r"(?:(?:DR|PROF|MRS?|MS|MISS)\.? )?([A-Z][A-Z'-]+(?: [A-Z]\.?)? [A-Z][A-Z'-]+)(?=\s*(?:$|,|\())", line)
    return (match.group(1), match.start(1), match.end(1)) if match and is_name(match.group(1).title()) else None


def _closings(text: str, lower: str) -> Iterator[re.Match[str]]:
    """The closings of letters, looked for around the words by which closings end."""
    done = 0
    for place in places(lower, _ENDS):
        if place < done or not _ENDED.match(lower, place):
            continue
        floor = max(done, place - 50)
        ahead = text[floor:place]
        starts = [match.end() for match in _BEGUN.finditer(ahead)]
        for start in ((0,) if floor == 0 else ()) + tuple(starts):
            # the pattern takes in the line end that it begins with
            at = floor + start - (1 if start and ahead[start - 1] == "\n" else 0)
            if match := _CLOSING.match(text, at):
                done = match.end("closing")
                yield match
                break


_BEGUN = re.compile(r"\n|[.!?]\s(?!\n)|\s\s(?!\n)")
"""Where a closing may begin: at a new line, after a sentence, after a gap."""


def find(text: str) -> list[Hit]:
    """Every signature of a letter in `text`: the name below the closing. Prose about closings is left out."""
    hits: list[Hit] = []
    lower = text.lower()
    for match in _closings(text, lower):
        rest = match.group("rest")
        skip = _SIGNED_FOR.match(rest)
        offset = skip.end() if skip else 0
        # "Hester⏎⏎Hester Tregarth": the first name as written by hand, then the typed block
        by_hand = re.match(
            r"(?P<first>[^\W\d_]{2,15})[ \t]*\n[\s_=–—-]*(?=(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Mx)\.?\s)?(?P=first)\s)", rest[offset:]
        )
        offset += by_hand.end() if by_hand else 0
        first_line = rest[offset:].partition("\n")[0]
        named = next(iter(names(first_line)), None) or _in_capitals(first_line)
        if named is None or named[1] > 12 or len(first_line) > 90:
            continue
        formal = bool(re.search(r"sincerely|faithfully|truly|cywir|gywir", match.group("closing"), re.IGNORECASE))
        below = rest[offset + named[2] :][:200]
        if not formal and not _OFFICE.search(below) and not _LINE_OF_OFFICE.match(below):
            continue
        start = match.start("rest") + offset + named[1]
        hits.append(
            Hit(
                what=WHAT,
                value=named[0],
                start=start,
                end=start + len(named[0]),
                confidence=0.85 if formal else 0.7,
                spellings=(named[0],),
                person=named[0],
            )
        )
    for match in _SIGNED.finditer(text):
        named = next(iter(names(match.group("rest"))), None)
        if named and named[1] <= 4 and _POST.search(match.group("rest")[named[2] :]) and not any(hit.value == named[0] for hit in hits):
            start = match.start("rest") + named[1]
            hits.append(
                Hit(
                    what=WHAT,
                    value=named[0],
                    start=start,
                    end=start + len(named[0]),
                    confidence=0.6,
                    spellings=(named[0],),
                    person=named[0],
                )
            )
    return hits
