"""Passwords and keys left in text, comments, scripts or exports."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.endings import is_dummy
from foliocheck.checks.data_protection.recognisers.hit import Hit
from foliocheck.checks.data_protection.recognisers.recogniser import places

PASSWORD, KEY = "password", "key"

_NAMED = (
    r"(?:self[- ])?enrol(?:l)?ment key|(?:self[- ]?)?enrol\w* (?:with|using) (?:the |this )?(?:key|code)|(?:shared|consumer|client|lti) secret|(?:wi-?fi|network|host|meeting|course) key|"
    r"joining code|secret word|magic word|access code|cyfrinair|key for (?:self[- ]?)?enrol\w*"
)
_WORD = (
    rf"(?:pass[ _-]?(?:word|phrase|code|wd)|passwd|pswd|p/word|p/w|mot de passe|passwort|identified by|pwd|pw|psw|"
    rf"pass(?=\s{{0,2}}[:=])|{_NAMED}|pin(?: code| number)?)(?![^\W\d_])"
)
_LABEL_WORDS = (
    *("pass", "pwd", "pw", "psw", "pin", "enrol", "self-enrol", "self enrol", "shared secret", "consumer secret", "client secret"),
    *(
        "lti secret",
        "wifi key",
        "wi-fi key",
        "network key",
        "host key",
        "meeting key",
        "course key",
        "joining code",
        "secret word",
        "magic word",
        "access code",
        "cyfrinair",
        "key for",
    ),
)
_GLUE = (
    r"\s?\([^)\n]{2,30}\)\s?(?:\bis\b|[:=–-])\s{0,2}|"
    r"[\s-]protected\s?[-–:(]{1,2}\s?|\s(?:required|needed)\s?[:=–]\s{0,2}|"
    r"(?:['’]s\s(?=[\"'“‘(]|\S*\d)|"
    r"\s(?:(?:now|currently|still|to use|you need|we used|they use|then|today|in use|below|here)\s?){1,2}(?:\bis\b|"
    r"\bwas\b|[:=–—-])\s{0,2})|"
    r"(?:\s(?:(?:has been|was|is|were|now|got)\s){0,2}(?:changed|reset|set|back)\s(?:back\s)?to\s|"
    r"\s(?:(?:for|of|to|on|in|at)\s[^.\n:=]{2,40}?)\s?(?:\bis\b|\bwas\b|[:=])\s{0,2}|"
    r"[\"'”’]?\s{0,2}(?:(?:(?:is|was|=>|:=)\s?[:=]?|[:=–—>]|->|-(?=\s)|[\"']\s?,)\s{0,2}))"
)
_VALUE = r"[\"'“‘(\[<]?(?P<value>[^\s\"'“”‘’<>,;)\]}]{3,64})"
_LABELLED = re.compile(rf"(?P<label>{_WORD})s?\)?(?P<glue>{_GLUE})(?P<quote>[\"'“‘`])?{_VALUE}", re.IGNORECASE)
_BARE = re.compile(rf"(?P<label>{_WORD})\s{{1,3}}[(\[]?(?P<quote>[\"'“‘])?(?P<value>[^\s\"'“”‘’<>,;)\]}}]{{4,64}})", re.IGNORECASE)
_PAIR = re.compile(
    r"\b(?:log(?:ged)?[ -]?(?:in|on)|sign(?:ed)?[ -]?in|credentials|creds|login details|username and password|(?:guest|test|demo|assessors?['’]?|visitor|trial) (?:account|access|log-?in)|user ?name ?/ "
    r"?password)\b[^.\n/]{0,30}?[:\s]"
    r"(?P<user>[\w.@-]{2,40})\s?/\s?(?P<value>[^\s\"'<>,;)]{5,40})",
    re.IGNORECASE,
)
_USED_AS = re.compile(
    r"\b(?:use|enter|type|try|with|give)\s[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{4,40})[\"'”’]?\s(?:as|for)\s(?:the\s|your\s|a\s)?(?:pass(?:word|code|phrase)?|pwd|pw|pin)\b",
    re.IGNORECASE,
)
_USED_TO = re.compile(
    r"\b(?:use|using|enter|type|try|with|give|quote|key in|by typing|put in)\s(?:the (?:code|word|"
    r"phrase)\s)?[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})[\"'”’]?\s"
    r"(?:to\s(?:get in(?!\s+touch)|get into|get access|log|sign|open|unlock|enter|access|view|join|see|watch|unzip|"
    r"download|connect)\b|when (?:asked|prompted)|"
    r"if (?:it asks|asked|prompted)|at the (?:prompt|log ?in))",
    re.IGNORECASE,
)
_CODE_TO = re.compile(
    r"\b(?:code|word|phrase|combination)\s(?:to|you need to|that)\s(?:unlock|open|enter|get in|log|sign|join|access|see|"
    r"view)[^.\n:=]{0,30}?\s?(?:\bis\b|[:=–-])\s{0,2}"
    r"[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})",
    re.IGNORECASE,
)
_OPENED_WITH = re.compile(
    r"\b(?:unlocks?|opens?|log[ -]?(?:in|on)|sign[ -]?in|get in|enter)\s(?:(?:it|this|them|the \w+)\s)?(?:with|using|"
    r"by typing)\s(?:the (?:word|code)\s)?"
    r"[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{6,40})(?!\s?/)",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"\b(?:(?:door|entry|gate|key ?pad|alarm|safe|locker|cupboard)\s(?:code|pin|number|combination)|(?:room|voicemail|voice mail) (?:pin|code)|key code)"
    r"\b(?:[^.\n\d]{0,30}?\s(?:is|was)|\s?[:=–-])?\s{1,2}"
    r"(?P<value>[CXYZ]?\d{4,8}[CXYZ#]?)(?![\w.-])",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:password|pass ?code|pin|pwd|login|log ?in|wi-?fi code|code)\b[^?\n]{0,40}\?\s{1,3}(?:[\[(]?\d[\d/:., apm-]{3,22}[\])]?\s?-?\s?)?"
    r"(?:<?[A-Z][\w'’ .-]{1,25}>?:\s?)?(?:it['’]?s\s|it is\s|is\s|sure[,:]?\s|yes[,:]?\s|"
    r"try\s)?[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})(?=[\"'”’]?\.?\s*(?:$|\n|\[))",
    re.IGNORECASE,
)
"""The answer to somebody's question in a chat."""
_LOGIN_AFTER = re.compile(
    r"(?<![\w/:.])[\w.@-]{2,30}[:/](?P<value>[^\s\"'<>,;)/]{6,40})\s(?:is|are|as|was)\s(?:the|your|our|their|a)\s(?:guest\s|test\s)?"
    r"(?:login|log-in|log in|credentials|username and password)\b",
    re.IGNORECASE,
)
_WIFI = re.compile(
    r"\b(?:wi-?fi|wlan|ssid|hotspot|network|eduroam guest)\b[^.\n]{0,40}?[,;/|–—\s-]\s?(?:code|key|pass(?:word|code|"
    r"phrase)?|pw|pwd)\s?(?:is|[:=–-])?\s{0,2}"
    r"[\"'“‘]?(?P<value>[^\s\"'“”‘’<>,;)]{5,40})",
    re.IGNORECASE,
)
_SHORT_PAIR = re.compile(
    r"\b(?:u|usr|user|username|login|un)\s?[:=]\s?[\w.@-]+[\s,;/|]{1,4}(?:p|pw|pass|pwd)\s?[:=]\s?(?P<value>[^\s\"'<>,;)]{4,40})",
    re.IGNORECASE,
)
_SHORT_HINTS = tuple(f"{word}{gap}{sign}" for word in ("p", "pw", "pass", "pwd") for gap in ("", " ") for sign in ":=")
_USED_AS_STARTS = ("use ", "enter ", "type ", "try ", "with ", "give ")
_WEBHOOK = re.compile(
    r"https://(?:hooks\.slack\.[\w.]+/services|discord(?:app)?\.[\w.]+/api/webhooks|[\w.-]+/webhook(?:b2|s)?)/(?P<value>[\w@./-]{20,200})",
    re.IGNORECASE,
)
_PUTTY = re.compile(r"PuTTY-User-Key-File-\d+")
_MIXED = re.compile(r"[A-Za-z][\d!#$%&*+=^~|_?]|[\d!#$%&*+=^~|_-][A-Za-z]|-\d")
"""Letters beside figures or signs: without them there is no password to be known without a label."""
_DOORS = (
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
)
_PRODUCT = re.compile(
    r"(?:office|chrome|windows|microsoft|firefox|safari|edge|moodle|acrobat|word|excel|zoom|teams|android|ios|macos|python|java|html|css|web|"
    r"panopto|turnitin|adobe|google|google\+|nhsmail|version|room|week|unit|level|module|topic|figure|table|section|part|"
    r"step|chapter|form|face[- ]?id|touch[- ]?id|case|session|slide|page|book|video|task|activity|stage|phase|year|group|"
    r"day|lesson)[-_ ]?[\d.]+[a-z]?\W?$|https?",
    re.IGNORECASE,
)
_UNLABELLED: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_USED_TO, ("use ", "using ", "enter ", "type ", "try ", "with ", "give ", "quote ", "key in ", "by typing ", "put in ")),
    (_WIFI, ("wifi", "wi-fi", "wlan", "ssid", "hotspot", "network", "eduroam guest")),
    (_CODE_TO, ("code ", "word ", "phrase ", "combination ")),
    (_OPENED_WITH, ("unlock", "open", "log", "sign", "get in", "enter")),
    (_ANSWERED, ("password", "passcode", "pass code", "pin", "pwd", "login", "log in", "wi-fi code", "wifi code", "code")),
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
_PAIR_WORDS = (
    "account",
    "access",
    "log on",
    "logon",
    "logged on",
    "creds",
    "credential",
    "login",
    "log in",
    "logged in",
    "sign in",
    "signed in",
    "username",
    "user name",
)
_IN_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://(?P<user>[^\s/:@\[\]]{1,60}):(?P<value>[^\s/@\[\]]{3,60})@(?P<host>[\w.-]+)", re.IGNORECASE)
_PRIVATE = re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----")
_RUN = re.compile(r"(?<![A-Za-z0-9_+/.~-])[A-Za-z0-9_\-+/.~]{16,800}={0,2}")
_KEY_LABEL = re.compile(
    r"(?<![A-Za-z])(?P<label>(?:api[ _-]?key|(?-i:[A-Za-z]{2,14}(?:Key|Token|Secret))|key\s(?:for|to|"
    r"of)\s[^.\n:=]{2,30}?|secret(?:[ _-]?(?:key|access[ _-]?key))?|client[ _-]?secret|access[ _-]?(?:token|key)|"
    r"auth[ _-]?(?:token|key)|private[ _-]?key|consumer[ _-]?(?:key|secret)|shared[ _-]?secret|webhook[ _-]?secret|ws[ _-]?token|token|"
    r"licen[cs]e[ _-]?key|subscription[ _-]?key|encryption[ _-]?key|session[ _-]?key|x-api-key|sas|sig|"
    r"key))[\"']?\s{0,2}(?:=>|[:=>]|\bis\b)\s{0,2}[\"'“]?$|"
    r"(?<![A-Za-z])(?P<strong>(?:api|access|private|auth|secret|bearer|service)[ _-](?:key|token))(?:\s\([^)\n]{2,30}\))?\s{1,2}$",
    re.IGNORECASE,
)
_BEARER = re.compile(r"\b(?:Bearer|Basic|Token)\s+(?P<value>[A-Za-z0-9_\-+/=.~]{16,800})")
_KNOWN_STARTS = ("AKIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk_", "sk-", "SG.", "eyJ", "ya29.")
_KNOWN = re.compile(
    r"(?<![\w-])(?P<value>AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{18,}|xox[abprs]-[\w-]{12,}|"
    r"sk_(?:live|test)_\w{16,}|sk-[A-Za-z0-9_-]{24,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|ya29\.[\w-]{20,})"
)
_PLACEHOLDER = re.compile(
    r"your|xxx|example|placeholder|changeme|change_me|insert|(?<![a-z])here(?![a-z])|<|\{|^\$\w+$|\$\(|\*{3}|•|…|\.\.\.|█|redacted|removed|hidden|"
    r"(?<![a-z])(?:null|none|true|false)(?![a-z])|undefined|dummy|sample|process\.env|getenv|environ|____",
    re.IGNORECASE,
)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PUBLIC_KEYS = re.compile(r"^(?:AIza|pk_(?:live|test)_|pk\.|phc_|6L[\w-]{38}$)")
_PUBLIC_LABELS = re.compile(
    r"nonce|csrf|xsrf|captcha|site[_-]?key|publishable|public|measurement|cache|sort|primary|foreign|query", re.IGNORECASE
)
"""Keys that are made to stand in pages (maps, payment forms, captchas), and numbers that only guard one form."""
_PROSE = frozenset((
    "the", "a", "an", "to", "for", "in", "on", "at", "of", "and", "or", "is", "was", "be", "by", "with", "from",
    "that", "this", "your", "their", "my", "our", "has", "have", "had", "will", "must", "should", "can", "may",
    "not", "are", "were", "see", "same", "required", "protected", "reset", "field", "policy", "manager",
    "managers", "change", "changes", "changed", "strength", "strong", "weak", "security", "box", "please",
    "which", "when", "if", "it", "as", "they", "you", "we", "i", "also", "each", "every", "than", "then",
    "there", "so", "but", "only", "sent", "given", "shared", "needed", "minimum", "least", "hint", "incorrect",
    "wrong", "correct", "forgotten", "expired", "long", "simple", "secure", "again", "below", "above", "here",
    "button", "page", "screen", "prompt", "dialog", "length", "rules", "rule", "recovery", "unknown", "no",
    "yes", "optional", "visible", "available", "ask", "email", "text", "type",
))  # fmt: skip
"""Words behind "password" that make it prose."""


