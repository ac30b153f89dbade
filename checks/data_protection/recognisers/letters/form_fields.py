"""Who signs or confirms in the fields of a form: behind "signed", "name" and "witnessed by", or before the day behind a last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.letters.footers import GOES_ON, TITLED, beginning
from foliocheck.checks.data_protection.recognisers.letters.letter_layout import OFFICE
from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.capitals import UPPER
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, around

_FIELDS = (
    re.compile(
        r"\b(?:signed|signature)\)?[ \t]?:?[ \t]*(?:[_.…-]{3,}|\[[^\]\n]{0,30}\])\s{0,3}(?:\(?(?:print(?:ed)?|block) ?(?:name|capitals)?\)?|(?:full )?name)(?: \([^)\n]{3,25}\))?[ \t]?:?[ \t]{0,3}(?P<rest>[^\n_:]{5,60})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:print(?:ed)? name|name(?: \((?:print(?:ed)?|block capitals|in full)\))?|\((?:print )?name\))\)?[ \t]?:[ \t]?(?P<rest>[^\n:]{5,45}?)(?:[ \t]{2,}|\n)[ \t]*(?:sign(?:ed|ature)|sgd)\b[ \t]?\.?:[ \t]?[^\s_.…]",
        re.IGNORECASE,
    ),
    re.compile(r"(?:^|[\n.;|(]\s{0,3})(?:\(?sgd\)?)[.:]{0,2}[ \t](?P<rest>[^\n]{5,60})", re.IGNORECASE),
    re.compile(
        r"\b(?:endorsed|approved|authorised|confirmed|verified|agreed|witnessed|countersigned)(?: by)?[ \t]?:[ \t]?(?P<rest>[^\n:;]{5,70}?)\s?[(\[–-]\s?(?:e-?)?sign(?:ed|ature)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:authorised )?signator(?:y|ies)\b[ \t]?:[ \t]?(?P<rest>[^\n:;]{5,70})", re.IGNORECASE),
    re.compile(r"\bsigned[ \t]?:?[ \t]?[_*.…]{1,30}[ \t]?(?P<rest>[A-ZÀ-Þ][^\n:;_*]{4,50})", re.IGNORECASE),
    re.compile(
        r"\b(?:letter|note|statement|testimonial|reference|email|message|report) (?:from|by) (?P<rest>[^\n,.:;]{5,45}),? (?:e-?)?signed\b",
        re.IGNORECASE,
    ),
)
_DAY_AT_END = re.compile(r"(?:\d{4}|(?:(?<=[./-])|(?<=[a-z] )|(?<=[a-z], ))\d{2})\)?[.”\"’]{0,2}[ \t]*(?:\n|$)")
_BY_NAME_AND_DAY = (
    re.compile(
        r"\b(?:endorse\w*|agree\w*|confirm\w*|witness\w*|declar\w*|verif\w*|certif\w*|support\w*)\b[^\n]{0,160}\bname[ \t]?:?[ \t]{1,3}(?P<rest>[A-ZÀ-Þ][^\n:_]{4,45}?)[ \t,;]{1,4}(?:date|position|role|designation)\b[ \t]?:?[ \t]?\w",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:verified|confirmed|endorsed|witnessed|countersigned|attested|certified)(?: by)?[ \t]?:[ \t]?(?P<rest>(?:Sister |Nurse |Sgt |Insp )?[A-ZÀ-Þ][^\n:;]{5,80}?)[,;]?[ \t](?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4})[ \t.]*(?=\n|$)",
        re.IGNORECASE,
    ),
    re.compile(r"(?:^|\n|[.;|]\s)[ \t]*counter-?signature[ \t]?:[ \t]?(?P<rest>[A-ZÀ-Þ][^\n:;_]{4,50})", re.IGNORECASE),
)
"""The fields of a statement without the word "signed": who confirms it, and on which day."""
_LEAD, _FIELD = 40, 400
"""So much may stand before the first word of such a field, and so long it is."""
_CONFIRMS = ("endorse", "agree", "confirm", "witness", "declar", "verif", "certif", "support", "attest", "countersign")
_ENDS_WITH_A_DAY = re.compile(
    rf"(?<=[.!?…]\s)(?P<rest>{TITLED}[{UPPER}][^\n,(]{{3,50}}?)(?:(?P<office>\s\([^)\n]{{3,40}}\))[,;]?\s|[,(–—-]{{1,2}}\s?)(?:dated? )?(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]{{2,8}},? \d{{2,4}}|\d{{4}}-\d\d-\d\d)\)?[.”\"’]{{0,2}}[ \t]*(?=\n|$)"
)
"""Who states something, and the day: behind the last sentence."""
_STATES = re.compile(
    r"\b(?:I|we) (?:\w+ ){0,2}(?:confirm|certify|declare|endorse|support|recommend|agree|read|reviewed|observed|discussed|seen|supervised|managed|worked|known|verify|attest)\b|\bdeclaration\b",
    re.IGNORECASE,
)


def by_field(text: str, lower: str) -> Iterator[tuple[str, int, int, float]]:
    """Names in fields of forms: the name, where it starts and ends, how sure that is. `lower` is `text` in small letters."""
    for day in figures.beginning_at(_DAY_AT_END, text, figures.long(text, 2)):
        match = _ENDS_WITH_A_DAY.search(text, max(0, day.start() - 100), day.end())
        if (
            match
            and (named := beginning(match["rest"]))
            and ((match["office"] and OFFICE.search(match["office"])) or _STATES.search(text, max(0, match.start() - 600), match.start()))
        ):
            yield named[0], match.start("rest") + named[1], match.start("rest") + named[2], 0.6
    if any_stands(lower, _CONFIRMS):
        for match in _within(around(text, (*_CONFIRMS, "counter"), _LEAD, _FIELD), _BY_NAME_AND_DAY, text):
            rest = match["rest"].removeprefix("Sister ").removeprefix("Nurse ")
            if named := beginning(rest):
                start = match.end("rest") - len(rest)
                yield named[0], start + named[1], start + named[2], 0.6
    if "sign" in lower or "sgd" in lower:
        for match in _within(around(text, ("sign", "sgd"), _FIELD, _FIELD), _FIELDS, text):
            if (named := beginning(match["rest"])) and not GOES_ON.match(match["rest"], named[2]):
                yield named[0], match.start("rest") + named[1], match.start("rest") + named[2], 0.6


def _within(parts: list[tuple[int, int]], patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    """The matches of the patterns within parts of a text."""
    for pattern in patterns:
        for start, end in parts:
            yield from pattern.finditer(text, start, end)
