"""A user's name and the password right behind it, where the sentence speaks of an account: "the shared one (teamwiki, Pa55-the-parcel)", "login was class7b / Dragonfly22!"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, sign_places
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PLACEHOLDER, PRODUCT

_WORDS = (
    "log",
    "sign",
    "account",
    "credential",
    "creds",
    "access",
    "admin",
    "shared",
    "password",
    "passwd",
    "wifi",
    "wi-fi",
    "sftp",
    "ssh",
    "vpn",
    "user",
    "lock",
)
_ACCOUNT = re.compile(
    r"(?<![^\W_])(?:log(?:ged|ging)?[ -]?(?:in|on)s?|sign(?:ed|ing)?[ -]?(?:in|on)|accounts?|credentials|creds|(?:guest|shared|generic|admin|remote|demo) (?:access|one|user|login)|admin(?:istrator)?|passwords?|wi-?fi|s?ftp|ssh|vpn|user ?names?|user)(?![^\W_])",
    re.IGNORECASE,
)
_STARTS = (
    *("log", "sign", "account", "credential", "creds", "guest ", "shared ", "generic ", "admin", "remote ", "demo ", "password"),
    *("wifi", "wi-fi", "sftp", "ftp", "ssh", "vpn", "user"),
)
"""How the words of `_ACCOUNT` begin."""
_ABROAD = (
    *(
        "anmeld",
        "zugang",
        "einlog",
        "identifiant",
        "connexion",
        "acceso",
        "accesso",
        "acesso",
        "toegang",
        "inlog",
        "pålogging",
        "innlogg",
        "přihlá",
        "prihlás",
        "logowan",
        "belép",
        "mewngofnodi",
        "logáil",
    ),
    "konto",
    "compte",
    "cuenta",
    "tunnuk",
    "cyfrif",
    "cuntas",
)
_ACCOUNT_ABROAD = re.compile(
    r"(?<![^\W_])(?:(?:test|gäste?|gast|gjeste?|demo|elev|lärar|lærer|skol|skole|schul|schüler|lehrer|übungs|probe|admin|delat |gemensamt )?konto(?:t)?|anmeldung|zugang(?:sdaten)?|einloggen|identifiants?(?: de connexion)?|connexion|acceso|accesso|acesso|toegang|inlog(?:gen|gegevens|gning)?|pålogging|innlogging|přihlášení|prihlásenie|logowani[ea]|belépés|mewngofnodi|logáil isteach|compte|cuenta|cyfrif|cuntas|(?:testi)?tunnuk(?:set|sella)|cuntas)(?![^\W_])",
    re.IGNORECASE,
)
"""Looked for only where one of these words stands."""
_PAIR = re.compile(
    r"(?<![\w/:.@-])(?P<user>[a-z][\w.@-]{2,39})[\"”’']?(?:(?P<thin>\s?/|:)|\s?(?:/|:|–|—|-|→|\||,|;|=>)\s|(?:,?\s(?:and )?then|\s(?:and|with|plus))\s)\s?[\"“‘']?(?P<value>(?=\S{0,24}\d)(?=\S{0,24}[^\W\d_])[^\s\"“”‘’'<>(),;/|]{6,32}?)(?=[\"”’').,;:]*(?:\s|$))"
)
_BEHIND_MAIL = re.compile(
    r"[\w.+-]{1,40}@[\w-]+(?:\.[\w-]+)+[\"”’]?(?:\s?[,/|;:]\s?|[ ]?\t[ ]?|\n{1,2}(?=[A-Za-z\d]\S{0,24}[!#$%^*])|\s(?:and|with|then|–|—|-)\s)[“‘]?(?P<value>(?=\S{0,24}[!#$%&*+=?^~])(?=\S{0,24}\d)(?=\S{0,24}[a-z]{2})[^\s\"“”‘’<>(),;/|@:]{7,30})"
)
_QUOTED = re.compile(
    r"[\"“‘](?P<user>[a-z][\w.-]{1,20})\s?/\s?(?P<value>(?=\S{0,24}[!#$%&*+=?^~-])(?=\S{0,24}\d)(?=\S{0,24}[a-z]{2})[^\s\"“”‘’<>(),;/|@:]{7,30})[.,]?[\"”’]",
    re.IGNORECASE,
)
"""A password behind the address of a mailbox, and a pair that somebody reads out from a note."""
_STRONG = re.compile(
    r"(?=\S*[A-Z])(?=\S*[a-z])(?=\S*\d)(?=\S*[-!#$%&*+=?^~_]|[A-Z][a-z]{3,}\d{2,}|\S*\d[a-z])\S+|(?=\S*[!#$%&*+=?^~])(?=\S*\d)(?=\S*[a-z]{2})\S+|[a-z]*\d+[a-z]{3,}\d+|[a-z]+\d[a-z]{2,}\w*\d+"
)
_WORD_AND_FIGURES = re.compile(r"[a-z]{6,14}\d{2,4}")
"""Enough behind a colon, where a log-in is announced."""
_NO_PASSWORD = re.compile(
    r"(?:(?-i:[A-Z]{2,6}-?\d+[A-Z]?)|\d+(?:st|nd|rd|th|px|pt|em|kb|mb|gb|am|pm|h|min|x)|(?:v|ver|rev)\.?\d[\d.]*(?:[a-z]|[-_.]?(?:beta|alpha|rc|final|draft)\d*)?|(?:sprint|(?:key[-_])?stage|year|level|phase|unit|week|module|version|step|part|grade|set|tier|band|group|team|room|block|day|term|class|form|lesson|session|task|chapter)[-_]?\d+[a-z]?|[A-Z]\d{1,3}|(?:19|20)\d\d.*|.*\.(?:com|org|uk|ie|pdf|docx?|pptx?|xlsx?|png|jpe?g|html?|example))",
    re.IGNORECASE,
)
_WITH_A_CHANGE = re.compile(
    r"\b(?:get|gets|given|receive|receives|start with|set to|is|as)\s[\"“‘']?(?P<value>(?=\S{0,24}\d)(?=\S{0,24}[a-z]{2})[A-Za-z][^\s\"”’<>,;()]{5,24}?)[\"”’']?,?\s(?:and|which|but|until)\s[^.\n]{0,30}\b(?:change|chang\w+|reset)[^.\n]{0,25}\b(?:first|next)\s(?:log|sign)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?<![\w/.@-])(?P<value>(?=[^\s()]{0,24}(?:\d|[a-z][.!#$%&*_][A-Z\d]))[A-Za-z][\w.!#$%&*+?^~-]{5,24})\s?[(\[]\s?(?:the |our |my |its )?(?:pass ?word|pw|pwd)\W{0,2}[)\]]",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"\b(?:unlock|open|decrypt)\b[^.\n]{0,30}?\b(?:type|enter|use)\s[\"“‘']?(?P<value>(?=\S{0,24}\d)(?=\S{0,24}[A-Za-z])[^\s\"”’<>,;()]{6,24}?)[\"”’']?(?=[.,;]?(?:\s|$))",
    re.IGNORECASE,
)
_USUAL_NAMES = (
    "admin",
    "root",
    "guest",
    "gast",
    "invité",
    "demo",
    "trainer",
    "student",
    "user",
    "kiosk",
    "visitor",
    "review",
    "assess",
    "viewer",
    "test",
    "teacher",
    "learner",
    "pupil",
    "examiner",
    "moderator",
)
_USUAL = re.compile(
    r"(?<![\w/:.@-])(?P<user>(?:[a-z]{1,8}admin|admin[_.-][a-z]{2,12}|[a-z]{2,12}[_.-](?:guest|demo|visitor|reviewer|assessor|viewer|test|student|teacher|admin)|visitor|reviewer|assessor|viewer|tester|teacher|learner|pupil|examiner|moderator|(?:guest|demo|test)[_.-][a-z]{2,12}|s?admin(?:istrator)?|root|guest|gast|invité|demo|trainer|student|user|kiosk|[A-Z]{4,12}(?:-[A-Z]{3,10})?)\d{0,2})(?:\s?(?:/|:|–|—|\|)\s|[ \t]?[\t\n]{1,2}[ \t]?)[\"“‘']?(?P<value>(?=\S{0,24}\d)(?=\S{0,24}[^\W\d_])[^\s\"“”‘’'<>(),;/|]{6,32}?)(?=[\"”’').,;:]*(?:\s|$))"
)
"""The usual names of accounts and of networks, without a word of an account before them."""
_LEADS_TO_ONE = re.compile(r"(?:[/:–—|]\s|[\t\n][ \t]?)[\"“‘']?(?=\S{0,24}\d)(?=\S{0,24}[^\W\d_])\S{6}")
_FIGURE_BY = 26
"""So many signs behind its beginning such a word has its first figure at most."""
_LONGEST_USER = 60
"""What leads to a word with letters and figures, around which alone names of accounts are looked for; so long are name and password at most."""
_PIN = re.compile(r"pins?(?: code)?\s(?P<value>\d{4,8}(?:-?[A-Z])?)(?![\w-]|[.,/:]\d|\s\d{3})", re.IGNORECASE)
_OF_A_MACHINE = re.compile(
    r"\b(?:log[ -]?(?:in|on)s?|sign[ -]?(?:in|on)|unlock\w*|kiosks?|tills?|terminals?|door|gate|locker|tablets?|ipads?|laptops?|bitlocker|veracrypt|encrypt\w*|(?:hard |usb |backup |memory |external |flash )(?:drives?|disks?|sticks?|keys?)|backup|ssd|sim|trolley|cabinet|safe|softphones?|handsets?|ext(?:ension)?\.?|printer|copier|photocopier|voicemail|alarm|keypad|screens?|headsets?|scanners?|handhelds?|clocking[ -]in|time clock)\b(?![^.\n]*\b(?:quiz|kahoot|game|poll|quizizz|menti\w*|vevox|postal|post)\b)",
    re.IGNORECASE,
)
"""A PIN without a sign before it, and the machines that ask for one."""
_NEAR = 90
_NEXT_OF_A_ROW = re.compile(r"\s?[,;|•·]\s{1,2}(?:and )?(?:[A-Z][\w’' -]{1,20}:\s)?[a-z][\w.@-]{2,20}\s?/\s")
"""The next user of a list in a row."""
_SENTENCE_ENDS = re.compile(r"[.!?]\s+[A-Z]|\n")


class Account(NamedTuple):
    """A password, where it begins, and where the name of its user stands (nowhere: -1)."""

    value: str
    start: int
    user: int


def accounts(text: str, lower: str) -> Iterator[Account]:
    """Passwords behind the name of a user, and those that are told by what is to be done with them. `lower` is `text` in lower case."""
    if "pin" in lower:
        for pin in beginning(text, lower, _PIN, ("pin ", "pin\n", "pin code ", "pins ")):
            if _OF_A_MACHINE.search(text[max(text.rfind("\n", 0, pin.start()) + 1, pin.start() - _NEAR) : pin.start()].rpartition(". ")[2]):
                yield Account(pin["value"], pin.start("value"), -1)
    yield from _pairs_alone(text)
    abroad = any_stands(lower, _ABROAD)
    last = 0
    if not abroad and not any_stands(lower, _WORDS):
        if any_stands(lower, _USUAL_NAMES):
            yield from _usual(text, last)
        return
    for word in (*beginning(text, lower, _ACCOUNT, _STARTS), *(_ACCOUNT_ABROAD.finditer(text) if abroad else ())):
        first = max(last, word.end()) if word.re is _ACCOUNT else word.end()
        last_place = min(len(text), word.end() + _NEAR)
        while pair := _PAIR.search(text, first, last_place):
            first = pair.start("value")  # it may be the user's name itself: "the wall display: y7-bertie / Tractor44"
            if _SENTENCE_ENDS.search(text, word.end(), pair.start()):
                break
            value = pair["value"].rstrip(".:?")
            listed = (
                text[: pair.start()].endswith(": ")
                and _WORD_AND_FIGURES.fullmatch(value)
                and not is_common(value.rstrip("0123456789"))
                and not value.rstrip("0123456789").endswith("day")
                and not PLACEHOLDER.search(value)
            )
            if (
                ((listed and not _NO_PASSWORD.fullmatch(value)) or _is_one(value))
                and value.lower() != pair["user"].lower()
                and pair["user"] not in ("http", "https", "mailto")
                and (not pair["thin"] or text[pair.end("user") :].startswith(" / ") or not re.search(r"[.@]", pair["user"]))
            ):
                yield Account(value, pair.start("value"), pair.start("user"))
                first = last = pair.end()
                if not _NEXT_OF_A_ROW.match(text, last):
                    break
    yield from _usual(text, last)
    for match in (
        *(_WITH_A_CHANGE.finditer(text) if any_stands(lower, ("chang", "reset")) else ()),
        *(_BEHIND.finditer(text) if any_stands(lower, ("pass", "pw")) else ()),
        *beginning(text, lower, _TYPED, ("unlock", "open", "decrypt")),
    ):
        value = match["value"].rstrip(".:?")
        if not PLACEHOLDER.search(value) and not PRODUCT.match(value) and not _NO_PASSWORD.fullmatch(value):
            yield Account(value, match.start("value"), -1)


def _pairs_alone(text: str) -> Iterator[Account]:
    """Passwords that need no word of an account before them, so little are they anything else."""
    for sign in sign_places(text, "@"):
        match = _BEHIND_MAIL.match(text, _word_begins(text, sign))
        if match and _is_one(value := match["value"].rstrip(".:?")) and not _NO_PASSWORD.fullmatch(value):
            yield Account(value, match.start("value"), -1)
    for lead in sign_places(text, '"“‘') if "/" in text else ():
        match = _QUOTED.match(text, lead)
        if match and _is_one(match["value"]):
            yield Account(match["value"], match.start("value"), match.start("user"))


def _word_begins(text: str, place: int) -> int:
    first = max(0, place - 40)
    while place > first and (text[place - 1].isalnum() or text[place - 1] in "._+-"):
        place -= 1
    return place


def _usual(text: str, last: int) -> Iterator[Account]:
    """Passwords behind the usual names of accounts, from the place `last` on."""
    done = last
    for lead in _leads(text):
        for pair in _USUAL.finditer(text, max(done, lead.start() - _LONGEST_USER), lead.end() + _LONGEST_USER):
            value = pair["value"].rstrip(".:?")
            done = pair.end()
            if _is_one(value) and re.search(r"[^\w]|_", value):
                yield Account(value, pair.start("value"), pair.start("user"))


def _leads(text: str) -> Iterator[re.Match[str]]:
    """What leads to a word with letters and figures: looked for before the figures alone."""
    done = 0
    for figure, _ in figures.telling(text):
        begin = figure
        while begin > max(done, figure - _FIGURE_BY) and not text[begin - 1].isspace():
            begin -= 1
        for place in (begin - 2, begin - 1):
            if place >= done and (lead := _LEADS_TO_ONE.match(text, place)):
                done = lead.end()
                yield lead
                break


def _is_one(value: str) -> bool:
    return bool(_STRONG.fullmatch(value)) and not (PLACEHOLDER.search(value) or PRODUCT.match(value) or _NO_PASSWORD.fullmatch(value))
