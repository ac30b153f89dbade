"""Passwords in a field of a form, a row, a slip or a card: the label, what parts fields (a tab, a bar, a line end, a slash, a bracket, an arrow), the value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.figures import YEAR
from foliocheck.checks.data_protection.recognisers.reading.recogniser import places
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PRODUCT, PROSE

_STARTS = (
    "self",
    "enrol",
    "pass",
    "pw",
    "pwd",
    "pin",
    "key",
    "kennwort",
    "mot de passe",
    "code",
    "wifi",
    "wi-fi",
    "wachtwoord",
    "contraseña",
)
_LABEL = re.compile(
    r"(?P<word>pass ?(?:word|code|phrase|wd)|passwort|kennwort|mot de passe|wachtwoord|contraseña|pwd?|"
    r"(?P<weak>pass)|(?P<figures>pin(?:[ -]?(?:code|no\.?|number))?)|(?P<code>code)|(?P<key>key(?=\s\((?:self[- ])?enrol))|(?P<enrol>(?:self[- ])?enrol(?:l)?ment (?:key|code))|(?P<network>wi-?fi))(?![^\W_])"
    r"(?:\s?\((?![^)\n]{0,30}\d)[^)\n]{2,30}\)|(?:[ ](?:for|of|to|on)\s(?:the|our|this|my|[A-Z])[^\n\t|:()/=“\"]{1,30}?))?"
    r"(?P<parted>\s?:?[ ]?(?:\t|\|)[ \t]?|:?[ ]?\n{1,2}[ \t]?|[ ]?/[ ]|\s?(?:→|->|=>|⇒)\s?|\s[–—-]\s|\s?[:=]\s?|\s(?:is|was)\s|\s?[(\[](?!\d{1,3}[)\]])|\s(?=[\"“‘`]))[\"“‘'`]?"
    r"(?P<value>[^\s\"“”‘’<>,;()\[\]|/]{4,40}?)(?P<behind>[\"”’'`]?[)\]]?[.,;!]?)(?=\s|$|\|)",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"\b(?:door|gate|entry|alarm|locker|lock|safe|keypad|access|room|room's|trolley|cupboard|lab|printer|copier)\s$", re.IGNORECASE
)
_PUBLIC = re.compile(
    r"\b(?:game|quiz|kahoot!?|poll|menti\w*|vevox|nearpod|postal|post|nmc|gmc|hcpc|gdc|city|state|dist(?:rict)?|tax|upi|area|boarding|bus|mountain|pwd)\b[^\n\t|]{0,25}$",
    re.IGNORECASE,
)
"""Before a PIN that everybody is shown, that stands in an address, or that is the number of a profession's member."""
THING_BEFORE = re.compile(
    r"\b(?:bowling|ten|nine|skittle|drawing|push|map|notice|safety|hair|hat|tie|lapel|badge|enamel|rolling|clothes|tent|cotter|split|linch|hinge|dowel|locking|hitch|piston|firing|multi)-$",
    re.IGNORECASE,
)
"""Right before "pin": a thing ("drawing-pin"), not what opens a door or a card."""
_MIXED = re.compile(r"(?=\S*[A-Za-z]{2})(?=\S*\d)[\w!#$%&*+=?^~@.-]{6,30}")
_STRONG = re.compile(
    r"(?:[A-Z][a-z]{3,}\d{2,}[!#$%&*?]?|[a-z]{2,}[A-Z][A-Za-z]*\d{1,4}[!?]?|[a-z]{4,}\d{2,4}[!#$%&*?]|[A-Za-z]+\d[a-z]{2,}\w*|[A-Z]?[a-z]+(?:[-_.][A-Z]?[a-z]+){1,3}[-_.]?\d{1,4}!?|(?=\S*[!#$%&*+?^~])(?=\S*\d)(?=\S*[A-Za-z]{2})[^\s/:]{6,})"
)
"""What is hardly the next cell or the next line behind "pass", which is a mark, too."""
_HYPHENED = re.compile(r"[a-z]{3,12}(?:-[a-z\d]{2,12}){1,3}")
_NUMBER = re.compile(r"\d{4,8}#?")
_NUMBER_AND_LETTER = re.compile(r"\d{4,6}-?[A-Z]#?|[A-Z]-?\d{4,6}")
_NO_SECRET = re.compile(
    r"(?-i:[A-Z]{2,6}-?\d+[A-Z]?)|(?:u|s|st|stu|p|k|c|b|id)?\d{5,10}[a-z]?|\d+(?:st|nd|rd|th|px|kb|mb|gb|am|pm|%|mins?|hrs?)|v?\d[\d.]*[a-z]?|.*\.(?:com|org|uk|ie|pdf|docx?|pptx?|xlsx?|png|jpe?g|html?|php|example)|\S+@\S+|"
    r"(?:sprint|key[-_]?stage|year|level|phase|unit|week|module|version|step|part|grade|set|tier|group|cohort|team|room|block|day|term|class|lesson|session|task|chapter|semester|assignment|attempt|resit|q|question|paper|exam|test|criterion|merit|pass|fail|credit)[-_]?\d+[a-z]?",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"\b(?:merit|distinction|fail(?:ed)?|refer(?:red)?|grades?|marks?|results?|outcome|boarding|season|day|bus|rail|hall|gate|pass rate|cohort|score)\b",
    re.IGNORECASE,
)
"""Where "pass" is a mark or a ticket."""
_AROUND = 60
_PRETENDED = re.compile(
    r"\b(?:fake|pretend|invented|made-up|fictional|imaginary|joke|worst|bad|terrible|weak|example|dummy|e\.g\.)\s$", re.IGNORECASE
)
"""Right before the label: whose password is nobody's."""


