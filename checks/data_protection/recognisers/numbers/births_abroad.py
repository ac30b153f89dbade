"""Births told in the tongues of portfolios with a place or a name between the word for it and the day: "Geboren te Zandhoek op 4 mei 1988", "Ganwyd Bronwen Maddocks ar 19 Mawrth 1992", "am 4. Mai 1988 in Altenried geboren"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import DATE, NO_DATE, NO_DAY
from foliocheck.checks.data_protection.recognisers.numbers.who_was_born import is_no_person, is_shown_how
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

WHAT = "date-of-birth"
WORDS = (
    *("geboren", "geb. in", "geb. te", "née ", "né ", "né(e)", "nacid", "nació", "nato ", "nata ", "nasc", "urodz", "född", "født", "fødd", "syntyn", "narozen", "roden", "rojen", "született"),
    *("ganwyd", "ganed", "ei geni", "ei eni", "rugadh", "born in", "doğum", "geburtsort", "geboorteplaats", "naissance", "nacimiento", "nascita", "urodzenia", "and date of birth", "& date of birth"),
)  # fmt: skip
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞŁŚŻŹČŠŽİŞĞÓŴŶ])[\w'’.-]*"
_SMALL = r"(?:van|von|de|der|den|del|della|di|da|do|dos|la|le|les|sur|am|an|ob|bei|y|i)"
_PLACE = rf"(?:[nbdgmt](?=[A-Z]))?{_CAPITAL}(?:[ /]{_SMALL}){{0,2}}(?:[ -]{_CAPITAL}){{0,3}}(?: ?\([^()\d\n]{{2,24}}\))?(?:, {_CAPITAL}(?: {_CAPITAL})?)?"
_IN = r"(?:in|te|à|a|au|en|em|no|na|w|we|i|på|v|ve|vo|yn|yng|ym|'n|ann an|a bhí|sa|den)"
_ON = r"(?:op|am|den|le|el|il|em|a|dnia|dne|ar|ar an|air|air an|on|on the|l['’])"
_BORN = r"(?:geboren|geb\.|n[ée]e?|né\(e\)|nacid[oa]|nació|(?-i:[Nn]at[oa])|nascid[oa]|nasceu|urodzon[ya]|urodził[a]? się|född|født|fødd|ganwyd|ganed|rugadh|narozen[aáýy]?|(?:ei |eu )?(?:geni|eni))"
_AFTER = re.compile(
    rf"(?<!\w){_BORN},?(?: (?:é|í|iad|mi|fi|ef|hi|e|i))?(?: {_IN})?(?: {_PLACE})?(?: {_IN} {_PLACE})?,?(?: (?:{_ON}))? ?{DATE}",
    re.IGNORECASE,
)
"""The word for birth, the place or who was born, the day."""
_ASIDE = re.compile(
    rf"(?<!\w)(?:wurde|ist|bin|wird|werd|is|ben|blev|ble|är|er|estoy|fue|è)?(?: (?:ik|ich|er|sie|hij|zij|ze))?,? ?(?:am|op|den|el|il|dnia) {DATE}(?: {_IN} {_PLACE})? geboren(?!\w)",
    re.IGNORECASE,
)
_TURKISH = re.compile(rf"{DATE}(?: tarihinde)?(?: {_CAPITAL})? (?:doğumlu|(?:\w+['’](?:da|de|ta|te) )?doğ(?:du|dum|muş))", re.IGNORECASE)
_FIELD = re.compile(
    rf"(?<!\w)(?:(?:lieu et date|date et lieu) de naissance|(?:lugar y fecha|fecha y lugar) de nacimiento|(?:luogo e data|data e luogo) di nascita|(?:local e data|data e local) de nascimento|geburtsort(?: und -?(?:datum|tag)|/-?(?:datum|tag))|geboorteplaats(?: en -?datum|/-?datum)|"
    rf"miejsce i data urodzenia|data i miejsce urodzenia|doğum yeri(?: ve| /|/) ?tarihi|(?:place|town) (?:and|&) date of birth)\s?[:|\t]?\s{{0,3}}{_PLACE},?\s(?:{_ON}\s)?{DATE}",
    re.IGNORECASE,
)
"""The field of a form that asks for both."""
_FAR = 140


def find(text: str) -> list[Hit]:
    """Such dates in `text`, in order."""
    hits: list[Hit] = []
    for place in places(small(text), WORDS):
        for pattern in (_AFTER, _ASIDE, _TURKISH, _FIELD):
            told = pattern.finditer(text, max(0, place - 60), min(len(text), place + _FAR))
            match = next((match for match in told if match.start() - 40 <= place <= match.end()), None)
            if match is None:
                continue
            start, end = match.span("value")
            if (
                any(hit.start < end and start < hit.end for hit in hits)
                or NO_DATE.fullmatch(match["value"])
                or NO_DAY.fullmatch(match["value"])
                or is_no_person(text[max(0, match.start() - 70) : match.start()])
                or is_shown_how(text, start, end)
            ):
                continue
            value = " ".join(match["value"].split())
            spellings = tuple(dict.fromkeys((match["value"], value)))
            hits.append(Hit(what=WHAT, value=value, start=start, end=end, confidence=0.8, spellings=spellings))
            break
    return sorted(hits, key=lambda hit: hit.start)
