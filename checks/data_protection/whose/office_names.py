"""What is named beside a value: an organisation, a place where people meet, or somebody by title and surname, or surname first."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, names, ordinary, plain
from foliocheck.checks.data_protection.whose.organisations import heads_an_address, is_a_company
from foliocheck.checks.data_protection.whose.post_words import DOUBLE_BARRELLED, is_made_of_posts, office_words

_VENUE = re.compile(
    r"(?:^|[\n.;(|])[ \t]*(?:the )?(?:(?:conference |training |event )?(?:venue|hotel)|where|location|meeting place|held (?:at|in)|takes place (?:at|in)|training (?:room|day|venue)s? (?:at|in)|meet(?:ing)? (?:at|in)|lieu|ort|veranstaltungsort|tagungsort|(?:(?:recommended|nearest|our) )?(?:pub(?: quiz)?|restaurant|guest ?house|hostel|b&b)|(?:christmas|staff|team|end[- ]of[- ]term) (?:lunch|dinner|party|meal|do|social)|"
    r"treffpunkt|lugar|local|luogo|sede|sted|plats|paikka|plaats|locatie|lleoliad|ionad)\b(?:\s?:|(?<=[ ntd] at|[ nt] in|g at|g in|d at|d in|s at|s in))[^\n:]{0,80}$",
    re.IGNORECASE,
)
_HELD_AT = re.compile(
    r"\b(?:was|were|is|are|be|been) (?:held|hosted|run|delivered) (?:at|in)\s[^\n:.]{0,30}$|\b(?:took|takes|taking) place (?:at|in)\s[^\n:.]{0,30}$"
)
_SOMEBODYS = re.compile(r"['’]s?[\s,]|\b(?:home|house of|flat|her|his|their|my|mine|bei|chez|casa de|hos|thuis)\b", re.IGNORECASE)
_VISIT_US = re.compile(r"\b(?:visit|find|join|meet|come and see|drop in on) us(?: \w+)? (?:at|in|on)\s$", re.IGNORECASE)
_TITLED = re.compile(
    rf"(?<!\w)(?:Frau|Herrn?|Mme|Mmes|Mlle|Madame|Monsieur|M\.|Sra?\.|Srta\.|Señora?|Sig\.?(?:ra|na)?|Signora?|Dott\.?(?:ssa)?|Dra?\.?|Prof\.?|Mrs?\.?|Ms\.?|Miss|Mx\.?|Mevr\.|Mevrouw|Dhr\.|Meneer|Fru|Hr\.|Dona|Doña|Don|Sister|Matron|Staff Nurse|Sgt|Cpl|Capt|Revd?\.?|Canon|Rabbi|Imam)"
    rf"[ \t]+(?P<name>(?:[{UPPER}]\.[ \t]?)?(?:(?:von|van|de|der|den|du|da|do|dos|la|le|el|al|ap|ó|ní)[ \t]+){{0,2}}[{UPPER}][{LOWER}]+(?:['’-][{UPPER}]?[{LOWER}]+)*)(?![\w@])"
)


def is_where_people_meet(before: str) -> bool:
    """Whether the words before an address say that people meet there, and not in somebody's home."""
    if _VISIT_US.search(before):
        return True
    found = _VENUE.search(before[-130:]) or _HELD_AT.search(before[-130:])
    return found is not None and not _SOMEBODYS.search(found.group())


def is_behind_premises(before: str) -> bool:
    """Whether a number is the telephone behind the address of a house of business, and no word of a home stands there."""
    found = _PREMISES.search(before)
    return found is not None and not _SOMEBODYS.search(found.group())


def is_an_offices(name: str) -> bool:
    """Whether what looks like a person's name holds the name of an organisation ("Förderverein Lernwerkstatt") or is made of words for posts."""
    if is_given(name.split()[0]) and office_words().search(DOUBLE_BARRELLED.sub("", name)) is None:
        return False  # "Nan Cassidy-Ward"
    return office_words().search(name) is not None or _A_BANK.search(name) is not None or is_made_of_posts(name)


