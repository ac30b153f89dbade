"""Telephone numbers of other lands in their national form: behind a word for telephone, beside a name or behind an e-mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from foliocheck.checks.data_protection.recognisers.everyday import is_common, is_unknown

_SWEDISH = re.compile(r"(?<![\w./#£$€+%-])(?P<number>0\d{1,3}-\d{2,3} \d{2,3} \d{2}(?: \d{2})?)(?![\w%-]|[.,:/]\d| \d)")
"""A hyphen behind the area and blanks in the rest: nothing but a Swedish number is written so."""
_ABROAD = re.compile(r"(?<![\w./#£$€+%-])(?P<number>0\d(?:[ .-]?\d){7,10})(?![\w%]|[.,:/]\d|[ .-]\d)")
_AMERICAN = re.compile(r"(?<![\w./#£$€+%-])(?P<number>(?!999)[2-9]\d{2}[ .-][2-9]\d{2}[.-]\d{4})(?![\w%-]|[.,:/]\d| \d)")
_PLAIN_ABROAD = re.compile(
    r"(?<![\w./#£$€+%-])(?P<number>[2-9]\d{2}[ .-]\d{3}[ .-]\d{3}|[2-9]\d{2} \d{2} \d{2} \d{2}|[2-9]\d(?: \d{2}){3}|[49]\d{2} \d{2} \d{3}|[6-9]\d{4}[ -]\d{5})(?![\w%]|[.,:/]\d|[ .-]\d)"
)
"""Numbers of lands that write no nought before them: they count behind a word for telephone alone."""
_BRACKETED = re.compile(r"(?<![\w./#£$€%+-])(?P<number>\(0\d{1,3}\)[ -]?\d{3,4}[ -]?\d{3,4})(?![\w%]|[.,:/]\d|[ .-]\d)")
_LABELS = (
    r"t[eé]l(?:[eé]?f(?:on|oon|onnummer)?|[eé]phone|efoni?|ephone|efono|éfono|efone|ewjn|f)?|tél[eé]ph|tlf|tlfn|tfno?|telef|téléph|phone|ph|mob|mobile?|mobil(?:telefon|nummer|nr)?|mobiel|móvil|mov|movil|"
    r"handy(?:nummer|nr)?|cel|cell|cellulare|celular|cellphone|port|portable|gsm|natel|puh|puhelin|kom|cep|komórka|tel[eé]m[oó]vel|telm|fijo|fixe|fax|telefax|whats ?app|wa|viber|fón|guthán|sími|тел|моб|телефон|τηλ|電話|电话|手机|هاتف|टेलीफोन"
)
_LABELLED = re.compile(
    rf"(?<![^\W_])(?P<label>{_LABELS})(?P<mark>[\"']?\.?\s?(?:no|nr|number|nummer|n°|nº)?\.?\s?(?:\([^()\d\n]{{1,20}}\))?\s?(?:[:：=]|\bis\b|(?<=[.)]))?)[ \t\u00a0]{{0,3}}[\"']?"
    r"(?P<number>(?:\+\d{1,3}[ .-]?)?\(?\d{1,5}\)?(?:(?:[ \u00a0\u202f.‑–-]|\s?/\s?){0,2}\d{1,8}){1,5})(?![\w%]|[.,:/]\d|[ .-]\d|\s?(?:[€$£]|%|px|mm|kg|GB|MB)\b)",
    re.IGNORECASE,
)
"""A word for telephone right before the number: it need not be one that is given out."""
_FEW_SIGNS = 3
"""A number has more different signs than this."""
_DIGITS = range(7, 14)
_YEARS = re.compile(r"(?:19|20)\d{2}")
_COUNTRIES = (
    "AU",
    "IE",
    "FR",
    "DE",
    "NZ",
    "NL",
    "BE",
    "IT",
    "ES",
    "AT",
    "CH",
    "ZA",
    "IN",
    "SE",
    "FI",
    "NO",
    "DK",
    "PL",
    "PT",
    "CZ",
    "GR",
    "NG",
    "KE",
)
_SAID_PHONE = re.compile(
    r"\b(?:tel|tél|téléphone|phone|telephone|telefon\w*|telefoon|mobil\w*|mob|handy\w*|fon|natel|gsm|puhelin|kom(?:órka|\.)|teléfono|telemóvel|cellulare|cell|portable|call(?! (?:number|for (?:papers|proposals|abstracts)))|ring|rang|text|whatsapp|landline|fijo|móvil|bel|joindre|appel\w+|ruf(?:t|en)?|llam\w+|chiam\w+|lig(?:a|ue|ar)|zadzwoń|soita|ring(?:a|e)?)\b[^\n\d]{0,30}$|"
    r"\b(?:her|his|my|our|their|(?-i:[A-Z])\w+['’]s) (?:\w+ )?(?:number|no\.?|nr\.?)(?: is| was|:)?\s$|\bbe (?:had|reached|rung|called|phoned|contacted|got)\b[^\n\d]{0,15}$|\b(?:who|s?he|they) (?:is|are|was|will be) on\s$",
    re.IGNORECASE,
)
_SAID_TO_SOMEBODY = re.compile(
    r"\b(?:add|ask|invite|contact|reach) (?-i:[A-Z])[\w'’-]+[^\n\d]{0,12}[(:,–-]\s?$|\b(?:ask|reach|ring|rang|rung|phoned?|called|dial(?:led)?)\s[^\n\d.]{2,45}\b(?:on|at|via)\s?$|\b(?:had|reached|found|available|caught|got) (?:on|at)\s?$|\b(?:joindre|appele[rz]|contacte[rz]|téléphone[rz]|rufen sie|ruf|anrufen|bel|bellen|llama(?:r|d)?|contactar|chama|chamar|ligue|ligar|chiama(?:re)?|kontakt\w*|zadzwo[ńn]\w*)\b[^\n\d.]{2,45}$|\b(?:joignable|erreichbar|bereikbaar|nås|dostępn\w|disponible)\b[^\n\d]{0,30}$|[\w.+-]{1,64}@[\w.-]{4,80}[ ,;|·/)]{1,4}(?:(?:or|oder|ou|och|of|and|und|et|y|e|mob|tel)\.? )?$",
    re.IGNORECASE,
)
"""Words before the number under which somebody can be reached, or an e-mail address right before it."""
_SAID_AFTER = re.compile(r"\s?\(?(?:mobile|mob|cell|home|work|office|landline)\b", re.IGNORECASE)
_NAMED_BEFORE = re.compile(
    r"(?:^|[\n|;,•(]|[.!?:]\s|\b(?:by|from|to|with|and|or|for|is|via|ask|ring|call|text|phone|contact|an|à|aan|til|till|con|med|mit|bij|chez)\s)[ \t]?(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,15})(?:[ -](?:(?:de|van|von|der|den|la|le|da|di|Ó|Ní|Mac) )?[A-ZÀ-Þ][\w'’-]{1,20}){0,2}\)?(?:\s?[(:,–—|\t-]|\s(?:on|at|au|op|unter|auf|på))?\s?$"
)
_KIN_BEFORE = re.compile(
    r"\b(?:sister|brother|mum|mother|dad|father|gran|nan|aunt|uncle|cousin|son|daughter|wife|husband|partner|friend|neighbour|landlady|landlord|colleague|mentor|tutor|supervisor|flatmate|driver|caretaker|technician)(?: (?:in|from|at) [A-Z][\w-]+)?\s?[(:,–—]\s?$"
)
"""Somebody's kin or neighbour right before the number."""
_NAMED_AFTER = re.compile(r"\s?[(,–—|-]?\s?(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,15})(?:[ -][A-ZÀ-Þ][\w'’-]{1,20}){0,2}\)?(?=\s?(?:$|[\n,.;|)]))")
"""A name right before the number, or right behind it, and nothing else."""
_DESK = re.compile(r"\b(?:School|Department|Dept|Faculty|Office|Library|Unit|Team|Desk|Institute|College|University)\b[^\n\d]{0,40},[ \t]$")
"""The last line below a name: an office, and the number."""
_GROUPED = re.compile(r"\(?\d+\)?[ .-]+\d[\d .-]*\d")
_MOBILE = re.compile(
    r"\(0\d{1,3}\)[ -]?\d{3,4}[ -]?\d{3,4}|0\d{2,3}([ .-])\d{3}\1\d{3,4}|0\d(?:[ .]\d{2}){4}|0\d{1,2}-\d{7,8}|0\d \d{3} \d{4}"
)
"""Groupings that hardly anything but a telephone number has, though it be none that is given out."""


