"""Whose a postal address is, by the words around it: somebody's home, an institution's or a publisher's place, or nobody's in an exercise."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import names

_HOME = re.compile(
    r"\b(?:home|house|kitchen|lives?|lived|living|resid\w+|visit(?:ed|s)?|post(?:ed)?|sen[dt]|deliver\w*|collect\w*|courier\w*|parcel|return\w*|address(?:es)?|her|his|my|their|flat|digs|lodg\w+|next of kin|mother|father|mam|parent|carer|borrower|c/o|(?:laptop|tablet|webcam|headset|router|dongle|kit|printer|books?) to|moved|stay\w*|door)\b|['’]s\s",
    re.IGNORECASE,
)
"""Words around an address by which it is somebody's."""
_AT_HOME = re.compile(
    r"\b(?:(?:at|my|her|his|their) (?:own )?(?:home|house|flat|kitchen|place|digs|mother|mum|mam|parents)\b|kitchen|home (?:visit|address)|I stay(?:ed)? at|lives?|lived|living (?:at|in)|['’]s (?:home|house|flat|kitchen|place|door)|next of kin|front door|woonadres|thuisadres|woonachtig|wohnhaft|privat(?:adresse|anschrift)|domicilio|domiciliad[oa]|residente|residenza|domicile|demeurant|morada|bostadsadress|hem(?:adress|ma)|hjemmeadresse|bopæl|bosatt|adres zamieszkania|zamieszkał[aey]|"
    r"seoladh baile|cyfeiriad cartref|kotiosoite|ev adresi|adresa (?:bydliště|domiciliu)|lakcím)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:university|college|school|scoil|gaelscoil|coláiste|ollscoil|academy|institute|institiúid|hospital|ospidéal|trust|department|dept|faculty|library|leabharlann|offices?|centre|center|services?|campus|limited|ltd|teo|plc|press|"
    r"publish\w*|council|commission\w*|authority|agency|museum|club|society|association|hotel|inn|clinic|practice|hospice|conference|venue|church|cathedral|parish|garda|station|airport|ETB|etb|board|union|bank of|credit union|pub|restaurant|caf[eé]|theatre|hall|"
    r"workshops?|registered in|company|reception|HQ|printed by|(?:business|technology|enterprise|retail|science|office) park|industrial estate|and sons|& sons|citizens (?:information|advice)|skills|headquarters|GmbH|shop|bookshop|gallery)\b",
    re.IGNORECASE,
)
_NAMED_AFTER_ONE = re.compile(
    r"\b(?:Church|College|University|Station|School|Hospital|Library|Hall|Parish|Garda|Museum|Cathedral|Union|Inn|Trust|Council)(?= (?:Road|Rd|Street|St|Lane|Avenue|Ave|Drive|Close|Court|Crescent|Terrace|Row|Place|Square|Gardens|Grove|Rise|Hill|Walk|Way|View|Green)\b)"
)
"""A street that is named after such a house."""
_PUBLISHER = re.compile(
    r"\b(?:Springer|Elsevier|Routledge|Taylor (?:&|and) Francis|Wiley|Sage|SAGE|Palgrave|Pearson|McGraw|Cengage|Emerald|De Gruyter|Brill|MDPI|Frontiers|PLOS|Informa|Macmillan|Blackwell|IEEE|ACM|Bloomsbury|Hachette|Penguin|Harper\w*|Creative Commons|Free Software Foundation)\b[^\n]{0,40}$|"
    r"\b(?:GmbH|AG|KG|B\.?V|N\.?V|Inc|LLC|Ltd|S\.?A|SARL|S\.?r\.?l|SpA|Oy|AB|AS|A/S|ApS|Pty|LLP|Foundation|Stiftung|Verlag|Éditions|Editions|e\.V)\.?\s?[,|\n–-]\s?$"
)
"""A house that prints books or sells something, right before its address."""
_EXERCISE = re.compile(
    r"\b(?:übung|exercise|worksheet|copy (?:out )?(?:the|this) address|dialogue|role[- ]?play|(?:learners|students|pupils) (?:write|read|copy|practi[cs]e|find|locate)|schreiben sie|escrib\w+|écrivez|detective|fictional|imagin\w+|invented|made[- ]up|"
    r"map (?:exercise|task|reading)|grid reference|sherlock|lesson \d+|dictation|gap[- ]fill)\b[^\n]{0,60}$|\b(?:novel|film|character)\b(?:[^\n.!?]|\.(?! [A-ZÀ-Þ])){0,60}$",
    re.IGNORECASE,
)
"""Before an address that learners of a language or of maps are given."""
_OF_THE_NET = re.compile(r"\S*(?:@|://|\bwww\.)\S*")
"""An e-mail address or a link, whose own words ("…@eastmarch-etb…") say nothing of the house."""
LIVES_BESIDE = re.compile(
    r"\b(?:lives?|lived|living) (?:above|over|behind|beside|next to|opposite|near|by|at the back of) (?:her|his|their|the|an?|our) (?:old |own )?\w+, $",
    re.IGNORECASE,
)
"""Who lives above a school lives in no school."""
_WORKS_AT_HOME = re.compile(r"\bhome[- ](?:office|study|studio|workshop|school\w*)\b", re.IGNORECASE)
_AROUND = 70
_RIGHT_BEFORE = 3
"""A comma and a blank at most stand between a name and the address that goes with it."""


