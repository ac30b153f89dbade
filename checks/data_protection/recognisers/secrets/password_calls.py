"""Passwords as the second word of a log-in: in a call of a program ("signIn("…", "…")"), as what somebody set "as its password", behind a user's name as its "word"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_values import is_made_up

_CALL = re.compile(
    r"(?:sign_?in|log_?in|log_?on|authenticate|connect|create_?user|(?:set_?)?credentials?|(?:basic|http)_?auth|auth)\w{0,30}\s?\(\s?(?P<words>(?:(?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')\s?,?\s?){2,5})\)?",
    re.IGNORECASE,
)
_CALL_STARTS = (
    "signin",
    "sign_in",
    "login",
    "log_in",
    "logon",
    "authenticate",
    "connect",
    "createuser",
    "create_user",
    "credential",
    "basicauth",
    "basic_auth",
    "httpauth",
    "auth(",
)
_STRING = re.compile(r"\"([^\"\n]{0,80})\"|'([^'\n]{0,80})'")
_SET_AS = re.compile(
    r"(?:set|chose|choose|used|use|made|picked|put|took|gave|typed|kept|entered)\s(?:up\s)?[\"“‘']?(?P<value>[^\s\"“”‘’']{6,40})[\"”’']?\sas\s(?:its|the|their|her|his|our|my|an?|everybody['’]s|everyone['’]s)\s(?:[\w-]+\s){0,2}?(?:password|passcode|pass phrase|passphrase|PIN|enrol(?:l)?ment key|access code|key|log-?in)\b",
)
_SET_STARTS = ("set ", "chose ", "choose ", "used ", "use ", "made ", "picked ", "put ", "took ", "gave ", "typed ", "kept ", "entered ")
_SET_WORDS = ("password", "passcode", "phrase", " pin", " key", "access code", "login", "log-in")
_USER_WORD = re.compile(
    r"user(?:[ -]?name)?\s?:?\s(?P<user>[\w.@-]{2,40}),?\s(?:and\s)?(?:(?:the|its)\s)?(?:word|secret)\s?:?\s(?P<value>[^\s,;\"”’]{6,40})",
    re.IGNORECASE,
)
_NO_SECRET = re.compile(r"https?:|@[\w-]+\.|^[/.#]|[.]\w{2,4}$|^\$|\$\{")
_USERS = re.compile(r"\b(?:log-?in|user(?:name)?|account)\b[^.!?\n]{0,40}$", re.IGNORECASE)
_LEAVES = re.compile(r"[\n();]")
_NEXT_STRINGS = re.compile(
    r"[^\"'\n]{1,80}[\"']\s?,\s?(?:(?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')\s?,\s?){0,3}[\"']",
)
"""From within one string of a call into a later one, whether in the same line or not."""
_BEFORE = 200


def called(text: str, lower: str) -> Iterator[tuple[str, int]]:
    """Such passwords in `text` (`lower` in small letters): the value, and where it starts."""
    for match in beginning(text, lower, _CALL, _CALL_STARTS) if "(" in text else ():
        for place, string in enumerate(_STRING.finditer(match["words"])):
            value = string[1] or string[2] or ""
            if place and is_made_up(value) and not _NO_SECRET.search(value) and " " not in value:
                yield value, match.start("words") + string.start() + 1
                break
    for pattern, starts, words in ((_SET_AS, _SET_STARTS, _SET_WORDS), (_USER_WORD, ("user",), (" word", " secret"))):
        for match in beginning(text, lower, pattern, starts) if any_stands(lower, words) else ():
            value = match["value"].rstrip(".!?:)")
            if is_made_up(value) and not _NO_SECRET.search(value):
                yield value, match.start("value")


def is_its_user(text: str, start: int, secrets: list[int]) -> bool:
    """Whether what starts at `start` is the name of the account of which the password, one of those that start at `secrets`, is told behind it."""
    quoted = text[start - 1 : start] in ('"', "'")
    if quoted and any(
        0 < secret - start < _BEFORE and (not _LEAVES.search(text, start, secret) or _NEXT_STRINGS.fullmatch(text, start, secret))
        for secret in secrets
    ):
        return True
    return any(0 < secret - start < _BEFORE for secret in secrets) and _USERS.search(text, max(0, start - 60), start) is not None