def find(text: str) -> list[Hit]:
    """Every password and key left in `text`, in order."""
    lower = text.lower()
    hits = [_hit(KEY, match, match.group(), 0.99, 0) for match in _PRIVATE.finditer(text)] if "private key" in lower else []
    for place in places(text, _KNOWN_STARTS):
        if (match := _KNOWN.match(text, place)) and not _placeholder_key(match.group("value")):
            _add(hits, _hit(KEY, match, match.group("value"), 0.97))
    if any(word in lower for word in ("bearer ", "basic ", "token ")):
        for match in _BEARER.finditer(text):
            if not _placeholder_key(match.group("value")):
                _add(hits, _hit(KEY, match, match.group("value"), 0.9))
    hits += [_hit(KEY, match, match.group(), 0.95, 0) for match in _PUTTY.finditer(text)] if "PuTTY" in text else []
    if "hooks" in lower or "webhook" in lower:
        for match in _WEBHOOK.finditer(text):
            _add(hits, _hit(KEY, match, match.group("value"), 0.85))
    if _MIXED.search(text):
        found = [match for pattern, starts in _UNLABELLED for match in _beginning(text, lower, pattern, starts)]
        if any(word in lower for word in _LOGIN_WORDS):
            found += _LOGIN_AFTER.finditer(text)
        for match in found:
            value = match.group("value") if match.re in (_USED_TO, _LOGIN_AFTER) else match.group("value").rstrip(".:")
            if (
                "://" not in value
                and "@" not in value[1:-1]
                and _password_like(value, labelled=False, label="", quoted=False)
                and (_made_up(value) or (match.re is _CODE_TO and bool(re.search(r"[A-Z]\W?\d", value)) and not _PRODUCT.match(value)))
            ):
                _add(hits, _hit(PASSWORD, match, value, 0.75))
    for match in _beginning(text, lower, _DOOR, _DOORS):
        _add(hits, _hit(PASSWORD, match, match.group("value"), 0.75))
    pairs = [*_beginning(text, lower, _USED_AS, _USED_AS_STARTS)] if "pass" in lower or " pw" in lower or " pin" in lower else []
    if any(hint in lower for hint in _SHORT_HINTS):
        pairs += _SHORT_PAIR.finditer(text)
    for match in pairs:
        value = match.group("value").rstrip(".!?")
        if _password_like(value, labelled=True, label="", quoted=False):
            _add(hits, _hit(PASSWORD, match, value, 0.8))
    if "://" in text and "@" in text:
        for match in _IN_ADDRESS.finditer(text):
            user, value, host = match.group("user").lower(), match.group("value").lower(), match.group("host")
            if (
                not _PLACEHOLDER.search(value)
                and value not in (user, "password", "pass", "pwd", "secret", "xyz")
                and not is_dummy(user, host)
            ):
                _add(hits, _hit(PASSWORD, match, match.group("value"), 0.9))
    if any(word in lower for word in ("key", "secret", "token", "sas", "sig")):
        _add_keys(hits, text)
    if any(word in lower for word in _PAIR_WORDS):
        for match in _PAIR.finditer(text):
            value = match.group("value").rstrip(".!?")
            if "/" not in value and _password_like(value, labelled=False, label="", quoted=False):
                _add(hits, _hit(PASSWORD, match, value, 0.7))
    for pattern, labelled in ((_LABELLED, True), (_BARE, False)):
        for match in _at_labels(text, lower, pattern):
            quoted = bool(match.group("quote")) or (labelled and _stands_alone(match))
            told = labelled or (bool(match.group("quote")) and _closed_quote(match) and bool(_BY_USING.search(text[: match.start()][-30:])))
            if _password_like(
                match.group("value").rstrip(".!?:*"), labelled=told, label=match.group("label"), quoted=quoted, ends=_ends(match)
            ):
                _add(hits, _password(match))
    return sorted(_without_joining_links(hits, text), key=lambda hit: hit.start)