def found(text: str) -> Iterator[tuple[int, int, bool]]:
    """Numbers of other lands in `text`: where each starts and ends, and whether a word for telephone says so."""
    for match in _LABELLED.finditer(text):
        if _is_labelled(match):
            yield *match.span("number"), True
    reached: list[int] = []
    for match in (*_ABROAD.finditer(text), *_PLAIN_ABROAD.finditer(text), *_BRACKETED.finditer(text)):
        before = text[max(0, match.start() - 45) : match.start()]
        said = bool(_SAID_PHONE.search(before) or _SAID_AFTER.match(text[match.end() : match.end() + 25]))
        beside = False
        if match.re is _ABROAD and not said:
            # “add Ludo (0491 570 156) and Mei (0491 570 158)”
            wide = text[max(0, match.start() - 150) : match.start()]
            said = _SAID_TO_SOMEBODY.search(wide) is not None or any(0 < match.start() - end <= 25 for end in reached)
            beside = not said and _is_beside_a_name(text, match)
        if (said or beside) and (
            _is_valid(match["number"])
            or ((beside or match.re is not _PLAIN_ABROAD) and _MOBILE.fullmatch(match["number"]))
            or _is_led_to(before, match["number"])
        ):
            reached.append(match.end())
            yield match.start(), match.end(), said
    for match in _AMERICAN.finditer(text):
        if _is_beside_a_name(text, match):
            yield match.start(), match.end(), False
    for match in _SWEDISH.finditer(text):
        yield match.start(), match.end(), False