def plain(before: str) -> str:
    """The words before an address without those that sound like an institution's and are not: who works at home, lives above a shop."""
    return _WORKS_AT_HOME.sub("home", LIVES_BESIDE.sub(" lives ", before))


def is_somebodys(text: str, begin: int, end: int) -> bool:
    """Whether a name stands before an address, or a word for a home or for sending things in its sentence."""
    before = text[max(0, begin - _AROUND) : begin]
    after = re.split(r"[.!?]\s|\n", text[end : end + _AROUND])[0]
    return any(names(before)) or _HOME.search(before.rpartition("\n\n")[2]) is not None or _HOME.search(after) is not None


_PARTY = re.compile(r"(?:,| of| \(|, (?:who lives|residing|living|resident) (?:at|in))\s?$")


def is_at_home(text: str, begin: int) -> bool:
    """Whether the sentence before an address says that it is where somebody lives."""
    before = plain(re.split(r"[.!?]\s|\n\n", text[max(0, begin - _AROUND) : begin])[-1])
    return _AT_HOME.search(before) is not None and _INSTITUTION.search(before) is None


def is_an_institutions(text: str, begin: int, end: int) -> bool:
    """Whether an address is that of a house with many people, by its own words or those before it in the same block."""
    before = plain(_OF_THE_NET.sub(" ", text[max(0, begin - _AROUND) : begin]).rpartition("\n\n")[2])
    if any(len(before) - last <= _RIGHT_BEFORE and not _INSTITUTION.search(name) for name, _, last in names(before)):
        before = ""  # somebody's, whatever they do there
    return any(_INSTITUTION.search(_NAMED_AFTER_ONE.sub(" ", words)) for words in (before, text[begin:end]))


def stands_behind_a_name(text: str, begin: int) -> bool:
    """Whether a person's name stands right before an address, as one party beside an institution: "between Fenmarsh College and Lazlo Winterton, 18 …"."""
    before = text[max(0, begin - _AROUND) : begin]
    gap = _PARTY.search(before)
    return gap is not None and any(last == gap.start() and not _INSTITUTION.search(name) for name, _, last in names(before))


def is_nobodys(text: str, begin: int) -> bool:
    """Whether an address is a publisher's, or one of an exercise."""
    before = text[max(0, begin - _AROUND) : begin]
    return _PUBLISHER.search(before) is not None or _EXERCISE.search(before) is not None
