"""Passwords that no label names: "use … to get in", the answer in a chat, the code of a door, a pair of user name and password."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading import figures
from foliocheck.checks.data_protection.recognisers.reading.endings import is_dummy
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, sign_places
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import (
    CALLED_WITH,
    CODED_FROM,
    LOGIN_AFTER,
    SWITCHES,
    USER_AND,
    USER_AT,
    beginning,
    find_pairs,
)
from foliocheck.checks.data_protection.recognisers.secrets.password_values import PRODUCT, is_made_up, is_password_like

_USED_TO = re.compile(
    r"\b(?:use|using|enter|type|type in|try|with|give|quote|key in|by typing|put in)\s(?:(?:the )?(?:code|word|key|"
    r"phrase)\s|[\w.@-]{2,30}\s(?:and|with|/)\s)?[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})[\"'”’]?\s"
    r"(?:to\s(?:get in(?!\s+touch)|get into|get access|log|sign|open|unlock|enter|access|view|join|see|watch|unzip|"
    r"download|connect)\b|when (?:it asks|asked|prompted|you are asked)|"
    r"if (?:it asks|asked|prompted)|at the (?:prompt|log ?in))",
    re.IGNORECASE,
)
_CODE_TO = re.compile(
    r"\b(?:code|word|phrase|combination|key)\s(?:(?:to|you need to|that)\s(?:unlock|open|enter|get in|log|sign|join|access|see|"
    r"view)|for\s(?:the|our|this|my|every|all|each|both)\s)[^.\n:=]{0,30}?\s?(?:\bis\b|[:=–-])\s{0,2}"
    r"[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})",
    re.IGNORECASE,
)
_OPENED_WITH = re.compile(
    r"\b(?:unlocks?|opens?|log[ -]?(?:in|on)|sign[ -]?in|get in|enter|locked|protected|secured|encrypted)\s(?:(?:it|this|them|the \w+|as \S+)\s)?(?:with|using|"
    r"by typing)\s(?:the (?:word|code)\s)?"
    r"[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{6,40})(?!\s?/)",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"\b(?:code|combination|number|pin)\s(?:to (?:get into|open|enter|unlock)|for)\s(?:the\s)?(?:\w+\s){0,2}(?:lab|room|door|studio|office|store|cupboard|locker|gate|building|safe|cabinet|trolley|box|lock|ipads?|tablets?|"
    r"laptops?|alarm|shed)\s(?:(?:is|was)\s|[:=–-]\s?)?(?P<value>[CXYZ]?\d{4,8}[CXYZ#]?)(?![\w-]|\.\w)|\b(?:keypad|key pad)\s?:?\s(?P<pad>[CXYZ]?\d{4,8}[CXYZ#]?)(?![\w-]|\.\w)|"
    r"(?<!for )(?<!for the )(?:door|gate|lock|alarm)\s?:\s(?P<door>[CXYZ]?\d{4,8}[CXYZ#]?)(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"\b(?:(?:door|entry|gate|key ?pad|alarm|safe|locker|cupboard|key ?safe)\s(?:code|pin|number|combination)|(?:alarm|safe|door|gate|lock(?:er)?|cabinet) (?:of|for|on|in|to) the \w+(?: \w+){0,2}[:,] (?:code|pin|number|combination)|key ?safe|room (?:pin|code)|(?:voicemail|voice mail) (?:pin|code)|(?:phone|tablet|ipad|laptop|screen|device) (?:un)?lock|(?:unlock|screen|device|security|ipad|tablet|phone|card) (?:pin|code)|key code|combination|(?:pad)?lock code|(?:pad)?lock (?:on|of|for)(?= ))"
    r"\b(?:[^.\n\d]{0,45}?\s(?:is|was|opens? (?:with|on|to|at)|unlocks? with)|\s?[:=–-])?(?:\s{1,2}|\s?\()"
    r"(?P<value>[CXYZ]?\d{4,8}[CXYZ#]?|[CXYZ]\d{3,5}[CXYZ]?|\d{3,5}[CXYZ])(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:password|pass ?code|pass|pin|pwd|pw|login|log ?in|wi-?fi code|code|key)\b[^?\n]{0,40}\?{1,3}[\"”’]?\s{1,3}(?:[\[(]?\d[\d/:., apm-]{3,22}[\])]?\s?-?\s?)?"
    r"(?:<?[A-Z][\w'’ .-]{1,25}>?:\s?)?(?:it['’]?s\s|it is\s|is\s|sure[,:]?\s|yes[,:]?\s|"
    r"try\s)?[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{4,40})(?=[\"'”’]?\.?(?:\s(?:[:;]-?[)DP]|x{1,3}|:\w+:))?\s*(?:$|\n|\[))",
    re.IGNORECASE,
)
"""The answer to somebody's question in a chat."""
_THE_KEY = re.compile(
    r"\b(?:need|use|using|with|enter|type|is)\s(?:the|this|our)\s(?:\w+\s)?(?:key|code)\s[\"'“‘]?(?P<value>(?![a-z]{1,20}\?)[^\s\"'“”‘’<>,;)]{5,40})",
    re.IGNORECASE,
)
_RECOVERY = re.compile(
    r"\b(?:(?:mfa|2fa) )?(?:recovery|back-?up|scratch|mfa|2fa|emergency) codes?\b[^\n:\d]{0,40}[:–—]\s{1,3}(?P<codes>[A-Za-z0-9 \t\n,;-]{8,260})",
    re.IGNORECASE,
)
_RECOVERY_CODE = re.compile(
    r"(?<![\w-])(?=[a-z-]{0,6}\d)(?!(?:19|20)\d\d[- ](?:19|20)\d\d)(?:[a-z0-9]{4,6}-[a-z0-9]{4,6}|\d{4} \d{4}|\d{8,10})(?![\w-])",
    re.IGNORECASE,
)
"""Codes by which somebody gets in who has lost the second key, and one of them."""
_VOID = re.compile(
    r"[^\n]{0,15}?\b(?:all|both|now|since|long|every one|each)?\b[^\n.]{0,25}\b(?:used(?: up)?|void|spent|expired|revoked|cancelled|invalid|replaced|regenerated|no longer (?:work|valid)\w*|do not work|don['’]t work)\b",
    re.IGNORECASE,
)
"""Behind codes that open nothing any more."""
_SOME = re.compile(r"\b(?:first|second|third|last|one|two|some)\b", re.IGNORECASE)
"""Not all of them."""
_MEETING = re.compile(
    r"\b(?:zoom|webex|teams|meeting|webinar)\b[^\n]{0,70}?\b(?:pass|pw|pwd|pin|passwd)\s?[:=]?\s(?P<value>(?=\w*\d)\w{4,12})(?![\w.-]|\s?(?:%|mark|rate))",
    re.IGNORECASE,
)
_WIFI_BARE = re.compile(
    r"\b(?:wi-?fi|wlan)\b(?:\s?[:–-]?\s(?:\(?[\w-]{2,30}\)?(?:\s[/|–—-]|:)\s)?|\s?\()(?P<value>[^\s\"'“”‘’<>,;)]{6,40})", re.IGNORECASE
)
_WIFI = re.compile(
    r"\b(?:wi-?fi|wlan|ssid|hotspot|network|eduroam guest)\b[^.\n]{0,40}?[,;/|–—\s-]\s?(?:code|key|pass(?:word|code|"
    r"phrase)?|pw|pwd)\s?(?:is|[:=–-])?\s{0,2}"
    r"[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})",
    re.IGNORECASE,
)
_SIGNS = "!#$%&*+=^~|_?"
_LAST_SIGN = re.compile(r"\?(?!\S)")
"""A question mark that ends a question, and is no sign of a password."""
_COUNT = re.compile(r"(?<=[\s(])(?:\d{1,3}|[12][09]\d\d)(?=[\s.,;:)])")
"""A whole number of up to three figures, or a year."""
_RUN_LIKE = re.compile(r"[A-Za-z].*[\d!#$%&*+=^~|_?]|[\d!#$%&*+=^~|_?].*[A-Za-z]|\d{4}")
_YEARS = re.compile(r"\W*(?:19|20)\d\d(?:[-–/](?:(?:19|20)?\d\d))?\W*")
_CODE_IS = re.compile(r"\b(?:code|pin|combination)\b[^\n]*(?:\b(?:is|was)|[:=])\s*$", re.IGNORECASE)
BEFORE_VALUE, AFTER_VALUE = 170, 60
"""How far around a value the words may stand that make it a password."""
_DOORS = (
    "unlock ",
    "screen ",
    "device ",
    "security ",
    "ipad ",
    "tablet ",
    "phone ",
    "card ",
    "combination",
    "lock code",
    "lock on ",
    "lock of ",
    "lock for ",
    "padlock ",
    "padlock code",
    "room pin",
    "room code",
    "voicemail ",
    "voice mail ",
    "key code",
    "door ",
    "entry ",
    "gate ",
    "keypad",
    "key pad",
    "alarm ",
    "safe ",
    "locker ",
    "cupboard ",
    "keysafe",
    "key safe",
    "cabinet ",
    "laptop ",
    "lock ",
)
_UNLABELLED: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_USED_TO, ("use ", "using ", "enter ", "type ", "try ", "with ", "give ", "quote ", "key in ", "by typing ", "put in ")),
    (_WIFI, ("wifi", "wi-fi", "wlan", "ssid", "hotspot", "network", "eduroam guest")),
    (_CODE_TO, ("code ", "word ", "phrase ", "combination ", "key ")),
    (_WIFI_BARE, ("wifi", "wi-fi", "wlan")),
    (_THE_KEY, ("need ", "use ", "using ", "with ", "enter ", "type ", "is ")),
    (_OPENED_WITH, ("unlock", "open", "log", "sign", "get in", "enter", "locked", "protected", "secured", "encrypted")),
    (_ANSWERED, ("pass", "pin", "pwd", "pw", "login", "log in", "wi-fi code", "wifi code", "code", "key")),
)
"""Patterns for passwords that no label names, each with the words by which a match begins."""
_LOGIN_WORDS = (
    "the login",
    "the log",
    "your log",
    "our log",
    "their log",
    "a log",
    "guest log",
    "test log",
    " credentials",
    "username and password",
)
_INTO_STARTS = ("pin ", "code ", "combination ", "number ", "keypad", "key pad", "door", "gate", "lock", "alarm")
_NAMED_PLACES = (
    (_MEETING, ("zoom", "webex", "teams", "meeting", "webinar")),
    (CALLED_WITH, ("login(", "log_in(", "connect(", "authenticate(", "auth(", "sign_in(", "signin(", "credentials(")),
    (CODED_FROM, ("btoa(",)),
)


