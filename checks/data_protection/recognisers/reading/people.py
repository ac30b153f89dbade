"""Everybody who is named in a text, by whichever way of writing names: whole names, surname first, capitals, given names alone, a title and a surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foliocheck.checks.data_protection.recognisers.reading import capitals, word_names
from foliocheck.checks.data_protection.recognisers.reading.capitals import LOWER, UPPER
from foliocheck.checks.data_protection.recognisers.reading.everyday import is_common, is_unknown
from foliocheck.checks.data_protection.recognisers.reading.names import SHOUTED, first_names, is_given, is_name, names, plain, turned
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import STATES, kinds_of

Person = tuple[str, int, int]
"""A name, where it starts and ends."""
MOST = 4_000
"""Only the first so many names of one text are looked at."""

_WORD = rf"[{UPPER}][{LOWER}]+(?:['’-][{UPPER}]?[{LOWER}]+)*"
_SURNAME_FIRST = re.compile(
    rf"(?<![\w@.'’-])(?P<name>[{UPPER}][\w'’-]{{1,40}},? (?:[{UPPER}][\w'’-]{{1,40}}|[A-Z]\.?(?:\s?[A-Z]\.?)?))\"?(?=(?:\s{{0,2}}(?:[|\t;:–—]|\.{{2,}})|\s{{1,2}}[-(]|"
    r"\s{1,3}(?:[A-F][+-]?|\d{2}|\d{1,3}\s?(?:/\s?\d{1,3}|%))(?![\w.])|\n|$|(?<=\")\s?,|[”’]\s?,\s?\d))"
)
_BEGINS_A_ROW = re.compile(r"(?:^|[\n\t|;:]\s?)[ \t\"“‘]{0,2}$")
_SURNAME_AND_INITIAL = re.compile(rf"(?<![\w@.'’-])(?P<name>[{UPPER}][\w'’-]{{2,40}}, ?(?:[{UPPER}]\.[ ]?){{1,3}})")
_SERVICE_INITIALS = re.compile(
    rf"(?<![\w@.'’-])(?P<name>[A-Z]{{1,3}}[ \u00a0]{_WORD})(?=,?\s\(?[A-Z]{{0,2}}\d{{5,8}}[A-Z]?\b|,?\s(?:passed|failed|scored|got|achieved)\s(?:the |with |her |his |on |\d))"
)
"""Initials without full stops before a surname, as forces and registers write them, beside a number or a result: "AB Penrose, D30417C"."""
_BEFORE_A_PATIENTS_NUMBER = re.compile(
    rf"(?<![\w@.'’-])(?P<name>{_WORD}[ \u00a0][A-Z]{{1,2}})(?=,?\s(?:NHS:?\s)?\d{{3}}[ -]?\d{{3}}[ -]?\d{{4}}(?!\d))"
)
"""A surname and initials before ten figures of a patient's: "Haworth R, 999 …"."""
_CALLED = re.compile(rf"@(?<!\w@)(?P<name>[{UPPER}][\w'’-]+ [{UPPER}][\w'’-]+)")
_CAPITALS = re.compile(
    rf"(?<![\w@.'’-])(?P<name>(?P<first>[{UPPER}]{{2,40}})[ \t](?:[A-Z]\.?[ \t])?[{UPPER}][{UPPER}'’-]{{2,40}})(?![\w@])"
)
_CAPITALS_TURNED = re.compile(
    rf"(?<![\w@.'’-])(?!(?<=[a-z] )(?:(?:[A-EU]{{3,4}}|NY[AC]),|[A-Z]{{3,9}}, [A-Z][a-z]{{1,20}} [A-Z][a-z]))(?P<name>[{UPPER}][{UPPER}'’-]{{2,40}},? (?:{_WORD}|[A-Z]\b\.?))(?![\w@])"
)
_POST_BEFORE = re.compile(rf"[A-Z]{{2,4}} {_WORD} {_WORD}")
"""The short form of a post before a whole name, "HCA Blessing Nwadike": no surname in capitals."""
_CAPITALS_ALONE = re.compile(rf"(?:^|(?<=\n))(?:\d{{4,9}}\s)?(?P<name>[{UPPER}][{UPPER}'’-]{{3,40}})(?=\s?[:\t|])")
_NAMED = re.compile(r"\b(?:student|learner|candidate|apprentice|trainee|pupil|name|author|for|to)[\"']?\s?[:\t|]\s*[\"']?$", re.IGNORECASE)
_TWO_FIELDS = re.compile(r"(?:ast|ur|ily)[ _-]?[Nn]ame")
_IN_TWO_FIELDS = re.compile(
    rf"\b(?:first|given|fore)[ _-]?name[\"']?\W{{1,4}}(?P<first>[{UPPER}][\w'’-]+)\W{{1,6}}(?:last|sur|family)[ _-]?name[\"']?\W{{1,4}}(?P<last>[{UPPER}][\w'’-]+)",
    re.IGNORECASE,
)
"""First name and surname as two fields of a record."""
_IN_A_RECORD = re.compile(
    rf"[._ ](?:student_|learner_|student|learner|user_?|actor)?name[\"']{{0,2}}\W{{1,5}}[\"'](?P<name>[{UPPER}][\w'’-]{{1,40}}, ?[{UPPER}][\w'’-]{{1,40}})[\"']",
    re.IGNORECASE,
)
"""What a learning package tells its platform: cmi.core.student_name = "Surname, First"."""
_FIRST_FIELD = re.compile(r"\b(?:first|given|fore)[ _-]?name[\"']?\W{1,4}$", re.IGNORECASE)
"""Before a given name that is a field of its own: with the surname behind it, it is told as one name."""
_SURNAME_COLUMN = re.compile(r"\b(?:sur|last|family)[ _-]?name[\"']?\s?[\t,;|]", re.IGNORECASE)
_CELL_BEFORE = re.compile(r"[\t,;|\n]\s?$")
"""In a table with a column of surnames a given name in a cell of its own is half a name: the columns are read together."""
_ALONE = re.compile(rf"(?<![\w@.'’/-])(?P<name>{_WORD})(?![\w@/-]|[ \u00a0][{UPPER}][{LOWER}]|\.\w)")
_INITIAL_BEHIND = re.compile(
    rf"[ \u00a0][{UPPER}][{LOWER}]?(?=\.?\s?[:,)|\t\n(–—·-]|[ ]\d{{1,3}}(?:[,;\n]|$)|\.(?:\s|$)|[ ](?:is|was|has|had|can|could|did|does|needs|keeps|got|gets|still|never|always|who)\b|$)"
)
_TITLE_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Sister|Brother|Father|Fr|Sr|Canon|Revd?|Chaplain|Captain|Capt|Major|Maj|Lt|Lieutenant|Col|Colonel|Sgt|Sergeant|SSgt|WO[12]|Cpl|LCpl|L/Cpl|Corporal|Pte|Private|Rfn|Gnr|Spr|Sapper|Tpr|Sig|OCdt|Cadet|"
    r"Nurse|Matron|SN|PC|DC|DS|DI|PS|Officer|Chef|Coach|Pastor|Imam|Rabbi|Judge|Cllr|Auntie|Uncle|Kyria|Señora?|Herr|Frau|Mme)\.?[ \u00a0]$"
)
_BEFORE = re.compile(
    r"(?:^|[.!?;:][ \n]|[.!?][\"”’)][ \n]|[–—-] |[\t|\"“‘(@]|\n[ \t>]{0,4}|(?:^|\n)[ \t>]{0,4}(?:[*•★–-]\s{1,2}|\(?[\d.★/:-]{1,10}[).]?\s{1,2}|[A-Z]?\d{0,2}\)?\s)|"
    rf"(?P<mid>[{LOWER}\d,;]) )$"
)
"""What stands before a name of one word: the beginning of a sentence, line or cell, or a small word."""
_PLACE_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]he|[Aa]n?|[Nn]ear|[Ff]rom|[Tt]hrough|[Vv]ia|[Uu]sing|[Ii]nto|[Oo]n) $")
"""Before what is rather a place or a thing."""
_LEADS = frozenset(
    [
        "dear",
        "nb",
        "fyi",
        "meet",
        "congratulations",
        "congrats",
        "llongyfarchiadau",
        "pupil",
        "tutee",
        "bravo",
        "imagine",
        "introducing",
        "hi",
        "hello",
        "hey",
        "thanks",
        "student",
        "learner",
        "candidate",
        "apprentice",
        "trainee",
        "annwyl",
        "to",
        "for",
        "re",
        "name",
        "when",
        "as",
        "but",
        "and",
        "by",
        "with",
        "if",
        "while",
        "after",
        "then",
    ]
)
"""Words with a capital that may stand right before a given name; others make it part of a name ("Queen Mary")."""
_WORD_BEFORE = re.compile(rf"(?P<word>[{UPPER}][\w'’-]*),? $")
_CHATS = re.compile(
    r"(?=[\[\d])(?<![^\n])\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?\s+(?:[Ff]rom\s+)?(?P<name>[^\W\d_](?:[\w'-]|\.(?=\w)){2,18}(?: [^\W\d_][\w.'-]{0,12})?)\s?(?:\([^)\n]{2,12}\)\s?)?:"
)
"""Whoever writes in a chat, behind the time of day, in whichever letters."""
_NAMED_AFTER = re.compile(
    r"\s(?:Prize|Award|Medal|Lecture|Trophy|Scholarship|Fellowship|Fund|Trust|Building|House|Hall|Library|Centre|Room|Road|Street|Theatre|School|College|Foundation|Institute|Suite|Foyer)\b"
)
"""What bears somebody's name and is no person."""
_NATION = re.compile(r"[a-z](?:ians|eans|onians|ards)$")
"""The end of what many people are called: "Estonians"."""
_NOUN_BEHIND = re.compile(
    r"\s(?:essays?|plays?|novels?|poems?|films?|theorem|methods?|models?|scale|tests?|fonts?|apps?|tools?|quiz(?:zes)?|boards?|pages?|heritage|students?|learners?|pupils?|users?|accounts?|files?|plugin|server|library)\b"
)
"""Behind a word that no list knows these say that it is a work's, a tool's or a place's."""
_SHORT_FOR = re.compile(r"\.? ?(?:[Nn]os?|[Nn]r|[Nn]umber)\b\.?[\s:#]{0,3}\w{0,3}\d")
"""Behind what is short for another word, and no name: "Reg. no. 31200654"."""
_SAID_TO_BE = re.compile(r"\b(?:is|was|are|were|as|an?|being|half|part)\s$")
"""Before a word that says what somebody is: "who is Roma"."""
_SAINT = re.compile(r"\b(?:St\.?|Saint|SS|HMP|HMYOI|YOI|RAF|RNAS|HMS|RRS|RV|MV|FV)[ \u00a0]$")
"""Before the name of a church, a prison, a station of the forces or a ship."""
_NOBODY = frozenset(["me", "host", "everyone", "anonymous", "anon", "guest", "someone", "all", "unknown", "bot", "system", "admin"])


