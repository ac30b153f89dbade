"""Passwords by what they look like and by words of getting in that stand before them in the same sentence; codes of meetings and devices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.reading.figures import YEAR
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.secrets.password_pairs import beginning
from foliocheck.checks.data_protection.recognisers.secrets.password_values import IS_A_USER, PLACEHOLDER, PRODUCT

_GETTING_IN = r"pass ?(?:word|code|phrase)s?|p/?w|pwd|log ?(?:in|on)s?|sign(?: |-)?in|unlock\w*|locked|credentials?|zip|wi-?fi|get in|kiosk|enrol(?:l)?ment key|to open (?:it|the \w+)|decrypt\w*|encrypted|vault|admin(?:istrator)? account"
_NEARBY = re.compile(
    rf"(?<![^\W_])(?:{_GETTING_IN})(?![^\W_])(?P<between>[^\n]{{1,80}}?)(?<![\w./@#:-])(?P<value>(?=[^\s\"'“”<>]{{0,20}}[a-z]{{2}})(?=[^\s\"'“”<>]{{0,24}}\d)(?=[^\s\"'“”<>]{{0,24}}(?:[A-Z]|[!#$%&*+=?^~]|[a-z]\d[a-z]))"
    r"[A-Za-z\d!#$%&*+=?^~_-]{7,24})(?=[\s\"'”’).,;]|$)",
    re.IGNORECASE | re.ASCII,
)
_STRONG = re.compile(
    r"(?:[A-Z][a-z]{2,}[a-z]*\d{1,4}[!#$%&*?]?|[A-Za-z]*[a-z]\d[a-z][A-Za-z\d!?$]*|(?=\S*[!#$%&*?^~])(?=\S*\d)(?=\S*[a-z]{2})\S+|(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)[A-Za-z\d]+)"
)
_OF_WORDS = re.compile(r"[A-Za-z][a-z]{2,}(?:[-_][A-Za-z][a-z]+){0,3}(?:[-_]\d{2,4}[!?]?|(?<=[-_][A-Za-z][a-z])[a-z]*\d{1,4}[!?]?)")
_SAID_TO_BE = re.compile(
    r"(?:(?<!code)(?<!version)(?<!policy)(?<!standard):|\b(?<!code )(?<!module )(?<!course )(?:is|was))\s[\"“‘']?$", re.IGNORECASE
)
"""Words with hyphens and a number, which anything may be called; and what leads to one as the password."""
_RIGHT_BEHIND = re.compile(r"(?:^|pass\w{2,6}|key),\s$")
_KNOWN_TO_ALL = frozenset(("tr0ub4dor&3", "1password", "passw0rd", "p4ssw0rd"))
_SENTENCE_ENDS = re.compile(r"[.!?]\s+[A-Z]")
_ADVICE = re.compile(
    r"\b(?:never|weak|avoid|such as|example|for instance|e\.g|must (?:have|be|contain)|do(?:n['’]t| not)|bad|strong|not|instead of|course|module|version|polic(?:y|ies)|browser|film|novel|story|tale|joke|comic|cartoon|fake|pretend|using (?:chrome|firefox)|user ?name|account name)\b",
    re.IGNORECASE,
)
_CODE = r"(?P<value>\d{3} \d{3}(?: \d{3,4})?|\d{4,8}#?)(?![\d%]|[.,:/-]\d)"
_WHOSE = r"(?:moderators?|hosts?|chair(?:person)?|leaders?|guests?|participants?|presenters?|attendees?|viewers?|dial[- ]?in|conference|meeting|webinar|organi[sz]er|staff|room|zoom|webex)"
_TYPE_IN = r"[^.\n\"“‘]{0,25}\b(?:type|enter|put in|key in|write|say)(?: in)?\s?:?\s[\"“‘](?P<value>[A-Za-z\d]{2,14}(?:[ -][A-Za-z\d]{2,14}){1,5}|(?=\w*\d)\w{5,24})[\"”’](?!\s(?:in|into|as|at) (?:the|a) (?:search|box|title|chat|name|field|prompt|console))"
"""What is to be typed, in quotation marks."""
_CODES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        (rf"(?<!\w)pass ?codes?(?: for [\w ]{{2,20}}?)?(?:\s(?:is|was)\s|\s?[:=–-]\s?|\s){_CODE}", ("passcode", "pass code")),
        (
            rf"\b(?!room['’]?s? key)(?:{_WHOSE}['’]?s? (?:pin|pass ?code|access code|code|key)|access code for (?:the )?{_WHOSE})(?:\sfor\s[\w ’'-]{{2,30}}?(?=\s(?:is|was)\s|\s?[:=]))?(?:\s(?:is|was)\s|\s?[:=–-]\s?|\s){_CODE}",
            ("pin", "code", "key"),
        ),
        (rf"\baccess code for [^\n]{{3,60}}?[–,;-]\s?(?:the )?{_WHOSE}\s{_CODE}", ("access code for",)),
        (
            r"\b(?:encrypted|locked|protected)\b[^.\n\d]{0,40}\b(?:opens?|unlocks?) (?:with|on|to)\s(?P<value>\d{4,8})(?![\d%]|[.,:/-]\d)",
            ("opens", "open ", "unlock"),
        ),
        (r"\b(?:then|and|dial|enter|by|with) (?:the )?pin\s?:?\s(?P<value>\d{4,8}#)", ("pin",)),
        (r"\bpin\s?:?\s(?P<value>\d{4,8}#?)(?=\s?\((?:guests?|hosts?|staff|moderators?|participants?)\))", ("pin",)),
        (
            r"\bunlock(?:s|ed)?\b(?: it| them| this)?\s(?:(?:with|using|by typing)(?: code| pin)?|code|pin)\s(?P<value>\d{4,8})(?![\d%]|[.,:/-]\d)",
            ("unlock",),
        ),
        (
            r"\b(?:pass|unlock(?:ing)?|secret|code|access) ?phrase\b[^\n\"“‘]{0,25}[\"“‘](?P<value>[a-z]{2,12}(?:[ -][a-z]{2,12}){1,5})[\"”’]",
            ("phrase",),
        ),
        (
            r"\bpass ?word\s(?:(?:for|to|of|on)\s[^.\n:\"]{2,30}?\s)?(?:is|was)\s(?:all |in |written |one |just )*(?:lower|small|upper|capital|block)[- ]?(?:case|letters)?[^.\n:\"]{0,25}:\s[\"“‘]?(?P<value>[A-Za-z][\w-]{4,20})(?=[\"”’]?[.!]?\s*(?:\n|$|\())",
            ("password", "pass word"),
        ),
        (
            rf"\b(?:locked|protected|hidden|private|secret|restricted)\s(?:\w+\s)?(?:pages?|folders?|files?|areas?|posts?|site|videos?|albums?|gallery|parts?|sections?|documents?|diary|blog|room)\b{_TYPE_IN}",
            ("locked", "protected", "hidden", "private", "secret", "restricted"),
        ),
        (
            rf"\b(?:if|when|where) the (?:page|site|lock|screen|door|system|file|folder) asks\b(?: you)?(?!(?: you)? (?:what|why|how|who|which|when|where)\b){_TYPE_IN}",
            (" asks",),
        ),
        (
            r"\b(?:bar ?code|(?:library |borrower['’]?s? |student |campus |pc |print(?:er)? |guest )?card|borrower)(?: (?:no\.?|number))?\s?:?\s\d{4,14}\s?[–—,;/|(-]{0,2}\s?(?:and |with )?(?:the |a )?pin(?: is)?\s?:?\s(?P<value>\d{4,8})(?![\d%]|[.,:/-]\d)",
            (" pin",),
        ),
        (r"\bpassword\s(?:is|=|was)\s[^.\n:\"]{5,40}:\s[\"“‘]?(?P<value>[A-Za-z]\w{5,20})(?=[\"”’]?[.!]?\s*(?:\n|$))", ("password",)),
    )
)
"""Codes, each with the words of which one stands in it."""
_GAME = r"(?:game|quiz|kahoot|poll|menti\w*|vevox|slido|socrative|nearpod|padlet)"
_PUBLIC = re.compile(rf"\b(?:{_GAME}|post)\b[^\n]{{0,25}}$", re.IGNORECASE)
_PUBLIC_AFTER = re.compile(rf"[\s,(–—-]{{1,3}}(?:to|for|in|on|at)\s[^\n.;]{{0,30}}\b{_GAME}", re.IGNORECASE)
"""A code that everybody in the room is shown, said before it or behind it."""
_WORD_AND_YEAR = re.compile(rf"[A-Za-z]+{YEAR.pattern}")
_LIKENED = re.compile(r"[\"”’']?-?\s?(?:-like|style|-type|-ish)\b")
"""Behind a value that stands for a kind of them."""
_GIVEN = re.compile(
    r"(?:\b(?:with|using|is|was|as|so|password|passcode|code|key|into|by|type|enter|try)|[:=“\"'‘(,–—-])\s?[\"“'‘]?$", re.IGNORECASE
)
"""What leads right to a password; a word with a year behind it is nothing else's name only then."""
_STARTS = (
    *("pass", "pw", "p/w", "log", "sign in", "sign-in", "signin", "unlock", "locked", "credential", "zip", "wifi", "wi-fi", "get in"),
    *("kiosk", "enrolment key", "enrollment key", "to open ", "decrypt", "encrypted", "vault", "admin"),
)
"""How the words of getting in begin."""


