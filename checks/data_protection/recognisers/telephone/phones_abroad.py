"""Telephone numbers of other lands in their national form right behind a word for telephone; for those without one see `phone_shapes.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SWEDISH = re.compile(r"(?<![\w./#£$€+%-])(?P<number>0\d{1,3}-\d{2,3} \d{2,3} \d{2}(?: \d{2})?)(?![\w%-]|[.,:/]\d| \d)")
"""A hyphen behind the area and blanks in the rest: nothing but a Swedish number is written so."""
_LABELS = (
    r"t[eé]l(?:[eé]?f(?:on|oon|onnummer)?|[eé]phone|efoni?|ephone|efono|éfono|efone|ewjn|f)?|tél[eé]ph|tlf|tlfn|tfno?|telef|téléph|phone|ph|mob|mobile?|mobil(?:telefon|nummer|nr)?|mobiel|móvil|mov|movil|"
    r"handy(?:nummer|nr)?|cel|cell|cellulare|celular|cellphone|port|portable|gsm|natel|puh|puhelin|contact(?: details)?|waea(?: pūkoro)?|selfoon|foonnommer|(?:rhif )?ffôn(?: symudol)?|fón póca|guthán póca|kom|cep|komórka|tel[eé]m[oó]vel|telm|fijo|fixe|fax|telefax|whats ?app|wa|viber|fón|guthán|sími|(?-i:(?<![a-z] )(?:T|M|DD|P))(?=:)|тел|моб|телефон|τηλ|電話|电话|手机|هاتف|टेलीफोन"
)
_LABELLED = re.compile(
    rf"(?<![^\W_])(?P<label>{_LABELS})(?P<mark>[\"']?\.?\s?(?:no|nr|number|nummer|n°|nº)?\.?\s?(?:\([^()\d\n]{{1,20}}\))?\s?(?:[:：=]|\bis\b|(?<=[.)]))?)[ \t\u00a0]{{0,3}}[\"']?"
    r"(?P<number>(?:\+\d{1,3}[ .-]?)?\(?\d{1,5}\)?(?:(?:[ \u00a0\u202f.‑–-]|\s?/\s?){0,2}\d{1,8}){1,5})(?![\w%]|[.,:/]\d|[ .-]\d|\s?(?:[€$£]|%|px|mm|kg|GB|MB)\b)",
    re.IGNORECASE,
)
"""A word for telephone right before the number: it need not be one that is given out."""
_SECOND_END = re.compile(r"(?<=\d{3})(?:\s?/|-)\s?\d{1,2}$")
"""How the number goes on that the same desk has, too: "0131 496 0455/6"."""
_DIGITS = range(7, 14)
_YEARS = re.compile(r"(?:19|20)\d{2}")


def found(text: str) -> Iterator[tuple[int, int, bool]]:
    """Numbers of other lands in `text`: where each starts and ends, and whether a word for telephone says so."""
    for match in _LABELLED.finditer(text):
        if _is_labelled(match):
            start, end = match.span("number")
            extra = _SECOND_END.search(match["number"])
            yield start, end - len(extra.group()) if extra else end, True
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
    if match["label"].lower() in ("port", "wa", "kom", "cep", "cel", "mov", "fixe", "ph", "contact", "contact details") and not marked:
        return False
    return (
        marked
        or match["number"][0] in "0(+"
        or match["label"].lower() in ("tlf", "tfno", "telefon", "telefoon", "teléfono", "mobil", "gsm", "puh", "tel")
    )