def people(text: str) -> list[Person]:
    """Every name in `text`, by its place: whole ones, and where no whole one stands given names alone, who speaks, and who has a title."""
    return list(_everybody(text))


def is_known(name: str, start: int, text: str) -> bool:
    """Whether a name is more than one word, a given name, or stands behind a title."""
    return (
        " " in name
        or is_given(name)
        or word_names.is_one(name)
        or name.isupper()
        or _TITLE_BEFORE.search(text[max(0, start - 16) : start]) is not None
    )


@lru_cache(maxsize=16)
def _everybody(text: str) -> tuple[Person, ...]:
    found = list(dict.fromkeys(_whole(text)))
    taken = Spans(person[1:] for person in found)
    fields = "ame" in text and _TWO_FIELDS.search(text) is not None
    in_columns = fields and _SURNAME_COLUMN.search(text) is not None
    for person in _alone(text):
        halved = (in_columns and _CELL_BEFORE.search(text, max(0, person[1] - 2), person[1])) or (
            fields and _FIRST_FIELD.search(text, max(0, person[1] - 20), person[1])
        )
        if not taken.touch(*person[1:]) and not halved:
            found.append(person)
    return tuple(
        person
        for person in _widest(found)
        if not _NAMED_AFTER.match(text, person[2]) and not _SAINT.search(text[max(0, person[1] - 7) : person[1]])
    )[:MOST]


