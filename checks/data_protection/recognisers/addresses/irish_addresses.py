"""Postal addresses of Ireland: parts with commas or in lines before a county, a district of Dublin or an Eircode, many without a number or a street."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.addresses import homes
from foliocheck.checks.data_protection.recognisers.addresses.led_addresses import is_led_to
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, is_name
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

EIRCODE = re.compile(r"(?<![\w/-])[A-Z]\d[\dW][ \u00a0]?(?=[A-Z]*\d)[\dA-Z]{4}(?![\w/-])")
"""The postcode of the Republic of Ireland."""
_COUNTIES = (
    "Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Fermanagh|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|"
    "Sligo|Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow|Chiarraí|na Gaillimhe|Ghaillimh|Mhaigh Eo|Dhún na nGall|Chorcaí|an Chláir|Luimnigh|Shligigh|Phort Láirge|Chill Dara|Bhaile Átha Cliath"
)
_COUNTY = re.compile(
    rf"\b(?:(?:Co\.?|County|Contae) (?:{_COUNTIES})|Dublin (?:[1-9]|1\d|2[0-4]|6W)|Baile Átha Cliath \d{{1,2}})\b(?! (?:ETB|County|Council|Hospital|Airport|University|Library|College)\b|['’]s\b)(?:,? {EIRCODE.pattern})?"
)
_ANY_COUNTY = re.compile(r"\bCo\.? [A-ZÀ-Ö][a-zà-ÿ]{3,14}\b(?! (?:ETB|Council|Hospital|Airport|University|Library|College)\b|['’]s\b)")
"""A county that is on no list: only behind a number and a street."""
_PARTICLE = r"(?:na|an|the|of|le|on|upon|y|yr|de|mo|agus|and)"
_CAPITAL = r"(?:[bdghmnt]-?(?=[A-ZÀ-Ö]))?[A-ZÀ-ÖŴŶ\d][\w'’./-]*"
_PART = rf"{_CAPITAL}(?: (?:{_CAPITAL}|{_PARTICLE})){{0,4}}"
_PARTS = re.compile(
    rf"(?<![\w'’.-])(?P<parts>{_PART}(?:(?:,[ \t]?|,?[ \t]*\n[ \t]*){_PART}){{0,4}})(?:,[ \t]?|,?[ \t]*\n[ \t]*|[ \t]){{1,2}}$"
)
_BETWEEN = re.compile(r",[ \t]?|,?[ \t]*\n[ \t]*")
_NUMBERED = re.compile(r"\d{1,4}[A-Za-z]?(?:[-/]\d{1,4})? [A-ZÀ-ÖŴŶ]|(?:Apt|Apartment|Flat|Unit|No)\.? \d{1,4}[A-Za-z]?\b")
_HOUSE = re.compile(
    r"\b(?:House|Cottage|Lodge|Farm|Farmhouse|Villa|Bungalow|Rectory|Grange|Glebe|Manse|Farmyard|Gate Lodge|View|Heights|Cottages|Court|Tigh|Teach|Tí)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Court|Crescent|Terrace|Row|Place|Square|Gardens|Grove|Rise|Hill|Mews|Walk|Way|Parade|Cottages|Park|View|Quay|Green|Heights|Lawn|Lawns|Downs|Manor|Estate|Villas|"
    r"Bank|Banks|Field|Fields|Wood|Woodlands|Vale|Brook|Bóthar|Sráid|Ascaill|Céide|Cluain|Páirc|End|Glen|Meadows?|Orchard|Paddocks?|Strand|Weir|Dock|Mall)\b"
)
_THEN_NUMBERED = re.compile(r"[^,\n\d]{3,40}[,\n] ?\d{1,4}[A-Za-z]?,? [A-ZÀ-Þ]")
"""The name of a house, then the number in its street."""
_SENTENCE = re.compile(r"(?<!\b[A-Z])(?<!\bCo)(?<!\bSt)(?<!\bRd)(?<!\bAve)(?<!\bApt)(?<!\bDr)(?<!\bNo)[.!?]\s|:\s|\(|\n\s*\n")
_COUNTED = re.compile(
    r"\d+ (?:[A-Z]\w+ )?(?:[A-Z]\w+)?(?:earners|tudents|taff|articipants|nfants|upils|utors|eople|achines|esponses|roups|orkshops)\b"
)
"""A number of people, not of a house."""
_BEFORE = 120


def found(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where such addresses begin and end, and whether an Eircode makes them sure."""
    ends = [(match.start(), match.end()) for match in _COUNTY.finditer(text)] if "Co" in text or "Dublin" in text or "Átha" in text else []
    counties = Spans(ends)
    for match in figures.beginning_at(EIRCODE, text, figures.behind_letters(text), 1):  # none of these lies within another
        if not counties.touch(match.start(), match.start() + 1):
            ends.append(match.span())
    listed = len(ends)
    if "Co. " in text or "Co " in text:
        ends += [match.span() for match in _ANY_COUNTY.finditer(text) if not counties.touch(match.start(), match.start() + 1)]
    for number, (start, end) in enumerate(ends):
        first = max(0, start - _BEFORE)
        parts = _PARTS.search(_from_the_sentence(text, first, start))
        if parts is None:
            continue
        begin = start - len(parts.group())
        begin, named = _without_the_name(begin, parts["parts"])
        if begin >= start:
            continue
        address = text[begin:end]
        coded = EIRCODE.search(address) is not None
        if homes.is_an_institutions(text, begin, end):
            continue
        named = named or is_led_to(text, begin, end)
        somebodys = named or homes.is_somebodys(text, begin, end)
        numbered = _NUMBERED.match(address)
        if number >= listed and not (numbered and _STREET.search(address) and "," in address):
            continue
        several = _BETWEEN.search(text[begin:start].rstrip(", \n")) is not None
        if (coded and (numbered or somebodys or _THEN_NUMBERED.match(address))) or (
            somebodys and ((numbered and not _COUNTED.match(address)) or (_HOUSE.search(address) and "," in address) or (named and several))
        ):
            yield begin, end, coded


def _from_the_sentence(text: str, first: int, last: int) -> str:
    """The text before a place, from where its sentence begins."""
    ahead = text[first:last]
    return ahead[max((match.end() for match in _SENTENCE.finditer(ahead)), default=0) :]


def _without_the_name(begin: int, parts: str) -> tuple[int, bool]:
    """Where an address begins behind the name of who lives there, and whether there was one."""
    rest = parts
    named = False
    while (between := _BETWEEN.search(rest)) and not any(sign.isdigit() for sign in rest[: between.start()]):
        part = rest[: between.start()]
        if not is_name(part) or _HOUSE.search(part) or _STREET.search(part):
            break
        if named and not is_given(part.split()[0]):
            break  # a place behind the name: "Siobhán Ní Bhriain, Tulach Mhór, …"
        begin, rest, named = begin + between.end(), rest[between.end() :], True
    return begin, named