def _is_labelled(match: re.Match[str]) -> bool:
    """Whether the figures behind a word for telephone are a number: long enough, in groups, and no years."""
    runs = re.findall(r"\d+", match["number"])
    digits = "".join(runs)
    if len(digits) not in _DIGITS or len(set(digits)) < 3 or digits in "01234567890123" or digits == "1234567890":
        return False
    if any(_YEARS.fullmatch(run) for run in runs) and len(runs) > 1 and not digits.startswith("0"):
        return False
    marked = any(sign in match["mark"] for sign in ":：=.)") or not match["label"].isascii()
    if match["label"].lower() in ("port", "wa", "kom", "cep", "cel", "mov", "fixe", "ph") and not marked:
        return False
    return (
        marked
        or match["number"][0] in "0(+"
        or match["label"].lower() in ("tlf", "tfno", "telefon", "telefoon", "teléfono", "mobil", "gsm", "puh", "tel")
    )


def _is_led_to(before: str, number: str) -> bool:
    """Whether a word for telephone and a colon lead to a number in groups, with somebody between: “Handynummer von Jutta: …”."""
    return (
        before.rstrip().endswith(":")
        and _GROUPED.fullmatch(number) is not None
        and number.startswith("0")
        and len(set(number)) > _FEW_SIGNS
        and _SAID_PHONE.search(before) is not None
    )


def _is_beside_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a name stands right before or right behind a number in groups: “Maeve 085 555 0172”, “06-55501728 Joost”."""
    if not _GROUPED.fullmatch(match["number"]):
        return False
    ahead = _NAMED_BEFORE.search(text, max(0, match.start() - 60), match.start())
    behind = _NAMED_AFTER.match(text, match.end(), match.end() + 60)
    if (
        _DESK.search(text, max(0, match.start() - 70), match.start())
        and _MOBILE.fullmatch(match["number"])
        and text[match.end() : match.end() + 1] in ("", "\n")
    ):
        return True
    if _KIN_BEFORE.search(text, max(0, match.start() - 60), match.start()):
        return True
    return any(side is not None and is_unknown(side["name"]) and not is_common(side["name"]) for side in (ahead, behind))


def _is_valid(number: str) -> bool:
    """Whether a number in its national form is one of a country from which colleagues often come."""
    try:
        return any(phonenumbers.is_valid_number(phonenumbers.parse(number, country)) for country in _COUNTRIES)
    except phonenumbers.NumberParseException:
        return False