def phrases(text: str, lower: str, *, addresses: bool = False) -> Iterator[tuple[str, int, float]]:
    """Passwords that the words around give away: the value, where it begins, and how sure that is. `lower` is `text` in lower case.

    In `addresses` nobody speaks: what a sentence would give away is not looked for.
    """
    stretches = [] if addresses else _around_made_up(text)
    if stretches:
        for pattern, starts in _UNLABELLED:
            for start, end in stretches:
                for match in beginning(text, lower, pattern, starts, start, end):
                    if value := _unlabelled(match):
                        yield value, match.start("value"), 0.75
        if any_stands(lower, _LOGIN_WORDS):
            for match in LOGIN_AFTER.finditer(text):
                if value := _unlabelled(match):
                    yield value, match.start("value"), 0.75
    for match in beginning(text, lower, _DOOR, _DOORS):
        if figures.YEAR.fullmatch(match["value"]) and not _CODE_IS.search(match.group()[: match.start("value") - match.start()]):
            continue  # "Key safe 2019"
        yield match.group("value"), match.start("value"), 0.75
    for match in beginning(
        text, lower, _RECOVERY, ("recovery code", "back-up code", "backup code", "scratch code", "mfa ", "2fa ", "emergency code")
    ):
        void = _VOID.match(text, match.end()) or _VOID.search(match["codes"])
        for one in _RECOVERY_CODE.finditer(match["codes"]) if not void or _SOME.search(void.group()) else ():
            yield one.group(), match.start("codes") + one.start(), 0.75
    for match in beginning(text, lower, _INTO, _INTO_STARTS):
        group = match.lastgroup or "value"
        if group != "door" or not figures.YEAR.fullmatch(match[group]):
            yield match[group], match.start(group), 0.75
    for pattern, starts in _NAMED_PLACES:
        for match in beginning(text, lower, pattern, starts):
            if is_password_like(match["value"], labelled=True, label="pin" if match["value"].isdigit() else "", quoted=True):
                yield match["value"], match.start("value"), 0.85 if pattern is CODED_FROM else 0.75
    for match in (
        beginning(
            text,
            lower,
            USER_AND,
            ("admin", "root:", "guest", "user", "demo", "test", "teacher", "tutor", "student", "editor", "viewer", "author"),
        )
        if ":" in text
        else ()
    ):
        if is_made_up(match["value"]):
            yield match["value"], match.start("value"), 0.75
    for place in sign_places(text, "@"):
        found = USER_AT.search(text, max(0, place - 75), min(len(text), place + 60)) if ":" in text[max(0, place - 42) : place] else None
        if found and found.start("host") == place + 1 and is_made_up(found["value"]) and not is_dummy(found["user"], found["host"]):
            yield found["value"], found.start("value"), 0.8
    for match in beginning(text, lower, SWITCHES, ("mysql", "curl", "wget", "http ", "sshpass", "net use")):
        group = match.lastgroup or "value"
        if is_password_like(match[group], labelled=True, label="", quoted=True):
            yield match[group], match.start(group), 0.85
    yield from find_pairs(text, lower)