def in_fields(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such passwords in `text`, and where each begins. `lower` is `text` in small letters."""
    done = 0
    for place in places(lower, _STARTS):
        if place < done or lower[place - 1 : place].isalnum() or not (match := _LABEL.match(text, place)):
            continue
        value = match["value"].rstrip(".:?*")
        if _is_secret(text, match, value):
            done = match.end()
            yield value, match.start("value")


def _is_secret(text: str, match: re.Match[str], value: str) -> bool:
    before = text[max(0, match.start() - _AROUND) : match.start()]
    if _PRETENDED.search(before) or PLACEHOLDER.search(value) or PRODUCT.match(value) or value.lower() in PROSE:
        return False
    figures = _NUMBER.fullmatch(value) and not YEAR.fullmatch(value)
    if match["code"]:
        return bool(figures) and _DOOR.search(before) is not None and match["parted"].strip() != "/"
    if match["figures"]:
        return (
            bool(figures or _NUMBER_AND_LETTER.fullmatch(value)) and _PUBLIC.search(before) is None and THING_BEFORE.search(before) is None
        )
    if _NO_SECRET.fullmatch(value):
        return False
    if match["enrol"] and _HYPHENED.fullmatch(value) and match["parted"].strip() in ("", ":", "=", "|", "–", "-", "→"):
        return True
    if match["weak"]:
        around = f"{before}\n{text[match.end() : match.end() + _AROUND]}"
        return bool(_STRONG.fullmatch(value)) and not _MARKS.search(around)
    if match["network"]:
        return bool(_STRONG.fullmatch(value)) and match["parted"].strip() in ("|", "", ":", "=", "→", "->")
    in_a_field = match["parted"].strip() not in ("is", "was", "/")
    return bool((_MIXED if in_a_field else _STRONG).fullmatch(value))


_GATE = re.compile(
    r"(?:pass\w{0,10}|pwd?|prompt\([^()\n]{0,80}?pass[^()\n]{0,40}\))(?:\.value|\.trim\(\)|\.toLowerCase\(\)){0,2}\s?[!=]==?\s?(?P<quote>[\"'`])(?P<value>(?!\d{0,3}(?P=quote))[^\s\"'`<>]{4,40})(?P=quote)|"
    r"wifi:(?:[stH]:[^;\n]{0,40};){0,3}p:(?P<network>[^;\s]{6,63});",
    re.IGNORECASE,
)
"""What a page's script compares with what is typed, and the text of a network's QR code."""
_IN_BRACKETS = re.compile(
    r"\((?:the )?(?:key|code|pass(?:word|code)?|pw|pwd)\s[\"“‘]?(?P<value>[^\s\"“”‘’<>,;()]{6,30})[\"”’]?\)", re.IGNORECASE
)
_WORDED = re.compile(
    r"[A-Za-z]{3,}(?:[-_][A-Za-z]{2,}){0,3}[-_]\d{2,4}!?|(?=\S*[!#$%&*?^~])(?=\S*\d)(?=\S*[A-Za-z]{2})\S{6,}|[A-Za-z]+\d[a-z]{2,}\w*"
)


def compared(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """What opens a page by its script, what a QR code of a network holds, what stands in brackets behind what it opens; and where each begins."""
    if "==" in text or "wifi:" in lower:
        for match in _GATE.finditer(text):
            group = "network" if match["network"] else "value"
            if not PLACEHOLDER.search(match[group]) and match[group].lower() not in PROSE:
                yield match[group], match.start(group)
    for word in () if "(" not in lower else ("(key ", "(the key ", "(code ", "(pass", "(pw"):
        place = lower.find(word)
        while place >= 0:
            bracket = _IN_BRACKETS.match(text, place)
            if (
                bracket
                and _WORDED.fullmatch(bracket["value"])
                and not (_NO_SECRET.fullmatch(bracket["value"]) or PLACEHOLDER.search(bracket["value"]))
            ):
                yield bracket["value"], bracket.start("value")
            place = lower.find(word, place + 1)


_ANNOUNCED = re.compile(
    r"(?:\b(?:use|enter|type|with|by) (?:the|this|our) pass ?(?:word|phrase)|(?:^|(?<=\n))[ \t]*+pass ?phrase[ \t]*+:?)[ \t]*+\n{1,2}[ \t]*+(?P<plain>[a-z]{3,12}(?:[ -][a-z]{3,12}){1,5})[ \t]*(?=\n|$)|"
    r"\bpass ?(?:word|phrase|code)\b(?! (?:must|should|policy|rules?))[^\n]{0,60}?(?::|\b(?:below|is|follows|underneath|here)\b[.:]?)[ \t]*+\n{1,2}[ \t]*+[\"“‘]?"
    r"(?P<value>[a-z]{3,12}(?:[ -][a-z]{3,12}){3,6}|[a-z]{3,12}(?:-[a-z\d]{2,12}){2,6})[\"”’]?[ \t]*(?=\n|$)",
    re.IGNORECASE,
)
"""A line that says that the next one is it: words with blanks between, which nothing marks."""


def announced(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Phrases of several words on the line below the one that announces them, and where each begins."""
    for match in _ANNOUNCED.finditer(text) if "pass" in lower and "\n" in text else ():
        group = "plain" if match["plain"] else "value"
        words = re.split(r"[ -]", match[group])
        if match[group][:1].islower() and not any(word in PROSE for word in words[:1] + words[-1:]):
            yield match[group], match.start(group)