def is_below_an_organisation(before: str) -> bool:
    """Whether right before an address stands, as a part of it, the name of an organisation: "Inverbeg Public Library, 3 Mill Lane"."""
    found = _PART_OF_AN_ADDRESS.search(before)
    if _A_FLOOR.search(before):
        line = before.rpartition("\n")[2]
        return not _SOMEBODYS.search(line) and not any(names(line))
    if found is None:
        return False
    if any(end == len(found["part"]) and is_given(name.split()[0]) and not is_an_offices(name) for name, _, end in names(found["part"])):
        return False  # "between Fenmarsh College and Lazlo Winterton, 18 …"
    if _A_BUILDING.search(found["part"]):
        above = before[: found.start("part")]
        head = _PART_OF_AN_ADDRESS.search(above)
        if is_below_an_organisation(above) or (head is not None and is_made_of_posts(head["part"])):
            return True
    known = office_words().search(DOUBLE_BARRELLED.sub("", found["part"])) is not None or is_a_company(found["part"])
    return (known and not _SOMEBODYS.search(found["part"])) or heads_an_address(found["part"] + ",")


def by_title_or_turned(text: str) -> list[tuple[str, int, int]]:
    """The people in `text` named by title and surname ("Frau Nowak"), or with the surname first ("Renwick, Isla"): the name, where it starts and ends."""
    return [
        *(
            (match["name"], match.start(), match.end())
            for match in _TITLED.finditer(text)
            if not office_words().fullmatch(match["name"]) and plain(match["name"]) not in _NO_SURNAME
        ),
        *(
            (f"{match['first']} {match['last']}", match.start(), match.end())
            for match in _TURNED.finditer(text)
            if is_given(match["first"]) and plain(match["last"]) not in ordinary() and not office_words().fullmatch(match["last"])
        ),
    ]


_TURNED = re.compile(
    rf"(?:^|(?<=[\n\t|;(:] )|(?<=[\n\t|;(:]))(?P<last>[{UPPER}][{LOWER}]+(?:['’-][{UPPER}]?[{LOWER}]+)*), (?P<first>[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)(?=[\s(),;:.–-]|$)"
)
"""A surname and a given name behind it, where a line or cell begins."""
_A_BANK = re.compile(r"\b(?:Mutual|Bank|Savings|Building Society|Credit Union)$")
_PART_OF_AN_ADDRESS = re.compile(
    rf"(?:^|[\n,:;(|])[ \t]*(?P<part>[{UPPER}][^,\n:;|]{{2,50}}?)\s*[,\n]\s*(?:(?:Unit|Suite|Floor|Block|Level|Bay|Shop)\s)?$"
)
_A_FLOOR = re.compile(
    r"(?:^|[:,(\n] ?)(?:(?:Level|Floor) (?:\d{1,2}|[A-G])|(?:Lower |Upper )?(?:Ground|First|Second|Third|Fourth|Fifth|Top) [Ff]loor|(?:Seminar |Training |Lecture |Meeting )?[Rr]oom [A-Z]?\d{1,3}[A-Z]?),\s*$"
)
"""Right before an address, as houses with many people have them: in a home it is a flat."""
_A_BUILDING = re.compile(r"\b(?:Building|House|Block|Campus|Wing|Tower|Floor)$")
"""“Faculty of Education, Lister Building, 12 …”: the house between an organisation and its street."""
_BUSINESS = re.compile(
    r"\b(?:Business|Industrial|Retail|Trading|Enterprise|Science|Technology|Office|Innovation|Distribution|Shopping) (?:Park|Estate|Village|Quarter|Centre)\b|\b(?:Stad Ddiwydiannol|Parc (?:Busnes|Gwyddoniaeth|Menter)|Gewerbe(?:park|gebiet)|Industriegebiet|Zone (?:industrielle|artisanale)|Polígono Industrial|Zona Industriale|Bedrijventerrein)\b"
)


def is_among_businesses(value: str, before: str) -> bool:
    """Whether an address is that of a park of businesses, and no person's name stands right before it."""
    return (_BUSINESS.search(value) is not None or before.endswith((" Unit ", "\nUnit "))) and not any(
        len(before) - end <= _RIGHT_BEFORE for _, _, end in names(before)
    )


_RIGHT_BEFORE = 8
"""A comma or a line end, a blank, and "Unit"."""
_PREMISES = re.compile(
    r"(?:^|[\n.;|])[^\n.;|@]{0,40}\b(?:(?:Unit|Suite|Office|Studio|Block|Floor) [A-Z]?\d{1,3}[A-Z]?|(?:Business|Science|Retail|Industrial|Enterprise|Innovation) (?:Park|Estate|Village))\b[^\n;|@]{0,110}"
    r"[ \t\n.,;|]{1,3}(?:Tel|Telephone|Phone|T|Ffôn|Call|Fax|Ring)\b[.:]{0,2}\s?$"
)
"""The telephone behind an address in which houses of business stand."""
_NO_SURNAME = frozenset(("chair", "secretary", "president", "speaker", "who"))
