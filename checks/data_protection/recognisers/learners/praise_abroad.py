"""Praise that speaks to a learner in another tongue than English, as tutors put it even into English comments: "da iawn, …", "maith thú, …", "très bien, …", "ka pai, …"."""

from __future__ import annotations

import re

_WORDS = (
    r"(?:da iawn(?: ti| chi| wir)?|ardderchog|bendigedig|gwych|rhagorol|campus|ymdrech (?:dda|wych|deg)|gwaith (?:da|gwych|ardderchog|rhagorol)(?: iawn)?|dal ati|"
    r"maith (?:thú|an (?:cailín|buachaill|bhean|fear))|ar fheabhas|go hiontach|an-mhaith|togha|bail ó dhia|obair (?:mhaith|iontach|an-mhaith|mhath)|"
    r"sgoinneil|(?:glè|fìor) mhath|math (?:thu|sibh|fhèin)|'s math a rinn thu|braw(?: wark)?|gey guid|weel done|"
    r"très bien|très bon travail|bon travail|bravo|excellent travail|félicitations|sehr gut|gut gemacht|prima|super gemacht|toll|klasse|"
    r"muy bien|buen trabajo|excelente(?: trabajo)?|enhorabuena|ottimo(?: lavoro)?|molto bene|bravissim[oa]|brav[oa]|muito bem|bom trabalho|parabéns|goed gedaan|goed zo|goed gewerkt|knap(?: gedaan| werk)?|"
    r"bra (?:jobbat|jobba|gjort)|godt (?:arbeid|arbejde|jobbet|gået)|flott (?:arbeid|jobba|jobbet)|flot arbejde|mycket bra|veldig bra|hyvin tehty|hyvää työtä|świetna robota|świetnie|dobra robota|brawo|výborně|foarte bine|felicitări|"
    r"ka pai(?: tō mahi)?|tino pai|shabash|bohut acha|bahut accha|aferin|çok iyi|μπράβο|браво|молодец|відмінно|отлично|sár-obair|iarracht (?:mhaith|an-mhaith|bhreá)|jó munka|bon effort|gute arbeit|gute leistung|buen esfuerzo|goede inzet|god innsats|bra insats)"
)
_PRAISE = re.compile(rf"(?:^|[\s\"“‘«¡>(:]){_WORDS}[,!:]?\s$", re.IGNORECASE)
_REMARK = re.compile(rf"(?:\s?[:–—|\t(,]|\s-)\s?(?:(?:[Mm]arc|\d{{1,3}}\s?%)\W{{1,3}})?{_WORDS}(?P<said>[^\n]{{0,160}})", re.IGNORECASE)
"""Behind a name that has a label or a cell of its own: what is remarked of its bearer's work."""
_GOES_ON = re.compile(
    r"\s?[!,.:–—-]{1,2}(?P<said>[^\n]{0,160})",
)
_OF_WORK = re.compile(
    r"\b\d{1,3}\s?%|\b\d{1,2}(?:[.,]\d)?\s?/\s?\d{1,3}\b|\b(?:marc|note|nota|voto|cijfer|betyg|karakter|ocena|punkte|marks?|grade)\s?:?\s?\d|"
    r"\b(?:you|your|yer|ye|eich|dy|ti|mwy|angen|ond|gwaith|waith|traethawd|obair|ach|aiste|níos|mhath|tu|ta|ton|vous|votre|vos|mais|du|dein\w*|deine|aber|tu[s]?|pero|tuo|tua|il tuo|ma|teu|seu|mas|je|jouw|maar|din|ditt|dit|men|essay|draft|evidence|referenc\w+|paragraph\w*|portfolio)\b",
    re.IGNORECASE,
)
_COLLEAGUES = re.compile(
    r"\b(?:tîm|cyfarfod|cynhadledd|cydweithwyr|prosiect|swydd|dyrchafiad|penodi|foireann|cruinniú|comhdháil|équipe|réunion|conférence|collègues?|poste|team|sitzung|tagung|kolleg\w+|stelle|equipo|reunión|congreso|colegas?|riunione|squadra|equipa|reunião|vergadering|baan|möte|møte|job|promotion|staff|conference|keynote|launch|meeting|new role|retire\w*|award|wedding|baby)\b",
    re.IGNORECASE,
)


def is_praised(text: str, start: int, end: int) -> bool:
    """Whether praise in another tongue speaks to who is named from `start` to `end`, and goes on to their work or their mark."""
    behind = _GOES_ON.match(text, end)
    if behind is None or not _PRAISE.search(text[max(0, start - 40) : start]):
        return False
    return _OF_WORK.search(behind["said"]) is not None and not _COLLEAGUES.search(behind["said"])


def is_remarked(text: str, end: int) -> bool:
    """Whether praise in another tongue stands as a remark behind a name that ends at `end`, and goes on to the work or its mark."""
    remark = _REMARK.match(text, end)
    return remark is not None and _OF_WORK.search(remark["said"]) is not None and not _COLLEAGUES.search(remark["said"])
