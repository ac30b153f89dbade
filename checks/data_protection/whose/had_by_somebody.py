"""Who has a value by the few words right before it, though these name an office, too: "Oifig Mháire Ní Dhuibhir: …", "to Máire's account, …", "by Pál at the partner library (…"."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, is_unknown
from foliocheck.checks.data_protection.recognisers.reading.names import is_given, is_name, ordinary, plain
from foliocheck.checks.data_protection.whose.post_words import is_made_of_posts, office_words, role_words

_WORD = r"[A-ZÀ-ÞŴŶ][\w'’-]*[a-zà-ÿŵŷ]"
_NAME = rf"{_WORD}(?: (?:Ní|Nic|Ó|Mac|Uí|ap|ab|ferch|van|von|de|der|di|da) ?{_WORD}| {_WORD}){{0,3}}"
_OFFICE_OF = re.compile(
    rf"(?:^|[\n.;|(,] ?)(?:Oifig|Swyddfa|Büro(?: von)?|Bureau d[e’']|Despacho de|Ufficio di|Kantoor van|Kontoret til|Gabinete d[eoa]|Office of|Room of|Study of)\s?(?P<title>(?:an Dr|Dr|Prof|Professor|Mrs?|Ms|Miss|Mx|Frau|Herrn?|Mme|M\.|Sra?\.?|Sig\.?(?:ra)?)\.? )?(?P<name>{_NAME})"
    r"(?:,[^,\n\d:]{2,30})?\s?[:,(–—-]?\s(?:(?:tel|ffôn|fón|phone|t)\b[.:]{0,2} ?)?$"
)
"""The office of one person, by the name: "Büro Frau Sommer: "."""
_THINGS = r"(?:(?:current|savings|bank|own|personal|private|home|work|new|old|joint) )?(?:account|a/c|iban|card|mobile|phone|telephone|number|landline|line|cell|whats ?app|details|bank details|address|house|flat|place|home)"
_OWNED = re.compile(rf"(?<![\w'’-])(?P<name>{_WORD}(?: {_WORD})?)(?:['’]s|['’](?= )) {_THINGS}\s?(?:[:,(–—-]|is|was|at)?\s{{0,2}}$")
"""“to Máire's account, ”."""
_OF_THEM = re.compile(
    rf"\b(?:by|from|with|to|for|via|through|rang|phoned|called|texted|ask(?:ed)?|met) (?P<name>{_WORD}) (?:at|in|from|of|over at|down in) (?:the|our|my|their|its|your) [^.\n\d(@:]{{2,45}}?\s?[(,]?\s?$"
)
"""“Rang back by Pál at the partner library (”."""
_FOR_THEM = re.compile(
    rf"[\s,(–-]{{1,3}}(?:for|of|belonging to|belongs to|(?:which|that) (?:is|was)) (?P<name>{_WORD}(?: {_WORD})?)(?:['’]s)?(?=[\s,.;:)]|$)"
)
"""Behind a number: "… for Jide, mine left out"."""
_LENITED = re.compile(r"(?<=^[BCDFGMPST])h(?=[a-zà-ÿ])")


def who_has_it(before: str) -> str | None:
    """The name of who has a value, by the words right before it; None where they name nobody."""
    office = _OFFICE_OF.search(before)
    if office and (office["title"] or _is_somebody(office["name"])):
        return office["name"]
    owned = _OWNED.search(before)
    if owned and _is_somebody(owned["name"]) and not is_common(owned["name"].split()[0]):
        return owned["name"]
    named = _OF_THEM.search(before)
    if named and (
        is_given(named["name"])
        or not named["name"].isascii()
        or not (plain(named["name"]) in ordinary() or is_common(named["name"]) or _is_of_offices(named["name"]))
    ):
        return named["name"]
    return None


def for_whom(after: str) -> str | None:
    """The name of whom a number is said to be for, by the words right behind it; None where they name nobody."""
    found = _FOR_THEM.match(after)
    if found is None or is_common(found["name"].split()[0]) or found["name"].isupper():
        return None
    return found["name"] if _is_somebody(found["name"]) or (is_unknown(found["name"]) and not _is_of_offices(found["name"])) else None


def _is_of_offices(word: str) -> bool:
    return plain(word) in role_words() or office_words().search(word) is not None


def _is_somebody(name: str) -> bool:
    """Whether words with capitals are a person's: a whole name, or one that begins with a given name, as it stands or with an Irish h behind its first letter."""
    if office_words().search(name) or is_made_of_posts(name):
        return False
    first = name.split()[0]
    return is_name(name) or is_given(first) or is_given(_LENITED.sub("", first))