def is_written_out(text: str, hit: Hit) -> bool:
    """Whether a password in a script is a string with figures or signs in it, and no name of a variable or field."""
    return text[hit.start - 1 : hit.start] in ('"', "'", "`", ":", "/") and bool(re.search(r"[\d!#$%&*?@^~]", hit.value))


def _without_joining_links(hits: list[Hit], text: str) -> list[Hit]:
    """`hits` without the password in the link to a meeting whose pass code is told below: it is one secret."""
    told = [hit for hit in hits if hit.what == PASSWORD and not _IN_QUERY.search(text[max(0, hit.start - 12) : hit.start])]
    return [
        hit
        for hit in hits
        if not (_IN_QUERY.search(text[max(0, hit.start - 12) : hit.start]) and any(0 < other.start - hit.end < 250 for other in told))
    ]


_IN_QUERY = re.compile(r"[?&]pwd=$")


def find_in_address(text: str) -> list[Hit]:
    """Passwords and keys in addresses of links. Signatures and nameless tokens of addresses are everyday things and left out."""
    return [hit for hit in find(text) if hit.what == PASSWORD or _TOLD_KEY.search(text[max(0, hit.start - 30) : hit.start])]


_TOLD_KEY = re.compile(r"(?:api[_-]?key|ws_?token|access[_-]?token|auth[_-]?token|secret)\W{1,3}$", re.IGNORECASE)


