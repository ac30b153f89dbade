"""Passwords beside the name of a user: a pair, a command, one word with the machine behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.endings import is_dummy
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, places
from foliocheck.checks.data_protection.recognisers.secrets.password_values import (
    IS_A_USER,
    PLACEHOLDER,
    PROSE,
    is_made_up,
    is_password_like,
)

_PAIR = re.compile(
    r"\b(?:s?ftp|ssh|vpn|cms|rdp|log(?:ged)?[ -]?(?:in|on)|sign(?:ed)?[ -]?in|credentials|creds|login details|username and password|(?:guest|test(?:ing)?|demo|training|sandbox|reviewers?['’]?|assessors?['’]?|visitor|trial) (?:account|access|log-?in)|user ?name ?/ "
    r"?password)\b[^.\n/]{0,45}?[:\s]\s?"
    r"(?P<user>[\w.@-]{2,40})(?:\s?/\s?|\s:\s|,\s)(?P<value>[^\s\"'<>,;)]{5,40})",
    re.IGNORECASE,
)
_USED_AS = re.compile(
    r"\b(?:use|enter|type|try|with|give)\s[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{4,40})[\"'”’]?\s(?:as|for)\s(?:the\s|your\s|a\s)?(?:pass(?:word|code|phrase)?|pwd|pw|pin)\b|"
    r"\b(?:type|enter|put|key)\s(?:in\s)?[\"'“‘]?(?P<typed>[^\s\"'“”‘’<>,;)]{4,40})[\"'”’]?\s(?:in|into|at|where it says|when it asks for|when asked for)\s(?:the\s|its\s|a\s)?(?:\w+\s)?(?:pass(?:word|code|phrase)?|pwd|pw|pin|key)\b",
    re.IGNORECASE,
)
CALLED_WITH = re.compile(
    r"\b(?:log_?in|connect|authenticate|auth|sign_?in|credentials)\(\s*[\"'][^\"'\n]{1,60}[\"']\s*,\s*[\"'](?P<value>[^\"'\s]{4,60})[\"']",
    re.IGNORECASE,
)
"""User and password as the arguments of a program."""
CODED_FROM = re.compile(r"btoa\(\s*[\"'`][^\"'`:\n]{1,60}:(?P<value>[^\"'`\s$]{4,60})[\"'`]\s*\)")
"""User and password that a page codes in the reader's browser."""
LOGIN_AFTER = re.compile(
    r"(?<![\w/:.])[\w.@-]{2,30}[:/](?P<value>[^\s\"'<>,;)/]{6,40})\s(?:is|are|as|was)\s(?:the|your|our|their|a)\s(?:guest\s|test\s)?"
    r"(?:login|log-in|log in|credentials|username and password)\b",
    re.IGNORECASE,
)
_SHORT_PAIR = re.compile(
    r"\b(?:u|usr|user|username|login|un)\s?[:=]\s?[\w.@-]+[\s,;/|]{1,4}(?:p|pw|pass|pwd)\s?[:=]\s?(?P<value>[^\s\"'<>,;)]{4,40})",
    re.IGNORECASE,
)
_PAIR_IN_WORDS = re.compile(
    r"\b(?:user(?:[ -]?name|[ -]?id)?|usr|log-?in|account|id)\s?[:=]?\s(?:is\s)?[\w.@-]{2,40}[\s,;/|]{1,4}(?:and\s|with\s)?(?:the\s)?(?:pass|pw|pwd|passwd|password)\s?[:=]?\s"
    r"(?P<value>[^\s\"'<>,;)]{4,40})",
    re.IGNORECASE,
)
SWITCHES = re.compile(
    r"\bmysql(?:dump|admin|import)?\b[^\n|]{0,80}?\s-p[\"']?(?P<value>[^\s\"'-][^\s\"']{3,40})|"
    r"\b(?:curl|wget|http)\b[^\n|]{0,120}?\s(?:-u|--user|-a)[\s=][\"']?[\w.@-]{1,40}:(?P<basic>[^\s\"']{4,40})|"
    r"\bsshpass\s-p\s?[\"']?(?P<ssh>[^\s\"']{4,40})|\bnet use\b[^\n]{0,60}/user:\S+\s(?P<share>[^\s\"'*/][^\s\"']{3,40})",
    re.IGNORECASE,
)
"""Passwords on a command line, run on to a switch or behind the user's name."""
USER_AT = re.compile(
    r"(?<![\w/:@.])(?P<user>(?!(?:id|cid|mid|urn|uid|key|msg|ref)\b)[A-Za-z][\w.-]{1,30}):(?P<value>(?![0-9a-f-]{8,}@)[^\s/@:\"'<>]{6,40})@(?P<host>localhost|[\w-]+(?:\.[\w-]+)+)"
)
"""User, password and machine in one word, without the scheme of an address."""
USER_AND = re.compile(
    r"(?<![\w/:.@])(?:admin|administrator|root|guest|user|demo|test|teacher|tutor|student|editor|viewer|author)\d{0,2}:(?P<value>[^\s/@:\"'<>]{6,40})(?![^\s.,;)])",
    re.IGNORECASE,
)
"""The usual names of accounts, and the password right behind."""
_HYPHENED = re.compile(r"[a-z]{3,14}(?:-[a-z]{2,14}){1,4}", re.IGNORECASE)
_LONG_WORD = 7
_SHORT_HINTS = tuple(f"{word}{gap}{sign}" for word in ("p", "pw", "pass", "pwd") for gap in ("", " ") for sign in ":=")
_USED_AS_STARTS = ("use ", "enter ", "type ", "try ", "with ", "give ", "put ", "key ")
_PAIR_STARTS = (
    *("ftp", "ssh", "vpn", "cms", "rdp"),
    *(
        "log in",
        "log on",
        "log-in",
        "log-on",
        "login",
        "logon",
        "logged",
        "sign in",
        "sign-in",
        "signin",
        "signed",
        "credentials",
        "creds",
        "username",
    ),
    *("user name", "guest ", "test ", "testing ", "demo ", "training ", "sandbox ", "reviewer", "assessor", "visitor ", "trial "),
)
_IN_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://(?P<user>[^\s/:@\[\]]{1,60}):(?P<value>[^\s/@\[\]]{3,60})@(?P<host>[\w.-]+)", re.IGNORECASE)


