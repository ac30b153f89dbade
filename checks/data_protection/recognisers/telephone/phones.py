"""Telephone numbers: British and international, also the ranges set aside for drama, which belong to nobody but count as real here."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import phonenumbers

from foliocheck.checks.data_protection.recognisers.numbers.columns import is_measured
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.spans import Kept
from foliocheck.checks.data_protection.recognisers.telephone import phone_reasons, phone_shapes, phones_abroad, shown_only

WHAT = "phone"

_SEPARATOR = r"[ \u00a0\u2007\u2009\u202f.\-‐‑–]"
_GAP = rf"(?:{_SEPARATOR}{{1,2}}|[ \t]?\n[ \t]?)?"
_CANDIDATE = re.compile(
    rf"(?:(?<![\w./#£$€+%-])|(?<=\b[Mm]ob\.)|(?<=\b[Tt]el\.)|(?<=\b[Pp]h\.)|(?<=\b[MmTt]\.)|(?<=[A-Za-z])(?=\(0))(?<!\d[:=])(?<!\d,(?!0\d{{4}}[ ]?\d{{3}}[ ]?\d{{3}}(?!\d)))(?P<number>(?:(?:\+|"
    rf"00|\(\+)[1-9]\d{{0,2}}\)?{_GAP}(?:\(0\){_GAP})?(?:\(\d{{1,4}}\){_GAP})?|\(0\d{{2,4}}\){_GAP}|\(0\)[ ]?\d|0 (?=\d \d )\d|0\d{{2,4}}\t(?=\d{{3,4}} ?\d{{3,4}}\b)\d|0\d)(?:{_GAP}\d){{6,12}})(?![\w%]|[.,:]\d|/(?!\d{{1,2}}(?![\d/]))\d|-(?!\d{{1,2}}(?![\w-]))\w|\s(?:page |site )?(?:views|downloads|hits|visitors|readers|followers|plays|words|pages|points|lumens|in stock|copies|pieces|pixels|rows|units|entries|ms|bytes|votes|marks|likes|clicks|steps|tickets)\b)"
)
_TEL_LINK = re.compile(
    r"\b(?:(?:tel|callto|sms):/{0,2}|wa\.[\w.-]{2,40}/|signal\.[\w.]{2,20}/#p/|t\.me/(?=\+)|(?:viber|tg|whatsapp)://\w{2,10}\?(?:number|phone)=|(?:skype|facetime(?:-audio)?|imessage):(?=[+\d])|(?:api|web)\.whatsapp\.com/send/?\?phone=|https?://[\w.-]+/[\w/.-]{0,60}\?(?:phone|tel|mobile)=)(?P<number>(?:[+(]|%2B){0,2}\d(?:[\d().-]|%20|%2D|%28|%29|%2B){5,24}\d)",
    re.IGNORECASE,
)
_US = re.compile(r"(?<![\w.,/#-])(?P<number>(?:1[-. ])?\(?[2-9]\d{2}\)?[ .-]\d{3}[.-]\d{4})(?![\w.-]\d|\w)")
_US_BRACKETED = re.compile(r"(?<![\w.,/#-])(?P<number>(?:1[-. ])?\([2-9]\d{2}\)[ -]?[2-9]\d{2}[ .-]\d{4})(?![\w.-]\d|\w)")
_SLASHED = re.compile(r"(?<![\w./#£$€+%-])(?P<number>0\d{2,4}\s?/\s?\d{3,4}[ ]?\d{3,4})(?![\w./-])")
_NEEDED = re.compile(r"(?:\d[\s().\-‐‑–/]{0,3}){8}")
_CONTEXT = re.compile(
    r"\b(?:tel|tél|phone|phoned|telephone|mobile|mob|cell|landline|call|called|ring|rung|rang|text|texted|sms|whatsapp|fax|contact|hotline|helpline|line|switchboard|number|ffôn|dial|ext|extension|"
    r"t|m|p|f|home|work|office|reach\w*|signal|viber)\b\s?[.:)]?|(?-i:(?<=[a-z])(?:Tel|Phone|Mobile|Mob|Telephone))\b|_(?:tel|phone|mobile|mob)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:(?:order|ordre|kund|kunde|faktura|saks|artikel|best)nr|ISBN|ISSN|ISNI|URN|UKPRN|UPIN|LAESTAB|lot|batch|ORCID|DOI|EAN|barcode|grant|award|order|invoice|ticket|asset|serial|part|sku|charity|company|vat|reg(?:istration)?|licen[cs]e|product|drawing|model|version|build|release|firmware|"
    r"(?<!caller )id|ref(?:erence)?|accreditation|certificate|contract|policy|vacancy|job|permit|approval|shelfmark|accession|catalogue|issue|(?-i:pp?)|vol|unix|timestamp|created|modified|coordinates?|lat|"
    r"lon|views|logins|rows|po|purchase order|ean|upc|doi|account(?! (?:manager|director|executive|handler|team|lead))|a/c|sort code|nhs|patient|case|sample|specimen|items?|readings|(?-i:reading)|reading(?=:)|sensors?|records?|steps|probe|node|meeting|session|papers|student|staff|code|badge|offer|voucher|coupon|scores?|e\.g|eg)\b[\s.:#no]{0,6}(?:for [^.\n\d]{1,25})?[^.\n]{0,12}$",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:an?|the|my|our|one|another|this|that|former) (?:\w+ )?(?:student|staff|patient)(?: member)?(?: who (?:\w+ ){1,4})?\s?[(,–-]\s?$",
    re.IGNORECASE,
)
"""Who is called there: no label of a number."""
_REFEREE = re.compile(
    r"\b[Rr]ef(?:eree|erence)?s?\.?\s?[:–-]?\s(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?)\.? )?[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w'’-]+){1,2}(?:, [a-z][a-z ]{2,20})?\s?[,(:–—-]\s?$"
)
"""“Ref: Dr T Oduya, ”: somebody to be asked, and no number of a letter."""
_LABELLED = re.compile(
    r"\b(?:tel|phone|mobile|call)\b[^\d\n]{0,12}$|(?:\b(?:mob|ph|cell|text|sms|signal|whats ?app|landline|home|work|contact(?: no\.?| number)?|next of kin|(?-i:[mtMT])(?=[:.\s]))|[☎📞📱])[\s.:=(|→–-]{1,4}$|"
    r"\b(?:r[aiu]ng|phoned|texted|texts|calls|called|whats ?app(?:s|ed)|messaged)\s(?:(?:me|us|in|back|home|again|him|her|them)\s){0,2}(?:from|on|off|under)\s(?:(?:his|her|their|a|the) )?$",
    re.IGNORECASE,
)
"""A label of a telephone number right before it: what else is numbered in the line counts no more."""
_WHOSE_NUMBER = re.compile(
    r"\s(?:is|was|['’]s)\s(?:my|his|her|their|our|the|[A-Z]\w+['’]s)\s(?:\w+\s)?(?:number|mobile|phone|landline|cell)\b|\s?[,(–-]\s?(?:my|his|her|their)\s(?:\w+\s)?(?:number|mobile|phone|cell)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"^(?:0?[1-9]|[12]\d|3[01])[.\-/ ](?:0?[1-9]|1[0-2])[.\-/ ](?:19|20)\d{2}|^(?:19|20)\d{2}[.\-](?:0[1-9]|1[0-2])[.\-]")
_ZIP_BEFORE = re.compile(r"\b[A-Z]{2},?\s{1,3}$")
_ZIP = re.compile(r"\d{5}-\d{4}")
"""Behind the two letters of a state: "Boston, MA 02110-1301"."""
_YEARS = re.compile(r"^(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}$")
_UK_SHAPES = {
    (5, 6),
    (5, 3, 3),
    (4, 3, 4),
    (3, 4, 4),
    (3, 8),
    (4, 7),
    (11,),
    (5, 2, 4),
    (5, 2, 2, 2),
    (2, 3, 3, 3),
    (4, 4, 3),
    (3, 2, 2, 2, 2),
    (5, 4, 2),
    (5, 5),
    (5, 3, 2),
    (10,),
    (4, 6),
    (3, 3, 5),
    (4, 3, 2, 2),
    (5, 1, 5),
}


_NAMED = 0.5
"""How firm a reason is where somebody's name stands right beside a number."""
_NOBODYS = re.compile(r"\(?999\)?[ .-]?\d{3}[ .-]?\d{4}|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:19|20)\d\d")
"""Ten figures that begin like the call for help: no area of any land has them, and numbers of patients do."""
_FEWEST = 3
"""A number has so many different figures at least."""
_DUMMIES = frozenset((
    "01234567890", "07123456789", "02012345678", "01234567891", "0123456789", "07012345678", "07777777777", "07000000000", "01111111111",
))  # fmt: skip
"""Numbers that run on, as forms show how one is written."""


