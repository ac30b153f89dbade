"""E-mail addresses spelled with words: "(at)", "dot", and several people before one sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foliocheck.checks.data_protection.recognisers.mail.email_hosts import host_from
from foliocheck.checks.data_protection.recognisers.mail.email_parts import (
    INTRODUCED,
    MAIL_WORDS,
    WHAT,
    WORD,
    address_of,
    is_repository,
    spellings_of,
)
from foliocheck.checks.data_protection.recognisers.reading.endings import is_real_host
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small

_BRACKET = r"[\(\[\{<«‹|*#~\"“‘]\s{0,2}%s\s{0,2}[\)\]\}>»›|*#~\"”’]"
_AT_ABROAD = r"arroba|arobase|chiocciola|ma[łl]pa|klammeraffe|snabel-?a|kr[øo]llalfa|apenstaartje|zavin[aá]č|kukac|miukumauku|et-merkki|ät-merkki|afna|собака|παπάκι"
"""The sign in other tongues: each is a word of its own, so that no bracket is needed."""
_DOT_ABROAD = r"punkt|punkti|punktum|punto|punt|point|piste|kropka|tečka|točka|bodka|pont|ponto|ponc|nokta|punct|точка|τελεία"
_AT_BRACKETED = _BRACKET % rf"[-_. ]?(?:at|a t|@|a|ät|commat|at[- ]sign|et|ag|{_AT_ABROAD})[-_. ]?"
_DOT_BRACKETED = _BRACKET % rf"[-_ ]?(?:dot|\.|d|period|full stop|d o t|{_DOT_ABROAD})[-_ ]?"
_DOT_ANY = rf"(?:\s{{0,2}}{_DOT_BRACKETED}\s{{0,2}}|(?<=\w)\s(?:{_DOT_ABROAD})\s|\s{{0,2}}{_DOT_BRACKETED}\s{{0,2}}|\.|\s{{1,2}}dot\s{{1,2}}|\s?[-_]dot[-_]\s?|\s?--?\s?dot\s?--?\s?)"
_SPOKEN_SIGN = r"\s(?:underscore|under score|hyphen|dash|minus|plus)\s|\s?[\[({](?:underscore|hyphen|dash|minus|plus)[\])}]\s?"
"""Signs of an address as somebody says them: "sable underscore moon at …"."""
_LABEL = rf"{WORD}(?:[^\W_]|-(?=[^\W_])){{0,62}}"
_SPELLED = re.compile(
    rf"(?<![\w.@])(?P<local>{WORD}[\w+'’-]{{0,40}}(?:(?:{_DOT_ANY}|\s[.]\s|{_SPOKEN_SIGN})[\w+'’-]{{1,40}}){{0,3}})"
    rf"(?P<at>\s{{0,2}}{_AT_BRACKETED}\s{{0,2}}|\s?@\s?(?=[\w-]{{1,60}}\s?[\(\[\{{<])|\s?@\s?(?=[\w-]{{1,60}}\sdot\s)|(?<=\w)@(?=\w)|\s{{1,2}}(?:at|{_AT_ABROAD}|(?:ag|ät|aet)(?=\s{{1,2}}[\w-]{{1,60}}\s{{1,2}}(?:{_DOT_ABROAD})\s))\s{{1,2}}|\s?[-_]at[-_]\s?|\s?--?\s?at\s?--?\s?)"
    rf"(?P<host>{_LABEL}(?:\s(?:dash|hyphen|minus)\s{_LABEL}){{0,2}}(?:(?:{_DOT_ANY}|\s[.]\s){_LABEL}){{1,5}})",
    re.IGNORECASE,
)
CLOSING = (")", "]", "}", ">")
GROUPED_HINT = re.compile(r"[\]})]\s?@")
_GROUPED = re.compile(rf"[\[{{(](?P<locals>\s*[\w.+-]{{2,40}}(?:\s*[,;|/]\s*[\w.+-]{{2,40}})+\s*)[\]}})]\s?@\s?(?P<host>{WORD}[\w.-]*)")
_LOCALS = re.compile(r"[\w.+-]{2,40}")
_DOT = re.compile(_DOT_ANY, re.IGNORECASE)
_DOT_SPELLED = re.compile(rf"dot|[\(\[\{{<«|*]|\s(?:{_DOT_ABROAD})\s", re.IGNORECASE)
_SPOKEN = re.compile(r"\s?[\[({\s](?P<sign>under ?score|hyphen|dash|minus|plus)[\])}\s]\s?", re.IGNORECASE)
_SIGNS = {"u": "_", "h": "-", "d": "-", "m": "-", "p": "+"}
_HINTS = (
    (
        re.compile(r"[\(\[\{<«‹|*#~\"“‘][-_.\s]?(?:at|a t|@|a|ät|at[- ]sign|et|ag|" + _AT_ABROAD + r")[-_.\s]?[\)\]\}>»›|*#~\"”’]"),
        tuple('([{<«‹|*#~"“‘'),
    ),
    (re.compile(r"[-_]at[-_]"), ("-at", "_at")),
    (re.compile(r"@\s?(?=[\w-]{1,60}(?:\sdot\s|\s?[\(\[\{<]\s?(?:dot|\.)\s?[\)\]\}>]))"), ("@",)),
    (re.compile(r"[\)\]\}>]\s?[\w-]{1,30}@"), CLOSING),
)
"""What a spelled address must hold, in small letters, and the signs of which one must stand in the text, else it is not looked for: each begins with a fixed letter or sign, which is found fast."""
_HINTS_ABROAD = (
    *(
        (
            re.compile(word + r"(?=\s[\w-]{1,60}\s?(?:\.\w|(?:--?\s)?(?:dot|" + _DOT_ABROAD + r")\s))"),
            (word.partition("[")[0].partition("?")[0].rstrip("-")[:5],),
        )
        for word in _AT_ABROAD.split("|")
    ),
    *(
        (re.compile(rf"{word}(?<=\s{word})(?=\s{{1,2}}[\w-]{{1,60}}\s{{1,2}}(?:{_DOT_ABROAD})\s)"), (f" {word} ",))
        for word in ("ag", "ät", "aet")
    ),
)
_SIGNS_ABROAD = tuple(sign for _, signs in _HINTS_ABROAD for sign in signs)
"""The same in other tongues, of which most texts hold none."""
_BARE_AT = re.compile(r"at(?<=\sat)(?=\s(?:--?\s)?[\w-]{1,60}(?:\s(?:dash|hyphen|minus)\s[\w-]{1,40}){0,2}\s?(?:\.\w|(?:--?\s)?dot\s))")
_DOT_IN_HOST, _DOT_OR_WORD = re.compile(r"\.\w"), re.compile(r"\.\w|dot\s")
_BARE_LONG = 180
"""A bare "at" stands no farther before the dot of its host."""
_PROSE = frozenset((
    "aim", "also", "and", "are", "arrive", "arrived", "arrives", "available", "back", "based", "be", "been", "blog", "book",
    "books", "but", "colleagues", "course", "courses", "down", "even", "event", "events", "find", "found", "free", "glance",
    "held", "her", "here", "him", "hosted", "i", "in", "is", "it", "join", "joined", "learners", "live", "lives", "look",
    "looked", "looking", "looks", "me", "meet", "met", "not", "now", "off", "on", "one", "online", "only", "or", "order", "out",
    "over", "page", "people", "point", "read", "saw", "see", "seen", "services", "shop", "site", "so", "speak", "spoke", "staff",
    "stand", "stare", "start", "started", "stay", "stop", "students", "studied", "study", "talk", "talks", "taught", "teach",
    "team", "that", "them", "then", "there", "these", "they", "this", "those", "today", "up", "us", "use", "used", "visit",
    "visited", "was", "we", "website", "were", "work", "worked", "working", "works", "you"
))  # fmt: skip
"""Words before a bare "at" that make it prose."""


def at_hints(text: str) -> list[tuple[int, int]]:
    """Where "at" or its sign stands as in a spelled address, in order."""
    lower = small(text)
    hints = (*_HINTS, *_HINTS_ABROAD) if any_stands(lower, _SIGNS_ABROAD) else _HINTS
    found = [match.span() for pattern, signs in hints if any_stands(lower, signs) for match in pattern.finditer(lower)]
    return sorted(found + _bare(lower))


def _bare(lower: str) -> list[tuple[int, int]]:
    """Where a bare "at" stands before a host: looked for before dots that end no sentence, which are far fewer than "at" is."""
    found, done = [], 0
    for dot in (_DOT_OR_WORD if any_stands(lower, ("dot",)) else _DOT_IN_HOST).finditer(lower):  # the sign alone is found faster
        first = max(done, dot.start() - _BARE_LONG)
        found += [match.span() for match in _BARE_AT.finditer(lower, first, dot.end())]
        done = max(done, found[-1][1] if found else 0)
    return found


def find_spelled(text: str, hints: list[tuple[int, int]]) -> Iterator[Hit]:
    """Addresses spelled with words, around the `hints`."""
    done = 0
    for start, end in hints:
        if start < done:
            continue
        match = _SPELLED.search(text, max(done, start - 130), end + 160)
        while match and match.end() <= start:
            match = _SPELLED.search(text, match.start("host"), end + 160)
        if match and (hit := _from_spelled(text, match)):
            done = hit.end
            yield hit


def _from_spelled(text: str, match: re.Match[str]) -> Hit | None:
    at, host_raw, local_raw = match.group("at"), match.group("host"), match.group("local")
    bracketed = bool(re.search(r"[\(\[\{<«‹|*#@~\"“‘]", at))
    local = _SPOKEN.sub(lambda spoken: _SIGNS[spoken["sign"][0].lower()], local_raw) if " " in local_raw or ")" in local_raw else local_raw
    local = re.sub(r"\s\.\s", ".", _DOT.sub(".", local))
    host, length = _longest_host(host_raw)
    if not host:
        return None
    if not bracketed and not _spelled_on_purpose(text, match, local, host_raw[:length]):
        return None
    value = address_of(local, host)
    end = match.start("host") + length
    if value is None or is_repository(local, text, end):
        return None
    spellings = spellings_of(text[match.start() : end])
    return Hit(what=WHAT, value=value, start=match.start(), end=end, confidence=0.9, spellings=spellings, note="spelled with “at” or “dot”")


_DONE_THERE = re.compile(r"(?:self|log|sign|check|drop|book|opt|re)-(?:enrol\w*|in|on|up|out|ins|assess|register\w*)", re.IGNORECASE)
"""What is done at a host: "self-enrol at vle.uni.example"."""


def _spelled_on_purpose(text: str, match: re.Match[str], local: str, host: str) -> bool:
    """Whether a bare "at" stands for the sign: "look at uni.example" and "we looked at padlet dot com" are prose."""
    before, at = text[max(0, match.start() - 40) : match.start()], match.group("at").strip()
    if _DONE_THERE.fullmatch(local):
        return False
    if match.group("at").strip() in ("_at_", "-at-") and not re.search(r"[/=]\S*$", before):
        return True
    named = bool(re.search(r"[^\W\d_][._-][^\W\d_]|\w\d", local))
    spelled_dot = bool(_DOT_SPELLED.search(host))
    if named:
        own_line = not is_real_host(local) and bool(re.search(INTRODUCED, before, re.IGNORECASE) or not before.strip())
        return spelled_dot or at == "AT" or own_line or bool(MAIL_WORDS.search(before))
    if not spelled_dot or local.lower() in _PROSE:
        return False
    return at != "at" or bool(MAIL_WORDS.search(before) or re.search(INTRODUCED, before, re.IGNORECASE) or not before.strip())


def find_grouped(text: str, known: list[Hit]) -> Iterator[Hit]:
    """Several people before one at sign: "{hanna.wexley, jo.bracken}@uni.example"."""
    for match in _GROUPED.finditer(text):
        found = host_from(text, match.start("host"), match.group("host"))
        if not found:
            continue
        for local in _LOCALS.finditer(match.group("locals")):
            value = address_of(local.group(), found[0])
            start = match.start("locals") + local.start()
            if value and not any(hit.value == value for hit in known):
                yield Hit(
                    what=WHAT,
                    value=value,
                    start=start,
                    end=start + len(local.group()),
                    confidence=0.9,
                    spellings=(match.group(), value),
                    note="several before one at sign",
                )


def _longest_host(raw: str) -> tuple[str, int]:
    """The longest beginning of `raw` that is a real host, dots made plain, and its length in `raw`."""
    cuts = [match.start() for match in _DOT.finditer(raw)] + [len(raw)]
    for cut in reversed(cuts):
        host = re.sub(r"\s", "", _SPOKEN.sub("-", _DOT.sub(".", raw[:cut])))
        if is_real_host(host):
            return host, cut
    return "", 0
