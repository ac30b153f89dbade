"""Postal addresses: a house and a street before a postcode, or a house and a street that somebody is said to live at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.addresses import foreign_addresses, homes, irish_addresses, named_addresses, titled_homes
from foliocheck.checks.data_protection.recognisers.addresses.led_addresses import is_led_to
from foliocheck.checks.data_protection.recognisers.reading import figures, invented
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import names

WHAT = "postal-address"

_POSTCODE = re.compile(r"(?<![\w/-])(?:[A-Z]{1,2}\d[A-Z\d]?[ \t\u00a0]{0,2}\d[A-Z]{2}|GIR ?0AA)(?![\w/-])", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-Z][a-z]")
_SMALL_LINE = re.compile(
    r"\b\d{1,4}[a-z]?,? (?:[a-z'’-]+ ){1,3}(?:street|st|road|rd|lane|avenue|ave|drive|close|court|crescent|terrace|row|"
    r"place|square|gardens|grove|rise|hill|mews|walk|way|cottages|park|view|green)\b",
    re.IGNORECASE,
)
_STREETS = (
    r"(?:Street|St\.?|Road|Rd\.?|Lane|Ln\.?|Avenue|Ave\.?|Drive|Dr\.?|Close|Cl\.?|Court|Ct\.?|Crescent|Cres\.?|Terrace|Row|Place|Pl\.?|Square|Sq\.?|Gardens|Gdns\.?|Grove|Rise|Hill|Mews|Walk|Way|Parade|"
    r"Cottages?|Farm|Lodge|Manor|View|Green|Park|Gate|End|Yard|Wharf|Quay|Embankment|Bank|Fold|Croft|Villas?|Vale|Side|Crossing|Hamlet|Heights|Fields?|Meadows?|Mead|Dene|Wynd|Loan|Brae|Boulevard|Broadway|Parc|Heol|Ffordd|Stryd|Lôn|Maes|Bryn|Approach|Circus|Chase|Copse|Orchard|Paddock|Ridge|Spinney|Common|Mount|Bridge|Passage|Alley|Arcade)"
)
_WORD = r"[A-Z][\w'’-]+"
_FLAT = r"(?:(?:Flat|Apartment|Apt\.?|Unit|Room|Suite|Studio)[ \t]\w{1,4},?[ \t\n]{1,3})?"
_NUMBER = r"\d{1,4}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?"
_LINE = (
    rf"{_FLAT}(?:(?:The[ \t])?{_WORD}(?:[ \t]{_WORD}){{0,2}}[ \t](?:Cottage|House|Farm|Lodge|Hall|Barn|Villa|Bungalow|Manor|"
    rf"Mill)s?,?[ \t\n]{{1,3}})?{_NUMBER},?[ \t](?:(?:The|St\.?|Upper|Lower|Old|New|Great|Little|North|South|East|West)[ "
    rf"\t])?{_WORD}(?:[ \t]{_WORD}){{0,3}}"
)
_NUMBERED = re.compile(rf"(?<![\w.,£$#/-])(?<!\d ){_LINE}")
_HOUSES = r"(?:Cottage|House|Farm|Farmhouse|Lodge|Barn|Villa|Bungalow|Manor|Vicarage|Rectory|Forge|Chapel|Stables|Granary|Grange|Priory|Mill|Manse|Croft|Steading|Dairy|Bothy|Parsonage|Schoolhouse|Gatehouse|Boathouse|Oast|Glebe|Homestead|Byre|Maltings|Smithy|Bakery|Bakehouse|Creamery|Tannery)"
_HOUSE_NAME = rf"(?:(?:The[ \t])?{_WORD}(?:[ \t]{_WORD}){{0,2}}[ \t]?{_HOUSES}\b|The[ \t](?:Old[ \t]{_WORD}|{_HOUSES}\b)|(?:Tŷ|Ty|Bryn|Plas|Llys|Hafod|Trem|Cae|Pen)[ \t-][\w'’-]+)"
"""“Rose Cottage”, “The Old Dairy”, “Tŷ Gwyn”."""
_NAMED = re.compile(rf"(?<!\w){_HOUSE_NAME},?[ \t\n]{{1,3}}(?:[\w'’-]+[ \t]){{0,3}}{_STREETS}\b")
_CELTIC_HOUSE = re.compile(
    r"(?:^|[\s(:,])(?P<house>(?:An )?(?:Teach|Tigh|Tí|Áras|Tŷ|Ty|Bryn|Plas|Llys|Hafod|Chy)[ -][\w'’ -]{2,30}),[ \t\n]$"
)
"""Before the number in its street: "Teach na Coille, 4 Bóthar na Trá"."""
_HOUSE_AND_TOWN = re.compile(rf"(?<!\w){_HOUSE_NAME}(?:,[ \t\n]{{1,3}}{_WORD}(?:[ \t]{_WORD}){{0,2}}){{1,3}},?[ \t\n]{{1,3}}\(?$")
_STREET_WORD = re.compile(rf"\b{_STREETS}(?=[\s,.;)]|$)")
_LIVES = re.compile(
    rf"\b(?:lives?|lived|living|resid\w+|return address|c/o [A-Z][\w'’. -]{{2,30}},|(?:house|flat|home|cottage) (?:is|was)|(?:gran|nan|mum|mother|dad|father|parents|sister|brother|aunt|uncle|neighbour|landlady|landlord|partner|wife|husband|carer),|[Hh]ome,|home address|home is|home(?=\s?:)|address(?: is)?|moved to|staying|stays|based|now|"
    rf"deliver\w*(?: to)?|sen[dt](?: \w+){{0,3}} to|drop(?:ped)?(?: \w+){{0,3}} (?:at|to)|collect(?:ed)?(?: \w+){{0,3}} "
    rf"from|pick(?:ed)? up(?: \w+){{0,2}} (?:at|from)|visit(?:ed|s)?(?: \w+){{0,2}} at|post(?:ed)?(?: \w+){{0,3}} "
    rf"to)(?:\b|(?<=,))[\s:]{{1,3}}(?:at |is |to |in |on )?(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?=\d))?(?P<value>{_LINE}(?:,?[ "
    rf"\t\n]{{1,2}}{_WORD}(?:[ \t]{_WORD})?){{0,3}})",
)
_SENTENCE = re.compile(
    r"[.!?]\s+(?=[A-Z])(?<!\b[A-Z]\. )(?<!\bSt\. )(?<!\bRd\. )(?<!\bAve\. )(?<!\bMrs\. )(?<!\bMr\. )(?<!\bDr\. )(?<!\bCo\. )|:(?=\s)|\((?!$)"
)
_FIELD = re.compile(
    r"\b(?:street|addr(?:ess)?|house|road|line|addr(?:ess)?[ _]?(?:line)?[ _]?\d|line[ _]?\d|town|city|county|village|post[ _-]?code|zip|"
    r"cod post|tref|cyfeiriad|country|region|locality)[\"'”’]?\s{0,2}[:;]$|^;|;;$",
    re.IGNORECASE,
)
"""The name of a part of an address, as forms and exports have it: the address goes on behind it."""
_FIELD_NAME = re.compile(
    r"[\"']?,?\s*[\"']?\b(?:street|addr(?:ess)?(?:[ _]?(?:line)?[ _]?\d)?|line[ _]?\d|town|city|county|village|post[ _-]?code|zip)[\"']?\s?:\s?[\"']?",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:university|college|school|academy|institute|hospital|trust|department|dept|faculty|library|office|centre|center|services?|"
    r"building|campus|limited|ltd|plc|press|publish\w*|council|museum|club|society|association|team|room|theatre|hotel|inn|studio|clinic|"
    r"surgery|practice|infirmary|hospice|conference|venue|ward|coleg|prifysgol|(?<!['’]r )ysgol|ysbyty|ETB|commission\w*|authority|head office|enquir\w+|reception)\b|\bPO Box\b",
    re.IGNORECASE,
)
_PLACE = r"(?:(?:The|Y|Yr|Ty|Tŷ)[ \t])?[A-ZÀ-ÖŴŶ][\w'’.-]+(?:[ \t-](?:upon|on|under|le|y|yr|the|in|by|[A-ZÀ-ÖŴŶ][\w'’.-]+)){0,3}"
_LINES = re.compile(rf"[ \t]*(?:,[ \t]?|,?[ \t]*\n[ \t]*)(?P<lines>{_PLACE}(?:(?:,[ \t]?|,?[ \t]*\n[ \t]*){_PLACE}){{1,4}}),?\s*")
_LIST = re.compile(rf"(?<![\w'’.-])(?P<parts>{_PLACE}(?:(?:,[ \t]?|,?[ \t]*\n[ \t]*){_PLACE}){{1,4}}),?\s*$")
"""A house and its village, or more, right before a postcode."""
_WELSH_STREET = r"(?:Heol|Ffordd|Stryd|Lôn|Maes|Rhes|Rhodfa|Allt|Bóthar|Sráid|Ascaill|Céide)"
"""Streets whose word stands first."""
_HOUSE_AND_STREET = re.compile(
    rf"(?<![\w'’.-])(?P<house>(?:The[ \t])?{_WORD}(?:[ \t]{_WORD}){{0,2}}),[ \t\n]{{1,3}}(?:(?:[A-Z][\w'’]+[ \t]){{1,3}}{_STREETS}\b|{_WELSH_STREET}[ \t]{_WORD})"
)
_HALL = re.compile(r"\b(?:Hall|Guildhall|Arms|Baths|Arena|Stadium|Exchange)$")
"""A house where people meet."""
_TITLE_LIKE = re.compile(r"\b(?:guide|report|review|week|unit|level|module|figure|table|version|product|code)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"(?<![.@])\b(?:press|publishers?|publishing|books|routledge|springer|wiley|elsevier|sage publications|pearson|palgrave|macmillan|bloomsbury|isbn|example|sample|dummy|format|e\.g\.)\b",
    re.IGNORECASE,
)


_SENTENCE_LIKE = re.compile(
    r"(?<![\w'’-])(?!(?:upon|on|under|le|the|of|in|by|and|y|yr|near|next|st|nr|co|c|o|uk|at|cum|juxta|with)\b|(?:an|na|nan|ar|dan|ger|uwch|wrth|de|du|la) [A-ZÀ-ÖŴŶ])[a-z]{2,}\b(?![\"']?\s?:)"
)
"""A small word between a street and a postcode, as in a sentence and not in an address."""
_COUNTED = re.compile(
    r"\b(?:week|floor|unit|level|module|lesson|session|chapter|figure|fig|table|part|step|task|topic|year|day|question|slide|appendix|section|stage|phase|group|"
    r"version|no|number|page)\.?\s{1,2}$",
    re.IGNORECASE,
)
"""Before a number that counts something else than houses."""


_NOBODYS = re.compile(
    r"\b(?:any(?:town|city|street|where|shire|place)|(?:your|my|any|some|test|example|sample) (?:street|road|avenue|lane|town|city|village|house|address|postcode))\b|"
    r"\b(?:221B Baker Street|10 Downing Street|\d Privet Drive|1600 Pennsylvania Ave\w*|Muster(?:stadt|straße|hausen|mann))\b|\b(?:AB1 ?2CD|A[AB]1 ?1A[AB]|ZZ99 ?\d[A-Z]{2})$",
    re.IGNORECASE,
)
"""Streets, towns and postcodes that stand for any: those of forms, and ZZ99, by which registers say that there is none."""


def find(text: str) -> list[Hit]:
    """Every postal address in `text`, in order. The value is written in one line."""
    hits: list[Hit] = []
    for match in sorted(_postcodes(text), key=lambda postcode: postcode.start()):
        start = _beginning(text, match.start())
        if (
            start is not None
            and not any(hit.start <= start < hit.end for hit in hits)
            and not _NOBODYS.search(text[start : match.end()])
            and not (match.re is irish_addresses.EIRCODE and homes.is_an_institutions(text, start, match.end()))
            and not invented.is_example("", text[match.end() : match.end() + 60])
        ):
            hits.append(_hit(text, start, match.end(), 0.9))
    for start, end, coded in irish_addresses.found(text):
        if not any(start < hit.end and hit.start < end for hit in hits) and not _NOBODYS.search(text[start:end]):
            hits.append(_hit(text, start, end, 0.9 if coded else 0.7))
    for start, end in foreign_addresses.places(text):
        if (
            not any(start < hit.end and hit.start < end for hit in hits)
            and not _NOBODYS.search(text[start:end])
            and not named_addresses.RIGHT_BEFORE.search(homes.plain(text[max(0, start - 60) : start]))
        ):
            hits.append(_hit(text, start, end, 0.8))
    for start, end in named_addresses.places(text):
        if not any(start < hit.end and hit.start < end for hit in hits) and not _NOBODYS.search(text[start:end]):
            hits.append(_hit(text, start, end, 0.75))
    for start, end in titled_homes.places(text, _TITLED_HOMES):
        if not any(start < hit.end and hit.start < end for hit in hits) and not _NOBODYS.search(text[start:end]):
            hits.append(_hit(text, start, end, 0.65))
    if figures.any_ends(_HOUSE_LIKE, text):
        for match in _LIVES.finditer(text):
            value = match.group("value")
            if (
                _STREET_WORD.search(value)
                and not _NOBODYS.search(value)
                and not _COUNTED.search(text[max(0, match.start("value") - 14) : match.start("value")])
                and not any(match.start() < hit.end and hit.start < match.end() for hit in hits)
            ):
                hits.append(_hit(text, match.start("value"), match.end("value"), 0.65))
    for field in _IN_A_QUERY.finditer(text) if "code=" in text or "zip=" in text else ():
        start = max(0, field.start() - _QUERY)
        begin = start + max((text.rfind(sign, start, field.start()) - start + 1 for sign in "\n\"'<>?"), default=0)
        plain = text[begin : field.end()].replace("&", "\n").replace("=", ":").replace("+", " ").replace("%20", "   ")
        hits += [
            _hit(plain, hit.start, hit.end, hit.confidence, begin)
            for hit in find(plain)
            if not any(hit.start + begin < other.end and other.start < hit.end + begin for other in hits)
        ]
    return sorted((hit for hit in hits if not homes.is_nobodys(text, hit.start)), key=lambda hit: hit.start)


_TITLED_HOMES = titled_homes.forms(_STREETS)
_QUERY = 300
_IN_A_QUERY = re.compile(r"\b(?:post_?code|zip)=[A-Za-z]{1,2}\d[A-Za-z\d]?(?:\+|%20)?\d[A-Za-z]{2}(?![\w%+])")
"""The postcode among the fields of a form, as a link carries them."""
_POSTCODE_END = re.compile(r"\d[A-Za-z]{2}(?![\w/-])")
_HOUSE_LIKE = re.compile(r"\d[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?,?[ \t][A-Z]")
"""A number before a word with a capital: without one nobody is said to live anywhere."""


def _postcodes(text: str) -> Iterator[re.Match[str]]:
    """The postcodes of a text, found from their ends: a figure and two letters."""
    for _, last in figures.before_letters(text):
        end = _POSTCODE_END.match(text, last - 1)
        for start in range(max(0, last - 7), last - 2) if end else ():
            if (match := _POSTCODE.match(text, start)) and end and match.end() == end.end():
                yield match
                break
    yield from figures.beginning_at(irish_addresses.EIRCODE, text, figures.behind_letters(text), 1)


def find_in_address(address: str) -> list[Hit]:
    """The postal address that a link to a map asks for ("…/maps?q=41+Wharf+Row,+…")."""
    return find(re.sub(r"[+=&?/]", " ", address)) if _MAP.search(address) else []


_MAP = re.compile(
    r"://(?:[\w-]+\.)*(?:maps?|google|bing|openstreetmap|waze|apple)\.[^\s/]+/[^\s]*(?:q|query|place|search|daddr|destination|address|where)[=/]",
    re.IGNORECASE,
)


def _beginning(text: str, postcode: int) -> int | None:
    """Where the address before a postcode begins: at a house number with a street, or at a named house; None where there is neither."""
    floor = max(0, postcode - 140)
    ahead = text[floor:postcode]
    lines = re.search(r"(?:.*\n+){0,6}.*$", ahead)
    ahead_start = floor + (lines.start() if lines else 0)
    ahead = text[ahead_start:postcode]
    sentence = max((match.end() for match in _SENTENCE.finditer(ahead) if not _FIELD.search(ahead[: match.end()])), default=0)
    sentence = max((sentence, *(match.end() for match in _POSTCODE.finditer(ahead))))  # there another address ends
    ahead, ahead_start = ahead[sentence:], ahead_start + sentence
    if _AGAINST.search(ahead):
        return None
    if re.search(r"\b(?:[Rr]oom|[Oo]ffice) \w{1,5}, [^\n]*\b(?:University|College|Campus)\b", ahead):
        return None  # where somebody works
    if re.search(r"\b(?:[Rr]oom|[Bb]uilding|[Bb]lock|[Ll]ab|[Tt]heatre)\s{1,2}$", ahead):
        return None  # the number of a room in the form of a postcode
    found = [
        match
        for match in _NUMBERED.finditer(ahead)
        if _looks_like_house(match.group())
        and not _COUNTED.search(ahead[: match.start()])
        and not _SENTENCE_LIKE.search(ahead[match.end() :].partition("\n")[0])
    ]
    if found and (_WHERE_MANY_MEET.search(ahead[: found[0].start()]) or _HALL_FIRST.match(found[0].group())):
        return None
    if found:
        house = _CELTIC_HOUSE.search(ahead, 0, found[0].start())
        return ahead_start + (house.start("house") if house else found[0].start())
    small = _SMALL_LINE.search(ahead)
    if (
        small
        and _looks_like_house(small.group())
        and not (_CAPITAL.search(small.group()) and _SENTENCE_LIKE.search(ahead[small.end() :].partition("\n")[0]))
    ):
        return ahead_start + small.start()
    named = _NAMED.search(ahead) or _HOUSE_AND_TOWN.search(ahead)
    if named:
        name = re.search(rf"(?:The[ \t])?{_WORD}(?:[ \t]{_WORD})?[ \t]?{_HOUSES}\b", named.group())
        return ahead_start + named.start() + (name.start() if name else 0)
    if text[ahead_start - 1 : ahead_start] == "(" and _IN_BRACKETS.fullmatch(ahead) and homes.is_at_home(text, ahead_start):
        return ahead_start
    return _in_lines(text, ahead, ahead_start)


_IN_BRACKETS = re.compile(
    r"[A-ZÀ-ÖŴŶ][\w'’-]+(?: (?:na|nan|an|y|yr|the|of|[A-ZÀ-ÖŴŶ][\w'’-]+)){0,4}(?:, [A-ZÀ-ÖŴŶ][\w'’-]+(?: [A-ZÀ-ÖŴŶ][\w'’-]+){0,3}){1,3},? "
)
"""A house and its village, as they stand in brackets behind somebody's home."""