def _add_keys(hits: list[Hit], text: str) -> None:
    """Long runs as good as random, with a label right before them."""
    for run in _RUN.finditer(text):
        value = run.group().rstrip(".")
        if sum(character.isdigit() for character in value) < 2:
            continue
        label = _KEY_LABEL.search(text[max(0, run.start() - 60) : run.start()])
        if (
            label
            and not _PUBLIC_LABELS.search(text[max(0, run.start() - 60) : run.start()][: label.start()][-10:])
            and _key_like(value, label.group("label") or label.group("strong"))
        ):
            _add(hits, Hit(what=KEY, value=value, start=run.start(), end=run.start() + len(value), confidence=0.85, spellings=(value,)))


def _at_labels(text: str, lower: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that begin at a word for password."""
    searched = lower if len(lower) == len(text) else text
    for place in places(searched, _LABEL_WORDS):
        whole_word = searched.startswith("pass", place) or not searched[place - 1 : place].isalnum()
        if whole_word and (match := pattern.match(text, place)):
            yield match


def _beginning(text: str, lower: str, pattern: re.Pattern[str], starts: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that begin at one of the words `starts`: far cheaper than searching the whole text."""
    searched, done = lower if len(lower) == len(text) else text, 0
    for place in places(searched, starts):
        if place >= done and not searched[place - 1 : place].isalnum() and (match := pattern.match(text, place)):
            done = match.end()
            yield match


def _add(hits: list[Hit], hit: Hit) -> None:
    if not any(hit.start < other.end and other.start < hit.end for other in hits):
        hits.append(hit)


def _hit(what: str, match: re.Match[str], value: str, confidence: float, group: str | int = "value") -> Hit:
    value = value.rstrip(".") if what == KEY else value
    return Hit(
        what=what, value=value, start=match.start(group), end=match.start(group) + len(value), confidence=confidence, spellings=(value,)
    )


def _password(match: re.Match[str]) -> Hit:
    value = match.group("value") if match.group("quote") else match.group("value").rstrip(".!?:*")
    start = match.start("value")
    whole = match.string[match.start() : start + len(value)]
    return Hit(what=PASSWORD, value=value, start=start, end=start + len(value), confidence=0.85, spellings=(value, whole))


def _made_up(value: str) -> bool:
    """Whether a run without a label can hardly be a product or a code in prose ("H5P", "COVID-19"): figures or signs amid small letters."""
    if _PRODUCT.match(value):
        return False
    return len(value) >= 6 and bool(re.search(r"[a-z]{2}", value)) and bool(re.search(r"\d|[!#$%&*+=?^~|_]", value[1:]))


def _ends(match: re.Match[str]) -> bool:
    """Whether the sentence ends with the value: "The password is heronlake."."""
    return bool(
        re.match(r"(?:[.!]?\s*$|[.!]?\s*\n|[.]\s+[A-Z])", match.string[match.start("value") + len(match.group("value").rstrip(".!?:*")) :])
    )


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether nothing follows the value but a line end, a comma, or the next label: it is no sentence then."""
    if ">" in match.group("glue") and match.string.startswith("</", match.end()):
        return True
    return bool(re.search("[:,]", match.group("glue"))) and bool(
        re.match(r"[.!]?(?:\s*$|[ \t]*\n|[,;)]|[ \t]{2,})", match.string[match.end() :])
    )


_BY_USING = re.compile(r"\b(?:use|using|enter|type|with|try|give|by)\s(?:the\s|this\s|a\s)?$", re.IGNORECASE)


def _closed_quote(match: re.Match[str]) -> bool:
    """Whether the quotation ends right behind the value: "use the password “Quayside”", not "the password “should be long”"."""
    return match.string[match.end("value") : match.end("value") + 1] in ('"', "'", "”", "’")


_DESCRIBING = re.compile(
    r"(?:ed|ing|able|ible|ary|al|ive|ent|ant|ory|less|ful|ous|ic|ure|ere|ly|ise|ize|ile|ate|ete|able|wn|en|(?:long|short|strong|eas|weak|old|new|bett|simpl|strict|saf|clev|small|bigg)i?er|ever|other|either|ther|over|under|number|letter|reminder|manager|barrier|word|words|one|thing|ter)$"
)
"""Endings of words that say what a password is like ("confidential", "temporary"), not which one it is."""


def _password_like(value: str, *, labelled: bool, label: str, quoted: bool, ends: bool = False) -> bool:
    """Whether what stands after "password" is one, not the next word of a sentence or a masked or blank one."""
    if not value.isprintable() or "\ufffd" in value:
        return False
    if len(value) < 3 or _PLACEHOLDER.search(value) or len(set(value)) < 2:
        return False
    if not re.search(r"\w", value) or re.search(
        r"[({]$|\(\)|^(?:required|String|string|str|bytes|None|null|input|document|this|self)\b", value
    ):
        return False
    lower = value.lower()
    if lower in _PROSE or re.fullmatch(r"[\d.]{1,2}|https?:.*", lower):
        return False
    signs = re.search(r"[A-Za-z\d][!#$%&*+=?^_~|-][A-Za-z\d]|[a-z][A-Z]|[!#$%&?]$", value)
    mixed = bool(re.search(r"\d", value) and re.search(r"[A-Za-z]", value)) or bool(signs and not re.fullmatch(r"[a-z]+-[a-z]+", value))
    if re.search(r"\d%$", value) or ((label.lower() == "pass" and not (signs or mixed)) or (label.lower() == "pass" and len(value) < 6)):
        return False
    if (
        re.search(r"pass ?code|access code", label, re.IGNORECASE)
        and re.fullmatch(r"\d{4,10}", value)
        and not re.fullmatch(r"(?:19|20)\d\d", value)
    ):
        return True
    if re.search(r"\bpin\b", label, re.IGNORECASE):
        return labelled and (mixed or bool(re.fullmatch(r"\d{4,8}", value)))
    if mixed:
        return labelled or len(value) >= 5
    if re.fullmatch(r"\d{4,12}", value):
        return labelled
    if labelled and label.lower().startswith("pass") and re.fullmatch(r"[a-z]{8,30}", value) and ends and not _DESCRIBING.search(value):
        return True
    return labelled and quoted and bool(re.fullmatch(r"[\w!#$%&*+.-]{4,40}", value))


def _placeholder_key(value: str) -> bool:
    return bool(_PLACEHOLDER.search(value)) or len(set(value)) < 8


def _key_like(value: str, label: str) -> bool:
    """Whether a labelled run is a secret: mixed characters, as good as random, no words, no placeholder, no path."""
    if _placeholder_key(value) or _PUBLIC_KEYS.match(value) or _PUBLIC_LABELS.search(label) or value.count("/") > 3:
        return False
    if re.fullmatch(r"[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+", value) and not value.startswith(_KNOWN_STARTS):
        return False  # the name of something in a program
    if _UUID.fullmatch(value) and not re.search(r"secret|api|auth|private|webhook", label, re.IGNORECASE):
        return False
    digits, letters = len(re.findall(r"\d", value)), len(re.findall(r"[A-Za-z]", value))
    if digits < 2 or letters < 2:
        return False
    counts = Counter(value)
    entropy = -sum(count / len(value) * math.log2(count / len(value)) for count in counts.values())
    bare = label.lower() in ("key", "sig", "token")
    return entropy > (3.4 if bare else 3.0) and (len(value) >= 20 or not bare)