_KEYED_AS_PHONE = re.compile(r"(?:tel|phone|mobile|mob|cell)\w{0,8}[\"']?\s?[:=]\s?[\"']$", re.IGNORECASE)
"""The key of a script right before a number."""
_NO_PART = re.compile(r"\n|-\d{1,2}$")
"""From here on figures are no part of a number: the next line goes on with some of its own, or the same desk has the next numbers, too ("0161 496 0732-33")."""
_COUNTED = re.compile(
    r"\s(?:views|downloads|hits|visitors|words|pages|points|lumens|in stock|copies|pieces|pixels|rows|units|entries|ms|bytes)\b"
)
_KEYED = re.compile(r"\w[\"']?\s?[:=]\s?[\"']$")


def find(text: str) -> list[Hit]:
    """Every telephone number in `text`, in order."""
    if not _NEEDED.search(text):
        return []
    hits = Kept()
    for match in _TEL_LINK.finditer(text):
        if hit := _linked(match):
            hits.add(hit)
    for match in _CANDIDATE.finditer(text):
        hit = _hit(text, match)
        if hit is None and (more := _NO_PART.search(match["number"])):
            first = _CANDIDATE.match(text[: match.start("number") + more.start()], match.start())
            hit = _hit(text, first) if first else None
        if hit:
            hits.add(hit)
    for match in _SLASHED.finditer(text):
        if _CONTEXT.search(text[max(0, match.start() - 25) : match.start()]) and _british(match.group("number")):
            hits.add(_made(text, match.start("number"), match.end("number"), 0.8))
    for start, end, said in phones_abroad.found(text):
        if not (
            re.sub(r"\D", "", text[start:end]) in _DUMMIES
            or len(set(re.sub(r"\D", "", text[start:end]))) < _FEWEST
            or _COUNTED.match(text, end)
            or (not said and _AGAINST.search(text[max(0, start - 40) : start]))
        ):
            # the key of a script says it for certain: "tel":"…"
            hits.add(_made(text, start, end, 0.85 if said and _KEYED.search(text, max(0, start - 8), start) else 0.7))
    for start, end in phone_shapes.found(text, hits):
        if re.sub(r"\D", "", text[start:end]) not in _DUMMIES and not (
            _ZIP.fullmatch(text, start, end) and _ZIP_BEFORE.search(text, max(0, start - 6), start)
        ):
            hits.add(_made(text, start, end, 0.65))
    for match in (*_US_BRACKETED.finditer(text), *_US.finditer(text)):
        before = text[max(0, match.start() - 40) : match.start()]
        if (match.re is _US_BRACKETED or _CONTEXT.search(before)) and not _AGAINST.search(before):
            hits.add(_made(text, match.start("number"), match.end("number"), 0.7))
    kept = [
        replace(hit, doubted=True) if shown_only.shows_how(text, hit) else hit
        for hit in hits
        if not is_measured(text, hit.start) and not _NOBODYS.fullmatch(hit.value)
    ]
    return sorted(kept, key=lambda hit: hit.start)


