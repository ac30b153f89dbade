"""Passwords in a list of sites under a heading that speaks of log-ins: "Purple Mash: 4r / conker58"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, sign_places
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PRODUCT

_WORDS = (
    *("log-in", "login", "log in", "log-on", "logon", "sign-in", "password", "credentials", "cyfrin", "gyfrin", "mewngofnodi"),
    *("asfhoca", "logáil isteach", "de passe", "identifiant", "passwort", "passwörter", "zugangsdaten", "contraseña", "wachtwoord"),
    *("lösenord", "passord", "adgangskode", "hasła", "senhas", "salasan", "inloggegevens"),
)
_HEADING = re.compile(
    r"(?:^|(?<=\n))[^\n.]{0,40}\b(?:log[- ]?(?:in|on)s?|sign[- ]ins?|passwords?|credentials|[cg]h?yfrin(?:air|eiriau)|mewngofnodi|p?h?asfhoca(?:il|l)|logáil isteach|mots? de passe|identifiants|passw(?:ort|örter)|zugangsdaten|contraseñas?|wachtwoord(?:en)?|inloggegevens|lösenord|passord|adgangskoder?|hasła|senhas?|salasanat?)(?![^\W_])[^\n.\d]{0,30}(?:\n+|:\s)",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"[ \t•*–-]{0,4}[A-Z][\w &'’.!]{1,30}?\s?(?:[:|]|–|—|-(?=\s))\s?(?P<user>[\w.@-]{2,30})\s?[/|–—,]\s(?P<value>[\w!#$%&*+=?^~-]{6,24})(?=[.,;)]?[ \t]*(?:\n|$|[;|]))"
)
"""A line of the list: the site, the user, the password."""
_USER_ALONE = re.compile(
    r"[ \t•*–-]{0,4}(?P<user>[a-z][\w.@-]{2,29})\s[/|]\s(?P<value>(?=\S*[-!#$%&*_]|[A-Z][a-z]{3,}\d{2})[\w!#$%&*+=?^~-]{6,24})[ \t]*(?=\n|$)"
)
"""A line that holds the two alone; the password needs a sign in it then, or a capital and figures."""
_BESIDE_A_SITE = re.compile(
    r"(?:^|[\n\t|;>])[ \t•*–-]{0,4}[A-ZÀ-Þ][\w &'’.]{1,30}:\s(?P<user>[a-z][\w.@-]{2,29})\s/\s(?P<value>(?=\S*\d)(?=[^\s!#$*]*[^\W\d_]{4})(?=\S*[!#$*])[\w!#$*-]{8,24})(?=[.,;)]?(?:\s|$))"
)
"""Site, user and a password that nothing else could be, whatever stands over them."""
_ROW = re.compile(
    r"(?P<parted>[\t|;]|\n{1,2})[ ]?(?P<user>[a-z][a-z\d._-]{2,24})[ ]?(?P=parted)[ ]?(?P<value>(?=\S{0,24}\d)(?=\S{0,24}[a-z]{2})(?=\S{0,24}[A-Z])(?=\S{0,24}[!#$%&*+=?^~_-])[^\s\t|;<>\"/]{7,24})[ ]?(?=[\t|;\n]|$)"
)
"""Cells of a row without headings: what it is for, the user, and what nothing but a password looks like."""
_CELL_BEGINS = re.compile(r".\n?[ ]?[a-z]", re.DOTALL)
_SITES = re.compile(
    r"(?<![^\W_])(?:panopto|moodle|blackboard|canvas|brightspace|zoom|teams|padlet|vimeo|wordpress|kaltura|turnitin|mahara|pebblepad|kahoot|mentimeter|articulate|adobe|s?ftp|vpn|wi-?fi|router|cms|vle|lms)[ ]?$",
    re.IGNORECASE,
)
_TOLD_SIGN = re.compile(r"[!#$%&*+=?^~]")
_AHEAD, _BEHIND = 72, 32
_SECRET = re.compile(r"(?=\S*[a-z]{3})(?=\S*\d)\S+")
_LINES = 12
"""So many lines at most stand under one heading."""


def in_lists(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such passwords in `text`, and where each begins. `lower` is `text` in small letters."""
    place = text.find(" / ")
    while place >= 0:
        for pair in _BESIDE_A_SITE.finditer(text, max(0, place - _AHEAD), min(len(text), place + _BEHIND)):
            if pair.end("user") == place and not (PLACEHOLDER.search(pair["value"]) or PRODUCT.match(pair["value"])):
                yield pair["value"], pair.start("value")
        place = text.find(" / ", place + 3)
    for row in _rows(text):
        of_a_site = _SITES.search(text, max(0, row.start() - 25), row.start()) is not None
        sure = bool(_TOLD_SIGN.search(row["value"])) + of_a_site > row["parted"].startswith("\n")
        if sure and not (PLACEHOLDER.search(row["value"]) or PRODUCT.match(row["value"])):
            yield row["value"], row.start("value")
    if not any_stands(lower, _WORDS) or not any(sign in text for sign in (" / ", " | ", " – ", " — ", ", ")):
        return
    done = 0
    for heading in _HEADING.finditer(text):
        begin = max(done, heading.end())
        for _ in range(_LINES):
            end = text.find("\n", begin)
            end = len(text) if end < 0 else end
            line = _SITE.match(text, begin, end) or _USER_ALONE.match(text, begin, end)
            if line and _is_secret(line["value"], line["user"]):
                yield line["value"], line.start("value")
            begin = done = min(len(text), end + 1)


def _rows(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_ROW`, none within another: tried only where cells or lines part before a small letter."""
    done = 0
    for place in sign_places(text, "\t|;\n"):
        if place >= done and _CELL_BEGINS.match(text, place) and (row := _ROW.match(text, place)):
            done = row.end()
            yield row


def _is_secret(value: str, user: str) -> bool:
    return bool(_SECRET.fullmatch(value)) and value != user and not (PLACEHOLDER.search(value) or PRODUCT.match(value))