def _is_plain(value: str) -> bool:
    """Whether ordinary letters behind a user's name and "pass" are one: words with hyphens, or a word that says nothing of a password."""
    if value.lower() in PROSE or PLACEHOLDER.search(value):
        return False
    return bool(_HYPHENED.fullmatch(value)) or (value.islower() and value.isalpha() and len(value) >= _LONG_WORD and not is_common(value))


def _is_told_anyway(user: str, value: str) -> bool:
    """Whether a password is one though its user is called as in manuals ("tester")."""
    return user not in ("user", "username", "name") and "passw" not in value.lower() and is_made_up(value)


def find_pairs(text: str, lower: str) -> Iterator[tuple[str, int, float]]:
    """Passwords beside a user name, and those that are to be used "as the password"."""
    pairs = [*beginning(text, lower, _USED_AS, _USED_AS_STARTS)] if any_stands(lower, ("pass", " pw", " pin")) else []
    if any_stands(lower, _SHORT_HINTS):
        pairs += _SHORT_PAIR.finditer(text)
    if any_stands(lower, (" pass ", " pw ", " pwd ", " passwd ", " password ")):
        for match in _PAIR_IN_WORDS.finditer(text):
            if re.search(r"[\d!#$%&*^~]", match["value"]):
                pairs.append(match)
            elif _is_plain(match["value"].rstrip(".!?")):
                yield match["value"].rstrip(".!?"), match.start("value"), 0.75
    for match in pairs:
        group = "typed" if match.re is _USED_AS and match["typed"] else "value"
        value = match[group].rstrip(".!?")
        quoted = group == "typed" and text[match.start(group) - 1] in '"“‘'
        if is_password_like(value, labelled=True, label="", quoted=quoted):
            yield value, match.start(group), 0.8
    if "://" in text and "@" in text:
        for match in _IN_ADDRESS.finditer(text):
            user, value, host = match.group("user").lower(), match.group("value").lower(), match.group("host")
            if (
                not PLACEHOLDER.search(value)
                and value not in (user, "password", "pass", "pwd", "secret", "xyz")
                and (not is_dummy(user, host) or _is_told_anyway(user, match.group("value")))
            ):
                yield match.group("value"), match.start("value"), 0.9
    for match in beginning(text, lower, _PAIR, _PAIR_STARTS):
        value = match.group("value").rstrip(".?")
        if (
            "/" not in value
            and is_password_like(value, labelled=False, label="", quoted=False)
            and not IS_A_USER.match(text, match.end("value"))
        ):
            yield value, match.start("value"), 0.7


def beginning(
    text: str, lower: str, pattern: re.Pattern[str], starts: tuple[str, ...], first: int = 0, last: int | None = None
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that begin at one of the words `starts`, between two places: far cheaper than searching the whole text."""
    searched, done = lower if len(lower) == len(text) else text, 0
    for place in places(searched, starts, first, last):
        if place >= done and not searched[place - 1 : place].isalnum() and (match := pattern.match(text, place)):
            done = match.end()
            yield match