def forget() -> None:
    """Forget the texts that were looked at."""
    _everybody.cache_clear()


def _widest(found: list[Person]) -> list[Person]:
    """`found` in order, without those that lie within another one."""
    kept: list[Person] = []
    for person in sorted(found, key=lambda person: (person[1], -person[2])):
        if not kept or person[1] >= kept[-1][2]:
            kept.append(person)
    return kept


def _whole(text: str) -> Iterator[Person]:
    """Names of two words or more, also with the surname first, after an @, in capitals, and in two fields of a record."""
    yield from names(text)
    for pattern in (_SURNAME_FIRST, _SURNAME_AND_INITIAL):
        for match in capitals.beginning_at(pattern, text):
            written = match["name"].rstrip()
            if (pattern is _SURNAME_AND_INITIAL or _BEGINS_A_ROW.search(text[max(0, match.start() - 4) : match.start()])) and is_name(
                turned(written) if "," in written else " ".join(reversed(written.split(" ", 1)))
            ):
                yield written, match.start("name"), match.start("name") + len(written)
    if "@" in text:
        yield from ((match["name"], match.start("name"), match.end("name")) for match in _CALLED.finditer(text) if is_name(match["name"]))
    if "name" in text and ("cmi" in text or "earner" in text or "tudent" in text):
        for match in _IN_A_RECORD.finditer(text):
            if is_name(turned(match["name"])):
                yield match["name"], match.start("name"), match.end("name")
    for match in capitals.beginning_at(_SERVICE_INITIALS, text):
        surname = match["name"].split()[1]
        if is_unknown(surname) and not is_common(surname) and not is_given(surname):
            yield match["name"], match.start("name"), match.end("name")
    for match in capitals.beginning_at(_BEFORE_A_PATIENTS_NUMBER, text):
        surname = match["name"].split()[0]
        if is_unknown(surname) and not is_common(surname):
            yield match["name"], match.start("name"), match.end("name")
    if SHOUTED.search(text):
        yield from _in_capitals(text)
    for match in _IN_TWO_FIELDS.finditer(text) if "ame" in text and _TWO_FIELDS.search(text) else ():
        name = f"{match['first']} {match['last']}"
        if is_name(name):
            yield name, match.start("last"), match.end("last")