def nearby(text: str, lower: str) -> Iterator[tuple[str, int, float]]:
    """Passwords by what stands before them in their sentence: the value, where it begins, how sure that is. `lower` is `text` in lower case."""
    for match in beginning(text, lower, _NEARBY, _STARTS):
        value, between = match["value"].rstrip("?"), match["between"]
        if (
            (_STRONG.fullmatch(value) or (_OF_WORDS.fullmatch(value) and (_SAID_TO_BE.search(between) or _RIGHT_BEHIND.search(between))))
            and not PLACEHOLDER.search(value)
            and not PRODUCT.match(value)
            and value.lower() not in _KNOWN_TO_ALL
            and not _SENTENCE_ENDS.search(between)
            and not _LIKENED.match(text, match.end("value"))
            and not IS_A_USER.match(text, match.end("value"))
            and (_GIVEN.search(between) or not _WORD_AND_YEAR.fullmatch(value))
            and not _ADVICE.search(text[max(0, match.start() - 25) : match.start("value")])
        ):
            yield value, match.start("value"), 0.75
    for pattern, words in _CODES:
        for match in pattern.finditer(text) if any_stands(lower, words) else ():
            before = text[max(0, match.start() - 30) : match.start("value")]
            if not (
                YEAR.fullmatch(match["value"])
                or _PUBLIC.search(before)
                or _PUBLIC_AFTER.match(text, match.end("value"))
                or _ADVICE.search(before)
            ):
                yield match["value"], match.start("value"), 0.75