def _around_made_up(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` around runs that could be a password without a label (figures or signs amid letters, or a code)."""
    found: list[tuple[int, int]] = []
    end = 0
    numbers = [start for start, _ in figures.telling(text) if not _COUNT.match(text, start)]
    for place in sorted([*numbers, *(place for place in sign_places(text, _SIGNS) if not _LAST_SIGN.match(text, place))]):
        if place < end:
            continue
        ahead, behind = text[max(0, place - 64) : place], text[place : place + 64]
        run = ("" if not ahead or ahead[-1].isspace() else ahead.split()[-1]) + behind.split(maxsplit=1)[0]
        end = place + len(behind.split(maxsplit=1)[0])
        if "://" in run or not _RUN_LIKE.search(run) or _YEARS.fullmatch(run):
            continue
        first = max(0, place - BEFORE_VALUE)
        if found and first <= found[-1][1]:
            first = found.pop()[0]
        found.append((first, min(len(text), end + AFTER_VALUE)))
    return found


def _unlabelled(match: re.Match[str]) -> str | None:
    """The value of a match without a label, where it can hardly be an ordinary word, a product or an address."""
    value = match.group("value") if match.re in (_USED_TO, LOGIN_AFTER) else match.group("value").rstrip(".:")
    if "://" in value or "@" in value[1:-1] or value.endswith(":"):
        return None
    if match.re is _ANSWERED and re.fullmatch(r"\d{4,8}#?", value) and not re.fullmatch(r"(?:19|20)\d\d", value):
        return value
    if match.re is _WIFI and re.fullmatch(r"[A-Z]{8,16}", value) and not is_common(value.lower()):
        return value  # the key on the label of a router
    if not is_password_like(value, labelled=False, label="", quoted=False):
        return None
    code = match.re is _CODE_TO and re.search(r"[A-Z]\W?\d", value) and not PRODUCT.match(value)
    return value if is_made_up(value) or code else None