_HEADINGS = re.compile(r"\b(?:DOB|ULN|UPN|UCI|URN|UCAS|SEN|SEND|EHCP|NHS|NINO|ID|GCSE|EPA|LSP|EAL|FSM|MIS|VLE)\b")
"""Headings of a learner's columns, side by side: “Learner DOB ULN”."""


def _in_capitals(text: str) -> Iterator[Person]:
    for match in capitals.beginning_at(_CAPITALS, text):
        if _HEADINGS.search(match["name"]):
            continue
        known = plain(match["first"]) in first_names() or _NAMED.search(text[max(0, match.start() - 30) : match.start()])
        if known and is_name(match["name"].title()):
            yield match["name"], match.start("name"), match.end("name")
    for match in capitals.beginning_at(_CAPITALS_TURNED, text):
        if is_name(turned(match["name"])) and not _POST_BEFORE.match(text, match.start()):
            yield match["name"], match.start("name"), match.end("name")
    for match in _CAPITALS_ALONE.finditer(text):
        if is_unknown(match["name"]) and not is_common(match["name"]) and not kinds_of((match["name"].lower(),))[0]:
            yield match["name"], match.start("name"), match.end("name")


def _alone(text: str) -> Iterator[Person]:
    """Single words (and a word and an initial) that are given names, or that a title or their place in a sentence or list makes a name."""
    for match in capitals.beginning_at(_ALONE, text):
        name = match["name"].removesuffix("'s").removesuffix("’s")
        start = match.start()
        if word_names.is_one(name):
            if word_names.is_meant(name, text, start):
                yield name, start, start + len(name)
            continue
        if not is_unknown(name) or (
            _SAID_TO_BE.search(text[max(0, start - 10) : start]) and not STATES.isdisjoint(kinds_of((name.lower(),))[0])
        ):
            continue
        before = text[max(0, start - 16) : start]
        titled = _TITLE_BEFORE.search(before) is not None
        if not titled and (is_common(name) or (_NATION.search(name) and not is_given(name))):
            continue
        if not titled and (_SHORT_FOR.match(text, match.end()) or (not is_given(name) and _NOUN_BEHIND.match(text, match.end()))):
            continue
        if titled or _may_stand_alone(name, before):
            initial = _INITIAL_BEHIND.match(text, match.end()) if name == match["name"] else None
            end = initial.end() if initial else start + len(name)
            yield text[start:end], start, end
    for match in _CHATS.finditer(text) if ":" in text else ():
        if not any(plain(word) in _NOBODY for word in match["name"].split()):
            yield match["name"], match.start("name"), match.end("name")


def _may_stand_alone(name: str, before: str) -> bool:
    """Whether what stands `before` a word lets it be somebody's name."""
    found = _BEFORE.search(before)
    if is_given(name):
        if found or not before:
            return True
        led = _WORD_BEFORE.search(before)
        return led is not None and plain(led["word"]) in _LEADS
    return found is not None and not (found["mid"] and _PLACE_BEFORE.search(before))