def _linked(match: re.Match[str]) -> Hit | None:
    raw = match.group("number")
    raw = unquote(raw)
    digits = re.sub(r"\D", "", raw)
    if not 7 <= len(digits) <= 15:
        return None
    value = " ".join(raw.split())
    return Hit(
        what=WHAT, value=value, start=match.start("number"), end=match.end("number"), confidence=0.95, spellings=(match["number"], value)
    )


def _hit(text: str, match: re.Match[str]) -> Hit | None:
    raw, start = match.group("number"), match.start("number")
    if _in_address(text, start):
        return None
    before, after = text[max(0, start - 60) : start], text[match.end() : match.end() + 40]
    before = re.sub(r"\d(?:[ ,;.-]{0,2}\d){4,}[ ,;]{1,2}$", "", before)  # one number of several in a row
    before = shown_only.without_eg(before, after)
    context = bool(
        _CONTEXT.search(before[-45:])
        or re.match(r"\s*\(?(?:mobile|mob|home|work|office|tel|fax|ext)", after, re.IGNORECASE)
        or _WHOSE_NUMBER.match(after)
    )
    if (
        _DATE.match(raw)
        or _YEARS.match(raw)
        or (
            (
                (_AGAINST.search(before) and not _OF_SOMEBODY.search(before) and not _REFEREE.search(before))
                or phone_reasons.NUMBERED.search(before)
            )
            and not _LABELLED.search(before[-24:])
        )
    ):
        return None
    plain = "0" + raw[3:].lstrip() if raw.startswith("(0)") else raw.replace("(0)", "")
    shape = tuple(len(run) for run in re.findall(r"\d+", plain))
    separators = set(re.findall(r"[.\-‐‑–]", raw))
    confidence = 0.6
    if raw.startswith(("+", "00", "(+")):
        said = context or phone_reasons.strength(text, start, match.end("number")) >= _NAMED
        if not _international(plain, said) or (len(shape) > 3 and "." in separators and " " in raw) or max(shape[1:], default=9) < 2:
            return None
        confidence = 0.75
    else:
        if (
            shape not in _UK_SHAPES
            and not (context and (shape == (1,) * 11 or (len(shape) <= 4 and 3 <= shape[0] <= 5 and min(shape) >= 2)))
        ) or not _british(plain):
            return None
        if len(separators) > 1 or ("." in separators and not context and not (plain.startswith("07") and shape == (5, 3, 3))):
            return None
        if shape in ((11,), (10,), (5, 5)):
            confidence = 0.55 if plain.startswith("07") or len(plain) == 11 else 0.3
        if len(re.sub(r"\D", "", plain)) == 10 and not context:
            return None
    if not context and _rows_of_figures(text, start, match.end()):
        # a number in the grouping of telephone numbers ("07700 900614") is one among other figures, too
        confidence -= 0.1 if raw.startswith("0") and shape in ((5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4)) else 0.3
    confidence += 0.3 if context else 0.0
    if _KEYED_AS_PHONE.search(before):
        confidence = max(confidence, 0.85)
    return _made(text, start, match.end("number"), min(confidence, 0.99)) if confidence >= 0.5 else None