def _in_lines(text: str, ahead: str, ahead_start: int) -> int | None:
    """Where an address without a number begins: a house or a street, or a place below a person's name, line by line or with commas."""
    if _INSTITUTION.search(homes.plain(ahead)):
        return None
    street = _HOUSE_AND_STREET.search(ahead)
    if street and not _HALL.search(street["house"]):
        return ahead_start + street.start("house")
    for led in _LIST.finditer(ahead):
        if is_led_to(text, ahead_start + led.start("parts")):
            return ahead_start + led.start("parts")
    for name, _, end in reversed(names(ahead)):
        rest = _LINES.fullmatch(ahead[end:])
        if rest and not _TITLE_LIKE.search(name):
            return ahead_start + end + rest.start("lines")
    return None


_HALLS = r"(?:Town|City|Village|Market|Community|Parish|Church|Memorial|Civic|Concert) Hall"
_WHERE_MANY_MEET = re.compile(rf"\b(?:Hotel|Inn|{_HALLS}|Guildhall|Conference|Venue|Theatre|Museum|Restaurant|Caf[eé])\b[^\n.]{{0,12}}$")
_HALL_FIRST = re.compile(rf"[^,\n\d]{{0,30}}\b{_HALLS}\b(?!,? (?:Cottages?|Flats?|House))")


def _looks_like_house(line: str) -> bool:
    number = re.search(r"\d+", line)
    return bool(
        number
        and not re.fullmatch(r"(?:19|20)\d{2}", number.group())
        and not re.search(
            r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Ionawr|Chwefror|Mawrth|Ebrill|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\b",
            line,
        )
    )


def _hit(text: str, start: int, end: int, confidence: float, offset: int = 0) -> Hit:
    raw = text[start:end].strip().rstrip(",")
    value = re.sub(r"[ \t]*,?[ \t]*\n+[ \t]*", ", ", raw)
    value = _FIELD_NAME.sub(", ", re.sub(r" ?· ?", ", ", value))
    value = re.sub(r"[ \t\u00a0]+", " ", value)
    return Hit(
        what=WHAT,
        value=value,
        start=start + offset,
        end=start + offset + len(raw),
        confidence=confidence,
        spellings=tuple(dict.fromkeys((raw, value, " ".join(raw.split())))),
    )
