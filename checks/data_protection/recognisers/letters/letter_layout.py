"""The end of a letter by how it is laid out: a name alone on its line, an office below it, and above it what ends a letter, in whichever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.names import names

OFFICE = re.compile(
    r"\b(?:head|director|dean|managers?|lecturer|professor|tutor|officer|principal|deputy|assistant|co-?ordinator|lead|leader|chair|registrar|librarian|advis[eo]r|consultant|nurse|teacher|reader|chancellor|provost|"
    r"rector|fellow|technologist|technician|developer|designer|administrator|secretary|president|chief|executive|engineer|editor|supervisor|mentor|examiner|assessor|verifier|inspector|sergeant|trainer|matron|sister|"
    r"midwife|surgeon|doctor|therapist|pharmacist|paramedic|practitioner|clinician|educator|specialist|coach|facilitator|moderator|analyst|researcher|scientist|psychologist|counsellor|chaplain|clerk|bursar|"
    r"(?:[a-zß-ÿ]*råd(?:giver|givare)|(?:pro)?re[kc]tor(?:in)?|dekan(?:in)?|professorin|professore?ssa|[a-zß-ÿ]*leiter(?:in)?|[a-zß-ÿ]*koordinator(?:in)?|førsteamanuensis|[a-zß-ÿ]*lektor(?:in)?|dozent(?:in)?|docent[ei]?|adjunkt|hoogleraar|opleidingsmanager|directeur|directrice|"
    r"responsable|coordinateur|coordinatrice|coordinador[a]?|coordenador[a]?|direttrice|direttore|director[a]|cyfarwyddwr\w*|pennaeth|darlithydd|swyddog|tiwtor|rheolwr\w*|cydlynydd|athro|athrawes|léachtóir|stiúrthóir|oifigeach|bainisteoir|múinteoir|comhordaitheoir)|"
    r"representative|partner|owner|founder|curator|producer|architect|foreman|chef|warden)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"[ \t*_]*(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Revd?)\.?[ \t]+)?$")
_DEGREE = r"\(?(?:[A-Z][A-Za-z]{0,2}[A-Z]\w*|he/him|she/her|they/them)\)?,?"
_REST_OF_LINE = re.compile(
    rf"(?:(?:[ \t*_]*+(?:,[ \t]|(?<=[ \t])){_DEGREE}(?:,?[ \t]{_DEGREE}){{0,3}})?[ \t*_]*+(?:,[ \t]*+)?(?=\n)|[ \t]?[,|(–-][^\n]{{3,90}})"
)
"""Nothing but letters of degrees behind the name; or the office on the same line. Blanks are taken whole: thousands of them could be parted in as many ways."""
_CLOSES = re.compile(r"[ \t]*[^\W\d_][^\n.!?:;@\d]{2,60},[ \t]*")
"""A short line that ends with a comma."""
PRESENTS = re.compile(
    r"\s*(?:the|our|this|these|an?|meet|here)\b|[^\n]*\b(?:these|following|below|speakers|authors|contributors|members)\b", re.IGNORECASE
)
"""A line that leads to a list of people, not to the end of a letter."""
_NEXT_ONE = re.compile(r"[^\n]{0,90}\n(?:[^\n]{3,90}\n)?[ \t*_]{0,4}$")
_GREETS = re.compile(r"\s*(?:dear|hi|hello|hey|annwyl|to|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_LETTER = re.compile(
    r"(?:^|\n)[ \t\"“‘]*(?:(?:dear|hi|hello|hey|annwyl)\s[^\n]{2,50}|to whom it may concern[^\n]{0,5}|(?:supporting|supporter|line manager|manager|referee|witness|confirmation|letter|statement)[^\n]{0,60}(?:statement|support|reference|letter|recommendation)[^\n]{0,30}|(?:statement|comments?|confirmation|reference|testimonial) (?:from|of|by) [^\n]{3,50})(?:\n|$)|"
    r"\bI (?:hereby |am happy to |can |would |have (?:read|seen|observed|reviewed|discussed|known|worked|supervised|managed)\b|strongly |fully |gladly |am pleased to )*(?:confirm|vouch|certify|endorse|recommend|have (?:known|worked|supervised|managed|read|seen|observed|reviewed|discussed)|agree (?:with|that)|support (?:this|the|her|his|their))\b|"
    r"\bin support of\b|\bwithout (?:hesitation|reservation)\b",
    re.IGNORECASE,
)
"""Words by which a letter or a statement of support is known."""
_REACH = 2500
_FIRST = re.compile(r"[ \t]*(?P<first>[^\W\d_]{2,15}|[A-Z]\.?)[ \t,]*")


def by_layout(text: str) -> Iterator[tuple[str, int, int]]:
    """Names that sign a letter by where they stand: the name, where it starts and ends."""
    letter: int | None = None
    for name, start, end in names(text):
        line = text.rfind("\n", 0, start) + 1
        rest = _REST_OF_LINE.match(text, end)
        if not line or rest is None or not _ALONE.match(text[line:start]):
            continue
        below = text[end : end + 140].split("\n\n")[0]
        office = OFFICE.search(below[: 90 if "\n" in below else 60])
        if not office:
            continue
        above = text[max(0, line - 200) : line].rstrip().rpartition("\n")[2]
        if PRESENTS.match(above) or _is_listed(text, end, below):
            continue
        if _CLOSES.fullmatch(above) and not _GREETS.match(above) and len(above.split()) <= 10:
            yield name, start, end
            continue
        by_hand = (first := _FIRST.fullmatch(above)) is not None and first["first"].strip(".") in (name.split()[0], name[0])
        if letter is None or letter < start - _REACH:
            letter = next((match.start() for match in _LETTER.finditer(text, max(0, start - _REACH), line)), None)
        if letter is not None and (by_hand or above.endswith((".", "!", "?", "…", '"', "”"))):
            yield name, start, end


def _is_listed(text: str, end: int, below: str) -> bool:
    """Whether below a name's office stands another name with an office: a list of people."""
    for _, start, finish in names(below):
        if _NEXT_ONE.fullmatch(below[:start]) and OFFICE.search(text[end + finish : end + finish + 60].partition("\n\n")[0]):
            return True
    return False