def _made(text: str, start: int, end: int, confidence: float) -> Hit:
    raw = text[start:end]
    value = " ".join(raw.split())
    return Hit(what=WHAT, value=value, start=start, end=end, confidence=confidence, spellings=tuple(dict.fromkeys((raw, value))))


def _in_address(text: str, start: int) -> bool:
    """Whether the number stands inside a web address."""
    word = re.search(r"\S*$", text[max(0, start - 200) : start])
    return bool(word and re.search(r"://|www\.|[?&][\w-]+=", word.group()))


_MOBILE_BEFORE = re.compile(r"(?<!\d)07\d{9}[\s,;]{1,3}$")
_MOBILE_BEHIND = re.compile(r"[\s,;]{1,3}07\d{9}(?!\d)")
"""Another mobile right beside it makes no table of figures."""


def _rows_of_figures(text: str, start: int, end: int) -> bool:
    """Whether more figures stand right before or after, as in a table of numbers."""
    before, after = _MOBILE_BEFORE.sub("", text[max(0, start - 14) : start]), text[end : end + 16]
    return bool(re.search(r"\d[\s,;]{1,3}$", before) or (re.match(r"[\s,;]{1,3}\d", after) and not _MOBILE_BEHIND.match(after)))


def _international(plain: str, said: bool) -> bool:
    try:
        number = phonenumbers.parse(re.sub(r"^00", "+", plain), None)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number) and (
        said or phonenumbers.is_valid_number(number) or number.country_code in (44, 1, 33, 353, 49, 61)
    )


def _british(plain: str) -> bool:
    digits = re.sub(r"\D", "", plain)
    if digits in _DUMMIES:
        return False
    if not re.match(r"0(?:1\d|2[03489]|3[0347]|5[56]|7[0-9]|8[0-9]|9\d)", digits) or len(digits) not in (10, 11):
        return False
    if len(set(digits[2:])) < 2:
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(digits, "GB"))
    except phonenumbers.NumberParseException:
        return False
